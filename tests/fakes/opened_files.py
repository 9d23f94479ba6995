"""Tells whether anybody opened a file, by the kernel's own word: Python, Qt or a library of theirs.

Not on machines other than Linux, where `can_watch` is false.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_OPENED = 0x20
_EVENT = struct.Struct("iIII")
_ROOM = 1 << 16


def can_watch() -> bool:
    """Whether the kernel tells of opened files here."""
    return sys.platform == "linux"


class Watch:
    """The files that are watched, and which of them were opened so far."""

    def __init__(self, descriptor: int, files: dict[int, Path]) -> None:
        self._descriptor = descriptor
        self._files = files

    def opened(self) -> set[Path]:
        """The files that were opened since this was last asked."""
        found = set()
        with contextlib.suppress(BlockingIOError):
            while told := os.read(self._descriptor, _ROOM):
                found |= self._of(told)
        return found

    def _of(self, told: bytes) -> set[Path]:
        found, at = set(), 0
        while at < len(told):
            number, _, _, length = _EVENT.unpack_from(told, at)
            found.add(self._files[number])
            at += _EVENT.size + length
        return found


@contextlib.contextmanager
def watching(files: Iterable[Path]) -> Iterator[Watch]:
    """Watch some files for being opened."""
    kernel = ctypes.CDLL(None, use_errno=True)
    descriptor = kernel.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        known = {kernel.inotify_add_watch(descriptor, bytes(file), _OPENED): file for file in files}
        assert min(known) >= 0
        yield Watch(descriptor, known)
    finally:
        os.close(descriptor)
