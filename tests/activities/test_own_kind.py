"""A kind of activity of our own, added as any kind is: its files and the registries, no more."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import pytest

from literacy_app.activities import kinds
from literacy_app.activities.answers import Answerable, AnswersResponse, Facet, Item, Option, Pick
from literacy_app.activities.answers_anchor import head, read
from literacy_app.activities.answers_fields import AnsweredFields, Few
from literacy_app.activities.faults import RefusedResponseError
from literacy_app.activities.scalars import Text
from literacy_app.cli.main import main
from literacy_app.lessons.load import load_lesson

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.activities.faults import Fault
    from literacy_app.activities.material import Material


@dataclass(frozen=True, kw_only=True)
class Order(Answerable):
    """Say of each of some events whether it came first."""

    kind: Literal["order"] = "order"


class OrderFields(AnsweredFields):
    """An order activity."""

    kind: Literal["order"]
    first: Text
    then: Few[Text] = ()


def anchor(data: dict[str, Any], _material: Material) -> tuple[Order | None, tuple[Fault, ...]]:
    reading = read(OrderFields, data, {"kind": "order", "id": "x", "prompt": "-"})
    fields = reading.fields
    if fields is None or not reading.is_sound:
        return None, tuple(reading.faults)
    events = (fields.first, *fields.then)
    items = tuple(
        Item(f"e{number}", event, (Facet("first", "", "one", _options(number), Pick()),))
        for number, event in enumerate(events)
    )
    return Order(**head(fields), items=items), ()


def _options(number: int) -> tuple[Option, ...]:
    return (
        Option("yes", "Yes", 1.0 if number == 0 else 0.0, "It came later."),
        Option("no", "No", 0.0 if number == 0 else 1.0, "Nothing came before it."),
    )


LESSON = """\
format: 1
id: own
title: A lesson of our own
passages:
  own: {from: authors, text: The mayor closed the road.}
activities:
  - id: order
    kind: order
    prompt: What came first?
    first: The road was closed.
    then: [The people left.]
"""


@pytest.fixture(autouse=True)
def _added(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(kinds.FIELDS, "order", OrderFields)
    monkeypatch.setitem(kinds.ANCHORS, "order", anchor)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_text(LESSON, encoding="utf-8")
    return path


def order(file: Path) -> Any:
    loaded = load_lesson(file)
    assert loaded.lesson is not None, loaded.problems
    found: list[Any] = list(loaded.lesson.activities)
    assert [type(each) for each in found] == [Order]
    return found[0]


def test_a_lesson_may_hold_it(file: Path) -> None:
    assert [item.title for item in order(file).items] == [
        "The road was closed.",
        "The people left.",
    ]


def test_its_problems_have_their_places(file: Path) -> None:
    file.write_text(LESSON.replace("first: The", "frist: The"), encoding="utf-8")
    told = [problem.line_text() for problem in load_lesson(file).problems]
    assert told == [
        f"{file}:7:5: error: “first” is missing here. Write it with its value.",
        (
            f"{file}:10:5: error: “frist” is not a name that has a meaning here. Correct it or "
            "take it out. Did you mean “first”?"
        ),
    ]


def test_it_is_answered_kept_and_graded(file: Path) -> None:
    work = order(file)
    response = kinds.read_response({"answers": {"e0": {"first": "yes"}}}, work)
    assert isinstance(response, AnswersResponse)
    assert kinds.grade(work, response).fraction == 0.5
    assert kinds.grader(work) == "answers-1"
    assert kinds.response_json(work, response) == {"answers": {"e0": {"first": "yes"}}}
    with pytest.raises(RefusedResponseError):
        kinds.read_response({"answers": {"e0": {"first": "perhaps"}}}, work)


def test_the_command_line_knows_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    responses = file.with_name("responses.json")
    answers = {"answers": {"e0": {"first": "yes"}, "e1": {"first": "no"}}}
    responses.write_text(
        json.dumps({"lesson": "own", "activities": {"order": answers}}), encoding="utf-8"
    )
    assert main(["grade", str(file), str(responses)]) == 0
    assert json.loads(capsys.readouterr().out)["activities"]["order"]["fraction"] == 1
    assert main(["show", str(file)]) == 0
    assert "  order order: 2 to answer, 2 answers graded" in capsys.readouterr().out
