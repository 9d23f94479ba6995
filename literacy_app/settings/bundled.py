"""Where the lessons and the assets that come with the program are, in a checkout and in a wheel.

Not the folders a school or a person adds: those are settings.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def bundled_folder(name: str, package: Path = _PACKAGE) -> Path:
    """The folder of a name that travels with the program.

    In a wheel it lies in the package under `_bundled`; in a checkout it lies beside the package.
    """
    packed = package / "_bundled" / name
    return packed if packed.is_dir() else package.parent / name


def lessons_folder() -> Path:
    """The folder of the courses that come with the program."""
    return bundled_folder("lessons")


def assets_folder() -> Path:
    """The folder of icons and translations."""
    return bundled_folder("assets")
