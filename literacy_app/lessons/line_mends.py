"""Mends that are seen in the line alone: of tabs, odd characters, colons and quotation marks.

Not of names and quotations (`mends`), for which one must know what stands elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

Change = tuple[int, int, str] | None
"""Columns from 0, the second exclusive, and what to write there; None: there are several ways."""

_KEY = re.compile(r"[ ]*(?:- +)*(?P<key>[\w-]+):")
_HYPHEN = re.compile(r"[ ]*- (?=[\w-]+:)")
_VALUE = re.compile(r"(?P<before>[ ]*(?:- +)*(?:[\w-]+:[ ]+)?)(?P<value>\S.*?)[ ]*")
_ODD = re.compile("\\A[\xa0\u2000-\u200b\u202f\u205f\u3000\ufeff]+")
_INVISIBLE = "\u200b\ufeff"
_COMMENT = re.compile(r"[ \t]#")


def _tab(lines: Sequence[str], number: int, column: int) -> Change:
    line = lines[number]
    indent = None if line[:column].strip() else _meant_indentation(lines, number)
    end = len(line) - len(line.lstrip(" \t"))
    return None if indent is None else (0, end, " " * indent)


def _meant_indentation(lines: Sequence[str], number: int) -> int | None:
    """Where a line begins that stands between its neighbours; None where that is not sure."""
    above = next((one for one in lines[number - 1 :: -1] if one.strip()), "") if number else ""
    below = next((one for one in lines[number + 1 :] if one.strip()), "")
    at_dash = lines[number].strip().startswith("- ")
    if above.rstrip().endswith((":", "|", ">", "|-", ">-")):
        inside = at_dash and not below.lstrip().startswith("- ")  # the line below is of its entry
        return max(_indentation(below) - 2 * inside, _indentation(above) + 2)
    beside = len(above) - len(above.lstrip(" -"))  # of the names in an entry of a list
    fit = _indentation(above) if at_dash else beside
    return fit if _indentation(below) in {fit, _indentation(above)} or not below else None


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _odd_space(lines: Sequence[str], number: int, column: int) -> Change:
    line = lines[number]
    behind = _ODD.sub("", line[column:], count=1)
    end = len(line) - len(behind)
    seen = sum(character not in _INVISIBLE for character in line[column:end])
    if line[:column].strip() and not line[:column].endswith(" ") and behind[:1] != " ":
        seen = max(1, seen)
    return column, end, " " * seen


def _odd_colon(lines: Sequence[str], number: int, column: int) -> Change:
    line = lines[number]
    start = len(line[:column].rstrip(" "))
    has_room = line[column + 1 : column + 2] in {"", " "}
    return start, column + 1, ":" if has_room else ": "


def _no_space(lines: Sequence[str], number: int, _column: int) -> Change:
    found = _KEY.match(lines[number])
    return (found.end(), found.end(), " ") if found else None


def _unclosed(lines: Sequence[str], number: int, column: int) -> Change:
    line = lines[number].rstrip()
    quote = line[column]
    is_alone = quote not in line[column + 1 :] and not _COMMENT.search(line)
    is_alone = is_alone and _VALUE.fullmatch(line) is not None and not _goes_on(lines, number)
    return (len(line), len(line), quote) if is_alone else None


def _after_quote(lines: Sequence[str], number: int, column: int) -> Change:
    """Not where a letter follows: the quotation mark may have been meant for an apostrophe."""
    return _unquoted(lines, number, column) if lines[number][column - 1] == " " else None


def _unquoted(lines: Sequence[str], number: int, _column: int) -> Change:
    """Put the whole value of a line between quotation marks."""
    found = _VALUE.fullmatch(lines[number])
    if found is None or _COMMENT.search(lines[number]) or _goes_on(lines, number):
        return None
    value = found["value"]
    if value[0] in "[{|>&*!":
        return None
    if '"' not in value and "\\" not in value:
        return found.start("value"), found.end("value"), f'"{value}"'
    doubled = value.replace("'", "''")
    return found.start("value"), found.end("value"), f"'{doubled}'"


def _goes_on(lines: Sequence[str], number: int) -> bool:
    """Whether the line below belongs to the text of this one."""
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    found = _KEY.match(lines[number])
    begins = found.start("key") if found else _indentation(lines[number])
    return _indentation(below) > begins and _KEY.match(below) is None


def _same_line(lines: Sequence[str], number: int, _column: int) -> Change:
    """Take out a name that stands there a second time, with the very same value."""
    line = lines[number]
    others = [other for other in lines[:number] if other.strip() == line.strip()]
    is_whole = re.fullmatch(r"[ ]*[\w-]+:[ ]+[^\s|>\[{'\"&*!#].*", line) is not None
    if not is_whole or lines[number - 1] != line or not others or _goes_on(lines, number):
        return None
    return -1, len(line), ""


def _hyphen(lines: Sequence[str], number: int, column: int) -> Change:
    """Put the hyphen of an entry of a list where those of the other entries stand."""
    hyphens = (_HYPHEN.match(line) for line in lines[number::-1])
    hyphen = next((found.end() - 2 for found in hyphens if found), None)
    is_alone = not lines[number][:column].strip(" ")
    below = "".join(lines[number + 1 : number + 2])
    if _KEY.match(below) and _indentation(below) == column + 2:
        hyphen = column  # of the first entry
    if hyphen is None or not is_alone or column not in {hyphen, hyphen + 2}:
        return None
    return hyphen, column, "- "


def _odd_hyphen(lines: Sequence[str], number: int, column: int) -> Change:
    behind = lines[number][column + 1 :]
    end = len(lines[number]) - len(behind.lstrip(" "))
    return None if lines[number][:column].strip(" ") else (column, end, "- ")


def _space_after_hyphen(lines: Sequence[str], number: int, column: int) -> Change:
    return None if lines[number][:column].strip(" ") else (column + 1, column + 1, " ")


def _bar(lines: Sequence[str], number: int, _column: int) -> Change:
    line = lines[number]
    return len(line.rstrip(" ")), len(line), " |"


LINE_MENDS: Mapping[str, Callable[[Sequence[str], int, int], Change]] = {
    "tab": _tab,
    "odd-space": _odd_space,
    "odd-colon": _odd_colon,
    "odd-hyphen": _odd_hyphen,
    "no-space-after-hyphen": _space_after_hyphen,
    "text-without-bar": _bar,
    "no-space-after-colon": _no_space,
    "unclosed-quote": _unclosed,
    "text-after-quote": _after_quote,
    "colon-in-text": _unquoted,
    "reserved-character": _unquoted,
    "duplicate-key": _same_line,
    "entry-without-hyphen": _hyphen,
}
"""By code: the lines of the file, the number of the problem's line, its column; both from 0."""
