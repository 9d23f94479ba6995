"""Tries faults by the hundred and prints how many were survived: `python .ci/proof/faults.py`.

Not part of every check: a sample of it is (`tests/records/test_faults.py`,
`tests/journeys/test_kills.py`). With the program's own Python: `.venv/bin/python`. A number says
how often each fault is tried, 50 where none is given; the window is killed 4 times as often.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.fakes.fault_trials import TRIALS, can_mount, full_disk  # noqa: E402  found there only

if TYPE_CHECKING:
    from tests.fakes.fault_trials import Trial

_OFTEN = 50
_KILLS_EACH = 4
_PYTEST = ("-m", "pytest", "-q", "-s", "-p", "no:randomly", "tests/journeys/test_kills.py")
_KILLS = re.compile(r"survived (\d+) of (\d+) kills")


class Tally(NamedTuple):
    """How many faults were survived, of how many."""

    survived: int
    tried: int


def tried(trial: Trial, times: int, seed: int) -> Tally:
    """Try a fault so often; what is not survived is told with its seed."""
    survived = 0
    for number in range(times):
        with tempfile.TemporaryDirectory() as folder:
            try:
                trial(Path(folder) / "records", random.Random(seed + number))  # noqa: S311  no secret
            except Exception:  # noqa: BLE001  whatever it is, it was not survived
                print(f"seed {seed + number}:\n{traceback.format_exc()}")
            else:
                survived += 1
    return Tally(survived, times)


def killed(times: int) -> Tally:
    """Kill the window in mid-lesson so often, as the test does a few times."""
    done = subprocess.run(
        [sys.executable, *_PYTEST],
        cwd=ROOT,
        env={**os.environ, "LITERACY_APP_TEST_KILLS": str(times)},
        capture_output=True,
        text=True,
        check=False,
    )
    found = _KILLS.findall(done.stdout)
    if done.returncode:
        print(done.stdout)
    return Tally(sum(int(one) for one, _ in found), sum(int(all_) for _, all_ in found))


def main(times: int) -> int:
    """Try everything; 1 where something was not survived."""
    seed = random.randrange(1_000_000)  # noqa: S311  told, so that it can be had again
    print(f"From seed {seed} on.")
    tallies = {}
    for name, trial in TRIALS.items():
        if trial is full_disk and not can_mount():
            print(f"{name}: not tried, since no file system may be laid over a folder here.")
            continue
        tallies[name] = tried(trial, times, seed)
        print(f"{name}: survived {tallies[name].survived} / tried {tallies[name].tried}")
    tallies["kill"] = killed(times * _KILLS_EACH)
    print("kill -9 in mid-lesson: survived {} / tried {}".format(*tallies["kill"]))
    whole = Tally(*(sum(each) for each in zip(*tallies.values(), strict=True)))
    print(f"survived {whole.survived} / tried {whole.tried}")
    return int(whole.survived != whole.tried)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else _OFTEN))
