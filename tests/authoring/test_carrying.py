"""Tests of carrying places from an old text over to the new one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.authoring.carrying import Carrying, Image
from literacy_app.text.spans import Span

OLD = "One two three four. Five six seven eight. Nine ten."
NEW = "Zero. One two three four. Five 6 seven, eight. Nine ten."


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def test_words_that_stayed_are_carried_over_exactly() -> None:
    image = Carrying(OLD, NEW).image(span(OLD, "two three"))
    assert image == Image(span(OLD, "two three"), span(NEW, "two three"), is_exact=True)


def test_words_that_changed_are_carried_to_what_came_of_them() -> None:
    image = Carrying(OLD, NEW).image(span(OLD, "Five six seven"))
    assert image is not None
    assert not image.is_exact
    assert image.new.of(NEW) == "Five 6 seven,"
    assert image.old.of(OLD) == "Five six seven"


def test_nothing_comes_of_what_was_deleted_or_holds_no_word() -> None:
    carrying = Carrying(OLD, OLD.replace("Five six seven eight. ", ""))
    assert carrying.image(span(OLD, "six seven")) is None
    assert carrying.image(Span(3, 4)) is None
    assert carrying.changed() == []


def test_what_stood_there_before_is_told_from_what_is_new() -> None:
    carrying = Carrying(OLD, NEW)
    assert carrying.stood_there(span(NEW, "three four"))
    assert not carrying.stood_there(span(NEW, "6 seven"))
    assert [each.of(NEW) for each in carrying.changed()] == ["Zero.", "6 seven,"]


@given(old=st.text("ab c.", max_size=40), new=st.text("ab c.", max_size=40))
def test_the_sections_cover_both_texts_in_order(old: str, new: str) -> None:
    carrying = Carrying(old, new)
    ends = (0, 0)
    for section in carrying.sections:
        assert (section.old.start, section.new.start) == ends
        assert not section.is_same or len(section.old) == len(section.new)
        ends = (section.old.stop, section.new.stop)
    for stretch in carrying.changed():
        assert not carrying.stood_there(stretch)
