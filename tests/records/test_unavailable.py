"""Tests of what happens when the records cannot be written: told, nothing lost, a way on."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from literacy_app.records.database import Database, flag_suspect, suspect_flag, told
from literacy_app.records.nouns import DraftChange, Notice, NoticeCode, Place, Work
from literacy_app.records.refusals import Reason, RecordsUnavailable
from literacy_app.records.store import Store
from tests.fakes.attempts import attempt
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def learner_id(store: Store) -> str:
    return store.add_learner("Maya").id


def fill_the_disk(store: Store) -> None:
    """Let the file grow no more: what SQLite says then is what it says of a full disk."""
    connection = store._database.connection  # noqa: SLF001  the disk of a test is not full
    connection.execute("PRAGMA max_page_count = 1")


def test_a_full_disk_is_told_and_one_goes_on_in_memory(
    store: Store, folder: Path, learner_id: str
) -> None:
    work = Work(learner_id, "lesson", "mark")
    store.add_attempt(attempt(1, work))
    store.change_draft(work, DraftChange(put={"1": 1}), "hash")
    fill_the_disk(store)
    too_big = attempt(2, Work(learner_id, "lesson", "a" * 100_000))
    with pytest.raises(RecordsUnavailable) as refusal:
        store.add_attempt(too_big)
    assert refusal.value.reason is Reason.DISK_FULL
    assert store.attempts(learner_id) == (attempt(1, work),)
    store.go_on_in_memory()
    assert store.is_in_memory
    store.add_attempt(too_big)
    assert store.attempts(learner_id) == (attempt(1, work), too_big)
    assert store.draft(work) is not None
    store.write_front()
    store.close()
    with closing(Store.open(folder, TickingClock(), CountingIds())) as later:
        assert later.attempts(learner_id) == (attempt(1, work),)


def test_a_locked_file_is_told_and_nothing_is_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("literacy_app.records.database.BUSY_SECONDS", 0.01)
    with closing(Store.open(folder, TickingClock(), CountingIds())) as store:
        learner = store.add_learner("Maya")
        with closing(sqlite3.connect(folder / "records.sqlite")) as other:
            other.execute("BEGIN EXCLUSIVE")
            actions: tuple[Callable[[], object], ...] = (
                lambda: store.add_attempt(attempt(1, Work(learner.id, "l", "a"))),
                lambda: store.set_place(learner.id, "l", Place("read")),
                lambda: store.attempts(learner.id),
                store.learners,
                store.front,
                lambda: store.erase_learner(learner.id),
            )
            for action in actions:
                with pytest.raises(RecordsUnavailable) as refusal:
                    action()
                assert refusal.value.reason is Reason.LOCKED
        assert store.attempts(learner.id) == ()
        assert store.learners() == (learner,)


def test_where_nothing_can_be_read_those_at_work_stay(
    store: Store, folder: Path, learner_id: str
) -> None:
    store.add_learner("Ben")
    (folder / "records.sqlite").write_bytes(b"x" * 100_000)  # under the program's feet
    with pytest.raises(RecordsUnavailable) as refusal:
        store.attempts(learner_id)
    assert refusal.value.reason is Reason.DAMAGED
    assert suspect_flag(folder / "records.sqlite").exists()
    store.go_on_in_memory()
    assert [learner.name for learner in store.learners()] == ["Ben", "Maya"]
    store.add_attempt(attempt(1, Work(learner_id, "lesson", "mark")))


def test_a_locked_file_does_not_keep_one_from_going_on_in_memory(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("literacy_app.records.database.BUSY_SECONDS", 0.01)
    with closing(Store.open(folder, TickingClock(), CountingIds())) as store:
        maya = store.add_learner("Maya")
    with (
        closing(Store.open(folder, TickingClock(), CountingIds())) as store,
        closing(sqlite3.connect(folder / "records.sqlite")) as other,
    ):
        other.execute("BEGIN EXCLUSIVE")
        store.go_on_in_memory()
        store.add_attempt(attempt(1, Work(maya.id, "lesson", "mark")))
        assert store.learners() == (maya,)
        with closing(Store.in_memory(TickingClock(), CountingIds(), folder)) as afresh:
            assert afresh.learners() == ()


def test_records_can_be_in_memory_from_the_start(tmp_path: Path) -> None:
    with closing(Store.in_memory(TickingClock(), CountingIds())) as store:
        assert store.is_in_memory
        assert store.notices == ()
        learner = store.add_learner("Maya")
        assert store.front().last_learner == learner
        assert store.erase_learner(learner.id).left_behind == ()
    with closing(Store.in_memory(TickingClock(), CountingIds(), tmp_path)) as store:
        assert store.notices == (Notice(NoticeCode.KEPT_IN_MEMORY, tmp_path),)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder with records that someone else owns and nobody may write; root is made nobody."""
    if sys.platform == "win32":
        pytest.skip("permissions of another kind")
    folder = Path(tempfile.mkdtemp())  # not tmp_path, which is closed to all but its owner
    with closing(Store.open(folder / "data", TickingClock(), CountingIds())) as store:
        store.add_learner("Maya")
    for path, mode in ((folder, 0o755), (folder / "data", 0o555)):
        path.chmod(mode)
    for file in (folder / "data").iterdir():
        file.chmod(0o444)
    with as_nobody():
        yield folder / "data"
    shutil.rmtree(folder)


