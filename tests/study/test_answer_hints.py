"""Tests of the ladder of hints where one answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from literacy_app.activities.answers import Answerable, AnswersResponse, ItemAnswers
from literacy_app.activities.answers_grade import grade_answers
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.choose import Choose
from literacy_app.activities.compare import Compare
from literacy_app.activities.investigate import Investigate
from literacy_app.activities.judge import Judge
from literacy_app.activities.ledger import Ledger
from literacy_app.activities.reflect import Reflect
from literacy_app.activities.rewrite import Rewrite
from literacy_app.study.answer_hints import AnswerAsk, AnswerHint, next_answer_hint
from literacy_app.study.hints import Given, HintKind
from tests.activities.answered import responses
from tests.fakes.all_kinds import all_kinds, of_kind

COUNT, TECHNIQUE, SENTENCE, ANSWER, NOTHING_LEFT = (
    HintKind.COUNT,
    HintKind.TECHNIQUE,
    HintKind.SENTENCE,
    HintKind.ANSWER,
    HintKind.NOTHING_LEFT,
)
JUDGE = of_kind(Judge)
ANSWERED = [each for each in all_kinds().activities if isinstance(each, Answerable)]


def answers(**items: dict[str, str | tuple[str, ...]]) -> AnswersResponse:
    return AnswersResponse({name: ItemAnswers(facets) for name, facets in items.items()})


def climbed(
    activity: Answerable, response: AnswersResponse, at: str, steps: int = 40
) -> list[AnswerHint]:
    """The hints one gets who asks again and again and changes nothing."""
    given: list[Given] = []
    hints = []
    for _ in range(steps):
        grade = grade_answers(activity, response)
        hint = next_answer_hint(AnswerAsk(activity, grade, at, given, len(given)))
        hints.append(hint)
        if not hint.is_counted:
            break
        given.append(Given(hint.kind, hint.on))
    return hints


def rungs(hints: list[AnswerHint]) -> list[tuple[HintKind, str | None, tuple[str, ...]]]:
    return [(hint.kind, hint.facet, hint.options) for hint in hints]


@pytest.mark.parametrize("activity", ANSWERED, ids=[each.kind for each in ANSWERED])
@settings(max_examples=25)
@given(data=st.data())
def test_asking_on_comes_to_the_answer(activity: Answerable, data: st.DataObject) -> None:
    response = data.draw(responses(activity))
    at = data.draw(st.sampled_from(activity.items)).id
    hints = climbed(activity, response, at)
    *counted, last = hints
    assert all(hint.is_counted for hint in counted)
    assert [hint.number for hint in counted] == list(range(1, len(hints)))
    assert (last.is_counted, last.number) == (False, len(counted))
    if last.kind is not NOTHING_LEFT and activity.is_graded:
        assert last.kind is ANSWER
        assert last.options or last.spans or last.text
        assert last.item == at or last.is_elsewhere


def test_where_everything_is_right_nothing_is_left() -> None:
    (hint,) = climbed(JUDGE, model_answer(JUDGE), "hull")
    assert (hint.kind, hint.item, hint.left, hint.number) == (NOTHING_LEFT, "hull", 0, 0)
    assert hint.option is None


def test_the_ladder_of_a_choice() -> None:
    response = answers(safe={"support": "none"}, excuse={"support": "none"})
    hints = climbed(JUDGE, response, "safe")
    assert rungs(hints) == [
        (COUNT, None, ()),
        (TECHNIQUE, "support", ("none",)),
        (SENTENCE, "support", ()),
        (ANSWER, "support", ("vague",)),
        (SENTENCE, "check", ()),
        (ANSWER, "check", tuple(each.id for each in JUDGE.items[2].facets[2].options[:2])),
        (ANSWER, "support", ("vague",)),
    ]
    assert {(hint.item, hint.left, hint.is_elsewhere) for hint in hints} == {("safe", 5, False)}
    place = hints[2]
    assert [span.of(JUDGE.passages[place.passage or ""]) for span in place.spans] == ["Experts say"]
    assert hints[1].option == "none"


def test_before_anything_is_answered_how_many_are_left_is_no_hint() -> None:
    hints = climbed(JUDGE, AnswersResponse(), "bridge")
    assert rungs(hints)[:2] == [
        (TECHNIQUE, "support", ("sourced",)),
        (ANSWER, "support", ("none",)),
    ]


def test_the_worst_option_is_ruled_out_before_better_ones() -> None:
    hints = climbed(JUDGE, AnswersResponse(), "hull")
    assert rungs(hints)[0] == (TECHNIQUE, "support", ("vague",))


def test_the_author_s_hints_come_in_place_of_all_but_the_answer() -> None:
    hints = climbed(JUDGE, AnswersResponse(), "count")
    assert [(hint.kind, hint.text) for hint in hints] == [
        (TECHNIQUE, "Who counted, and when?"),
        (ANSWER, None),
        (ANSWER, None),
    ]


def test_a_hint_is_for_the_next_item_that_is_not_right() -> None:
    model = dict(model_answer(JUDGE).items)
    del model["bridge"]
    (hint, *_) = climbed(JUDGE, AnswersResponse(model), "vote")
    assert (hint.kind, hint.item, hint.is_elsewhere, hint.left) == (COUNT, "bridge", True, 1)


def test_an_option_is_not_ruled_out_where_one_would_be_left() -> None:
    choose = of_kind(Choose)
    several = choose.items[1]
    hints = climbed(choose, AnswersResponse(), several.id)
    assert [hint.kind for hint in hints] == [ANSWER, ANSWER]


def test_what_was_opened_is_not_ruled_out() -> None:
    investigate = of_kind(Investigate)
    opened = answers(cards={"opened": ("article", "organisers")})
    hints = climbed(investigate, opened, "cards")
    assert rungs(hints) == [
        (COUNT, None, ()),
        (TECHNIQUE, "opened", ("photo",)),
        (ANSWER, "opened", ("square", "police")),
        (ANSWER, "opened", ("square", "police")),
    ]
    none_left = answers(cards={"opened": ("article", "organisers", "photo")})
    assert [hint.kind for hint in climbed(investigate, none_left, "cards")] == [
        COUNT,
        ANSWER,
        ANSWER,
    ]


def test_a_source_to_be_found_is_hinted_by_its_sentence() -> None:
    ledger = of_kind(Ledger)
    text = ledger.passages[ledger.passage]
    hints = climbed(ledger, AnswersResponse(), "found")
    assert [hint.kind for hint in hints] == [SENTENCE, ANSWER, ANSWER]
    sentence, words, _ = (hint.spans[0].of(text) for hint in hints)
    assert sentence.startswith("The ferry carried")
    assert words == "the harbour office's monthly count"
    places = ledger.items[-2].facets[0].key
    beside = (*places, replace(places[0], start=0, end=9))
    too_many = AnswersResponse({"found": ItemAnswers({"found": beside})})
    assert [(each.kind, each.spans) for each in climbed(ledger, too_many, "found")] == [
        (COUNT, ()),
        (ANSWER, places),
        (ANSWER, places),
    ]


def test_a_text_is_hinted_by_words_to_go_facts_to_keep_and_a_model() -> None:
    rewrite = of_kind(Rewrite)
    item = rewrite.items[0].id
    hints = climbed(rewrite, AnswersResponse(), item)
    model = rewrite.models[item][0].text
    assert [(hint.kind, hint.text) for hint in hints] == [
        (TECHNIQUE, "disgraceful"),
        (SENTENCE, "decision"),
        (ANSWER, model),
        (ANSWER, model),
    ]
    said = AnswersResponse({item: ItemAnswers({"text": "The decision cuts off the east bank."})})
    assert [(hint.kind, hint.text) for hint in climbed(rewrite, said, item)][1:3] == [
        (TECHNIQUE, "cuts off"),
        (SENTENCE, "hundreds of families"),
    ]
    all_facts = "A disgraceful decision: hundreds of families on the east bank."
    facts = AnswersResponse({item: ItemAnswers({"text": all_facts})})
    assert [hint.kind for hint in climbed(rewrite, facts, item)] == [
        COUNT,
        TECHNIQUE,
        ANSWER,
        ANSWER,
    ]
    no_words = AnswersResponse({item: ItemAnswers({"text": "The decision."})})
    assert [hint.kind for hint in climbed(rewrite, no_words, item)] == [
        COUNT,
        SENTENCE,
        ANSWER,
        ANSWER,
    ]
    without = replace(rewrite, models={})
    assert climbed(without, AnswersResponse(), item)[-1].text is None


def test_phrases_are_hinted_one_after_the_other() -> None:
    compare = of_kind(Compare)
    hints = climbed(compare, answers(pairs={"experts-say": "specialists-agree"}), "pairs")
    facets = [hint.facet for hint in hints if hint.kind is ANSWER]
    assert facets == [
        "the-disgraceful-decision-cuts-off",
        "around-5-000-people",
        "the-disgraceful-decision-cuts-off",
    ]
    assert hints[-1].passage == "notice"


def test_what_is_never_graded_has_the_author_s_hints_alone() -> None:
    reflect = of_kind(Reflect)
    hints = climbed(reflect, AnswersResponse(), reflect.items[0].id)
    assert [(hint.kind, hint.text, hint.is_counted) for hint in hints] == [
        (TECHNIQUE, "It need not be one of the claims above.", True),
        (TECHNIQUE, "It need not be one of the claims above.", False),
    ]
    (nothing,) = climbed(reflect, AnswersResponse(), reflect.items[1].id)
    assert nothing.kind is NOTHING_LEFT
