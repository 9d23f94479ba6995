"""Tests of the ladder of hints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.study.hints import Ask, Given, Hint, HintKind, next_hint
from literacy_app.text.normal import paragraphs
from literacy_app.text.spans import Span
from tests.fakes.study_lessons import TEXT, highlight, span_of

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Highlight

STANDFIRST, SECOND, THIRD = paragraphs(TEXT)
COUNT, TECHNIQUE, SENTENCE, ANSWER = (
    HintKind.COUNT,
    HintKind.TECHNIQUE,
    HintKind.SENTENCE,
    HintKind.ANSWER,
)


def ask(
    at: Span, *left: str, given: tuple[Given, ...] = (), activity: Highlight | None = None
) -> Ask:
    activity = activity or highlight()
    entries = tuple(entry for entry in activity.key if entry.id in left)
    return Ask(activity, paragraphs(activity.text), at, entries, given, len(given))


def climbed(at: Span, *left: str, activity: Highlight | None = None, steps: int = 12) -> list[Hint]:
    """The hints one gets who asks again and again and marks nothing."""
    given: tuple[Given, ...] = ()
    hints = []
    for _ in range(steps):
        hint = next_hint(ask(at, *left, given=given, activity=activity))
        hints.append(hint)
        if not hint.is_counted:
            break
        on = hint.paragraph.start if hint.kind is COUNT else hint.entry
        given = (*given, Given(hint.kind, on or 0))
    return hints


def test_the_ladder_goes_from_how_many_to_the_answer_entry_by_entry() -> None:
    hints = climbed(SECOND, "heroic", "Proxy gangs")
    assert {(hint.paragraph, hint.is_elsewhere, hint.left) for hint in hints} == {
        (SECOND, False, 2)
    }
    assert [(hint.kind, hint.entry, hint.number, hint.is_counted) for hint in hints] == [
        (COUNT, None, 1, True),
        (TECHNIQUE, "heroic", 2, True),
        (SENTENCE, "heroic", 3, True),
        (ANSWER, "heroic", 4, True),
        (TECHNIQUE, "Proxy gangs", 5, True),
        (SENTENCE, "Proxy gangs", 6, True),
        (ANSWER, "Proxy gangs", 7, True),
        (ANSWER, "heroic", 7, False),
    ]


def test_each_rung_gives_what_it_is_named_after() -> None:
    count, technique, sentence, answer, again = climbed(STANDFIRST, "brutal")
    assert (count.labels, count.span) == ((), None)
    assert (technique.labels, technique.span) == (("loaded",), None)
    assert (sentence.labels, sentence.span) == (("loaded",), span_of(TEXT, "A brutal regime fell."))
    assert (answer.labels, answer.span) == (("loaded",), span_of(TEXT, "brutal"))
    assert (again.labels, again.span) == (answer.labels, answer.span)


def place_of(hint: Hint) -> tuple[HintKind, Span, bool, int]:
    return hint.kind, hint.paragraph, hint.is_elsewhere, hint.number


def test_an_entry_that_is_marked_meanwhile_is_passed_over() -> None:
    given = (Given(COUNT, SECOND.start), Given(TECHNIQUE, "heroic"))
    hint = next_hint(ask(SECOND, "Proxy gangs", given=given))
    assert (hint.kind, hint.entry, hint.left, hint.number) == (TECHNIQUE, "Proxy gangs", 1, 3)


@pytest.mark.parametrize("at", [STANDFIRST, Span(0, 0), Span(3, 9)])
def test_a_place_in_a_paragraph_stands_for_it(at: Span) -> None:
    assert place_of(next_hint(ask(at, "brutal", "heroic"))) == (COUNT, STANDFIRST, False, 1)


def test_a_paragraph_where_nothing_is_left_hands_on_to_the_next_and_says_so() -> None:
    assert place_of(next_hint(ask(STANDFIRST, "heroic"))) == (COUNT, SECOND, True, 1)
    assert place_of(next_hint(ask(THIRD, "heroic", "brutal"))) == (COUNT, STANDFIRST, True, 1)
    given = (Given(COUNT, SECOND.start),)
    hint = next_hint(ask(STANDFIRST, "heroic", given=given))
    assert (hint.kind, hint.is_elsewhere) == (TECHNIQUE, True)


def test_where_nothing_is_left_at_all_nothing_is_counted() -> None:
    hint = next_hint(ask(SECOND, given=(Given(COUNT, 0),)))
    assert place_of(hint) == (HintKind.NOTHING_LEFT, SECOND, False, 1)
    assert not hint.is_counted


def test_a_palette_of_one_has_no_technique_to_tell() -> None:
    activity = highlight(key={"brutal": "loaded"}, labels=("loaded",))
    kinds = [hint.kind for hint in climbed(STANDFIRST, "brutal", activity=activity)]
    assert kinds == [COUNT, SENTENCE, ANSWER, ANSWER]


def test_where_sentences_are_marked_the_sentence_is_the_answer() -> None:
    key = {"A brutal regime fell.": "loaded"}
    activity = highlight(key=key, is_by_sentence=True)
    kinds = [hint.kind for hint in climbed(STANDFIRST, *key, activity=activity)]
    assert kinds == [COUNT, TECHNIQUE, ANSWER, ANSWER]


def test_a_place_before_the_first_paragraph_means_the_first() -> None:
    asked = ask(Span(0, 1), "brutal")
    before = Ask(asked.activity, (Span(2, 21),), Span(0, 1), asked.left, (), 0)
    assert place_of(next_hint(before)) == (COUNT, Span(2, 21), False, 1)
