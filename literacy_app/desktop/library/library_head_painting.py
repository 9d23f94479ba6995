"""The painting of the greeting and of the head of a course in the library.

Not the lessons' rows (`library_lesson_painting`), nor the sheet under it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from literacy_app.desktop.library.library_rows import plain_words
from literacy_app.desktop.paint.fills import fill
from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.paint.painted_text import draw_elided, text_width
from literacy_app.desktop.parts.sheet import SHADOW
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.library.library_model import LibraryModel
    from literacy_app.desktop.library.library_rows import HeadWords, Row
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.text_block import Blocks, TextBlock

PADDING = 27
_BAR_WIDTH = 220
_BAR_HEIGHT = 6


class HeadPainter:
    """Measures and paints the greeting and heads of courses at a width."""

    def __init__(self, look: Look, model: LibraryModel, blocks: Blocks) -> None:
        self._look = look
        self._model = model
        self._blocks = blocks
        self.has_side = True
        """Whether a column beside the list shows the first course's note, so its head does not."""

    def greeting_height(self, width: int) -> int:
        """The height of the greeting in a row of a width."""
        look = self._look
        title, text = self._greeting_blocks(width)
        return look.gap(18) + title.height + text.height + look.gap(20) - SHADOW

    def _greeting_blocks(self, width: int) -> tuple[TextBlock, TextBlock]:
        title, text = self._model.greeting
        inner = width - 2 * SHADOW
        return self._blocks.of(title, "h1", inner), self._blocks.of(text, "body", inner)

    def paint_greeting(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the greeting into its row."""
        theme = self._look.theme
        title, text = self._greeting_blocks(int(rect.width()))
        top = rect.top() + self._look.gap(18)
        painter.setPen(theme.ink)
        title.draw(painter, rect.left() + SHADOW, top)
        painter.setPen(theme.ink2)
        text.draw(painter, rect.left() + SHADOW, top + title.height)

    def head_height(self, row: Row, width: int) -> int:
        """The height of the head of a course in a row of a width, its shadow above included."""
        look = self._look
        words = self._words_of_head(row)
        inner = inner_width(look, width)
        height = SHADOW + look.gap(18) + look.line_height("caption") + look.gap(6)
        height += self._blocks.of(words.title, "h1", inner).height
        if words.about:
            height += look.gap(4) + self._blocks.of(words.about, "body", inner).height
        if note := self._note_of(row):
            height += look.gap(12) + self._note_block(note, inner).height + 2 * look.gap(9)
        if words.is_broken:
            height += look.gap(6) + look.line_height("small")
        if words.progress:
            height += look.gap(12) + look.line_height("small")
        return height + look.gap(14)

    def paint_head(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        """Paint the head of a course into its row."""
        look, theme = self._look, self._look.theme
        words = self._words_of_head(row)
        left = rect.left() + SHADOW + look.gap(PADDING)
        inner = inner_width(look, int(rect.width()))
        top = rect.top() + SHADOW + look.gap(18)
        self._paint_over(painter, QRectF(left, top, inner, look.line_height("caption")), words)
        top += look.line_height("caption") + look.gap(6)
        painter.setPen(theme.ink)
        title = self._blocks.of(words.title, "h1", inner)
        title.draw(painter, left, top)
        top += title.height
        if words.about:
            about = self._blocks.of(words.about, "body", inner)
            painter.setPen(theme.ink2)
            about.draw(painter, left, top + look.gap(4))
            top += look.gap(4) + about.height
        if note := self._note_of(row):
            top = self._paint_note(painter, QPointF(left, top + look.gap(12)), inner, note)
        if words.is_broken:
            top += look.gap(6)
            self._paint_broken(painter, QRectF(left, top, inner, look.line_height("small")))
            top += look.line_height("small")
        if words.progress:
            room = QRectF(left, top + look.gap(12), inner, look.line_height("small"))
            self._paint_progress(painter, room, words)
        if not row.is_last:
            paint_hairline(painter, rect, look)

    def _paint_over(self, painter: QPainter, room: QRectF, words: HeadWords) -> None:
        look = self._look
        painter.setFont(look.font("caption-strong"))
        painter.setPen(look.theme.accent)
        draw_elided(painter, room, words.over)
        start = text_width(look.font("caption-strong"), words.over) + look.gap(10)
        painter.setFont(look.font("caption"))
        painter.setPen(look.theme.ink2)
        end = text_width(look.font("caption"), words.link) + look.gap(16) if words.link else 0
        draw_elided(painter, room.adjusted(start, 0, -end, 0), words.measure)
        if words.link:
            self._paint_link(painter, room, words.link)

    def link_rect(self, rect: QRectF, row: Row) -> QRectF:
        """Where in the head of a course its link stands; empty where it has none."""
        look = self._look
        words = self._words_of_head(row)
        if not words.link:
            return QRectF()
        wide = text_width(look.font("caption"), words.link)
        right = rect.right() - SHADOW - look.gap(PADDING)
        top = rect.top() + SHADOW + look.gap(18)
        return QRectF(right - wide, top, wide, look.line_height("caption"))

    def _paint_link(self, painter: QPainter, room: QRectF, words: str) -> None:
        look, theme = self._look, self._look.theme
        wide = text_width(look.font("caption"), words)
        place = QRectF(room.right() - wide, room.top(), wide + 1, room.height())
        painter.setPen(theme.accent)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter.value), words)
        low = place.center().y() + painter.fontMetrics().capHeight() / 2 + 3
        painter.drawLine(QPointF(place.left(), low), QPointF(place.right() - 1, low))

    def _paint_progress(self, painter: QPainter, room: QRectF, words: HeadWords) -> None:
        look, theme = self._look, self._look.theme
        width = min(look.px(_BAR_WIDTH), room.width() / 3)
        bar = QRectF(room.left(), room.center().y() - _BAR_HEIGHT / 2, width, _BAR_HEIGHT)
        paint_bar(painter, bar, words.share, look)
        painter.setFont(look.font("small"))
        painter.setPen(theme.ink2)
        draw_elided(painter, room.adjusted(width + look.gap(12), 0, 0, 0), words.progress)

    def _paint_broken(self, painter: QPainter, room: QRectF) -> None:
        look, theme = self._look, self._look.theme
        side = look.px(15)
        wrench = icon_pixmap(look, "wrench", theme.caution, side)
        painter.drawPixmap(round(room.left()), round(room.center().y() - side / 2), wrench)
        painter.setFont(look.font("small"))
        painter.setPen(theme.caution)
        words = tr("Library", "The course file is being repaired; its lessons are open.")
        draw_elided(painter, room.adjusted(side + look.gap(7), 0, 0, 0), words)

    def _note_of(self, row: Row) -> str:
        """The note before one starts, where it stands in the head."""
        course = row.course
        if course is None or not course.before_you_start:
            return ""
        is_first = self._model.row(1).course is course
        return "" if self.has_side and is_first else plain_words(course.before_you_start)

    def _note_block(self, note: str, inner: int) -> TextBlock:
        look = self._look
        words = tr("Library", "Before you start: {note}").format(note=note)
        return self._blocks.of(words, "small", inner - look.px(17) - look.gap(36))

    def _paint_note(self, painter: QPainter, corner: QPointF, inner: int, note: str) -> float:
        look, theme = self._look, self._look.theme
        block = self._note_block(note, inner)
        high = block.height + 2 * look.gap(9)
        painter.setPen(QPen(theme.line, theme.border))
        painter.setBrush(theme.chrome)
        painter.drawRoundedRect(QRectF(corner.x(), corner.y(), inner, high), 5, 5)
        side = look.px(17)
        left = corner.x() + look.gap(14)
        top = corner.y() + look.gap(9)
        painter.drawPixmap(round(left), round(top), icon_pixmap(look, "info", theme.accent, side))
        painter.setPen(theme.ink2)
        block.draw(painter, left + side + look.gap(8), top)
        return corner.y() + high

    def _words_of_head(self, row: Row) -> HeadWords:
        content = self._model.content
        if content is None:
            message = "rows are painted before there are any"
            raise RuntimeError(message)
        return content.head_words(row)


def inner_width(look: Look, width: int) -> int:
    """The width for words inside the sheet, in a row of a width."""
    return width - 2 * SHADOW - 2 * look.gap(PADDING)


def paint_hairline(painter: QPainter, rect: QRectF, look: Look) -> None:
    """Paint the line between a row and the next, at the bottom of its rectangle."""
    width = look.theme.border
    left, top = rect.left() + SHADOW, rect.bottom() - width
    fill(painter, QRectF(left, top, rect.width() - 2 * SHADOW, width), look.theme.line)


def paint_bar(painter: QPainter, rect: QRectF, share: float, look: Look) -> None:
    """Paint a progress bar filled to a share from 0 to 1, its ends half as round as it is high."""
    theme = look.theme
    radius = rect.height() / 2
    painter.setPen(QPen(theme.edge, 1) if theme.is_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(theme.paper if theme.is_contrast else theme.line)
    painter.drawRoundedRect(rect, radius, radius)
    if share > 0:
        done = QRectF(rect)
        done.setWidth(max(rect.height(), rect.width() * min(1.0, share)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.accent)
        painter.drawRoundedRect(done, radius, radius)
