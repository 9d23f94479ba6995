from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.keyless import without_key
from literacy_app.activities.reflect import Reflect
from literacy_app.authoring.bands import NAMES
from literacy_app.authoring.trials import CARELESS, trials_of
from tests.authoring.lessons import CHOOSE, MARK, lesson
from tests.fakes.all_kinds import all_kinds, of_kind

if TYPE_CHECKING:
    from literacy_app.activities.kinds import Activity

POOL = lesson(MARK).highlights[0]


def test_every_student_tries_a_passage() -> None:
    trials = {trial.student: trial for trial in trials_of(POOL, "en")}

    assert set(trials) >= {"perfect", "everything", "nothing", "random", "wider", "narrower"}
    assert trials["perfect"].share == 1
    assert trials["nothing"].share == trials["trusting"].share == 0
    assert trials["everything"].share < 0.35
    assert trials["suspicious"].share == pytest.approx(2 / 3)
    assert trials["perfect"].credits == {"reckless-council": 1, "axed": 1, "dear": 1}


def test_every_student_has_a_band() -> None:
    trials = [each for activity in all_kinds().activities for each in trials_of(activity, "en")]

    assert {trial.student for trial in trials} <= set(NAMES)
    assert set(CARELESS) <= set(NAMES)
    assert all(trial.share == pytest.approx(1) for trial in trials if trial.student == "perfect")


def test_sentences_are_not_marked_a_word_off() -> None:
    sentences = next(each for each in all_kinds().highlights if each.unit == "sentence")
    assert not {"wider", "narrower"} & {trial.student for trial in trials_of(sentences, "en")}


def test_a_rule_of_english_is_no_rule_of_another_language() -> None:
    english = {trial.student for trial in trials_of(POOL, "en-GB")}
    assert english - {trial.student for trial in trials_of(POOL, "de")} == {"adjectives"}


def test_questions_are_answered() -> None:
    (activity,) = lesson(CHOOSE).activities
    shares = {trial.student: trial.share for trial in trials_of(activity, "en")}
    assert shares.pop("random-answers") == pytest.approx(0.5, abs=0.2)
    assert shares == {"perfect": 1, "nothing": 0, "first": 1, "longest": 1}


def test_what_is_not_graded_is_not_tried() -> None:
    assert trials_of(of_kind(Reflect), "en") == ()


@pytest.mark.parametrize("activity", all_kinds().activities, ids=lambda each: each.id)
def test_without_its_key_an_activity_is_not_tried(activity: Activity) -> None:
    assert trials_of(without_key(activity), "en") == ()
