"""The scalars of a lesson file: every one comes in as the text that was typed.

Not YAML's own guesses: `no`, `12:30` and `1e3` stay text wherever text is expected, and become a
number or a truth only where the field is one. An empty YAML value comes in as None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from literacy_app.activities.shown import TEXT, number_shown
from literacy_app.text.nearest import nearest_name
from literacy_app.text.normal import normalise

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBER = re.compile(r"[-+]?(\.[0-9]{1,15}|[0-9]{1,15}(\.[0-9]{0,15})?)([eE][-+]?[0-9]{1,2})?")
_WHOLE = re.compile(r"[-+]?[0-9]+")
_MOST_DIGITS = 15
_ID = re.compile(r"[^\W_][\w.-]{0,79}")
_VOTES = re.compile(r"([0-9]{1,3})/([0-9]{1,3})")
_TRUTHS = {"true": True, "false": False}

_Number = TypeVar("_Number", int, float)
_Value = TypeVar("_Value")


def number_between(least: float, most: float) -> Callable[[object], float]:
    """A reader of YAML 1.2 decimal numbers from `least` to `most`."""

    def read(raw: object) -> float:
        return _bounded(float(_matched(raw, _NUMBER, "not-a-number")), least, most)

    return read


def whole_between(least: int, most: int) -> Callable[[object], int]:
    """A reader of whole numbers from `least` to `most`, written with digits alone."""

    def read(raw: object) -> int:
        digits = _matched(raw, _WHOLE, "not-a-whole-number")
        if len(digits) > _MOST_DIGITS:
            raise fault("out-of-range", least=least, most=most)
        return _bounded(int(digits), least, most)

    return read


def one_of(*choices: str) -> Callable[[object], str]:
    """A reader of one word out of a few."""

    def read(raw: object) -> str:
        text = _typed(raw)
        if text not in choices:
            nearest = nearest_name(text, choices)
            raise fault("not-a-choice", text=text, choices=choices, nearest=nearest)
        return text

    return read


def read_truth(raw: object) -> bool:
    """`true` or `false`, nothing else."""
    text = _typed(raw)
    if text not in _TRUTHS:
        raise fault("not-a-truth", text=text)
    return _TRUTHS[text]


def is_id(text: str) -> bool:
    """Whether a text may be an id."""
    return _ID.fullmatch(text) is not None


def _read_id(text: str) -> str:
    if not is_id(text):
        raise fault("not-an-id", text=text)
    return text


def _read_votes(text: str) -> str:
    """`n/m`: n of m readers marked it; some did and some did not."""
    found = _VOTES.fullmatch(text)
    if not found or not 0 < int(found[1]) < int(found[2]):
        raise fault("not-votes", text=text)
    return text


def _typed(raw: object) -> str:
    if raw is None:
        raise fault("empty")
    if not isinstance(raw, str):
        raise fault("not-text")
    return raw.strip()


def _matched(raw: object, pattern: re.Pattern[str], code: str) -> str:
    text = _typed(raw)
    if not pattern.fullmatch(text):
        raise fault(code, text=text)
    return text


def _bounded(number: _Number, least: float, most: float) -> _Number:
    if not least <= number <= most:
        raise fault("out-of-range", least=least, most=most)
    return number


def at_least_one(values: tuple[_Value, ...]) -> tuple[_Value, ...]:
    """A list that is there must hold something."""
    if not values:
        raise fault("too-few", least=1)
    return values


def at_most(most: int) -> Callable[[object], object]:
    """A check that a list is no longer than `most`, before anything in it is read."""

    def check(raw: object) -> object:
        if isinstance(raw, list) and len(raw) > most:
            raise fault("too-many", most=most)
        return raw

    return check


def fault(code: str, **values: object) -> PydanticCustomError:
    """An error of pydantic's that `fields.faults_of` turns into the fault of that code."""
    return PydanticCustomError(code, "{code}", {"code": code, **values})


# As a schema says them: in patterns that every language knows, so that no id is refused.
ID_SHOWN = r"^\s*[^\s!-/:-@\[-`{-~][^\s!-,/:-@\[-^`{-~]{0,79}\s*$"
_IDENT_SHOWN = {
    **TEXT,
    "pattern": ID_SHOWN,
    "patternErrorMessage": "Use letters, digits, hyphens, dots and underscores alone.",
}
_VOTES_SHOWN = {
    "type": "string",
    "pattern": r"^\s*[0-9]{1,3}/[0-9]{1,3}\s*$",
    "patternErrorMessage": "Write how many of how many readers marked it, such as 1/3.",
}
_NUMBER_SHOWN = r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,2})?"

WHOLE_SHOWN = number_shown("integer", "[-+]?[0-9]+")
_DECIMAL_SHOWN = number_shown("number", _NUMBER_SHOWN)
_TRUTH_SHOWN = {"type": ["boolean", "string"], "enum": [True, False, "true", "false"]}

Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), WithJsonSchema({**TEXT})
]
"""Any text, white space at its ends cut off; not empty."""

Phrase = Annotated[Text, AfterValidator(normalise)]
"""Words of a passage, or to stand in one: normalised like it."""

Ident = Annotated[Text, AfterValidator(_read_id), WithJsonSchema(_IDENT_SHOWN)]
"""Letters, digits, hyphens, dots and underscores, up to 80, the first a letter or digit."""

Votes = Annotated[Text, AfterValidator(_read_votes), WithJsonSchema(_VOTES_SHOWN)]
"""How many of how many readers, such as 1/3."""

Truth = Annotated[bool, BeforeValidator(read_truth), WithJsonSchema(_TRUTH_SHOWN)]
Share = Annotated[float, Field(ge=0, le=1), BeforeValidator(number_between(0, 1)), _DECIMAL_SHOWN]
Penalty = Annotated[
    float, Field(ge=0, le=10), BeforeValidator(number_between(0, 10)), _DECIMAL_SHOWN
]
Weight = Annotated[
    float, Field(ge=0.01, le=100), BeforeValidator(number_between(0.01, 100)), _DECIMAL_SHOWN
]
Count = Annotated[int, Field(ge=1, le=1000), BeforeValidator(whole_between(1, 1000)), WHOLE_SHOWN]
Minutes = Annotated[int, Field(ge=1, le=600), BeforeValidator(whole_between(1, 600)), WHOLE_SHOWN]
