"""The kinds of activity there are: one line of each table for each.

Not what a kind is: that is in the files of its name. The union is closed, so that the type
checker names every place that a new kind must be added to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

from literacy_app.activities import (
    choose_anchor,
    compare_anchor,
    highlight_anchor,
    investigate_anchor,
    judge_anchor,
    ledger_anchor,
    reflect_anchor,
    rewrite_anchor,
)
from literacy_app.activities.answers import Answerable, AnswersResponse
from literacy_app.activities.answers_grade import GRADER as ANSWERS_GRADER
from literacy_app.activities.answers_grade import AnswersGrade, grade_answers
from literacy_app.activities.answers_response import answers_from_json, answers_to_json
from literacy_app.activities.choose import Choose
from literacy_app.activities.choose_fields import ChooseFields
from literacy_app.activities.compare import Compare
from literacy_app.activities.compare_fields import CompareFields
from literacy_app.activities.faults import Fault, RefusedResponseError
from literacy_app.activities.highlight import Highlight, HighlightResponse
from literacy_app.activities.highlight_fields import HighlightFields
from literacy_app.activities.highlight_grade import GRADER as HIGHLIGHT_GRADER
from literacy_app.activities.highlight_grade import HighlightGrade
from literacy_app.activities.highlight_grade import grade as grade_highlight
from literacy_app.activities.highlight_response import response_from_json
from literacy_app.activities.investigate import Investigate
from literacy_app.activities.investigate_fields import InvestigateFields
from literacy_app.activities.judge import Judge
from literacy_app.activities.judge_fields import JudgeFields
from literacy_app.activities.ledger import Ledger
from literacy_app.activities.ledger_fields import LedgerFields
from literacy_app.activities.reflect import Reflect
from literacy_app.activities.reflect_fields import ReflectFields
from literacy_app.activities.rewrite import Rewrite
from literacy_app.activities.rewrite_fields import RewriteFields
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pydantic import BaseModel

    from literacy_app.activities.material import Material

Activity = Highlight | Judge | Ledger | Investigate | Rewrite | Choose | Reflect | Compare
Response = HighlightResponse | AnswersResponse
Grade = HighlightGrade | AnswersGrade

FIELDS: Mapping[str, type[BaseModel]] = {
    "highlight": HighlightFields,
    "judge": JudgeFields,
    "ledger": LedgerFields,
    "investigate": InvestigateFields,
    "rewrite": RewriteFields,
    "choose": ChooseFields,
    "reflect": ReflectFields,
    "compare": CompareFields,
}
"""The field model of each kind, for the schema file."""

ANCHORS: Mapping[
    str, Callable[[Mapping[str, Any], Material], tuple[Activity | None, tuple[Fault, ...]]]
] = {
    "highlight": highlight_anchor.anchor,
    "judge": judge_anchor.anchor,
    "ledger": ledger_anchor.anchor,
    "investigate": investigate_anchor.anchor,
    "rewrite": rewrite_anchor.anchor,
    "choose": choose_anchor.anchor,
    "reflect": reflect_anchor.anchor,
    "compare": compare_anchor.anchor,
}
"""How each kind is made from its data."""


def read_activity(
    data: Mapping[str, Any], material: Material
) -> tuple[Activity | None, tuple[Fault, ...]]:
    """The activity that a mapping of a lesson file describes, or None, and all its faults.

    Every scalar of `data` is the text that was typed, or None where the YAML value is empty.
    Warnings come with an activity too. A fault's path starts at the activity; it may go deeper
    than the data does.
    """
    kind = data.get("kind")
    if kind is None:
        return None, tuple(_without_kind(data))
    if not isinstance(kind, str) or kind not in ANCHORS:
        return None, (_unknown_kind(str(kind)),)
    return ANCHORS[kind](data, material)


def read_response(raw: object, activity: Activity) -> Response:
    """The response to an activity that JSON data of unknown worth holds.

    Raises:
        RefusedResponseError: at the first thing that is wrong.
    """
    match activity:
        case Highlight():
            return response_from_json(raw, activity)
        case Answerable():
            return answers_from_json(raw, activity)
        case _:
            assert_never(activity)


def response_json(activity: Activity, response: Response) -> dict[str, object]:
    """A response as it is kept: `read_response` gives it back.

    Raises:
        TypeError: the response is of another sort than the activity.
    """
    match activity, response:
        case Highlight(), HighlightResponse():
            return response.to_json(activity.text)
        case Answerable(), AnswersResponse():
            return answers_to_json(response, activity)
        case _:
            raise _mismatch(activity, response)


def grade(activity: Activity, response: Response) -> Grade:
    """The grade of a response.

    Raises:
        RefusedResponseError: the response is no answer to the activity, or its key is elsewhere.
        TypeError: it is of another sort than the activity.
    """
    if not activity.has_key:
        raise RefusedResponseError(Fault((), "without-key"))
    match activity, response:
        case Highlight(), HighlightResponse():
            return grade_highlight(activity, response)
        case Answerable(), AnswersResponse():
            return grade_answers(activity, response)
        case _:
            raise _mismatch(activity, response)


def grader(activity: Activity) -> str:
    """The version of the grade of an activity's kind."""
    match activity:
        case Highlight():
            return HIGHLIGHT_GRADER
        case Answerable():
            return ANSWERS_GRADER
        case _:
            assert_never(activity)


def _mismatch(activity: Activity, response: Response) -> TypeError:
    return TypeError(f"{type(response).__name__} is no response to {type(activity).__name__}")


def _without_kind(data: Mapping[str, Any]) -> Iterator[Fault]:
    """That there is no kind, and which name is most likely meant to be it."""
    yield Fault((), "missing", {"name": "kind"})
    meant = nearest_name("kind", data)
    if meant is not None and meant != "kind":
        yield Fault((meant,), "unknown-key", {"name": meant, "nearest": "kind"})


def _unknown_kind(name: str) -> Fault:
    choices = tuple(ANCHORS)
    values = {"name": name, "nearest": nearest_name(name, choices), "choices": choices}
    return Fault(("kind",), "unknown-kind", values)
