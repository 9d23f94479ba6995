"""The rail at the left of the library: the pages that can be gone to.

Not the pages, and not the steps of a lesson (`lesson_rail`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.fills import fill
from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.paint.painted_text import draw_elided, text_width
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from literacy_app.desktop.paint.look import Look

WIDTH = 212
NARROW_WIDTH = 60
_PITCH = 42
_CARD = 38


class RailPage(NamedTuple):
    """A page in the rail; the ones at the foot stand apart from the rest."""

    key: str
    title: str
    icon: str
    is_foot: bool = False


class NavButton(QAbstractButton):
    """One page: its icon and title, on a card where it is the page shown."""

    focus_radius = 6

    def __init__(self, look: Look, page: RailPage, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.page = page
        self._is_narrow = False
        self._is_here = False
        self._count = 0
        self.setText(page.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_here(self) -> bool:
        """Whether its page is the one shown."""
        return self._is_here

    def set_here(self, *, here: bool) -> None:
        """Show that one is on this page, or is not."""
        self._is_here = here
        self._describe()
        self.update()

    def set_count(self, count: int) -> None:
        """Show how many things wait there; 0 shows nothing."""
        self._count = count
        self._describe()
        self.update()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the icon alone, with the title in a tooltip."""
        self._is_narrow = narrow
        self.setToolTip(self.page.title if narrow else "")
        self.updateGeometry()
        self.update()

    def focus_rect(self) -> QRect:
        """The ring goes around the card."""
        return self._card().toRect()

    @override
    def sizeHint(self) -> QSize:
        width = NARROW_WIDTH if self._is_narrow else WIDTH
        return QSize(self._look.px(width), self._look.px(_PITCH))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()  # the rail's: the button's own would walk the whole window
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        is_here = self._is_here
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_card(painter)
            ink = theme.accent if is_here else theme.ink2
            side = look.px(17)
            left = (self.width() - side) // 2 if self._is_narrow else look.px(23)
            pixmap = icon_pixmap(look, self.page.icon, ink, side)
            painter.drawPixmap(left, (self.height() - side) // 2, pixmap)
            if self._is_narrow:
                if self._count:
                    painter.setPen(QPen(theme.chrome, 2))
                    painter.setBrush(theme.accent)
                    corner = QPointF(left + side, (self.height() - side) / 2)
                    painter.drawEllipse(corner, look.px(5), look.px(5))
                return
            painter.setFont(look.font("body-strong" if is_here else "body"))
            painter.setPen(theme.ink if is_here else theme.ink2)
            start = look.px(52)
            room = QRectF(start, 0, self.width() - start - look.px(14), self.height())
            draw_elided(painter, room, self.page.title)
            if self._count:
                self._paint_count(painter)

    def _describe(self) -> None:
        here = [tr("NavRail", "you are here")] if self._is_here else []
        due = plural("NavRail", self._count, one="1 is due", many="%n are due")
        self.setAccessibleDescription(", ".join([*here, *([due] if self._count else [])]))

    def _paint_count(self, painter: QPainter) -> None:
        """A pill at the right with the number in it."""
        look, theme = self._look, self._look.theme
        words = str(self._count)
        high = look.px(20)
        wide = max(high, text_width(look.font("small-strong"), words) + look.px(12))
        left, top = self.width() - look.px(18) - wide, (self.height() - high) / 2
        pill = QRectF(left, top, wide, high)
        painter.setPen(QPen(theme.accent, theme.border) if theme.is_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(theme.tint)
        painter.drawRoundedRect(pill, high / 2, high / 2)
        painter.setPen(theme.accent)
        painter.setFont(look.font("small-strong"))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter.value), words)

    def _card(self) -> QRectF:
        high = self._look.px(_CARD)
        return QRectF(8, (self.height() - high) / 2, self.width() - 15, high)

    def _paint_card(self, painter: QPainter) -> None:
        theme = self._look.theme
        card = self._card().adjusted(0.5, 0.5, -0.5, -0.5)
        if self._is_here:
            painter.setPen(QPen(theme.line, theme.border))
            painter.setBrush(theme.paper)
            painter.drawRoundedRect(card, 6, 6)
            bar = QRectF(card.left() - 0.5, card.center().y(), 3, 0)
            half = self._look.px(10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(bar.adjusted(0, -half, 0, half), 1.5, 1.5)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint2)
            painter.drawRoundedRect(card, 6, 6)


class NavRail(QFrame):
    """The pages from top to bottom; Up and Down move between them, Enter goes."""

    page_chosen = Signal(object)
    """The key of the page."""

    def __init__(
        self, look: Look, pages: Sequence[RailPage], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._is_narrow = False
        self.setAccessibleName(tr("NavRail", "Pages"))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self.buttons = [NavButton(look, page, self) for page in pages]
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_page(self, key: str) -> None:
        """Show that one is on a page."""
        for button in self.buttons:
            button.set_here(here=button.page.key == key)

    def show_count(self, key: str, count: int) -> None:
        """Show how many things wait on a page."""
        for button in self.buttons:
            if button.page.key == key:
                button.set_count(count)

    def set_narrow(self, *, narrow: bool) -> None:
        """Show icons alone in 60 px, or everything."""
        self._is_narrow = narrow
        for button in self.buttons:
            button.set_narrow(narrow=narrow)
        self._on_look_changed(self._look)

    def focus_current(self) -> None:
        """Give the keyboard to the page one is on."""
        for button in self.buttons:
            if button.is_here:
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        here = next((n for n, button in enumerate(self.buttons) if button.hasFocus()), None)
        if step and here is not None and 0 <= here + step < len(self.buttons):
            self.buttons[here + step].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            fill(painter, self.rect(), theme.chrome)
            right = self.width() - theme.border
            fill(painter, QRect(right, 0, theme.border, self.height()), theme.line)

    def _lay_out(self) -> None:
        for button in self.buttons:
            if not button.page.is_foot:
                self._column.addWidget(button)
            button.clicked.connect(self._on_clicked)
        self._column.addStretch(1)
        for button in self.buttons:
            if button.page.is_foot:
                self._column.addWidget(button)

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, NavButton):
            self.page_chosen.emit(button.page.key)

    def _on_look_changed(self, _look: object) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, px(15), 0, px(12))
        self.setFixedWidth(px(NARROW_WIDTH if self._is_narrow else WIDTH))
        for button in self.buttons:
            button.updateGeometry()
        self.update()
