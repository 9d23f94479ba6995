"""Loading 1,000 lessons of 8 KB with places and models, beside PyYAML's C `safe_load` of the same.

Run by hand: `python tests/bench/bench_load.py`. The two sides are taken in turn; at most 2.5.
"""

from __future__ import annotations

import gc
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

import yaml

sys.path.insert(0, str(Path(__file__).parents[2]))

from literacy_app.lessons.load import load_lesson
from tests.fakes.lessons import lesson_yaml

RUNS = 9
LESSONS = 1_000
MOST = 2.5


def seconds_of_ours(files: list[Path]) -> float:
    gc.collect()
    start = perf_counter()
    for file in files:
        if load_lesson(file).problems:
            message = f"{file} has problems"
            raise AssertionError(message)
    return perf_counter() - start


def seconds_of_safe_load(files: list[Path]) -> float:
    gc.collect()
    start = perf_counter()
    for file in files:
        yaml.load(file.read_bytes(), yaml.CSafeLoader)
    return perf_counter() - start


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder) / f"{number:04}.yaml" for number in range(LESSONS)]
        for number, file in enumerate(files):
            file.write_text(lesson_yaml(number), encoding="utf-8")
        size = sum(file.stat().st_size for file in files) / LESSONS
        pairs = [(seconds_of_ours(files), seconds_of_safe_load(files)) for _ in range(RUNS)]
    ours, theirs = (median(side) for side in zip(*pairs, strict=True))
    print(f"loading {LESSONS:,} lessons of {size:,.0f} bytes, median of {RUNS} runs")
    print(f"  with places and models  {ours * 1000:8.1f} ms")
    print(f"  PyYAML's C safe_load    {theirs * 1000:8.1f} ms")
    print(f"  ratio                   {ours / theirs:8.2f}  (at most {MOST})")


if __name__ == "__main__":
    main()
