"""What our own prose in a lesson says, text by text.

Not the passages: those are quoted, or written to be taken apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from literacy_app.activities.answers import Answerable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.activities.answers import Item
    from literacy_app.activities.highlight import KeyEntry, LetStand, ReadersDiffer
    from literacy_app.lessons.lesson import Lesson

_QUOTED = re.compile(
    r"“[^”]*”|\u2018[^\u2019]*\u2019|(?<!\*)\*[^*]+\*(?!\*)|(?<!\w)'[^'\s][^']*'(?!\w)"
)


def entries(lesson: Lesson) -> Iterator[KeyEntry | LetStand | ReadersDiffer]:
    """Every entry of every key."""
    for activity in lesson.highlights:
        yield from activity.key
        yield from activity.let_stand
        yield from activity.readers_differ


def items(lesson: Lesson) -> Iterator[Item]:
    """Everything that is asked about in an activity that is answered."""
    for activity in lesson.activities:
        if isinstance(activity, Answerable):
            yield from activity.items


def reasons(lesson: Lesson) -> Iterator[str]:
    """Every `why` of every entry, item and option, and what is known outside the text."""
    given = [entry.why for entry in entries(lesson)]
    for item in items(lesson):
        given += [item.why, item.outside]
        given += [option.why for facet in item.facets for option in facet.options]
    yield from (why for why in given if why)


def comparisons(lesson: Lesson) -> Iterator[str]:
    """Every pointer from one entry to another."""
    for entry in entries(lesson):
        if entry.compare is not None:
            yield entry.compare


def tasks(lesson: Lesson) -> Iterator[str]:
    """Every prompt, its second line, and every question."""
    for activity in lesson.activities:
        yield activity.prompt
        if activity.instruction is not None:
            yield activity.instruction
    for item in items(lesson):
        yield from (facet.question for facet in item.facets if facet.question)


def afterwards(lesson: Lesson) -> Iterator[str]:
    """What students read at the end and in the word list."""
    if lesson.discussion is not None:
        yield lesson.discussion
    for word in lesson.words:
        yield word.meaning
        if word.example is not None:
            yield word.example


def to_the_teacher(lesson: Lesson) -> Iterator[str]:
    """The note for the teacher."""
    if lesson.teacher is not None:
        yield from (lesson.teacher.time or "", *lesson.teacher.pitfalls, *lesson.teacher.accept)


def everything(lesson: Lesson) -> Iterator[str]:
    """All that a lesson says in its own voice."""
    yield lesson.title
    yield lesson.introduction
    yield from lesson.goals
    if lesson.before_you_start is not None:
        yield lesson.before_you_start
    yield from reasons(lesson)
    yield from comparisons(lesson)
    yield from tasks(lesson)
    yield from afterwards(lesson)
    yield from to_the_teacher(lesson)
    for right in lesson.right:
        yield right.claim
        yield right.confirmed


def without_quotations(text: str) -> str:
    """The text without what stands between quotation marks or in italics."""
    return _QUOTED.sub(" ", text)
