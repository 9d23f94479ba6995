from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from literacy_app.activities.answers import Answerable, Facet, Item, ItemAnswers, Plain
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.investigate import CARDS, OPENED, Investigate
from literacy_app.activities.judge import SUPPORT, WORDS, Judge
from literacy_app.activities.reflect import Reflect
from literacy_app.text.spans import Span
from tests.activities.answered import check_laws
from tests.fakes.all_kinds import all_kinds, of_kind

ANSWERED = [each for each in all_kinds().activities if isinstance(each, Answerable)]


@pytest.mark.parametrize("activity", ANSWERED, ids=[each.kind for each in ANSWERED])
@settings(max_examples=30)
@given(data=st.data())
def test_every_kind_of_a_real_lesson_keeps_the_laws(
    activity: Answerable, data: st.DataObject
) -> None:
    check_laws(activity, data)


def test_the_lesson_has_every_kind() -> None:
    kinds = ["judge", "ledger", "investigate", "rewrite", "choose", "reflect", "compare"]
    assert [each.kind for each in ANSWERED] == kinds
    assert all_kinds().activities[1].kind == all_kinds().activities[-1].kind == "highlight"


def test_a_model_answer_is_sure_and_gives_the_words_that_told() -> None:
    judge = of_kind(Judge)
    answers = model_answer(judge).of("vote")
    assert answers.facets[SUPPORT] == "sourced"
    span = answers.facets[WORDS][0]
    assert isinstance(span, Span)
    assert span.of(judge.passages[judge.passage]) == "the minutes of 3 May show"
    assert answers.certainty == 95


def test_of_the_cards_it_opens_the_expert_s_in_the_expert_s_order() -> None:
    opened = model_answer(of_kind(Investigate)).answer(CARDS, OPENED)
    assert opened == ("article", "police", "square")


def test_of_what_is_never_graded_it_says_nothing() -> None:
    assert model_answer(of_kind(Reflect)).items == {}


def test_a_text_is_modelled_only_where_models_are() -> None:
    facet = Facet("text", "", "text", rule=Plain(("vile",), (("ten",),)))
    activity = Answerable(id="a", title="", prompt="", kind="own", items=(Item("i", "", (facet,)),))
    assert model_answer(activity).of("i") == ItemAnswers()
