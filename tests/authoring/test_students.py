from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.highlight_grade import grade
from literacy_app.authoring import students
from literacy_app.text.spans import Span
from tests.activities.making import activity, highlights, key_item
from tests.authoring.lessons import MARK, TEXT, lesson

if TYPE_CHECKING:
    from collections.abc import Iterable

    from literacy_app.activities.highlight import Highlight, HighlightResponse

POOL = lesson(MARK).highlights[0]


def said(spans: Iterable[Span], work: Highlight = POOL) -> list[str]:
    return [span.of(work.text) for span in spans]


def marked(response: HighlightResponse) -> list[str]:
    return [mark.span.of(POOL.text) for mark in response.marks]


def on(text: str) -> Highlight:
    quote = text.partition(" ")[0]
    return lesson(
        MARK.replace("reckless council, core: reckless", quote).partition("    - {quote: axed")[0],
        text=text,
    ).highlights[0]


def test_who_marks_without_reading() -> None:
    assert said(students.everything(POOL)) == [TEXT]
    assert said(students.every_word(POOL))[:3] == ["On", "Tuesday", "the"]
    assert [each.split()[0] for each in said(students.every_sentence(POOL))] == ["On", "The", "A"]
    assert said(students.tiles(POOL, 4, 3))[:2] == ["On Tuesday the", "reckless council axed the"]
    assert said(students.capitals(POOL)) == ["On Tuesday", "The", "A"]
    assert said(students.adjectives(POOL)) == ["reckless", "beloved", "handful"]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “no” and ‘yes please’.", ["“no”", "‘yes please’"]),
        ("He said \"no\" and 'yes'.", ['"no"', "'yes'"]),
        ("Er sagt „nein“ und «ja».", ["„nein“", "«ja»"]),
        ("Don't say it's the council's.", []),
    ],
)
def test_what_stands_in_quotation_marks(text: str, quoted: list[str]) -> None:
    work = on(text)
    assert said(students.quotation_marks(work), work) == quoted


def test_marks_that_share_a_word_are_told_apart() -> None:
    pieces = POOL.segments
    spans = [Span(0, 10), Span(5, 20), Span(15, 23), Span(68, 69)]
    assert said(students.apart(pieces, spans)) == ["On Tuesday", "reckless"]


def test_who_is_one_word_off() -> None:
    assert marked(students.perfect(POOL)) == ["reckless council", "axed", "beloved"]
    assert marked(students.wider(POOL)) == ["the reckless council", "axed the", "beloved pool"]
    assert marked(students.narrower(POOL)) == ["reckless council", "axed", "beloved"]

    long = activity(
        key=[key_item("occupied by NATO and Saudi backed terrorists")],
        let_stand=[],
        readers_differ=[],
    )
    (cut,) = students.narrower(long).marks
    assert cut.span.of(long.text) == "by NATO and Saudi backed"


def test_who_suspects_everything_marks_every_entry() -> None:
    assert sorted(marked(students.suspicious(POOL))) == sorted(
        ["reckless council", "axed", "beloved", "after 40 years", "On Tuesday", "handful"]
    )


def test_a_name_is_chosen_luckily() -> None:
    named = students.named_luckily(POOL, students.everything(POOL)).marks
    assert [mark.label for mark in named] == ["loaded"]
    alike = students.named_alike(POOL, students.everything(POOL))
    assert [mark.label for each in alike for mark in each.marks] == ["loaded", "name-calling"]


def test_chance_is_the_same_each_time() -> None:
    tries = list(students.random_marks(POOL))
    assert tries == list(students.random_marks(POOL))
    assert len(set(tries)) > students.ROUNDS // 2
    assert all(len(each.marks) <= len(POOL.key) for each in tries)


@given(st.data())
def test_whatever_a_student_marks_can_be_graded(data: st.DataObject) -> None:
    work = data.draw(highlights(is_key_apart=True))
    best = grade(work, students.perfect(work)).fraction
    responses = [
        *students.random_marks(work),
        students.suspicious(work),
        students.wider(work),
        students.narrower(work),
    ]
    for spans_of in students.SPANS.values():
        spans = students.apart(work.segments, spans_of(work))
        responses += [*students.named_alike(work, spans), students.named_luckily(work, spans)]

    assert all(0 <= grade(work, each).fraction <= best + 1e-9 for each in responses)
