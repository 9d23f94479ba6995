"""One name on this computer, with what can be done with it.

Not the doing (`learners_page`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look
    from literacy_app.records.nouns import Learner


class LearnerRow(QWidget):
    """The row; each signal carries the learner."""

    use_wanted = Signal(object)
    rename_wanted = Signal(object)
    export_wanted = Signal(object)
    erase_wanted = Signal(object)

    def __init__(self, look: Look, learner: Learner, *, is_working: bool) -> None:
        super().__init__()
        self._look = look
        self.learner = learner
        self.use_button = self._button(tr("Learners", "Work as {name}"), "ghost", "user")
        self.rename_button = self._button(tr("Learners", "Rename"), "ghost", "pencil")
        self.export_button = self._button(tr("Learners", "Export…"), "ghost", "export")
        self.erase_button = self._button(tr("Learners", "Erase…"), "ghost", "trash")
        self.use_button.setVisible(not is_working)
        self.use_button.clicked.connect(self._on_use_clicked)
        self.rename_button.clicked.connect(self._on_rename_clicked)
        self.export_button.clicked.connect(self._on_export_clicked)
        self.erase_button.clicked.connect(self._on_erase_clicked)
        self._lay_out(is_working=is_working)

    def _button(self, words: str, kind: str, icon: str) -> Button:
        """A button that a screen reader can tell from the same one in another row."""
        name = self.learner.name
        short = words.format(name=name) if len(name) < _LONG else tr("Learners", "Work as this one")
        button = Button(self._look, short if "{name}" in words else words, kind, icon, self)
        spoken = button.text().rstrip("…")
        button.setAccessibleName(spoken if name in spoken else f"{spoken}: {name}")
        return button

    def _lay_out(self, *, is_working: bool) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(WrappedText(self._look, "lesson", self.learner.name, "ink"))
        if is_working:
            words = tr("Learners", "Working now")
            names.addWidget(WrappedText(self._look, "small", words, "accent"))
        buttons = QHBoxLayout()
        buttons.setSpacing(self._look.gap(4))
        shown = (self.use_button, self.rename_button, self.export_button, self.erase_button)
        for button in shown:
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, self._look.gap(6), 0, self._look.gap(6))
        self._row.addLayout(names, 1)
        self._row.addLayout(buttons)

    def set_band(self, band: Band) -> None:
        """Fit the width: in a compact window the buttons stand under the name."""
        is_compact = band is Band.COMPACT
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_compact else directions.LeftToRight)

    def _on_use_clicked(self) -> None:
        self.use_wanted.emit(self.learner)

    def _on_rename_clicked(self) -> None:
        self.rename_wanted.emit(self.learner)

    def _on_export_clicked(self) -> None:
        self.export_wanted.emit(self.learner)

    def _on_erase_clicked(self) -> None:
        self.erase_wanted.emit(self.learner)


_LONG = 18
