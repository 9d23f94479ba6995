from __future__ import annotations

import json

import pytest

from literacy_app.activities.faults import Fault
from literacy_app.activities.highlight import Highlight, HighlightResponse, Mark
from literacy_app.activities.kinds import FIELDS, grade, read_activity, read_response
from tests.activities.making import MATERIAL, activity, data


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


def test_every_kind_has_a_schema() -> None:
    for model in FIELDS.values():
        assert json.dumps(model.model_json_schema())
