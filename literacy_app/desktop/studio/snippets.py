"""A key item to be filled in, put behind the one at the caret.

Not marking the key in the preview, which writes whole entries: this is for those who like to type.
"""

from __future__ import annotations

import re

from literacy_app.authoring.splicing import Edit

_ITEM = re.compile(r"( *)- +(?:id|quote):")
_KEY = re.compile(r"( *)(key|let_stand|readers_differ):\s*$")
_STEP = 2


def key_item(text: str, line: int) -> tuple[Edit, int]:
    """The edit that puts an item behind a line's (from 1), and the line to go to then."""
    lines = text.split("\n")
    here = min(max(line, 1), len(lines)) - 1
    found = _item_above(lines, here)
    if found is None:
        indent, after = len(lines[here]) - len(lines[here].lstrip(" ")), here
    else:
        indent, after = found, _end_of_item(lines, here, found)
    pad = " " * indent
    item = f'{pad}- quote: ""\n{pad}  labels: []\n{pad}  why: ""\n'
    at = sum(len(each) + 1 for each in lines[: after + 1])
    if at > len(text):
        return Edit(len(text), len(text), "\n" + item.rstrip("\n")), after + 2
    return Edit(at, at, item), after + 2


def _item_above(lines: list[str], here: int) -> int | None:
    """How far the items of the nearest list above are indented."""
    for line in reversed(lines[: here + 1]):
        item, key = _ITEM.match(line), _KEY.match(line)
        if item:
            return len(item[1])
        if key:
            return len(key[1]) + _STEP
    return None


def _end_of_item(lines: list[str], here: int, indent: int) -> int:
    """The last line of the item that a line is in."""
    last = here
    for number in range(here + 1, len(lines)):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
            break
        if line.strip():
            last = number
    return last
