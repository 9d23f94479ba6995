"""The commands with a lesson that has activities of every kind."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from literacy_app.activities.answers import Answerable
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.investigate import Investigate
from literacy_app.activities.kinds import grade, read_response, response_json
from literacy_app.activities.rewrite import Rewrite
from tests.cli.calling import call
from tests.fakes.all_kinds import FILE, all_kinds, of_kind

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.calling import Called

    Grade = Callable[[dict[str, Any]], Called]


@pytest.fixture
def graded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Grade:
    """Grades responses to activities of the lesson."""

    def run(activities: dict[str, Any]) -> Called:
        file = tmp_path / "responses.json"
        said = {"lesson": all_kinds().id, "activities": activities}
        file.write_text(json.dumps(said), encoding="utf-8")
        return call(capsys, "grade", FILE, file)

    return run


def answered() -> list[Answerable]:
    return [each for each in all_kinds().activities if isinstance(each, Answerable)]


def test_model_answers_earn_everything_and_what_is_kept_is_what_the_program_keeps(
    graded: Grade,
) -> None:
    responses = {each.id: _json(each) for each in answered()}
    called = graded(responses)
    assert called.code == 0
    told = called.json["activities"]
    assert {activity_id: told[activity_id]["fraction"] for activity_id in told} == {
        each.id: 1 if each.is_graded else None for each in answered()
    }
    for each in all_kinds().activities:
        if each.id in responses:
            response = read_response(responses[each.id], each)
            assert told[each.id] == grade(each, response).to_json()


def _json(activity: Answerable) -> dict[str, object]:
    return response_json(activity, model_answer(activity))  # type: ignore[arg-type] # one of the union's


def test_the_grade_says_what_became_of_each_answer(graded: Grade) -> None:
    answers = {
        "vote": {"support": "sourced", "certainty": 95},
        "safe": {"support": "none", "certainty": 75},
    }
    told = graded({"claims": {"answers": answers}}).json["activities"]["claims"]
    by_id = {item["id"]: item for item in told["items"]}
    assert by_id["vote"]["facets"]["support"] == {"outcome": "right", "credit": 1.0}
    assert by_id["vote"]["facets"]["words"] == {"outcome": "ungraded", "credit": None}
    assert by_id["vote"]["certainty_points"] == pytest.approx(1 - 0.05**2)
    assert by_id["safe"]["facets"]["support"] == {"outcome": "not-right", "credit": 0.0}
    assert by_id["count"]["outcome"] == "unanswered"


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"vot": {}}, '.vot: the activity asks nothing of the id "vot". Did you mean "vote"?'),
        (
            {"vote": {"suport": "none"}},
            '.vote.suport: "suport" is not asked there. Did you mean "support"?',
        ),
        (
            {"vote": {"support": "vauge"}},
            '.vote.support is "vauge", which is none of the options. Did you mean "vague"?',
        ),
        ({"vote": {"support": "true"}}, '.vote.support is "true", which is none of the options.'),
        ({"vote": {"support": 1}}, ".vote.support must be a text."),
        (
            {"vote": {"certainty": 80}},
            ".vote.certainty is 80, and must be 25, 50, 75 or 95.",
        ),
        ({"vote": {"check": "x"}}, ".vote.check must be a list."),
    ],
)
def test_what_is_no_answer_is_refused_in_a_sentence(
    answers: dict[str, Any], said: str, graded: Grade
) -> None:
    sentence = graded({"claims": {"answers": answers}}).sentence
    assert sentence.endswith(f"activities.claims.answers{said}")


def test_an_option_chosen_twice_is_refused(graded: Grade) -> None:
    judge = answered()[0]
    check = next(facet for facet in judge.items[0].facets if facet.id == "check").options[0].id
    answers = {"vote": {"check": [check, check]}}
    assert graded({"claims": {"answers": answers}}).sentence.endswith(
        f'answers.vote.check[1] is "{check}", which is chosen already.'
    )


def test_more_minutes_than_there_are_cannot_be_spent(graded: Grade) -> None:
    investigate: Any = next(each for each in answered() if each.kind == "investigate")
    cards = [card.id for card in investigate.cards]
    answers = {"cards": {"opened": cards}}
    spent = investigate.spent(tuple(cards))
    assert spent > investigate.budget
    assert graded({investigate.id: {"answers": answers}}).sentence.endswith(
        f"answers.cards.opened cost {spent} minutes together; there are {investigate.budget}."
    )


def test_a_text_that_is_too_long_or_no_text_is_refused(graded: Grade) -> None:
    reflect = next(each for each in answered() if each.kind == "reflect")
    item = reflect.items[0].id
    for text, said in (
        ("x" * 20_001, "has 20001 characters; at most 20000 are kept."),
        ("\ud800", "holds half of a character, which cannot be kept."),
    ):
        called = graded({reflect.id: {"answers": {item: {"text": text}}}})
        assert called.sentence.endswith(f"answers.{item}.text {said}")


def test_a_lesson_of_every_kind_has_no_problems(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(FILE, tmp_path)
    called = call(capsys, "check", tmp_path)
    assert (called.code, called.out) == (0, "")


def test_a_lesson_of_every_kind_in_a_few_lines(capsys: pytest.CaptureFixture[str]) -> None:
    lines = call(capsys, "show", FILE).out.splitlines()
    told = [line.split(":")[0] for line in lines if line.startswith("  ") and " on " in line]
    assert told[:3] == [
        "  judge claims on report",
        "  highlight find-the-support on notice",
        "  ledger sources on report",
    ]
    assert "  judge claims on report: 6 to answer, 8 answers graded" in lines
    assert len([line for line in lines if "to answer" in line]) == len(answered())


def test_a_lesson_of_every_kind_as_loaded(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "show", FILE, "--json")
    told = {each["id"]: each for each in called.json["activities"]}
    assert list(told) == [each.id for each in all_kinds().activities]
    vote = told["claims"]["items"][0]
    assert (vote["id"], vote["certainty_of"]) == ("vote", "support")
    start, end = vote["place"][0]
    assert called.json["passages"]["report"]["text"][start:end] == vote["title"]


def test_what_only_a_kind_has_is_shown_too(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "show", FILE, "--json")
    by_kind = {each["kind"]: each for each in called.json["activities"]}
    texts = {name: passage["text"] for name, passage in called.json["passages"].items()}
    investigate = of_kind(Investigate)
    desk = by_kind["investigate"]
    assert (desk["claim"], desk["budget"]) == (investigate.claim, investigate.budget)
    assert desk["claim_source"] == investigate.claim_source
    assert [card["id"] for card in desk["cards"]] == [card.id for card in investigate.cards]
    assert [step["card"] for step in desk["expert"]] == [step.card for step in investigate.expert]
    rewrite = by_kind["rewrite"]
    facet = rewrite["items"][0]["facets"][0]
    assert facet["rule"] == "plain"
    assert facet["words"]
    assert all(isinstance(fact, list) for fact in facet["facts"])
    assert set(rewrite["models"]) == {item["id"] for item in rewrite["items"]}
    assert [line["id"] for line in rewrite["rubric"]] == [
        line.id for line in of_kind(Rewrite).rubric
    ]
    compare = by_kind["compare"]
    for side, passage in zip(("left", "right"), compare["passages"], strict=True):
        quoted = [texts[passage][start:end] for start, end in compare[side].values()]
        assert quoted
        assert all(words.strip() == words for words in quoted)
