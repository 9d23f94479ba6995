"""Paints a run of decorations in layers: all grounds, then all lines, then all badges.

Not which decorations there are: the desks know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPainter

    from literacy_app.desktop.proof.decorations import Decoration
    from literacy_app.desktop.proof.fragments import Fragment
    from literacy_app.desktop.proof.ink import Ink
    from literacy_app.desktop.proof.page import Page
    from literacy_app.text.spans import Span

_CROWDED = 6.0


class Layers:
    """Brings decorations and the fragments of a page together."""

    def __init__(self, page: Page, ink: Ink) -> None:
        self._page = page
        self.ink = ink

    def fragments(self, span: Span, seen: Span) -> tuple[Fragment, ...]:
        """Where a span stands, as far as it is seen."""
        return self._page.fragments.within(span, seen)

    def paint_grounds(
        self, painter: QPainter, decorations: Sequence[Decoration], seen: Span
    ) -> None:
        """Paint what lies under the letters."""
        for decoration in decorations:
            painter.setOpacity(decoration.opacity)
            for span in decoration.grounds:
                self.ink.paint_ground(painter, decoration, self.fragments(span, seen))
        painter.setOpacity(1.0)

    def paint_lines(
        self,
        painter: QPainter,
        decorations: Sequence[Decoration],
        seen: Span,
        drawn: Mapping[Span, float],
    ) -> None:
        """Paint what lies over the letters; of the lines in `drawn` only that share, 0 to 1."""
        placed = [(each, self.fragments(each.span, seen)) for each in decorations]
        for decoration, pieces in placed:
            painter.setOpacity(decoration.opacity)
            self.ink.paint_over(painter, decoration, pieces, drawn.get(decoration.span, 1.0))
        for number, (decoration, pieces) in enumerate(placed):
            after = placed[number + 1] if number + 1 < len(placed) else None
            if after is None or not _is_crowded((decoration, pieces), after):
                painter.setOpacity(decoration.opacity)
                self.ink.paint_badge_of(painter, decoration, pieces)
        painter.setOpacity(1.0)


_Placed = tuple["Decoration", "tuple[Fragment, ...]"]


def _is_crowded(one: _Placed, after: _Placed) -> bool:
    """Whether a badge would stand on that of the next phrase, which says the same but its outcome.

    look.md section 10.
    """
    if one[0].label != after[0].label or not one[1] or not after[1]:
        return False
    last, first = one[1][-1], after[1][0]
    is_one_line = last.baseline == first.baseline and not last.is_reversed
    return is_one_line and one[0].badge != after[0].badge and first.left - last.right < _CROWDED
