"""Keeps two processes from making one environment at the same time.

Not a guard of its use: programs that run from it are not waited for.
"""

from __future__ import annotations

import contextlib
import sys
from typing import IO, TYPE_CHECKING

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Wait until no other process holds the lock of a folder, and hold it; a crash lets it go."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name(f"{folder.name}.lock").open("w", encoding="utf-8") as lock:
        _wait_for(lock)
        yield


def _wait_for(lock: IO[str]) -> None:
    if sys.platform == "win32":
        is_held = False
        while not is_held:
            with contextlib.suppress(OSError):  # raised after ten tries, a second apart
                msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
                is_held = True
    else:
        fcntl.flock(lock, fcntl.LOCK_EX)
