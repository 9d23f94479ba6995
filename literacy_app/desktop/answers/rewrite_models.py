"""The model answers to a sentence, each with what it does.

Not the student's own text, and not shown before it was checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.rewrite import Model
    from literacy_app.desktop.paint.look import Look


class ModelAnswers(QWidget):
    """A heading and the answers in the serif; a note in the sans under one that has a note."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.heading = WrappedText(look, "h3", "", "ink")
        self._lines: list[WrappedText] = []
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is shown under the heading."""
        return tuple(line.text() for line in self._lines)

    def show_models(self, models: Sequence[Model]) -> None:
        """Show these."""
        self.heading.setText(
            plural("Rewrite", len(models), one="A model answer", many="%n model answers")
        )
        wanted = [
            part
            for model in models
            for part in (
                (f"“{model.text}”", "quote", "ink"),
                (model.note or "", "small", "ink2"),
            )
            if part[0]
        ]
        while len(self._lines) > len(wanted):
            old = self._lines.pop()
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        while len(self._lines) < len(wanted):
            made = WrappedText(self._look, "quote", "", "ink", self)
            self._lines.append(made)
            self._column.addWidget(made)
        for line, (text, role, color) in zip(self._lines, wanted, strict=True):
            line.set_role(role)
            line.set_color(color)
            line.setText(text)
            line.show()

    def _on_look_changed(self, _look: object) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._look.gap(4))
