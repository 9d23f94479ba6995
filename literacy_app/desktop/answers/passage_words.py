"""A quoted passage beside questions: one stretch lit, words that were picked underlined.

Not the proof of a highlight activity, which has marks, notes and a margin (`proof`).
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPen, QTextCharFormat, QTextCursor

from literacy_app.desktop.overriding import override
from literacy_app.desktop.proof.ink import Ink
from literacy_app.desktop.proof.passage import Passage
from literacy_app.desktop.proof.passage_keys import Ask
from literacy_app.text.spans import Span
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor, QKeyEvent, QPainter, QResizeEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.passage import Click
    from literacy_app.desktop.proof.passage_keys import Command
    from literacy_app.lessons.lesson import Passage as LessonPassage

_ABOVE, _BELOW, _ASIDE = 1.0, 0.38, 0.12
_LINE_DROP = 0.34


class PassageWords(Passage):
    """All of a passage, which scrolls in itself, or one paragraph, as high as it needs.

    All offsets that go in and come out are those of the whole passage.
    """

    picked = Signal(object)
    """The words that were clicked, dragged over, or picked with Enter: a `Span`."""
    digit_pressed = Signal(object)
    """A digit from 1 to 9, pressed while the passage has the focus."""
    asked = Signal(object)
    """What else a key asks: an `Ask`."""

    def __init__(self, look: Look) -> None:
        self._is_paragraph = False
        self._base = 0
        self._lit: Span | None = None
        self._picked: tuple[Span, ...] = ()
        self._hinted: tuple[Span, ...] = ()
        self._over: Span | None = None
        self._is_picking = False
        super().__init__(look)
        self._segments = words("")
        self._ink = Ink(look, {}, self.font_size)
        self.set_decorator(self)
        self.clicked.connect(self._on_clicked)
        self.dragged.connect(self._on_dragged)
        self.commanded.connect(self._on_commanded)
        self.hovered.connect(self._on_hovered)

    # What is shown

    def show_whole(self, passage: LessonPassage) -> None:
        """Show all of a passage."""
        self._is_paragraph = False
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        if self._base or self.text != passage.text:
            self._show(passage.text, passage, 0)

    def set_grown(self, *, grown: bool) -> None:
        """Let all of a passage be as high as it needs, as a paragraph is, or scroll in itself."""
        if grown == self._is_paragraph:
            return
        self._is_paragraph = grown
        policies = Qt.ScrollBarPolicy
        bar = policies.ScrollBarAlwaysOff if grown else policies.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)
        self._dress()

    def show_paragraph(self, passage: LessonPassage, at: Span) -> None:
        """Show the paragraph, or the paragraphs, in which a span of a passage stands."""
        self._is_paragraph = True
        shown = [each for each in passage.paragraphs if each.span.overlaps(at)]
        whole = Span(shown[0].span.start, shown[-1].span.end) if shown else at
        text = whole.of(passage.text)
        if text != self.text or whole.start != self._base:
            self._show(text, passage, whole.start)

    def light(self, span: Span | None) -> None:
        """Put a quiet ground under a stretch and set the rest back; None sets nothing back."""
        self._lit = span
        self._set_back()
        self.viewport().update()
        if span is not None and not self._is_paragraph:
            self.bring_to_view(span)

    def underline(self, spans: Iterable[Span]) -> None:
        """Draw a line of ink under these words."""
        self._picked = tuple(spans)
        self.viewport().update()

    def point_at(self, spans: Iterable[Span]) -> None:
        """Put a stronger ground and a dashed rule under the words a hint or an answer speaks of."""
        self._hinted = tuple(spans)
        self.viewport().update()

    def set_picking(self, *, picking: bool) -> None:
        """Let words be picked, or only read."""
        self._is_picking = picking
        self._over = None
        shape = Qt.CursorShape.PointingHandCursor if picking else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def words_at(self, span: Span) -> Span | None:
        """The whole words that a stretch of the passage touches; None where there is none."""
        here = Span(max(0, span.start - self._base), max(0, span.end - self._base))
        snapped = self._segments.snap(here)
        return self._up(snapped) if snapped is not None else None

    def bring_to_view(self, span: Span) -> None:
        """Scroll so that a stretch of the passage is in view."""
        here = self._down(span)
        seen = self.seen()
        if here is not None and not (seen.start <= here.start and here.end <= seen.end):
            self.show_from(here.start)

    # Painting

    def paint_under(self, painter: QPainter, seen: Span) -> None:
        """Paint the grounds."""
        theme = self._look.theme
        for span, color in (
            *(((self._lit, theme.tint2),) if self._lit else ()),
            *((each, theme.tint) for each in self._hinted),
        ):
            for rect in self._rects(span, seen):
                painter.fillRect(rect, color)
        selection = self.selection()
        if selection is not None:
            self._ink.paint_selection(painter, self.fragments.within(selection, seen))

    def paint_over(self, painter: QPainter, seen: Span) -> None:
        """Paint the lines."""
        theme = self._look.theme
        for span in self._picked:
            painter.setPen(QPen(theme.accent, max(2.0, self.font_size / 9)))
            self._underline(painter, span, seen)
        dashed = (*self._hinted, *((self._lit,) if self._lit and theme.is_contrast else ()))
        for span in dashed:
            painter.setPen(QPen(theme.accent, theme.border, Qt.PenStyle.DashLine))
            self._underline(painter, span, seen)
        if self._over is not None:
            painter.setPen(QPen(theme.edge, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in self._rects(self._up(self._over), seen):
                painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)

    # Events

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_picking and event.key() == Qt.Key.Key_Space:
            self._pick_at_caret()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._pin()

    # Within

    def _show(self, text: str, passage: LessonPassage, base: int) -> None:
        self._base = base
        self._segments = words(text)
        end = base + len(text)
        paragraphs = [
            replace(each, span=Span(each.span.start - base, each.span.end - base))
            for each in passage.paragraphs
            if base <= each.span.start and each.span.end <= end
        ]
        self.show_text(text, paragraphs)
        self._pin()

    @override
    def _dress(self) -> None:
        super()._dress()
        self._ink = Ink(self._look, {}, self.font_size)
        if self._is_paragraph:
            self._take_little_room()
        self._set_back()
        self._pin()

    def _take_little_room(self) -> None:
        """The gutter and the room of a paragraph that stands among other things."""
        look = self._look
        self.measures = replace(self.measures, gutter=look.px(22) + look.gap(12), gap=0)
        frame = self.document().rootFrame()
        room = frame.frameFormat()
        room.setLeftMargin(self.measures.gutter)
        room.setRightMargin(0)
        room.setTopMargin(look.gap(4))
        room.setBottomMargin(0)
        frame.setFrameFormat(room)
        self.room_above = look.gap(4)
        last = QTextCursor(self.document().lastBlock())
        lines = last.blockFormat()
        lines.setBottomMargin(0)
        last.setBlockFormat(lines)
        self.fragments.forget()

    def _pin(self) -> None:
        """Be as high as a paragraph needs."""
        if not self._is_paragraph:
            self.setMinimumHeight(self._look.px(90))
            self.setMaximumHeight(_NO_LIMIT)
            return
        line = self._look.line_height("passage")
        last = self.fragments.of(Span(max(0, len(self.text) - 1), len(self.text)))
        low = max((self.fragments.line_top(each.baseline) for each in last), default=0.0) + line
        self.setFixedHeight(ceil(low) + self._look.gap(2))
        self.verticalScrollBar().setRange(0, 0)

    def _set_back(self) -> None:
        """Let what is not lit stand back, where anything is lit."""
        lit = self._down(self._lit) if self._lit is not None else None
        theme = self._look.theme
        everything = Span(0, len(self.text))
        self._colour(everything, theme.ink if lit is None else theme.ink3)
        if lit is not None:
            self._colour(lit, theme.ink)

    def _colour(self, span: Span, color: QColor) -> None:
        if span.start >= span.end:
            return
        shade = QTextCharFormat()
        shade.setForeground(color)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self.positions.to_qt(span.start))
        cursor.setPosition(self.positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(shade)

    def _rects(self, span: Span, seen: Span) -> list[QRectF]:
        here = self._down(span)
        if here is None:
            return []
        size = self.font_size
        return [
            QRectF(
                piece.left - _ASIDE * size,
                piece.baseline - _ABOVE * size,
                piece.right - piece.left + 2 * _ASIDE * size,
                (_ABOVE + _BELOW) * size,
            )
            for piece in self.fragments.within(here, seen)
        ]

    def _underline(self, painter: QPainter, span: Span, seen: Span) -> None:
        here = self._down(span)
        for piece in self.fragments.within(here, seen) if here is not None else ():
            y = piece.baseline + _LINE_DROP * self.font_size
            painter.drawLine(QPointF(piece.left, y), QPointF(piece.right, y))

    def _down(self, span: Span) -> Span | None:
        """A span of the passage as one of what is shown; None where it is not shown."""
        start = max(0, span.start - self._base)
        end = min(len(self.text), span.end - self._base)
        return Span(start, end) if start < end else None

    def _up(self, span: Span) -> Span:
        return Span(span.start + self._base, span.end + self._base)

    def _pick(self, span: Span) -> None:
        snapped = self._segments.snap(span)
        self.drop_selection()
        if self._is_picking and snapped is not None:
            self.picked.emit(self._up(snapped))

    def _pick_at_caret(self) -> None:
        self._pick(self.selection() or Span(self.caret, self.caret + 1))

    def _on_clicked(self, click: Click) -> None:
        if click.offset is not None and self._is_picking:
            self._pick(Span(click.offset, click.offset + 1))

    def _on_dragged(self, span: Span) -> None:
        if self._is_picking:
            self._pick(span)

    def _on_commanded(self, command: Command) -> None:
        if command.ask is Ask.NAME:
            self.digit_pressed.emit(command.number)
        elif command.ask is Ask.OPEN and self._is_picking:
            self._pick_at_caret()
        else:
            self.asked.emit(command.ask)

    def _on_hovered(self, offset: int | None) -> None:
        over = None
        if offset is not None and self._is_picking:
            over = self._segments.snap(Span(offset, offset + 1))
        if over != self._over:
            self._over = over
            self.viewport().update()


_NO_LIMIT = 16777215
"""Qt's own largest size (QWIDGETSIZE_MAX): a widget that may be as high as it likes."""
