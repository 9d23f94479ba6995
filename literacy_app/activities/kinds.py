"""The kinds of activity there are: one line of each table for each.

Not what a kind is: that is in the files of its name. The union is closed, so that the type
checker names every place that a new kind must be added to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, assert_never

from literacy_app.activities.faults import Fault
from literacy_app.activities.highlight import Highlight, HighlightResponse
from literacy_app.activities.highlight_anchor import anchor as anchor_highlight
from literacy_app.activities.highlight_fields import HighlightFields
from literacy_app.activities.highlight_grade import HighlightGrade
from literacy_app.activities.highlight_grade import grade as grade_highlight
from literacy_app.activities.highlight_response import response_from_json
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pydantic import BaseModel

    from literacy_app.activities.material import Material

Activity = Highlight
Response = HighlightResponse
Grade = HighlightGrade

FIELDS: Mapping[str, type[BaseModel]] = {"highlight": HighlightFields}
"""The field model of each kind, for the schema file."""

_ANCHOR: Mapping[
    str, Callable[[Mapping[str, Any], Material], tuple[Activity | None, tuple[Fault, ...]]]
] = {"highlight": anchor_highlight}


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
    if not isinstance(kind, str) or kind not in _ANCHOR:
        return None, (_unknown_kind(str(kind)),)
    return _ANCHOR[kind](data, material)


def read_response(raw: object, activity: Activity) -> Response:
    """The response to an activity that JSON data of unknown worth holds.

    Raises:
        RefusedResponseError: at the first thing that is wrong.
    """
    match activity:
        case Highlight():
            return response_from_json(raw, activity)
        case _:
            assert_never(activity)


def grade(activity: Activity, response: Response) -> Grade:
    """The grade of a response.

    Raises:
        RefusedResponseError: the response is no answer to the activity.
    """
    match activity:
        case Highlight():
            return grade_highlight(activity, response)
        case _:
            assert_never(activity)


def _without_kind(data: Mapping[str, Any]) -> Iterator[Fault]:
    """That there is no kind, and which name is most likely meant to be it."""
    yield Fault((), "missing", {"name": "kind"})
    meant = nearest_name("kind", data)
    if meant is not None and meant != "kind":
        yield Fault((meant,), "unknown-key", {"name": meant, "nearest": "kind"})


def _unknown_kind(name: str) -> Fault:
    choices = tuple(_ANCHOR)
    values = {"name": name, "nearest": nearest_name(name, choices), "choices": choices}
    return Fault(("kind",), "unknown-kind", values)
