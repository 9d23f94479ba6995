"""Tests of answers being given, with undo and redo."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from literacy_app.activities.answers import (
    MOST_TEXT,
    Answerable,
    AnswersResponse,
    Facet,
    Item,
    ItemAnswers,
)
from literacy_app.activities.choose import Choose
from literacy_app.activities.investigate import Investigate
from literacy_app.activities.judge import SUPPORT, WORDS, Judge
from literacy_app.activities.reflect import Reflect
from literacy_app.study.answering import Answering, AnswersChange, is_answered
from literacy_app.study.kept_answers import kept_answers, taken_up
from literacy_app.text.spans import Span
from tests.activities.answered import responses
from tests.fakes.all_kinds import all_kinds, of_kind

JUDGE, CHOOSE = of_kind(Judge), of_kind(Choose)
ANSWERED = [each for each in all_kinds().activities if isinstance(each, Answerable)]
SEVERAL = "which-of-these-could-be-looked-up-today"
FIRST, SECOND = "which-sentence-did-you-believe-before", "what-would-you-ask-the-paper"


def applied(kept: dict[str, object], change: AnswersChange | None) -> None:
    """Change a draft as the records do."""
    if change is not None:
        for key in change.removed:
            del kept[key]
        kept |= change.put


@pytest.mark.parametrize("activity", ANSWERED, ids=[each.kind for each in ANSWERED])
@settings(max_examples=15)
@given(data=st.data())
def test_undo_and_redo_are_inverse_and_the_draft_is_the_response(
    activity: Answerable, data: st.DataObject
) -> None:
    before = data.draw(responses(activity))
    answering = Answering(activity, before)
    kept = kept_answers(before, activity)
    states = [answering.response]
    for _ in range(data.draw(st.integers(0, 8))):
        target = data.draw(responses(activity))
        for item in activity.items:
            answers = target.of(item.id)
            for facet in item.facets:
                change = answering.answer(item.id, facet.id, answers.facets.get(facet.id))
                applied(kept, change)
            if item.certainty_of is not None:
                applied(kept, answering.sure(item.id, answers.certainty))
        states.append(answering.response)
        assert taken_up(kept, activity).response == answering.response
    last = answering.response
    undone = 0
    while (change := answering.undo()) is not None:
        applied(kept, change)
        undone += 1
        assert taken_up(kept, activity).response == answering.response
    first = answering.response
    for _ in range(undone):
        applied(kept, answering.redo())
    assert answering.redo() is None
    assert answering.response == last
    assert taken_up(kept, activity).response == last
    if not isinstance(activity, Investigate):
        assert first == states[0]


def test_each_undo_is_one_answer_back() -> None:
    answering = Answering(JUDGE)
    assert (answering.can_undo, answering.undo(), answering.redo()) == (False, None, None)
    put = answering.answer("vote", SUPPORT, "sourced")
    assert put == AnswersChange({"vote/support": "sourced"})
    assert put.items == ("vote",)
    assert answering.sure("vote", 75) == AnswersChange({"vote/certainty": 75})
    assert answering.answer("vote", SUPPORT, "sourced") is None
    assert answering.response == AnswersResponse({"vote": ItemAnswers({SUPPORT: "sourced"}, 75)})
    assert answering.undo() == AnswersChange(removed=("vote/certainty",))
    assert (answering.can_undo, answering.can_redo) == (True, True)
    assert answering.redo() == AnswersChange({"vote/certainty": 75})
    answering.undo()
    assert answering.answer("vote", SUPPORT, None) == AnswersChange(removed=("vote/support",))
    assert answering.can_redo is False
    assert answering.response == AnswersResponse()
    assert answering.undo() == put


def test_what_the_activity_does_not_ask_cannot_be_answered() -> None:
    answering = Answering(JUDGE)
    with pytest.raises(KeyError):
        answering.answer("nowhere", SUPPORT, "sourced")
    with pytest.raises(KeyError):
        answering.answer("vote", "nothing", "sourced")


def test_options_are_chosen_and_taken_back() -> None:
    answering = Answering(CHOOSE)
    first, second, _ = CHOOSE.items[1].facets[0].options
    answering.toggle(SEVERAL, "answer", second.id)
    change = answering.toggle(SEVERAL, "answer", first.id)
    assert change == AnswersChange({f"{SEVERAL}/answer": [second.id, first.id]})
    answering.toggle(SEVERAL, "answer", second.id)
    assert answering.get(SEVERAL, "answer") == (first.id,)
    assert answering.toggle(SEVERAL, "answer", first.id) == AnswersChange(
        removed=(f"{SEVERAL}/answer",)
    )
    one = CHOOSE.items[0]
    option, other, _ = one.facets[0].options
    answering.toggle(one.id, "answer", option.id)
    answering.toggle(one.id, "answer", other.id)
    assert answering.get(one.id, "answer") == other.id
    answering.toggle(one.id, "answer", other.id)
    assert answering.get(one.id, "answer") is None


def test_words_take_the_place_of_those_they_overlap() -> None:
    answering = Answering(JUDGE)
    answering.toggle("vote", WORDS, Span(100, 116))
    answering.toggle("vote", WORDS, Span(41, 48))
    assert answering.get("vote", WORDS) == (Span(41, 48), Span(100, 116))
    change = answering.toggle("vote", WORDS, Span(91, 105))
    assert answering.get("vote", WORDS) == (Span(41, 48), Span(91, 105))
    assert change is not None
    (value,) = change.put.values()
    assert isinstance(value, list)
    assert value[1]["quote"] == "the minutes of"
    answering.toggle("vote", WORDS, Span(41, 48))
    assert answering.get("vote", WORDS) == (Span(91, 105),)


def test_typing_is_one_step() -> None:
    reflect = of_kind(Reflect)
    answering = Answering(reflect)
    for text in ("W", "Wh", "Why "):
        answering.answer(FIRST, "text", text)
    answering.answer(SECOND, "text", "Who?")
    assert answering.undo() == AnswersChange(removed=(f"{SECOND}/text",))
    assert answering.get(FIRST, "text") == "Why "
    answering.answer(FIRST, "text", "Why not")
    answering.undo()
    assert answering.get(FIRST, "text") == "Why "
    answering.undo()
    assert answering.response == AnswersResponse()
    answering.answer(FIRST, "text", "W")
    assert answering.answer(FIRST, "text", "  ") == AnswersChange(removed=(f"{FIRST}/text",))
    assert answering.can_undo is False


def test_a_text_that_could_not_be_kept_is_made_one_that_can() -> None:
    answering = Answering(of_kind(Reflect))
    answering.answer(SECOND, "text", "a\ud800b" + "c" * MOST_TEXT)
    text = answering.get(SECOND, "text")
    assert isinstance(text, str)
    assert (text[:3], len(text)) == ("abc", MOST_TEXT)


def test_a_card_that_was_opened_stays_open() -> None:
    answering = Answering(of_kind(Investigate))
    answering.toggle("cards", "noted", "police")
    change = answering.toggle("cards", "opened", "police")
    assert change == AnswersChange({"cards/opened": ["police"]})
    answering.toggle("cards", "opened", "article")
    assert answering.toggle("cards", "opened", "police") is None
    assert answering.answer("cards", "opened", None) is None
    assert answering.undo() == AnswersChange(removed=("cards/noted",))
    assert answering.undo() is None
    assert answering.get("cards", "opened") == ("police", "article")


def test_how_many_items_are_answered_is_told() -> None:
    answering = Answering(JUDGE)
    assert (answering.count_answered, answering.count_items) == (0, 6)
    answering.answer("vote", SUPPORT, "sourced")
    assert answering.is_answered("vote") is False
    answering.toggle("vote", "check", "the-council-s-minutes-of-3-may")
    answering.answer("count", SUPPORT, "none")
    answering.toggle("hull", WORDS, Span(441, 453))
    answering.sure("excuse", 25)
    assert [answering.is_answered(each.id) for each in JUDGE.items] == [True, True] + [False] * 4
    assert answering.count_answered == 2
    investigate = Answering(of_kind(Investigate))
    assert (investigate.count_items, investigate.is_answered("notes")) == (3, False)
    investigate.answer("notes", "idea", "A count on the spot.")
    assert investigate.is_answered("notes") is True
    assert investigate.count_answered == 0


def test_a_text_answers_when_it_is_long_enough() -> None:
    item = Item("i", "", (Facet("text", "", "text", least=5),))
    for text, expected in (("1234 ", False), ("12345", True)):
        assert is_answered(item, ItemAnswers({"text": text})) is expected
    blank = Item("i", "", (Facet("text", "", "text"),))
    assert is_answered(blank, ItemAnswers({"text": "\n"})) is False
