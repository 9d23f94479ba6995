"""A sample of the faults that `.ci/proof/faults.py` tries by the hundred."""

from __future__ import annotations

import random
import sys
from typing import TYPE_CHECKING

import pytest

from literacy_app.records import soundness
from literacy_app.records.opening import FILE
from tests.fakes.fault_trials import TRIALS, can_mount, cut_short, full_disk, two_windows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.fault_trials import Trial

SAMPLE = 2

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")


@pytest.mark.parametrize("number", range(SAMPLE))
@pytest.mark.parametrize("trial", TRIALS.values(), ids=TRIALS.keys())
def test_a_fault_is_survived(trial: Trial, number: int, tmp_path: Path) -> None:
    if trial is full_disk and not can_mount():
        pytest.skip("no file system of one's own may be laid over a folder here")
    seed = random.randrange(1_000_000)  # noqa: S311  told below, so that it can be had again
    try:
        trial(tmp_path / "records", random.Random(seed))  # noqa: S311  as above
    except AssertionError as error:
        message = f"seed {seed}, number {number}"
        raise AssertionError(message) from error


def test_a_file_that_is_replaced_without_a_word_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = soundness.sound_database

    def replaced(file: Path) -> object:
        database = sound(file)
        if database is None:
            file.unlink()
            file.touch()
            return sound(file)
        return database

    monkeypatch.setattr("literacy_app.records.opening.sound_database", replaced)
    with pytest.raises(AssertionError):
        cut_short(tmp_path / "records", random.Random(FILE))  # noqa: S311  the same each time


def test_a_try_that_is_lost_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "literacy_app.records.store.Store.add_attempt"
    monkeypatch.setattr(name, lambda *_: None)
    with pytest.raises(AssertionError):
        two_windows(tmp_path / "records", random.Random(FILE))  # noqa: S311  the same each time
