"""The parts of the window that F6 goes round: top bar, rail, page, action bar.

Not the tab order within a part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def go_round(regions: Sequence[QWidget], step: int) -> QWidget | None:
    """Give the keyboard to the region `step` (1 or -1) from the one that has it.

    A region that can hold nothing is passed over. Gives the region gone to, if any.
    """
    open_regions = [region for region in regions if region.isVisible() and first_stop(region)]
    if not open_regions:
        return None
    here = _region_in_focus(open_regions)
    start = here if here is not None else (-1 if step > 0 else 0)
    region = open_regions[(start + step) % len(open_regions)]
    enter(region)
    return region


def enter(region: QWidget, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
    """Give the keyboard to a region: where it says itself, or to its first stop."""
    focus_current = getattr(region, "focus_current", None)
    if callable(focus_current):
        focus_current()
        return
    stop = first_stop(region)
    if stop is not None:
        stop.setFocus(reason)


def first_stop(region: QWidget) -> QWidget | None:
    """The first widget of a region, as one reads, that Tab would stop at; or the region itself.

    Qt is not asked for the next in its chain: PySide takes what it answers, be it the window, for
    the asked widget's child, and lets it go together with that one (6.11 and 6.12).
    """
    if _is_stop(region):
        return region
    stops = [each for each in _within(region) if _is_stop(each)]
    return min(stops, key=lambda each: _reading_place(each, region), default=None)


def _within(widget: QWidget) -> Iterator[QWidget]:
    """All the widgets in a widget, however deep."""
    for child in widget.children():
        if isinstance(child, QWidget):
            yield child
            yield from _within(child)


def _reading_place(widget: QWidget, region: QWidget) -> tuple[int, int]:
    """Sorts as one reads: from the top, and from where lines begin."""
    corner = widget.mapTo(region, QPoint(0, 0))
    is_leftward = region.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return corner.y(), -corner.x() - widget.width() if is_leftward else corner.x()


def _is_stop(widget: QWidget) -> bool:
    has_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return has_tab and widget.isVisible() and widget.isEnabled()


def _region_in_focus(regions: Sequence[QWidget]) -> int | None:
    focus = QApplication.focusWidget()
    if focus is None:
        return None
    places = range(len(regions))
    return next((n for n in places if regions[n] is focus or regions[n].isAncestorOf(focus)), None)
