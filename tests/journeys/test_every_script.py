from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from literacy_app.lessons.load import load_lesson
from literacy_app.records.store import Store
from tests.fakes.student_processes import start_student

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Families \U0001f469\u200d\U0001f469\u200d\U0001f467 left \U0001f68c\U0001f68c by bus. "
    "The cafe\u0301 on Na\u0308ive Street stayed s\u0323\u0307hut. "
    "\u062d\u0644\u0628 \u0627\u0644\u0634\u0631\u0642\u064a\u0629 is the name of the east. "
    "\U00010330\U00010331\U00010332 was carved \U0001f600 there."
)
"""Emoji in one and in several code points, combining marks in both forms, Arabic, Gothic."""

LESSON = f"""\
format: 1
id: scripts
title: Every script
language: en
goals: [Mark every word]
introduction: Read.
passages:
  text:
    from: authors
    text: {json.dumps(TEXT, ensure_ascii=False)}
activities:
  - id: mark
    kind: highlight
    title: Mark
    passage: text
    prompt: Mark.
    labels: [loaded, name-calling]
    key:
      - {{quote: carved, labels: [loaded], plainer: cut, why: It is the key.}}
"""


@pytest.mark.journey
@pytest.mark.slow
def test_every_mark_cuts_the_same_words_in_the_window_and_in_the_records(tmp_path: Path) -> None:
    file = tmp_path / "scripts.yaml"
    file.write_text(LESSON, encoding="utf-8-sig")  # with the mark that Windows puts at the start
    lesson = load_lesson(file).lesson
    assert lesson is not None
    activity = lesson.highlights[0]
    student = start_student("each", tmp_path / "home", str(file))
    printed, _ = student.communicate(timeout=90)
    assert student.returncode == 0
    selected = json.loads(printed)

    store = Store.open(tmp_path / "home" / "data", lambda: datetime.now(UTC), lambda: "id")
    (attempt,) = store.attempts(store.learners()[0].id, "scripts")
    store.close()
    marks = attempt.response["marks"]
    cut = [activity.text[mark["start"] : mark["end"]] for mark in marks]
    assert cut == selected
    assert cut == [mark["quote"] for mark in marks]
    assert cut == unicodedata.normalize("NFC", "|".join(cut)).split("|")
    assert "\u062d\u0644\u0628" in cut
    assert "caf\u00e9" in cut
    assert "\U00010330\U00010331\U00010332" in cut
    assert len(cut) == len(activity.segments)
