"""The second start with a library of 10,000 lessons: the shelf from its index.

Beside reading the index with a check of every file's time, and no more. Run by hand:
`python tests/bench/bench_library.py`. Each run is a new process, as a start is; the two sides are
taken in turn; at most 3.0.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from literacy_app.lessons.library import Library
from tests.fakes.lessons import lesson_yaml

ROOT = Path(__file__).parents[2]
RUNS = 11
LESSONS = 10_000
COURSES = 200
MOST = 3.0

# Both print the milliseconds from the first line, imports included, to the list in hand.
OURS = """
from time import perf_counter
start = perf_counter()
import sys
from pathlib import Path
from literacy_app.lessons.library import Library
library = Library([Path(sys.argv[1])], Path(sys.argv[2]))
shelf = library.shelf()
assert not library.is_stale()
assert len(shelf.loose) + sum(len(course.lessons) for course in shelf.courses) == int(sys.argv[3])
print((perf_counter() - start) * 1000)
"""
BESIDE = """
from time import perf_counter
start = perf_counter()
import json
import os
import sys
folder, cache, count = sys.argv[1:]
with open(os.path.join(cache, "library.index"), "rb") as file:
    basis, folders = json.loads(file.read().partition(b"\\n")[2])
found = 0
for location, course, lessons in folders:
    if course:
        os.stat(os.path.join(location, "course.yaml"))
    for name, time, size, *rest in lessons:
        status = os.stat(os.path.join(location, name))
        found += status.st_mtime_ns == time and status.st_size == size
assert found == int(count)
print((perf_counter() - start) * 1000)
"""


def fill(folder: Path) -> None:
    """Courses of forty lessons, and the rest loose."""
    for number in range(COURSES):
        course = folder / f"course-{number:03}"
        course.mkdir()
        names = [f"lesson-{number}-{place}.yaml" for place in range(40)]
        listed = "".join(f"  - {name}\n" for name in names)
        text = f"format: 1\nid: course-{number}\ntitle: Course {number}\nlessons:\n{listed}"
        (course / "course.yaml").write_text(text, encoding="utf-8")
        for place, name in enumerate(names):
            (course / name).write_text(lesson_yaml(number * 40 + place, 1_000), encoding="utf-8")
    for number in range(COURSES * 40, LESSONS):
        (folder / f"{number}.yaml").write_text(lesson_yaml(number, 1_000), encoding="utf-8")


def milliseconds(script: str, folder: Path, cache: Path) -> float:
    arguments = [sys.executable, "-c", script, str(folder), str(cache), str(LESSONS)]
    run = subprocess.run(arguments, cwd=ROOT, check=True, capture_output=True, text=True)
    return float(run.stdout)


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder, cache = Path(temporary) / "lessons", Path(temporary) / "cache"
        folder.mkdir()
        fill(folder)
        Library([folder], cache).refresh()
        pairs = [
            (milliseconds(OURS, folder, cache), milliseconds(BESIDE, folder, cache))
            for _ in range(RUNS)
        ]
    ours, beside = (median(side) for side in zip(*pairs, strict=True))
    print(f"second start with {LESSONS:,} lessons, median of {RUNS} runs")
    print(f"  the shelf, imports included    {ours:8.1f} ms")
    print(f"  the index and every file time  {beside:8.1f} ms")
    print(f"  ratio                          {ours / beside:8.2f}  (at most {MOST})")


if __name__ == "__main__":
    main()
