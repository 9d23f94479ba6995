"""Overlap of 1,000 marks with 1,000 key spans beside a plain sorted sweep.

Run by hand: `python tests/bench/bench_overlap.py`. The target is 2.0 times the sweep, which is
written as one writes it without thought of key spans that overlap or hold each other.
"""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from literacy_app.measures.overlap import overlap

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 11
SPANS = 1_000

Spans = list[tuple[int, int]]


def sweep(marks: Spans, key: Spans) -> tuple[float, float]:
    """Precision and recall by one pass over both sides, sorted."""
    key = sorted(key)
    first = 0
    precision = recall = 0.0
    for start, end in sorted(marks):
        while first < len(key) and key[first][1] <= start:
            first += 1
        at = first
        while at < len(key) and key[at][0] < end:
            shared = min(end, key[at][1]) - max(start, key[at][0])
            if shared > 0:
                precision += shared / (end - start)
                recall += shared / (key[at][1] - key[at][0])
            at += 1
    return precision / len(marks), recall / len(key)


def apart(random: Random) -> Spans:
    """Spans one after another, 5 to 60 characters each."""
    spans, at = [], 0
    for _ in range(SPANS):
        start = at + random.randint(1, 40)
        at = start + random.randint(5, 60)
        spans.append((start, at))
    random.shuffle(spans)
    return spans


def anywhere(random: Random) -> Spans:
    """Spans wherever they fall, so that some overlap."""
    starts = [random.randrange(50_000) for _ in range(SPANS)]
    return [(start, start + random.randint(5, 60)) for start in starts]


def nested(random: Random) -> Spans:
    """One span over the whole text and the others inside it."""
    return [(0, 60_000), *apart(random)[1:]]


def seconds(work: Callable[[Spans, Spans], object], marks: Spans, key: Spans) -> float:
    start = perf_counter()
    work(marks, key)
    return perf_counter() - start


def main() -> None:
    random = Random(2020)
    for name, make in (("apart", apart), ("overlapping", anywhere), ("nested", nested)):
        marks, key = apart(random), make(random)
        ours, plain = [], []
        for _ in range(RUNS):
            ours.append(seconds(overlap, marks, key))
            plain.append(seconds(sweep, marks, key))
        one, other = median(ours), median(plain)
        print(
            f"key {name}: {one / other:.2f} times "
            f"(overlap {one * 1e3:.2f} ms, sweep {other * 1e3:.2f} ms; target 2.0)"
        )


if __name__ == "__main__":
    main()
