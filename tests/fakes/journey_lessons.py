"""Lessons on any text, laid down where the program reads lessons from; Maya is known there.

Not lessons to learn from: one word is keyed, in a paragraph of its own after the text.
"""

from __future__ import annotations

import json
import os
from contextlib import closing
from typing import TYPE_CHECKING

from literacy_app.records.store import Store
from literacy_app.settings.places import standard_places
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ACTIVITY = "mark"
LAST_PARAGRAPH = "The brave council met."

_LESSON = """\
format: 1
id: {id}
title: Any text
language: en
minutes: 5
goals: [Mark what judges]
introduction: Mark.
passages:
  text:
    from: authors
    text: {text}
activities:
  - id: mark
    kind: highlight
    title: Mark
    minutes: 5
    passage: text
    prompt: Mark.
    labels: [loaded, name-calling]
    key:
      - {{quote: brave council, core: brave, labels: [loaded], plainer: new council, why: Praise.}}
    let_stand:
      - {{quote: met, why: It can be looked up.}}
"""


def write_lesson(folder: Path, paragraphs: Sequence[str], lesson_id: str = "any-text") -> Path:
    """Lay down a lesson on these paragraphs, as a file that begins with a byte-order mark."""
    text = json.dumps("\n\n".join((*paragraphs, LAST_PARAGRAPH)), ensure_ascii=False)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{lesson_id}.yaml"
    # YAML takes a byte-order mark within a text only where it is written out.
    lesson = _LESSON.format(id=lesson_id, text=text.replace("\ufeff", r"\ufeff"))
    file.write_text(lesson, encoding="utf-8-sig")
    return file


def settle_in(folder: Path) -> None:
    """Have the program read lessons from a folder, and know a learner by name."""
    places = standard_places(os.environ)
    places.user_file.parent.mkdir(parents=True, exist_ok=True)
    places.user_file.write_text(f"lesson_folders = [{json.dumps(str(folder))}]\n")
    with closing(Store.open(places.data_folder, TickingClock(), CountingIds("learner"))) as store:
        store.add_learner("Maya")
