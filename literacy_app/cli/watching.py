"""Looking at files again and again, until somebody says that it is enough.

Not what is done where something changed.
"""

from __future__ import annotations

from hashlib import sha256
from time import sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

SECONDS = 0.5
"""Between two looks."""


def changes(
    list_files: Callable[[], Iterable[Path]], wait: Callable[[float], None] | None = None
) -> Iterator[None]:
    """One item now, and one whenever a file is another than before, gone or new.

    A file that was only saved again counts as unchanged: its bytes decide. `wait` waits some
    seconds; by itself it sleeps.
    """
    before: dict[Path, tuple[object, str]] = {}
    is_first = True
    while True:
        now = {file: _state(file, before.get(file)) for file in list_files()}
        if is_first or _hashes(now) != _hashes(before):
            yield
        before, is_first = now, False
        (wait or sleep)(SECONDS)


def _hashes(states: dict[Path, tuple[object, str]]) -> dict[Path, str]:
    return {file: held for file, (_, held) in states.items()}


def _state(file: Path, before: tuple[object, str] | None) -> tuple[object, str]:
    """Time and size of a file with its hash, which is made anew only where those changed."""
    try:
        status = file.stat()
        seen = status.st_mtime_ns, status.st_size, status.st_ino
        if before is not None and before[0] == seen:
            return before
        return seen, sha256(file.read_bytes()).hexdigest()
    except OSError:
        return None, ""
