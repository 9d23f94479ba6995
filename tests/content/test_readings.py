from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.judge import SUPPORT, Judge
from literacy_app.measures.agreement import TENTATIVE
from literacy_app.text.spans import Span
from tests.content import panel
from tests.content.shelf import ARTICLE_COURSE, ARTICLE_LESSONS, BANK, LESSONS, lesson_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from literacy_app.activities.highlight import Highlight
    from literacy_app.lessons.lesson import Lesson

pytestmark = pytest.mark.content

READ = (*ARTICLE_LESSONS, *BANK)
each_lesson = pytest.mark.parametrize("path", READ, ids=lambda path: path.stem)

FEWEST_READINGS = 3


@pytest.fixture(name="stored", scope="module")
def _stored() -> dict[tuple[str, str], dict[str, str]]:
    table = ARTICLE_COURSE.parent / "readings" / "agreement.csv"
    with table.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        assert tuple(rows.fieldnames or ()) == panel.AGREEMENT
        return {(row["lesson"], row["activity"]): row for row in rows}


def test_no_votes_are_told_where_there_are_no_readings() -> None:
    for path in set(LESSONS) - set(READ):
        assert [one.id for one in lesson_of(path).highlights if one.readers_differ] == []


@each_lesson
def test_every_text_that_is_marked_was_read_three_times(path: Path) -> None:
    found = panel.readings_of(path)
    for activity in lesson_of(path).highlights:
        assert len(found[activity.id]) >= FEWEST_READINGS, activity.id


@each_lesson
def test_every_mark_stands_in_its_text(path: Path) -> None:
    lesson = lesson_of(path)
    for name, readings in panel.readings_of(path).items():
        text = panel.text_of(lesson, name)
        for mark in (each for marks in readings.values() for each in marks):
            assert mark.span.of(text) == mark.quote, name


@each_lesson
def test_every_phrase_of_the_key_was_marked_by_two_thirds(path: Path) -> None:
    for activity, readings in _marked(path):
        for entry in activity.key:
            verdict = panel.verdict(readings, entry.core)

            assert verdict.share >= panel.TWO_THIRDS, entry.id
            assert verdict.labels <= set(entry.labels), entry.id


@each_lesson
def test_votes_are_the_counts_of_the_readings(path: Path) -> None:
    for activity, readings in _marked(path):
        for entry in activity.readers_differ:
            verdict = panel.verdict(readings, [entry.span])

            assert entry.votes == verdict.votes, entry.id
            assert verdict.labels <= set(entry.labels), entry.id
            assert verdict.share >= panel.ONE_THIRD, entry.id


@each_lesson
def test_what_should_be_let_stand_was_marked_by_less_than_a_third(path: Path) -> None:
    for activity, readings in _marked(path):
        for entry in activity.let_stand:
            verdict = panel.verdict(readings, [entry.span])

            assert verdict.share < panel.ONE_THIRD, entry.id


@each_lesson
def test_what_a_third_marked_has_an_entry(path: Path) -> None:
    for activity, readings in _marked(path):
        known = [entry.span for entry in activity.key]
        known += [entry.span for entry in activity.readers_differ]
        for mark in (each for marks in readings.values() for each in marks):
            verdict = panel.verdict(readings, [mark.span])
            is_known = any(mark.span.overlaps(span) for span in known)
            assert is_known or verdict.share < panel.ONE_THIRD, (activity.id, mark.quote)


def test_nobody_marked_a_word_of_the_plain_report() -> None:
    path = next(path for path in READ if path.stem == "same-war-other-words")
    readings = panel.readings_of(path)["plain"]

    assert len(readings) >= FEWEST_READINGS
    assert set(readings.values()) == {()}


@each_lesson
def test_the_support_of_every_claim_is_what_two_thirds_found(path: Path) -> None:
    found = panel.readings_of(path)
    for activity in lesson_of(path).activities:
        if isinstance(activity, Judge):
            assert len(found[activity.id]) >= FEWEST_READINGS
            for claim in activity.items:
                assert claim.span is not None
                facet = next(each for each in claim.facets if each.id == SUPPORT)
                credited = {option.id for option in facet.options if option.credit}
                verdict = panel.verdict(found[activity.id], [claim.span])
                agreeing = [given for given in verdict.given if given & credited]
                assert 3 * len(agreeing) >= 2 * len(verdict.given), claim.id


@each_lesson
def test_the_stored_agreement_is_that_of_the_readings(
    path: Path, stored: dict[tuple[str, str], dict[str, str]]
) -> None:
    lesson = lesson_of(path)
    for name, readings in panel.readings_of(path).items():
        row = stored[path.stem, name]
        kept = (int(row["readings"]), int(row["tokens"]), row["alpha"], row["alpha_without_open"])

        assert kept == panel.agreement(lesson, name, readings), name


def test_agreement_is_stored_of_every_text_and_of_nothing_else(
    stored: dict[tuple[str, str], dict[str, str]],
) -> None:
    assert set(stored) == {(path.stem, name) for path in READ for name in panel.readings_of(path)}


@each_lesson
def test_readers_agree_well_enough_on_every_text_that_is_marked(path: Path) -> None:
    lesson = lesson_of(path)
    for activity, readings in _marked(path):
        _, _, _, settled = panel.agreement(lesson, activity.id, readings)

        assert float(settled) >= TENTATIVE, activity.id


def test_a_changed_reading_changes_the_agreement() -> None:
    path = next(path for path in READ if path.stem == "words-that-carry-a-verdict")
    lesson: Lesson = lesson_of(path)
    readings = panel.readings_of(path)["mark-the-opening"]
    stricter = {**readings, next(iter(readings)): ()}

    assert panel.agreement(lesson, "mark-the-opening", stricter) != panel.agreement(
        lesson, "mark-the-opening", readings
    )
    assert float(panel.agreement(lesson, "mark-the-opening", stricter)[2]) < float(
        panel.agreement(lesson, "mark-the-opening", readings)[2]
    )


def test_a_reader_votes_once_however_many_words_of_a_phrase_they_mark() -> None:
    one = panel.Marked(Span(0, 4), "loaded", "grim")
    other = panel.Marked(Span(5, 9), "loaded", "tale")
    readings = {"a": (one, other), "b": (), "c": (other,)}

    assert panel.verdict(readings, [Span(0, 9)]).votes == "2/3"
    assert panel.verdict(readings, [Span(0, 4)]).votes == "1/3"
    assert panel.units([Span(0, 4), Span(5, 9)], readings) == [
        ["loaded", "", ""],
        ["loaded", "", "loaded"],
    ]


def _marked(path: Path) -> Iterator[tuple[Highlight, panel.Readings]]:
    found = panel.readings_of(path)
    for activity in lesson_of(path).highlights:
        yield activity, found[activity.id]
