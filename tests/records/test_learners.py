"""Tests of what makes a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.records.learners import MOST, name_key, tidied
from literacy_app.records.refusals import NameEmpty, NameRefused, NameTooLong


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Maya", "Maya"),
        ("  Maya \t K.\n", "Maya K."),
        ("Zoe\u0308", "Zo\u00eb"),
        ("\u0645\u06cc\u200c\u0646", "\u0645\u06cc\u200c\u0646"),
        ("A\x00b\ud800", "Ab"),
        ("👩‍🏫", "👩‍🏫"),
        ("7", "7"),
    ],
)
def test_a_name_is_kept_tidied(typed: str, kept: str) -> None:
    assert tidied(typed) == kept


@pytest.mark.parametrize("typed", ["", "  ", "\u200d", "\x00", "\ud800", "\u0301"])
def test_a_name_must_show(typed: str) -> None:
    with pytest.raises(NameEmpty) as refusal:
        tidied(typed)
    assert refusal.value.name == typed


def test_a_name_has_an_end() -> None:
    assert tidied("x" * MOST) == "x" * MOST
    with pytest.raises(NameTooLong):
        tidied("x" * (MOST + 1))


@pytest.mark.parametrize(
    ("one", "other"), [("Maya", "MAYA"), ("Straße", "STRASSE"), ("ﬁn", "FIN"), ("\uff21", "a")]
)
def test_names_that_look_the_same_are_the_same(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@given(st.text(max_size=2 * MOST))
def test_a_tidied_name_stays_as_it_is(typed: str) -> None:
    try:
        name = tidied(typed)
    except NameRefused:
        return
    assert tidied(name) == name
    assert 1 <= len(name) <= MOST
    name.encode()
