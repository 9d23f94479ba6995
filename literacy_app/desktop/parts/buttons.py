"""The four kinds of button: primary, plain, ghost and link, painted from the tokens.

Not the chips, choices and rows that are pressed as well: they stand with their pages.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.icons import icon_pixmap

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

RADIUS = 6
HEIGHT = 36
SMALL_HEIGHT = 28
_ICON = 17
_ICON_GAP = 6
_PADDING = {"primary": 20, "plain": 16, "ghost": 10, "link": 0}


class ButtonKind(StrEnum):
    """How much a button asks to be pressed; a screen has one primary."""

    PRIMARY = "primary"
    PLAIN = "plain"
    GHOST = "ghost"
    LINK = "link"


class Button(QPushButton):
    """A button that paints itself; `kind` is a `ButtonKind` or its word."""

    def __init__(
        self,
        look: Look,
        text: str,
        kind: str = "plain",
        icon_name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)  # given above, it would have PySide look for an icon's enumerations
        self._look = look
        self._kind = ButtonKind(kind)
        self._icon_name = icon_name
        self._is_icon_last = False
        self._is_small = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @property
    def kind(self) -> ButtonKind:
        """How it is painted."""
        return self._kind

    def set_kind(self, kind: str) -> None:
        """Paint as another kind from now on."""
        self._kind = ButtonKind(kind)
        self._on_look_changed(self._look)

    def set_icon_name(self, name: str | None, *, last: bool = False) -> None:
        """Show another icon, or none; after the words when `last`."""
        self._icon_name = name
        self._is_icon_last = last
        self._refresh()

    def set_small(self, *, small: bool = True) -> None:
        """Take the 28 px height of buttons inside rows and boxes."""
        self._is_small = small
        self._refresh()

    @property
    def focus_radius(self) -> int:
        """The radius of the focus ring's inner side."""
        return RADIUS if self._kind is not ButtonKind.LINK else 3

    @override
    def sizeHint(self) -> QSize:
        words = self._words_width()
        icon = self._icon_room() if self._icon_name else 0
        padding = self._look.gap(_PADDING[self._kind])
        height = self._look.px(SMALL_HEIGHT if self._is_small else HEIGHT)
        if self._kind is ButtonKind.LINK:
            height = max(24, self._look.line_height("body"))
        return QSize(max(words + icon + 2 * padding, height if not words else 0), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ink = self._ink()
            self._paint_ground(painter)
            painter.setFont(self.font())
            painter.setPen(ink)
            self._paint_words(painter, ink)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def _on_look_changed(self, _look: object) -> None:
        is_strong = self._kind is ButtonKind.PRIMARY
        self.setFont(self._look.font("body-strong" if is_strong else "body"))
        self._refresh()

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()

    def _ink(self) -> QColor:
        theme = self._look.theme
        if not self.isEnabled():
            return theme.ink3
        inks = {
            ButtonKind.PRIMARY: theme.on_accent,
            ButtonKind.PLAIN: theme.ink,
            ButtonKind.GHOST: theme.ink if self.underMouse() else theme.ink2,
            ButtonKind.LINK: theme.accent,
        }
        return inks[self._kind]

    def _ground(self) -> tuple[QColor | None, QColor | None]:
        """The fill and the border of the moment."""
        theme = self._look.theme
        if not self.isEnabled():
            has_border = self._kind in {ButtonKind.PRIMARY, ButtonKind.PLAIN}
            return None, theme.line if has_border else None
        is_low = self.isDown() or self.isChecked()
        is_over = self.underMouse()
        if self._kind is ButtonKind.PRIMARY:
            fill = theme.accent_hover if is_low or is_over else theme.accent
            return fill, fill
        if self._kind is ButtonKind.LINK:
            return None, None
        low = theme.tint if is_low else theme.tint2 if is_over else None
        is_plain = self._kind is ButtonKind.PLAIN
        return low or (theme.paper if is_plain else None), theme.edge if is_plain else None

    def _paint_ground(self, painter: QPainter) -> None:
        fill, border = self._ground()
        width = self._look.theme.border
        inset = width / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(border, width) if border else Qt.PenStyle.NoPen)
        painter.setBrush(fill or Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        words = self._words_width()
        icon = self._icon_room() if self._icon_name else 0
        left = (self.width() - words - icon) // 2
        if self._icon_name:
            size = self._look.px(_ICON)
            x = left + words + self._icon_gap() if self._is_icon_last else left
            pixmap = icon_pixmap(self._look, self._icon_name, ink, size)
            painter.drawPixmap(x, (self.height() - size) // 2, pixmap)
        start = left if self._is_icon_last else left + icon
        rect = QRect(start, 0, words + 1, self.height())
        painter.drawText(rect, _WORD_FLAGS, self.text())
        if self._kind is ButtonKind.LINK:
            base = (self.height() + painter.fontMetrics().capHeight()) // 2 + 3
            painter.drawLine(start, base, start + words, base)

    def _words_width(self) -> int:
        metrics = QFontMetrics(self.font())
        return metrics.horizontalAdvance(self.text().replace("&", "")) if self.text() else 0

    def _icon_gap(self) -> int:
        return self._look.gap(_ICON_GAP) if self.text() else 0

    def _icon_room(self) -> int:
        return self._look.px(_ICON) + self._icon_gap()


_WORD_FLAGS = int(
    Qt.AlignmentFlag.AlignLeft.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.TextFlag.TextHideMnemonic.value
)
