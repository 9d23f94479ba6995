"""Tests of printing the lesson that is open, and of grading old work at it again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.activities.kinds import read_response
from literacy_app.authoring.handouts import As
from literacy_app.desktop.file_entries import GRADE_AGAIN, PRINT
from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.desktop.pages.print_dialog import PrintDialog
from literacy_app.desktop.pages.regrade_dialog import RegradeDialog
from literacy_app.lessons.load import load_lesson
from literacy_app.study.session import LessonSession
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from literacy_app.desktop.window import MainWindow
    from tests.fakes.desk import FakeDialogs, FakeWorkplace

CORRECTED = SMALL.replace("quote: shameless", "quote: It was")
MOVED = SMALL.replace("The brutal mayor", "The cruel mayor").replace("core: brutal", "core: cruel")
HALF = {"marks": [{"quote": "brutal", "label": "loaded"}]}
BOTH = {"marks": [*HALF["marks"], {"quote": "shameless", "label": "loaded"}]}


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


def tried(work: FakeWorkplace, lesson: Path, name: str, marks: object) -> None:
    """Somebody hands in these marks."""
    loaded = load_lesson(lesson).lesson
    assert loaded is not None
    learner = work.add_learner(name)
    assert not hasattr(learner, "words")
    store = work.store()
    session = LessonSession(loaded, store.learners()[0].id, store, work.clock, work.new_id)
    session.go("mark")
    session.submit("mark", read_response(marks, loaded.highlights[0]))


@pytest.fixture
def window(
    main_window: MainWindow, work: FakeWorkplace, dialogs: FakeDialogs, lesson: Path
) -> MainWindow:
    """The window with the lesson open, at which Maya and Ben have handed something in."""
    dialogs.act = accept  # who is working: the one who worked last
    tried(work, lesson, "Maya", BOTH)
    tried(work, lesson, "Ben", HALF)
    main_window.open_lesson(lesson)
    return main_window


def accept(dialog: QDialog) -> None:
    dialog.accept()


def line(window: MainWindow, name: str) -> tuple[bool, bool]:
    """Whether a line of the File menu is there, and can be chosen."""
    window.top_bar.file_menu.refresh()
    action = window.top_bar.file_menu.lines[name].action
    return action.isVisible(), action.isEnabled()


def choosing(dialogs: FakeDialogs, kind: As, form: str = "pdf", *, yes: bool = True) -> list[bool]:
    """Choose in the dialog when it comes; whether paper could be chosen."""
    seen: list[bool] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, PrintDialog)
        QTest.mouseClick(dialog.kinds.button(kind.value), Qt.MouseButton.LeftButton)
        QTest.mouseClick(dialog.forms.button(form), Qt.MouseButton.LeftButton)
        seen.append(dialog.papers.isEnabled())
        (dialog.accept if yes else dialog.reject)()

    dialogs.act = act
    return seen


def test_without_a_lesson_nothing_can_be_printed(
    main_window: MainWindow, dialogs: FakeDialogs
) -> None:
    assert line(main_window, PRINT) == (True, False)
    assert line(main_window, GRADE_AGAIN)[0] is False
    main_window.paper.print()
    main_window.paper.grade_again()
    assert dialogs.questions == []


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_a_handout_is_written_where_it_is_wanted(
    window: MainWindow, dialogs: FakeDialogs, work: FakeWorkplace, tmp_path: Path, form: str
) -> None:
    assert line(window, PRINT) == (True, True)
    dialogs.file = tmp_path
    page = window.page
    papers = choosing(dialogs, As.HANDOUT, form)
    window.paper.print()
    assert papers == [form == "pdf"]
    assert (tmp_path / f"small-handout.{form}").read_bytes().startswith((b"%PDF", b"<!DOCTYPE"))
    assert work.tellings[-1] == "print"
    assert window.page is page


def test_nothing_is_written_where_one_thinks_better_of_it(
    window: MainWindow, dialogs: FakeDialogs, work: FakeWorkplace, tmp_path: Path
) -> None:
    choosing(dialogs, As.HANDOUT, yes=False)
    window.paper.print()
    choosing(dialogs, As.HANDOUT)
    window.paper.print()
    dialogs.file = tmp_path / "no-such-folder"
    window.paper.print()
    assert list(tmp_path.glob("small-*")) == []
    assert work.tellings[-1] == "print"


def test_printing_the_key_ends_ones_own_open_tries(
    window: MainWindow, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    page = window.page
    assert isinstance(page, LessonPage)
    outcome = page.session.last_outcome("mark")
    assert outcome is not None
    assert outcome.may_try_again
    dialogs.file = tmp_path
    choosing(dialogs, As.KEY)
    window.paper.print()
    assert (tmp_path / "small-key.pdf").is_file()
    after = window.page
    assert isinstance(after, LessonPage)
    shown = after.session.last_outcome("mark")
    assert shown is not None
    assert (shown.answers_shown, shown.may_try_again) == (True, False)
    again = window.page
    window.paper.print()
    assert window.page is again


def test_where_the_studio_is_off_no_answers_are_printed(
    window: MainWindow, dialogs: FakeDialogs, work: FakeWorkplace, lesson: Path
) -> None:
    work.change_settings(replace(work.settings, studio=False))
    offered: list[str] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, PrintDialog)
        offered.append(dialog.wanted.kind.value)
        with pytest.raises(StopIteration):
            dialog.kinds.button(As.KEY.value)

    dialogs.act = act
    window.paper.print()
    assert offered == ["handout"]
    lesson.write_text(CORRECTED, encoding="utf-8")
    window.open_lesson(lesson)
    assert line(window, GRADE_AGAIN)[0] is False


def test_grading_again_is_offered_only_where_something_would_change(
    window: MainWindow, work: FakeWorkplace, lesson: Path
) -> None:
    assert line(window, GRADE_AGAIN)[0] is False
    assert "regrade" not in work.tellings
    lesson.write_text(SMALL + "# a remark\n", encoding="utf-8")
    window.open_lesson(lesson)
    assert line(window, GRADE_AGAIN)[0] is False
    lesson.write_text(CORRECTED, encoding="utf-8")
    window.open_lesson(lesson)
    assert line(window, GRADE_AGAIN) == (True, True)
    assert work.tellings[-1] == "regrade"


def counted(work: FakeWorkplace) -> list[tuple[str, list[float]]]:
    store = work.store()
    return [
        (one.name, [round(each.counted, 2) for each in store.gradings(one.id)])
        for one in store.learners()
    ]


def test_who_counted_what_before_and_after_is_shown_and_kept(
    window: MainWindow, dialogs: FakeDialogs, work: FakeWorkplace, lesson: Path
) -> None:
    lesson.write_text(CORRECTED, encoding="utf-8")
    window.open_lesson(lesson)
    rows: list[list[str]] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, RegradeDialog)
        table = dialog.tables["all"]
        assert table.isVisibleTo(dialog)
        for row in range(table.rowCount()):
            items = [table.item(row, column) for column in range(table.columnCount())]
            rows.append([item.text() if item else "" for item in items])
        dialog.accept()

    dialogs.act = act
    window.paper.grade_again()
    step = "Mark the words, try 1: new: it-was; gone: shameless"
    assert rows == [["Ben", step, "67%", "67%"], ["Maya", step, "100%", "42%"]]
    assert counted(work) == [("Ben", [0.67]), ("Maya", [0.42])]
    assert line(window, GRADE_AGAIN)[0] is False
    assert work.tellings[-1] == "regrade"


def test_nobody_falls_where_that_is_chosen(
    window: MainWindow, dialogs: FakeDialogs, work: FakeWorkplace, lesson: Path
) -> None:
    lesson.write_text(CORRECTED, encoding="utf-8")
    window.open_lesson(lesson)

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, RegradeDialog)
        QTest.mouseClick(dialog.strip.button("nobody"), Qt.MouseButton.LeftButton)
        table = dialog.tables["nobody"]
        assert table.isVisibleTo(dialog)
        assert not dialog.tables["all"].isVisibleTo(dialog)
        item = table.item(1, 3)
        assert item is not None
        assert item.text() == "100%, kept"
        dialog.accept()

    dialogs.act = act
    window.paper.grade_again()
    assert counted(work) == [("Ben", [0.67]), ("Maya", [1.0])]


def test_it_is_left_where_one_thinks_better_of_it_and_what_cannot_be_is_told(
    window: MainWindow, dialogs: FakeDialogs, work: FakeWorkplace, lesson: Path
) -> None:
    both = MOVED.replace("quote: shameless", "quote: act")
    lesson.write_text(CORRECTED, encoding="utf-8")
    tried(work, lesson, "Ada", {"marks": [{"quote": "act", "label": "loaded"}]})
    lesson.write_text(both, encoding="utf-8")
    window.open_lesson(lesson)
    told: list[str] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, RegradeDialog)
        told.extend(dialog.left)
        dialog.reject()

    dialogs.act = act
    window.paper.grade_again()
    why = "nothing says for sure where “brutal” stands now."
    assert told == [f"{name}, Mark the words, try 1: {why}" for name in ("Ben", "Maya")]
    assert all(not rows for _, rows in counted(work))


def test_work_that_was_handed_in_without_the_key_can_be_graded_where_it_is(
    window: MainWindow, work: FakeWorkplace, lesson: Path
) -> None:
    store = work.store()
    learner = store.learners()[0]
    (made,) = store.attempts(learner.id)
    for name in ("Cleo", "Dan"):
        other = store.add_learner(name)
        work_of = replace(made.work, learner=other.id)
        keyless = replace(made, id=name, work=work_of, grade=None, grader="none", counted=0.0)
        store.add_attempt(replace(keyless, content_hash="without"))
    told: list[str] = []
    work.told.connect(lambda what: told.append(what.title))
    window.open_lesson(lesson)
    assert told == ["Work at this lesson can be graded now"]
    assert line(window, GRADE_AGAIN) == (True, True)
