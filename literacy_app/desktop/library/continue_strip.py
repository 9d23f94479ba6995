"""A line over the library's list with the lesson that is offered first, while its row is not seen.

Not the row itself (`library_lesson_painting`), nor the opening of a lesson.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.library.library_rows import LessonWords
    from literacy_app.desktop.paint.look import Look


_BAR = 14
"""The room that the list beneath leaves for its scroll bar, in pixels."""


class ContinueStrip(QWidget):
    """The lesson's title and its button."""

    wanted = Signal(object)
    """The lesson is to be opened; carries nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.title = WrappedText(look, "body-strong", "", "ink")
        self.button = Button(look, "", "primary", "arrow-right")
        self.button.set_icon_name("arrow-right", last=True)
        self.button.clicked.connect(self._on_clicked)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title, 1)
        self._row.addWidget(self.button)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)
        self.hide()

    def say(self, words: LessonWords) -> None:
        """Say which lesson it is, and what is done with it."""
        self.title.setText(words.title)
        self.button.setText(words.action or tr("Library", "Start"))
        self.button.setAccessibleName(f"{self.button.text()}: {words.title}")

    def _on_clicked(self) -> None:
        self.wanted.emit(None)

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._row.setContentsMargins(gap(8), gap(10), gap(8) + _BAR, gap(2))
        self._row.setSpacing(gap(12))
