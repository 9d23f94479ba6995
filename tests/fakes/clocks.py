"""A clock and ids that a test can foresee.

Not the real time: nothing here waits.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class TickingClock:
    """Stands at `now` and goes on by a second each time it is asked."""

    def __init__(self, now: datetime = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class CountingIds:
    """Gives `id-1`, `id-2`, …"""

    def __init__(self, prefix: str = "id") -> None:
        self.prefix = prefix
        self.given = 0

    def __call__(self) -> str:
        self.given += 1
        return f"{self.prefix}-{self.given}"
