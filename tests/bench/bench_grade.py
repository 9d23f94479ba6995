"""Grading one response of 20 items and 20 marks: how many a second on one core.

Run by hand: `python tests/bench/bench_grade.py`. Nothing else is timed with it, so the figure is
the machine's; the target is 5,000 a second. The processor's time is counted, which is what "on one
core" means where the machine has other work.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from literacy_app.activities.highlight import (
    Highlight,
    HighlightResponse,
    KeyEntry,
    LetStand,
    Mark,
)
from literacy_app.activities.highlight_grade import grade
from literacy_app.text.spans import Span

RUNS = 11
GRADES = 2_000
ITEMS = 20
PHRASE = "plain words here and the loaded phrase stands between a fair twin too, "


def activity() -> Highlight:
    """Twenty key entries with a core, fifteen fair twins, four labels in two families."""
    at = [len(PHRASE) * number for number in range(ITEMS)]
    key = tuple(
        KeyEntry(
            id=f"k{number}",
            span=Span(start + 25, start + 38),
            core=(Span(start + 32, start + 38),),
            labels=("loaded",),
            weight=1.0,
            plainer="phrase",
            why="It judges.",
        )
        for number, start in enumerate(at)
    )
    twins = tuple(LetStand(f"t{start}", Span(start + 54, start + 65), "Fair.") for start in at[:15])
    families = {"loaded": "words", "name-calling": "words", "vague": "support", "none": "support"}
    return Highlight(
        id="a", passage="p", text=(PHRASE * ITEMS).strip(), title="", prompt="", instruction=None,
        minutes=None, labels=tuple(families), families=families, key=key, let_stand=twins,
        readers_differ=(),
    )  # fmt: skip


def response() -> HighlightResponse:
    """Twenty marks: exact, too wide, too narrow, on a twin, and misnamed, in turn."""
    shapes = [(25, 38, "loaded"), (0, 45, "loaded"), (32, 36, "vague"), (54, 65, "loaded")]
    return HighlightResponse(
        tuple(
            Mark(len(PHRASE) * number + start, len(PHRASE) * number + end, label)
            for number in range(ITEMS)
            for start, end, label in [shapes[number % len(shapes)]]
        )
    )


def seconds(work: Highlight, answer: HighlightResponse) -> float:
    start = process_time()
    for _ in range(GRADES):
        grade(work, answer)
    return (process_time() - start) / GRADES


def main() -> None:
    work, answer = activity(), response()
    each = median(seconds(work, answer) for _ in range(RUNS))
    print(f"grade of {ITEMS} items and {len(answer.marks)} marks, median of {RUNS} runs")
    print(f"  {each * 1e6:.1f} µs each, {1 / each:,.0f} a second (target: 5,000)")


if __name__ == "__main__":
    main()
