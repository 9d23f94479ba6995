"""Tests of what becomes of quotations when a passage is edited: nothing moves silently."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rapidfuzz import fuzz

from literacy_app.authoring.keyed import passage_text
from literacy_app.authoring.reanchoring import apply_moves, reanchor
from literacy_app.authoring.refusals import LayoutNotKnown, TextHasErrors
from literacy_app.authoring.splicing import apply
from literacy_app.authoring.tree import read_tree
from literacy_app.settings.bundled import lessons_folder
from literacy_app.text.nearest import LEAST_LIKENESS
from literacy_app.text.quotations import Found, Quotation, find

if TYPE_CHECKING:
    from literacy_app.authoring.reanchoring import Reanchored

PASSAGE = """\
The brave soldiers freed the city from cruel terrorists, and all the people cheered.

      In the afternoon a glorious parade went through the old town. Nobody was hurt.

      Later the brave soldiers left for the border, and it rained on the empty streets.\
"""
OTHER = "The troops took the city. In the afternoon there was a parade in the old town."

LESSON = """\
passages:
  p:
    text: |
      PASSAGE
  q: {text: OTHER}
activities:
  - id: mark
    kind: highlight
    passage: p
    key:
      - quote: brave soldiers
        after: freed
        core: [brave]
      - {quote: glorious parade, core: glorious}
      - quote: cruel terrorists
    let_stand:
      - quote: Nobody was hurt
    readers_differ:
      - {quote: brave soldiers, occurrence: 2, votes: 1/3}
  - id: judge
    kind: judge
    passage: p
    claims:
      - quote: In the afternoon a glorious parade went through the old town.
        words: [glorious, {quote: a, before: afternoon}]
  - id: ledger
    kind: ledger
    passage: p
    sources:
      - quote: all the people cheered
      - text: nobody in particular
  - id: rewrite
    kind: rewrite
    passage: p
    sentences: [{quote: Nobody was hurt.}]
  - id: look
    kind: investigate
    passage: p
    claim: it rained on the empty streets
  - id: pairs
    kind: compare
    left: p
    right: q
    pairs:
      - left: brave soldiers left
        right: The troops
      - {left: {quote: the city}, right: {quote: the city}}
    decoys: [there was a parade]
  - id: single
    kind: compare
    left: p
    right: q
    decoys: the old town
