from __future__ import annotations

import csv
import io
import os
import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.kinds import grade, read_response
from literacy_app.cli import kept_records
from literacy_app.cli.current_settings import SENTENCES
from literacy_app.cli.records import COLUMNS
from literacy_app.lessons.load import load_lesson
from literacy_app.records.nouns import NoticeCode, Work
from literacy_app.records.refusals import Reason, RecordsUnavailable
from literacy_app.records.store import Store
from literacy_app.settings.problems import PROBLEM_CODES
from tests.cli.calling import call, call_alone
from tests.fakes.attempts import attempt, grading
from tests.fakes.clocks import CountingIds, TickingClock
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "learner  lesson  activity  try  score  hints  when (UTC)"


@pytest.fixture
def data_folder(own_home: Path) -> Path:
    return own_home / "literacy-app" / "data"


@pytest.fixture
def graded(tmp_path: Path) -> dict[str, object]:
    """The grade of half an answer to the small lesson."""
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    lesson = load_lesson(file).lesson
    assert lesson
    work = lesson.highlights[0]
    marks = {"marks": [{"quote": "brutal", "label": "loaded"}]}
    return grade(work, read_response(marks, work)).to_json()


@pytest.fixture
def kept(data_folder: Path, graded: dict[str, object]) -> Path:
    """Two learners with three tries between them."""
    store = Store.open(data_folder, TickingClock(), CountingIds("learner"))
    maya, bo = store.add_learner("Maya"), store.add_learner("=Bo")
    store.add_attempt(replace(attempt(1, Work(maya.id, "small", "mark")), grade=graded))
    store.add_attempt(attempt(3, Work(maya.id, "small", "mark"), try_number=2))
    store.add_attempt(attempt(5, Work(bo.id, "other", "read")))
    store.close()
    return data_folder


def test_a_table_of_every_try(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "records")
    assert kept.is_dir()
    assert called.code == 0
    assert called.out.splitlines() == [
        "learner  lesson  activity  try  score  hints  when (UTC)",
        "=Bo      other   read      1    50%    2      2026-11-22 09:05",
        "Maya     small   mark      1    50%    1      2026-11-22 09:01",
        "Maya     small   mark      2    50%    0      2026-11-22 09:03",
    ]


