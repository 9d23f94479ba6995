"""Options that give themselves away: the right one is the longest, or stands at one place.

Not about one question, where that is chance: about all that a lesson asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from literacy_app.activities.answers import Answerable
from literacy_app.activities.investigate import OPENED
from literacy_app.activities.judge import SUPPORT
from literacy_app.authoring.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from literacy_app.activities.answers import Facet, Option
    from literacy_app.lessons.lesson import Lesson

LEAST_QUESTIONS = 4
"""Fewer questions tell nothing."""

LIKELY = 0.05
"""What is at least as likely as this by chance is taken for chance."""

_OWN_OPTIONS = ("choose", "judge", "investigate")

# The options of a support stand in one order by the format; cards are opened, and then one of
# them is chosen.
_NO_QUESTIONS = (SUPPORT, OPENED)


class _Question(NamedTuple):
    """Options by place, and how likely one taken at random is right."""

    options: tuple[Option, ...]
    chance: float


def giveaways(lesson: Lesson) -> Iterator[Finding]:
    """What gives the right options of a lesson away, of those that its author worded."""
    questions = list(_questions(lesson))
    longest = [each for each in questions if _has_longest(each.options)]
    found = _tested([(_longest(each.options), each.chance) for each in longest])
    if found:
        yield Finding("longest-is-right", "outside", ("activities",), found)
    places = max((len(each.options) for each in questions), default=0)
    for place in range(places):
        there = [each for each in questions if place < len(each.options)]
        taken = [(each.options[place], each.chance) for each in there]
        found = _tested(taken, tests=places)
        if found:
            values = {"place": place + 1, **found}
            yield Finding("place-is-right", "outside", ("activities",), values)


def _questions(lesson: Lesson) -> Iterator[_Question]:
    for activity in lesson.activities:
        if isinstance(activity, Answerable) and activity.kind in _OWN_OPTIONS:
            for item in activity.items:
                for facet in item.graded:
                    yield from _question(facet)


def _question(facet: Facet) -> Iterator[_Question]:
    """The question, where it is one that a rule could meet: right and wrong options, all worded."""
    right = len(facet.accepted)
    is_worded = all(option.text for option in facet.options)
    if is_worded and 0 < right < len(facet.options) and facet.id not in _NO_QUESTIONS:
        yield _Question(facet.options, right / len(facet.options))


def _has_longest(options: Sequence[Option]) -> bool:
    first, second = sorted((len(option.text) for option in options), reverse=True)[:2]
    return first > second


def _longest(options: Sequence[Option]) -> Option:
    return max(options, key=lambda option: len(option.text))


def _tested(taken: Sequence[tuple[Option, float]], tests: int = 1) -> dict[str, object]:
    """How often the options that a rule takes are right, where that is too often for chance.

    With each the chance that any option of its question is right. With several tests each has to
    be that much less likely (Bonferroni).
    """
    right = sum(option.credit == 1 for option, _ in taken)
    likely = at_least(right, [chance for _, chance in taken])
    if len(taken) < LEAST_QUESTIONS or likely * tests >= LIKELY:
        return {}
    return {"right": right, "questions": len(taken), "chance": likely}


def at_least(count: int, chances: Iterable[float]) -> float:
    """How likely so many or more of independent things happen, each with a chance of its own."""
    likely = [1.0]
    for chance in chances:
        grown = [0.0] * (len(likely) + 1)
        for number, before in enumerate(likely):
            grown[number] += before * (1 - chance)
            grown[number + 1] += before * chance
        likely = grown
    return sum(likely[count:])
