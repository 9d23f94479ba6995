"""Tests of old responses read in a lesson that was changed: safely, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.answers import AnswersResponse, ItemAnswers
from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.activities.investigate import CARDS, OPENED, Investigate
from literacy_app.study.kept_answers import to_attempt
from literacy_app.study.kept_marks import kept
from literacy_app.study.old_responses import NotSafe, Why, read_old, sure_place
from literacy_app.text.spans import Span
from tests.fakes import answer_activities as answers
from tests.fakes.all_kinds import all_kinds, of_kind
from tests.fakes.study_lessons import LABELS, TEXT, highlight, response, span_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.highlight import Highlight

OLD = highlight()
MARKS = response(OLD, "brutal", "Proxy gangs=name-calling")


def kept_marks(of: Highlight = OLD, marks: HighlightResponse = MARKS) -> dict[str, object]:
    return {"marks": [kept(mark, of.text) for mark in marks.marks]}


def on(text: str, labels: tuple[str, ...] = LABELS) -> Highlight:
    first = text.split(maxsplit=1)[0]
    return highlight(text=text, key={first: "loaded"}, let_stand=(), labels=labels)


def refused(kept_values: Mapping[str, object], activity: object) -> tuple[Why, str]:
    with pytest.raises(NotSafe) as refusal:
        read_old(kept_values, activity)  # type: ignore[arg-type]  # any kind
    return refusal.value.why, refusal.value.what


def test_where_the_passage_is_as_it_was_the_offsets_hold() -> None:
    assert read_old(kept_marks(), OLD) == MARKS


@pytest.mark.parametrize(
    "text",
    [
        TEXT.replace("A brutal", "At noon a brutal"),
        TEXT.replace("small town", "small old town"),
        "A new first paragraph.\n\n" + TEXT,
        TEXT.replace("Nothing here is loaded.", ""),
        TEXT.replace("fled at dawn", "left"),
    ],
)
def test_marks_go_with_their_words_where_these_stand_once(text: str) -> None:
    now = on(text)
    wanted = response(now, "brutal", "Proxy gangs=name-calling")
    assert read_old(kept_marks(), now) == wanted


def test_a_place_that_is_a_guess_is_none() -> None:
    text = TEXT + " So say Proxy gangs."
    wanted = response(on(text), "brutal", "Proxy gangs=name-calling")
    assert read_old(kept_marks(), on(text)) == wanted
    twice = text.replace("town. Proxy gangs fled", "city. Proxy gangs fled")
    assert refused(kept_marks(), on(twice)) == (Why.WORDS_CHANGED, "Proxy gangs")
    other = TEXT.replace("Proxy gangs", "Proxy gang")
    assert refused(kept_marks(), on(other)) == (Why.WORDS_CHANGED, "Proxy gangs")
    elsewhere = "Brutal. Something else altogether, brutal or not."
    assert refused(kept_marks(), on(elsewhere)) == (Why.WORDS_CHANGED, "brutal")


def test_of_two_places_that_are_alike_the_one_it_stood_at_is_meant_and_else_none() -> None:
    text = " ".join(["so it goes on and on and on in this one place and in no other"] * 9)
    second = span_of(text[70:], "goes")
    value = kept(Mark(second.start + 70, second.end + 70, "loaded"), text)
    assert sure_place(value, text) == Span(second.start + 70, second.end + 70)
    assert sure_place(value, "x " + text) is None


@given(st.text("ab ", max_size=60), st.text("ab ", max_size=60), st.data())
def test_a_sure_place_holds_the_very_words(before: str, after: str, data: st.DataObject) -> None:
    old = f"{before}a{after}"
    start = data.draw(st.integers(0, len(old) - 1))
    end = data.draw(st.integers(start + 1, len(old)))
    value = kept(Mark(start, end, "x"), old)
    assert sure_place(value, old) == Span(start, end)
    for new in (data.draw(st.text("ab ", max_size=120)), f"{after} {old}", f"{old} {before}"):
        found = sure_place(value, new)
        assert found is None or found.of(new) == value["quote"]


def test_a_label_that_is_not_offered_any_more() -> None:
    now = on(TEXT, labels=("loaded",))
    assert refused(kept_marks(), now) == (Why.LABEL_GONE, "name-calling")


def test_a_response_of_another_kind() -> None:
    assert refused({"answers": {}}, OLD) == (Why.OTHER_KIND, "")
    assert refused({"marks": []}, answers.judge()) == (Why.OTHER_KIND, "")


FIRST = answers.judge().items[0].id
GIVEN = AnswersResponse(
    {
        FIRST: ItemAnswers(
            {
                "support": "vague",
                "words": (answers.span("said to remain"),),
                "check": ("counts",),
            },
            75,
        )
    }
)


def test_answers_are_read_as_they_were_given() -> None:
    old = to_attempt(GIVEN, answers.judge())
    assert read_old(old, answers.judge()) == GIVEN


def test_words_that_were_chosen_are_not_guessed_either() -> None:
    old = to_attempt(GIVEN, answers.judge())
    chosen = old["answers"][FIRST]["words"]  # type: ignore[index]  # JSON
    chosen[0]["quote"] = "said to rest"
    assert refused(old, answers.judge()) == (Why.WORDS_CHANGED, "said to rest")


@pytest.mark.parametrize("value", ["counts", ["counts"]])
def test_words_that_are_no_places_are_an_answer_that_is_gone(value: object) -> None:
    old = {"answers": {FIRST: {"words": value}}}
    assert refused(old, answers.judge()) == (Why.ANSWER_GONE, "counts")


def test_an_answer_that_cannot_be_given_any_more() -> None:
    for gone in (
        {"answers": {FIRST: {"support": "sauced"}}},
        {"answers": {FIRST: {"sauced": "x"}}},
        {"answers": {"nobody": {"support": "sauced"}}},
    ):
        why, what = refused(gone, answers.judge())
        assert (why, what) in {(Why.ANSWER_GONE, "sauced"), (Why.ANSWER_GONE, "x")}


def test_cards_that_cost_more_than_there_is() -> None:
    desk = of_kind(Investigate)
    assert desk in all_kinds().activities
    everything = {"answers": {CARDS: {OPENED: [card.id for card in desk.cards]}}}
    assert desk.spent(tuple(card.id for card in desk.cards)) > desk.budget
    assert refused(everything, desk) == (Why.NOT_TOGETHER, "")
