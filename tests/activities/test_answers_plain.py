from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.answers import Plain
from literacy_app.activities.answers_plain import plain_count, plain_credit

RULE = Plain(
    ("barbarous", "so-called", "great power"),
    (("100,000", "a hundred thousand"), ("20 December",), ("Reyl", "the mayor")),
)
MODEL = "On 20 December Reyl counted 100,000 people."
VERDICTS = ["barbarous", "so-called", "great power"]


@pytest.mark.parametrize(
    ("text", "left", "kept"),
    [
        (MODEL, (), ("100,000", "20 December", "Reyl")),
        ("The BARBAROUS, so called, great\npower!", VERDICTS, (None, None, None)),
        ("The great and the power", (), (None, None, None)),
        ("A hundred thousand; the mayor's word.", (), ("a hundred thousand", None, "the mayor")),
        ("1,100,000 on 120 December", (), (None, None, None)),
        ("Reyl’s barbarous’s", ["barbarous"], (None, None, "Reyl")),
        ("", (), (None, None, None)),
    ],
)
def test_words_and_facts_are_found_whole_in_any_case_and_with_any_apostrophe(
    text: str, left: list[str], kept: tuple[str | None, ...]
) -> None:
    count = plain_count(RULE, text)
    assert count.words_left == tuple(left)
    assert count.facts_kept == kept


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        (MODEL, 1),
        (MODEL + " So-called.", (2 / 3 + 1) / 2),
        ("Reyl, barbarous", (2 / 3 + 1 / 3) / 2),
        ("Nothing of it", 0),
        ("barbarous", 0),
    ],
)
def test_half_is_for_words_gone_and_half_for_facts_kept_and_no_fact_earns_nothing(
    text: str, credit: float
) -> None:
    assert plain_credit(RULE, text) == pytest.approx(credit)


def test_a_rule_of_words_alone_or_of_facts_alone_has_the_other_half_for_nothing() -> None:
    assert plain_credit(Plain(("vile",), ()), "Fine.") == 1
    assert plain_credit(Plain(("vile",), ()), "Vile.") == 0.5
    assert plain_credit(Plain((), (("ten",), ("two",))), "Ten.") == 0.75


def test_what_holds_no_word_stands_nowhere() -> None:
    assert plain_count(Plain(("!",), (("…",),)), "Wow! And so on …").words_left == ()
    assert plain_count(Plain(("!",), (("…",),)), "Wow! And so on …").facts_kept == (None,)


PARTS = ["barbarous", "so-called", "great power", "100,000", "20 December", "Reyl", "people", "."]


@given(st.lists(st.sampled_from(PARTS)), st.data())
def test_order_never_matters_and_a_fact_more_never_earns_less(
    parts: list[str], data: st.DataObject
) -> None:
    earned = plain_credit(RULE, ", ".join(parts))
    assert 0 <= earned <= 1
    assert plain_credit(RULE, ", ".join(data.draw(st.permutations(parts)))) == earned
    assert plain_credit(RULE, ", ".join([*parts, data.draw(st.sampled_from(PARTS[3:]))])) >= earned


@given(st.lists(st.sampled_from(PARTS)))
def test_a_keyed_word_less_never_earns_less(parts: list[str]) -> None:
    left = [part for part in parts if part not in VERDICTS]
    assert plain_credit(RULE, ", ".join(left)) >= plain_credit(RULE, ", ".join(parts))


@given(st.text())
def test_any_text_has_a_credit(text: str) -> None:
    assert 0 <= plain_credit(RULE, text) <= 1
