from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.highlight import Mark
from literacy_app.desktop.paint.badges import BadgeShape, OutcomeKind
from literacy_app.desktop.proof.decorations import (
    Ground,
    NoteDecorations,
    marks_in,
    note_decorations,
)
from literacy_app.desktop.proof.notes import Note
from literacy_app.study.marking import Marking
from literacy_app.text.spans import Span
from literacy_app.text.words import words

TEXT = "a massive 'proxy army' bought and sold"


def _note(outcome: OutcomeKind, *spans: Span, marked: tuple[Span, ...] = ()) -> Note:
    return Note("n", outcome, "loaded", spans, marked, "words")


def test_each_outcome_is_drawn_in_its_own_way() -> None:
    drawn = {
        outcome: note_decorations(_note(outcome, Span(2, 9), marked=(Span(2, 9),)))[0]
        for outcome in OutcomeKind
    }

    assert {outcome: (each.ground, each.badge) for outcome, each in drawn.items()} == {
        OutcomeKind.FOUND: (Ground.TINT, BadgeShape.SOLID),
        OutcomeKind.PARTLY: (Ground.TINT, BadgeShape.HALF),
        OutcomeKind.MISSED: (Ground.NONE, BadgeShape.DASHED),
        OutcomeKind.OVER_FLAGGED: (Ground.HATCH, BadgeShape.STRUCK),
        OutcomeKind.READERS_DIFFER: (Ground.STRIPES, BadgeShape.STACKED),
        OutcomeKind.KEPT: (Ground.TINT, BadgeShape.SOLID),
    }
    assert [outcome for outcome, each in drawn.items() if not each.has_line] == [
        OutcomeKind.OVER_FLAGGED
    ]
    assert [outcome for outcome, each in drawn.items() if each.is_outlined] == [OutcomeKind.MISSED]


def test_a_partly_found_phrase_has_its_line_whole_and_its_tint_where_it_was_marked() -> None:
    marked = (Span(0, 4), Span(7, 30), Span(40, 50))

    (drawn,) = note_decorations(_note(OutcomeKind.PARTLY, Span(2, 20), marked=marked))

    assert drawn.span == Span(2, 20)
    assert drawn.grounds == (Span(2, 4), Span(7, 20))


def test_only_the_last_of_several_spans_bears_the_badge() -> None:
    first, last = note_decorations(_note(OutcomeKind.FOUND, Span(0, 2), Span(5, 9)))

    assert (first.badge, last.badge) == (None, BadgeShape.SOLID)


def test_a_note_without_a_label_has_no_badge() -> None:
    note = Note("n", OutcomeKind.READERS_DIFFER, None, (Span(0, 2),), (), "a")

    assert note_decorations(note)[0].badge is None


def test_the_marks_of_a_stretch_are_drawn_with_their_quotation_marks() -> None:
    marking = Marking(words(TEXT), TEXT, [Mark(2, 9, "loaded"), Mark(11, 21, "loaded")])

    drawn = list(marks_in(marking, Span(10, 38), Span(11, 21)))

    assert [(each.span, each.is_open) for each in drawn] == [(Span(10, 22), True)]


@given(
    st.lists(st.tuples(st.integers(0, 100), st.integers(1, 30)), max_size=20),
    st.integers(0, 120),
    st.integers(1, 40),
)
def test_exactly_the_notes_that_touch_a_stretch_are_found(
    places: list[tuple[int, int]], start: int, length: int
) -> None:
    spans = [Span(first, first + size) for first, size in places]
    seen = Span(start, start + length)

    found = NoteDecorations([_note(OutcomeKind.FOUND, span) for span in spans]).within(seen)

    expected = {n for n, span in enumerate(spans) if span.overlaps(seen)}
    assert {number for number, _ in found} == expected
