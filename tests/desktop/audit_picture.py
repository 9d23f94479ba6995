"""A picture of a window as numbers: its colours, and how far they stand apart.

Not what was painted there (`audit_paint`).
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

_OPAQUE = 0xFF000000
_TO_BE_SEEN = 1.25
"""The contrast from which two pixels are not the same to the eye; letters may be smoothed so far
apart when they are painted in two parts."""


class Picture:
    """The pixels of a grabbed widget, each as 0xFFRRGGBB."""

    def __init__(self, image: QImage) -> None:
        plain = image.convertToFormat(QImage.Format.Format_RGB32)
        self.rect = plain.rect()
        self._pitch = plain.bytesPerLine() // 4
        self._pixels = memoryview(bytes(plain.constBits())).cast("I")

    @classmethod
    def on_screen(cls, window: QWidget) -> Picture:
        """A picture of a window as it stands on the screen, painted bit by bit."""
        return cls(window.screen().grabWindow(window.winId()).toImage())

    @classmethod
    def of(cls, widget: QWidget, rect: QRect | None = None) -> Picture:
        """A picture of a widget as it is painted now, or of a part of it."""
        return cls((widget.grab(rect) if rect is not None else widget.grab()).toImage())

    def at(self, x: int, y: int) -> int:
        """The colour of a pixel."""
        return self._pixels[y * self._pitch + x]

    def row(self, y: int, left: int, right: int) -> list[int]:
        """The colours of a row from `left` to before `right`."""
        start = y * self._pitch
        return self._pixels[start + left : start + right].tolist()

    def flat_rows(self, rect: QRect) -> list[int] | None:
        """The colour of each row of a part of the picture; None where a row has more than one."""
        found = []
        for y in range(rect.top(), rect.bottom() + 1):
            row = self.row(y, rect.left(), rect.right() + 1)
            if row.count(row[0]) != len(row):
                return None
            found.append(row[0])
        return found

    def colors(self, rect: QRect) -> Counter[int]:
        """How often each colour stands in a part of the picture."""
        found: Counter[int] = Counter()
        part = rect & self.rect
        for y in range(part.top(), part.bottom() + 1):
            found.update(self.row(y, part.left(), part.right() + 1))
        return found

    def ground(self, rect: QRect) -> int | None:
        """The colour that most of a part has; None where nothing of it is in the picture."""
        most = self.colors(rect).most_common(1)
        return most[0][0] if most else None

    def farthest(self, rect: QRect) -> float:
        """The contrast of a part's ground and the colour in it that stands farthest from it."""
        colors = self.colors(rect)
        if not colors:
            return 0.0
        ground = colors.most_common(1)[0][0]
        return max(contrast(color, ground) for color in colors)


def unlike(one: Picture, other: Picture) -> tuple[int, QRect]:
    """How many pixels of two pictures a person could tell apart, and the part they are in."""
    assert one.rect == other.rect
    count, part = 0, QRect()
    for y in range(one.rect.height()):
        rows = (one.row(y, 0, one.rect.width()), other.row(y, 0, one.rect.width()))
        if rows[0] == rows[1]:
            continue
        for x, (first, second) in enumerate(zip(*rows, strict=True)):
            if first != second and contrast(first, second) > _TO_BE_SEEN:
                count += 1
                part |= QRect(x, y, 1, 1)
    return count, part


def code(color: QColor) -> int:
    """A colour as a picture has it."""
    return color.rgb() | _OPAQUE


@cache
def contrast(one: int, other: int) -> float:
    """The contrast of two colours as WCAG 2 has it: 1 for none, 21 for black on white."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@cache
def _luminance(color: int) -> float:
    """The relative luminance of WCAG 2."""
    parts = (color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF)
    red, green, blue = (
        part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
