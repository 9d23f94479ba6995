"""Whether a window can be opened here.

Not the opening of it: the display is greeted and left again, in a few milliseconds.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bootstrap.machine import Machine


def has_screen(machine: Machine) -> bool:
    """Whether there is a display, and it answers; who names Qt's platform knows what they do."""
    if machine.platform != "linux" or machine.environ.get("QT_QPA_PLATFORM"):
        return True
    if machine.environ.get("WAYLAND_DISPLAY") and _wayland_answers():
        return True
    return bool(machine.environ.get("DISPLAY")) and _x11_answers()


def _wayland_answers() -> bool:
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    display = wayland.wl_display_connect(None)
    if display is None:
        return False
    wayland.wl_display_disconnect(ctypes.c_void_p(display))
    return True


def _x11_answers() -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(None, None))
    is_broken = xcb.xcb_connection_has_error(connection) != 0
    xcb.xcb_disconnect(connection)
    return not is_broken
