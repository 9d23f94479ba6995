"""Tests of `literacy-app regrade`, called as a person calls it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.kinds import read_response
from literacy_app.cli import kept_records, regrade
from literacy_app.lessons.load import load_lesson
from literacy_app.records.nouns import Notice, NoticeCode
from literacy_app.records.store import Store
from literacy_app.study.grade_changes import Difference
from literacy_app.study.old_responses import Why
from literacy_app.study.session import LessonSession
from tests.cli.calling import call
from tests.fakes.clocks import CountingIds, TickingClock
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from pathlib import Path

CORRECTED = SMALL.replace("quote: shameless", "quote: It was").replace(
    "labels: [loaded]\n        weight: 2", "labels: [loaded, gossip]\n        weight: 2"
)
OTHER_TEXT = SMALL.replace("The brutal mayor", "The cruel mayor").replace(
    "core: brutal", "core: cruel"
)


@pytest.fixture
def data_folder(own_home: Path) -> Path:
    return own_home / "literacy-app" / "data"


@pytest.fixture
def lesson(tmp_path: Path, data_folder: Path) -> Path:
    """A lesson that Maya and Ben tried once each."""
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    loaded = load_lesson(file).lesson
    assert loaded is not None
    store = Store.open(data_folder, TickingClock(), CountingIds("learner"))
    ids = CountingIds("row")
    for name, quotes in (("Maya", ("brutal", "shameless")), ("Ben", ("brutal",))):
        learner = store.add_learner(name)
        session = LessonSession(loaded, learner.id, store, TickingClock(), ids)
        marks = {"marks": [{"quote": quote, "label": "loaded"} for quote in quotes]}
        session.submit("mark", read_response(marks, loaded.highlights[0]))
    store.close()
    return file


def counted(data_folder: Path) -> list[list[float]]:
    store = Store.open(data_folder, TickingClock(), CountingIds("later"))
    rows = [[each.counted for each in store.gradings(one.id)] for one in reversed(store.learners())]
    store.close()
    return rows


def test_what_counts_what_before_and_after(
    lesson: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lesson.write_text(CORRECTED, encoding="utf-8")
    called = call(capsys, "regrade", lesson, "--dry-run")
    assert (called.code, called.err) == (0, "")
    assert called.out.splitlines() == [
        "A small lesson: 2 tries would be graded again.",
        "  Ben, Mark the words, try 1: 67% before, 67% after",
        "    other labels: mayor, from loaded to loaded or gossip",
        "    new in the key: it-was; this try gets 0% for it",
        "    no longer in the key: shameless; this try got 0% for it",
        "  Maya, Mark the words, try 1: 100% before, 42% after",
        "    other labels: mayor, from loaded to loaded or gossip",
        "    new in the key: it-was; this try gets 0% for it",
        "    no longer in the key: shameless; this try got 100% for it",
    ]
    assert counted(data_folder) == [[], []]
    assert call(capsys, "regrade", lesson).out.startswith("A small lesson: 2 tries graded again.\n")
    assert counted(data_folder) == [[pytest.approx(0.4167, abs=1e-4)], [pytest.approx(2 / 3)]]
    assert call(capsys, "regrade", lesson).out == "A small lesson: nothing to grade again.\n"


def test_nobody_falls_and_one_learner_alone(
    lesson: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lesson.write_text(CORRECTED, encoding="utf-8")
    called = call(capsys, "regrade", lesson, "--learner", "maya", "--nobody-falls")
    line = "  Maya, Mark the words, try 1: keeps 100%; by the key as it is now it would be 42%"
    assert called.out.splitlines()[:2] == ["A small lesson: 1 try graded again.", line]
    assert counted(data_folder) == [[1.0], []]


def test_everything_as_json(lesson: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lesson.write_text(CORRECTED, encoding="utf-8")
    printed = call(capsys, "regrade", lesson, "--dry-run", "--format", "json").json
    assert (printed["lesson"], printed["kept"], printed["same"]) == ("small", False, 0)
    assert printed["not_regraded"] == []
    ben = printed["changed"][0]
    assert (ben["learner"], ben["activity"], ben["try"]) == ("Ben", "mark", 1)
    assert ben["before"] == ben["after"] == ben["would_be"] == pytest.approx(2 / 3)
    assert ben["reason"] == "lesson-changed"
    assert ben["differs"][1] == {"entry": "it-was", "what": "new", "before": None, "after": 0.0}


def test_what_cannot_be_graded_again_is_listed_with_its_reason(
    lesson: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lesson.write_text(OTHER_TEXT, encoding="utf-8")
    called = call(capsys, "regrade", lesson)
    why = 'kept, since nothing says for sure where "brutal" stands in the passage now'
    assert called.out.splitlines() == [
        "A small lesson: 0 tries graded again, 2 tries cannot be.",
        f"  Ben, Mark the words, try 1: {why}",
        f"  Maya, Mark the words, try 1: {why}",
    ]
    assert counted(data_folder) == [[], []]
    printed = call(capsys, "regrade", lesson, "--format", "json").json
    assert [(each["why"], each["what"]) for each in printed["not_regraded"]] == [
        ("words-changed", "brutal")
    ] * 2


def test_every_difference_and_every_reason_has_its_words() -> None:
    assert set(regrade.DIFFERENCES) == set(Difference)
    assert set(regrade.WHYS) == set(Why)


def test_without_records_there_is_nothing_to_grade_again(
    tmp_path: Path, data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    assert call(capsys, "regrade", file).out == "A small lesson: nothing to grade again.\n"
    assert not data_folder.exists()


def test_records_that_cannot_be_written_are_not_graded_again(
    lesson: Path,
    data_folder: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def only_read(folder: Path) -> Store:
        store = Store.in_memory(TickingClock(), CountingIds("x"), folder)
        assert store.notices == (Notice(NoticeCode.KEPT_IN_MEMORY, folder),)
        return store

    lesson.write_text(CORRECTED, encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(kept_records, "_store", only_read)
        called = call(capsys, "regrade", lesson)
        assert (called.code, called.out) == (2, "")
        assert called.err.endswith("The records cannot be written here; nothing was changed.\n")
        assert call(capsys, "regrade", lesson, "--dry-run").code == 0
    assert counted(data_folder) == [[], []]


def test_a_lesson_without_its_key_is_refused(
    lesson: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    loaded = load_lesson(lesson).lesson
    assert loaded is not None
    keyless = replace(loaded, without_key="hash")
    monkeypatch.setattr(regrade, "lesson_named", lambda _name: keyless)
    said = '"A small lesson" came without its answer key; grade again where it is.'
    assert call(capsys, "regrade", lesson).sentence == said


def test_an_unknown_learner_and_an_unknown_lesson(
    lesson: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sentence = call(capsys, "regrade", lesson, "--learner", "Maja").sentence
    assert sentence == 'There is no learner "Maja" on this computer; did you mean Maya?'
    assert "There is no lesson" in call(capsys, "regrade", "nowhere-at-all").sentence
