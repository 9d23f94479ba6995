"""Tests of what follows when an entry quotes other words: the core, and what tells its place."""

from __future__ import annotations

import pytest

from literacy_app.authoring.keying import NewEntry, add_entry, move_edge
from literacy_app.authoring.splicing import apply
from literacy_app.text.spans import Span

HEAD = """\
passages: {p: {text: a b a b a c d e f}}
activities:
- id: mark
  kind: highlight
  passage: p
  labels: [x]
  key:
"""


def moved(entry: str, entry_id: str, start: int, end: int) -> str:
    text = f"{HEAD}  - {entry}\n"
    return apply(text, move_edge(text, "mark", entry_id, Span(start, end))).removeprefix(HEAD)


@pytest.mark.parametrize(
    ("before", "id_", "place", "after"),
    [
        # what told the place tells it still
        ("{quote: a b, occurrence: 2}", "a-b", (4, 9), "{quote: a b a, occurrence: 2}"),
        ("{quote: a c, before: b}", "a-c", (8, 13), "{quote: a c d, before: b}"),
        # nothing needs to tell it any more, or something else has to
        ("{quote: a b, occurrence: 2}", "a-b", (4, 11), "{quote: a b a c}"),
        ("{quote: a b a c}", "a-b-a-c", (4, 7), "{quote: a b, before: b}"),
        # a core stays, is cut, goes
        ("{quote: a c d, core: c}", "a-c-d", (8, 15), "{quote: a c d e, core: c}"),
        ("{quote: a c d, core: [c d]}", "a-c-d", (8, 11), "{quote: a c, core: c}"),
        ("{quote: a c d, core: c d}", "a-c-d", (10, 15), "{quote: c d e, core: c d}"),
        ("{quote: c d e, core: [c, e]}", "c-d-e", (10, 13), "{quote: c d, core: c}"),
        ("{quote: c d e, core: e}", "c-d-e", (10, 13), "{quote: c d}"),
        ("{quote: c d e, core: c d}", "c-d-e", (10, 13), "{quote: c d, core: c d}"),
        ("{quote: c d e, core: d e}", "c-d-e", (12, 15), "{quote: d e, core: d e}"),
        ("{quote: c d e, core: c d e}", "c-d-e", (10, 13), "{quote: c d}"),
        (
            "{quote: a b a, occurrence: 1, core: {quote: a, occurrence: 2}}",
            "a-b-a",
            (2, 5),
            "{quote: b a, occurrence: 1, core: a}",
        ),
        (
            "{quote: b a, occurrence: 1, core: a}",
            "b-a",
            (0, 5),
            "{quote: a b a, occurrence: 1, core: {quote: a, before: b}}",
        ),
        ("{quote: c d, core: 5}", "c-d", (10, 15), "{quote: c d e}"),
        (
            "{quote: c d, core: [[c], {q: d}]}",
            "c-d",
            (10, 15),
            "{quote: c d e, core: [[c], {q: d}]}",
        ),
    ],
)
def test_what_belongs_to_an_entry_follows_its_edge(
    before: str, id_: str, place: tuple[int, int], after: str
) -> None:
    assert moved(before, id_, *place) == f"  - {after}\n"


def test_a_new_entry_may_have_a_core() -> None:
    entry = NewEntry(Span(8, 15), why="w", core=(Span(10, 11), Span(14, 20), Span(10, 11)))
    text = apply(HEAD, add_entry(HEAD, "mark", "key", entry))
    assert text == f"{HEAD}  - quote: a c d e\n    core: [c, e]\n    why: w\n"
    entry = NewEntry(Span(4, 9), why="w", core=(Span(8, 9), Span(0, 1)))
    text = apply(HEAD, add_entry(HEAD, "mark", "key", entry))
    assert "    core: {quote: a, after: c}\n" in text


def test_another_entry_keeps_the_id_that_is_made_of_its_words() -> None:
    text = f"{HEAD}  - {{quote: a b, occurrence: 2}}\n"
    new = apply(text, add_entry(text, "mark", "key", NewEntry(Span(0, 3), why="w")))
    assert "{id: a-b-2, quote: a b, " in new
    both = f"{HEAD}  - quote: a b\n    occurrence: 1\n  - {{quote: a, after: c}}\n"
    dragged = apply(both, move_edge(both, "mark", "a-b", Span(0, 1)))
    assert dragged == (
        f"{HEAD}  - quote: a\n    id: a-b\n    occurrence: 1\n  - {{quote: a, after: c}}\n"
    )
