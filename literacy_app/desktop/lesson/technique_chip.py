"""One technique in the palette: its key, its badge, its name and its line.

Not the palette (`palette`), which keeps at most one of them held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.badges import BadgeShape, paint_badge
from literacy_app.desktop.paint.painted_text import draw_elided, text_width
from literacy_app.desktop.paint.technique_paint import LINE_DROP, paint_line
from literacy_app.desktop.paint.theme import LineStyle
from literacy_app.desktop.parts.keycap import keycap_size, paint_keycap
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.parts.roving_button import RovingButton
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.look import Look

HEIGHT = 44
_RADIUS = 6
_BADGE = 20
_PADDING = 10
_GAP = 7
_BASELINE_SHARE = 0.35


class TechniqueChip(RovingButton):
    """A chip that is checked while its pencil is held; without a name where room is short."""

    focus_radius = _RADIUS

    def __init__(self, look: Look, label: Label, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.label = label
        self.number = number
        self._is_short = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        name = tr("Palette", "{name}, key {number}, {line} underline").format(
            name=label.name, number=number, line=line_name(LineStyle(label.line))
        )
        self.setAccessibleName(name)
        self.setAccessibleDescription(label.definition)
        tip = f"{label.name}: {label.definition}" if label.definition else label.name
        self.setToolTip(plain_tip(tip))

    def set_short(self, *, short: bool) -> None:
        """Show the key and the badge alone; the name only while held."""
        self._is_short = short
        self.updateGeometry()
        self.update()

    def width_when(self, *, short: bool) -> int:
        """How wide the chip is with its name, or without it where it is not held."""
        px = self._look.px
        width = 2 * px(_PADDING) + self._cap_width() + px(_GAP) + px(_BADGE)
        if short and not self.isChecked():
            return width
        name = text_width(self._look.font("body-strong"), self.label.name)
        return width + px(_GAP) + int(name) + px(1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.width_when(short=self._is_short), self._look.px(HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_cap(painter)
            self._paint_badge(painter)
            if self._is_named():
                self._paint_name(painter)

    def _is_named(self) -> bool:
        return self.isChecked() or not self._is_short

    def _cap_width(self) -> int:
        return max(self._look.px(20), keycap_size(self._look, str(self.number)).width())

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._look.theme
        is_held = self.isChecked()
        width = 2 if is_held else theme.border
        inset = width / 2
        fill = theme.tint if is_held else theme.tint2 if self.underMouse() else theme.paper
        painter.setPen(QPen(theme.accent if is_held else theme.edge, width))
        painter.setBrush(fill)
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)

    def _paint_cap(self, painter: QPainter) -> None:
        width = self._cap_width()
        height = keycap_size(self._look, str(self.number)).height()
        top = (self.height() - height) / 2
        rect = QRectF(self._look.px(_PADDING), top, width, height)
        paint_keycap(painter, rect, str(self.number), self._look)

    def _paint_badge(self, painter: QPainter) -> None:
        look = self._look
        side = look.px(_BADGE)
        left = look.px(_PADDING) + self._cap_width() + look.px(_GAP)
        lift = 0 if self._is_named() else look.px(2)
        rect = QRectF(left, (self.height() - side) / 2 - lift, side, side)
        ink = look.theme.technique_ink(self.label.ink - 1)
        paint_badge(painter, rect, self.label.letter, ink, BadgeShape.SOLID, look.theme)
        if not self._is_named():
            self._paint_line(painter, rect.left(), rect.right(), rect.bottom() + look.px(3))

    def _paint_name(self, painter: QPainter) -> None:
        look = self._look
        left = look.px(_PADDING) + self._cap_width() + 2 * look.px(_GAP) + look.px(_BADGE)
        font = look.font("body-strong" if self.isChecked() else "body")
        painter.setFont(font)
        painter.setPen(look.theme.ink)
        line = look.line_height("body")
        top = (self.height() - line) / 2 - look.px(2)
        room = QRectF(left, top, self.width() - left - look.px(_PADDING) + 2, line)
        draw_elided(painter, room, self.label.name)
        baseline = room.center().y() + painter.fontMetrics().ascent() * _BASELINE_SHARE
        width = min(text_width(font, self.label.name), room.width())
        self._paint_line(painter, left, left + width, baseline + LINE_DROP * look.px(16))

    def _paint_line(self, painter: QPainter, x1: float, x2: float, top: float) -> None:
        look = self._look
        ink = look.theme.technique_ink(self.label.ink - 1)
        style = LineStyle(self.label.line)
        is_contrast = look.theme.is_contrast
        paint_line(painter, style, ink, x1, x2, top, look.px(16), is_contrast=is_contrast)


def line_name(line: LineStyle) -> str:
    """The word for a line, as in “solid underline”."""
    names = {
        LineStyle.SOLID: tr("Palette", "solid"),
        LineStyle.DOUBLE: tr("Palette", "double"),
        LineStyle.WAVY: tr("Palette", "wavy"),
        LineStyle.DOTTED: tr("Palette", "dotted"),
        LineStyle.DASHED: tr("Palette", "dashed"),
        LineStyle.DASH_DOT: tr("Palette", "dash-dot"),
        LineStyle.BAR: tr("Palette", "heavy"),
    }
    return names[line]
