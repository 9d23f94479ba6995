"""Looks for words and signs that are too faint, and for colours that are none of the theme's.

Not for the theme's own colours, whose contrast `test_theme` works out.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLineEdit, QScrollBar, QWidget

from literacy_app.desktop.lesson.technique_chip import TechniqueChip
from literacy_app.desktop.parts.breadcrumb import Breadcrumb
from literacy_app.desktop.parts.buttons import Button, ButtonKind
from literacy_app.desktop.parts.filter_chips import FilterChip
from tests.desktop.audit_paint import is_covered, part_in_view
from tests.desktop.audit_picture import code, contrast
from tests.desktop.audit_room import shown, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.desktop.paint.theme import Theme
    from tests.desktop.audit_paint import Painted
    from tests.desktop.audit_picture import Picture

WORDS = 4.5
"""The least contrast of text, as WCAG 2 has it (AA)."""
SIGNS = 3.0
"""The least contrast of icons, and of the border of what can be operated."""
_CELL = QSize(8, 12)
"""As much of one colour is a ground, and no letter, nor the shadow of a sheet."""
_STEP = 4


def faint(window: QWidget, painted: Painted, picture: Picture) -> Iterator[str]:
    """Words and icons whose pixels do not stand out from their ground.

    The arrows between the parts of the way are mere decoration, and may be fainter.
    """
    for text in painted.texts:
        part = part_in_view(text, window)
        has_words = any(letter.isalnum() for letter in text.words)
        if not has_words or part != text.ink or is_covered(text, painted):
            continue  # what is scrolled out of view is looked at where it is in view
        found = picture.farthest(part)
        if found < WORDS:
            yield f"{told(text.widget)}: {text.words!r} has a contrast of {found:.1f}"
    for icon in painted.icons:
        part = part_in_view(icon, window)
        is_seen = part == icon.ink and not is_covered(icon, painted)
        if is_seen and not isinstance(icon.widget, Breadcrumb) and picture.farthest(part) < SIGNS:
            yield f"{told(icon.widget)}: an icon has a contrast of {picture.farthest(part):.1f}"


def borderless(window: QWidget, picture: Picture) -> Iterator[str]:
    """Controls with a border that cannot be seen."""
    for widget in shown(window):
        middle = QPoint(0, widget.height() // 2)
        if not _has_border(widget) or not widget.visibleRegion().contains(middle):
            continue
        left = widget.mapTo(window, middle)
        edge = QRect(left, left + QPoint(3, 0))
        ground = picture.at(max(0, left.x() - 3), left.y())
        best = max(contrast(color, ground) for color in picture.colors(edge))
        if best < SIGNS:
            yield f"{told(widget)} has a border with a contrast of {best:.1f}"


def foreign(painted: Painted, picture: Picture, theme: Theme) -> Iterator[str]:
    """Grounds in a colour that no theme gave: a widget that Qt paints in its own grey.

    A ground is a cell each row of which is of one colour, so that shaded buttons are found, too.
    """
    own = _colors_of(theme)
    found: Counter[int] = Counter()
    for y in range(0, picture.rect.height() - _CELL.height(), _STEP):
        sampled = picture.row(y, 0, picture.rect.width() - _CELL.width())[::_STEP]
        if own.issuperset(sampled):
            continue
        for x, color in enumerate(sampled):
            cell = QRect(QPoint(x * _STEP, y), _CELL)
            if color in own or any(fade.intersects(cell) for fade in painted.overlays):
                continue
            rows = picture.flat_rows(cell)
            if rows is not None and own.isdisjoint(rows):
                found.update(rows[:1])
    for color, count in found.items():
        yield f"{count} cells are of #{color & 0xFFFFFF:06x}, which is no colour of the theme"


def alien_bars(window: QWidget, picture: Picture, theme: Theme) -> Iterator[str]:
    """Scroll bars that are not painted in the theme's colours."""
    own = _colors_of(theme)
    for bar in shown(window):
        if not isinstance(bar, QScrollBar) or bar.visibleRegion().isEmpty():
            continue
        place = QRect(bar.mapTo(window, QPoint(0, 0)), bar.size())
        colors = picture.colors(place)
        alien = sum(count for color, count in colors.items() if color not in own)
        if alien > 0.2 * sum(colors.values()):
            yield f"{told(bar)} at {place.getRect()} is not in the theme's colours"


def _colors_of(theme: Theme) -> frozenset[int]:
    """Every colour a ground may have: the theme's own, and those of marks."""
    made = [color for color in theme if isinstance(color, QColor)]
    made += theme.technique_inks
    for ink in theme.technique_inks:
        made += (theme.mark_tint(ink), theme.mark_tint(ink, is_open=True))
    return frozenset(map(code, made))


def _has_border(widget: QWidget) -> bool:
    if isinstance(widget, Button):
        return widget.kind in {ButtonKind.PRIMARY, ButtonKind.PLAIN} and widget.isEnabled()
    return isinstance(widget, FilterChip | TechniqueChip | QLineEdit)
