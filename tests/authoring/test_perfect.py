from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.highlight import HighlightResponse
from literacy_app.activities.highlight_grade import grade
from literacy_app.authoring.perfect import perfect_marks
from tests.activities.making import activity, highlights, key_item


@given(st.data())
def test_the_marks_earn_everything_where_no_entry_shares_a_word(data: st.DataObject) -> None:
    work = data.draw(highlights(is_key_apart=True))

    graded = grade(work, HighlightResponse(perfect_marks(work)))

    assert graded.fraction == pytest.approx(1)
    assert graded.false_alarms == 0


def test_entries_that_share_words_are_cut_apart() -> None:
    work = activity(
        labels=["loaded", "name-calling"],
        key=[
            key_item("NATO and Saudi backed terrorists", core="terrorists"),
            key_item("occupied by NATO", core="occupied", labels=["name-calling"]),
        ],
        let_stand=[],
        readers_differ=[],
    )
    marks = perfect_marks(work)

    assert grade(work, HighlightResponse(marks)).fraction == 1
    assert {mark.label for mark in marks} == {"loaded", "name-calling"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NATO and Saudi backed terrorists", "NATO and Saudi"),  # they begin with one word
        ("NATO and Saudi backed", "and Saudi backed terrorists"),  # each begins by itself
        ("NATO and Saudi backed terrorists", "Saudi backed"),  # one lies inside the other
    ],
)
def test_entries_that_overlap_can_both_be_earned(one: str, other: str) -> None:
    work = activity(
        labels=["loaded", "own"],
        key=[key_item(one), key_item(other, labels=["own"])],
        let_stand=[],
        readers_differ=[],
    )
    assert grade(work, HighlightResponse(perfect_marks(work))).fraction == 1


def test_without_a_key_there_is_nothing_to_mark() -> None:
    assert perfect_marks(replace(activity(), key=())) == ()


def test_entries_that_cannot_both_be_named_leave_something() -> None:
    work = activity(
        labels=["loaded", "own"],
        key=[
            key_item("backed terrorists", core="terrorists"),
            key_item("terrorists", labels=["own"]),
        ],
        let_stand=[],
        readers_differ=[],
    )
    assert grade(work, HighlightResponse(perfect_marks(work))).fraction == pytest.approx(0.75)
