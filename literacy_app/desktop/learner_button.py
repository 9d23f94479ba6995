"""Who is working, at the right of the top bar: initials in a ring, and the name.

Not the choosing: the button opens a menu that its owner gives it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.paint.painted_text import draw_elided
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

_RING = 26
_MOST_NAME = 150
_INITIALS = 2


def initials(name: str) -> str:
    """The first letters of the first and the last word of a name, as capitals."""
    words = [word for word in name.split() if word]
    ends = words[:1] + words[1:][-1:]
    return "".join(word[0].upper()[0] for word in ends)[:_INITIALS]


class LearnerButton(QPushButton):
    """The learner of the moment; without one it asks who is working."""

    focus_radius = 6

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._learner = ""
        self._is_narrow = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        look.changed.connect(self._on_look_changed)
        self.show_name("")

    def show_name(self, name: str) -> None:
        """Show a learner's name; empty where nobody has said who they are."""
        self._learner = name
        words = name or tr("TopBar", "Who is working?")
        self.setText(words)
        said = tr("TopBar", "Working: {name}").format(name=name) if name else words
        self.setAccessibleName(said)
        self._settle()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the ring alone, with the name in a tooltip."""
        self._is_narrow = narrow
        self._settle()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        ring = look.px(_RING) + 2 * look.gap(4)
        words = 0 if self._is_narrow else self._words_width() + look.gap(10)
        return QSize(ring + words, look.px(36))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        side = look.px(_RING)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.isDown():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.tint if self.isDown() else theme.tint2)
                painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            left = look.gap(4)
            ring = QRectF(left, (self.height() - side) / 2, side, side)
            painter.setPen(QPen(theme.edge, theme.border))
            painter.setBrush(theme.paper)
            painter.drawEllipse(ring.adjusted(0.5, 0.5, -0.5, -0.5))
            self._paint_initials(painter, ring)
            if not self._is_narrow:
                painter.setFont(look.font("body"))
                painter.setPen(theme.ink2)
                start = ring.right() + look.gap(8)
                room = QRectF(start, 0, self._words_width() + 2, self.height())
                draw_elided(painter, room, self.text())

    def _paint_initials(self, painter: QPainter, ring: QRectF) -> None:
        theme = self._look.theme
        if not self._learner:
            side = self._look.px(15)
            at = ring.center()
            user = icon_pixmap(self._look, "user", theme.ink2, side)
            painter.drawPixmap(round(at.x() - side / 2), round(at.y() - side / 2), user)
            return
        painter.setFont(self._look.font("micro"))
        painter.setPen(theme.ink)
        painter.drawText(ring, int(Qt.AlignmentFlag.AlignCenter), initials(self._learner))

    def _words_width(self) -> int:
        words = QFontMetrics(self._look.font("body")).horizontalAdvance(self.text()) + 2
        return min(words, self._look.px(_MOST_NAME))

    def _settle(self) -> None:
        self.setToolTip(plain_tip(self.text()) if self._is_narrow else "")
        self._on_look_changed(self._look)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()
