from __future__ import annotations

import json
from typing import Any, get_args

import pytest

from literacy_app.activities.answers import AnswersResponse
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.choose import Choose
from literacy_app.activities.faults import Fault
from literacy_app.activities.highlight import Highlight, HighlightResponse, Mark
from literacy_app.activities.kinds import (
    ANCHORS,
    FIELDS,
    Activity,
    grade,
    grader,
    read_activity,
    read_response,
    response_json,
)
from tests.activities.making import MATERIAL, activity, data
from tests.fakes.all_kinds import of_kind


def test_an_activity_is_read_and_graded_by_its_kind() -> None:
    work = activity()
    assert isinstance(work, Highlight)
    response = read_response({"marks": [{"quote": "liberation", "label": "loaded"}]}, work)
    assert isinstance(response, HighlightResponse)
    assert response.marks == (Mark(123, 133, "loaded"),)
    assert grade(work, response).fraction == 0.5


@pytest.mark.parametrize(
    ("kind", "nearest"), [("higlight", "highlight"), ("essay", None), (["highlight"], "highlight")]
)
def test_an_unknown_kind_is_told_with_the_known_ones(kind: object, nearest: str | None) -> None:
    found, faults = read_activity(data(kind=kind), MATERIAL)
    assert found is None
    (fault,) = faults
    assert (fault.path, fault.code) == (("kind",), "unknown-kind")
    assert fault.values["nearest"] == nearest
    assert fault.values["choices"] == tuple(FIELDS)


def test_an_activity_needs_a_kind() -> None:
    assert read_activity(data(kind=None), MATERIAL)[1] == (Fault((), "missing", {"name": "kind"}),)


def test_a_response_is_kept_and_read_again() -> None:
    work = activity()
    response = read_response({"marks": [{"quote": "liberation", "label": "loaded"}]}, work)
    assert read_response(json.loads(json.dumps(response_json(work, response))), work) == response
    answered = of_kind(Choose)
    answers = model_answer(answered)
    kept = json.loads(json.dumps(response_json(answered, answers)))
    assert read_response(kept, answered) == answers


def test_each_sort_of_grade_has_its_version() -> None:
    assert (grader(activity()), grader(of_kind(Choose))) == ("highlight-1", "answers-1")


def test_a_response_of_another_sort_is_a_mistake_of_the_program() -> None:
    for work, response in (
        (activity(), AnswersResponse()),
        (of_kind(Choose), HighlightResponse()),
    ):
        with pytest.raises(TypeError, match="is no response to"):
            grade(work, response)
        with pytest.raises(TypeError, match="is no response to"):
            response_json(work, response)


def test_what_is_of_no_sort_is_a_mistake_of_the_program() -> None:
    stranger: Any = object()
    with pytest.raises(AssertionError):
        read_response({}, stranger)
    with pytest.raises(AssertionError):
        grader(stranger)


def test_every_kind_of_the_union_is_in_the_registries() -> None:
    names = {kind.__dataclass_fields__["kind"].default for kind in get_args(Activity)}
    assert names == set(FIELDS) == set(ANCHORS)


def test_every_kind_has_a_schema() -> None:
    for model in FIELDS.values():
        assert json.dumps(model.model_json_schema())
