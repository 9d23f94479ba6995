"""Tests of finding an activity's key in a text, and of every reason not to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.authoring import refusals
from literacy_app.authoring.keyed import keyed
from literacy_app.authoring.keying import Change, NewEntry, add_entry, change_entry, move_edge
from literacy_app.authoring.splicing import apply
from literacy_app.authoring.tree import read_tree
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from literacy_app.authoring.keyed import Part

TEXT = """\
passages:
  p: {text: One two three. Four five six. Seven eight nine.}
  empty: {text: ' '}
activities:
  - kind: reflect
    id: note
  - bare
  - id: mark
    kind: highlight
    passage: p
    labels: [x, y, [z]]
    key:
      - quote: two
        labels: [x]
        why: w
      - quote: [no quote]
      - bare
      - id: own
        quote: nowhere
        occurrence: many
      - {id: [], quote: not here, why: w}
    let_stand:
      - {id: fair, quote: Four five, why: w}
    readers_differ:
      - {quote: five six, votes: 1/3}
  - {id: lost, kind: highlight, passage: gone, labels: [x]}
  - {id: bare-passage, kind: highlight, passage: [p], labels: [x]}
  - {id: blank, kind: highlight, passage: empty, labels: [x]}
  - {id: odd, kind: highlight, passage: p, labels: x, key: {quote: two}}
  - {id: sentences, kind: highlight, passage: p, labels: [x], unit: sentence,
     key: [{quote: One two three., why: w}], let_stand: [{quote: Four five six., why: w}]}
"""
THREE, EIGHT = Span(8, 13), Span(36, 41)


def test_what_can_be_read_of_a_key_is_there() -> None:
    found = keyed(read_tree(TEXT), "mark")
    assert found.labels == ("x", "y")
    ids = [(entry.part, entry.number, entry.id, entry.quoted) for entry in found.entries]
    assert ids == [
        ("key", 0, "two", Span(4, 7)),
        ("key", 4, "not-here", None),
        ("let_stand", 0, "fair", Span(15, 24)),
        ("readers_differ", 0, "five-six", Span(20, 28)),
    ]


@pytest.mark.parametrize(
    ("activity", "part", "entry", "refusal"),
    [
        ("nothing", "key", NewEntry(EIGHT), refusals.NoSuchActivity),
        ("note", "key", NewEntry(EIGHT), refusals.NotAHighlight),
        ("lost", "key", NewEntry(EIGHT), refusals.NoPassage),
        ("bare-passage", "key", NewEntry(EIGHT), refusals.NoPassage),
        ("blank", "key", NewEntry(EIGHT), refusals.NoPassage),
        ("odd", "key", NewEntry(EIGHT), refusals.LayoutNotKnown),
        ("mark", "key", NewEntry(Span(13, 15)), refusals.NothingMarked),
        ("mark", "key", NewEntry(EIGHT, labels=("x",)), refusals.NoWhy),
        ("mark", "key", NewEntry(EIGHT, why="w"), refusals.NoLabels),
        ("mark", "key", NewEntry(EIGHT, why="w", labels=("z",)), refusals.UnknownLabel),
        ("mark", "key", NewEntry(EIGHT, votes="1/3"), refusals.FieldNotHere),
        ("mark", "let_stand", NewEntry(EIGHT, core=(EIGHT,)), refusals.FieldNotHere),
        ("mark", "let_stand", NewEntry(EIGHT, plainer="p"), refusals.FieldNotHere),
        ("mark", "readers_differ", NewEntry(EIGHT, votes="3/3"), refusals.NoVotes),
        ("mark", "key", NewEntry(Span(4, 7), why="w", labels=("x",)), refusals.SameWords),
        ("mark", "let_stand", NewEntry(Span(4, 13), why="w"), refusals.SharesWords),
        ("mark", "readers_differ", NewEntry(Span(15, 19), votes="1/2"), refusals.SharesWords),
        ("mark", "let_stand", NewEntry(EIGHT, why="a\x07b"), refusals.UnfitCharacter),
        ("sentences", "key", NewEntry(THREE, why="w"), refusals.SharesSentence),
        ("sentences", "key", NewEntry(Span(15, 19), why="w"), refusals.SameWords),
    ],
)
def test_each_reason_not_to_add_is_told(
    activity: str, part: Part, entry: NewEntry, refusal: type[refusals.Refusal]
) -> None:
    with pytest.raises(refusals.Refusal) as refused:
        add_entry(TEXT, activity, part, entry)
    assert type(refused.value) is refusal
    assert refused.value.code == refusal.code


def test_the_codes_differ() -> None:
    found = [each for each in vars(refusals).values() if isinstance(each, type)]
    kinds = [each for each in found if issubclass(each, refusals.Refusal)]
    assert len({each.code for each in kinds}) == len(kinds)


def test_overlapping_entries_of_the_key_are_allowed() -> None:
    text = apply(TEXT, add_entry(TEXT, "mark", "key", NewEntry(Span(4, 13), ("x",), "w")))
    assert keyed(read_tree(text), "mark").entry("two-three").number == 1


def test_an_entry_is_not_its_own_neighbour() -> None:
    text = apply(TEXT, move_edge(TEXT, "mark", "two", Span(4, 13)))
    assert "quote: two three\n" in text
    with pytest.raises(refusals.SharesWords):
        move_edge(TEXT, "mark", "two", Span(4, 20))
    with pytest.raises(refusals.NoSuchEntry):
        move_edge(TEXT, "mark", "twice", Span(4, 13))


def test_a_change_is_looked_at_like_a_new_entry() -> None:
    for change, refusal in (
        (Change(votes="1/3"), refusals.FieldNotHere),
        (Change(why=""), refusals.NoWhy),
        (Change(labels=()), refusals.NoLabels),
        (Change(labels=("q",)), refusals.UnknownLabel),
    ):
        with pytest.raises(refusal):
            change_entry(TEXT, "mark", "two", change)


def test_what_is_no_lesson_has_no_activity() -> None:
    for text in ("", "- a list\n", "activities: none\n", "text"):
        with pytest.raises(refusals.NoSuchActivity):
            add_entry(text, "mark", "key", NewEntry(EIGHT))
    with pytest.raises(refusals.NoPassage):
        keyed(read_tree("activities: [{id: a, kind: highlight, passage: p}]"), "a")
    with pytest.raises(refusals.TextHasErrors) as refused:
        add_entry("a: [", "mark", "key", NewEntry(EIGHT))
    assert refused.value.problem.code == "unclosed-bracket"
    with pytest.raises(refusals.LayoutNotKnown):
        keyed(read_tree("a: &a {id: m, kind: highlight}\nactivities: [*a]"), "m")
