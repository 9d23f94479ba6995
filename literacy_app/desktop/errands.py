"""What the top bar, the keys and the pages ask for, done: size, theme, learners, folders, links.

Not the showing of pages (`window`) nor how things are kept (`workplace`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from literacy_app.desktop import loading
from literacy_app.desktop.page import keeps_links_closed
from literacy_app.desktop.telling import of_closed_link
from literacy_app.desktop.top_bar import LARGER, SIZES, SMALLER
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.workplace import Workplace

_WEB = ("http://", "https://")


class Errands(QObject):
    """Does one thing at a time for the person; slots take what signals carry."""

    def __init__(
        self, window: QWidget, workplace: Workplace, dialogs: Callable[[], Dialogs]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workplace = workplace
        self._dialogs = dialogs

    def set_size(self, choice: object) -> None:
        """Set the text size: per cent, or one step `LARGER` or `SMALLER`."""
        settings = self._workplace.settings
        now = settings.text_size
        larger = [size for size in SIZES if size > now]
        smaller = [size for size in SIZES if size < now]
        if choice == LARGER:
            choice = larger[0] if larger else now
        elif choice == SMALLER:
            choice = smaller[-1] if smaller else now
        if isinstance(choice, int) and not settings.is_locked("text_size"):
            self._workplace.change_settings(replace(settings, text_size=choice))

    def enlarge(self) -> None:
        """One step larger."""
        self.set_size(LARGER)

    def shrink(self) -> None:
        """One step smaller."""
        self.set_size(SMALLER)

    def reset_size(self) -> None:
        """Back to 100 %."""
        self.set_size(SIZES[0])

    def set_theme(self, word: object) -> None:
        """Set the theme by the word of the settings."""
        settings = self._workplace.settings
        if isinstance(word, str) and not settings.is_locked("theme"):
            self._workplace.change_settings(replace(settings, theme=word))

    def can_add_folder(self) -> bool:
        """Whether folders of lessons may be added here."""
        return not self._workplace.settings.is_locked("lesson_folders")

    def choose_folder(self) -> None:
        """Ask for a folder of lessons and add it."""
        title = tr("Window", "Choose a folder of lessons")
        folder = self._dialogs().choose_folder(self._window, title)
        if folder is not None:
            self.add_folder(folder)

    def add_folder(self, folder: Path) -> None:
        """Read lessons from a folder, too, from now on."""
        settings = self._workplace.settings
        if settings.is_locked("lesson_folders") or folder in settings.lesson_folders:
            return
        own = (*settings.own_lesson_folders, folder)
        self._workplace.change_settings(replace(settings, own_lesson_folders=own))

    def remove_folder(self, folder: Path) -> None:
        """Read no lessons from one of the person's own folders any more. Nothing is deleted."""
        settings = self._workplace.settings
        own = tuple(each for each in settings.own_lesson_folders if each != folder)
        self._workplace.change_settings(replace(settings, own_lesson_folders=own))

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the system's own file window."""
        self._dialogs().open_outside(str(folder))

    def show_kept(self, look: Look) -> None:
        """Show what is kept about a learner, where, and how it is taken along or erased."""
        self._dialogs().show(loading.make_kept_dialog(look, self._workplace, self._window))

    def open_link(self, address: object) -> None:
        """Ask whether to open a web address, shown whole, in the browser, and do so.

        Nothing but a web address is opened, and none while a lesson without its key is open.
        """
        shown = bytes(QUrl(str(address)).toEncoded().data()).decode()
        if not shown.lower().startswith(_WEB):
            return
        if keeps_links_closed(getattr(self._window, "page", None)):
            self._workplace.tell(of_closed_link(shown))
        elif self._dialogs().ask_link(self._window, shown):
            self._dialogs().open_outside(shown)
