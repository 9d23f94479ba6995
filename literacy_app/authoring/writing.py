"""Values written as YAML, in the simplest way that reads back as the same text.

Not where they go (`layout`): only how they look at a given indentation.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import yaml

from literacy_app.authoring.refusals import UnfitCharacter
from literacy_app.lessons.nodes import LOADER, compose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

WIDTH = 100
"""How wide a line may grow before a text is folded."""

_Written = TypeVar("_Written")

# A space that a folded line may end at: the next line begins with a letter again.
_FOLD = re.compile(r"(?<=\S) (?=\S)")
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Style:
    """How the neighbours are written.

    Attributes:
        gap: the spaces after a dash.
        labels: how much deeper the dashes of a list of labels stand than its key; None: `[a, b]`.
        long: how a text too long for its line is written: `>`, `"`, `'` or plainly; `|` is as `>`.
        is_json: every key and value stands in double quotes.
        is_flow: an entry of a block list is written `{…}`.
    """

    gap: int = 1
    labels: int | None = None
    long: str = ">"
    is_json: bool = False
    is_flow: bool = False


def block_lines(fields: Mapping[str, object], indent: int, style: Style) -> list[str]:
    """The lines of a mapping, each `indent` deep, without their line ends."""
    return [
        line for name, value in fields.items() for line in field_lines(name, value, indent, style)
    ]


def field_lines(name: str, value: object, indent: int, style: Style) -> list[str]:
    """The lines of one key with its value in a block mapping."""
    margin = " " * indent
    if isinstance(value, str):
        return _text_lines(f"{margin}{_key(name, style)}:", value, indent + 2, style)
    if style.labels is None or name != "labels" or not isinstance(value, list | tuple):
        return [f"{margin}{_key(name, style)}: {flow(value, style)}"]
    dash = " " * (indent + style.labels) + "- "
    return [f"{margin}{_key(name, style)}:", *(f"{dash}{inline(item)}" for item in value)]


def flow(value: object, style: Style) -> str:
    """A value as it stands within brackets or on one line."""
    if isinstance(value, dict):
        pairs = (f"{_key(name, style)}: {flow(each, style)}" for name, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(flow(each, style) for each in value)}]"
    return inline(str(value), is_flow=True, is_json=style.is_json)


def inline(value: str, *, is_flow: bool = False, is_json: bool = False) -> str:
    """A text on one line: plain where it reads back as itself, else in quotes."""
    around = "{{k: {}, z: z}}" if is_flow else "k: {}\n"

    def reads_back(written: str) -> bool:
        return _is_read_as(around.format(written), value)

    ways = [_escaped] if is_json else [_plain, _double, _single, _escaped]
    return _first(value, (way(value) for way in ways), reads_back)


def value_lines(first: str, value: str, indent: int, style: Style) -> list[str]:
    """A text as it stands after `first`, the beginning of its line; `indent`: of lines after it."""
    top, *rest = _text_lines(first, value, indent, style)
    return [top[len(first) + 1 :], *rest]


def _text_lines(first: str, value: str, indent: int, style: Style) -> list[str]:
    if style.is_json or "\n" not in value:
        written = inline(value, is_json=style.is_json)
        if len(first) + 1 + len(written) <= WIDTH or style.is_json:
            return [f"{first} {written}"]
    margin = " " * indent

    def reads_back(lines: list[str]) -> bool:
        # From the content's own indentation on, so that a key of any depth stands above it.
        below = "\n".join([f"k: {lines[0]}", *(f" {line}" for line in lines[1:])])
        return _is_read_as(f"{below}\n", value)

    ways = _long_ways(value, style.long, WIDTH - indent, WIDTH - len(first) - 1)
    top, *rest = _first(value, ways, reads_back)
    return [f"{first} {top}", *(f"{margin}{line}" if line else "" for line in rest)]


def _long_ways(value: str, preferred: str, width: int, first: int) -> Iterator[list[str]]:
    """Ways to write a text over several lines, without their indentation, the best one first."""
    if "\n" in value:
        yield ["|-", *value.split("\n")]
    elif preferred in {"", "'", '"'}:
        yield _folded(f"{preferred}{value}{preferred}", first, width)
    yield [">-", *_folded(value, width, width)]
    yield [_escaped(value)]


def _folded(value: str, first: int, width: int) -> list[str]:
    """The text in lines no wider than asked where it has spaces to be folded at."""
    lines: list[str] = []
    line = ""
    for piece in _FOLD.split(value):
        longer = f"{line} {piece}" if line else piece
        if line and len(longer) > (width if lines else first):
            lines.append(line)
            longer = piece
        line = longer
    return [*lines, line]


def _plain(value: str) -> str:
    return value


def _double(value: str) -> str:
    """In double quotes as it is; nothing where that would need escapes."""
    return "" if set('"\\') & set(value) else f'"{value}"'


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _escaped(value: str) -> str:
    return _UNPRINTABLE.sub(_code, json.dumps(value, ensure_ascii=False))


def _code(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _key(name: object, style: Style) -> str:
    return f'"{name}"' if style.is_json else str(name)


def _first(
    value: str, ways: Iterator[_Written], reads_back: Callable[[_Written], bool]
) -> _Written:
    for way in ways:
        if reads_back(way):
            return way
    raise UnfitCharacter(text=value)


def _is_read_as(written: str, value: str) -> bool:
    """Whether the value of `k` reads back, here and where YAML guesses at numbers and truths."""
    composed = compose(written, Path())
    if composed.problems or not isinstance(composed.data, dict):
        return False
    if composed.data.get("k") != value or len(composed.data) != 1 + ("z" in composed.data):
        return False
    try:
        guessed = yaml.load(written, LOADER)  # noqa: S506 - the safe loader, in C where there is one
    except (yaml.YAMLError, ValueError, OverflowError):
        return False
    return bool(guessed.get("k") == value)
