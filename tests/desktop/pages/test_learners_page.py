from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from literacy_app.desktop.pages.learners_dialog import LearnersDialog
from literacy_app.desktop.pages.learners_page import LearnersPage, file_name
from literacy_app.desktop.pages.name_dialog import NameDialog
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.records.nouns import Attempt, Erased, Learner, Work
from tests.fakes.accessible import told_of
from tests.fakes.clocks import TickingClock
from tests.fakes.desk import FakeDialogs, FakeWorkplace
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.parts.buttons import Button

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def work() -> Iterator[FakeWorkplace]:
    made = FakeWorkplace()
    for name in ("Maya K.", "Jonas"):
        made.add_learner(name)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, look: Look, work: FakeWorkplace, dialogs: FakeDialogs) -> LearnersPage:
    made = LearnersPage(look, work, dialogs)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    made.show()
    return made


def click(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def names(work: FakeWorkplace) -> list[str]:
    return [learner.name for learner in work.front.learners]


def words(page: LearnersPage) -> list[str]:
    return [label.text() for label in within(page, QLabel) if label.isVisible()]


def try_once(work: FakeWorkplace, learner: Learner) -> None:
    now = TickingClock()
    mine = Work(learner.id, "words", "mark")
    work.store().add_attempt(
        Attempt("a1", mine, "hash", 1, 0, {}, {}, "1", 0.5, now(), now(), "0.1")
    )


def test_whoever_works_is_on_top_and_the_others_can_take_over(
    page: LearnersPage, work: FakeWorkplace
) -> None:
    assert [row.learner.name for row in page.rows] == ["Jonas", "Maya K."]
    assert not page.rows[0].use_button.isVisible()
    assert "Working now" in words(page)
    click(page.rows[1].use_button)
    assert work.learner is not None
    assert work.learner.name == "Maya K."
    assert [row.learner.name for row in page.rows] == ["Maya K.", "Jonas"]
    assert "Maya K. is working now." in words(page)


def test_a_screen_reader_can_tell_one_row_s_buttons_from_another_s(page: LearnersPage) -> None:
    told = [told_of(button).name for row in page.rows for button in (
        row.use_button, row.rename_button, row.export_button, row.erase_button
    )]  # fmt: skip
    assert told == [
        "Work as Jonas", "Rename: Jonas", "Export: Jonas", "Erase: Jonas",
        "Work as Maya K.", "Rename: Maya K.", "Export: Maya K.", "Erase: Maya K.",
    ]  # fmt: skip


def test_a_name_is_added_and_changed(
    page: LearnersPage, work: FakeWorkplace, dialogs: FakeDialogs
) -> None:
    def add(dialog: QDialog) -> None:
        assert isinstance(dialog, LearnersDialog)
        dialog.name.setText("Sara")
        dialog.accept()

    def rename(dialog: QDialog) -> None:
        assert isinstance(dialog, NameDialog)
        dialog.name.setText("Sarah")
        dialog.accept()

    dialogs.act = add
    click(page.add_button)
    dialogs.act = rename
    click(page.rows[0].rename_button)
    assert names(work) == ["Sarah", "Jonas", "Maya K."]
    assert page.rows[0].learner.name == "Sarah"


def test_records_are_exported_whole_to_a_file(
    page: LearnersPage, work: FakeWorkplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    maya = page.rows[1].learner
    try_once(work, maya)
    click(page.rows[1].export_button)
    assert list(tmp_path.iterdir()) == []
    dialogs.file = tmp_path
    click(page.rows[1].export_button)
    (file,) = tmp_path.iterdir()
    assert file.name == "records of Maya K_.json"
    exported = json.loads(file.read_text(encoding="utf-8"))
    assert exported == json.loads(json.dumps(work.export_learner(maya.id))) | {
        key: exported[key] for key in exported if "exported" in key
    }
    assert "a1" in file.read_text(encoding="utf-8")
    assert any(text.startswith("Exported to") for text in words(page))


def test_an_export_that_cannot_be_written_is_told(
    page: LearnersPage, work: FakeWorkplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    dialogs.file = tmp_path / "no such folder"
    click(page.rows[0].export_button)
    assert work.tellings == ["export"]


def test_erasing_asks_once_and_names_what_goes(
    page: LearnersPage, work: FakeWorkplace, dialogs: FakeDialogs
) -> None:
    try_once(work, page.rows[1].learner)
    dialogs.yes = False
    click(page.rows[1].erase_button)
    assert names(work) == ["Jonas", "Maya K."]
    (question,) = dialogs.questions
    assert question.title == "Erase Maya K.?"
    assert "1 try in 1 lesson" in question.text
    dialogs.yes = True
    click(page.rows[1].erase_button)
    assert names(work) == ["Jonas"]
    assert len(page.rows) == 1
    assert "Maya K. was erased." in words(page)


def test_what_erasing_could_not_reach_is_told(
    page: LearnersPage,
    work: FakeWorkplace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left = Erased((tmp_path / "damaged.sqlite",))
    monkeypatch.setattr(work.store(), "erase_learner", lambda _: left)
    click(page.rows[0].erase_button)
    assert work.tellings == ["left-behind"]


def test_where_nobody_is_the_page_says_so(
    page: LearnersPage, work: FakeWorkplace, dialogs: FakeDialogs
) -> None:
    for _ in range(2):
        click(page.rows[0].erase_button)
    assert names(work) == []
    assert "Nobody has said their name yet." in words(page)
    assert len(dialogs.questions) == 2


@pytest.mark.parametrize(
    ("name", "file"),
    [("Maya K.", "Maya K_"), ("../../etc", "______etc"), ("李小龙", "李小龙"), ("   ", "learner")],
)
def test_a_name_is_no_path(name: str, file: str) -> None:
    assert file_name(name) == file


def test_in_a_compact_window_the_buttons_stand_under_the_name(
    page: LearnersPage, look: Look
) -> None:
    row = page.rows[1]
    assert row.use_button.y() < row.height() / 2
    page.set_band(Band.COMPACT)
    look.set_factor(2.0)
    page.resize(1024, 600)
    QApplication.processEvents()
    assert row.use_button.y() > row.height() / 3
    for button in (row.use_button, row.erase_button):
        assert button.mapTo(page, button.rect().bottomRight()).x() < 1024 - 24
    assert page.scroll_area.horizontalScrollBar().maximum() == 0


def test_a_very_long_name_fits_its_row(
    qtbot: QtBot, work: FakeWorkplace, dialogs: FakeDialogs
) -> None:
    work.add_learner("M" * 80)
    work.use_learner(work.front.learners[1].id)
    page = LearnersPage(Look(), work, dialogs)
    qtbot.addWidget(page)
    page.resize(964, 600)
    page.show()
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
    assert page.rows[1].use_button.text() == "Work as this one"
