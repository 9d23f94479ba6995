"""Kills a student's program at random moments: what it said was kept is kept."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from literacy_app.records.front import read_front
from literacy_app.records.nouns import Work
from literacy_app.records.store import Store
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 20


@pytest.mark.slow
def test_what_was_said_to_be_kept_outlives_the_program(
    folder: Path, pytestconfig: pytest.Config
) -> None:
    seed = random.randrange(1_000_000)  # noqa: S311  told below, so that it can be had again
    moments = random.Random(seed)  # noqa: S311  as above
    attempts_before = 0
    for run in range(KILLS):
        said = killed_after(folder, run, moments.randrange(120), pytestconfig.rootpath)
        with closing(Store.open(folder, TickingClock(), CountingIds("check"))) as store:
            assert store.notices == (), f"seed {seed}"
            attempts_before = check(store, run, said, attempts_before)
        front = read_front(folder)
        assert front is not None
        assert front.is_current


def killed_after(folder: Path, run: int, lines: int, root: Path) -> list[str]:
    """What a student's program said until it was killed, some lines after it began."""
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.records.busy_student", str(folder), str(run)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env={},
    )
    assert program.stdout is not None
    with program, program.stdout as stdout:
        said = [stdout.readline() for _ in range(lines)]
        program.kill()
        said += stdout.readlines()
    assert said[:1] in ([f"learner {run}\n"], [])
    return [line.strip() for line in said if line.endswith("\n")]


def check(store: Store, run: int, said: list[str], attempts_before: int) -> int:
    """Everything said is there, and of what was not said at most the one thing in hand."""
    learners = {learner.name: learner for learner in store.learners()}
    kept = sum(len(store.attempts(learner.id)) for learner in learners.values())
    attempts = said_numbers(said, "attempt")
    assert kept - attempts_before - len(attempts) in {0, 1}
    if not said:
        return kept
    maya = learners[str(run)]
    kept_ids = {each.id for each in store.attempts(maya.id)}
    assert {f"attempt-{number}" for number in attempts} <= kept_ids
    done = said_numbers(said, "mark", "attempt")[-1:]
    if done:
        draft = store.draft(Work(maya.id, "lesson", "mark"))
        items = {int(key) for key in draft.items} if draft else set()
        assert items in (marks_after(done[0]), marks_after(done[0] + 1))
    places = said_numbers(said, "place")[-1:]
    place = store.place(maya.id, "lesson")
    assert ([place.paragraph] if place else []) in (places, done)
    return kept


def marks_after(number: int) -> set[int]:
    """The marks of the draft when that number was done: the last two since the last check."""
    if number % 10 == 9:
        return set()
    return {each for each in (number - 1, number) if each // 10 == number // 10}


def said_numbers(said: list[str], *words: str) -> list[int]:
    return [int(line.split()[1]) for line in said if line.split()[0] in words]
