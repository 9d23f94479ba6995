"""Checking an answer of each kind, beside writing it as JSON and reading it again.

Run by hand: `python tests/bench/bench_kinds.py`. What is kept of an answer is JSON, so that is the
least a check can cost. The processor's time is counted, the two sides in turn, the median of each.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from literacy_app.activities.kinds import grade, read_response, response_json
from tests.test_hot_paths import every_kind

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 11
TIMES = 200
MOST = 40.0


def seconds(work: Callable[[], object]) -> float:
    start = process_time()
    for _ in range(TIMES):
        work()
    return (process_time() - start) / TIMES


def main() -> None:
    print(f"checking one answered activity, median of {RUNS} runs (ratio at most {MOST:.0f})")
    for kind, (activity, answer) in every_kind().items():
        kept = response_json(activity, answer)

        def check(activity: object = activity, kept: object = kept) -> object:
            return grade(activity, read_response(kept, activity))  # type: ignore[arg-type]  # of a kind

        def floor(kept: object = kept) -> object:
            return json.loads(json.dumps(kept))

        pairs = [(seconds(check), seconds(floor)) for _ in range(RUNS)]
        ours, least = (median(side) for side in zip(*pairs, strict=True))
        print(
            f"  {kind:12} {ours * 1e6:8.1f} µs   JSON alone {least * 1e6:7.1f} µs"
            f"   ratio {ours / least:6.2f}"
        )


if __name__ == "__main__":
    main()