@pytest.mark.parametrize("name", ["Maya", "maya", " MAYA "])
def test_the_tries_of_one_learner(
    kept: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kept.is_dir()
    called = call(capsys, "records", "--json", "--learner", name)
    assert [row["id"] for row in called.json] == ["attempt-1", "attempt-3"]


def test_everything_as_json(
    kept: Path, graded: dict[str, object], capsys: pytest.CaptureFixture[str]
) -> None:
    assert kept.is_dir()
    assert call(capsys, "records", "--json").json[1] == {
        "id": "attempt-1",
        "learner": "Maya",
        "learner_id": "learner-1",
        "lesson": "small",
        "content_hash": "hash",
        "activity": "mark",
        "try": 1,
        "hints": 1,
        "aided": True,
        "counted": 0.5,
        "started": "2026-11-22T09:01:00+00:00",
        "ended": "2026-11-22T09:01:30+00:00",
        "response": {"marks": [{"start": 1, "end": 2, "quote": "é"}]},
        "grade": graded,
        "grader": "highlight-1",
        "app_version": "0.1.0",
        "graded_before": [],
    }


def test_a_try_that_was_graded_again_has_its_newest_grade_and_the_ones_before(
    kept: Path, graded: dict[str, object], capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store.open(kept, TickingClock(), CountingIds("later"))
    maya = next(each for each in store.learners() if each.name == "Maya")
    first = store.attempts(maya.id)[0]
    second = replace(grading(2, first), counted=0.25, grade={"fraction": 0.25})
    store.add_gradings([grading(1, first), second])
    store.close()
    row = call(capsys, "records", "--json").json[1]
    assert (row["counted"], row["grade"]) == (0.25, {"fraction": 0.25})
    assert row["content_hash"] == "hash"
    before = row["graded_before"]
    assert [each["counted"] for each in before] == [0.5, 0.75]
    assert [each["content_hash"] for each in before] == ["hash", "new-hash"]
    assert [each["grade"] for each in before] == [graded, {"fraction": 0.75}]
    assert before[0]["at"] == row["ended"] < before[1]["at"]
    assert "small   mark      1    25%" in call(capsys, "records").out


def test_a_try_at_a_lesson_without_its_key_is_not_graded_yet(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store.open(kept, TickingClock(), CountingIds("later"))
    ungraded = replace(attempt(7, Work(store.learners()[0].id, "test", "mark")), grade=None)
    store.add_attempt(replace(ungraded, grader="none", counted=0.0))
    store.close()
    (line,) = [each for each in call(capsys, "records").out.splitlines() if " test " in each]
    assert "%" not in line
    rows = list(csv.DictReader(io.StringIO(call(capsys, "records", "--csv").out)))
    (row,) = [each for each in rows if each["lesson"] == "test"]
    assert (row["points"], row["counted"], row["grader"]) == ("", "", "none")


def test_what_is_never_graded_has_no_score(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Store.open(kept, TickingClock(), CountingIds("later"))
    thoughts = attempt(7, Work(store.learners()[0].id, "test", "thoughts"))
    store.add_attempt(replace(thoughts, grade={"fraction": None, "items": []}, counted=0.0))
    store.close()
    (line,) = [each for each in call(capsys, "records").out.splitlines() if " test " in each]
    assert "%" not in line
    (row,) = [each for each in call(capsys, "records", "--json").json if each["lesson"] == "test"]
    assert row["counted"] is None


def test_a_table_for_a_spreadsheet(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert kept.is_dir()
    rows = list(csv.DictReader(io.StringIO(call(capsys, "records", "--csv").out)))
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["learner"] == "'=Bo"
    assert rows[0]["points"] == ""
    maya = rows[1]
    assert (maya["learner"], maya["try"], maya["counted"]) == ("Maya", "1", "0.5")
    assert (maya["points"], maya["possible"], maya["hits"]) == ("2.0", "3.0", "1")
    assert (maya["signals"], maya["noise"], maya["index"]) == ("2", "1", "")


@pytest.mark.parametrize("sign", [*"=+-@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_no_name_is_taken_for_a_formula(
    sign: str, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store.open(data_folder, TickingClock(), CountingIds("learner"))
    learner = store.add_learner(f"{sign}1+1")
    store.add_attempt(attempt(1, Work(learner.id, "small", "mark")))
    store.close()
    [row] = csv.DictReader(io.StringIO(call(capsys, "records", "--csv").out))
    assert row["learner"] == f"'{sign}1+1"


def test_one_form_at_a_time(capsys: pytest.CaptureFixture[str]) -> None:
    said = (
        "Argument --csv: not allowed with argument --json; literacy-app records --help tells more."
    )
    assert call(capsys, "records", "--json", "--csv").sentence == said


def test_without_records_nothing_is_made(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    called = call(capsys, "records")
    assert (called.code, called.out, called.err) == (0, "", "There are no records yet.\n")
    assert call(capsys, "records", "--json").json == []
    assert call(capsys, "records", "--csv").out == ",".join(COLUMNS) + "\n"
    assert list(own_home.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Mya", 'There is no learner "Mya" on this computer; did you mean Maya?'),
        ("Zoltan", 'There is no learner "Zoltan" on this computer.'),
        ("", 'There is no learner "" on this computer.'),
    ],
)
def test_a_learner_who_is_not_there(
    kept: Path, name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kept.is_dir()
    assert call(capsys, "records", "--learner", name).sentence == said


def test_damaged_records_are_told(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (kept / "records.sqlite").write_bytes(b"SQLite format 3\0" + b"x" * 4_000)
    called = call(capsys, "records")
    assert called.code == 0
    told, nothing = called.err.splitlines()
    assert "it lies unchanged as" in told or "they lie unchanged as" in told
    assert nothing == "There are no records yet."


def test_records_that_another_program_holds(
    kept: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("literacy_app.records.database.BUSY_SECONDS", 0.01)
    holder = sqlite3.connect(kept / "records.sqlite", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        sentence = call(capsys, "records").sentence
    finally:
        holder.close()
    assert sentence.startswith("Another program holds the records: ")


def test_records_in_a_folder_that_cannot_be_written_are_read(
    kept: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Store:
        raise RecordsUnavailable(Reason.READ_ONLY, "no")

    monkeypatch.setattr(Store, "open", refuse)
    called = call(capsys, "records")
    assert len(called.out.splitlines()) == 4
    assert called.err == f"The folder of {kept} cannot be written; its records were read.\n"


@pytest.mark.skipif(os.name != "posix", reason="a link that leads to itself")
def test_a_data_folder_that_is_no_folder(
    data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data_folder.parent.mkdir()
    data_folder.write_text("not a folder", encoding="utf-8")
    assert call(capsys, "records").err == "There are no records yet.\n"


def test_a_data_folder_that_cannot_be_looked_into(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = own_home / "literacy-app" / "settings.toml"
    settings.parent.mkdir()
    settings.write_text(f"data_folder = '/{'a' * 5_000}'\n", encoding="utf-8")
    assert "… cannot be read: " in call(capsys, "records").sentence


def test_every_code_has_its_words() -> None:
    assert set(SENTENCES) == set(PROBLEM_CODES)
    assert set(kept_records.NOTICES) == set(NoticeCode)
    assert set(kept_records.REASONS) == set(Reason)
    for code, names in PROBLEM_CODES.items():
        SENTENCES[code].format_map(dict.fromkeys(names, "x"))


def test_settings_that_cannot_be_taken_are_told(
    own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = own_home / "literacy-app" / "settings.toml"
    file.parent.mkdir()
    file.write_text("theme = 'pink'\n", encoding="utf-8")
    first, second = call(capsys, "records").err.splitlines()
    assert first.startswith(f'{file}:1: "theme" cannot be pink; it is one of system, light, dark')
    assert second == "There are no records yet."
    file.write_bytes(b"\xff\xff")
    told = call(capsys, "records").err.splitlines()[0]
    assert told == f"{file}: the file is not plain text, and is not read."


def test_in_a_process_of_its_own(kept: Path, tmp_path: Path) -> None:
    called = call_alone("records", folder=tmp_path)
    assert kept.is_dir()
    assert called.out.startswith(HEAD)
