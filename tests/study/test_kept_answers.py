"""Tests of answers as they are kept, also where the lesson is changed in between."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from literacy_app.activities.answers import Answerable, AnswersResponse, ItemAnswers
from literacy_app.activities.answers_response import answers_from_json
from literacy_app.activities.judge import SUPPORT, WORDS, Judge
from literacy_app.activities.reflect import Reflect
from literacy_app.study.answering import Answering
from literacy_app.study.kept_answers import (
    LostAnswer,
    TakenUp,
    from_attempt,
    kept_answers,
    taken_up,
    to_attempt,
)
from literacy_app.text.spans import Span
from tests.activities.answered import responses
from tests.fakes.all_kinds import all_kinds, of_kind

JUDGE = of_kind(Judge)
TEXT = JUDGE.passages["report"]
ANSWERED = [each for each in all_kinds().activities if isinstance(each, Answerable)]


@pytest.mark.parametrize("activity", ANSWERED, ids=[each.kind for each in ANSWERED])
@settings(max_examples=25)
@given(data=st.data())
def test_what_is_kept_comes_back(activity: Answerable, data: st.DataObject) -> None:
    response = Answering(activity, data.draw(responses(activity))).response
    kept = json.loads(json.dumps(kept_answers(response, activity)))
    assert taken_up(kept, activity) == TakenUp(response)
    row = json.loads(json.dumps(to_attempt(response, activity)))
    assert taken_up(from_attempt(row), activity) == TakenUp(response)
    assert answers_from_json(row, activity) == response


def changed(text: str = TEXT, *, without: str = "") -> Judge:
    """The activity over another text, without one of its claims."""
    items = tuple(each for each in JUDGE.items if each.id != without)
    return replace(JUDGE, passages={"report": text}, items=items)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_words_are_found_again_in_a_changed_text() -> None:
    places = (span("the minutes of 3 May"), span("the land beneath the landing stage"))
    response = AnswersResponse({"vote": ItemAnswers({WORDS: places})})
    text = "First of all. " + TEXT.replace("the land beneath the landing stage", "it")
    found = taken_up(kept_answers(response, JUDGE), changed(text))
    expected = (span("the minutes of 3 May", text),)
    assert found.response == AnswersResponse({"vote": ItemAnswers({WORDS: expected})})
    assert found.moved == ("vote/words",)
    assert found.lost == (LostAnswer("vote", WORDS, "the land beneath the landing stage"),)


def test_words_that_would_stand_on_the_same_place_twice_are_lost_once() -> None:
    first, second = (span(words) for words in ("the east bank.\n", "the east bank will die"))
    places = (Span(first.start, first.end - 2), Span(second.start, second.start + 13))
    response = AnswersResponse({"vote": ItemAnswers({WORDS: places})})
    text = TEXT[: TEXT.index(" Without the ferry")]
    found = taken_up(kept_answers(response, JUDGE), changed(text))
    assert found.response.answer("vote", WORDS) == places[:1]
    assert [each.what for each in found.lost] == ["the east bank"]


def test_what_the_lesson_asks_no_more_is_lost_by_name() -> None:
    kept: dict[str, object] = {
        "vote/support": "sourced",
        "vote/certainty": 75,
        "vote/check": ["a-friend", "the-council-s-minutes-of-3-may"],
        "count/support": "well-sourced",
        "count/certainty": 30,
        "safe/support": ["none"],
        "safe/check": "the-last-safety-inspection-of-the-boat",
        "safe/words": ["Experts"],
        "hull/mood": "angry",
        "hull/words": [
            {"start": 0, "end": 4, "quote": "Nowhere at all", "before": "", "after": ""}
        ],
        "excuse/support": "none",
        "excuse/certainty": 95,
    }
    found = taken_up(kept, changed(without="excuse"))
    assert found.response == AnswersResponse(
        {
            "vote": ItemAnswers(
                {SUPPORT: "sourced", "check": ("the-council-s-minutes-of-3-may",)}, 75
            )
        }
    )
    assert [(each.item, each.facet, each.what) for each in found.lost] == [
        ("vote", "check", "a-friend"),
        ("count", "support", "well-sourced"),
        ("safe", "support", "none"),
        ("safe", "check", "the-last-safety-inspection-of-the-boat"),
        ("safe", "words", "Experts"),
        ("hull", "mood", "angry"),
        ("hull", "words", "Nowhere at all"),
        ("excuse", "support", "none"),
    ]


def test_places_kept_for_options_are_lost_with_their_words() -> None:
    place = {"start": 0, "end": 9, "quote": "Kellmouth", "before": "", "after": "lost"}
    found = taken_up({"safe/check": [place]}, JUDGE)
    assert found.lost == (LostAnswer("safe", "check", "Kellmouth"),)
    assert found.response == AnswersResponse()


def test_a_certainty_that_is_not_asked_for_is_passed_over() -> None:
    reflect = of_kind(Reflect)
    assert taken_up({f"{reflect.items[0].id}/certainty": 75}, reflect) == TakenUp()
