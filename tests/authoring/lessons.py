"""Small lessons for the tests of `authoring`, made from the YAML of their parts.

Not the bundled ones and not the fakes of other tests: each test says what its lesson holds.
"""

from __future__ import annotations

from pathlib import Path
from textwrap import indent
from typing import TYPE_CHECKING

from literacy_app.lessons.load import load_lesson_text
from literacy_app.lessons.opening import Mapped, open_text

if TYPE_CHECKING:
    from literacy_app.lessons.lesson import Lesson

FILE = Path("lesson.yaml")

TEXT = (
    "On Tuesday the reckless council axed the beloved pool after 40 years. "
    "The mayor said that repairs would cost 2 million pounds. A handful of parents protested."
)

MARK = """\
- id: mark
  kind: highlight
  passage: pool
  prompt: Mark the words that judge.
  labels: [loaded, name-calling]
  key:
    - {quote: reckless council, core: reckless, labels: [name-calling], plainer: c, why: "One."}
    - {quote: axed, labels: [loaded], plainer: closed, why: It sounds brutal.}
    - {id: dear, quote: beloved, labels: [loaded], plainer: the, why: A feeling of the writer.}
  let_stand:
    - {quote: after 40 years, why: A number that anyone can check.}
    - {quote: On Tuesday, why: A day.}
  readers_differ:
    - {quote: handful, votes: 1/3, why: Some read a count.}
"""

CHOOSE = """\
- id: ask
  kind: choose
  prompt: Choose.
  certainty: false
  questions:
    - id: who
      question: Who speaks?
      options:
        - {text: The mayor of the town, right: true}
        - {text: Nobody, right: false, why: He does.}
"""


def lesson_text(activities: str, *, text: str = TEXT, more: str = "", favours: str = "") -> str:
    side = f"    favours: {favours}\n" if favours else ""
    return (
        f"format: 1\nid: small\ntitle: Small\nlanguage: en\n{more}"
        f"passages:\n  pool:\n    from: authors\n{side}    text: |\n{indent(text, '      ')}\n"
        f"activities:\n{indent(activities, '  ')}"
    )


def lesson(activities: str, *, text: str = TEXT, more: str = "", favours: str = "") -> Lesson:
    """A lesson on one passage, `pool`."""
    written = lesson_text(activities, text=text, more=more, favours=favours)
    loaded = load_lesson_text(written, FILE)
    assert loaded.lesson is not None, [problem.line_text() for problem in loaded.problems]
    return loaded.lesson


def opened(activities: str) -> Mapped:
    """The same as it is read."""
    found = open_text(lesson_text(activities), FILE)
    assert isinstance(found, Mapped)
    return found
