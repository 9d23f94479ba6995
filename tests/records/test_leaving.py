"""Tests of taking one's records away and of leaving nothing behind."""

from __future__ import annotations

import itertools
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from literacy_app.records.database import Database
from literacy_app.records.migrations import MIGRATIONS
from literacy_app.records.nouns import Draft, DraftChange, Learner, Place, Work
from literacy_app.records.opening import open_records
from literacy_app.records.refusals import Reason, RecordsUnavailable
from literacy_app.records.store import Store
from tests.fakes.attempts import attempt, grading
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


_numbers = itertools.count()


def work_hard(store: Store, learner: Learner, word: str, rows: int = 3) -> Work:
    """Fill every table with rows of a learner in which a word stands."""
    work = Work(learner.id, f"lesson-{word}", f"activity-{word}")
    for number in range(rows):
        tried = attempt(next(_numbers), work)
        store.add_attempt(tried)
        store.add_gradings([replace(grading(next(_numbers), tried), reason=word)])
        store.add_event(work, "hint", {"kind": word})
        store.set_place(learner.id, f"lesson-{word}-{number}", Place(word))
    items: dict[str, object] = {f"{number:09}": f"{word} {number}" for number in range(rows)}
    store.begin_draft(work, Draft(items, {"lost": word}, "hash", datetime(2026, 1, 1, tzinfo=UTC)))
    return work


def test_an_export_holds_everything_and_nothing_of_others(store: Store) -> None:
    maya, ben = store.add_learner("Maya"), store.add_learner("Ben")
    work = work_hard(store, maya, "mine")
    work_hard(store, ben, "theirs")
    exported = store.export_learner(maya.id)
    text = json.dumps(exported)
    assert "theirs" not in text
    assert "Ben" not in text
    assert exported["format"] == 1
    assert exported["exported"] == "2026-11-22T10:00:10+00:00"
    assert exported["learner"] == {"id": maya.id, "name": "Maya"}
    first = store.attempts(maya.id)[0]
    assert _only_first(exported["attempts"], 3) == {
        "id": first.id,
        "lesson": work.lesson,
        "activity": work.activity,
        "content_hash": "hash",
        "try_number": 1,
        "hints": first.hints,
        "response": first.response,
        "grade": {"fraction": 0.5},
        "grader": "highlight-1",
        "counted": 0.5,
        "started": first.started.isoformat(),
        "ended": first.ended.isoformat(),
        "app_version": "0.1.0",
    }
    regraded = store.gradings(maya.id)[0]
    assert _only_first(exported["gradings"], 3) == {
        "id": regraded.id,
        "attempt": first.id,
        "content_hash": "new-hash",
        "grade": {"fraction": 0.75},
        "grader": "highlight-1",
        "counted": 0.75,
        "reason": "mine",
        "at": regraded.at.isoformat(),
        "app_version": "0.1.0",
    }
    assert _only_first(exported["events"], 3)["value"] == {"kind": "mine"}
    assert _only_first(exported["places"], 3)["step"] == "mine"
    assert _only_first(exported["drafts"], 1) == {
        "lesson": work.lesson,
        "activity": work.activity,
        "content_hash": "hash",
        "state": {"lost": "mine"},
        "started": "2026-01-01T00:00:00+00:00",
        "items": ["mine 0", "mine 1", "mine 2"],
    }


def _only_first(rows: object, count: int) -> dict[str, object]:
    assert isinstance(rows, list)
    assert len(rows) == count
    first: dict[str, object] = rows[0]
    return first


def traces(folder: Path, *words: str) -> dict[str, list[str]]:
    """Which files still hold which words."""
    held = {
        file.name: [word for word in words if word.encode() in file.read_bytes()]
        for file in folder.iterdir()
    }
    return {name: found for name, found in held.items() if found}


def test_erasing_leaves_nothing_of_a_learner_and_all_of_the_others(
    store: Store, folder: Path
) -> None:
    maya, ben = store.add_learner("Maya-Zephyrine"), store.add_learner("Ben")
    work_hard(store, maya, "quixotry", rows=300)
    work = work_hard(store, ben, "theirs", rows=300)
    store.change_draft(Work(maya.id, "x", "y"), DraftChange(put={"1": "quixotry"}), "hash")
    words = ("Maya-Zephyrine", "quixotry", "zephyrine")
    assert set(traces(folder, *words)) == {"records.sqlite", "front.json"}
    size = (folder / "records.sqlite").stat().st_size
    assert store.erase_learner(maya.id).left_behind == ()
    assert traces(folder, *words) == {}
    assert (folder / "records.sqlite").stat().st_size < 0.7 * size
    store.close()
    assert traces(folder, *words) == {}
    with closing(Store.open(folder, TickingClock(), CountingIds())) as later:
        assert later.learners() == (ben,)
        assert len(later.attempts(ben.id)) == len(later.events(ben.id)) == 300
        draft = later.draft(work)
        assert draft is not None
        assert len(draft.items) == 300
    with closing(sqlite3.connect(folder / "records.sqlite")) as connection:
        for table in ("attempt", "event", "place", "draft"):
            found = connection.execute(f"SELECT DISTINCT learner FROM {table}")  # noqa: S608 - our own tables
            assert found.fetchall() == [(ben.id,)]
        assert connection.execute("SELECT * FROM erasing").fetchall() == []


def test_erasing_overwrites_even_where_the_file_cannot_be_made_anew(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maya = store.add_learner("Maya-Zephyrine")
    work_hard(store, maya, "quixotry", rows=300)
    size = (folder / "records.sqlite").stat().st_size

    def full(_database: Database, _sql: str) -> None:
        raise RecordsUnavailable(Reason.DISK_FULL)

    monkeypatch.setattr(Database, "run", full)
    store.erase_learner(maya.id)
    assert (folder / "records.sqlite").stat().st_size == size
    assert traces(folder, "Maya-Zephyrine", "quixotry") == {}


def test_erasing_removes_backups_and_tells_of_other_files(folder: Path) -> None:
    with closing(Store.open(folder, TickingClock(), CountingIds())) as store:
        maya = store.add_learner("Maya")
    steps = (*MIGRATIONS, "CREATE TABLE more (x);")
    open_records(folder, datetime(2026, 1, 1, tzinfo=UTC), steps).database.close()
    (folder / "records.sqlite").replace(folder / "records.backup-of-format-7.sqlite")
    (folder / f"records.backup-of-format-{len(MIGRATIONS)}.sqlite").replace(
        folder / "records.sqlite"
    )
    damaged = folder / "records.damaged-20260101T000000.sqlite"
    damaged.write_bytes(b"Maya")
    (folder / "notes.txt").write_text("mine")
    with closing(Store.open(folder, TickingClock(), CountingIds())) as store:
        assert store.learners() == (maya,)
        assert store.erase_learner(maya.id).left_behind == (damaged,)
    names = {"records.sqlite", "front.json", damaged.name, "notes.txt"}
    assert {file.name for file in folder.iterdir()} == names


def test_a_backup_that_cannot_be_removed_is_told(store: Store, folder: Path) -> None:
    maya = store.add_learner("Maya")
    backup = folder / "records.backup-of-format-0.sqlite"
    backup.mkdir()
    assert store.erase_learner(maya.id).left_behind == (backup,)
