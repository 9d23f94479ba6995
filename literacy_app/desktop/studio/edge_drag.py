"""Drags the beginning or the end of the open mark in the preview.

Not what comes of it: the new span is told when the mouse is let go. The form under the preview
does the same by keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent

from literacy_app.desktop.overriding import override
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from literacy_app.desktop.proof.passage import Passage

_NEAR = 7
"""How far from an edge a press may fall, in pixels."""


class EdgeDrag(QObject):
    """Watches the passage while a mark is open."""

    moved = Signal(object)
    """The span as it was and as it was dragged to, as a pair."""

    def __init__(self, passage: Passage, parent: QObject) -> None:
        super().__init__(parent)
        self._passage = passage
        self._span: Span | None = None
        self._now: Span | None = None
        self._is_start = False
        passage.viewport().installEventFilter(self)

    def aim_at(self, span: Span | None) -> None:
        """Let the edges of a mark be dragged; None for no mark's."""
        self._span = span
        self._now = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._span is None or not isinstance(event, QMouseEvent):
            return False
        acts = {
            QEvent.Type.MouseButtonPress: self._take,
            QEvent.Type.MouseMove: self._drag,
            QEvent.Type.MouseButtonRelease: self._let_go,
        }
        act = acts.get(event.type())
        return act is not None and act(event)

    def _edge_near(self, point: QPointF) -> bool | None:
        """True near the mark's beginning, False near its end, None near neither."""
        if self._span is None:
            return None
        pieces = list(self._passage.fragments.of(self._span))
        if not pieces:
            return None
        at = point.y() + self._passage.scrolled
        for piece, x, is_start in (
            (pieces[0], pieces[0].left, True),
            (pieces[-1], pieces[-1].right, False),
        ):
            is_in_line = piece.baseline - 1.2 * self._passage.font_size <= at <= piece.baseline + 9
            if is_in_line and abs(point.x() - x) <= _NEAR:
                return is_start
        return None

    def _take(self, event: QMouseEvent) -> bool:
        edge = self._edge_near(event.position())
        if edge is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        self._is_start = edge
        self._now = self._span
        return True

    def _drag(self, event: QMouseEvent) -> bool:
        if self._now is None or self._span is None:
            near = self._edge_near(event.position()) is not None and not event.buttons()
            shape = Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.IBeamCursor
            self._passage.viewport().setCursor(shape)
            return False
        offset = self._passage.offset_at(event.position())
        if offset is not None:
            start, end = self._span.start, self._span.end
            now = (
                Span(min(offset, end - 1), end)
                if self._is_start
                else Span(start, max(start, offset) + 1)
            )
            if now != self._now:
                self._now = now
                self._passage.select(now)
        return True

    def _dragged_to(self, span: Span, offset: int) -> Span:
        if self._is_start:
            return Span(min(offset, span.end - 1), span.end)
        return Span(span.start, max(span.start, offset) + 1)

    def _let_go(self, _event: QMouseEvent) -> bool:
        if self._now is None:
            return False
        was, now, self._now = self._span, self._now, None
        self._passage.drop_selection()
        if was is not None and now != was:
            self.moved.emit((was, now))
        return True
