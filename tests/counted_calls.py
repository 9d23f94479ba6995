"""Counts the calls that a piece of work makes: the same on every computer, busy or not.

Not a clock. What is counted is every call of a Python function and of a built-in one.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType


class _Counter:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, _frame: FrameType, event: str, _what: object) -> None:
        if event in {"call", "c_call"}:
            self.calls += 1


def calls_of(work: Callable[[], object]) -> int:
    """The calls of a second run: the first one fills what is cached for good."""
    work()
    counter = _Counter()
    before = sys.getprofile()
    sys.setprofile(counter)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counter.calls
