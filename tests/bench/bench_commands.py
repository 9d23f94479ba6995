"""What each command costs the processor, beside a Python that imports what lessons are read with.

Run by hand: `python tests/bench/bench_commands.py`. Each run is a new process, as a command is; its
own time and the system's for it are counted, the two sides in turn.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
RUNS = 5
MOST = 8.0
FLOOR = ("-c", "import yaml, pydantic, regex, rapidfuzz, sqlite3, argparse, json")
LESSON = "lessons/aleppo-2016/words-that-carry-a-verdict.yaml"


def commands(folder: str) -> dict[str, tuple[str, ...]]:
    """A use of every command that reads or writes; the window's own are in other benches."""
    pack = f"{folder}/a.litcourse"
    return {
        "check, the bundled courses": ("check", "lessons/"),
        "show, one lesson as JSON": ("show", LESSON, "--json"),
        "doctor, one lesson": ("doctor", LESSON),
        "schema": ("schema", "--help"),
        "new, a lesson": ("new", "lesson", "A lesson", "--help"),
        "pack, a course": ("pack", "lessons/first-look", "--out", pack),
        "install, a pack": ("install", pack),
        "records, as a table": ("records", "--csv"),
        "reanchor, a lesson": ("reanchor", LESSON, "--before", LESSON),
        "regrade, a lesson": ("regrade", LESSON),
        "grade, what it takes": ("grade", "--help"),
        "uninstall, what it takes": ("uninstall", "--help"),
    }


def seconds(arguments: tuple[str, ...], environment: dict[str, str]) -> tuple[float, int]:
    """The processor's seconds that a process took, and its exit code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, check=False, capture_output=True
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return used, done.returncode


def main() -> None:
    print(f"processor time of a command, median of {RUNS} runs (ratio at most {MOST:.0f})")
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "LITERACY_APP_HOME": folder}
        for name, arguments in commands(folder).items():
            command = ("-m", "literacy_app", *arguments)
            pairs = []
            for _ in range(RUNS):
                if "--out" in arguments:  # a pack that is there is not written over
                    Path(arguments[-1]).unlink(missing_ok=True)
                pairs.append((seconds(command, environment), seconds(FLOOR, environment)))
            ours = median(pair[0][0] for pair in pairs)
            least = median(pair[1][0] for pair in pairs)
            codes = sorted({pair[0][1] for pair in pairs})
            print(
                f"  {name:28} {ours * 1000:8.0f} ms   imports alone {least * 1000:6.0f} ms"
                f"   ratio {ours / least:6.2f}   exit {', '.join(map(str, codes))}"
            )


if __name__ == "__main__":
    main()
