"""A busy student on a disk that knows no locks, as some network shares do.

Run as a process of its own. Each works for a name of its own.
"""

from __future__ import annotations

import functools
import sqlite3
import sys
from pathlib import Path
from urllib.parse import quote

from tests.records.busy_student import main


def without_locks() -> None:
    """Have every database opened without a lock."""
    connect = sqlite3.connect

    @functools.wraps(connect)
    def unlocked(database: str, *values: object, **named: object) -> sqlite3.Connection:
        address = f"file:{quote(str(database))}?vfs=unix-none"
        made: sqlite3.Connection = connect(address, *values, uri=True, **named)  # type: ignore[call-overload]  # passed on as it came
        return made

    vars(sqlite3)["connect"] = unlocked


if __name__ == "__main__":
    without_locks()
    main(Path(sys.argv[1]), sys.argv[2])
