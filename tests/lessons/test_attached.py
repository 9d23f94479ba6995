"""Tests of finding a lesson's passages in a learner's own copy."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessons.attached import Copy, Stand, lit_paragraphs
from literacy_app.lessons.lesson import Paragraph, Passage
from literacy_app.text.normal import normalise, paragraphs
from literacy_app.text.spans import Span

FIRST = "In late 2016, at the cost of many young lives, Syrian forces took back the city."
SECOND = "The liberation of Aleppo – called the ‘New Middle East’ – is a setback."
THIRD = "Another paragraph that no lesson quotes."
FOURTH = (
    "Many people left in buses over eight days. The Red Cross counted them at the crossing, it "
    "said. Nobody else did."
)
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}"


def passage(*parts: str) -> Passage:
    text = normalise("\n\n".join(parts))
    held = tuple(Paragraph(span, None) for span in paragraphs(text))
    return Passage("one", text, "source", None, None, held)


def words(copy: Copy, *passages: Passage) -> list[str]:
    return [span.of(copy.text) for span in copy.parts(passages)]


def test_a_passage_stands_where_its_words_do() -> None:
    copy = Copy(TEXT)
    assert words(copy, passage(SECOND)) == [SECOND]
    assert words(copy, passage("Red Cross counted them")) == ["Red Cross counted them"]
    assert words(copy, passage("Nobody quotes this.")) == []


def test_paragraphs_that_follow_each_other_are_one_part_and_others_several() -> None:
    copy = Copy(TEXT)
    assert words(copy, passage(FIRST, SECOND)) == [f"{FIRST}\n\n{SECOND}"]
    assert words(copy, passage(FIRST, FOURTH)) == [FIRST, FOURTH]
    assert words(copy, passage(FOURTH, FIRST)) == [FOURTH, FIRST]


def test_a_part_that_stands_within_another_is_not_told_twice() -> None:
    copy = Copy(TEXT)
    assert words(copy, passage(FIRST), passage("at the cost of many young lives")) == [FIRST]


def test_another_edition_has_other_marks_and_line_ends() -> None:
    copy = Copy(
        "*IN LATE 2016, at the cost of many young\nlives,* Syrian forces took back the city.\n\n"
        "The liberation of Aleppo - called the 'New Middle East' - is a set\u00adback."
    )
    assert copy.count([passage(FIRST), passage(SECOND)]) == Stand(2, 2)


def test_where_words_are_left_out_each_side_is_looked_for() -> None:
    copy = Copy(TEXT)
    cut = passage("In late 2016 […] Syrian forces took back the city.")
    assert words(copy, cut) == ["In late 2016,", "Syrian forces took back the city."]
    assert copy.count([cut]) == Stand(1, 1)
    assert words(copy, passage("… Nobody else did (...)")) == ["Nobody else did."]


def test_an_edited_sentence_is_found_by_what_is_most_like_it() -> None:
    edited = FOURTH.replace("counted them at the crossing", "counted them at this crossing")
    copy = Copy(TEXT)
    assert copy.count([passage(edited)]) == Stand(1, 1)
    assert " ".join(words(copy, passage(edited))).rstrip(".") == FOURTH.rstrip(".")


def test_one_sentence_of_three_is_not_the_passage() -> None:
    other = "He came in the morning. She left. Nobody else did."
    copy = Copy(TEXT)
    assert copy.count([passage(other)]) == Stand(0, 1)
    assert words(copy, passage(other)) == []


def test_a_passage_counts_only_with_all_of_its_parts() -> None:
    copy = Copy(TEXT)
    assert copy.count([passage(FIRST, "Nobody quotes this."), passage(FIRST)]) == Stand(1, 2)


def test_once_enough_was_compared_only_the_same_words_are_found() -> None:
    edited = "The Red Cross counted them all at the crossing, it said."
    assert Copy(TEXT).count([passage(edited)]) == Stand(1, 1)
    assert Copy(TEXT, most_pairs=10).count([passage(edited)]) == Stand(0, 1)


def test_the_paragraphs_that_any_part_touches_are_lit() -> None:
    copy = Copy(TEXT)
    parts = copy.parts([passage("took back the city.", SECOND[:9]), passage(FOURTH)])
    assert lit_paragraphs(paragraphs(TEXT), parts) == (0, 1, 3)
    assert lit_paragraphs(paragraphs(TEXT), ()) == ()


def test_a_passage_without_a_letter_stands_nowhere_and_is_missed_nowhere() -> None:
    copy = Copy(TEXT)
    assert words(copy, passage("…")) == []
    assert copy.count([passage("…")]) == Stand(1, 1)


_WORD = st.text(st.characters(whitelist_categories=("Ll", "Lu", "Nd")), min_size=1)


@given(st.lists(st.lists(_WORD, min_size=1).map(" ".join), min_size=1), st.data())
def test_for_any_text_each_of_its_paragraphs_is_found(
    written: list[str], data: st.DataObject
) -> None:
    text = normalise("\n\n".join(written))
    chosen = data.draw(st.sampled_from(paragraphs(text))).of(text)
    copy = Copy(text)
    assert copy.count([passage(chosen)]) == Stand(1, 1)
    (found,) = copy.parts([passage(chosen)])
    assert "".join(found.of(text).casefold().split()) == "".join(chosen.casefold().split())


@given(st.text(), st.text())
def test_for_any_texts_the_parts_are_stretches_of_the_copy(text: str, quoted: str) -> None:
    copy = Copy(normalise(text))
    whole = Span(0, len(copy.text))
    assert all(
        whole.holds(span) and span.start < span.end for span in copy.parts([passage(quoted)])
    )
