"""One evidence card, painted: closed with its price, opened with what it says, or out of reach.

Not the grid of cards (`investigate_grid`), nor what stands on a card (`investigate_faces`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractButton

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.badges import OutcomeKind, paint_outcome_symbol
from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.paint.painted_text import draw_elided
from literacy_app.desktop.parts.text_block import Blocks
from literacy_app.text.markdown import to_html

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.text_block import TextBlock

RADIUS = 2
_SIDE, _ABOVE = 12, 10
_ICON = 16
_FOLD = 16
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
_SYMBOL = 16
_INDENT = 14


class CardState(StrEnum):
    """What a card is now."""

    CLOSED = "closed"
    OPEN = "open"
    TOO_DEAR = "too-dear"


@dataclass(frozen=True, slots=True)
class Line:
    """Some words on a card, in a type role and a colour of the theme."""

    text: str
    role: str = "caption"
    color: str = "ink2"


@dataclass(frozen=True, slots=True)
class Face:
    """What a card shows.

    Attributes:
        id, place, title, icon: as the author gave them.
        corner: the price of a closed card; the word for an opened one.
        body: short Markdown; empty while the card is closed. `is_serif`: a quotation.
        feet: what stands at its lower edge.
        told: what is told of it after the check, under a rule.
        outcome: the shape beside that.
        spoken: all of it for screen readers; `details` further.
    """

    id: str
    place: str
    title: str
    icon: str
    state: CardState
    corner: str
    spoken: str
    details: str = ""
    body: str = ""
    is_serif: bool = False
    is_noted: bool = False
    feet: tuple[Line, ...] = ()
    told: tuple[Line, ...] = ()
    outcome: OutcomeKind | None = None


class EvidenceCard(QAbstractButton):
    """A card; the keyboard, a screen reader or a double click presses it, a click only goes to it.

    Opening cannot be undone: nobody should spend minutes by a slip of the hand. What it takes is
    said in the bar after the first click.
    """

    focus_radius = RADIUS
    arrow_pressed = Signal(object)
    """The key."""
    note_pressed = Signal(object)
    """Carries nothing: N was pressed."""
    reached = Signal(object)
    """The card's id: it has the focus now."""

    def __init__(self, look: Look, face: Face, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._blocks = Blocks(look)
        self._documents: dict[int, QTextDocument] = {}
        self._is_current = False
        self.face = face
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_face(face)
        look.changed.connect(self._on_look_changed)

    def show_face(self, face: Face) -> None:
        """Show another state of the card."""
        self.face = face
        self.setText(face.title)
        self.setAccessibleName(face.spoken)
        self.setAccessibleDescription(face.details)
        self._on_look_changed(self._look)

    def set_current(self, *, current: bool) -> None:
        """Frame it as the one that Enter opens; it alone of the cards is a tab stop."""
        self._is_current = current
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in _ARROWS:
            self.arrow_pressed.emit(key)
        elif plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif plain and key == Qt.Key.Key_N:
            self.note_pressed.emit(None)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() == Qt.MouseButton.LeftButton:
            self.click()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit(self.face.id)

    @override
    def heightForWidth(self, width: int) -> int:
        """How high the words make it at a width in pixels."""
        inner = self._inner(width)
        gap = self._look.gap
        height = 2 * gap(_ABOVE) + self._head_height + gap(4)
        height += self._title_block(inner).height
        if self.face.body:
            height += gap(4) + int(self._document(inner).size().height()) + 1
        for lines, room in (
            (self.face.feet, self._feet_width(inner)),
            (self.face.told, inner),
        ):
            if lines:
                height += gap(8) + self._lines_height(lines, room)
        return height

    @override
    def sizeHint(self) -> QSize:
        width = max(self.width(), self._look.px(160))
        return QSize(width, self.heightForWidth(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_head(painter)
            self._paint_words(painter)

    # Sizes

    def _inner(self, width: int) -> int:
        return max(20, width - 2 * self._look.gap(_SIDE))

    def _feet_width(self, inner: int) -> int:
        """What stands at the lower edge of a closed card keeps clear of its turned corner."""
        is_folded = self.face.state is CardState.CLOSED
        return inner - self._look.px(_FOLD) if is_folded else inner

    @property
    def _head_height(self) -> int:
        return self._look.px(22)

    @property
    def _title_role(self) -> str:
        return "lesson-strong" if self.face.state is CardState.OPEN else "quote"

    def _title_block(self, inner: int) -> TextBlock:
        return self._blocks.of(self.face.title, self._title_role, inner)

    def _lines_height(self, lines: tuple[Line, ...], inner: int) -> int:
        return sum(self._blocks.of(line.text, line.role, inner).height for line in lines)

    def _document(self, inner: int) -> QTextDocument:
        if inner not in self._documents:
            self._documents = {inner: self._set_document(inner)}
        return self._documents[inner]

    def _set_document(self, inner: int) -> QTextDocument:
        role = "quote" if self.face.is_serif else "small"
        document = QTextDocument(self)
        document.setDocumentMargin(0)
        document.setDefaultFont(self._look.font(role))
        document.setIndentWidth(self._look.px(_INDENT))
        between = self._look.gap(3)
        document.setDefaultStyleSheet(f"p, ul, ol {{ margin: 0 0 {between}px 0; }}")
        document.setHtml(to_html(self.face.body))
        block = document.begin()
        while block.isValid():
            form = block.blockFormat()
            fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
            form.setLineHeight(self._look.line_height(role), fixed.value)
            QTextCursor(block).setBlockFormat(form)
            block = block.next()
        document.setTextWidth(inner)
        return document

    # Painting

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._look.theme
        state = self.face.state
        width = 2 if self._is_current else theme.border
        inset = width / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        quiet = theme.line if state is CardState.OPEN else theme.edge
        pen = QPen(theme.accent if self._is_current else quiet, width)
        if state is CardState.TOO_DEAR:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        fill = theme.paper if state is CardState.OPEN else theme.chrome
        if state is CardState.TOO_DEAR:
            fill = theme.desk
        elif self.underMouse() and state is CardState.CLOSED:
            fill = theme.tint2
        painter.setBrush(fill)
        if state is not CardState.CLOSED:
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            return
        self._paint_folded(painter, rect)

    def _paint_folded(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the ground of a closed card: its lower right corner is turned up."""
        fold = float(self._look.px(_FOLD))
        right, bottom = rect.right(), rect.bottom()
        path = QPainterPath(rect.topLeft())
        path.lineTo(rect.topRight())
        path.lineTo(right, bottom - fold)
        path.lineTo(right - fold, bottom)
        path.lineTo(rect.bottomLeft())
        path.closeSubpath()
        painter.drawPath(path)
        turned = QPainterPath(QPointF(right, bottom - fold))
        turned.lineTo(right - fold, bottom - fold)
        turned.lineTo(right - fold, bottom)
        turned.closeSubpath()
        painter.setBrush(self._look.theme.paper)
        painter.drawPath(turned)

    def _paint_head(self, painter: QPainter) -> None:
        look, theme = self._look, self._look.theme
        side, top, height = look.gap(_SIDE), look.gap(_ABOVE), self._head_height
        is_dear = self.face.state is CardState.TOO_DEAR
        ink = theme.ink2 if is_dear else theme.accent
        icon = look.px(_ICON)
        pixmap = icon_pixmap(look, self.face.icon, ink, icon)
        painter.drawPixmap(QPointF(side, top + (height - icon) / 2), pixmap)
        right = self._paint_corner(painter, QRectF(side, top, self._inner(self.width()), height))
        painter.setFont(look.font("caption-strong"))
        painter.setPen(ink)
        left = side + icon + look.gap(6)
        room = QRectF(left, top, right - left - look.gap(6), height)
        draw_elided(painter, room, self.face.place)

    def _paint_corner(self, painter: QPainter, row: QRectF) -> float:
        """Paint the price or the word at the right end; gives where it begins."""
        look, theme = self._look, self._look.theme
        if self.face.state is CardState.OPEN:
            font, ink, around = look.font("caption"), theme.ink2, 0.0
        else:
            font, around = look.font("caption-strong"), float(look.px(10))
            ink = theme.ink2 if self.face.state is CardState.TOO_DEAR else theme.accent
        width = QFontMetricsF(font).horizontalAdvance(self.face.corner) + 2 * around + 1
        rect = QRectF(row.right() - width, row.top(), width, row.height())
        painter.setPen(QPen(ink, theme.border))
        painter.setFont(font)
        if around:
            painter.setBrush(Qt.BrushStyle.NoBrush if ink == theme.ink2 else theme.paper)
            inset = theme.border / 2
            painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 4, 4)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), self.face.corner)
        if not self.face.is_noted:
            return rect.left()
        icon = look.px(_ICON)
        left = rect.left() - icon - look.gap(6)
        pixmap = icon_pixmap(look, "bookmark-filled", theme.accent, icon)
        painter.drawPixmap(QPointF(left, row.top() + (row.height() - icon) / 2), pixmap)
        return left

    def _paint_words(self, painter: QPainter) -> None:
        look, theme = self._look, self._look.theme
        gap, side, inner = look.gap, look.gap(_SIDE), self._inner(self.width())
        y = float(gap(_ABOVE) + self._head_height + gap(4))
        title = self._title_block(inner)
        is_dear = self.face.state is CardState.TOO_DEAR
        painter.setPen(theme.ink2 if is_dear else theme.ink)
        title.draw(painter, side, y)
        y += title.height
        if self.face.body:
            self._paint_body(painter, QPointF(side, y + gap(4)), inner)
        bottom = float(self.height() - gap(_ABOVE))
        bottom = self._paint_lines(painter, self.face.told, bottom, ruled=True)
        self._paint_lines(painter, self.face.feet, bottom, ruled=False)

    def _paint_body(self, painter: QPainter, corner: QPointF, inner: int) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Text, self._look.theme.ink)
        context.palette = palette
        painter.save()
        painter.translate(corner)
        self._document(inner).documentLayout().draw(painter, context)
        painter.restore()

    def _paint_lines(
        self, painter: QPainter, lines: tuple[Line, ...], bottom: float, *, ruled: bool
    ) -> float:
        """Paint lines that end at `bottom`; gives where what stands above them may end."""
        if not lines:
            return bottom
        side, inner = self._look.gap(_SIDE), self._inner(self.width())
        inner = inner if ruled else self._feet_width(inner)
        top = bottom - self._lines_height(lines, inner)
        y = top
        for line in lines:
            block = self._blocks.of(line.text, line.role, inner)
            painter.setPen(self._look.color(line.color))
            block.draw(painter, side, y)
            y += block.height
        if ruled:
            painter.setPen(QPen(self._look.theme.rule, self._look.theme.border))
            middle = top - self._look.gap(4)
            painter.drawLine(QPointF(side, middle), QPointF(side + inner, middle))
            self._paint_outcome(painter, top)
        return top - self._look.gap(8)

    def _paint_outcome(self, painter: QPainter, top: float) -> None:
        if self.face.outcome is None:
            return
        size = float(self._look.px(_SYMBOL))
        right = self.width() - self._look.gap(_SIDE)
        rect = QRectF(right - size, top, size, size)
        paint_outcome_symbol(painter, rect, self.face.outcome, self._look.theme.ink)

    def _on_look_changed(self, _look: object) -> None:
        self._blocks.clear()
        self._documents.clear()
        self.updateGeometry()
        self.update()
