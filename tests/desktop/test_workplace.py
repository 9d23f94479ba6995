from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.workplace import Refused, Workplace, local_hour
from literacy_app.records.nouns import Attempt, Learner, NoticeCode, Place, Work
from literacy_app.records.refusals import Reason, RecordsUnavailable
from literacy_app.settings.bundled import lessons_folder
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load
from tests.fakes.clocks import CountingIds, TickingClock
from tests.fakes.desk import FakeWorkplace

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")


def add(work: Workplace, name: str) -> Learner:
    learner = work.add_learner(name)
    assert isinstance(learner, Learner)
    return learner


def test_at_first_nobody_works_and_nothing_is_opened(work: FakeWorkplace) -> None:
    assert work.learner is None
    assert not work.front.is_current
    assert not work.settings.data_folder.exists()


def test_a_new_name_works_at_once_and_is_on_the_front_page_of_the_next_start(
    qtbot: QtBot, work: FakeWorkplace
) -> None:
    with qtbot.waitSignal(work.front_changed):
        maya = add(work, "  Maya  K. ")
    assert work.learner == maya == Learner(maya.id, "Maya K.")
    work.close()
    again = FakeWorkplace()
    assert again.learner == maya
    assert again.front.is_current


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "Type a name"),
        (" \t", "Type a name"),
        ("x" * 81, "too long"),
        ("MAYA", "has that name"),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_words(
    work: FakeWorkplace, name: str, words: str
) -> None:
    add(work, "Maya")
    refused = work.add_learner(name)
    assert isinstance(refused, Refused)
    assert words in refused.words
    assert len(work.front.learners) == 1


def test_names_change_and_turns_are_taken(work: FakeWorkplace) -> None:
    maya, jonas = add(work, "Maya"), add(work, "Jonas")
    assert work.learner == jonas
    work.use_learner(maya.id)
    assert work.learner == maya
    renamed = work.rename_learner(maya.id, "Maja")
    assert renamed == work.learner == Learner(maya.id, "Maja")
    assert isinstance(work.rename_learner(maya.id, "jonas"), Refused)


def test_an_erased_learner_is_gone_from_everywhere(work: FakeWorkplace) -> None:
    maya = add(work, "Maya")
    assert work.export_learner(maya.id)["learner"]
    work.erase_learner(maya.id)
    assert work.front.learners == ()
    assert work.learner is None
    work.close()
    kept = [path for path in work.settings.data_folder.rglob("*") if path.is_file()]
    assert not any(b"Maya" in path.read_bytes() for path in kept)


def test_a_folder_that_cannot_be_written_is_told_and_work_goes_on_in_memory(
    own_home: Path,
) -> None:
    places = standard_places()
    in_the_way = own_home / "file"
    in_the_way.write_text("", encoding="utf-8")
    settings = replace(load(places).settings, data_folder=in_the_way / "data")
    work = FakeWorkplace(settings)
    assert add(work, "Maya") == work.learner
    assert work.tellings == [NoticeCode.KEPT_IN_MEMORY]
    assert work.store().is_in_memory
    work.close()


def test_records_that_fail_in_the_midst_of_work_go_on_in_memory_with_what_was_there(
    work: FakeWorkplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    maya = add(work, "Maya")
    store = work.store()
    rename = store.rename_learner
    failures = [RecordsUnavailable(Reason.DISK_FULL, "errno 28")]

    def fail_once(learner_id: str, name: str) -> Learner:
        if failures:
            raise failures.pop()
        return rename(learner_id, name)

    monkeypatch.setattr(store, "rename_learner", fail_once)
    assert work.rename_learner(maya.id, "Maja") == Learner(maya.id, "Maja")
    assert work.store().is_in_memory
    assert work.tellings == [NoticeCode.KEPT_IN_MEMORY]


def test_tries_are_on_the_front_page_after_a_refresh(work: FakeWorkplace) -> None:
    maya = add(work, "Maya")
    now = TickingClock()
    attempt = Attempt(
        "a1", Work(maya.id, "words", "mark"), "hash", 1, 0, {}, {}, "1", 0.5, now(), now(), "0.1"
    )
    work.store().set_place(maya.id, "words", Place("mark", 2))
    work.store().add_attempt(attempt)
    assert "words" not in work.front.lessons
    work.refresh_front()
    assert work.front.lessons["words"].activities_done == 1


def test_a_changed_setting_holds_at_once_and_at_the_next_start(
    qtbot: QtBot, work: FakeWorkplace
) -> None:
    after = replace(work.settings, theme="dark", text_size=150)
    with qtbot.waitSignal(work.settings_changed) as changed:
        work.change_settings(after)
    assert changed.args == [after]
    assert load(work.places).settings == after
    with qtbot.assertNotEmitted(work.settings_changed):
        work.change_settings(after)


def test_settings_that_cannot_be_saved_hold_until_the_end_and_say_so(
    work: FakeWorkplace, own_home: Path
) -> None:
    folder = work.places.user_file.parent
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way", encoding="utf-8")
    assert own_home in folder.parents
    work.change_settings(replace(work.settings, theme="dark"))
    assert work.settings.theme == "dark"
    assert work.tellings == ["settings-not-saved"]


def test_other_lesson_folders_make_another_library(
    qtbot: QtBot, work: FakeWorkplace, tmp_path: Path
) -> None:
    with qtbot.waitSignal(work.library_changed):
        work.change_settings(replace(work.settings, own_lesson_folders=(tmp_path,)))
    with qtbot.assertNotEmitted(work.library_changed):
        work.change_settings(replace(work.settings, theme="dark"))


def test_the_bundled_lessons_come_first(own_home: Path, tmp_path: Path) -> None:
    places = standard_places()
    settings = replace(load(places).settings, own_lesson_folders=(tmp_path,))
    work = Workplace(places, settings, TickingClock(), CountingIds())
    titles = [course.title for course in work.library.refresh().courses]
    assert len(titles) >= 1
    assert lessons_folder().is_dir()
    assert own_home in places.cache_folder.parents


def test_the_hour_is_of_the_day() -> None:
    assert 0 <= local_hour() <= 23
