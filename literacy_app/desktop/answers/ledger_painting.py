"""The painting of a table's cells: the row at hand as fields and radios, all others as words.

Not what the cells hold (`ledger_rows`) nor what a click on them does (`ledger_grid`).
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate

from literacy_app.activities.answers_grade import AnswerOutcome
from literacy_app.desktop.answers.ledger_model import FIRST_CELL, NUMBER, TITLE
from literacy_app.desktop.answers.ledger_words import accepted_words
from literacy_app.desktop.answers.words import OUTCOME_KINDS, outcome_word
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.badges import paint_outcome_symbol
from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.parts.text_block import Blocks

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRect
    from PySide6.QtWidgets import QStyleOptionViewItem, QTableView

    from literacy_app.desktop.answers.ledger_model import Index, LedgerModel
    from literacy_app.desktop.answers.ledger_rows import Cell, CellOption, Row
    from literacy_app.desktop.paint.badges import OutcomeKind
    from literacy_app.desktop.paint.look import Look

_LEAST, _LEAST_TIGHT = 64, 46
_ABOVE, _ASIDE = 9, 8
_DISC, _SYMBOL, _RADIO, _CARET = 22, 14, 14, 14
_BAR = 3


class LedgerPainter(QStyledItemDelegate):
    """Paints each cell at its column's width, and says how high a row has to be."""

    def __init__(self, look: Look, model: LedgerModel, view: QTableView) -> None:
        super().__init__(view)
        self._look = look
        self._model = model
        self._blocks = Blocks(look)
        self._word_widths: dict[str, int] = {}
        self.live_row = -1
        """The row whose cells are fields; -1 where none is."""
        self.is_locked = False
        """Whether answers are shown and cannot be given."""
        self.is_tight = False
        look.changed.connect(self._on_look_changed)

    def is_open(self, cell: Cell) -> bool:
        """Whether an answer can be given in a cell."""
        return cell.outcome is None and not self.is_locked

    def height(self, row: Row, widths: list[int], *, is_live: bool) -> int:
        """How high a row is in columns of these widths."""
        least = self._look.px(_LEAST_TIGHT if self.is_tight else _LEAST)
        heights = [self._title_height(row, widths[TITLE] if row.cells else sum(widths[TITLE:]))]
        for cell, width in zip(row.cells, widths[FIRST_CELL:], strict=False):
            heights.append(self._cell_height(cell, width, is_live=is_live))
        return max(least, max(heights) + 2 * self._look.gap(_ABOVE))

    def least_width(self, cells: list[Cell]) -> int:
        """How wide a column of these cells is at least, so that no word of theirs is broken."""
        words = {word for cell in cells for word in _words_of(cell)}
        widest = max((self._word_width(word) for word in words), default=0)
        return widest + self._aside()

    def wanted_width(self, cells: list[Cell]) -> int:
        """How wide a column of these cells would be with every answer on one line."""
        answers = {option.text for cell in cells for option in cell.options}
        widest = max((self._word_width(each) for each in answers), default=0)
        return max(widest + self._aside(), self.least_width(cells))

    def _aside(self) -> int:
        """What stands beside the words of a cell, and around them."""
        symbol = self._look.px(max(_SYMBOL, _CARET)) + self._look.gap(8)
        return symbol + 2 * self._look.gap(_ASIDE)

    def option_at(self, cell: Cell, rect: QRect, point: QPoint) -> CellOption | None:
        """The option whose radio or words are at a point of a live cell's rectangle."""
        if not cell.has_radios:
            return None
        for option, room in self._radio_rooms(cell, QRectF(rect)):
            if room.contains(QPointF(point)):
                return option
        return None

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(60), self._look.px(_LEAST_TIGHT))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.row(index.row())
        if row is None:
            return
        rect = QRectF(option.rect)
        is_live = index.row() == self.live_row
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, rect, is_live=is_live, is_first=index.column() == NUMBER)
        if index.column() == NUMBER:
            self._paint_number(painter, rect, row, is_live=is_live)
        elif index.column() == TITLE:
            self._paint_title(painter, rect, row)
        else:
            cell = self._model.cell(index)
            if cell is not None:
                self._paint_cell(painter, rect, cell, is_live=is_live)
        painter.restore()

    # Sizes

    def _word_width(self, word: str) -> int:
        if word not in self._word_widths:
            metrics = QFontMetricsF(self._look.font("small-strong"))
            self._word_widths[word] = ceil(metrics.horizontalAdvance(word)) + 1
        return self._word_widths[word]

    def _room(self, width: int) -> int:
        return max(1, width - 2 * self._look.gap(_ASIDE))

    def _field_room(self, width: int) -> int:
        return max(1, self._room(width) - self._look.px(_CARET) - self._look.gap(6))

    def _words_room(self, cell: Cell, width: int) -> int:
        has_symbol = self._symbol(cell) is not None
        aside = self._look.px(_SYMBOL) + self._look.gap(7) if has_symbol else 0
        return max(1, self._room(width) - aside)

    def _title_height(self, row: Row, width: int) -> int:
        height = self._blocks.of(row.title, _title_role(row), self._room(width)).height
        if row.note:
            height += self._blocks.of(row.note, "caption", self._room(width)).height
        return height

    def _cell_height(self, cell: Cell, width: int, *, is_live: bool) -> int:
        if is_live and self.is_open(cell):
            if cell.has_radios:
                return len(cell.options) * self._radio_line()
            block = self._blocks.of(cell.text or cell.asked, _role(cell), self._field_room(width))
            return block.height + 2 * self._look.gap(6)
        room = self._words_room(cell, width)
        height = self._blocks.of(_answer(cell), _role(cell), room).height
        if cell.accepted and cell.text:
            height += self._blocks.of(accepted_words(cell.accepted), "caption", room).height
        return height

    def _radio_line(self) -> int:
        return max(24, self._look.line_height("small") + self._look.gap(5))

    def _radio_rooms(self, cell: Cell, rect: QRectF) -> list[tuple[CellOption, QRectF]]:
        line = self._radio_line()
        top = rect.center().y() - line * len(cell.options) / 2
        return [
            (option, QRectF(rect.left(), top + number * line, rect.width(), line))
            for number, option in enumerate(cell.options)
        ]

    def _symbol(self, cell: Cell) -> OutcomeKind | None:
        if cell.outcome is not None:
            return OUTCOME_KINDS.get(cell.outcome)
        return cell.option.symbol if cell.option is not None else None

    # Painting

    def _paint_ground(
        self, painter: QPainter, rect: QRectF, *, is_live: bool, is_first: bool
    ) -> None:
        theme = self._look.theme
        painter.fillRect(rect, theme.tint2 if is_live else theme.paper)
        if is_live and is_first:
            painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), theme.accent)
        line = QRectF(rect.left(), rect.bottom() - theme.border, rect.width(), theme.border)
        painter.fillRect(line, theme.line)

    def _paint_number(self, painter: QPainter, rect: QRectF, row: Row, *, is_live: bool) -> None:
        side = float(self._look.px(_DISC))
        disc = QRectF(0, 0, side, side)
        if not row.number:
            return
        disc.moveCenter(rect.center() + QPointF(_BAR / 2, 0))
        paint_number(painter, disc, row.number, self._look, is_lit=is_live)

    def _paint_title(self, painter: QPainter, rect: QRectF, row: Row) -> None:
        room = self._room(int(rect.width()))
        left = rect.left() + self._look.gap(_ASIDE)
        top = rect.center().y() - self._title_height(row, int(rect.width())) / 2
        block = self._blocks.of(row.title, _title_role(row), room)
        painter.setPen(self._look.theme.ink)
        block.draw(painter, left, top)
        if row.note:
            painter.setPen(self._look.theme.ink2)
            self._blocks.of(row.note, "caption", room).draw(painter, left, top + block.height)

    def _paint_cell(self, painter: QPainter, rect: QRectF, cell: Cell, *, is_live: bool) -> None:
        if not is_live or not self.is_open(cell):
            self._paint_answer(painter, rect, cell)
        elif cell.has_radios:
            for option, room in self._radio_rooms(cell, rect):
                self._paint_radio(painter, room, option, is_on=option.id == cell.chosen)
        else:
            self._paint_field(painter, rect, cell)

    def _paint_answer(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        look, theme = self._look, self._look.theme
        room = self._words_room(cell, int(rect.width()))
        top = rect.center().y() - self._cell_height(cell, int(rect.width()), is_live=False) / 2
        left = rect.left() + look.gap(_ASIDE)
        symbol = self._symbol(cell)
        line = look.line_height(_role(cell))
        if symbol is not None:
            side = look.px(_SYMBOL)
            square = QRectF(left, top + (line - side) / 2, side, side)
            paint_outcome_symbol(painter, square, symbol, theme.accent)
            left += side + look.gap(7)
        painter.setPen(theme.ink if cell.text else theme.ink3)
        block = self._blocks.of(_answer(cell), _role(cell), room)
        block.draw(painter, left, top)
        if cell.accepted and cell.text:
            painter.setPen(theme.ink2)
            words = accepted_words(cell.accepted)
            self._blocks.of(words, "caption", room).draw(painter, left, top + block.height)

    def _paint_radio(
        self, painter: QPainter, room: QRectF, option: CellOption, *, is_on: bool
    ) -> None:
        look, theme = self._look, self._look.theme
        side = look.px(_RADIO)
        ring = QRectF(room.left() + look.gap(_ASIDE), room.center().y() - side / 2, side, side)
        inset = theme.border / 2
        painter.setPen(QPen(theme.accent if is_on else theme.edge, theme.border))
        painter.setBrush(theme.field)
        painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset))
        if is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            away = side * 0.26
            painter.drawEllipse(ring.adjusted(away, away, -away, -away))
        painter.setPen(theme.ink)
        role = "small-strong" if is_on else "small"
        left = ring.right() + look.gap(7)
        width = max(1, int(room.right() - left))
        line = look.line_height("small")
        self._blocks.of(option.text, role, width).draw(painter, left, room.center().y() - line / 2)

    def _paint_field(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        look, theme = self._look, self._look.theme
        width = int(rect.width())
        block = self._blocks.of(cell.text or cell.asked, _role(cell), self._field_room(width))
        high = block.height + 2 * look.gap(6)
        box = QRectF(rect.left() + 2, rect.center().y() - high / 2, rect.width() - 4, high)
        inset = theme.border / 2
        painter.setPen(QPen(theme.edge, theme.border))
        painter.setBrush(theme.field)
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 5, 5)
        painter.setPen(theme.ink if cell.text else theme.ink3)
        block.draw(painter, rect.left() + look.gap(_ASIDE), box.top() + look.gap(6))
        side = look.px(_CARET)
        caret = icon_pixmap(look, "caret-down", theme.ink, side)
        away = side + look.gap(6)
        painter.drawPixmap(QPointF(box.right() - away, box.center().y() - side / 2), caret)

    def _on_look_changed(self, _look: object) -> None:
        self._blocks.clear()
        self._word_widths.clear()


