"""What is said of a response that is refused, in English.

Not the faults of lessons: those are worded in `lessons`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.cli.quoting import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.faults import Fault, Path

_LONGEST = 60

SENTENCES: Mapping[str, str] = {
    "missing": '{where} lacks "{name}".',
    "not-a-mapping": "{where} must be an object with names and values.",
    "not-a-list": "{where} must be a list.",
    "not-text": "{where} must be a text.",
    "not-a-whole-number": "{where} must be a whole number.",
    "label-not-offered": '{where} is "{name}", which the activity does not offer.',
    "mark-outside-text": (
        "{where} goes from {start} to {end}, which is no stretch of a passage of {length} "
        "characters."
    ),
    "mark-quote-differs": '{where} is "{quote}", but "{words}" stands there.',
    "quote-missing": '{where} is "{quote}", which does not stand in the passage.',
    "quote-elsewhere": (
        '{where} is "{quote}", which the passage has {count} times, and not in that occurrence.'
    ),
    "quote-ambiguous": (
        '{where} is "{quote}", which the passage has {count} times; "occurrence" must say which.'
    ),
    "marks-overlap": (
        '{where} overlap once they are snapped to whole words or sentences: "{first}" and '
        '"{second}".'
    ),
    "unknown-item": '{where}: the activity asks nothing of the id "{name}".',
    "unknown-facet": '{where}: "{name}" is not asked there.',
    "unknown-option": '{where} is "{name}", which is none of the options.',
    "option-twice": '{where} is "{name}", which is chosen already.',
    "not-a-certainty": "{where} is {text}, and must be {choices}.",
    "text-too-long": "{where} has {length} characters; at most {most} are kept.",
    "half-a-character": "{where} holds half of a character, which cannot be kept.",
    "without-key": "{where}: the key is not here; grade it with the lesson that has its key.",
    "over-budget": "{where} cost {spent} minutes together; there are {budget}.",
}


def sentence_of(fault: Fault) -> str:
    """One sentence about a fault of a response, with the way to it."""
    values = {name: shown(_plain(value), _LONGEST) for name, value in fault.values.items()}
    said = SENTENCES[fault.code].format_map({**values, "where": _way(fault.path)})
    meant = fault.values.get("nearest")
    return f'{said} Did you mean "{shown(meant, _LONGEST)}"?' if meant else said


def _plain(value: object) -> object:
    """A list as alternatives, anything else as it is."""
    if not isinstance(value, tuple):
        return value
    *others, last = map(str, value)
    return f"{', '.join(others)} or {last}"


def _way(path: Path) -> str:
    """`activities.mark.marks[3].label`."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{shown(step, _LONGEST)}" for step in path]
    return "".join(steps).removeprefix(".")
