"""`literacy-app install` and `uninstall`, and a test given out without its key."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.activities.kinds import response_json
from literacy_app.cli import install
from literacy_app.cli.current_settings import current_settings
from literacy_app.lessons.library_folders import courses_folder
from literacy_app.lessons.pack_refusals import PackReason, PackRefused
from literacy_app.records.nouns import Work
from literacy_app.records.store import Store
from tests.cli.calling import call
from tests.fakes.all_kinds import FILE, all_kinds
from tests.fakes.attempts import attempt
from tests.fakes.clocks import CountingIds, TickingClock
from tests.fakes.keyless import all_kinds_keyless, full_activity, perfect_response
from tests.fakes.packed import keyless_packs, town_pack
from tests.fakes.small_lesson import School

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

LINES = """\
A town and its paper (town)
Made by: M. Teacher (nobody signed it)
2 lessons, 20 minutes, 1 excerpt for reviews, 9 KiB, with its answer keys
  1. A council meets, 12 min
  2. A council meets, 8 min
"""


def test_a_pack_is_told_of_and_installed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = town_pack(tmp_path)
    assert call(capsys, "install", file, "--look").out == LINES
    courses = courses_folder(current_settings()[1])
    assert list(courses.iterdir()) == []
    called = call(capsys, "install", file)
    assert called.out.endswith(f"Installed in {courses / 'town'}\n")
    assert call(capsys, "show", "council").code == 0
    again = call(capsys, "install", file)
    assert again.code == 2
    assert "--replace" in again.err
    assert call(capsys, "install", file, "--replace").code == 0
    assert call(capsys, "uninstall", "town").code == 0
    assert "No course" in call(capsys, "uninstall", "town").sentence


def test_what_is_refused_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "cannot be read" in call(capsys, "install", tmp_path / "gone.litcourse").sentence

    def fails(_prepared: object) -> Path:
        raise PackRefused(PackReason.CANNOT_WRITE, folder="here", why="the disk is full")

    monkeypatch.setattr(install, "install", fails)
    called = call(capsys, "install", town_pack(tmp_path))
    assert called.code == 2
    assert "the disk is full" in called.err


def test_a_test_is_given_out_done_and_graded_where_the_key_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made, key = tmp_path / "first-look.litcourse", tmp_path / "first-look.litkey"
    call(capsys, "pack", FILE.parent, "--without-keys", "--out", made, "--key-file", key)
    call(capsys, "install", made)
    lesson = all_kinds()
    shown = call(capsys, "show", lesson.id)
    assert "without its answer keys" in call(capsys, "install", made, "--look").out
    assert '"credit": 1' not in shown.out
    responses = {
        "lesson": lesson.id,
        "activities": {
            each.id: response_json(each, perfect_response(each)) for each in lesson.activities
        },
    }
    file = tmp_path / "responses.json"
    file.write_text(json.dumps(responses), encoding="utf-8")
    assert "the key is not here" in call(capsys, "grade", lesson.id, file).sentence
    call(capsys, "install", key, "--replace")
    graded = call(capsys, "grade", lesson.id, file).json["activities"]
    assert {made["fraction"] for made in graded.values()} == {1, None}


def test_what_students_export_is_graded_where_the_key_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    school = School(tmp_path)
    school.lesson = all_kinds_keyless()
    session = school.session()
    for activity in school.lesson.activities:
        session.go(activity.id)
        session.submit(activity.id, perfect_response(full_activity(activity)))
    file = tmp_path / "maya.json"
    file.write_text(json.dumps(school.store.export_learner(school.learner)), encoding="utf-8")
    school.close()
    graded = call(capsys, "grade", FILE, file).json["activities"]
    assert list(graded) == [each.id for each in all_kinds().activities]
    assert {made["fraction"] for made in graded.values()} == {1, None}
    file.write_text('{"attempts": [{"lesson": "other"}, 1]}', encoding="utf-8")
    assert "no try at the lesson" in call(capsys, "grade", FILE, file).sentence
    text = json.dumps({"attempts": [{"lesson": all_kinds().id}]})
    file.write_text(text, encoding="utf-8")
    assert "no activity" in call(capsys, "grade", FILE, file).sentence


def test_a_try_that_waits_for_its_grade_has_no_score_in_the_table(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = own_home / "literacy-app" / "data"
    store = Store.open(folder, TickingClock(), CountingIds())
    maya = store.add_learner("Maya").id
    waiting = replace(attempt(0, Work(maya, "council", "mark")), grade=None, counted=0.0)
    store.add_attempt(waiting)
    store.close()
    (row,) = call(capsys, "records").out.splitlines()[1:]
    assert row.split()[:5] == ["Maya", "council", "mark", "1", "–"]
    assert call(capsys, "records", "--json").json[0]["grade"] is None
    assert call(capsys, "records", "--csv").code == 0


def test_without_minutes_excerpts_and_an_author(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, _ = keyless_packs(tmp_path)
    out = call(capsys, "install", file, "--look").out
    assert "excerpt" not in out
    assert "without its answer keys" in out
    nameless = call(capsys, "install", town_pack(tmp_path / "more", author=""), "--look").out
    assert "Made by: not said" in nameless
