"""Finds the threads a test leaves behind.

Not what Qt keeps alive (see `qt_leftovers`), nor files (each test has its own folders), nor
databases left open: Python 3.13 warns of those itself, and a warning fails the test.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_GRACE_SECONDS = 2.0
"""How long a thread that is on its way out may take."""


@pytest.fixture(autouse=True)
def _no_thread_outlives_the_test() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in set(threading.enumerate()) - before if _is_alive(thread)]
    if left:
        pytest.fail(f"The test left threads running: {left}", pytrace=False)


def _is_alive(thread: threading.Thread) -> bool:
    # A thread of Qt's in which Python once ran has a stand-in, which Python 3.11 never removes.
    if type(thread).__name__ == "_DummyThread":
        return False
    thread.join(_GRACE_SECONDS)
    return thread.is_alive()
