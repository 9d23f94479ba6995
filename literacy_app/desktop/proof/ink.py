"""Draws decorations on fragments: grounds under the letters, lines, boxes and badges over them.

Not where the fragments are, nor which decorations there are. All measures are in text sizes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from literacy_app.desktop.paint.badges import BadgeShape, paint_badge
from literacy_app.desktop.paint.technique_paint import LINE_DROP, paint_line
from literacy_app.desktop.paint.theme import LineStyle
from literacy_app.desktop.proof.decorations import Ground

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.decorations import Decoration
    from literacy_app.desktop.proof.fragments import Fragment

_GROUND_ABOVE, _GROUND_BELOW, _GROUND_ASIDE = 0.8, 0.32, 0.09
_BOX_ABOVE, _BOX_BELOW, _BOX_ASIDE = 0.88, 0.48, 0.16
_OUTLINE_ABOVE, _OUTLINE_BELOW, _OUTLINE_ASIDE = 0.94, 0.26, 0.17
_BADGE_SIDE, _BADGE_ABOVE, _BADGE_IN = 0.72, 1.26, 0.14
_HATCH_STEP, _HATCH_WIDTH = 0.25, 0.055
_STRIPE_STEP, _STRIPE_WIDTH = 0.68, 0.34
_GROUND_RADIUS, _BOX_RADIUS = 2.0, 3.5
_RING = 3
REACH_ABOVE, REACH_BELOW, REACH_ASIDE = 1.7, 0.9, 1.2
"""How far a decoration reaches around its fragments, in text sizes: what to repaint."""


class Ink:
    """The pens of the proof, for the labels of one passage."""

    def __init__(self, look: Look, labels: Mapping[str, Label], size: float) -> None:
        self._look = look
        self._labels = labels
        self._size = size
        self._tints: dict[tuple[str | None, bool], QColor] = {}

    def color(self, label: str | None) -> QColor:
        """The ink of a label; grey for none."""
        if label is None:
            return self._look.theme.ink3
        return self._look.theme.technique_ink(self._labels[label].ink - 1)

    def letter(self, label: str) -> str:
        """The letter of a label."""
        return self._labels[label].letter

    def name(self, label: str) -> str:
        """The name of a label."""
        return self._labels[label].name

    def paint_ground(
        self, painter: QPainter, decoration: Decoration, fragments: Iterable[Fragment]
    ) -> None:
        """Paint what lies under the letters on the fragments of the decoration's grounds."""
        if decoration.ground is Ground.NONE:
            return
        for piece in fragments:
            rect = self._around(piece, _GROUND_ABOVE, _GROUND_BELOW, _GROUND_ASIDE)
            if decoration.ground is Ground.TINT:
                self._paint_tint(painter, rect, decoration)
            elif decoration.ground is Ground.HATCH:
                self._paint_hatch(painter, rect)
            else:
                self._paint_stripes(painter, rect, decoration)

    def paint_over(
        self,
        painter: QPainter,
        decoration: Decoration,
        fragments: Sequence[Fragment],
        progress: float = 1.0,
    ) -> None:
        """Paint the line and the outline; of the line as much as has been drawn, 0 to 1."""
        if decoration.has_line and decoration.label is not None:
            self._paint_lines(painter, decoration.label, fragments, progress)
        if decoration.is_open:
            self.paint_box(painter, fragments)
        elif decoration.is_outlined:
            self._paint_outline(painter, self.color(decoration.label), fragments)
        elif decoration.ground is Ground.HATCH and self._look.theme.hatch is None:
            self.paint_box(painter, fragments, self._look.theme.ink, 1.0)

    def paint_badge_of(
        self, painter: QPainter, decoration: Decoration, fragments: Sequence[Fragment]
    ) -> None:
        """Hang the badge in the leading above the end of the phrase."""
        if decoration.badge is None or decoration.label is None:
            return
        for piece in fragments:
            if piece.is_last:
                rect = self.badge_rect(piece)
                self.paint_badge_at(painter, rect, decoration.label, decoration.badge)

    def paint_selection(self, painter: QPainter, fragments: Iterable[Fragment]) -> None:
        """Paint the ground of a selection."""
        for piece in fragments:
            rect = self._around(piece, _BOX_ABOVE, _BOX_BELOW, _GROUND_ASIDE)
            painter.fillRect(rect, self._look.theme.sel)

    def paint_hint(self, painter: QPainter, fragments: Iterable[Fragment]) -> None:
        """Paint the ground of the sentence a hint points to."""
        for piece in fragments:
            rect = self._around(piece, _BOX_ABOVE, _BOX_BELOW, _GROUND_ASIDE)
            painter.fillRect(rect, self._look.theme.tint)

    def paint_hint_edge(self, painter: QPainter, fragments: Iterable[Fragment]) -> None:
        """Paint the thin dashed rule under a hint or a changed wording."""
        pen = QPen(self._look.theme.accent, self._look.theme.border, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        for piece in fragments:
            y = piece.baseline + _BOX_BELOW * self._size
            painter.drawLine(QPointF(piece.left, y), QPointF(piece.right, y))

    def paint_box(
        self,
        painter: QPainter,
        fragments: Iterable[Fragment],
        color: QColor | None = None,
        width: float = 2.0,
    ) -> None:
        """Paint the ink box of a selection or an open note, or a thinner one of a colour.

        Args:
            painter: Where to.
            fragments: What it goes around.
            color: Its colour; the accent where none is given.
            width: Of its stroke, in pixels at 100 %.
        """
        width = max(1.0, round(width * self._look.scale.factor, 1))
        painter.setPen(QPen(color or self._look.theme.accent, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in fragments:
            rect = self._around(piece, _BOX_ABOVE, _BOX_BELOW, _BOX_ASIDE)
            inset = width / 2 % 1  # a stroke of odd width is crisp in the middle of its pixels
            rect.adjust(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, _BOX_RADIUS, _BOX_RADIUS)

    def _around(self, piece: Fragment, above: float, below: float, aside: float) -> QRectF:
        """A rectangle around a fragment, its edges on whole pixels so that they are crisp."""
        size = self._size
        left, right = round(piece.left - aside * size), round(piece.right + aside * size)
        top, bottom = round(piece.baseline - above * size), round(piece.baseline + below * size)
        return QRectF(left, top, right - left, bottom - top)

    def _tint(self, decoration: Decoration) -> QColor:
        key = (decoration.label, decoration.is_open)
        if key not in self._tints:
            color = self.color(decoration.label)
            self._tints[key] = self._look.theme.mark_tint(color, is_open=decoration.is_open)
        return self._tints[key]

    def _paint_tint(self, painter: QPainter, rect: QRectF, decoration: Decoration) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._tint(decoration))
        painter.drawRoundedRect(rect, _GROUND_RADIUS, _GROUND_RADIUS)

    def _paint_hatch(self, painter: QPainter, rect: QRectF) -> None:
        color = self._look.theme.hatch
        if color is not None:
            self._paint_slants(
                painter, rect, QPen(color, _HATCH_WIDTH * self._size), _HATCH_STEP * self._size
            )

    def _paint_stripes(self, painter: QPainter, rect: QRectF, decoration: Decoration) -> None:
        if self._look.theme.is_contrast:
            return
        pen = QPen(self._tint(decoration), _STRIPE_WIDTH * self._size)
        self._paint_slants(painter, rect, pen, _STRIPE_STEP * self._size)

    def _paint_slants(self, painter: QPainter, rect: QRectF, pen: QPen, step: float) -> None:
        """Lines that rise to the right, `step` apart along the baseline."""
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.save()
        painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
        painter.setPen(pen)
        height = rect.height()
        x = rect.left() - height
        while x < rect.right() + height:
            painter.drawLine(
                QPointF(x - 2, rect.bottom() + 2), QPointF(x + height + 2, rect.top() - 2)
            )
            x += step
        painter.restore()

    def _paint_lines(
        self, painter: QPainter, label: str, fragments: Sequence[Fragment], progress: float
    ) -> None:
        style = LineStyle(self._labels[label].line)
        left = progress * sum(piece.right - piece.left for piece in fragments)
        for piece in fragments:
            length = min(piece.right - piece.left, left)
            left -= length
            if length <= 0:
                return
            start = piece.right - length if piece.is_reversed else piece.left
            paint_line(
                painter,
                style,
                self.color(label),
                start,
                start + length,
                round(piece.baseline + LINE_DROP * self._size),
                self._size,
                is_contrast=self._look.theme.is_contrast,
            )

    def _paint_outline(
        self, painter: QPainter, color: QColor, fragments: Iterable[Fragment]
    ) -> None:
        pen = QPen(color, 1.1 * self._look.theme.border, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3.6, 2.4])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in fragments:
            rect = self._around(piece, _OUTLINE_ABOVE, _OUTLINE_BELOW, _OUTLINE_ASIDE)
            rect.adjust(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(rect, _BOX_RADIUS, _BOX_RADIUS)

    def paint_badge_at(
        self, painter: QPainter, rect: QRectF, label: str, shape: BadgeShape
    ) -> None:
        """Paint a label's badge in a square whose corner is at whole pixels."""
        ratio = painter.device().devicePixelRatioF()
        badge = self._badge(label, shape, int(rect.width()), ratio)
        painter.drawPixmap(rect.topLeft() - QPointF(_RING, _RING), badge)

    def _badge(self, label: str, shape: BadgeShape, side: int, ratio: float) -> QPixmap:
        """A badge in a ring of paper; painted once for all that share the look."""
        theme, color, letter = self._look.theme, self.color(label), self._labels[label].letter
        key = (f"badge {letter} {shape} {theme.name}", color.rgba(), side, ratio)
        found = self._look.icon_cache.get(key)
        if found is None:
            found = self._look.icon_cache[key] = _badge_picture(side, ratio)
            ring = QPainterPath()
            away, corner = side / 12, side * 0.3
            square = QRectF(_RING, _RING, side, side)
            ring.addRoundedRect(square.adjusted(-away, -away, away, away), corner, corner)
            with QPainter(found) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.fillPath(ring, theme.paper)
                paint_badge(painter, square, letter, color, shape, theme)
        return found

    def badge_rect(self, piece: Fragment) -> QRectF:
        """Where the badge of a phrase that ends with this fragment hangs."""
        side = round(_BADGE_SIDE * self._size)
        inside = _BADGE_IN * self._size
        x = piece.left + inside - side if piece.is_reversed else piece.right - inside
        return QRectF(round(x), round(piece.baseline - _BADGE_ABOVE * self._size), side, side)


def _badge_picture(side: int, ratio: float) -> QPixmap:
    """An empty picture with room for a badge and its ring."""
    whole = round((side + 2 * _RING) * ratio)
    picture = QPixmap(whole, whole)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
