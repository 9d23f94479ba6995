"""Everything a window is looked at for, in one go.

Not the walk by Tab (`audit_focus`), which changes where one is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.parts.focus_ring import FocusRing
from tests.desktop.audit_access import alike, misnamed, small, unnamed
from tests.desktop.audit_colors import alien_bars, borderless, faint, foreign
from tests.desktop.audit_paint import noting
from tests.desktop.audit_picture import Picture
from tests.desktop.audit_room import cut, outside, overlapping, oversized, sideways, squeezed
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.theme import Theme


def findings(window: QWidget, theme: Theme) -> Iterator[str]:
    """All that is wrong with a window as it stands now."""
    for ring in within(window, FocusRing):
        ring.hide()  # it lies over the borders of what it goes around
    with noting(window) as painted:
        picture = Picture.of(window)
    for check in (squeezed, outside, oversized, sideways, unnamed, misnamed, alike, small):
        yield from check(window)
    yield from cut(window, painted)
    yield from overlapping(window, painted)
    yield from faint(window, painted, picture)
    yield from borderless(window, picture)
    yield from foreign(painted, picture, theme)
    yield from alien_bars(window, picture, theme)
