"""The faults that records may meet, each a trial that fails where something is not survived.

Not the kills of the window in mid-lesson, which are in `tests/journeys/test_kills.py`. After each
fault everything that was kept is there, or a notice or a refusal says what is the matter and the
file lies aside as it was found.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from literacy_app.records.nouns import NoticeCode
from literacy_app.records.opening import FILE
from literacy_app.records.refusals import Reason, RecordsUnavailable
from literacy_app.records.store import Store
from tests.fakes.clocks import CountingIds, TickingClock
from tests.fakes.worked_records import Account, check, state_in, work, worked

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    Trial = Callable[[Path, random.Random], None]

_ROOT = Path(__file__).parents[2]
_PAGE = 4096
_NOBODY = 65534
_ASIDE = {NoticeCode.DAMAGED_SET_ASIDE, NoticeCode.NOT_RECORDS_SET_ASIDE}


def cut_short(folder: Path, chance: random.Random) -> None:
    """The database ends in its middle."""
    account = worked(folder, chance)
    whole = (folder / FILE).read_bytes()
    _damage(folder, account, whole[: chance.randrange(len(whole))])


def garbled(folder: Path, chance: random.Random) -> None:
    """Blocks of the database hold noise, or nothing, as of a failing disk."""
    account = worked(folder, chance)
    data = bytearray((folder / FILE).read_bytes())
    pages = len(data) // _PAGE
    for _ in range(1 + chance.randrange(3)):
        at = chance.randrange(pages) * _PAGE
        data[at : at + _PAGE] = chance.choice((chance.randbytes(_PAGE), bytes(_PAGE)))
    _damage(folder, account, bytes(data))


def from_the_future(folder: Path, chance: random.Random) -> None:
    """A later version of the program was here: its file stays, to the byte."""
    worked(folder, chance)
    file = folder / FILE
    data = bytearray(file.read_bytes())
    data[60:64] = (1000 + chance.randrange(1000)).to_bytes(4, "big")
    file.write_bytes(data)
    notices = check(folder, Account())
    assert [notice.code for notice in notices] == [NoticeCode.FROM_THE_FUTURE]
    _works(folder)
    assert file.read_bytes() == data


def vanishing_folder(folder: Path, chance: random.Random) -> None:
    """The folder goes while the program is at work, and is back for the next start."""
    account = worked(folder, chance)
    away = folder.with_name(f"{folder.name}-away")
    with closing(Store.open(folder, TickingClock(), CountingIds("again"))) as store:
        work(store, account, chance)
        folder.rename(away)
        with contextlib.suppress(RecordsUnavailable):
            work(store, account, chance)
        store.go_on_in_memory()
        assert store.learners()
    shutil.rmtree(folder, ignore_errors=True)
    away.rename(folder)
    assert check(folder, account) == ()
    _works(folder)


def read_only_folder(folder: Path, chance: random.Random) -> None:
    """Somebody takes the right to write away; the next start reads, and says why it keeps nothing.

    It is tried in a folder of its own, since those of a test are closed to everybody else.
    """
    made = Path(tempfile.mkdtemp())
    try:
        data = made / folder.name
        account = worked(data, chance)
        _allow(made, 0o755, 0o555, 0o444)
        with as_nobody():
            _is_told(data, Reason.READ_ONLY)
            with closing(Store.in_memory(TickingClock(), CountingIds("new"), data)) as store:
                assert state_in(store, account.learner) == account.kept
        _allow(made, 0o700, 0o700, 0o600)
        assert check(data, account) == ()
    finally:
        shutil.rmtree(made)


class _JumpingClock(TickingClock):
    """Is set back or forward, by up to ten years, before each look."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__(datetime(2026, 11, 22, tzinfo=UTC))
        self._chance = chance

    @override
    def __call__(self) -> datetime:
        self.now += timedelta(days=self._chance.uniform(-3650, 3650))
        self.now = max(min(self.now, _LATEST), _EARLIEST)
        return self.now


