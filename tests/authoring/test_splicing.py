"""Tests of putting edits into a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.authoring.splicing import Edit, EditsOverlap, apply, joined


def test_edits_are_made_in_their_places_in_any_order() -> None:
    edits = [Edit(4, 7, "TWO"), Edit(0, 3, ""), Edit(7, 7, "!"), Edit(7, 7, "?")]
    assert apply("one two three", edits) == " TWO!? three"
    assert apply("one", Edit(3, 3, " two")) == "one two"
    assert apply("one", []) == "one"


def test_edits_that_share_a_place_are_refused() -> None:
    with pytest.raises(EditsOverlap):
        apply("one two", [Edit(0, 4, ""), Edit(3, 5, "")])


@given(text=st.text(min_size=3), data=st.data())
def test_one_edit_does_what_several_do(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    cuts = sorted(data.draw(st.lists(places, max_size=6)))
    edits = [Edit(a, b, "new") for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    assert apply(text, joined(text, edits)) == apply(text, edits)
