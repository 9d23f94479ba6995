"""The row over the editor: which file, whether it is saved, and what can be done with it.

Not the doing: it says which button was pressed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.choice_menu import Choice, ChoiceMenu
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.studio.tabs import Tabs
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.desktop.paint.look import Look

SAVE = "save"
COPY = "copy"
EXAMINE = "examine"
TRY = "try"
EDIT = "edit"
PREVIEW = "preview"


class StudioHead(QFrame):
    """The row; `wanted` carries the key of what was pressed."""

    wanted = Signal(object)
    view_chosen = Signal(object)
    """`EDIT` or `PREVIEW`, where only one of them is to be seen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_narrow = False
        self._added: dict[str, str] = {}
        self.setAccessibleName(tr("Studio", "The file"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.files = ChoiceMenu(tr("Studio", "Course files"), self)
        self.files_button = Button(look, tr("Studio", "Files"), "plain", "list", self)
        self.files_button.setMenu(self.files)
        self.tabs = Tabs(
            look,
            tr("Studio", "What is shown"),
            {EDIT: tr("Studio", "Text"), PREVIEW: tr("Studio", "Preview")},
        )
        self.name = PlainLabel(look, "h3", "", "ink", self)
        self.state = PlainLabel(look, "small", "", "ink2", self)
        self.buttons = {
            SAVE: Button(look, tr("Studio", "Save"), "plain", parent=self),
            COPY: Button(look, tr("Studio", "Save a copy…"), "plain", parent=self),
            EXAMINE: Button(look, tr("Studio", "Examine"), "plain", "lightbulb", self),
            TRY: Button(look, tr("Studio", "Try as a student"), "plain", "play", self),
        }
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.files_button)
        self._row.addWidget(self.tabs)
        self._row.addWidget(self.name)
        self._row.addWidget(self.state, 1)
        for button in self.buttons.values():
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            button.clicked.connect(self._on_clicked)
        self.buttons[SAVE].setToolTip("Ctrl+S")
        self.tabs.chosen.connect(self.view_chosen)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def offer_files(self, choices: Sequence[Choice]) -> None:
        """Give the files that a narrow window offers in a menu."""
        self.files.offer(choices)

    def add_button(self, key: str, button: Button) -> None:
        """Put a button of someone else's behind the others; `wanted` carries its key.

        It needs an icon: in a narrow window its words have no room.
        """
        self.buttons[key] = button
        self._added[key] = button.text()
        button.set_small()
        self._settle_words()
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        button.clicked.connect(self._on_clicked)

    def show_file(self, name: str, state: str) -> None:
        """Show the file's name and whether it is saved."""
        self.name.setText(name)
        self.state.setText(state)

    def offer(self, *, can_save: bool, can_try: bool, has_file: bool, is_bundled: bool) -> None:
        """Show what can be done now."""
        self.buttons[SAVE].setVisible(not is_bundled)
        self.buttons[SAVE].setEnabled(can_save)
        self.buttons[COPY].setVisible(is_bundled)
        self.buttons[COPY].setEnabled(has_file)
        self.buttons[EXAMINE].setEnabled(can_try)
        self.buttons[TRY].setEnabled(can_try)

    def set_narrow(self, *, narrow: bool) -> None:
        """Have a menu of files and tabs in the place of what stands beside the editor."""
        self._is_narrow = narrow
        self.files_button.setVisible(narrow)
        self.tabs.setVisible(narrow)
        self._settle_words()

    def _settle_words(self) -> None:
        """Leave icons where there is no room for words."""
        is_tight = self._is_narrow and self._look.scale.factor > _TIGHT
        copy = tr("Studio", "Save a copy…")
        self.buttons[COPY].setText(tr("Studio", "Copy…") if is_tight else copy)
        self.buttons[COPY].setAccessibleName(copy)
        self.buttons[COPY].setToolTip(copy if is_tight else "")
        words = {EXAMINE: tr("Studio", "Examine"), TRY: tr("Studio", "Try as a student")}
        for key, said in words.items():
            self.buttons[key].setText("" if is_tight else said)
            self.buttons[key].setAccessibleName(said)
            self.buttons[key].setToolTip(said if is_tight else "")
        for key, said in self._added.items():
            self.buttons[key].setText("" if self._is_narrow else said)
            self.buttons[key].setAccessibleName(said)
            self.buttons[key].setToolTip(said if self._is_narrow else "")
        self.files_button.setText("" if is_tight else tr("Studio", "Files"))
        self.files_button.setAccessibleName(tr("Studio", "Files"))
        self.name.setVisible(not self._is_narrow)

    def _on_clicked(self) -> None:
        pressed = self.sender()
        for key, button in self.buttons.items():
            if button is pressed:
                self.wanted.emit(key)

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._row.setContentsMargins(gap(24), gap(8), gap(24), gap(2))
        self._row.setSpacing(gap(8))
        for button in (self.files_button, *self.buttons.values()):
            button.set_small()
        self._settle_words()


_TIGHT = 1.2
