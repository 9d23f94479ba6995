"""A file of responses, read from JSON of unknown worth.

Not the responses themselves: what an activity makes of one is its own business.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MOST_BYTES = 16 * 1024 * 1024
_MOST_DIGITS = 100


@dataclass(frozen=True, slots=True)
class Responses:
    """Responses to activities of one lesson, each as JSON has it."""

    file: Path
    lesson: str
    activities: Mapping[str, object]


def read_responses(file: Path, lesson_id: str) -> Responses:
    """The responses to a lesson in a file, or those to the first lesson where there are none to it.

    A file may hold further lessons under "more", each of the same shape. An exported learner's
    file may stand for it: of each activity the last try is taken.

    Raises:
        Refused: it cannot be read, is no JSON, or not of this shape.
    """
    data = _data(file)
    if isinstance(data, dict) and isinstance(data.get("attempts"), list):
        return _of_export(file, data["attempts"], lesson_id)
    first = _part(file, data)
    more = data.get("more", []) if isinstance(data, dict) else []
    if not isinstance(more, list):
        raise Refused(f'{shown(file)}: "more" must be a list, with responses to further lessons.')
    parts = [first, *(_part(file, each) for each in more)]
    return next((part for part in parts if part.lesson == lesson_id), first)


def _of_export(file: Path, attempts: list[object], lesson_id: str) -> Responses:
    """The last response to each activity of a lesson in what was exported of a learner."""
    rows = [each for each in attempts if isinstance(each, dict) and each.get("lesson") == lesson_id]
    if not rows:
        raise Refused(f'{shown(file)}: there is no try at the lesson "{lesson_id}".')
    activities = {str(row.get("activity")): row.get("response") for row in rows}
    return Responses(file, lesson_id, activities)


def _part(file: Path, data: object) -> Responses:
    if not isinstance(data, dict):
        raise Refused(f'{shown(file)}: {{"lesson": …, "activities": {{…}}}} is expected.')
    lesson, activities = data.get("lesson"), data.get("activities")
    if not isinstance(lesson, str):
        raise Refused(f'{shown(file)}: "lesson" must be there and name the lesson.')
    if not isinstance(activities, dict):
        raise Refused(f'{shown(file)}: "activities" must be there, with a response for each id.')
    return Responses(file, lesson, activities)


def _data(file: Path) -> object:
    raw = _bytes(file)
    try:
        return json.loads(
            raw, parse_constant=_refuse_constant, parse_int=_whole, object_pairs_hook=_once
        )
    except RecursionError:
        raise Refused(f"{shown(file)}: the lists and objects lie too deep in each other.") from None
    except UnicodeDecodeError as error:
        raise Refused(
            f"{shown(file)}: byte {error.start} is not {error.encoding}; save it as UTF-8."
        ) from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise Refused(f"{shown(file)}: this is not JSON ({error.msg}, {where}).") from None
    except ValueError as error:
        raise Refused(f"{shown(file)}: {error}.") from None


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            raw = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refused(f"{shown(file)} cannot be read: {error.strerror or error}.") from None
    except ValueError:  # a null character: no file is called this
        raise Refused("The name of the responses' file holds a null character.") from None
    if len(raw) > MOST_BYTES:
        raise Refused(f"{shown(file)} is larger than {MOST_BYTES // 1024 // 1024} MiB.")
    return raw


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f"a number has {len(digits)} digits")
    return int(digits)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object; of two values under one name neither is taken."""
    holder = dict(pairs)
    if len(holder) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f'the name "{shown(twice)}" stands twice in one object')
    return holder
