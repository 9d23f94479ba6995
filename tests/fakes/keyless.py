"""Lessons without their key, made of bundled ones and of the small one as the program makes them.

Not a stand-in: what is loaded here was stripped and written as YAML.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from literacy_app.activities.answers import AnswersResponse, ItemAnswers
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.highlight import Highlight, HighlightResponse, Mark
from literacy_app.authoring.stripping import stripped
from literacy_app.lessons.decoding import decode
from literacy_app.lessons.load import load_lesson, load_lesson_text
from literacy_app.lessons.nodes import compose
from tests.fakes.all_kinds import FILE, all_kinds

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.activities.kinds import Activity, Response
    from literacy_app.lessons.lesson import Lesson

OWN_WORDS = "A text of my own, in a few words."


def data_of(file: Path) -> dict[str, Any]:
    """What stands in a lesson file."""
    data: dict[str, Any] = compose(str(decode(file.read_bytes(), file)), file).data
    return data


def stripped_text(file: Path) -> str:
    """A lesson file without its key."""
    lesson = load_lesson(file).lesson
    assert lesson is not None
    return stripped(file, file.read_bytes(), lesson).decode()


def keyless_lesson(file: Path) -> Lesson:
    """The lesson of a file without its key."""
    loaded = load_lesson_text(stripped_text(file), file)
    assert loaded.lesson is not None, [problem.line_text() for problem in loaded.problems]
    assert not loaded.problems, [problem.line_text() for problem in loaded.problems]
    return loaded.lesson


@cache
def all_kinds_keyless() -> Lesson:
    """The lesson with every kind of activity, without its key."""
    return keyless_lesson(FILE)


def full_activity(activity: Activity) -> Activity:
    """The activity with its key of one of `all_kinds_keyless`."""
    return next(each for each in all_kinds().activities if each.id == activity.id)


def perfect_response(activity: Activity) -> Response:
    """What earns everything at an activity with its key, and a text wherever one may be written."""
    if isinstance(activity, Highlight):
        marks = (Mark(entry.span.start, entry.span.end, entry.labels[0]) for entry in activity.key)
        return HighlightResponse(tuple(marks))
    items = dict(model_answer(activity).items)
    for item in activity.items:
        texts = {each.id: OWN_WORDS for each in item.facets if each.form == "text"}
        answers = items.get(item.id, ItemAnswers())
        if texts:
            facets = {**texts, **answers.facets}
            items[item.id] = ItemAnswers(facets, answers.certainty)
    return AnswersResponse(items)
