"""Tests of what is particular to marking: a transfer passage has one try and no hints.

What it has in common with answering is tested with the tries themselves (`test_activity_work`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.highlight import HighlightResponse
from literacy_app.study.refusals import NoHints, TriesEnded
from tests.fakes.study_lessons import highlight, lesson, response

if TYPE_CHECKING:
    from tests.fakes.study_desks import StudyDesk

MARK = replace(highlight(), transfer=True)
HALF = response(MARK, "brutal", "heroic=glittering")


def test_a_transfer_passage_has_one_try(desk: StudyDesk) -> None:
    session = desk.session(lesson(MARK))
    outcome = session.submit("mark", HALF)
    assert (outcome.answers_shown, outcome.may_try_again) == (True, False)
    assert len(outcome.shown_items) == 3
    with pytest.raises(TriesEnded):
        session.try_again("mark")
    with pytest.raises(TriesEnded):
        session.submit("mark", HALF)
    assert desk.session(lesson(MARK)).outcome("mark") == outcome


def test_a_transfer_passage_has_no_hints(desk: StudyDesk) -> None:
    session = desk.session(lesson(MARK))
    paragraph = session.lesson.passages["p"].paragraphs[0].span
    with pytest.raises(NoHints) as refusal:
        session.hint("mark", HighlightResponse(), paragraph)
    assert refusal.value.code == "study.no-hints"
    assert desk.store.events(desk.learner) == ()
