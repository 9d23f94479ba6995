"""Whatever a lesson file says, each kind answers with an activity or with faults."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from literacy_app.activities.answers import Answerable
from literacy_app.activities.answers_grade import grade_answers
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.faults import FAULT_VALUES
from literacy_app.activities.kinds import read_activity
from literacy_app.activities.labels import Label
from literacy_app.activities.material import Material
from literacy_app.text.normal import normalise
from tests.fakes.all_kinds import FILE

LESSON = yaml.load(FILE.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts alone
PASSAGES = {id_: normalise(passage["text"]) for id_, passage in LESSON["passages"].items()}
LABELS = {
    id_: Label(id_, id_, id_[0], "support", "A.", "B.", "C.", 1, "solid")
    for id_ in ("sourced", "named-not-traceable", "vague", "none")
}
ODD: list[Any] = [
    None, "", "x", "-", "0", "-1", "99999999", "true", "none", "certainty", "found", "report",
    "Kellmouth", "the", "!", [], [None], ["x"], [[]], {}, {"x": "y"}, {"quote": "x"}, {"x": None},
    {"quote": "Kellmouth"}, {"text": "x"},
]  # fmt: skip


def ways(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value."""
    inside: list[tuple[Any, Any]] = []
    if isinstance(data, dict):
        inside = list(data.items())
    elif isinstance(data, list):
        inside = list(enumerate(data))
    return [way for key, value in inside for way in ((*path, key), *ways(value, (*path, key)))]


@st.composite
def spoilt(draw: st.DrawFn, sound: dict[str, Any]) -> dict[str, Any]:
    """Data with a few values taken out, doubled or replaced."""
    data = copy.deepcopy(sound)
    for _ in range(draw(st.integers(1, 4))):
        *way, last = draw(st.sampled_from(ways(data)))
        holder: Any = data
        for key in way:
            holder = holder[key]
        what = draw(st.integers(0, 3))
        if what == 0:
            del holder[last]
        elif what == 1 and isinstance(holder, list):
            holder.append(copy.deepcopy(holder[last]))
        else:
            holder[last] = copy.deepcopy(draw(st.sampled_from(ODD)))
    return {**data, "kind": sound["kind"]}


@pytest.mark.parametrize("sound", LESSON["activities"], ids=lambda sound: str(sound["id"]))
@settings(max_examples=150)
@given(drawn=st.data())
def test_spoilt_data_gives_an_activity_or_errors(
    sound: dict[str, Any], drawn: st.DataObject
) -> None:
    data = drawn.draw(spoilt(sound))
    found, faults = read_activity(data, Material(PASSAGES, LABELS))
    assert (found is None) == any(fault.severity == "error" for fault in faults)
    assert all(set(fault.values) == set(FAULT_VALUES[fault.code]) for fault in faults)
    assert len({(fault.path, fault.code, str(fault.values)) for fault in faults}) == len(faults)
    if isinstance(found, Answerable):
        ids = [item.id for item in found.items]
        assert len(ids) == len(set(ids))
        grade = grade_answers(found, model_answer(found))
        assert grade.fraction == (1 if found.is_graded else None)
