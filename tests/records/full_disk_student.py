"""A student on a disk that is soon full: works until the records refuse, and looks what is there.

Run as a process of its own, since it lays a small file system over the folder, which no other
process sees. Says `survived`, or `no file system` where it may not.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import random
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.records.nouns import NoticeCode
from literacy_app.records.refusals import Reason, RecordsUnavailable
from literacy_app.records.store import Store
from tests.fakes.clocks import CountingIds, TickingClock
from tests.fakes.worked_records import Account, check, work

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEW_MOUNTS, _NEW_USER = 0x20000, 0x10000000
_OF_OURS = 0x4000 | 0x40000
_ANEW = 0x20
_AMPLE = 8192
_MOST = 3000


def lay_over(folder: Path, kilobytes: int, *, anew: bool = False) -> bool:
    """Lay a file system of a size over a folder, or give the one there another size."""
    kernel = ctypes.CDLL(None)
    if not anew:
        whose = _NEW_MOUNTS if os.geteuid() == 0 else _NEW_MOUNTS | _NEW_USER
        if kernel.unshare(whose) or kernel.mount(b"none", b"/", None, _OF_OURS, None):
            return False
    size = f"size={kilobytes}k".encode()
    return not kernel.mount(b"tmpfs", bytes(folder), b"tmpfs", _ANEW if anew else 0, size)


def work_until_full(folder: Path, account: Account, chance: random.Random) -> None:
    """Work until the records refuse, which they say in a word that is about the disk."""
    with full_disk_told(), closing(Store.open(folder, TickingClock(), CountingIds())) as store:
        for _ in range(_MOST):
            work(store, account, chance)
    with full_disk_told():
        look(folder, account)


def look(folder: Path, account: Account) -> None:
    """See that all is there, and that nothing was taken for damaged.

    The setting up of new records may have been cut short, and is gone on with after a backup.
    """
    assert {notice.code for notice in check(folder, account)} <= {NoticeCode.BACKED_UP}


@contextlib.contextmanager
def full_disk_told() -> Iterator[None]:
    """Let the records refuse, if they say that it is for want of room."""
    try:
        yield
    except RecordsUnavailable as refusal:
        if refusal.reason is not Reason.DISK_FULL:
            raise


def main(folder: Path, kilobytes: int, seed: str) -> None:
    """Work, then look: while the disk is full, and when there is room again."""
    if sys.platform != "linux" or not lay_over(folder, kilobytes):
        sys.stdout.write("no file system\n")
        return
    account = Account()
    chance = random.Random(seed)  # noqa: S311  told, so that it can be had again
    work_until_full(folder, account, chance)
    assert lay_over(folder, _AMPLE, anew=True)
    look(folder, account)
    sys.stdout.write("survived\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
