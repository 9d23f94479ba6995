"""Walks a window by Tab and looks whether one always sees where one is.

Not what the keys do there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QMenu,
    QTableView,
    QTextBrowser,
    QWidget,
)

from literacy_app.desktop.parts.focus_ring import FocusRing
from literacy_app.desktop.proof.naming_popover import NameChip
from tests.desktop.audit_colors import SIGNS
from tests.desktop.audit_picture import Picture, contrast
from tests.desktop.audit_room import shown, told
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from collections.abc import Iterator

_AROUND = 6
_LEAST_SHARE = 0.3
"""How much of a control's outline has to change, at least, when the keyboard comes to it."""
_MOST_STOPS = 80


def walk(window: QWidget) -> Iterator[str]:
    """Go by Tab through all of a window; tell where the focus is not seen or never comes."""
    plain = _without_focus(window)
    stops: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        QApplication.processEvents()
        here = QApplication.focusWidget()
        if stops and here is stops[-1] and isinstance(here, QTableView | QTextBrowser):
            continue  # Tab goes from cell to cell, or to the links, before it leaves
        if here is None or here in stops:
            break
        stops.append(here)
        yield from _unseen(window, here, plain)
        yield from _deaf(window, here)
    else:
        yield "Tab never comes round"
    for widget in shown(window):
        wants = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        is_proxied = widget.objectName() == "qt_scrollarea_viewport" or isinstance(widget, QMenu)
        if wants and not is_proxied and widget not in stops:
            yield f"Tab never comes to {told(widget)}"


def press_hides(window: QWidget, place: QPoint) -> Iterator[str]:
    """Tell when the ring is still there after a press of the mouse."""
    QTest.mousePress(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()
    for ring in within(window, FocusRing):
        if ring.target is not None:
            yield f"a press leaves the ring around {told(ring.target)}"
    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()


def _without_focus(window: QWidget) -> Picture:
    """The window with the focus nowhere in it, to begin the walk from."""
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    QApplication.processEvents()
    return Picture.of(window)


def _unseen(window: QWidget, here: QWidget, plain: Picture) -> Iterator[str]:
    place = _outline(window, here)
    frame = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND) & plain.rect
    if place.isEmpty() or frame.isEmpty():
        yield f"{told(here)} has the focus out of view"
        return
    now = Picture.of(window)
    changed = 0
    for y in range(frame.top(), frame.bottom() + 1):
        before, after = (each.row(y, frame.left(), frame.right() + 1) for each in (plain, now))
        if before != after:
            pairs = zip(before, after, strict=True)
            changed += sum(one != two and contrast(one, two) >= SIGNS for one, two in pairs)
    outline = 2 * (place.width() + place.height())
    if changed < _LEAST_SHARE * outline:
        yield f"{told(here)} does not show that the keyboard is there: {changed} of {outline} px"


def _deaf(window: QWidget, here: QWidget) -> Iterator[str]:
    """A button that the space bar does not press; what it would do is not done.

    Not one that is locked, which the mouse does not press either, nor a name, whose keys the
    popover around it hears.
    """
    if not isinstance(here, QAbstractButton) or isinstance(here, NameChip):
        return
    if not here.hitButton(here.rect().center()):
        return
    with QSignalBlocker(here):
        QTest.keyPress(window.windowHandle(), Qt.Key.Key_Space)
        is_down = here.isDown()
        here.setDown(False)
    if not is_down:
        yield f"{told(here)} does not hear the space bar"


def _outline(window: QWidget, here: QWidget) -> QRect:
    """What the focus should be seen around: the control, or the current row of a list."""
    rings = [ring for ring in within(window, FocusRing) if ring.target is here]
    if rings:
        return rings[0].geometry()
    rect = here.visibleRegion().boundingRect()
    if isinstance(here, QAbstractItemView) and here.currentIndex().isValid():
        rect = here.visualRect(here.currentIndex()) & here.viewport().rect()
        return rect.translated(here.viewport().mapTo(window, QPoint(0, 0)))
    return rect.translated(here.mapTo(window, QPoint(0, 0)))
