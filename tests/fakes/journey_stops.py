"""The stops of the keyboard: what Tab goes round, what is said of each, and the ring around it.

Not what the keys do at a stop.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from literacy_app.desktop.proof.margin import Margin
from tests.fakes.accessible import told_of
from tests.fakes.journey import SHIFT
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from tests.fakes.journey import Journey

_MOST = 60
_SAYS_NOTHING = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window}


class Stop(NamedTuple):
    """A stop: the widget, and what a screen reader is told of it."""

    widget: QWidget
    name: str
    role: QAccessible.Role


def walk(journey: Journey, *, back: bool = False) -> list[Stop]:
    """Press Tab until one is where one was; every stop on the way, which must show its focus."""
    first = journey.focus
    stops: list[Stop] = []
    while not stops or stops[-1].widget is not first:
        assert len(stops) < _MOST, "Tab does not come round"
        widget = journey.press(Qt.Key.Key_Tab, SHIFT if back else Qt.KeyboardModifier.NoModifier)
        assert widget is not None, "Tab leads out of the window"
        assert widget not in [stop.widget for stop in stops], "Tab goes round without coming back"
        journey.wait_until(  # what scrolls into view does so in some turns of the loop
            partial(is_shown, journey, widget), f"the focus on {widget} is not to be seen"
        )
        told = told_of(widget)
        stops.append(Stop(widget, told.name, told.role))
    return stops


def is_ringed(journey: Journey, widget: QWidget) -> bool:
    """Whether the ring goes around a widget, or the widget paints its focus itself."""
    if isinstance(widget, Margin):  # around one row
        return widget.currentIndex().isValid()
    return journey.window.ring.target is widget


def is_shown(journey: Journey, widget: QWidget) -> bool:
    """Whether one sees that a widget has the keyboard, in the picture of the window."""
    if not is_ringed(journey, widget):
        return False
    if isinstance(widget, Margin):
        return widget.paint.has_focus
    ring = journey.window.ring
    left = QPoint(ring.geometry().left() + 1, ring.geometry().center().y())
    accent = journey.desk.look.theme.accent
    return journey.window.grab().toImage().pixelColor(left) == accent


def says_nothing(stops: list[Stop]) -> list[Stop]:
    """The stops of which a screen reader is told no name or no role."""
    return [stop for stop in stops if not stop.name.strip() or stop.role in _SAYS_NOTHING]


def open_to_tab(window: QWidget) -> set[QWidget]:
    """Every widget of a window that is to be seen and says that Tab stops at it."""
    return {
        widget
        for widget in within(window, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.objectName() != "qt_scrollarea_viewport"
    }
