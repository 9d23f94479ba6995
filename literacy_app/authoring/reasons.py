"""Reasons of a lesson that repeat each other.

Not whether a reason is a good one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from literacy_app.activities.highlight import Highlight
from literacy_app.authoring.findings import Finding
from literacy_app.authoring.item_paths import item_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from literacy_app.activities.answers import Answerable
    from literacy_app.activities.faults import Path
    from literacy_app.activities.highlight import KeyEntry, LetStand, ReadersDiffer
    from literacy_app.lessons.lesson import Lesson


class Reason(NamedTuple):
    """A reason and where it stands.

    Attributes:
        question: what it belongs to; reasons that belong to one question may be alike.
    """

    text: str
    path: Path
    question: tuple[object, ...]


def repeated_reasons(lesson: Lesson, most: float) -> Iterator[Finding]:
    """Each reason that is more than `most` (0 to 1) like one before it; the first such one."""
    before: list[Reason] = []
    for reason in dict.fromkeys(_reasons(lesson)):
        found = _like(reason, before, most)
        if found is not None:
            other, likeness = found
            values = {
                "reason": reason.text,
                "other": other.text,
                "other_path": other.path,
                "likeness": likeness,
                "most": most,
            }
            yield Finding("reasons-repeat", "outside", reason.path, values)
        before.append(reason)


def _like(reason: Reason, before: list[Reason], most: float) -> tuple[Reason, float] | None:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - other commands do without it

    folded = reason.text.casefold()
    for other in before:
        likeness = ratio(folded, other.text.casefold(), score_cutoff=100 * most) / 100
        if likeness > most and other.question != reason.question:
            return other, likeness
    return None


def _reasons(lesson: Lesson) -> Iterator[Reason]:
    for number, activity in enumerate(lesson.activities):
        if isinstance(activity, Highlight):
            yield from _of_highlight(number, activity)
        else:
            yield from _of_answers(number, activity)


def _of_highlight(number: int, activity: Highlight) -> Iterator[Reason]:
    lists: Mapping[str, Sequence[KeyEntry | LetStand | ReadersDiffer]] = {
        "key": activity.key,
        "let_stand": activity.let_stand,
        "readers_differ": activity.readers_differ,
    }
    for name, entries in lists.items():
        for entry in entries:
            if entry.why:
                yield Reason(
                    entry.why, ("activities", number, name, entry.id), (number, name, entry.id)
                )


def _of_answers(number: int, activity: Answerable) -> Iterator[Reason]:
    """Reasons of items and options; an option that two items offer is the same one."""
    seen: set[tuple[Path, str, str]] = set()
    for item in activity.items:
        path = item_path(number, activity.kind, item.id)
        if item.why:
            yield Reason(item.why, path, (number, item.id))
        for facet in item.facets:
            for option in facet.options:
                if option.why and (path, option.id, option.why) not in seen:
                    seen.add((path, option.id, option.why))
                    yield Reason(option.why, path, (number, item.id))
