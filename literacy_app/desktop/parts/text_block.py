"""A block of plain text laid out to a width, with the line height of its role, ready to draw.

Not a widget (`wrapped_text`) and not the passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from literacy_app.desktop.paint.look import Look

_LINE_SEPARATOR = "\u2028"


class BlockStyle(NamedTuple):
    """How a block is set: its font, the height of its lines in pixels, and where they hang."""

    font: QFont
    pitch: int
    alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft


class TextBlock:
    """The lines of a text at a width. A word that is wider than that is broken, never cut off."""

    def __init__(self, text: str, style: BlockStyle, width: int) -> None:
        self.width = width
        self._pitch = style.pitch
        self._layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), style.font)
        option = QTextOption(style.alignment)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._lay_out()

    @property
    def height(self) -> int:
        """The height of all lines together, in pixels."""
        return self._layout.lineCount() * self._pitch

    @property
    def natural_width(self) -> int:
        """The width of the widest line, in whole pixels."""
        lines = range(self._layout.lineCount())
        widths = (self._layout.lineAt(line).naturalTextWidth() for line in lines)
        return int(max(widths, default=0)) + 1

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Draw the lines in the painter's pen, from the upper left corner on."""
        self._layout.draw(painter, QPointF(x, y))

    def _lay_out(self) -> None:
        self._layout.beginLayout()
        top = 0
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1, self.width))
            line.setPosition(QPointF(0, top + (self._pitch - line.height()) / 2))
            top += self._pitch
            line = self._layout.createLine()
        self._layout.endLayout()


class Blocks:
    """Blocks kept by text, role and width, since painting asks for the same ones again and again.

    Whoever holds it forgets them (`clear`) when the look changes.
    """

    _MOST = 500

    def __init__(self, look: Look) -> None:
        self._look = look
        self._kept: dict[tuple[str, str, int], TextBlock] = {}

    def of(self, text: str, role: str, width: int) -> TextBlock:
        """The block of a text in a type role at a width in pixels."""
        key = (text, role, width)
        if key not in self._kept:
            if len(self._kept) >= self._MOST:
                self._kept.clear()
            style = BlockStyle(self._look.font(role), self._look.line_height(role))
            self._kept[key] = TextBlock(text, style, width)
        return self._kept[key]

    def clear(self) -> None:
        """Forget all blocks."""
        self._kept.clear()
