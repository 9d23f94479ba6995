from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.content.readability import grade
from tests.content.shelf import LESSONS, lesson_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.labels import Label

pytestmark = pytest.mark.content

AGE_13_TO_15 = 9
LONGEST_DEFINITION = 40

FAMILIES = {
    "loaded": "verdict words",
    "name-calling": "verdict words",
    "glittering": "verdict words",
    "exaggeration": "size and distance",
    "scare-quotes": "size and distance",
    "flag-waving": "appeals",
    "appeal-to-fear": "appeals",
    "sourced": "support",
    "named-not-traceable": "support",
    "vague": "support",
    "none": "support",
}

LINES = ("solid", "double", "wavy", "dotted", "dashed", "dash-dot", "bar")
"""The lines in palette order: the line and the ink of a label stand at the same place."""

PALETTE = (
    "loaded",
    "name-calling",
    "exaggeration",
    "scare-quotes",
    "glittering",
    "flag-waving",
    "appeal-to-fear",
)

WAR = ("war", "army", "syria", "aleppo", "rebel", "bomb", "soldier")
"""Examples are about neutral matters, so that no technique is tied to a side."""


@pytest.fixture(scope="module")
def labels() -> Mapping[str, Label]:
    return lesson_of(LESSONS[0]).labels


def test_the_labels_and_their_families_are_those_that_grading_knows(
    labels: Mapping[str, Label],
) -> None:
    assert {label.id: label.family for label in labels.values()} == FAMILIES


def test_the_palette_order_gives_ink_and_line(labels: Mapping[str, Label]) -> None:
    for place, name in enumerate(PALETTE):
        assert labels[name].ink == place + 1
        assert labels[name].line == LINES[place]


def test_labels_of_one_palette_are_told_apart_three_ways(labels: Mapping[str, Label]) -> None:
    support = [label for label in labels.values() if label.family == "support"]
    techniques = [label for label in labels.values() if label.family != "support"]

    for palette in (support, techniques):
        for carrier in ("letter", "ink", "line"):
            counts = Counter(getattr(label, carrier) for label in palette)
            assert max(counts.values()) == 1, carrier


def test_no_letter_stands_for_two_labels(labels: Mapping[str, Label]) -> None:
    letters = [label.letter for label in labels.values()]

    assert len(set(letters)) == len(letters)
    assert all(len(letter) == 1 and letter.isupper() for letter in letters)


@pytest.mark.parametrize("name", FAMILIES)
def test_each_label_has_a_readable_definition_and_neutral_examples(
    labels: Mapping[str, Label], name: str
) -> None:
    label = labels[name]

    assert grade(label.definition) <= AGE_13_TO_15
    assert len(label.definition.split()) <= LONGEST_DEFINITION
    assert label.example != label.counter_example
    for example in (label.example, label.counter_example):
        assert not any(word in example.lower().split() for word in WAR)
