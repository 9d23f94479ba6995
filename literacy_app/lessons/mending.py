"""Mends written into the bytes of a file, which stay as they are everywhere else.

Not what is to be mended (`problems.Mend`) and not the writing of the file.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from literacy_app.lessons.decoding import codec_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from literacy_app.lessons.problems import Mend

_LINE_END = re.compile(r"\r\n?|\n")


def apart(mends: Iterable[Mend]) -> tuple[Mend, ...]:
    """Mends by place; of two that share a character, or begin at one place, only the first."""
    kept: list[Mend] = []
    for mend in sorted(mends, key=_order):
        if not kept or (mend.start >= kept[-1].end and mend.start > kept[-1].start):
            kept.append(mend)
    return tuple(kept)


def apply_mends(raw: bytes, mends: Iterable[Mend]) -> bytes:
    """The bytes of a file with its mends made, as far as they stand apart.

    Its byte order mark, its encoding and its line ends are kept: a line end that is put in is
    the one that the file begins with. `raw` is a text that `decoding.decode` can decode.
    """
    codec, mark = codec_of(raw)
    typed = raw.removeprefix(mark).decode(codec)
    line_end = found[0] if (found := _LINE_END.search(typed)) else "\n"
    pairs = _pairs(typed)
    parts: list[str] = []
    done = 0
    for mend in apart(mends):
        start, end = (place + bisect_left(pairs, place) for place in (mend.start, mend.end))
        parts += (typed[done:start], mend.text.replace("\n", line_end))
        done = end
    return mark + "".join((*parts, typed[done:])).encode(codec)


def _pairs(typed: str) -> list[int]:
    r"""Where the `\r\n` of a text stand, once each of them is one character."""
    return [found.start() - number for number, found in enumerate(re.finditer("\r\n", typed))]


def _order(mend: Mend) -> tuple[int, int]:
    return mend.start, mend.end
