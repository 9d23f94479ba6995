"""The text that a new lesson begins with.

Not the writing of the file, and not the lesson: its author replaces every sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def skeleton(path: Path) -> str:
    """A lesson that passes the check, with what is to be done as comments."""
    return _TEXT.format(id=_id_of(path.stem))


def _id_of(stem: str) -> str:
    kept = "".join(char if char.isascii() and char.isalnum() else "-" for char in stem.lower())
    return kept.strip("-") or "lesson"


_TEXT = """\
format: 1
id: {id}
# What stands in the library.
title: A new lesson
minutes: 10
introduction: >-
  Say in a sentence or two what will be read.

passages:
  text:
    from: authors
    # The text to be read. An empty line begins a new paragraph.
    text: |
      The council closed the wonderful old pool on Monday. It said that repairs would cost two
      million pounds.

activities:
  - kind: highlight
    id: mark
    passage: text
    title: Mark the words
    prompt: Mark the words that carry a verdict.
    labels: [loaded, exaggeration]
    # What should be marked: the words as they stand in the text, and why.
    key:
      - quote: wonderful
        labels: [loaded]
        why: It praises the pool and says nothing that can be checked.
        plainer: old
    # What looks strong and is sound.
    let_stand:
      - quote: two million pounds
        why: A sum that can be looked up.
"""
