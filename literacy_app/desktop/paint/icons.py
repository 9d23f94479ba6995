"""Icons from `assets/icons`, painted in any colour and size and kept once painted.

Not which icon stands where; the drawings are ours and hold `currentColor` for every stroke.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from literacy_app.settings.bundled import assets_folder

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QColor

    from literacy_app.desktop.paint.look import Look


class UnknownIconError(LookupError):
    """A widget asked for an icon that is not drawn."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no icon {name!r} in assets/icons.")


def icons_folder() -> Path:
    """The folder of the drawings."""
    return assets_folder() / "icons"


def icon_names() -> frozenset[str]:
    """The names of all drawn icons; reads the folder."""
    return frozenset(path.stem for path in icons_folder().glob("*.svg"))


def icon_pixmap(look: Look, name: str, color: QColor, size_px: int) -> QPixmap:
    """The icon in a colour, `size_px` logical pixels square.

    Raises:
        UnknownIconError: when there is no such drawing.
    """
    ratio = _pixel_ratio()
    key = (name, color.rgba(), size_px, ratio)
    if key not in look.icon_cache:
        look.icon_cache[key] = _paint(name, color, size_px, ratio)
    return look.icon_cache[key]


def icon_file(folder: Path, name: str, color: QColor) -> str:
    """The path of the icon in a colour as a file, for style sheets, which know only files.

    Made in `folder` where it is not there yet; an empty path where it cannot be written.

    Raises:
        UnknownIconError: when there is no such drawing.
    """
    file = folder / "icons" / f"{name}-{color.name()[1:]}.svg"
    if not file.exists():
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(_colored(name, color))
        except OSError:
            return ""
    return file.as_posix()


def _colored(name: str, color: QColor) -> bytes:
    return _drawing(name).replace(b"currentColor", color.name().encode())


def _pixel_ratio() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


@cache
def _drawing(name: str) -> bytes:
    try:
        return (icons_folder() / f"{name}.svg").read_bytes()
    except FileNotFoundError as missing:
        raise UnknownIconError(name) from missing


def _paint(name: str, color: QColor, size_px: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(size_px * ratio), round(size_px * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        QSvgRenderer(QByteArray(_colored(name, color))).render(
            painter, QRectF(0, 0, size_px, size_px)
        )
    return pixmap