@contextlib.contextmanager
def as_nobody() -> Iterator[None]:
    """For root no permission is missing: the test does without being root for a while."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


def test_a_read_only_folder_is_told_and_its_records_can_be_read(locked_folder: Path) -> None:
    before = {file.name: file.read_bytes() for file in locked_folder.iterdir()}
    with pytest.raises(RecordsUnavailable) as refusal:
        Store.open(locked_folder, TickingClock(), CountingIds())
    assert refusal.value.reason is Reason.READ_ONLY
    with closing(Store.in_memory(TickingClock(), CountingIds("new"), locked_folder)) as store:
        assert [learner.name for learner in store.learners()] == ["Maya"]
        store.add_learner("Ben")
    assert {file.name: file.read_bytes() for file in locked_folder.iterdir()} == before


def test_a_read_only_file_in_a_folder_of_ones_own_is_told(locked_folder: Path) -> None:
    with contextlib.ExitStack() as back:
        if os.getuid() == 0:
            os.seteuid(0)
            back.callback(os.seteuid, 65534)
        locked_folder.chmod(0o777)
    with pytest.raises(RecordsUnavailable) as refusal:
        Store.open(locked_folder, TickingClock(), CountingIds())
    assert refusal.value.reason is Reason.READ_ONLY


def test_a_fault_of_our_own_is_not_taken_for_one_of_the_file(store: Store) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        store._database.rows("SELECT * FROM nowhere")  # noqa: SLF001  no method is faulty
    with pytest.raises(sqlite3.ProgrammingError), told(None):
        raise sqlite3.ProgrammingError


@pytest.mark.parametrize("spoilt", [b"{", b"7 \x80", b"\x80"])
def test_a_row_that_is_spoilt_is_damage(store: Store, learner_id: str, spoilt: bytes) -> None:
    store.add_attempt(attempt(1, Work(learner_id, "lesson", "mark")))
    with store._database.writing() as connection:  # noqa: SLF001  no method spoils a row
        connection.execute("DROP TRIGGER attempt_is_not_changed")
        connection.execute("UPDATE attempt SET response = CAST(? AS TEXT)", (spoilt,))
    with pytest.raises(RecordsUnavailable) as refusal:
        store.attempts(learner_id)
    assert refusal.value.reason is Reason.DAMAGED


def test_a_row_that_is_spoilt_in_memory_is_damage() -> None:
    with closing(Store.in_memory(TickingClock(), CountingIds())) as store:
        maya = store.add_learner("Maya")
        store.add_attempt(attempt(1, Work(maya.id, "lesson", "mark")))
        with store._database.writing() as connection:  # noqa: SLF001  as above
            connection.execute("DROP TRIGGER attempt_is_not_changed")
            connection.execute("UPDATE attempt SET started = 'soon'")
        with pytest.raises(RecordsUnavailable) as refusal:
            store.attempts(maya.id)
    assert refusal.value.reason is Reason.DAMAGED


def test_a_name_in_the_file_that_is_no_text_is_damage(tmp_path: Path) -> None:
    with pytest.raises(RecordsUnavailable) as refusal, told(tmp_path / "records.sqlite"):
        raise UnicodeDecodeError("utf-8", b"\x80", 0, 1, "invalid start byte")
    assert refusal.value.reason is Reason.DAMAGED


def test_what_cannot_be_flagged_is_not_a_fault(tmp_path: Path) -> None:
    flag_suspect(tmp_path / "nowhere" / "records.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_a_database_that_cannot_be_set_up_is_closed(tmp_path: Path) -> None:
    file = tmp_path / "records.sqlite"
    file.write_bytes(b"x" * 5000)
    with pytest.raises(RecordsUnavailable) as refusal:
        Database(file)
    assert refusal.value.reason is Reason.DAMAGED
    # On Windows a file that is open could not be moved.
    file.rename(tmp_path / "moved")


def test_a_refusal_says_which_sentence_and_why() -> None:
    assert str(RecordsUnavailable(Reason.LOCKED)) == "records.locked"
    assert str(RecordsUnavailable(Reason.LOCKED, "busy")) == "records.locked: busy"


def test_the_folder_of_the_program_is_not_written(
    tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    program = tmp_path / "program"
    shutil.copytree(
        pytestconfig.rootpath / "literacy_app",
        program / "literacy_app",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    before = sorted(program.rglob("*"))
    code = (
        "import datetime, pathlib, uuid\n"
        "from literacy_app.records.store import Store\n"
        "now = lambda: datetime.datetime.now(datetime.UTC)\n"
        f"store = Store.open(pathlib.Path({str(tmp_path / 'data')!r}), now, lambda: 'x')\n"
        "store.add_learner('Maya')\n"
        "store.close()\n"
    )
    run = [sys.executable, "-B", "-c", code]
    subprocess.run(run, check=True, cwd=program, env={})
    assert sorted(program.rglob("*")) == before
    assert (tmp_path / "data" / "front.json").exists()
