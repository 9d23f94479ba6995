"""What became of the answers about one item, and why: what the text offers, what is known outside.

Not the reason under a single choice (`choice_card`), nor how much may be told (the view knows).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.badges import paint_outcome_symbol
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.answers.frame import AnswersFrame
    from literacy_app.desktop.paint.badges import OutcomeKind
    from literacy_app.desktop.paint.look import Look

_SYMBOL = 18
RADIUS = 5


@dataclass(frozen=True, slots=True)
class Told:
    """A small heading and what is told under it; an empty heading shows none."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """What is told of an item.

    Attributes:
        outcome: the shape; None: none, as for what is not scored.
        word: for the outcome, such as “Partly”.
        told: what the text offers, what is known outside it, each apart.
    """

    outcome: OutcomeKind | None
    word: str
    told: tuple[Told, ...] = ()


def item_told(frame: AnswersFrame, heading: str = "") -> tuple[Told, ...]:
    """What may be told of the item that a view is at: the author's reason, what is known outside.

    `heading` stands over the author's reason.
    """
    item = frame.item
    if not frame.shows_answer:
        later = tr("Reasons", "Why is told when it is right, or when the answers are shown.")
        return (Told("", later),)
    outside = tr("Reasons", "Known outside the text")
    wanted = ((heading, item.why), (outside, item.outside))
    return tuple(Told(head, text) for head, text in wanted if text)


class ReasonBlock(QFrame):
    """A quiet block on paper: the outcome's shape and word, then what is told."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._symbol = _Symbol(look, self)
        self.word = WrappedText(look, "body-strong", "", "ink", self)
        self._texts: list[WrappedText] = []
        head = QHBoxLayout()
        head.addWidget(self._symbol)
        head.addWidget(self.word, 1)
        self._head = head
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self.hide()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is told now, headings and all."""
        return tuple(each.text() for each in self._texts)

    def show_reasons(self, reasons: Reasons | None) -> None:
        """Show these, or nothing."""
        self.setVisible(reasons is not None)
        if reasons is None:
            return
        self._symbol.show_outcome(reasons.outcome)
        self.word.setText(reasons.word)
        self._tell(reasons.told)
        told = [part for each in reasons.told for part in (each.heading, each.text) if part]
        self.setAccessibleName(". ".join([reasons.word, *told]))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        inset = theme.border / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.line, theme.border))
            painter.setBrush(theme.paper2)
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _tell(self, told: Sequence[Told]) -> None:
        wanted = [
            (text, role, color)
            for each in told
            for text, role, color in (
                (each.heading, "caption-strong", "accent"),
                (each.text, "small", "ink"),
            )
            if text
        ]
        while len(self._texts) > len(wanted):
            old = self._texts.pop()
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        while len(self._texts) < len(wanted):
            made = WrappedText(self._look, "small", "", "ink", self)
            self._texts.append(made)
            self._column.addWidget(made)
        for widget, (text, role, color) in zip(self._texts, wanted, strict=True):
            widget.set_role(role)
            widget.set_color(color)
            widget.setText(text)
            widget.show()

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(gap(14), gap(10), gap(14), gap(12))
        self._column.setSpacing(gap(3))
        self._head.setSpacing(gap(8))
        self.update()


class _Symbol(QWidget):
    """The shape of an outcome."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._outcome: OutcomeKind | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_outcome(self, outcome: OutcomeKind | None) -> None:
        """Show a shape, or take no room."""
        self._outcome = outcome
        self.setVisible(outcome is not None)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._outcome is None:
            return
        side = self._look.px(_SYMBOL)
        rect = QRectF(0, (self.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
        with QPainter(self) as painter:
            paint_outcome_symbol(painter, rect, self._outcome, self._look.theme.ink)

    def _on_look_changed(self, _look: object) -> None:
        self.setFixedSize(self._look.px(_SYMBOL), self._look.line_height("body-strong"))
        self.update()
