from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.content.shelf import BANK, lesson_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from literacy_app.activities.highlight import Highlight

pytestmark = pytest.mark.content

each_bank = pytest.mark.parametrize("path", BANK, ids=lambda path: path.stem)

TECHNIQUES = (
    "loaded",
    "name-calling",
    "exaggeration",
    "scare-quotes",
    "glittering",
    "flag-waving",
    "appeal-to-fear",
)
FEWEST_EXCERPTS = 40
FEWEST_OF_A_TECHNIQUE = 15
SORT = re.compile(r"^  # (Drill|Real life);.*\n(?:  # .*\n)*  ([a-z0-9-]+):$", re.MULTILINE)
"""What a file says of each of its excerpts: made for practice, or near to what one meets."""


def test_there_are_enough_excerpts_of_the_right_length() -> None:
    lengths = {activity.id: len(activity.text.split()) for activity in _excerpts()}

    assert len(lengths) >= FEWEST_EXCERPTS
    assert {name: n for name, n in lengths.items() if not 40 <= n <= 150} == {}


@pytest.mark.parametrize("technique", TECHNIQUES)
def test_a_technique_stands_in_enough_excerpts(technique: str) -> None:
    with_it = [
        activity.id
        for activity in _excerpts()
        if any(entry.labels[0] == technique for entry in activity.key)
    ]
    assert len(with_it) >= FEWEST_OF_A_TECHNIQUE, technique


def test_a_technique_is_tied_to_no_camp() -> None:
    camps: dict[str, set[str | None]] = {technique: set() for technique in TECHNIQUES}
    for path in BANK:
        lesson = lesson_of(path)
        for activity in lesson.highlights:
            for entry in activity.key:
                camps[entry.labels[0]].add(lesson.passages[activity.passage].favours)

    for technique, favours in camps.items():
        assert {"for", "against"} <= favours, technique


def test_both_slants_and_none_are_there() -> None:
    favours = Counter(
        passage.favours for path in BANK for passage in lesson_of(path).passages.values()
    )
    assert favours["for"] >= 10
    assert favours["against"] >= 10
    assert favours["neither"] >= 8


@each_bank
def test_each_excerpt_has_its_fair_twins(path: Path) -> None:
    for activity in lesson_of(path).highlights:
        assert len(activity.key) >= 3
        assert len(activity.let_stand) >= max(3, len(activity.key)), activity.id


@each_bank
def test_it_is_said_of_each_excerpt_what_mix_it_has(path: Path) -> None:
    assert set(_sorts(path)) == set(lesson_of(path).passages)


def test_drills_are_about_half_loaded_and_the_rest_three_quarters_sound() -> None:
    for sort, least, most in (("Drill", 0.5, 0.65), ("Real life", 0.68, 0.8)):
        keyed = sound = 0
        for path in BANK:
            sorts = _sorts(path)
            for activity in lesson_of(path).highlights:
                if sorts[activity.passage] == sort:
                    keyed += len(activity.key)
                    sound += len(activity.let_stand)

        assert least <= sound / (keyed + sound) <= most, sort


def _sorts(path: Path) -> dict[str, str]:
    text = path.read_text(encoding="utf-8")
    return {name: sort for sort, name in SORT.findall(text)}


def _excerpts() -> Iterator[Highlight]:
    for path in BANK:
        yield from lesson_of(path).highlights
