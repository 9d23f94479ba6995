"""The painting of a lesson's row in the library: its ring, its words, what a click does.

Not the sheet under it nor the head of its course (`library_head_painting`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from literacy_app.desktop.library.library_head_painting import PADDING, inner_width, paint_hairline
from literacy_app.desktop.library.library_rows import LessonState, LessonWords, Row
from literacy_app.desktop.paint.fills import fill
from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.paint.painted_text import draw_elided, text_width
from literacy_app.desktop.parts.sheet import SHADOW
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.library.library_model import LibraryModel
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.text_block import Blocks, TextBlock

LESSON_HEIGHT = 68
_RING = 33
_MOST_DETAILS = 6
_DEGREE = 16  # Qt counts arcs in sixteenths of a degree
_RING_ICONS = {LessonState.DONE: ("check", "accent"), LessonState.BROKEN: ("wrench", "caution")}


class LessonPainter:
    """Measures and paints the rows of lessons."""

    def __init__(self, look: Look, model: LibraryModel, blocks: Blocks) -> None:
        self._look = look
        self._model = model
        self._blocks = blocks

    def paint_lesson(self, painter: QPainter, rect: QRectF, row: Row, *, is_over: bool) -> None:
        """Paint a lesson's row; `is_over` while the pointer is over it."""
        look, theme = self._look, self._look.theme
        content = self._model.content
        if content is None or row.lesson is None:
            return
        words = content.lesson_words(row)
        room = rect.adjusted(SHADOW, 0, -SHADOW, 0)
        room.setHeight(look.px(LESSON_HEIGHT))
        if words.is_current or is_over:
            inset = theme.border
            fill(painter, room.adjusted(inset, 0, -inset, 0), theme.tint2)
        if words.is_current:
            fill(painter, QRectF(room.left(), room.top(), 4, room.height()), theme.accent)
        self._paint_ring(painter, room, row, words)
        self._paint_words(painter, room, words)
        self._paint_details(painter, rect, row)
        if not row.is_last:
            paint_hairline(painter, rect, look)

    def _paint_ring(self, painter: QPainter, room: QRectF, row: Row, words: LessonWords) -> None:
        look, theme = self._look, self._look.theme
        side = look.px(_RING)
        ring = QRectF(room.left() + look.gap(PADDING), room.center().y() - side / 2, side, side)
        ring.adjust(1, 1, -1, -1)
        painter.setPen(self._ring_pen(words.state))
        painter.setBrush(theme.paper)
        painter.drawEllipse(ring)
        if words.share > 0:
            self._paint_arc(painter, ring, words.share)
        icon, color = _RING_ICONS.get(words.state, ("", ""))
        if icon:
            small = look.px(15)
            corner = ring.center() - QPointF(small / 2, small / 2)
            painter.drawPixmap(corner.toPoint(), icon_pixmap(look, icon, look.color(color), small))
            return
        painter.setFont(look.font("caption-strong"))
        painter.setPen(theme.accent if words.is_current else theme.ink2)
        painter.drawText(ring, int(Qt.AlignmentFlag.AlignCenter), str(row.number))

    def _ring_pen(self, state: LessonState) -> QPen:
        theme = self._look.theme
        pen = QPen(theme.rule, 2)
        if state is LessonState.DONE:
            pen.setColor(theme.accent)
        elif state is LessonState.BROKEN:
            pen.setColor(theme.caution)
            pen.setDashPattern([2.4, 2])
        return pen

    def _paint_arc(self, painter: QPainter, ring: QRectF, share: float) -> None:
        """How much of a begun lesson is done, as a part of its ring."""
        pen = QPen(self._look.theme.accent, 2.6)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * _DEGREE, -round(share * 360 * _DEGREE))

    def _paint_words(self, painter: QPainter, room: QRectF, words: LessonWords) -> None:
        look, theme = self._look, self._look.theme
        right = self._paint_action(painter, room, words)
        left = room.left() + look.px(_RING) + look.gap(PADDING) + look.gap(17)
        title_height, note_height = look.line_height("lesson"), look.line_height("small")
        top = room.center().y() - (title_height + note_height) / 2
        width = right - look.gap(16) - left
        painter.setFont(look.font("lesson-strong" if words.is_current else "lesson"))
        painter.setPen(theme.ink)
        draw_elided(painter, QRectF(left, top, width, title_height), words.title)
        painter.setFont(look.font("small"))
        painter.setPen(theme.caution if words.state is LessonState.BROKEN else theme.ink2)
        draw_elided(painter, QRectF(left, top + title_height, width, note_height), words.note)

    def _paint_action(self, painter: QPainter, room: QRectF, words: LessonWords) -> float:
        """Paint what a click does at the right, and give where its left edge is."""
        look, theme = self._look, self._look.theme
        right = room.right() - look.gap(25)
        if not words.action:
            return right
        if words.is_current:
            return self._paint_primary(painter, room, words.action)
        is_link = words.state is LessonState.BROKEN
        painter.setFont(look.font("body" if is_link else "small"))
        painter.setPen(theme.accent if is_link else theme.ink2)
        width = text_width(painter.font(), words.action) + 1
        place = QRectF(right - width, room.top(), width, room.height())
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), words.action)
        if is_link:
            low = room.center().y() + painter.fontMetrics().capHeight() / 2 + 3
            painter.drawLine(QPointF(place.left(), low), QPointF(right - 1, low))
        return place.left()

    def _paint_primary(self, painter: QPainter, room: QRectF, action: str) -> float:
        look, theme = self._look, self._look.theme
        font = look.font("body-strong")
        side, gap, padding = look.px(15), look.gap(5), look.gap(22)
        words = text_width(font, action) + 1
        high = look.px(36)
        width = words + gap + side + 2 * padding
        button = QRectF(
            room.right() - look.gap(25) - width, room.center().y() - high / 2, width, high
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawRoundedRect(button, 6, 6)
        painter.setFont(font)
        painter.setPen(theme.on_accent)
        place = button.adjusted(padding, 0, 0, 0)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), action)
        arrow = icon_pixmap(look, "arrow-right", theme.on_accent, side)
        at = QPointF(place.left() + words + gap, button.center().y() - side / 2)
        painter.drawPixmap(at.toPoint(), arrow)
        return button.left()

    def _details_blocks(self, row: Row, width: int) -> list[TextBlock]:
        sentences = self._model.details(row)
        shown = list(sentences[:_MOST_DETAILS])
        if len(sentences) > _MOST_DETAILS:
            more = tr("Library", "And {n} more.").format(n=len(sentences) - _MOST_DETAILS)
            shown.append(more)
        inner = inner_width(self._look, width) - self._details_left()
        return [self._blocks.of(sentence, "small", inner) for sentence in shown]

    def _details_left(self) -> int:
        return self._look.px(_RING) + self._look.gap(17)

    def details_height(self, row: Row, width: int) -> int:
        """The height of the problems under a lesson that is being repaired; 0 while folded."""
        if not self._model.details(row):
            return 0
        gap = self._look.gap(6)
        blocks = self._details_blocks(row, width)
        return sum(block.height + gap for block in blocks) + self._look.gap(10)

    def _paint_details(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        look = self._look
        left = rect.left() + SHADOW + look.gap(PADDING) + self._details_left()
        top = rect.top() + look.px(LESSON_HEIGHT)
        painter.setPen(look.theme.ink2)
        for block in self._details_blocks(row, int(rect.width())):
            block.draw(painter, left, top)
            top += block.height + look.gap(6)
