"""The scalars of a file's text as they are typed: where each begins and ends, and in which style.

Not their values' meaning, nor lists and mappings (`composing`).
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from literacy_app.lessons.nodes import LOADER, hide_ends_of_1_1

if TYPE_CHECKING:
    from collections.abc import Mapping


_PLAIN = re.compile(r"[^\W_](?:[^\x00-\x1f\x85\u2028\u2029:#,\[\]{}]|(?<=\w):(?=\w))*")


class Token(NamedTuple):
    """A scalar as it is typed.

    Attributes:
        start: in code points of the text.
        end: exclusive.
        style: a quotation mark, `|` or `>`; None or empty where it is plain.
    """

    start: int
    end: int
    style: str | None


def tokens(text: str) -> Mapping[tuple[int, int], Token]:
    """The scalars of a decoded text by line and column, as far as it is YAML."""
    shown, _ = hide_ends_of_1_1(text)
    found = {}
    with suppress(yaml.YAMLError):
        for event in yaml.parse(shown, LOADER):
            if isinstance(event, yaml.ScalarEvent):
                start: Any = event.start_mark
                end: Any = event.end_mark
                place = start.line + 1, start.column + 1
                found[place] = Token(start.index, end.index, event.style)
    return found


def typed(value: str, style: str | None = None) -> str:
    """A value as a scalar of one line is typed, in quotation marks where it needs them."""
    if not style and _PLAIN.fullmatch(value) and value == value.strip():
        return value
    if style == '"' or (not style and "'" in value):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return "'" + value.replace("'", "''") + "'"
