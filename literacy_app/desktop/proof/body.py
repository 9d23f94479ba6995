"""The body of the proof: passage, margin and scroll bar side by side on one scrolled canvas.

Not what is marked or noted: it only arranges, scrolls and paints what runs across both.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QRect, Qt, QTimer, Slot
from PySide6.QtWidgets import QScrollBar, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.proof.fragments import Fragment
from literacy_app.desktop.proof.margin import Margin
from literacy_app.desktop.proof.motions import SCROLL, Motion
from literacy_app.desktop.proof.passage import Passage
from literacy_app.desktop.proof.scroll_fade import HEIGHT as FADE_HEIGHT
from literacy_app.desktop.proof.scroll_fade import ScrollFade
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QResizeEvent, QShowEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.page import Decorator
    from literacy_app.desktop.proof.rows import Rows

_LEADER_AWAY = 8
_LEAST_MARGIN = {Band.WIDE: 300, Band.MEDIUM: 270}
_SETTLE_FROM = 1.5
_SETTLE_AFTER_MS = 160
_SETTLE_MS = 90
_BEGUN_AFTER_MS = 150
"""So long after it is shown a text keeps to where it is to begin, whatever size it is given."""
_BAR_WIDTH = 14
_LEAST_COLUMN = 240


class Body(QWidget):
    """Holds the passage and its margin, and scrolls them together."""

    def __init__(self, look: Look, rows: Rows, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._band = Band.WIDE
        self._desk: Decorator | None = None
        self._scroll_from = self._scroll_to = 0
        self._text_range = 0
        self._is_stretching = False
        self._begin_at: Span | None = None
        self.passage = Passage(look)
        self.margin = Margin(look, self.passage, rows)
        self.fade = ScrollFade(look, self)
        self.bar = QScrollBar(Qt.Orientation.Vertical, self)
        self.passage.setParent(self)
        self.margin.setParent(self)
        self.fade.raise_()
        self.bar.raise_()
        self.bar.setRange(0, 0)  # until a text says otherwise there is nothing to scroll
        self.bar.hide()
        self.fade.hide()
        self._motion = Motion(look, SCROLL, QEasingCurve.Type.InOutQuad, self)
        self._motion.moved.connect(self._on_scroll_moved)
        self._settling = QTimer(self, singleShot=True, interval=_SETTLE_AFTER_MS)
        self._settling.timeout.connect(self._on_still)
        inner = self.passage.verticalScrollBar()
        inner.valueChanged.connect(self._on_inner_changed)
        inner.rangeChanged.connect(self._on_inner_range_changed)
        self.bar.valueChanged.connect(inner.setValue)
        self.passage.set_decorator(self)
        look.changed.connect(self._on_look_changed)

    def set_desk(self, desk: Decorator) -> None:
        """Let a desk paint on the passage."""
        self._desk = desk
        self.passage.viewport().update()

    def set_band(self, band: Band) -> None:
        """Lay out for a band: compact has no margin, medium has two-line rows."""
        self._band = band
        self.margin.paint.set_two_lines(two_lines=band is Band.MEDIUM)
        self.arrange()

    @property
    def has_margin(self) -> bool:
        """Whether there is a margin beside the text."""
        return self._band is not Band.COMPACT

    def arrange(self) -> None:
        """Give passage, margin, bar and fade their places."""
        measures = self.passage.measures
        width, height = self.width(), self.height()
        bar = _BAR_WIDTH
        if self.has_margin:
            least = self._look.px(_LEAST_MARGIN[self._band])
            column = min(measures.width, max(_LEAST_COLUMN, width - least))
        else:
            column = min(measures.width, width - bar)
        self.passage.setGeometry(0, 0, column, height)
        self.margin.setVisible(self.has_margin)
        if self.has_margin:
            self.margin.leader_from = _LEADER_AWAY - measures.gap
            self.margin.setGeometry(column, 0, width - column, height)
        self.bar.setGeometry(width - bar, 0, bar, height)
        fade = self._look.px(FADE_HEIGHT)
        self.fade.setGeometry(0, height - fade, width - bar, fade)
        self.margin.move_rows()
        self.stretch()

    def rect_of(self, span: Span) -> QRect:
        """Where the last line of a span that is in view stands, in this widget's pixels."""
        size = self.passage.font_size
        pieces = self.passage.fragments.within(span, self.passage.seen())
        last = pieces[-1] if pieces else self._ends_of(span)[1]
        top = last.baseline - size - self.passage.scrolled
        return QRect(int(last.left), int(top), int(last.right - last.left), int(1.5 * size))

    def scroll_to(self, span: Span) -> None:
        """Bring a span into the upper half of the view, smoothly, unless it is in view.

        Before the body is shown there is nothing to glide over: it then begins there.
        """
        if not self.isVisible():
            self._begin_at = span
            return
        to = self._scroll_for(span)
        if to is not None:
            self._glide(to, SCROLL)

    def _scroll_for(self, span: Span) -> int | None:
        """How far to scroll to have a span in the upper half of the view; None if it is in view."""
        first, last = self._ends_of(span)
        line = self.passage.fragments.line_height
        top, bottom = first.baseline - line, last.baseline + 0.5 * line
        room = self.height() - self._look.px(FADE_HEIGHT)
        here = self.passage.scrolled
        if here <= top and min(bottom, top + room) <= here + room:
            return None
        return ceil(self.passage.fragments.line_top(max(0.0, top - room / 3)))

    def _begin(self) -> None:
        """Go where one is to begin, again at every new size until the layout rests."""
        if self._begin_at is None:
            return
        to = self._scroll_for(self._begin_at)
        if to is not None:
            self.passage.verticalScrollBar().setValue(to)
        QTimer.singleShot(_BEGUN_AFTER_MS, self, self._on_begun)

    def _on_begun(self) -> None:
        self._begin_at = None

    def _ends_of(self, span: Span) -> tuple[Fragment, Fragment]:
        """The first and the last fragment of a span, without those between."""
        fragments = self.passage.fragments
        ends = (
            *fragments.of(Span(span.start, span.start + 1)),
            *fragments.of(Span(max(span.start, span.end - 1), span.end)),
        )
        nowhere = Fragment(0.0, 0.0, 0.0, is_first=True, is_last=True, is_reversed=False)
        return (ends[0], ends[-1]) if ends else (nowhere, nowhere)

    def show_caret(self) -> None:
        """Scroll the caret out from under the fade."""
        self.passage.ensureCursorVisible()
        place = self.passage.fragments.caret(self.passage.textCursor().position())
        line = self.passage.fragments.line_height
        inner = self.passage.verticalScrollBar()
        below = place.bottom() + line - (inner.value() + self.height())
        above = inner.value() - (place.top() - 0.4 * line)
        if below > 0:
            value = int(inner.value() + below)
            self.passage.make_room_for(value)
            inner.setValue(value)
        elif above > 0:
            inner.setValue(int(inner.value() - above))

    def settle(self) -> None:
        """Finish scrolling at once."""
        self._motion.finish()
        if self._settling.isActive():
            self._settling.stop()
            self._on_still()
            self._motion.finish()

    def move_rows(self) -> None:
        """The rows have moved: paint them and what leads to them."""
        self.margin.move_rows()
        self.stretch()
        if self.margin.paint.notes:  # the line to an open card begins beside the text
            gap = self.passage.measures.gap
            self.passage.viewport().update(
                self.passage.width() - gap, 0, gap, self.passage.height()
            )

    # Painting on the passage

    def paint_under(self, painter: QPainter, seen: Span) -> None:
        """Let the desk paint under the letters."""
        if self._desk is not None:
            self._desk.paint_under(painter, seen)

    def paint_over(self, painter: QPainter, seen: Span) -> None:
        """Let the desk paint over the letters; then the line to the open note's card."""
        if self._desk is not None:
            self._desk.paint_over(painter, seen)
        if self.has_margin:
            rule = self.passage.width()
            self.margin.paint.paint_leader(painter, rule + self.margin.leader_from, rule)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
        self._begin()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.stretch()
        self._begin()

    def _glide(self, value: int, milliseconds: int) -> None:
        self._motion.finish()
        self.passage.make_room_for(value)
        self._scroll_from = self.passage.scrolled
        self._scroll_to = value
        self._motion.start(milliseconds)

    def stretch(self) -> None:
        """Let the canvas reach down to the last row, where that is below the text."""
        if not self.isVisible():
            return
        extra = 0.0
        if self.has_margin:
            bottom = self._text_range + self.height() - self._look.gap(16)
            extra = self.margin.places.overflow(bottom)
        self._is_stretching = True
        self.passage.verticalScrollBar().setMaximum(self._text_range + int(extra))
        self._is_stretching = False

    @Slot(object)
    def _on_scroll_moved(self, share: object) -> None:
        if isinstance(share, float):
            way = self._scroll_to - self._scroll_from
            self.passage.verticalScrollBar().setValue(round(self._scroll_from + share * way))

    @Slot(int)
    def _on_inner_changed(self, _value: int) -> None:
        self.bar.setValue(self.passage.scrolled)  # where it is by now: a press holds it still
        self._fade_where_more()
        if self._look.scale.factor >= _SETTLE_FROM and not self._motion.is_moving:
            self._settling.start()

    @Slot(int, int)
    def _on_inner_range_changed(self, least: int, most: int) -> None:
        if not self._is_stretching:
            self._text_range = self.margin.places.text_range = most
            self.stretch()
            most = self.passage.verticalScrollBar().maximum()
        self.bar.setRange(least, most)
        self.bar.setPageStep(self.passage.verticalScrollBar().pageStep())
        self.bar.setSingleStep(int(self.passage.fragments.line_height))
        self.bar.setVisible(most > least)
        self._fade_where_more()

    def _fade_where_more(self) -> None:
        inner = self.passage.verticalScrollBar()
        has_more = inner.value() < inner.maximum() - 2
        self.fade.setVisible(has_more and not self._look.theme.is_contrast)

    def _on_still(self) -> None:
        """Let the top line not be cut."""
        here = self.passage.scrolled
        inner = self.passage.verticalScrollBar()
        if here in {inner.minimum(), inner.maximum()}:
            return
        top = self.passage.fragments.line_top(float(here))
        line = self.passage.fragments.line_height
        below = top + line
        is_cut = top < here < below
        if is_cut:
            self._glide(ceil(top if here - top < below - here else below), _SETTLE_MS)

    @Slot(object)
    def _on_look_changed(self, _look: object) -> None:
        self.arrange()
        self._fade_where_more()
        self.update()
