"""The rubric: how a student rates their own text, line by line.

Not the score: the rating is kept beside it and never changes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.parts.strip import Strip
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from literacy_app.activities.rewrite import Criterion
    from literacy_app.desktop.paint.look import Look


class Rubric(QWidget):
    """A heading and the lines, each with three choices."""

    rated = Signal(object)
    """The ratings so far, by the ids of the criteria."""

    def __init__(
        self, look: Look, criteria: Sequence[Criterion], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        asked = tr("Rewrite", "How do you rate your own?")
        self.heading = WrappedText(look, "h3", asked, "ink")
        apart = tr("Rewrite", "It is kept beside the score and never changes it.")
        self.remark = WrappedText(look, "small", apart, "ink2")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.remark)
        self.lines = tuple(_Line(look, each) for each in criteria)
        for line in self.lines:
            self._column.addWidget(line)
            line.strip.chosen.connect(self._on_chosen)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @property
    def ratings(self) -> dict[str, int]:
        """What was chosen so far."""
        return {
            line.criterion: int(key) for line in self.lines if (key := line.strip.key) is not None
        }

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What Tab goes through."""
        keys = ("0", "1", "2")
        return tuple(line.strip.button(key) for line in self.lines for key in keys)

    def show_ratings(self, ratings: Mapping[str, int]) -> None:
        """Show how one rated; sends nothing."""
        for line in self.lines:
            line.strip.choose(str(ratings.get(line.criterion, "")))

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the choices under their line instead of beside it."""
        for line in self.lines:
            line.set_narrow(narrow=narrow)

    def _on_chosen(self, _key: object) -> None:
        self.rated.emit(self.ratings)

    def _on_look_changed(self, _look: object) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._look.gap(6))


class _Line(QWidget):
    """One line of the rubric."""

    def __init__(self, look: Look, criterion: Criterion) -> None:
        super().__init__()
        self.criterion = criterion.id
        self.words = WrappedText(look, "body", criterion.text, "ink")
        choices = {
            "0": tr("Rewrite", "Not yet"),
            "1": tr("Rewrite", "Partly"),
            "2": tr("Rewrite", "Yes"),
        }
        self.strip = Strip(look, criterion.text, choices)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.strip)
        self._row.setSpacing(look.gap(12))

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand one under the other."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._row.setSpacing(4 if narrow else 12)
