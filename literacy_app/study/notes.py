"""What a learner wrote in their own words, found in the rows again.

Not grades: a text is kept as it was typed. Of several tries the last one's text stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from literacy_app.activities.answers import Answerable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from literacy_app.activities.answers import Facet, Item
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.records.nouns import Attempt


@dataclass(frozen=True, slots=True)
class Note:
    """A text of one's own.

    Attributes:
        lesson, activity: their titles; their ids where the lesson is no longer there.
        question: what it answers; empty where the lesson is no longer there.
    """

    lesson: str
    activity: str
    question: str
    text: str
    at: datetime

    def holds(self, wanted: str) -> bool:
        """Whether each of the wanted words stands somewhere in it, in any case."""
        everything = f"{self.lesson} {self.activity} {self.question} {self.text}".casefold()
        return all(word in everything for word in wanted.casefold().split())


def notes(attempts: Iterable[Attempt], lessons: Mapping[str, Lesson]) -> tuple[Note, ...]:
    """Everything a learner wrote, the newest first.

    Args:
        attempts: all of the learner's, the oldest first.
        lessons: those that are still there, by id.
    """
    found: dict[tuple[str, str, str, str], Note] = {}
    for attempt in attempts:
        work = attempt.work
        lesson = lessons.get(work.lesson)
        for item, facet, text in _texts(attempt.response, _activity(lesson, work.activity)):
            place = (work.lesson, work.activity, item, facet)
            found[place] = _note(attempt, lesson, (item, facet), text)
    return tuple(sorted(found.values(), key=lambda note: note.at, reverse=True))


def _texts(response: Any, activity: Answerable | None) -> Iterator[tuple[str, str, str]]:
    """Each text with its item and facet; of a lesson that is gone, what reads like a text."""
    for item, facets in response.get("answers", {}).items():
        for facet, value in facets.items():
            if isinstance(value, str) and value.strip():
                known = _facet_form(activity, item, facet)
                if known == "text" or (known is None and " " in value.strip()):
                    yield item, facet, value.strip()


def _note(attempt: Attempt, lesson: Lesson | None, place: tuple[str, str], text: str) -> Note:
    activity = _activity(lesson, attempt.work.activity)
    item = activity.item(place[0]) if activity else None
    facet = item.facet(place[1]) if item else None
    return Note(
        lesson=lesson.title if lesson else attempt.work.lesson,
        activity=activity.title if activity else attempt.work.activity,
        question=_question(activity, item, facet),
        text=text,
        at=attempt.ended,
    )


def _question(activity: Answerable | None, item: Item | None, facet: Facet | None) -> str:
    """What was asked, as near to the text as anything is asked."""
    if activity is None or item is None or facet is None:
        return ""
    return facet.question or item.title or activity.prompt


def _activity(lesson: Lesson | None, activity_id: str) -> Answerable | None:
    for each in lesson.activities if lesson else ():
        if each.id == activity_id and isinstance(each, Answerable):
            return each
    return None


def _facet_form(activity: Answerable | None, item_id: str, facet_id: str) -> str | None:
    item = activity.item(item_id) if activity else None
    facet = item.facet(facet_id) if item else None
    return facet.form if facet else None
