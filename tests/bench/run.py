"""Runs every benchmark and writes what they printed, and nothing else, into `BENCHMARKS.md`.

Run by hand: `python3 run.py bench`, or `python tests/bench/run.py`, on a machine that does nothing
else; with names (`run.py bench kinds pages`) only those, and the page names the rest. Not a test.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
FILE = ROOT / "BENCHMARKS.md"
HEAD = """\
# Benchmarks

Written by `python3 run.py bench`, and not by hand: below stands what the suite printed, beside what
each is measured against. A ratio counts more than a time, for the two sides ran in turn on the same
machine. What guards the hot paths of every change counts calls instead: `tests/test_hot_paths.py`.

"""


def benches() -> list[Path]:
    """Every benchmark there is, by name."""
    return sorted(HERE.glob("bench_*.py"))


def name_of(bench: Path) -> str:
    """What a benchmark is called by whoever asks for it."""
    return bench.stem.removeprefix("bench_")


def machine() -> str:
    """The computer: its processor, system and Python, and what else it was doing."""
    cpu = platform.processor() or platform.machine()
    facts = Path("/proc/cpuinfo")
    if facts.is_file():
        lines = facts.read_text(encoding="utf-8").splitlines()
        cpu = next((line.split(": ")[1] for line in lines if line.startswith("model name")), cpu)
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "not known"
    return (
        f"Machine: {cpu}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}; load when the suite began: {load}.\n"
    )


def printed(bench: Path) -> tuple[str, int]:
    """What a benchmark printed, and its exit code."""
    done = subprocess.run(
        [sys.executable, "-P", str(bench)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"},
        check=False,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout, done.returncode


def section(bench: Path, text: str, code: int) -> str:
    """A benchmark's part of the page; one that did not come to its end says so."""
    ended = "" if code == 0 else f"\n(it ended with exit code {code}: a budget is not kept)\n"
    return f"## {name_of(bench)}\n\n```\n{text.rstrip()}\n{ended}```\n"


def main(names: list[str]) -> int:
    wanted = [each for each in benches() if not names or name_of(each) in names]
    others = [name_of(each) for each in benches() if each not in wanted]
    parts = [HEAD + machine()]
    if others:
        parts.append(f"Not run this time: {', '.join(others)}.\n")
    codes = []
    for bench in wanted:
        text, code = printed(bench)
        codes.append(code)
        parts.append(section(bench, text, code))
        print(parts[-1], flush=True)
    FILE.write_text("\n".join(parts), encoding="utf-8")
    return max(codes, default=1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
