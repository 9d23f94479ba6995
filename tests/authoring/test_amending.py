"""Tests of changing single fields of an entry."""

from __future__ import annotations

import pytest

from literacy_app.authoring.keying import Change, change_entry
from literacy_app.authoring.splicing import apply

HEAD = """\
passages: {p: {text: one two three four five}}
activities:
- id: mark
  kind: highlight
  passage: p
  labels: [x, y]
  key:
"""
LONG = "a reason that is told at length, " * 5 + "so that it folds"
FOLDED = """\
a reason that is told at length, a reason that is told at length, a reason that is told at
      length, a reason that is told at length, a reason that is told at length, so that it folds"""


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        (
            "  - quote: two\n    labels: [x]\n    why: it # sure\n",
            Change(labels=("y", "x"), plainer="a  b", why="that's: so"),
            (
                "  - quote: two\n    labels: [y, x]\n    plainer: a  b\n"
                '    why: "that\'s: so" # sure\n'
            ),
        ),
        (
            "  - quote: two\n    labels: [x]\n    why: it # sure\n",
            Change(why=LONG),
            f"  - quote: two\n    labels: [x]\n    why: >- # sure\n      {FOLDED}\n",
        ),
        (
            f"  - quote: two\n    labels: [x]\n    why: >-  # sure\n      {FOLDED}\n\n",
            Change(why="it"),
            "  - quote: two\n    labels: [x]\n    why: it  # sure\n\n",
        ),
        (
            "  - quote: two\n    labels: [x]\n    why:\n",
            Change(why="it"),
            "  - quote: two\n    labels: [x]\n    why: it\n",
        ),
        (
            "  - quote: two\n    labels:\n    - x\n    why:   it\n    plainer: p",
            Change(labels=("y",), why="no", plainer=""),
            '  - quote: two\n    labels:\n    - y\n    why:   "no"',
        ),
        (
            "  - {quote: two, labels: [x], plainer: p, why: it}\n",
            Change(labels=("y",), plainer="", why="a, b"),
            '  - {quote: two, labels: [y], why: "a, b"}\n',
        ),
        (
            '  - {"quote": "two", "labels": ["x"], "why": "it"}\n',
            Change(plainer="p"),
            '  - {"quote": "two", "labels": ["x"], "plainer": "p", "why": "it"}\n',
        ),
        (
            "  - why: it\n    labels: [x]\n    quote: two\n    weight: 2\n",
            Change(plainer="p"),
            "  - why: it\n    labels: [x]\n    quote: two\n    weight: 2\n    plainer: p\n",
        ),
    ],
)
def test_only_the_field_changes(before: str, change: Change, after: str) -> None:
    edit = change_entry(HEAD + before, "mark", "two", change)
    assert apply(HEAD + before, edit) == HEAD + after
