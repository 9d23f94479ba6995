"""Tests of the records: what is put in is there, now and after the next start."""

from __future__ import annotations

import sqlite3
import stat
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from literacy_app.records.nouns import Draft, DraftChange, Event, Learner, Place, Work
from literacy_app.records.refusals import NameTaken, UnknownLearner
from literacy_app.records.store import Store
from tests.fakes.attempts import attempt, grading
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from pathlib import Path


def reopened(store: Store, folder: Path) -> Store:
    store.close()
    return Store.open(folder, TickingClock(), CountingIds("later"))


def work_of(learner: Learner, lesson: str = "lesson", activity: str = "mark") -> Work:
    return Work(learner.id, lesson, activity)


def test_a_new_folder_has_no_one(store: Store) -> None:
    assert store.learners() == ()
    assert store.last_learner() is None
    assert store.notices == ()
    assert not store.is_in_memory


def test_the_one_who_worked_last_comes_first_after_the_next_start(
    store: Store, folder: Path
) -> None:
    maya, ben, ada = (store.add_learner(name) for name in ("Maya", "Ben", "Ada"))
    assert store.learners() == (ada, ben, maya)
    assert store.use_learner(maya.id) == maya
    assert store.use_learner(maya.id) == maya
    with closing(reopened(store, folder)) as later:
        assert later.learners() == (maya, ada, ben)
        assert later.last_learner() == maya


def test_a_name_can_be_changed_and_two_learners_never_share_one(store: Store) -> None:
    maya, ben = store.add_learner("Maya"), store.add_learner("Ben")
    with pytest.raises(NameTaken):
        store.add_learner("  MAYA ")
    with pytest.raises(NameTaken):
        store.rename_learner(ben.id, "maya")
    renamed = store.rename_learner(maya.id, "maya   Khan")
    assert renamed == Learner(maya.id, "maya Khan")
    assert store.learners() == (ben, renamed)
    assert store.rename_learner(maya.id, "Maya Khan").name == "Maya Khan"


def test_an_unknown_learner_is_refused_by_all_who_need_one(store: Store) -> None:
    for method in (store.use_learner, store.export_learner, store.erase_learner):
        with pytest.raises(UnknownLearner) as refusal:
            method("nobody")
        assert refusal.value.learner_id == "nobody"
    with pytest.raises(UnknownLearner):
        store.rename_learner("nobody", "Maya")


def test_attempts_come_back_as_they_were_made_each_with_its_learner_and_lesson(
    store: Store, folder: Path
) -> None:
    maya, ben = store.add_learner("Maya"), store.add_learner("Ben")
    works = [work_of(maya), work_of(maya, "other"), work_of(ben), work_of(maya)]
    made = [attempt(number, work) for number, work in enumerate(works)]
    for each in made:
        store.add_attempt(each)
    with closing(reopened(store, folder)) as later:
        assert later.attempts(maya.id) == (made[0], made[1], made[3])
        assert later.attempts(maya.id, "lesson") == (made[0], made[3])
        assert later.attempts(ben.id) == (made[2],)


def test_gradings_come_back_with_their_attempts_learner_and_lesson(
    store: Store, folder: Path
) -> None:
    maya, ben = store.add_learner("Maya"), store.add_learner("Ben")
    tries = [
        attempt(1, work_of(maya)),
        attempt(2, work_of(maya, "other")),
        attempt(3, work_of(ben)),
    ]
    for each in tries:
        store.add_attempt(each)
    made = [grading(number, each) for number, each in enumerate((*tries, tries[0]))]
    store.add_gradings(made)
    with closing(reopened(store, folder)) as later:
        assert later.gradings(maya.id) == (made[0], made[1], made[3])
        assert later.gradings(maya.id, "lesson") == (made[0], made[3])
        assert later.gradings(ben.id) == (made[2],)
        assert later.attempts(maya.id) == (tries[0], tries[1])


def test_gradings_are_only_added_and_all_or_none(store: Store, folder: Path) -> None:
    maya = store.add_learner("Maya")
    tried = attempt(1, work_of(maya))
    store.add_attempt(tried)
    first, second = grading(1, tried), grading(2, tried)
    store.add_gradings([first])
    with pytest.raises(sqlite3.IntegrityError, match="rows of grading are only added"):
        store.add_gradings([second, first])
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        store.add_gradings([second, grading(3, attempt(7, work_of(maya)))])
    assert store.gradings(maya.id) == (first,)
    with closing(sqlite3.connect(folder / "records.sqlite")) as raw:
        for statement in ("UPDATE grading SET counted = 1", "DELETE FROM grading"):
            with pytest.raises(sqlite3.IntegrityError, match="rows of grading are only added"):
                raw.execute(statement)


def test_times_are_kept_in_utc(store: Store) -> None:
    maya = store.add_learner("Maya")
    east = timezone(timedelta(hours=5, minutes=30))
    made = attempt(0, work_of(maya))
    moved = type(made)(
        **{name: getattr(made, name) for name in made.__slots__ if name != "started"},
        started=datetime(2026, 1, 1, 2, 0, tzinfo=east),
    )
    store.add_attempt(moved)
    (kept,) = store.attempts(maya.id)
    assert kept.started == moved.started
    assert kept.started.tzinfo == UTC


def test_an_attempt_clears_its_draft_and_no_other(store: Store) -> None:
    maya = store.add_learner("Maya")
    work, other = work_of(maya), work_of(maya, activity="other")
    for each in (work, other):
        store.change_draft(each, DraftChange(put={"1": 1}), "hash")
    store.add_attempt(attempt(1, work))
    assert store.draft(work) is None
    assert store.draft(other) is not None


