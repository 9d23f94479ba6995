from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.answers import Plain
from literacy_app.activities.rewrite import TEXT, Criterion, Model, Rewrite
from tests.activities.answered import (
    LEFT,
    MATERIAL_OF_WORDS,
    WORDS,
    check_laws,
    codes,
    errors,
    graded,
    made,
    phrases,
)


def sentence(**changes: Any) -> dict[str, Any]:
    return {
        "quote": "The disgraceful plan cuts off helpless families.",
        "words": ["disgraceful", "cuts off", "helpless"],
        "facts": [["plan", "decision"], "families"],
        "models": [
            {"text": "By the plan families lose the ferry.", "note": "Says what happens."},
            {"text": "Families lose the ferry by this decision."},
        ],
        "why": "Three words judge.",
        **changes,
    }


def own(**changes: Any) -> dict[str, Any]:
    found = sentence(text="A vile mob of ten came.", words=["vile", "mob"], facts=["ten"])
    del found["quote"]
    return {**found, "models": [{"text": "Ten people came."}], **changes}


def data(**changes: Any) -> dict[str, Any]:
    return {
        "kind": "rewrite",
        "id": "plainly",
        "passage": "left",
        "prompt": "Say it plainly.",
        "sentences": [sentence(), own()],
        "rubric": ["Every fact is there.", "No word judges."],
        **changes,
    }


def rewrite(**changes: Any) -> Rewrite:
    found = made(data(**changes))
    assert isinstance(found, Rewrite)
    return found


def test_a_sentence_stands_in_the_passage_or_is_the_author_s() -> None:
    first, second = rewrite().items
    assert first.span is not None
    assert first.span.of(LEFT) == first.title
    assert first.passage == "left"
    assert (second.title, second.span, second.passage) == ("A vile mob of ten came.", None, None)
    assert first.facets[0].rule == Plain(
        ("disgraceful", "cuts off", "helpless"), (("plan", "decision"), ("families",))
    )
    assert (first.why, first.certainty_of) == ("Three words judge.", None)


def test_models_and_rubric_are_kept_for_after_the_check() -> None:
    found = rewrite()
    assert found.models["a-vile-mob-of-ten-came"] == (Model("Ten people came."),)
    assert found.models[found.items[0].id][0].note == "Says what happens."
    assert found.rubric == (
        Criterion("r1", "Every fact is there."),
        Criterion("r2", "No word judges."),
    )


