"""The YAML of a file as plain data: dicts, lists, texts, None; and where each of them stands.

Every scalar is the text that was typed (`no`, `12:30`, `1e3`); only a value that is not there is
None. Not PyYAML's composer, which recurses (in C) and expands what it is told to: the parser's
events are put together by `composing`, within bounds.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import yaml

from literacy_app.lessons.composing import NOT_TEXT, Composer, StopError, character_name
from literacy_app.lessons.problems import Problem
from literacy_app.lessons.syntax import directive_problem, syntax_problem

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.composing import Data
    from literacy_app.lessons.places import Places

LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C where PyYAML was built with it; the one in Python gives the same events."""

# YAML 1.1 ends a line at these, 1.2 (and every editor) does not: the parser is shown others.
_ENDS_OF_1_1 = "\x85\u2028\u2029"
_PRIVATE_USE = range(0xE000, 0xF900)
_ASTRAL = range(0x10000, 0x110000)  # four bytes each: no file of 2 MiB holds all of them


@dataclass(frozen=True, slots=True)
class Composed:
    """What a file holds.

    Attributes:
        data: None where the file is empty or is not YAML.
        places: of the same shape; None where there is no data.
    """

    data: Data
    places: Places | None
    problems: tuple[Problem, ...]


def compose(text: str, file: Path, loader: type[Any] = LOADER) -> Composed:
    r"""The data of a file's text (line ends `\n` alone), and every problem of its YAML."""
    refused = directive_problem(text, file)
    if refused is not None:
        return Composed(None, None, (refused,))
    shown, back = hide_ends_of_1_1(text)
    composer = Composer(shown, back, file)
    try:
        composer.take(yaml.parse(shown, loader))
    except yaml.reader.ReaderError:
        failure = _unfit_character(text, file)
    except yaml.MarkedYAMLError as error:
        failure = syntax_problem(error, text, file, composer.quoted)
    except StopError as error:
        failure = error.problem
    else:
        return Composed(composer.data, composer.places, tuple(composer.problems))
    errors = filter(_is_error, composer.problems)  # what was warned of may be of its making
    return Composed(None, None, (*errors, failure))


def _is_error(problem: Problem) -> bool:
    return problem.is_error


def hide_ends_of_1_1(text: str) -> tuple[str, dict[int, str] | None]:
    """The text with other characters for the line ends of YAML 1.1, and the way back."""
    if not any(end in text for end in _ENDS_OF_1_1):
        return text, None
    used = set(text)
    unused = (number for number in chain(_PRIVATE_USE, _ASTRAL) if chr(number) not in used)
    there = {ord(end): next(unused) for end in _ENDS_OF_1_1}
    return text.translate(there), {number: chr(end) for end, number in there.items()}


def _unfit_character(text: str, file: Path) -> Problem:
    """The problem of the first character that no text holds; there is one."""
    before = NOT_TEXT.split(text, maxsplit=1)[0]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    values = {"character": character_name(text[len(before)])}
    return Problem(file, line, column, "error", "control-character", values)
