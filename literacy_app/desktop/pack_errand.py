"""Opening a lesson pack, and removing what was installed from one: errands of the File menu.

Not the dialogs (`pages.pack_dialog`), nor the checking and installing (`lessons`).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.desktop import loading, page_list
from literacy_app.desktop.telling import Telling
from literacy_app.desktop.wording import tr
from literacy_app.lessons.library_folders import courses_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QMimeData

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.window import MainWindow
    from literacy_app.desktop.workplace import Workplace

ENDINGS = (".litcourse", ".litkey")
"""As `lessons.packs` has them, which is not imported before a pack is opened."""


class PackErrand(QObject):
    """Opens and removes packs for the person at this window."""

    def __init__(
        self, window: MainWindow, look: Look, workplace: Workplace, dialogs: Callable[[], Dialogs]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._workplace = workplace
        self._dialogs = dialogs

    def choose(self) -> None:
        """Ask for a pack and open it."""
        kinds = tr("Packs", "Lesson packs and their keys (*.litcourse *.litkey)")
        title = tr("Packs", "Choose a lesson pack")
        file = self._dialogs().choose_file(self._window, title, kinds)
        if file is not None:
            self.open(file)

    def open(self, file: Path) -> None:
        """Check a pack, show what is in it, and install it where the person wants it."""
        prepared = loading.prepare_pack(file, courses_folder(self._workplace.settings))
        if isinstance(prepared, str):
            self._tell(tr("Packs", "The lesson pack was not opened"), prepared, f"{file}")
            return
        dialog = loading.make_pack_dialog(self._look, prepared, self._window)
        if not self._dialogs().show(dialog):
            loading.discard_pack(prepared)
            return
        refusal = loading.install_pack(prepared)
        if refusal:
            self._tell(tr("Packs", "The lesson pack was not installed"), refusal, f"{file}")
            return
        self._workplace.look_again_for_courses()
        self._window.go_to(page_list.LIBRARY)
        words = tr("Packs", "“{title}” is in the library.").format(title=prepared.manifest.title)
        self._workplace.tell(Telling("pack", tr("Packs", "Installed"), words))

    def can_remove(self) -> bool:
        """Whether there is a course that came from a pack."""
        folder = courses_folder(self._workplace.settings)
        try:
            return any(not each.name.startswith(".") for each in folder.iterdir())
        except OSError:
            return False

    def remove(self) -> None:
        """Ask which course is to be removed, and remove it; the work on it is kept."""
        courses = courses_folder(self._workplace.settings)
        dialog = loading.make_removing_dialog(self._look, courses, self._window)
        if not self._dialogs().show(dialog):
            return
        refusal = loading.uninstall_pack(dialog.chosen, courses)
        if refusal:
            self._tell(tr("Packs", "The course was not removed"), refusal, "")
            return
        self._workplace.look_again_for_courses()
        self._window.go_to(page_list.LIBRARY)

    def _tell(self, title: str, why: str, detail: str) -> None:
        self._workplace.tell(Telling("pack", title, why, detail, is_problem=True))


def packs_in(dropped: QMimeData) -> list[Path]:
    """The lesson packs and keys among what is dropped on the window."""
    paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return [path for path in paths if is_pack(path)]


def is_pack(path: Path) -> bool:
    """Whether a file is a lesson pack or a key by its name."""
    return path.suffix.lower() in ENDINGS
