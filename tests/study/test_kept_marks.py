"""Tests of marks found again in a lesson that was changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.highlight import Highlight, Mark
from literacy_app.study.kept_marks import (
    Anchored,
    LostMark,
    anchored,
    kept,
    kept_items,
    key_of,
    unchanged,
)
from tests.fakes.study_lessons import LABELS, TEXT, highlight, response, span_of


def values(activity: Highlight, *quotes: str) -> list[dict[str, object]]:
    return [kept(mark, activity.text) for mark in response(activity, *quotes).marks]


def changed(text: str, labels: tuple[str, ...] = LABELS) -> Highlight:
    return highlight(
        text=text, key={text.split(maxsplit=1)[0]: "loaded"}, let_stand=(), labels=labels
    )


def marks(activity: Highlight, *quotes: str) -> tuple[Mark, ...]:
    return response(activity, *quotes).marks


def test_a_mark_is_kept_with_its_words_and_what_stands_around_them() -> None:
    text = "One two three. " + "x" * 40 + " four"
    assert kept(Mark(4, 7, "loaded"), text) == {
        "start": 4,
        "end": 7,
        "label": "loaded",
        "quote": "two",
        "before": "One",
        "after": "three. " + "x" * 25,
    }


def test_keys_sort_as_the_text_goes() -> None:
    starts = (5, 10, 99, 100, 123_456)
    found = [key_of(Mark(start, start + 1, "x")) for start in starts]
    assert found == sorted(found)


def test_items_are_kept_each_under_its_key() -> None:
    text = "one two"
    both = (Mark(4, 7, "b"), Mark(0, 3, "a"))
    assert kept_items(both, text) == {key_of(mark): kept(mark, text) for mark in both}
    assert unchanged(kept_items(both, text).values()) == (Mark(0, 3, "a"), Mark(4, 7, "b"))


def test_in_an_unchanged_text_nothing_moves() -> None:
    activity = highlight()
    quotes = ("brutal", "heroic=glittering", "Proxy gangs=name-calling")
    assert anchored(values(activity, *quotes), activity) == Anchored(marks(activity, *quotes))


def test_what_stands_before_shifts_the_marks_with_their_words() -> None:
    old, new = highlight(), changed(f"A new first paragraph.\n\n{TEXT}")
    quotes = ("brutal", "heroic=glittering", "Proxy gangs=name-calling")
    found = marks(new, *quotes)
    assert anchored(values(old, *quotes), new) == Anchored(found, moved=found)


def test_of_the_same_words_twice_each_mark_finds_its_own() -> None:
    old = changed("The war began. The war ended. The war is over.")
    new = changed("First the war began. The war ended. At last the war is over.")
    twice = [
        kept(Mark(4, 7, "loaded"), old.text),
        kept(Mark(34, 37, "loaded"), old.text),
    ]
    found = anchored(twice, new)
    assert [new.text[mark.start : mark.end + 6] for mark in found.marks] == [
        "war began",
        "war is ov",
    ]
    assert (found.moved, found.lost) == (found.marks, ())


def test_words_that_were_slightly_changed_are_found_and_said_to_have_moved() -> None:
    old = changed("They spread wild propaganda about it.")
    new = changed("They spread wildest propaganda about it.")
    found = anchored(values(old, "wild propaganda"), new)
    assert found.moved == found.marks == marks(new, "wildest propaganda")


def test_words_that_are_gone_are_lost_and_named() -> None:
    old, new = highlight(), changed("Nothing is like it was. A regime fell.")
    found = anchored(values(old, "Proxy gangs=name-calling"), new)
    assert found == Anchored(lost=(LostMark("name-calling", "Proxy gangs"),))


def test_a_label_that_is_gone_loses_its_marks() -> None:
    new = changed(TEXT, labels=("loaded",))
    found = anchored(values(highlight(), "brutal", "heroic=glittering"), new)
    assert found == Anchored(marks(new, "brutal"), lost=(LostMark("glittering", "heroic"),))


def test_two_marks_that_meet_are_not_both_kept() -> None:
    old = changed("The wild hog ran. The wild dog ran.")
    new = changed("The wild dog ran.")
    found = anchored(values(old, "wild hog", "wild dog"), new)
    assert (len(found.marks), len(found.lost)) == (1, 1)


def test_a_mark_is_snapped_to_what_is_marked_now() -> None:
    old = changed("A small town fell.")
    new = highlight(
        text="A small town fell.", key={"A small town fell.": "loaded"}, let_stand=(),
        is_by_sentence=True,
    )  # fmt: skip
    found = anchored(values(old, "small town"), new)
    assert found.marks == found.moved == marks(new, "A small town fell.")


def test_a_quote_without_a_word_is_lost() -> None:
    value = kept(Mark(0, 1, "loaded"), "\u2026 and then") | {"quote": "\u2026"}
    found = anchored([value], changed("\u2026 and then"))
    assert found.lost == (LostMark("loaded", "\u2026"),)


WORDS = st.lists(
    st.sampled_from(["war", "wild", "the", "of", "town", "a"]), min_size=1, max_size=12
)


@given(WORDS, WORDS, st.sets(st.integers(0, 11)))
def test_no_mark_goes_without_being_named(
    before: list[str], after: list[str], marked: set[int]
) -> None:
    old, new = changed(" ".join(before)), changed(" ".join(after))
    spans = [old.segments.span(number) for number in sorted(marked) if number < len(before)]
    kept_values = [kept(Mark(span.start, span.end, "loaded"), old.text) for span in spans]
    found = anchored(kept_values, new)
    assert len(found.marks) + len(found.lost) == len(spans)
    assert set(found.moved) <= set(found.marks)
    for one, other in zip(found.marks, found.marks[1:], strict=False):
        assert one.end <= other.start
    for mark in found.marks:
        assert new.segments.snap(mark.span) == mark.span


@pytest.mark.parametrize("quote", ["brutal", "Proxy gangs"])
def test_the_span_helper_of_these_tests_is_right(quote: str) -> None:
    assert span_of(TEXT, quote).of(TEXT) == quote
