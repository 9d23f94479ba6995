"""Kills the program in mid-lesson, again and again: what was marked is there at the next start.

LITERACY_APP_TEST_KILLS sets how many kills there are; 20 where it does not.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from literacy_app.records.nouns import Work
from literacy_app.records.store import Store
from tests.fakes.clocks import CountingIds, TickingClock
from tests.journeys.killed_student import NAME

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.records.nouns import Attempt, Draft, Place

KILLS = int(os.environ.get("LITERACY_APP_TEST_KILLS", "20"))
STUDENTS = 4
LESSON = "aleppo-words"
_MOST_LINES = 50
_MOST_SECONDS = 0.05
_PATIENCE = 60


@dataclass
class Told:
    """What a run of the program told of until it was killed."""

    offered: list[str] | None = None
    opened: dict[str, Any] | None = None
    kept: dict[str, Any] | None = None
    may: list[dict[str, Any]] = field(default_factory=list)
    paragraphs: set[int] = field(default_factory=set)
    has_ended: bool = False

    def hear(self, word: str, value: Any) -> None:
        """Take in a line. A paragraph is kept for sure only with a mark that is made there."""
        if word == "offered":
            self.offered = value
        elif word == "may":
            self.may.append(value)
            self.paragraphs.add(value["paragraph"])
        else:
            self.opened = self.opened or value
            self.has_ended = word == "end"
            if self.kept is None or len(self.kept["marks"]) < len(value["marks"]):
                self.paragraphs = {each["paragraph"] for each in self.may}
            self.paragraphs.add(value["paragraph"])
            self.kept, self.may = value, []


@dataclass(frozen=True)
class Found:
    """What the records hold of the learner's work; `draft` is that of the step they are at."""

    place: Place | None = None
    draft: Draft | None = None
    attempts: tuple[Attempt, ...] = ()
    unchecked: int = 0

    @property
    def marks(self) -> list[list[object]]:
        """The unchecked marks at the step, each as start, end and label."""
        items = self.draft.items.values() if self.draft else ()
        return sorted([each["start"], each["end"], each["label"]] for each in items)


@dataclass
class Tally:
    """What the kills met and left."""

    survived: int = 0
    in_lesson: int = 0
    marks: int = 0
    attempts: int = 0

    def count(self, told: Told, found: Found) -> None:
        """Count a kill that was survived."""
        self.survived += 1
        self.in_lesson += told.kept is not None
        self.marks += len(found.marks)
        self.attempts += len(found.attempts)

    def words(self, kills: int) -> str:
        """All of it, for whoever runs the test."""
        return (
            f"{self.survived} of {kills} kills, {self.in_lesson} in mid-lesson; "
            f"{self.marks} marks and {self.attempts} tries were there"
        )


@pytest.mark.slow
@pytest.mark.journey
@pytest.mark.timeout(60 + 10 * KILLS)
@pytest.mark.parametrize("student", range(STUDENTS))
def test_a_killed_program_goes_on_where_it_was(
    student: int, tmp_path: Path, pytestconfig: pytest.Config, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = random.randrange(1_000_000)  # noqa: S311  told below, so that it can be had again
    moments = random.Random(seed)  # noqa: S311  as above
    kills = len(range(student, KILLS, STUDENTS))
    tally = Tally()
    try:
        home, before = tmp_path / "home-0", Found()
        for run in range(kills):
            told = killed_after(home, f"{seed}-{run}", moments, pytestconfig.rootpath)
            check_start(told, before)
            before = look_into(home / "data", tmp_path / f"copy-{run}")
            check_kept(told, before)
            tally.count(told, before)
            if told.has_ended:
                home, before = tmp_path / f"home-{run + 1}", Found()
    finally:
        with capsys.disabled():
            sys.stdout.write(f"\nseed {seed}: survived {tally.words(kills)}\n")
    assert tally.in_lesson > kills // 2  # else the kills come too early to prove anything


def killed_after(home: Path, seed: str, moments: random.Random, root: Path) -> Told:
    """What a student's program told until it was killed, at a moment left to chance."""
    complaints = home.with_suffix(".txt")
    with complaints.open("w") as errors:
        program = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.killed_student", seed],
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            cwd=root,
            env={**os.environ, "LITERACY_APP_HOME": str(home)},
        )
    told = Told()
    assert program.stdout is not None
    with program, program.stdout as lines:
        for _ in range(moments.randrange(_MOST_LINES)):
            hear(told, lines.readline())
            if told.has_ended:
                break
        with contextlib.suppress(subprocess.TimeoutExpired):
            program.wait(moments.random() * _MOST_SECONDS)
        is_running = program.poll() is None
        program.kill()
        for line in lines:
            hear(told, line)
    assert is_running, f"the program ended by itself: {complaints.read_text()}"
    return told


def hear(told: Told, line: str) -> None:
    """Take in a line that was said to its end."""
    if line.endswith("\n"):
        word, _, value = line.partition(" ")
        told.hear(word, json.loads(value))


def look_into(folder: Path, copy: Path) -> Found:
    """What the records in a folder hold. A copy is opened: the next start finds what was left."""
    if not folder.exists():
        return Found()
    shutil.copytree(folder, copy)
    with closing(Store.open(copy, TickingClock(), CountingIds("check"))) as store:
        assert store.notices == ()
        learners = store.learners()
        if not learners:
            return Found()
        (maya,) = learners
        assert maya.name == NAME
        place = store.place(maya.id, LESSON)
        draft = store.draft(Work(maya.id, LESSON, place.step)) if place else None
        front = store.front().lessons.get(LESSON)
        unchecked = front.unchecked if front else 0
        return Found(place, draft, store.attempts(maya.id, LESSON), unchecked)


def check_start(told: Told, before: Found) -> None:
    """The window offers to go on where the killed one was, and does so."""
    if told.offered is not None and before.place is not None:
        where, *rows = told.offered
        if before.place.paragraph_number is not None:
            assert f"at paragraph {before.place.paragraph_number}." in where
        if before.unchecked == 1:
            assert "Your mark is saved." in where
        elif before.unchecked:
            assert f"Your {before.unchecked} marks are saved." in where
        assert any(row.endswith(("Continue", "Look back")) for row in rows)
    if told.opened is not None and before.place is not None:
        assert told.opened["step"] == before.place.step
        assert told.opened["marks"] == before.marks
        assert told.opened["attempts"] == len(before.attempts)
        assert told.opened["paragraph"] == before.place.paragraph


def check_kept(told: Told, found: Found) -> None:
    """Everything told to be kept is there, and of what was not told at most the one in hand."""
    if told.kept is None:
        return
    assert found.place is not None
    possible = [told.kept, *told.may]
    assert any(agrees(state, found) for state in possible), (told, found)
    assert found.place.paragraph in told.paragraphs
    for attempt in found.attempts:
        assert attempt.response["marks"]


def agrees(state: dict[str, Any], found: Found) -> bool:
    """Whether the records hold just this state."""
    assert found.place is not None
    if (found.place.step, len(found.attempts)) != (state["step"], state["attempts"]):
        return False
    return state["marks"] is None or found.marks == state["marks"]
