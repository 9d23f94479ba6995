"""A file of any of our formats opened: its bytes, its data with places, its problems so far.

Not its models: whether the names and values are right is seen after this.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from literacy_app import __version__
from literacy_app.lessons.decoding import decode, read_bytes
from literacy_app.lessons.lesson import FORMAT
from literacy_app.lessons.nodes import compose
from literacy_app.lessons.places import value_place
from literacy_app.lessons.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.nodes import Composed
    from literacy_app.lessons.places import Places

_NUMBER = re.compile(r"\s*[0-9]{1,9}\s*")


@dataclass(frozen=True, slots=True)
class Mapped:
    """A file that is a mapping in a format we read."""

    file: Path
    raw: bytes
    data: dict[str, Any]
    places: Places
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file of which no more can be said than these problems.

    Attributes:
        raw: its bytes; none where they could not be read.
    """

    problems: tuple[Problem, ...]
    raw: bytes = b""


def open_file(file: Path) -> Mapped | Unreadable:
    """Open a file as far as its format."""
    raw = read_bytes(file)
    return Unreadable((raw,)) if isinstance(raw, Problem) else open_bytes(raw, file)


def open_text(text: str, file: Path) -> Mapped | Unreadable:
    """The same of a text that is not saved yet, as if `file` held it in UTF-8."""
    return open_bytes(text.encode("utf-8", "surrogatepass"), file)


def open_bytes(raw: bytes, file: Path) -> Mapped | Unreadable:
    """The same of bytes, as if `file` held them."""
    text = decode(raw, file)
    if isinstance(text, Problem):
        return Unreadable((text,), raw)
    return _mapped(raw, compose(text, file), file)


def _mapped(raw: bytes, composed: Composed, file: Path) -> Mapped | Unreadable:
    data, places, problems = composed.data, composed.places, composed.problems
    if places is None:
        return Unreadable(problems or (Problem(file, 1, 1, "error", "empty-file"),), raw)
    problem = _refused(data, places, file)
    if problem is not None:
        return Unreadable((*problems, problem), raw)
    return Mapped(file, raw, data, places, problems)


def _refused(data: object, places: Places, file: Path) -> Problem | None:
    """Why this data is not looked at any further, if so."""
    if data is None:
        return Problem(file, 1, 1, "error", "empty-file")
    if not isinstance(data, dict):
        return Problem(file, *value_place(places, ()), "error", "not-a-mapping")
    number = data.get("format")
    if not isinstance(number, str) or not _NUMBER.fullmatch(number) or int(number) <= FORMAT:
        return None
    values = {"format": int(number), "newest": FORMAT, "version": __version__}
    return Problem(file, *value_place(places, ("format",)), "error", "newer-format", values)
