from __future__ import annotations

import csv
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.content.shelf import EVERY_FILE, lesson_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.content


def _table(path: Path) -> Path:
    return path.parent / "readings" / f"{path.stem}.csv"


READ = tuple(path for path in EVERY_FILE if _table(path).exists())
each_lesson = pytest.mark.parametrize("path", READ, ids=lambda path: path.stem)

TWO_THIRDS = Fraction(2, 3)
ONE_THIRD = Fraction(1, 3)


@dataclass(frozen=True)
class Reading:
    """What became of one phrase: the label each reading gave it, "" where it was let stand."""

    phrase: str
    labels: tuple[str, ...]

    @property
    def given(self) -> tuple[str, ...]:
        return tuple(label for label in self.labels if label)

    @property
    def share(self) -> Fraction:
        return Fraction(len(self.given), len(self.labels))

    @property
    def votes(self) -> str:
        return f"{len(self.given)}/{len(self.labels)}"


def test_no_votes_are_told_where_there_are_no_readings() -> None:
    for path in set(EVERY_FILE) - set(READ):
        assert [
            one.readers_differ for one in lesson_of(path).highlights if one.readers_differ
        ] == []


@each_lesson
def test_every_phrase_of_the_key_was_marked_by_two_thirds(path: Path) -> None:
    readings = _readings(path)
    for activity in lesson_of(path).highlights:
        for entry in activity.key:
            reading = readings[activity.id, entry.id]

            assert reading.share >= TWO_THIRDS, entry.id
            assert set(reading.given) <= set(entry.labels), entry.id


@each_lesson
def test_votes_are_the_counts_of_the_readings(path: Path) -> None:
    readings = _readings(path)
    for activity in lesson_of(path).highlights:
        for entry in activity.readers_differ:
            reading = readings[activity.id, entry.id]

            assert entry.votes == reading.votes, entry.id
            assert reading.share >= ONE_THIRD, entry.id
            assert set(reading.given) <= set(entry.labels), entry.id


@each_lesson
def test_what_should_be_let_stand_was_marked_by_no_reading(path: Path) -> None:
    readings = _readings(path)
    for activity in lesson_of(path).highlights:
        for entry in activity.let_stand:
            assert (activity.id, entry.id) not in readings


@each_lesson
def test_every_reading_belongs_to_an_entry(path: Path) -> None:
    phrases = {}
    for activity in lesson_of(path).highlights:
        keyed = {entry.id: entry.span for entry in activity.key}
        differing = {entry.id: entry.span for entry in activity.readers_differ}
        for entry_id, span in (keyed | differing).items():
            phrases[activity.id, entry_id] = span.of(activity.text)

    assert {place: reading.phrase for place, reading in _readings(path).items()} == phrases


def _readings(path: Path) -> dict[tuple[str, str], Reading]:
    with _table(path).open(encoding="utf-8", newline="") as lines:
        _, *rows = csv.reader(lines)
    readings = {(row[0], row[1]): Reading(row[2], tuple(row[3:])) for row in rows}
    assert len(readings) == len(rows), "a phrase stands in the table twice"
    return readings
