"""Tests of the front page: it says what the database says, or that it may not."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.records.front import Front, LessonFront, front_file, read_front, write_front
from literacy_app.records.nouns import (
    FINISHED,
    REVIEWS_PLANNED,
    DraftChange,
    Learner,
    Place,
    Work,
)
from literacy_app.records.store import Store
from tests.fakes.attempts import attempt
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from pathlib import Path


def filled(store: Store) -> Front:
    """Two learners, the last of whom stopped in the second lesson; what the page should say."""
    ben, maya = store.add_learner("Ben"), store.add_learner("Maya")
    store.set_place(ben.id, "first", Place("read"))
    store.set_place(maya.id, "second", Place("mark", 2, 3, 3))
    store.set_place(maya.id, "first", Place("end", 3))
    store.set_place(maya.id, "second", Place("mark", 2, 4, 4))
    for number, activity in enumerate(("a", "a", "b")):
        store.add_attempt(attempt(number, Work(maya.id, "first", activity)))
    store.add_event(Work(maya.id, "first", ""), FINISHED)
    store.add_event(Work(maya.id, "second", "mark"), "hint")
    for due in ("2026-11-23T09:00:00+00:00", "2026-11-30T09:00:00+00:00"):
        store.add_event(Work(maya.id, "", ""), REVIEWS_PLANNED, {"loaded": due})
    marks = {str(number): number for number in range(8)}
    store.change_draft(Work(maya.id, "second", "mark"), DraftChange(put=marks), "hash")
    return Front(
        (maya, ben),
        maya,
        "second",
        {
            "first": LessonFront("done", Place("end", 3), activities_done=2),
            "second": LessonFront("started", Place("mark", 2, 4, 4), unchecked=8),
        },
        {"loaded": "2026-11-30T09:00:00+00:00"},
    )


def test_it_says_what_the_database_says(store: Store, folder: Path) -> None:
    expected = filled(store)
    assert store.front() == expected
    store.write_front()
    assert read_front(folder) == expected
    store.close()
    assert read_front(folder) == expected


def test_it_knows_that_the_database_has_changed(store: Store, folder: Path) -> None:
    expected = filled(store)
    store.write_front()
    store.change_draft(Work(store.learners()[0].id, "second", "mark"), DraftChange(("7",)), "hash")
    assert read_front(folder) == replace(expected, is_current=False)
    with closing(Store.open(folder, TickingClock(), CountingIds())):
        front = read_front(folder)
    assert front is not None
    assert front.is_current
    assert front.lessons["second"].unchecked == 7


def test_answers_are_counted_by_item_and_apart_from_marks(store: Store, folder: Path) -> None:
    filled(store)
    work = Work(store.learners()[0].id, "second", "claims")
    answers = {"a/support": "vague", "a/certainty": 75, "b/support": "none", "c/certainty": 50}
    store.change_draft(work, DraftChange(put={**answers, "a/words": []}), "hash")
    store.write_front()
    front = read_front(folder)
    assert front is not None
    assert (front.lessons["second"].unchecked, front.lessons["second"].answers) == (8, 2)


def test_of_no_one_it_says_nothing(store: Store, folder: Path) -> None:
    assert store.front() == Front()
    assert read_front(folder) == Front()


def test_a_learner_who_did_nothing_stopped_nowhere(store: Store, folder: Path) -> None:
    maya = store.add_learner("Maya")
    assert read_front(folder) == Front((maya,), maya)


def test_without_a_page_or_a_database_there_is_nothing_current(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    assert read_front(tmp_path / "nowhere") is None
    maya = store.add_learner("Maya")
    store.close()
    (folder / "records.sqlite").unlink()
    assert read_front(folder) == Front((maya,), maya, is_current=False)
    (folder / "records.sqlite").write_bytes(b"garbled")
    assert read_front(folder) == Front((maya,), maya, is_current=False)


PAGE = {
    "format": 1,
    "database": "records.sqlite",
    "changes": 1,
    "learners": [{"id": "1", "name": "Maya"}],
    "last_learner": "1",
    "last_lesson": "a",
    "lessons": {
        "a": {"state": "done", "place": ["end", 1, 0, None], "activities_done": 0, "unchecked": 0}
    },
}


@pytest.mark.parametrize(
    "page",
    [
        "",
        "[",
        "[]",
        "null",
        "{}",
        "\udcff",
        "[" * 100_000,
        json.dumps(PAGE | {"format": 2}),
        json.dumps(PAGE | {"learners": 5}),
        json.dumps(PAGE | {"learners": [5]}),
        json.dumps(PAGE | {"last_learner": []}),
        json.dumps(PAGE | {"lessons": []}),
        json.dumps(PAGE | {"lessons": {"a": {"state": "done", "place": ["end"]}}}),
        json.dumps(PAGE | {"database": 5}),
        json.dumps(PAGE | {"database": "\0"}),
    ],
)
def test_a_page_that_cannot_be_read_is_none(tmp_path: Path, page: str) -> None:
    (tmp_path / "front.json").write_bytes(page.encode(errors="surrogateescape"))
    assert read_front(tmp_path) is None


def test_a_page_that_names_no_one_it_lists_offers_no_one(tmp_path: Path) -> None:
    page = PAGE | {"last_learner": "9", "last_lesson": "b"}
    (tmp_path / "front.json").write_text(json.dumps(page))
    front = read_front(tmp_path)
    assert front is not None
    assert front.learners == (Learner("1", "Maya"),)
    assert (front.last_learner, front.last_lesson) == (None, None)


def test_a_page_that_cannot_be_written_goes(store: Store, folder: Path) -> None:
    store.add_learner("Maya")
    (folder / "front.json.new").mkdir()
    with pytest.raises(OSError, match=r"front\.json\.new"):
        write_front(folder / "records.sqlite", Front())
    store.write_front()
    assert not front_file(folder / "records.sqlite").exists()
    (folder / "front.json.new").rmdir()
    store.write_front()
    assert read_front(folder) == store.front()


def test_the_first_window_reads_it_without_a_database(pytestconfig: pytest.Config) -> None:
    code = (
        "import sys, literacy_app.records.front as front, pathlib\n"
        "front.read_front(pathlib.Path('nowhere'))\n"
        "print(*[name for name in ('sqlite3', 'uuid', 'tempfile') if name in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=pytestconfig.rootpath,
        env={},  # of coverage, too, which imports a database of its own
    )
    assert run.stdout.split() == []


def test_a_page_of_a_version_without_reviews_is_taken(store: Store, folder: Path) -> None:
    expected = filled(store)
    store.write_front()
    page = json.loads((folder / "front.json").read_bytes())
    del page["reviews"]
    (folder / "front.json").write_text(json.dumps(page))
    assert read_front(folder) == replace(expected, reviews={})
