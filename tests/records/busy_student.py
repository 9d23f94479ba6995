"""A student who never stops: marks, erases, checks, and says each time that it is kept.

Run by `test_kill` as a process of its own, which is killed at some moment.
"""

from __future__ import annotations

import itertools
import sys
from datetime import UTC, datetime
from pathlib import Path

from literacy_app.records.nouns import DraftChange, Place, Work
from literacy_app.records.store import Store
from tests.fakes.attempts import attempt


def main(folder: Path, run: str) -> None:
    """Work until killed; each line printed names something that is kept."""
    ids = (f"{run}-{number}" for number in itertools.count())
    store = Store.open(folder, lambda: datetime.now(UTC), lambda: next(ids))
    learner = store.add_learner(run)
    say(f"learner {run}")
    work = Work(learner.id, "lesson", "mark")
    first = int(run) * 1_000_000
    for number in itertools.count(first):
        if number % 10 == 9:
            store.add_attempt(attempt(number, work))
            say(f"attempt {number}")
        else:
            key = f"{number:09}"
            store.change_draft(work, DraftChange((f"{number - 2:09}",), {key: {}}), "hash")
            say(f"mark {number}")
        store.set_place(learner.id, "lesson", Place("mark", 2, number))
        say(f"place {number}")
        store.write_front()


def say(line: str) -> None:
    """Tell at once, since the next moment may not come."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