_EARLIEST, _LATEST = datetime(1970, 1, 2, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


def clock_set(folder: Path, chance: random.Random) -> None:
    """The clock is set back and forward while one works, and between the starts."""
    account = worked(folder, chance)
    for start in range(3):
        clock = _JumpingClock(chance)
        with closing(Store.open(folder, clock, CountingIds(f"start-{start}"))) as store:
            for _ in range(chance.randrange(9)):
                work(store, account, chance)
            store.write_front()
        assert check(folder, account) == ()
    _works(folder)


def two_windows(folder: Path, chance: random.Random) -> None:
    """Two windows work for one name, in turns left to chance."""
    account = worked(folder, chance)
    with (
        closing(Store.open(folder, TickingClock(), CountingIds("one"))) as one,
        closing(Store.open(folder, TickingClock(), CountingIds("two"))) as two,
    ):
        for _ in range(30):
            store = chance.choice((one, two))
            work(store, account, chance)
            if chance.randrange(4) == 0:
                store.write_front()
    assert check(folder, account) == ()
    _works(folder)


def without_locking(folder: Path, chance: random.Random) -> None:
    """Two programs write at once where the disk knows no locks: what was there before stays."""
    account = worked(folder, chance)
    programs = [_student("unlocked_student", folder, str(number)) for number in (1, 2)]
    for program in programs:
        assert program.stdout is not None
        for _ in range(chance.randrange(30)):
            program.stdout.readline()
    for program in programs:
        program.kill()
        program.communicate()
    account.in_hand = account.kept
    _is_there_or_told(folder, account, None)


def full_disk(folder: Path, chance: random.Random) -> None:
    """The disk is full at a write left to chance; a small file system of its own, for Linux."""
    folder.mkdir(parents=True, exist_ok=True)
    kilobytes = 4 * (1 + chance.randrange(40))
    program = _student("full_disk_student", folder, str(kilobytes), str(chance.random()))
    told, _ = program.communicate(timeout=60)
    assert (program.returncode, told.strip()) == (0, "survived")


def can_mount() -> bool:
    """Whether a small file system can be had here."""
    with tempfile.TemporaryDirectory() as folder:
        program = _student("full_disk_student", Path(folder), "64", "try")
        return program.communicate(timeout=60)[0].strip() != "no file system"


TRIALS: dict[str, Trial] = {
    "the database cut short": cut_short,
    "the database garbled": garbled,
    "the database from the future": from_the_future,
    "a folder that vanishes": vanishing_folder,
    "a folder that is read-only": read_only_folder,
    "a clock set back and forward": clock_set,
    "two windows for one name": two_windows,
    "two programs without locking": without_locking,
    "a disk full at a write": full_disk,
}


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    """For root no permission is missing: do without being root for a while."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


def _damage(folder: Path, account: Account, damaged: bytes) -> None:
    (folder / FILE).write_bytes(damaged)
    _is_there_or_told(folder, account, damaged)


def _is_there_or_told(folder: Path, account: Account, found: bytes | None) -> None:
    """Everything kept is there, or the file lies aside as it was found, and that is told."""
    with closing(Store.open(folder, TickingClock(), CountingIds("check"))) as store:
        aside = [each.file for each in store.notices if each.code in _ASIDE]
        if not aside:
            state = state_in(store, account.learner)
            assert account.kept.attempts <= state.attempts
            assert state.draft == account.kept.draft
    for file in aside:
        assert file is not None
        assert found is None or file.read_bytes() == found
    _works(folder)


def _works(folder: Path) -> None:
    """The start after that tells of no damage, and keeps what one does."""
    with closing(Store.open(folder, TickingClock(), CountingIds("works"))) as store:
        assert not [each for each in store.notices if each.code in _ASIDE]
        learner = store.add_learner("Ben")
        assert learner in store.learners()


def _is_told(folder: Path, reason: Reason) -> None:
    said = None
    try:
        Store.open(folder, TickingClock(), CountingIds()).close()
    except RecordsUnavailable as refusal:
        said = refusal.reason
    assert said is reason, said


def _allow(made: Path, top: int, folder: int, file: int) -> None:
    made.chmod(top)
    for path in made.rglob("*"):
        path.chmod(folder if path.is_dir() else file)


def _student(name: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.records.{name}", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        cwd=_ROOT,
    )
