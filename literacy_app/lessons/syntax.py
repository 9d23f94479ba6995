"""What is likely wrong where a file is not YAML, from where its parser gave up.

Not the parser's own words, which name its insides: the cause a writer can see in the line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.activities.fields import DASHES
from literacy_app.lessons.names import LISTS, NAMES, TEXTS
from literacy_app.lessons.places import At
from literacy_app.lessons.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import yaml

    from literacy_app.lessons.places import Mark

MOST_DIRECTIVES = 8
"""More lines of `%TAG` than this are refused unread: libyaml compares each with every other."""

_KEY = re.compile(r"\s*(?:- +)*[^\s:#][^:]*:(?=\s)")
_KEY_WITHOUT_SPACE = re.compile(r"\s*(?:- +)*[\w-]+:\S")
_ODD_SPACE = re.compile(" *(?:- +)*(?:[\\w-]+:)?-?([\xa0\u2000-\u200b\u202f\u205f\u3000\ufeff]+)")
_ODD_COLON = re.compile(" *(?:- +)*[\\w-]+ ?([\u2236\ua789\ufe13\ufe55\uff1a])")
_ODD_HYPHEN = re.compile(f" *([{DASHES}]) *(?:{'|'.join(sorted(NAMES))}):(?=\\s|$)")
_BARE_HYPHEN = re.compile(f" *(-)(?:{'|'.join(sorted(NAMES))}):(?=\\s|$)")
_NAME = re.compile(r"\s*(?:- +)*(?P<name>[\w-]+):(?=\s|$)")
_ODD = (
    ("odd-space", _ODD_SPACE),
    ("odd-colon", _ODD_COLON),
    ("odd-hyphen", _ODD_HYPHEN),
    ("no-space-after-hyphen", _BARE_HYPHEN),
)
_QUOTES = ("'", '"')
_BRACKETS = ("]", "}")


@dataclass(frozen=True, slots=True)
class Stop:
    """Where and why the parser gave up.

    Attributes:
        start: where the thing began that it was reading, as far as it tells.
        mark: where it gave up.
        quoted: where the last quoted text began.
    """

    lines: list[str]
    start: Mark
    mark: Mark
    quoted: Mark | None

    def character(self, mark: Mark) -> str:
        """The character at a place; a line feed at the end of a line."""
        return (self.line(mark) + "\n")[mark.column]

    def line(self, mark: Mark) -> str:
        """The line of a place; empty after the last one."""
        return self.lines[mark.line] if mark.line < len(self.lines) else ""


Cause = tuple[str, "Mark", dict[str, object]]
"""The code of the problem, its place and its values."""


def syntax_problem(
    error: yaml.MarkedYAMLError, text: str, file: Path, quoted: Mark | None
) -> Problem:
    """The problem that an error of PyYAML stands for, of libyaml's parser or of its own."""
    mark = error.problem_mark or At(0, 0)
    stop = Stop(text.split("\n"), error.context_mark or mark, mark, quoted)
    said = f"{error.context or ''}|{error.problem}"
    cause = next((cause for pattern, cause in _CAUSES if pattern in said), _unknown)
    code, place, values = _odd_character(stop) or cause(stop)
    return Problem(file, place.line + 1, place.column + 1, "error", code, values)


def directive_problem(text: str, file: Path) -> Problem | None:
    """The problem of a file with more directives than any lesson has; None where all is well."""
    if text.startswith("%") + text.count("\n%") <= MOST_DIRECTIVES:
        return None
    line = 1 if text.startswith("%") else text[: text.index("\n%")].count("\n") + 2
    return Problem(file, line, 1, "error", "directive")


def _odd_character(stop: Stop) -> Cause | None:
    """A character that looks like the one that YAML wants, on one of the lines in question."""
    above = _line_above(stop)
    for number in sorted({stop.start.line, stop.mark.line, above.line if above else 0}):
        line = stop.line(At(number, 0))
        for code, pattern in _ODD:
            found = pattern.match(line)
            if found:
                values: dict[str, object] = {"character": f"U+{ord(found[1][0]):04X}"}
                return code, At(number, found.start(1)), values
    return None


def _token(stop: Stop) -> Cause:
    character = stop.character(stop.mark)
    if character == "\t":
        return _tab(stop)
    return "reserved-character", stop.mark, {"character": character}


def _tab(stop: Stop) -> Cause:
    return "tab", stop.mark, {}


