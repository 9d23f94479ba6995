from __future__ import annotations

import json
import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from literacy_app.activities.highlight import HighlightResponse
from literacy_app.lessons.library import Library
from literacy_app.lessons.load import load_lesson
from literacy_app.records.store import Store
from literacy_app.settings.bundled import lessons_folder
from literacy_app.study.session import LessonSession
from tests.fakes.student_processes import start_student

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

KILLS = 5


def _pull_the_plug(home: Path, after: int) -> int:
    """Let the student mark, and kill the process after so many marks; how many were told of."""
    student = start_student("mark", home)
    assert student.stdout is not None
    told = 0
    for line in student.stdout:
        told = int(line)
        if told >= after:
            break
    student.kill()
    rest, _ = student.communicate()
    return int(rest.split()[-1]) if rest.strip() else told


def _kept(home: Path) -> Sequence[str]:
    """The words whose marks the records hold, of the first text."""
    entry = Library((lessons_folder(),), home / "shelf").find("aleppo-words")
    assert entry is not None
    lesson = load_lesson(entry.path).lesson
    assert lesson is not None
    store = Store.open(home / "data", lambda: datetime.now(UTC), lambda: str(uuid4()))
    try:
        assert not [notice for notice in store.notices if "aside" in notice.code]
        session = LessonSession(
            lesson, store.learners()[0].id, store, lambda: datetime.now(UTC), lambda: str(uuid4())
        )
        activity = lesson.highlights[0]
        assert session.current.id == activity.id
        draft = session.draft(activity.id)
        assert isinstance(draft, HighlightResponse)
        return [mark.span.of(activity.text) for mark in draft.marks]
    finally:
        store.close()


@pytest.mark.journey
@pytest.mark.slow
@pytest.mark.parametrize("number", range(KILLS))
def test_a_pulled_plug_costs_the_last_mark_at_most(number: int, tmp_path: Path) -> None:
    after = 1 + 2 * number + secrets.randbelow(5)
    told = _pull_the_plug(tmp_path, after)
    assert told >= after
    assert len(_kept(tmp_path)) >= told - 1


@pytest.mark.journey
@pytest.mark.slow
def test_the_next_start_goes_on_with_the_same_marks(tmp_path: Path) -> None:
    _pull_the_plug(tmp_path, 12)
    kept = _kept(tmp_path)
    again = start_student("look", tmp_path)
    seen, _ = again.communicate(timeout=60)
    assert again.returncode == 0
    assert json.loads(seen)["words"] == kept
    assert len(kept) >= 11
