"""Tests of opening: damaged, foreign, later and older files, and folders that cannot be used."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from literacy_app.records import header, opening
from literacy_app.records.database import suspect_flag
from literacy_app.records.migrations import MIGRATIONS
from literacy_app.records.nouns import Notice, NoticeCode, Work
from literacy_app.records.opening import Opened, open_in_memory, open_records
from literacy_app.records.refusals import Reason, RecordsUnavailable
from literacy_app.records.soundness import SMALL
from literacy_app.records.store import Store
from tests.fakes.attempts import attempt, grading
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NOW = datetime(2026, 11, 22, 10, 41, 10, tzinfo=UTC)
ASIDE = "records.damaged-20261122T104110.sqlite"


def fill(folder: Path, *, attempts: int = 100) -> bytes:
    """Make records in a folder; the bytes of their file."""
    with closing(Store.open(folder, TickingClock(), CountingIds())) as store:
        maya = store.add_learner("Maya")
        for number in range(attempts):
            store.add_attempt(attempt(number, Work(maya.id, "lesson", "mark")))
    return (folder / "records.sqlite").read_bytes()


def notices(folder: Path, steps: Sequence[str] = MIGRATIONS) -> tuple[Notice, ...]:
    opened = open_records(folder, NOW, steps)
    opened.database.close()
    return opened.notices


def rows(folder: Path, table: str = "attempt") -> int:
    with closing(sqlite3.connect(folder / "records.sqlite")) as connection:
        (count,) = connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone()  # noqa: S608 - our own tables
    return int(count)


def garbled_middle(whole: bytes) -> bytes:
    return whole[: 4 * 4096] + noise(3 * 4096) + whole[7 * 4096 :]


def noise(length: int) -> bytes:
    return random.Random(7).randbytes(length)  # noqa: S311  the same noise each time


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut to half": lambda whole: whole[: len(whole) // 2],
    "cut by a byte": lambda whole: whole[:-1],
    "cut to a page": lambda whole: whole[:4096],
    "cut to less than a header": lambda whole: whole[:50],
    "emptied": lambda whole: whole[:0],
    "zeros": lambda whole: bytes(len(whole)),
    "noise": lambda whole: noise(len(whole)),
    "garbled in the middle": garbled_middle,
    "garbled at the front": lambda whole: bytes(reversed(whole[:4096])) + whole[4096:],
    "of no version": lambda whole: whole[:60] + bytes(4) + whole[64:],
    "of a version below zero": lambda whole: whole[:60] + b"\xff" * 4 + whole[64:],
    "of a schema that is unknown": lambda whole: whole[:47] + b"\x07" + whole[48:],
    "a text": lambda _whole: b"not a database at all",
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_file_is_set_aside_as_it_was(
    tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    damaged = damage(fill(tmp_path))
    (tmp_path / "records.sqlite").write_bytes(damaged)
    assert notices(tmp_path) == (Notice(NoticeCode.DAMAGED_SET_ASIDE, tmp_path / ASIDE),)
    assert (tmp_path / ASIDE).read_bytes() == damaged
    assert rows(tmp_path) == 0
    assert not suspect_flag(tmp_path / "records.sqlite").exists()
    assert notices(tmp_path) == ()


def test_files_set_aside_never_take_each_others_place(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / "records.sqlite").write_bytes(b"damage %d" % number)
        notices(tmp_path)
    names = [ASIDE, ASIDE.replace(".sqlite", "-2.sqlite"), ASIDE.replace(".sqlite", "-3.sqlite")]
    assert [(tmp_path / name).read_bytes() for name in names] == [
        b"damage 0",
        b"damage 1",
        b"damage 2",
    ]


def test_another_programs_database_is_set_aside_as_such(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "records.sqlite")) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    assert notices(tmp_path) == (Notice(NoticeCode.NOT_RECORDS_SET_ASIDE, tmp_path / ASIDE),)


def test_a_transaction_cut_short_is_undone_and_no_damage(tmp_path: Path) -> None:
    before = fill(tmp_path)
    with closing(sqlite3.connect(tmp_path / "records.sqlite", isolation_level=None)) as cut:
        cut.execute("PRAGMA cache_size = 1")  # so that pages are written before the commit
        cut.execute("BEGIN")
        for number in range(500):
            cut.execute(
                "INSERT INTO event (id, learner, lesson, activity, kind, value, at)"
                " SELECT ?, id, '', '', '', '', '' FROM learner",
                (str(number),),
            )
        halfway = (tmp_path / "records.sqlite").read_bytes()
        journal = (tmp_path / "records.sqlite-journal").read_bytes()
    assert halfway != before
    (tmp_path / "records.sqlite").write_bytes(halfway)
    (tmp_path / "records.sqlite-journal").write_bytes(journal)
    assert notices(tmp_path) == ()
    assert (rows(tmp_path), rows(tmp_path, "event")) == (100, 0)


def test_an_empty_file_of_a_first_start_cut_short_is_no_damage(tmp_path: Path) -> None:
    (tmp_path / "records.sqlite").touch()
    assert notices(tmp_path) == ()
    assert rows(tmp_path) == 0


def test_a_sound_file_stays(tmp_path: Path) -> None:
    fill(tmp_path)
    suspect_flag(tmp_path / "records.sqlite").touch()
    assert notices(tmp_path) == ()
    assert rows(tmp_path) == 100
    assert not suspect_flag(tmp_path / "records.sqlite").exists()


def test_a_large_file_is_checked_when_damage_was_met(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert SMALL >= 1 << 20
    monkeypatch.setattr("literacy_app.records.soundness.SMALL", 4096)
    (tmp_path / "records.sqlite").write_bytes(garbled_middle(fill(tmp_path)))
    with closing(Store.open(tmp_path, TickingClock(), CountingIds())) as store:
        assert store.notices == ()
        with pytest.raises(RecordsUnavailable) as refusal:
            store.attempts("id-1")
        assert refusal.value.reason is Reason.DAMAGED
    assert [notice.code for notice in notices(tmp_path)] == [NoticeCode.DAMAGED_SET_ASIDE]


def test_a_later_versions_file_is_left_alone(tmp_path: Path) -> None:
    with_more = (*MIGRATIONS, "CREATE TABLE more (x);")
    assert notices(tmp_path, with_more) == ()
    before = (tmp_path / "records.sqlite").read_bytes()
    for _ in range(2):
        (notice,) = notices(tmp_path)
        values = {"version": len(MIGRATIONS) + 1, "known": len(MIGRATIONS)}
        file = tmp_path / "records.sqlite"
        assert notice == Notice(NoticeCode.FROM_THE_FUTURE, file, values)
    assert (tmp_path / "records.sqlite").read_bytes() == before
    names = {"records.sqlite", f"records-format-{len(MIGRATIONS)}.sqlite"}
    assert {file.name for file in tmp_path.iterdir()} == names


def test_beside_a_later_versions_file_and_front_page_nothing_is_taken_for_damaged(
    tmp_path: Path,
) -> None:
    with_more = (*MIGRATIONS, "CREATE TABLE more (x);")
    with closing(Store.open(tmp_path, TickingClock(), CountingIds())) as store:
        store.write_front()
    notices(tmp_path, with_more)
    for _ in range(2):
        assert [each.code for each in notices(tmp_path)] == [NoticeCode.FROM_THE_FUTURE]


def test_what_is_done_beside_a_later_versions_file_is_kept(tmp_path: Path) -> None:
    notices(tmp_path, (*MIGRATIONS, "CREATE TABLE more (x);"))
    for name in ("Maya", "Ben"):
        with closing(Store.open(tmp_path, TickingClock(), CountingIds(name))) as store:
            store.add_learner(name)
    with closing(Store.open(tmp_path, TickingClock(), CountingIds())) as store:
        assert [learner.name for learner in store.learners()] == ["Ben", "Maya"]


NEW_STEPS = (
    *MIGRATIONS,
    "ALTER TABLE learner ADD COLUMN colour TEXT;\nUPDATE learner SET colour = 'blue; green';",
    "CREATE TABLE more (x);",
)


def test_an_older_file_is_brought_up_after_a_backup(tmp_path: Path) -> None:
    fill(tmp_path)
    now = len(MIGRATIONS)
    backup = tmp_path / f"records.backup-of-format-{now}.sqlite"
    values = {"version": now, "new": now + 2}
    assert notices(tmp_path, NEW_STEPS) == (Notice(NoticeCode.BACKED_UP, backup, values),)
    with closing(sqlite3.connect(tmp_path / "records.sqlite")) as connection:
        assert connection.execute("SELECT colour FROM learner").fetchall() == [("blue; green",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (now + 2,)
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (now,)
        assert connection.execute("SELECT COUNT(*) FROM attempt").fetchone() == (100,)
    assert notices(tmp_path, NEW_STEPS) == ()


def test_a_step_that_fails_leaves_the_file_as_the_step_before_it(tmp_path: Path) -> None:
    fill(tmp_path)
    broken = (*NEW_STEPS[:-1], "CREATE TABLE half (x);\nINSERT INTO nowhere VALUES (1);")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        open_records(tmp_path, NOW, broken)
    with closing(sqlite3.connect(tmp_path / "records.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    assert "half" not in tables
    assert {notice.code for notice in notices(tmp_path, NEW_STEPS)} == {NoticeCode.BACKED_UP}


def test_a_step_that_another_window_ran_meanwhile_is_not_run_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)
    now = len(MIGRATIONS)
    seen = iter([now, now, now + 2, now + 2])  # what is seen before the lock, then under it
    monkeypatch.setattr("literacy_app.records.migrations.version_of", lambda _: next(seen))
    monkeypatch.setattr(opening, "version_of", lambda _: next(seen))
    open_records(tmp_path, NOW, NEW_STEPS).database.close()
    with closing(sqlite3.connect(tmp_path / "records.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (now,)


def test_a_backup_that_cannot_be_made_leaves_nothing_and_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fill(tmp_path)
    whole_connect = sqlite3.connect

    def connect(database: object, *values: object, **named: object) -> sqlite3.Connection:
        connection: sqlite3.Connection = whole_connect(str(database), *values, **named)  # type: ignore[call-overload]  # passed on as it came
        if "backup" in str(database):
            connection.execute("PRAGMA max_page_count = 2")
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(RecordsUnavailable) as refusal:
        open_records(tmp_path, NOW, NEW_STEPS)
    assert refusal.value.reason is Reason.DISK_FULL
    assert [file.name for file in tmp_path.iterdir() if "backup" in file.name] == []
    assert (tmp_path / "records.sqlite").read_bytes() == before


OLD = Path(__file__).parent / "old"


@pytest.mark.parametrize("number", range(1, len(MIGRATIONS) + 1))
def test_the_released_steps_are_never_edited(tmp_path: Path, number: int) -> None:
    kept = OLD / f"format-{number}.sql"
    notices(tmp_path, MIGRATIONS[:number])
    with closing(sqlite3.connect(tmp_path / "records.sqlite")) as connection:
        schema = "\n".join(
            row[0]
            for row in connection.execute(
                "SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
            )
        )
    assert schema + "\n" == kept.read_text("utf-8")


def test_records_of_the_first_version_open_with_everything_in_them(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "records.sqlite")) as old:
        old.executescript((OLD / "records-1.sql").read_text("utf-8"))
    before = (tmp_path / "records.sqlite").read_bytes()
    with closing(Store.open(tmp_path, TickingClock(), CountingIds("new"))) as store:
        backup = tmp_path / "records.backup-of-format-1.sqlite"
        values = {"version": 1, "new": len(MIGRATIONS)}
        assert store.notices == (Notice(NoticeCode.BACKED_UP, backup, values),)
        zoe, maya = store.learners()
        (tried,) = store.attempts(maya.id, "lesson")
        assert (zoe.name, maya.name) == ("Zo\u00eb", "Maya")
        assert [mark["quote"] for mark in tried.response["marks"]] == ["brutal", "heroic"]
        assert tried.grade["fraction"] == tried.counted == pytest.approx(2 / 3)
        assert [each.kind for each in store.events(maya.id)] == ["step-done", "hint"]
        draft = store.draft(tried.work)
        assert draft is not None
        assert len(draft.items) == 3
        assert store.gradings(maya.id) == ()
        store.add_gradings([grading(1, tried)])
        assert store.gradings(maya.id) == (grading(1, tried),)
    with closing(sqlite3.connect(backup)) as kept, closing(sqlite3.connect(":memory:")) as first:
        first.deserialize(before)
        assert list(kept.iterdump()) == list(first.iterdump())


@pytest.mark.parametrize("number", range(1, len(MIGRATIONS) + 1))
def test_records_of_every_version_open_and_stay(tmp_path: Path, number: int) -> None:
    with closing(sqlite3.connect(tmp_path / "records.sqlite")) as old:
        old.executescript((OLD / f"records-{number}.sql").read_text("utf-8"))
    for _ in range(2):
        with closing(Store.open(tmp_path, TickingClock(), CountingIds("new"))) as store:
            assert {notice.code for notice in store.notices} <= {NoticeCode.BACKED_UP}
            maya = next(each for each in store.learners() if each.name == "Maya")
            tried = store.attempts(maya.id, "lesson")
            assert tried
            assert len(store.gradings(maya.id)) == (number > 1)
            assert store.events(maya.id)
            assert store.draft(tried[-1].work) is not None
            assert store.place(maya.id, "lesson") is not None
            assert {learner.name for learner in store.learners()} == {"Zo\u00eb", "Maya"}


def test_a_header_of_an_older_version_than_the_tables_is_told(tmp_path: Path) -> None:
    whole = fill(tmp_path)
    spoilt = whole[:60] + (1).to_bytes(4, "big") + whole[64:]
    (tmp_path / "records.sqlite").write_bytes(spoilt)
    assert refusal_of(tmp_path) is Reason.DAMAGED
    assert (tmp_path / "records.sqlite").read_bytes() == spoilt
    with closing(Store.in_memory(TickingClock(), CountingIds(), tmp_path)) as store:
        assert store.learners() == ()


def refusal_of(folder: Path) -> Reason:
    with pytest.raises(RecordsUnavailable) as refusal:
        open_records(folder, NOW)
    return refusal.value.reason


def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert refusal_of(tmp_path / "file") is Reason.NO_FOLDER
    assert refusal_of(tmp_path / "file" / "below") is Reason.NO_FOLDER


def test_a_folder_where_the_file_should_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "records.sqlite").mkdir()
    assert refusal_of(tmp_path) is Reason.UNREADABLE


def test_a_locked_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("literacy_app.records.database.BUSY_SECONDS", 0.01)
    fill(tmp_path)
    with closing(sqlite3.connect(tmp_path / "records.sqlite")) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert refusal_of(tmp_path) is Reason.LOCKED
        other.execute("ROLLBACK")
        other.execute("BEGIN IMMEDIATE")
        assert refusal_of(tmp_path) is Reason.LOCKED
    assert rows(tmp_path) == 100


def test_a_folder_without_a_place_on_the_disk_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    assert refusal_of(tmp_path) is Reason.DISK_FULL


def test_in_memory_one_has_what_can_be_read(tmp_path: Path) -> None:
    fill(tmp_path)
    with closing(open_in_memory(tmp_path)) as database:
        assert database.rows("SELECT COUNT(*) FROM attempt") == [(100,)]
        with database.writing() as connection:
            connection.execute("INSERT INTO learner VALUES ('x', 'x', 'x', '', 9)")
    assert rows(tmp_path, "learner") == 1


@pytest.mark.parametrize("content", [None, b"", b"garbled", header.MAGIC + bytes(200)])
def test_in_memory_one_begins_afresh_where_nothing_can_be_read(
    tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "records.sqlite").write_bytes(content)
    before = [(file.name, file.read_bytes()) for file in tmp_path.iterdir()]
    with closing(open_in_memory(tmp_path)) as database:
        assert database.rows("SELECT COUNT(*) FROM attempt") == [(0,)]
    assert [(name, (tmp_path / name).read_bytes()) for name, _ in before] == before


def test_what_was_opened_says_what_was_met(tmp_path: Path) -> None:
    opened = open_records(tmp_path, NOW)
    assert opened == Opened(opened.database)
    opened.database.close()