def _second_colon(stop: Stop) -> Cause:
    line = stop.line(stop.mark)
    key = _KEY.match(line)
    if key and key.end() <= stop.mark.column:
        return "colon-in-text", stop.mark, {"key": key[0].strip().lstrip("- ").rstrip(":")}
    if (without_bar := _text_without_bar(stop, stop.mark.line)) is not None:
        return without_bar
    return _too_deep(stop)


def _too_deep(stop: Stop) -> Cause:
    """A line with a name where the one above is complete, or should have one."""
    line, above = stop.line(stop.mark), _line_above(stop)
    if above is not None and _indentation(line) <= _indentation(stop.line(above)):
        return "missing-colon", above, {"line": stop.line(above).strip()}
    if above is not None and _should_be_a_name(stop, above):
        return _without_colon(stop, above)
    if above is not None and _should_have_a_hyphen(stop, above):
        return "entry-without-hyphen", above, {"name": _name(stop.line(above))}
    return "deeper", At(stop.mark.line, _indentation(line)), {}


def _colon_in_brackets(stop: Stop) -> Cause:
    return "colon-in-brackets", stop.mark, {}


def _should_be_a_name(stop: Stop, above: At) -> bool:
    """Whether the line above has no name, though it does not carry on a text."""
    line = stop.line(above)
    if line.lstrip().startswith("- ") or _KEY.match(line + "\n"):
        return not _KEY.match(line + "\n")
    names = (_KEY.match(line + "\n") for line in stop.lines[above.line :: -1])
    last = next((found for found in names if found), None)
    return last is None or above.column <= len(last[0]) - len(last[0].lstrip(" -"))


def _should_have_a_hyphen(stop: Stop, above: At) -> bool:
    """Whether the line above is the first of a list, and has no hyphen."""
    line, around = stop.line(above), (stop.lines[: above.line] or [""])[-1]
    is_first = around.rstrip().endswith(":") and _name(around) in LISTS
    return is_first and _name(line) in NAMES and not line.lstrip().startswith("-")


def _text_without_bar(stop: Stop, number: int) -> Cause | None:
    """The name above a text of several lines that does not say that they are one text."""
    if _name(stop.lines[number]) in NAMES:
        return None
    above = next((at for at in range(number - 1, -1, -1) if _name(stop.lines[at]) in NAMES), 0)
    line = stop.lines[above]
    column = len(line) - len(line.lstrip(" -"))
    is_bare = line.rstrip().endswith(":") and column < _indentation(stop.lines[number])
    if not is_bare or _name(line) not in TEXTS:
        return None
    return "text-without-bar", At(above, column), {"name": _name(line)}


def _name(line: str) -> str:
    """The name that a line begins with; empty where it has none."""
    found = _NAME.match(line)
    return found["name"] if found else ""


def _missing_colon(stop: Stop) -> Cause:
    below = next(filter(str.strip, stop.lines[stop.start.line + 1 :]), "")
    without_bar = None if _name(below) in NAMES else _text_without_bar(stop, stop.start.line)
    return without_bar or _without_colon(stop, stop.start)


def _without_colon(stop: Stop, place: Mark) -> Cause:
    line = stop.line(place)
    code = "no-space-after-colon" if _KEY_WITHOUT_SPACE.match(line) else "missing-colon"
    return code, place, {"line": line.strip()}


def _unclosed_quote(stop: Stop) -> Cause:
    return _without_partner(stop, stop.start)


def _without_partner(stop: Stop, place: Mark) -> Cause:
    quote, behind = stop.line(place)[place.column], stop.line(place)[place.column + 1 :]
    is_apostrophe = quote == "'" and behind[:1].isalnum()
    code = "apostrophe-or-quote" if is_apostrophe else "unclosed-quote"
    return code, place, {} if is_apostrophe else {"quote": quote}


def _escape(stop: Stop) -> Cause:
    return "bad-escape", stop.mark, {}


def _unclosed_bracket(stop: Stop) -> Cause:
    return "unclosed-bracket", stop.start, {"bracket": stop.character(stop.start)}


def _flow_node(stop: Stop) -> Cause:
    """Something else than a value: at the end of the file, a bracket was not closed."""
    if stop.character(stop.mark) != "\n":
        return _token(stop)
    before = "\n".join(stop.lines[: stop.mark.line + 1])
    at = max(map(before.rfind, "[{"))
    line, column = before.count("\n", 0, at), at - before.rfind("\n", 0, at) - 1
    return "unclosed-bracket", At(line, column), {"bracket": before[at]}


