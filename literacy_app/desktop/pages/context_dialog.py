"""A whole text in a window of its own, with the paragraphs of a passage lit.

Not the looking for the passage: it is given the text and where the passage's parts stand in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.fills import fill
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.focus_ring import FocusRing
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.proof.passage import Passage
from literacy_app.desktop.proof.passage_keys import command_of
from literacy_app.desktop.wording import tr
from literacy_app.lessons.attached import lit_paragraphs
from literacy_app.lessons.lesson import Paragraph
from literacy_app.text.normal import paragraphs
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.fragments import Fragment

_WIDTH, _HEIGHT = 720, 720
_SHARE = 0.94
_ABOVE, _BELOW, _ASIDE = 1.0, 0.4, 0.5
_BAR = 3
_LEAST = 120
_THIRD = 3


@dataclass(frozen=True, slots=True)
class InContext:
    """A text and what is lit in it.

    Attributes:
        title: of the text.
        about: its author, publisher and date, in a line.
        rights: who holds them.
        parts: where the passage stands, one after the other; none: it was not found.
    """

    title: str
    about: str
    rights: str
    text: str
    parts: tuple[Span, ...]


class WholeText(Passage):
    """The text, with a ground under the paragraphs that are lit and a bar beside them."""

    def __init__(self, look: Look) -> None:
        self._lit: tuple[Span, ...] = ()
        self._parts: tuple[Span, ...] = ()
        super().__init__(look)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(tr("Context", "The whole text"))
        self.set_decorator(self)

    def show_whole(self, text: str, parts: tuple[Span, ...]) -> None:
        """Show a text and light where the parts stand."""
        whole = paragraphs(text)
        self._lit = tuple(whole[number] for number in lit_paragraphs(whole, parts))
        self._parts = parts
        self.show_text(text, [Paragraph(span, None) for span in whole])

    def go_to(self, part: Span) -> None:
        """Bring a part into the upper half of the view, the caret before it."""
        self.place_caret(part.start)
        pieces = self.fragments.of(Span(part.start, part.start + 1))
        for piece in pieces:
            above = piece.baseline - self.viewport().height() / _THIRD
            top = ceil(self.fragments.line_top(max(0.0, above)))
            self.make_room_for(top)
            self.verticalScrollBar().setValue(top)
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that mark and check elsewhere are the window's here: Esc closes it."""
        if command_of(event) is not None:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paint_under(self, painter: QPainter, seen: Span) -> None:
        """Paint the grounds, a stronger one under the passage's own words."""
        theme = self._look.theme
        for span in self._lit:
            for rect in self._rects(span, seen):
                painter.fillRect(rect, theme.tint2)
        for span in self._parts:
            for rect in self._rects(span, seen):
                painter.fillRect(rect, theme.tint)
        selection = self.selection()
        if selection is not None:
            for rect in self._rects(selection, seen):
                painter.fillRect(rect, theme.sel)

    def paint_over(self, painter: QPainter, seen: Span) -> None:
        """Paint the bar beside the lit lines."""
        left = self.measures.gutter - self._look.gap(14)
        for span in self._lit:
            for rect in self._rects(span, seen):
                bar = QRectF(left, rect.top(), self._look.px(_BAR), rect.height())
                painter.fillRect(bar, self._look.theme.accent)

    def _rects(self, span: Span, seen: Span) -> list[QRectF]:
        size, high = self.font_size, _ABOVE + _BELOW
        return [
            QRectF(piece.left - 2, piece.baseline - _ABOVE * size, _width(piece), high * size)
            for piece in self.fragments.within(span, seen)
        ]


class ContextDialog(QDialog):
    """The window; Esc closes it, the arrows and the page keys go through the text."""

    def __init__(self, look: Look, content: InContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._content = content
        self._number = 0
        self.setWindowTitle(tr("Context", "In context"))
        self.setModal(True)
        self.text = WholeText(look)
        self.place = WrappedText(look, "small", "", "ink2")
        self.next_button = Button(look, tr("Context", "Next part"), "plain", "caret-down")
        self.close_button = Button(look, tr("Context", "Close"), "primary")
        self._ring = FocusRing(self, look)
        self._lay_out()
        self.next_button.clicked.connect(self._on_next)
        self.close_button.clicked.connect(self.accept)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)
        self.text.show_whole(content.text, content.parts)
        self.next_button.setVisible(len(content.parts) > 1)
        self.resize(self.sizeHint())
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        wanted = QSize(look.px(_WIDTH), look.px(_HEIGHT))
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.screen().availableSize()
        return wanted.boundedTo(QSize(int(room.width() * _SHARE), int(room.height() * _SHARE)))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._go)  # when the text has the height it keeps

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_N and self._content.parts:
            self._on_next()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, self.rect(), self._look.theme.paper)

    def _lay_out(self) -> None:
        look, content = self._look, self._content
        self._head = QVBoxLayout()
        self._head.addWidget(WrappedText(look, "h2", content.title, "ink"))
        for role, words, color in (
            ("small", content.about, "ink2"),
            ("caption", content.rights, "ink3"),
        ):
            if words:
                self._head.addWidget(WrappedText(look, role, words, color))
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.place, 1)
        for button in (self.next_button, self.close_button):
            button.setAutoDefault(False)
            self._foot.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.text, 1)
        self._column.addLayout(self._foot)

    def _go(self) -> None:
        """Show the part one is at."""
        if self._content.parts:
            self.text.go_to(self._content.parts[self._number])

    def _say(self) -> None:
        self.place.setText(self._place_words())
        self.text.setAccessibleDescription(self.place.text())

    def _place_words(self) -> str:
        count = len(self._content.parts)
        if not count:
            return tr("Context", "The passage was not found in this copy.")
        if count == 1:
            return tr("Context", "The passage is lit, and marked by a bar at the left.")
        words = tr("Context", "Part {number} of {count} of the passage")
        return words.format(number=self._number + 1, count=count)

    def _on_next(self) -> None:
        self._number = (self._number + 1) % len(self._content.parts)
        self._go()
        self._say()
        announce(self.place, self.place.text())

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(gap(24), gap(20), gap(24), gap(16))
        self._column.setSpacing(gap(12))
        self._head.setSpacing(gap(3))
        self._foot.setSpacing(gap(10))
        self.text.setMinimumHeight(self._look.px(_LEAST))
        self.text.setMaximumWidth(self.text.measures.width)
        self.update()


def _width(piece: Fragment) -> float:
    return piece.right - piece.left + 4
