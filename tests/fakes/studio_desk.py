"""The studio on a desk of a test: a folder with one small lesson, dialogs that answer.

Not a fake of the check: that is the real process.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.studio.studio_page import StudioPage
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load
from tests.fakes.desk import FakeDialogs, FakeWorkplace

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.desktop.studio.checked import Checked

LESSON = """\
format: 1   # the newest
id: pool
title: "The pool"
passages:
  pool:
    from: authors
    text: |
      The council axed the wonderful old pool on Monday. It said repairs cost two million.

      Angry families marched through the town, and the mayor called the plan sensible.
activities:
  # mark first
  - kind: highlight
    id: mark
    passage: pool
    title: Mark them
    prompt: Mark the verdicts.
    labels: [loaded, exaggeration]
    key:
      - quote: axed
        labels: [loaded]
        why: "'Ended' would do."   # checked twice
        plainer: closed

      - {quote: wonderful, labels: [loaded], why: It praises, plainer: large}
    let_stand:
      - quote: two million
        why: A sum that can be looked up.
  - kind: reflect
    id: think
    title: Look back
    prompt: Look back.
    questions:
      - question: What did you learn?
"""


class StudioDesk:
    """The page, its folder, and whoever answers its questions."""

    def __init__(self, folder: Path, text: bytes | str = LESSON) -> None:
        self.file = folder / "course" / "pool.yaml"
        self.file.parent.mkdir()
        self.write(text)
        settings = replace(load(standard_places()).settings, own_lesson_folders=(self.file.parent,))
        self.look = Look(reduced=True)
        self.work = FakeWorkplace(settings)
        self.dialogs = FakeDialogs(self.look)
        self.page = StudioPage(self.look, self.work, self.give_dialogs)
        self.checks: list[Checked] = []
        self.page.checker.checked.connect(self._note)

    def give_dialogs(self) -> FakeDialogs:
        """The dialogs, as the window would make them."""
        return self.dialogs

    def write(self, text: bytes | str) -> None:
        """Write the file as another program would."""
        raw = text if isinstance(text, bytes) else text.encode()
        beside = self.file.with_suffix(".other")
        beside.write_bytes(raw)
        beside.replace(self.file)

    @property
    def text(self) -> str:
        """What stands in the editor."""
        return self.page.area.editor.text()

    def _note(self, checked: Checked) -> None:
        self.checks.append(checked)