def _reserved(stop: Stop) -> Cause:
    return "reserved-character", stop.start, {"character": stop.character(stop.start)}


def _tag(stop: Stop) -> Cause:
    return "tag", stop.start, {"tag": stop.line(stop.start)[stop.start.column :].split()[0]}


def _text_after_bar(stop: Stop) -> Cause:
    return "text-after-bar", stop.mark, {"bar": stop.character(stop.start)}


def _dash(stop: Stop) -> Cause:
    return "dash-after-key", stop.mark, {}


def _directive(stop: Stop) -> Cause:
    return "directive", stop.start, {}


def _list(stop: Stop) -> Cause:
    found = _NAME.match(stop.line(stop.mark))
    if found and stop.mark.column == stop.start.column and found["name"] in _first_names(stop):
        return "entry-without-hyphen", stop.mark, {"name": found["name"]}
    return "list-indentation", stop.mark, {"column": stop.start.column + 1}


def _first_names(stop: Stop) -> set[str]:
    """The name that the first entry of a list begins with, and what follows it where it is `id`."""
    names = [found and found["name"] for found in map(_NAME.match, stop.lines[stop.start.line :])]
    return {name for name in names[: 1 + (names[0] == "id")] if name}


def _block(stop: Stop) -> Cause:
    before = stop.line(stop.mark)[: stop.mark.column].rstrip()
    if before.endswith(_QUOTES) and stop.quoted is not None:
        if stop.quoted.line < stop.mark.line:
            return _without_partner(stop, stop.quoted)
        other = _QUOTES[before.endswith(_QUOTES[0])]
        return "text-after-quote", stop.mark, {"quote": before[-1], "other": other}
    if before.endswith(_BRACKETS):
        return "text-after-bracket", stop.mark, {"bracket": before[-1]}
    return _indented(stop)


def _indented(stop: Stop) -> Cause:
    """A line that fits nowhere; where the first one beside it is the odd one, that one."""
    first = _first_beside(stop)
    if first is not None and _count(stop, first.column) < _count(stop, stop.mark.column):
        return "indentation", first, {"column": first.column + 1}
    return "indentation", stop.mark, {"column": stop.mark.column + 1}


def _first_beside(stop: Stop) -> At | None:
    """The first line of those below the name that the line in question belongs to."""
    first = None
    for number in range(stop.mark.line - 1, -1, -1):
        indentation = _indentation(stop.lines[number])
        if _says(stop.lines[number]):
            if indentation < stop.mark.column:
                break
            first = At(number, indentation)
    return first


def _count(stop: Stop, column: int) -> int:
    """How many lines of the file begin in a column."""
    return sum(_says(line) and _indentation(line) == column for line in stop.lines)


def _says(line: str) -> bool:
    """Whether a line is more than blank or a comment."""
    return line.strip()[:1] not in {"", "#"}


def _unknown(stop: Stop) -> Cause:
    return "not-yaml", stop.mark, {}


# What stands in PyYAML's message ("context|problem", in its own parser and in libyaml), and what
# it comes from; the first that fits.
_CAUSES: tuple[tuple[str, Callable[[Stop], Cause]], ...] = (
    ("cannot start any token", _token),
    ("found a tab character", _tab),
    ("mapping values are not allowed", _second_colon),
    ("could not find expected ':'", _missing_colon),
    ("quoted scalar|found unexpected", _unclosed_quote),
    ("quoted scalar|", _escape),
    ("flow node|", _flow_node),
    ("flow sequence|", _unclosed_bracket),
    ("flow mapping|", _unclosed_bracket),
    ("plain scalar|", _colon_in_brackets),
    ("mapping keys are not allowed", _token),
    ("sequence entries are not allowed", _dash),
    ("scanning a block scalar|", _text_after_bar),
    ("scanning an a", _reserved),  # an anchor, an alias
    ("tag", _tag),
    ("irective", _directive),
    ("YAML", _directive),
    ("block collection|", _list),
    ("block mapping|", _block),
    ("block node|", _token),
    ("document start", _indented),
)


def _line_above(stop: Stop) -> At | None:
    """The last line above that is not blank."""
    for number in range(stop.mark.line - 1, -1, -1):
        if stop.lines[number].strip():
            return At(number, _indentation(stop.lines[number]))
    return None


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())