def test_without_quotations_no_passage_is_needed() -> None:
    wanted = data(sentences=[own(certainty="true")], rubric=[])
    del wanted["passage"]
    found = made(wanted)
    assert isinstance(found, Rewrite)
    assert (dict(found.passages), found.rubric) == ({}, ())
    assert found.items[0].certainty_of == TEXT


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("By the plan, FAMILIES lose out.", 1),
        ("By the plan people lose out.", 0.75),
        ("The disgraceful decision cuts off families.", (1 / 3 + 1) / 2),
        ("Everything is fine.", 0),
    ],
)
def test_words_gone_and_facts_kept_earn_half_each(text: str, credit: float) -> None:
    found = rewrite()
    grade = graded(found, {found.items[0].id: {TEXT: text}})
    assert grade.items[0].credit == pytest.approx(credit)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"passage": "lft"}, [(("passage",), "unknown-passage")]),
        ({"passage": ["left"]}, [(("passage",), "not-text")]),
        ({"sentences": []}, [(("sentences",), "too-few")]),
        (
            {"sentences": [sentence(quote="The plan")]},
            [
                (("sentences", 0, "quote"), "quote-missing"),
                *((("sentences", 0, "words", n), "word-not-in-sentence") for n in range(3)),
            ],
        ),
        (
            {"sentences": [sentence(), sentence()]},
            [(("sentences", 1, "quote"), "quote-repeats")],
        ),
        (
            {"sentences": [own(id="a"), own(id="a")]},
            [(("sentences", 1, "id"), "id-repeats")],
        ),
        (
            {"sentences": [own(words=["vile", "mobs"])]},
            [(("sentences", 0, "words", 1), "word-not-in-sentence")],
        ),
        (
            {"sentences": [own(words=["vile", "!"])]},
            [(("sentences", 0, "words", 1), "quote-holds-no-word")],
        ),
        (
            {"sentences": [own(facts=[["ten", "…"]])]},
            [(("sentences", 0, "facts", 0, 1), "quote-holds-no-word")],
        ),
        (
            {"sentences": [own(words=["vile", "mob", "Mob"])]},
            [(("sentences", 0, "words", 2), "phrase-repeats")],
        ),
        (
            {"sentences": [own(facts=[["ten"], "Ten"])]},
            [(("sentences", 0, "facts", 1), "phrase-repeats")],
        ),
        (
            {"sentences": [own(models=[{"text": "Ten."}] * 11)]},
            [(("sentences", 0, "models"), "too-many")],
        ),
        (
            {"sentences": [own(facts=["ten"] * 21)]},
            [(("sentences", 0, "facts"), "too-many")],
        ),
        (
            {"sentences": [own(facts=[["ten"] * 11])]},
            [(("sentences", 0, "facts", 0), "too-many")],
        ),
        ({"sentences": [own(words=[])]}, [(("sentences", 0, "words"), "too-few")]),
        ({"sentences": [own(facts=[])]}, [(("sentences", 0, "facts"), "too-few")]),
        ({"sentences": [own(models=[])]}, [(("sentences", 0, "models"), "too-few")]),
        ({"sentences": [own(text=None)]}, [(("sentences", 0), "quote-or-text")]),
        ({"sentences": [own(quote="The plan")]}, [(("sentences", 0), "quote-and-text")]),
    ],
)
def test_what_is_wrong_is_told_in_its_place(changes: dict[str, Any], told: list[Any]) -> None:
    assert codes(data(**changes)) == told


def test_a_model_answer_that_does_not_earn_everything_is_told_with_what_it_lacks() -> None:
    models = [{"text": "Ten people came."}, {"text": "A vile mob came."}]
    assert errors(data(sentences=[own(models=models)])) == [
        (("sentences", 0, "models", 1, "text"), "model-keeps-word", {"word": "vile"}),
        (("sentences", 0, "models", 1, "text"), "model-keeps-word", {"word": "mob"}),
        (("sentences", 0, "models", 1, "text"), "model-loses-fact", {"fact": "ten"}),
    ]


def test_the_same_words_may_be_the_author_s_twice() -> None:
    assert len(rewrite(sentences=[own(), own()]).models) == 2


def test_a_quotation_needs_a_passage() -> None:
    wanted = data()
    del wanted["passage"]
    assert errors(wanted) == [((), "missing", {"name": "passage"})]


def test_everything_is_told_at_once() -> None:
    sentences = [sentence(why=None), own(words=["mobs"]), own(facts=[], models=[{"text": "Mob."}])]
    told = codes(data(sentences=sentences, prompt=None))
    assert {code for _, code in told} == {"empty", "too-few", "word-not-in-sentence"}
    assert codes({"kind": "rewrite"})[0] == ((), "missing")


@st.composite
def rewrites(draw: st.DrawFn) -> Rewrite:
    sentences = []
    for text in draw(phrases(WORDS, 1, 4)):
        parts = text.split()
        keyed = draw(st.lists(st.sampled_from(parts), min_size=1, unique=True))
        plain = [each for each in parts if each not in keyed][:19]
        facts = [[f"fact {each}", f"other {each}"] for each in plain]
        facts.append(["kept"])
        model = ", ".join(draw(st.sampled_from(fact)) for fact in draw(st.permutations(facts)))
        where = draw(st.sampled_from(["quote", "text"]))
        sentences.append(
            {where: text, "words": keyed, "facts": facts, "models": [{"text": model}], "why": "x"}
        )
    found = made(data(passage="p", sentences=sentences), MATERIAL_OF_WORDS)
    assert isinstance(found, Rewrite)
    return found


@given(rewrites(), st.data())
def test_every_rewriting_keeps_the_laws(activity: Rewrite, data: st.DataObject) -> None:
    check_laws(activity, data)
