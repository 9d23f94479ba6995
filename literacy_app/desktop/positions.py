"""Where a character of a passage stands in a Qt text document, and back.

The only place that knows that Qt counts UTF-16 units; everywhere else offsets are code points.
"""

from __future__ import annotations

import re
from bisect import bisect_right

_BREAK = "\n\n"
_BREAKS = re.compile(_BREAK)
_UNEVEN = re.compile("[\U00010000-\U0010ffff]|\n\n")
_UNWANTED = "\r\u2029\ufdd0\ufdd1"  # Qt keeps the last two for the edges of frames
_NOT_FOR_QT = str.maketrans({**dict.fromkeys(_UNWANTED, "\ufffd"), "\n": "\u2028"})


def document_text(text: str) -> str:
    """The text as a Qt document takes it: a line for each paragraph, without empty ones between.

    Characters that Qt would read as breaks are replaced one for one, so that places hold.
    """
    is_plain = text.count("\n") == len(_BREAK) * text.count(_BREAK)
    if is_plain and not any(char in text for char in _UNWANTED):
        return text.replace(_BREAK, "\n")
    return "\n".join(part.translate(_NOT_FOR_QT) for part in text.split(_BREAK))


class Positions:
    r"""The way from code points of a normalised text to positions in its document, and back.

    The document holds a block for each paragraph; the "\n\n" between two paragraphs is the one
    position between two blocks. Each way takes time in proportion to the logarithm of the number
    of paragraphs and of characters outside the basic plane.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._ends: list[int] = []
        self._qt_ends: list[int] = []
        self._shifts = [0]
        shift = 0
        uneven = _BREAKS if _is_plain(text) else _UNEVEN
        for match in uneven.finditer(text):
            shift += -1 if match[0] == _BREAK else 1
            self._ends.append(match.end())
            self._qt_ends.append(match.end() + shift)
            self._shifts.append(shift)

    @property
    def last(self) -> int:
        """The document position of the text's end."""
        return self._length + self._shifts[-1]

    def to_qt(self, offset: int) -> int:
        """The document position of an offset, 0 to the text's length."""
        return offset + self._shifts[bisect_right(self._ends, offset)]

    def to_offset(self, position: int) -> int:
        """The offset of a document position; inside a surrogate pair, that of its character."""
        place = bisect_right(self._qt_ends, position)
        offset = position - self._shifts[place]
        if place < len(self._ends) and self._shifts[place + 1] > self._shifts[place]:
            return min(offset, self._ends[place] - 1)
        return offset


def units_before(text: str, offset: int) -> int:
    """How many of Qt's units the first `offset` code points of a plain text take."""
    return offset if text.isascii() else len(text[:offset].encode("utf-16-le", _KEEP)) // 2


def code_points_before(text: str, position: int) -> int:
    """How many code points of a plain text lie before a position in Qt's units."""
    if text.isascii():
        return position
    return len(text.encode("utf-16-le", _KEEP)[: 2 * position].decode("utf-16-le", "ignore"))


_KEEP = "surrogatepass"


def _is_plain(text: str) -> bool:
    """Whether every character is one UTF-16 unit: the quickest way to know in CPython."""
    return 2 * len(text) == len(text.encode("utf-16-le", "surrogatepass"))