def _title_role(row: Row) -> str:
    return "small-strong" if row.is_part else "quote"


def _role(cell: Cell) -> str:
    """The type of what stands in a cell: that of a text where it is quoted."""
    return "quote" if cell.is_quoted and cell.text else "small"


def _answer(cell: Cell) -> str:
    """What stands in a cell that is no field: the answer, or what would have been one."""
    asked = cell.asked if cell.outcome is None else outcome_word(AnswerOutcome.UNANSWERED)
    return cell.text or cell.accepted or asked


def _words_of(cell: Cell) -> list[str]:
    """What must not be broken in a cell: its words, and the options that stand as radios."""
    options = [option.text for option in cell.options]
    others = f"{cell.asked} {cell.accepted}".split()
    return [*options, *others] if cell.has_radios else [*" ".join(options).split(), *others]


def paint_number(painter: QPainter, disc: QRectF, number: str, look: Look, *, is_lit: bool) -> None:
    """Paint the number of a row and its phrase in a disc: filled where it is lit."""
    theme = look.theme
    width = 0.8 + 0.6 * theme.border
    inset = width / 2
    painter.setPen(QPen(theme.accent, width))
    painter.setBrush(theme.accent if is_lit else theme.paper)
    painter.drawEllipse(disc.adjusted(inset, inset, -inset, -inset))
    font = QFont(look.font("micro"))
    font.setPixelSize(max(7, round(disc.height() * (0.5 if len(number) < 2 else 0.44))))  # noqa: PLR2004 (two figures are smaller)
    painter.setFont(font)
    painter.setPen(theme.on_accent if is_lit else theme.accent)
    painter.drawText(disc, int(Qt.AlignmentFlag.AlignCenter), number)
