"""What students earn who follow a rule and read nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.authoring.judging_words import judges
from literacy_app.authoring.trials import trials_of
from tests.content.shelf import ARTICLE_LESSONS, BANK, lesson_of

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.activities.highlight import Highlight

pytestmark = pytest.mark.content

CARELESS = {
    "everything",
    "every-word",
    "every-sentence",
    "adjectives",
    "capitals",
    "quotation-marks",
    "nothing",
    "random",
}
MOST = 0.35


@pytest.mark.parametrize("path", [*ARTICLE_LESSONS, *BANK], ids=lambda path: path.stem)
def test_a_student_who_follows_a_rule_earns_little(path: Path) -> None:
    for activity in lesson_of(path).highlights:
        earned = _earned(activity)

        assert set(earned) == CARELESS
        assert {name: share for name, share in earned.items() if share > MOST} == {}, activity.id


def test_a_key_of_adjectives_alone_is_seen() -> None:
    path = next(path for path in ARTICLE_LESSONS if path.stem == "same-war-other-words")
    activity = next(each for each in lesson_of(path).highlights if not each.transfer)
    by_rule = [
        entry
        for entry in activity.key
        if all(judges(span.of(activity.text)) for span in entry.core)
    ]
    assert by_rule

    assert _earned(replace(activity, key=tuple(by_rule)))["adjectives"] > MOST


def _earned(activity: Highlight) -> dict[str, float]:
    trials = trials_of(activity, "en")
    return {trial.student: trial.share for trial in trials if trial.student in CARELESS}