"""


def lesson(passage: str = PASSAGE, other: str = OTHER) -> str:
    return LESSON.replace("PASSAGE", passage).replace("OTHER", other)


def edited(old: str, new: str) -> str:
    assert old in PASSAGE
    return lesson(PASSAGE.replace(old, new, 1))


def became(new: str) -> Reanchored:
    return reanchor(lesson(), new)


def moved(found: Reanchored) -> dict[str, str]:
    return {f"{each.quoted.activity}: {each.old_words}": each.new_words for each in found.moved}


def lost(found: Reanchored) -> list[str]:
    return [f"{each.quoted.activity}: {each.old_words}" for each in found.lost]


def followed(new: str) -> str:
    found = became(new)
    text = apply(new, apply_moves(new, found.moved))
    again = reanchor(text, text)
    assert [each.quoted.path for each in again.lost] == [each.quoted.path for each in found.lost]
    assert again.moved == ()
    return text


def test_a_passage_that_was_not_edited_keeps_everything() -> None:
    found = became(lesson())
    assert (len(found.kept), found.moved, found.lost) == (15, (), ())


def test_an_edit_elsewhere_keeps_everything() -> None:
    found = became(edited("The brave", "On a Monday in March, after long talks, the brave"))
    assert (len(found.kept), found.moved, found.lost) == (15, (), ())


def test_other_spelling_and_punctuation_move_with_their_words() -> None:
    new = edited("cruel terrorists", "cruell “terrorists”").replace("all the", "all of the", 1)
    new = new.replace("Nobody was hurt.\n", "Nobody was harmed.\n", 1)
    assert moved(became(new)) == {
        "mark: cruel terrorists": "cruell “terrorists",
        "mark: Nobody was hurt": "Nobody was harmed",
        "ledger: all the people cheered": "all of the people cheered",
        "rewrite: Nobody was hurt.": "Nobody was harmed.",
    }
    text = followed(new)
    assert "      - quote: cruell “terrorists\n" in text
    assert "[{quote: Nobody was harmed.}]" in text


def test_a_quotation_of_parts_takes_them_along() -> None:
    text = followed(edited("a glorious parade went", "a glorius parade also went"))
    assert "{quote: glorius parade, core: glorius}" in text
    assert (
        "      - quote: In the afternoon a glorius parade also went through the old town.\n"
        "        words: [glorius, a]\n"
    ) in text
    gone = followed(edited("a glorious parade went", "one wide parade also went"))
    assert "words" not in gone.replace("keywords", "")


def test_words_that_stand_alone_become_a_mapping_where_they_need_one() -> None:
    new = edited("empty streets", "emptyish streets")
    assert "    claim: it rained on the emptyish streets\n" in followed(new)
    new = edited("left for the border", "leave").replace(
        "Nobody was", "Brave soldiers leave. Nobody was"
    )
    assert "left: brave soldiers leave\n" in followed(new)
    other = "The trops took the city. In the afternoon there was the parade in the oldish town."
    text = followed(lesson(other=other))
    assert "right: The trops\n" in text
    assert "decoys: [there was the parade]\n" in text
    assert "decoys: the oldish town\n" in text
    twice = f"{OTHER} Also there was a parade."
    text = followed(lesson(other=twice))
    assert "decoys: [{quote: there was a parade, after: in}]\n" in text


def test_an_occurrence_is_counted_anew() -> None:
    new = edited("The brave soldiers freed", "Two brave soldiers, the brave soldiers freed")
    assert "{quote: brave soldiers, after: left, votes: 1/3}" in followed(new)


def test_what_was_deleted_is_lost_and_no_one_elses_place_is_taken() -> None:
    found = became(edited("brave soldiers freed the city", "army took the town"))
    assert "mark: brave soldiers" in lost(found)
    key = next(each for each in found.lost if each.quoted.path[2:] == ("key", 0))
    assert [each.words for each in key.candidates][:1] == ["brave soldiers"]
    assert {each.span for each in found.moved} == {each.span for each in found.moved[:1]}
    gone = became(lesson("Nothing of it."))
    assert len(gone.kept) + len(gone.moved) == 4  # those of the other passage
    assert became(lesson("x")).lost[0].candidates == ()


def test_a_paragraph_that_moved_is_found_where_it_is_new() -> None:
    first, second, third = PASSAGE.split("\n\n      ")
    found = became(lesson(f"{second}\n\n      {third}\n\n      {first}"))
    assert found.lost == ()
    assert all(each.new_words == each.old_words for each in found.moved)


def test_a_decoy_elsewhere_is_told_and_not_taken_silently() -> None:
    new = edited("a glorious parade went", "a march went").replace(
        "The brave", "Last year a glorious parade was here. The brave", 1
    )
    found = became(new)
    assert "mark: glorious parade" in {*moved(found), *lost(found)}
    for move in found.moved:
        if move.old_words == "glorious parade":
            assert move.changes == {}


def test_words_that_come_up_twice_are_lost_with_both_places() -> None:
    rest = PASSAGE.split("\n\n", maxsplit=1)[1].strip()
    new = lesson(f"{rest} So cruell terrorists. Oh cruell terrorists. So be it.")
    found = became(new)
    assert "mark: cruel terrorists" in lost(found)
    both = next(each for each in found.lost if each.old_words == "cruel terrorists")
    assert [each.words for each in both.candidates] == ["cruell terrorists"] * 2


def test_two_quotations_do_not_end_up_in_one_place() -> None:
    old = "passages: {p: {text: the red cats and the red cat ran}}\nactivities:\n"
    key = "- {id: m, kind: highlight, passage: p, "
    old += f"{key}key: [{{quote: red cats}}, {{quote: red cat, after: ran}}]}}"
    found = reanchor(old, old.replace("red cats and the red cat ran", "red catz ran"))
    assert (found.kept, found.moved) == ((), ())
    assert [each.candidates[0].words for each in found.lost] == ["red catz", "red catz"]


def test_an_entry_that_is_new_is_kept_where_it_stands_and_lost_where_not() -> None:
    text = lesson().replace(
        "      - quote: cruel terrorists\n",
        "      - quote: cruel terrorists\n      - quote: a Friday\n      - quote: hurried\n",
    )
    found = reanchor(lesson(), text.replace("Later", "On a Friday", 1))
    assert lost(found) == ["mark: hurried"]
    named = reanchor("activities: []", text)
    assert len(named.kept) == 15


def test_what_is_no_quotation_is_passed_over() -> None:
    text = "passages: {p: {text: one two}}\nactivities:\n- text\n- {kind: reflect}\n"
    text += "- {kind: investigate, passage: p}\n- {kind: investigate, claim: one}\n"
    text += "- {kind: compare, left: p, right: p, pairs: [text], decoys: []}\n"
    text += "- {kind: highlight, passage: p, key: [text, {quote: []}]}\n"
    assert reanchor(text, text).kept == ()
    for texts in (("a: [", text), (text, "a: [")):
        with pytest.raises(TextHasErrors):
            reanchor(*texts)


def test_a_layout_that_is_not_known_is_refused() -> None:
    new = edited("cruel terrorists", "cruell terrorists").replace(
        "      - quote: cruel terrorists\n", "      - &one {quote: cruel terrorists}\n"
    )
    found = became(new)
    aliased = new.replace("    let_stand:\n", "      - *one\n    let_stand:\n")
    with pytest.raises(LayoutNotKnown):
        apply_moves(aliased, found.moved)
    with pytest.raises(LayoutNotKnown):
        apply_moves(new, [*found.moved, *found.moved])
    pathless = new.replace("{quote: cruel terrorists}", "cruel terrorists")
    with pytest.raises(LayoutNotKnown):
        apply_moves(pathless, found.moved)
    decoys = LESSON.replace("decoys: [", "decoys: &d [").replace(
        "decoys: the old town", "decoys: *d"
    )
    old = decoys.replace("PASSAGE", PASSAGE).replace("OTHER", OTHER)
    new = decoys.replace("PASSAGE", PASSAGE).replace(
        "OTHER", OTHER.replace("a parade", "the parade")
    )
    found = reanchor(old, new)
    assert [each.old_words for each in found.moved] == ["there was a parade"] * 2
    with pytest.raises(LayoutNotKnown):
        apply_moves(new, found.moved)


WORDS = PASSAGE.replace("\n\n      ", " \n\n ").split(" ")
DECOYS = ["brave soldiers", "Nobody was hurt.", "and then"]


@st.composite
def edits(draw: st.DrawFn) -> str:
    """The passage with some words deleted, doubled, misspelt, put in or moved."""
    words = [*WORDS]
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(words) - 2))
        what = draw(st.sampled_from(["delete", "double", "misspell", "put", "move", "quote"]))
        if words[at].strip() != words[at]:
            continue
        if what == "delete":
            del words[at]
        elif what == "double":
            words[at:at] = words[at : at + draw(st.integers(1, 8))]
        elif what == "misspell":
            words[at] = words[at][:1] + words[at]
        elif what == "quote":
            words[at] = f"“{words[at]}”"
        elif what == "put":
            words[at:at] = draw(
                st.sampled_from(["brave soldiers", "Nobody was hurt.", "and then"])
            ).split()
        else:
            piece = words[at : at + 5]
            del words[at : at + 5]
            to = draw(st.integers(0, len(words)))
            words[to:to] = piece
    paragraphs = " ".join(words).split("\n\n")
    return "\n\n      ".join(paragraph.strip() for paragraph in paragraphs if paragraph.strip())


@given(passage=edits())
def test_after_any_edit_each_quotation_is_kept_moved_or_lost(passage: str) -> None:
    assume(passage.strip())
    new = lesson(passage)
    text = passage_text(read_tree(new).data, "p") or ""
    found = became(new)
    assert len(found.kept) + len(found.moved) + len(found.lost) == 15
    for kept in found.kept:
        if kept.quoted.passage == "p":
            assert isinstance(find(text, kept.quoted.quotation), Found)
    for move in found.moved:
        if move.quoted.passage == "p":
            assert move.span.of(text) == move.new_words
            assert fuzz.ratio(move.old_words, move.new_words) >= LEAST_LIKENESS
    after = apply(new, apply_moves(new, found.moved))
    read_again = {each.quoted.path: each.quoted.quotation for each in reanchor(after, after).kept}
    for move in found.moved:
        if move.quoted.passage == "p":
            place = find(text, read_again[move.quoted.path])
            assert isinstance(place, Found)
            assert place.span == move.span


@given(word=st.sampled_from(sorted({"city", "afternoon", "old town", "border", "streets"})))
def test_words_of_no_quotation_change_without_a_trace(word: str) -> None:
    old = "passages: {p: {text: The brave army left the old town in the afternoon. "
    old += "The city and its border had empty streets.}}\nactivities:\n"
    old += "- {id: m, kind: highlight, passage: p, key: [{quote: brave army}]}\n"
    found = reanchor(old, old.replace(word, f"wide {word}s"))
    assert (len(found.kept), found.moved, found.lost) == (1, (), ())


@pytest.mark.content
def test_each_bundled_lesson_keeps_everything_where_nothing_was_edited() -> None:
    files = sorted(lessons_folder().rglob("*.yaml"))
    assert len(files) > 10
    for file in files:
        text = file.read_text("utf-8")
        found = reanchor(text, text)
        assert (found.moved, found.lost) == ((), ())


def test_a_place_that_no_words_around_tell_is_lost() -> None:
    many = "war " * 1_100
    old = f"passages: {{p: {{text: {many}The wart ended.}}}}\nactivities:\n"
    key = "- {id: m, kind: highlight, passage: p, key: [{quote: wart}]}"
    found = reanchor(f"{old}{key}", f"{old}{key}".replace("wart ended", "war here over"))
    assert lost(found) == ["m: wart"]


def test_a_quotation_keeps_its_meaning_for_the_reader() -> None:
    quotation = Quotation("brave soldiers", after="freed")
    assert became(lesson()).kept[0].quoted.quotation == quotation


def test_without_its_passage_a_quotation_is_lost() -> None:
    found = became(lesson().replace("  p:\n", "  z:\n"))
    assert {each.quoted.passage for each in found.lost} == {"p"}
    assert {each.candidates for each in found.lost} == {()}