def test_an_attempt_that_cannot_be_added_leaves_the_draft(store: Store) -> None:
    maya = store.add_learner("Maya")
    work = work_of(maya)
    store.add_attempt(attempt(1, work))
    store.change_draft(work, DraftChange(put={"1": 1}), "hash")
    with pytest.raises(sqlite3.IntegrityError, match="only added"):
        store.add_attempt(attempt(1, work))
    assert store.draft(work) is not None
    assert len(store.attempts(maya.id)) == 1


def test_events_come_back_as_they_were_added(store: Store) -> None:
    maya = store.add_learner("Maya")
    first = store.add_event(work_of(maya), "hint", {"kind": "count"})
    second = store.add_event(Work(maya.id, "other", ""), "finished")
    assert isinstance(first, Event)
    assert store.events(maya.id) == (first, second)
    assert store.events(maya.id, "other") == (second,)


def test_a_draft_is_kept_item_by_item(store: Store, folder: Path) -> None:
    work = work_of(store.add_learner("Maya"))
    assert store.draft(work) is None
    store.change_draft(work, DraftChange(put={"2": "b", "1": {"quote": "\ud800"}}), "hash")
    store.change_draft(work, DraftChange(("1", "never there"), {"2": "B", "3": None}), "hash")
    with closing(reopened(store, folder)) as later:
        draft = later.draft(work)
        assert draft is not None
        assert draft.items == {"2": "B", "3": None}
        assert (draft.state, draft.content_hash) == (None, "hash")


def test_a_whole_draft_takes_the_place_of_another(store: Store) -> None:
    work = work_of(store.add_learner("Maya"))
    store.change_draft(work, DraftChange(put={"1": 1}), "old")
    new = Draft({"9": 9}, {"lost": []}, "new", datetime(2026, 11, 22, tzinfo=UTC))
    store.begin_draft(work, new)
    assert store.draft(work) == new
    store.clear_draft(work)
    assert store.draft(work) is None
    store.clear_draft(work)


def test_one_mark_more_changes_no_more_of_a_large_draft_than_of_a_small_one(store: Store) -> None:
    maya = store.add_learner("Maya")
    small, large = work_of(maya, activity="small"), work_of(maya, activity="large")
    now = datetime(2026, 11, 22, tzinfo=UTC)
    for work, count in ((small, 100), (large, 10_000)):
        items = {f"{number:09}": {"start": number} for number in range(count)}
        store.begin_draft(work, Draft(items, None, "hash", now))
    steps = {work: _steps_of_one_mark(store, work) for work in (small, large)}
    assert steps[large] <= 2 * steps[small]


def _steps_of_one_mark(store: Store, work: Work) -> int:
    """How many steps of SQLite's machine a mark costs: what a clock would show, without one."""
    count = 0

    def counted() -> int:
        nonlocal count
        count += 1
        return 0

    connection = store._database.connection  # noqa: SLF001  nobody else need count its steps
    connection.set_progress_handler(counted, 1)
    store.change_draft(work, DraftChange(("000000050",), {"000000050x": {"start": 50}}), "hash")
    connection.set_progress_handler(None, 1)
    return count


def test_places_are_kept_and_the_last_one_is_known(store: Store, folder: Path) -> None:
    maya = store.add_learner("Maya")
    assert store.place(maya.id, "lesson") is None
    assert store.last_place(maya.id) is None
    store.set_place(maya.id, "lesson", Place("read"))
    store.set_place(maya.id, "other", Place("end", 3))
    store.set_place(maya.id, "lesson", Place("mark", 2, 4, 3))
    with closing(reopened(store, folder)) as later:
        assert later.place(maya.id, "lesson") == Place("mark", 2, 4, 3)
        assert later.place(maya.id, "other") == Place("end", 3)
        assert later.last_place(maya.id) == ("lesson", Place("mark", 2, 4, 3))


@pytest.mark.parametrize("table", ["attempt", "event"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {table} SET lesson = 'x'",
        "DELETE FROM {table}",
        "INSERT OR REPLACE INTO {table} SELECT * FROM {table}",
        "REPLACE INTO {table} SELECT * FROM {table}",
    ],
)
def test_no_other_program_changes_what_was_done(
    store: Store, folder: Path, table: str, statement: str
) -> None:
    maya = store.add_learner("Maya")
    store.add_attempt(attempt(1, work_of(maya)))
    store.add_event(work_of(maya), "hint")
    with (
        closing(sqlite3.connect(folder / "records.sqlite")) as other,
        pytest.raises(sqlite3.IntegrityError, match=f"rows of {table} are only added"),
    ):
        other.execute(statement.format(table=table))


def test_work_belongs_to_a_learner_who_exists(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        store.add_attempt(attempt(1, Work("nobody", "lesson", "mark")))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps homes apart by other means")
def test_the_files_are_the_persons_alone(store: Store, folder: Path) -> None:
    store.add_learner("Maya")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
    assert modes == {"records.sqlite": 0o600, "front.json": 0o600}


def test_two_windows_can_be_open_at_once(store: Store, folder: Path) -> None:
    maya = store.add_learner("Maya")
    with closing(Store.open(folder, TickingClock(), CountingIds("other"))) as other:
        other.add_attempt(attempt(1, work_of(maya)))
        store.add_attempt(attempt(2, work_of(maya)))
        assert store.attempts(maya.id) == other.attempts(maya.id)
        assert len(store.attempts(maya.id)) == 2


def test_closing_twice_is_no_fault(store: Store) -> None:
    store.close()
    store.close()
