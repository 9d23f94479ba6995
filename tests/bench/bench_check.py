"""`check` on 1,000 lessons of 8 KB, beside PyYAML's C `safe_load` of the same files.

Run by hand: `python tests/bench/bench_check.py`. The sides are taken in turn, the best of each
counts; at most 3. Beside sound lessons, such in which one name is wrong.
"""

from __future__ import annotations

import gc
import io
import sys
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from time import perf_counter

import yaml

sys.path.insert(0, str(Path(__file__).parents[2]))

from literacy_app.cli.main import main as call
from tests.fakes.lessons import lesson_yaml

RUNS = 9
LESSONS = 1_000
MOST = 3.0


def seconds_of_check(folder: Path) -> float:
    gc.collect()
    start = perf_counter()
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        call(["check", str(folder)])
    return perf_counter() - start


def seconds_of_safe_load(folder: Path) -> float:
    gc.collect()
    start = perf_counter()
    for file in sorted(folder.iterdir()):
        yaml.load(file.read_bytes(), yaml.CSafeLoader)
    return perf_counter() - start


def measure(name: str, texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for number, text in enumerate(texts):
            (folder / f"{number:04}.yaml").write_text(text, encoding="utf-8")
        size = sum(len(text.encode()) for text in texts) / len(texts)
        pairs = [(seconds_of_check(folder), seconds_of_safe_load(folder)) for _ in range(RUNS)]
    ours, theirs = (min(side) for side in zip(*pairs, strict=True))
    print(f"{len(texts):,} {name} of {size:,.0f} bytes, best of {RUNS} runs")
    print(f"  literacy-app check    {ours * 1000:8.1f} ms")
    print(f"  PyYAML's C safe_load  {theirs * 1000:8.1f} ms")
    print(f"  ratio                 {ours / theirs:8.2f}  (at most {MOST})")


def main() -> None:
    sound = [lesson_yaml(number) for number in range(LESSONS)]
    measure("sound lessons", sound)
    measure("lessons with a wrong name", [text.replace("title:", "tilte:", 1) for text in sound])


if __name__ == "__main__":
    main()
