"""What the program needs of a Linux system, and the installing of it where apt-get is at hand.

Not for Windows and macOS, which bring all of it, nor for Python packages (see `environment`).
"""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bootstrap.trouble import NeedsPackages, NoPackageManager, PackagesRefused

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bootstrap.machine import Machine

# Libraries that PySide6 is linked to and does not bring along, with the Debian and Ubuntu packages
# that hold them. What these packages bring along themselves, such as freetype, is left out.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Those of libQt6Gui: without them not even a window on no screen."""

X11_LIBRARIES = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""Those of the platform plugin for X11, which Wayland desktops answer to, too."""

WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Those of the platform plugin for Wayland."""

# A text is read for an hour: it wants a serif with an italic of its own. Debian's libfontconfig1
# always brings DejaVu, which has none. Noto (12 MB to fetch) has it, and the letters of every
# language a lesson may quote a name in.
FONT_PACKAGE = "fonts-noto-core"
_READING_FONTS = (
    "Charter",
    "Georgia",
    "Cambria",
    "SourceSerif4",
    "NotoSerif-Italic",
    "LiberationSerif-Italic",
)


@dataclass(frozen=True, slots=True)
class Missing:
    """Debian packages: those nothing goes without, and those that are merely better to have."""

    needed: tuple[str, ...]
    wanted: tuple[str, ...]


def missing_packages(machine: Machine) -> Missing:
    """What this system lacks; nothing on Windows and macOS."""
    if machine.platform != "linux":
        return Missing((), ())
    qt, x11, wayland = (
        [package for library, package in libraries.items() if not machine.can_load(library)]
        for libraries in (QT_LIBRARIES, X11_LIBRARIES, WAYLAND_LIBRARIES)
    )
    fonts = [] if has_reading_font(machine) else [FONT_PACKAGE]
    environments = [] if machine.has_module("ensurepip") else [_package_for_environments()]
    if machine.environ.get("DISPLAY"):
        return Missing((*environments, *qt, *x11), (*wayland, *fonts))
    return Missing((*environments, *qt), (*x11, *wayland, *fonts))


def _package_for_environments() -> str:
    # Debian and Ubuntu keep the half of Python that makes environments in a package of its own.
    return f"python{sys.version_info.major}.{sys.version_info.minor}-venv"


def has_reading_font(machine: Machine) -> bool:
    """Whether some font is there that one would read a page in."""
    return any(name.startswith(_READING_FONTS) for name in machine.font_files())


def provide(machine: Machine, missing: Missing) -> None:
    """Install Debian packages where that may be done; otherwise say the one line that does it.

    Raises:
        NeedsPackages: only the administrator may install what is needed.
        NoPackageManager: there is no apt-get here to install it.
        PackagesRefused: apt-get could not.
    """
    packages = (*missing.needed, *missing.wanted)
    if not packages:
        return
    right = _right_to_install(machine)
    if right is not None:
        machine.say(f"Installing packages of the system: {' '.join(packages)} …")
        _install(machine, right, packages)
    elif missing.needed and machine.has_program("apt-get"):
        raise NeedsPackages(install_line(machine, packages))
    elif missing.needed:
        raise NoPackageManager(packages)


def install_line(machine: Machine, packages: Sequence[str]) -> str:
    """The one line an administrator types."""
    become_root = "sudo sh -c" if machine.has_program("sudo") else "su -c"
    return f"{become_root} 'apt-get update && apt-get install -y {shlex.join(packages)}'"


def _right_to_install(machine: Machine) -> tuple[str, ...] | None:
    if not machine.has_program("apt-get"):
        return None
    if machine.is_root():
        return ()
    if machine.has_program("sudo") and machine.run(["sudo", "-n", "true"]).code == 0:
        return ("sudo", "-n")
    return None


def _install(machine: Machine, right: tuple[str, ...], packages: Sequence[str]) -> None:
    apt = (*right, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get")
    options = ("-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300")
    install = (*apt, "install", *options, *packages)
    if machine.run(install).code == 0:
        return
    # The lists of packages are missing or stale: a fresh system has none.
    machine.run((*apt, "update", "-q"))
    finished = machine.run(install)
    if finished.code != 0:
        faults = [line for line in finished.output.splitlines() if line.startswith("E:")]
        raise PackagesRefused(install_line(machine, packages), "\n".join(faults))
