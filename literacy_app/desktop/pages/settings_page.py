"""The settings a person can change, and what is fixed for everyone on this computer.

Not how settings are kept (`workplace`, `settings`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from literacy_app.desktop.pages.folder_rows import FolderRow, FolderRows
from literacy_app.desktop.pages.kept_dialog import kept_button
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.scrolled_page import ScrolledPage
from literacy_app.desktop.parts.strip import Strip
from literacy_app.desktop.top_bar import SIZES, theme_words
from literacy_app.desktop.wording import tr
from literacy_app.settings.bundled import lessons_folder

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.desktop.errands import Errands
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.wrapped_text import WrappedText
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.settings.settings import Settings

_RETENTIONS = (80, 85, 90, 95)
"""How much one may want to keep between reviews, in per cent, as the page offers it."""


class SettingsPage(ScrolledPage):
    """The page; every change holds at once and is kept."""

    def __init__(self, look: Look, workplace: Workplace, errands: Errands) -> None:
        super().__init__(look, tr("Settings", "Settings"))
        self._workplace = workplace
        self._errands = errands
        self._fixed: dict[str, WrappedText] = {}
        self._make_look()
        self._make_reviews()
        self._make_folders()
        self._make_data()
        workplace.settings_changed.connect(self._on_settings_changed)
        self._on_settings_changed(workplace.settings)

    def _make_look(self) -> None:
        look = self._look
        self.add_heading(tr("Settings", "Look"))
        self.theme_strip = Strip(look, tr("Settings", "Theme"), theme_words())
        self._add_choice("theme", tr("Settings", "Theme"), self.theme_strip)
        sizes = {str(size): tr("Settings", "{percent}%").format(percent=size) for size in SIZES}
        self.size_strip = Strip(look, tr("Settings", "Text size"), sizes)
        self._add_choice("text_size", tr("Settings", "Text size"), self.size_strip)
        motions = {
            "system": tr("Settings", "As the system"),
            "reduce": tr("Settings", "Reduced"),
            "full": tr("Settings", "Full"),
        }
        self.motion_strip = Strip(look, tr("Settings", "Motion"), motions)
        self._add_choice("motion", tr("Settings", "Motion"), self.motion_strip)
        self.theme_strip.chosen.connect(self._errands.set_theme)
        self.size_strip.chosen.connect(self._on_size_chosen)
        self.motion_strip.chosen.connect(self._on_motion_chosen)

    def _make_reviews(self) -> None:
        self.add_heading(tr("Settings", "Reviews"))
        shares = {
            str(share): tr("Settings", "{percent}%").format(percent=share) for share in _RETENTIONS
        }
        name = tr("Settings", "How much you want to keep between reviews")
        self.retention_strip = Strip(self._look, name, shares)
        self._add_choice("review_retention", name, self.retention_strip)
        self.add_text(tr("Settings", "More means that reviews come more often."), "small")
        self.retention_strip.chosen.connect(self._on_retention_chosen)

    def _make_folders(self) -> None:
        self.add_heading(tr("Settings", "Where lessons are read from"))
        self.add_text(
            tr(
                "Settings",
                "All folders are looked through in this order. A folder is only read; "
                "nothing in it is changed.",
            ),
            "small",
        )
        self.folders = FolderRows(self._look)
        self.folders.removed.connect(self._on_folder_removed)
        self.add(self.folders)
        self.add_folder = Button(
            self._look, tr("Settings", "Add a folder…"), "plain", "folder-open"
        )
        self.add_folder.clicked.connect(self._on_add_clicked)
        self._add_row(self.add_folder)
        self._add_fixed("lesson_folders")

    def _make_data(self) -> None:
        self.add_heading(tr("Settings", "Where your work is kept"))
        self._data = self.add_text("", "small", "ink")
        self.add_text(tr("Settings", "On this computer alone. Nothing is sent anywhere."), "small")
        self.open_data = Button(self._look, tr("Settings", "Open the folder"), "plain")
        self.open_data.clicked.connect(self._on_open_clicked)
        self._add_row(self.open_data)
        self.kept_button = kept_button(self._look)
        self.kept_button.clicked.connect(self._on_kept_clicked)
        self._add_row(self.kept_button)
        self._add_fixed("data_folder")

    def _add_choice(self, name: str, title: str, strip: Strip) -> None:
        self.add_text(title, "small-strong", "ink")
        self._add_row(strip)
        self._add_fixed(name)

    def _add_row(self, widget: QWidget) -> None:
        row = QHBoxLayout()
        row.addWidget(widget)
        row.addStretch(1)
        self.body.addLayout(row)

    def _add_fixed(self, name: str) -> None:
        """A line that says why a setting cannot be changed, shown where it is so."""
        words = tr("Settings", "Fixed for everyone on this computer, in {file}.")
        text = words.format(file=self._workplace.places.machine_file)
        self._fixed[name] = self.add_text(text, "caption", "ink3")

    def _on_settings_changed(self, settings: Settings) -> None:
        for name, line in self._fixed.items():
            line.setVisible(settings.is_locked(name))
        strips = {
            "theme": self.theme_strip,
            "text_size": self.size_strip,
            "motion": self.motion_strip,
            "review_retention": self.retention_strip,
        }
        for name, strip in strips.items():
            strip.choose(str(getattr(settings, name)))
            strip.setEnabled(not settings.is_locked(name))
        self.add_folder.setVisible(not settings.is_locked("lesson_folders"))
        self._data.setText(str(settings.data_folder))
        self.folders.show_rows(_folder_rows(settings))

    def _on_size_chosen(self, key: object) -> None:
        self._errands.set_size(int(str(key)))

    def _on_motion_chosen(self, key: object) -> None:
        settings = self._workplace.settings
        self._workplace.change_settings(replace(settings, motion=str(key)))

    def _on_retention_chosen(self, key: object) -> None:
        settings = self._workplace.settings
        self._workplace.change_settings(replace(settings, review_retention=int(str(key))))

    def _on_add_clicked(self) -> None:
        self._errands.choose_folder()

    def _on_folder_removed(self, folder: Path) -> None:
        self._errands.remove_folder(folder)

    def _on_kept_clicked(self) -> None:
        self._errands.show_kept(self._look)

    def _on_open_clicked(self) -> None:
        self._errands.open_folder(self._workplace.settings.data_folder)


def _folder_rows(settings: Settings) -> list[FolderRow]:
    bundled = FolderRow(lessons_folder(), tr("Settings", "Came with the program"))
    shared_words = tr("Settings", "Set for everyone on this computer")
    shared = [FolderRow(folder, shared_words) for folder in settings.shared_lesson_folders]
    can_remove = not settings.is_locked("lesson_folders")
    own_words = tr("Settings", "Added by you")
    own = [
        FolderRow(folder, own_words, can_remove=can_remove)
        for folder in settings.own_lesson_folders
    ]
    return [bundled, *shared, *own]
