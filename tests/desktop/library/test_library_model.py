from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from literacy_app.desktop.library.library_model import LibraryModel
from literacy_app.desktop.library.library_rows import LibraryRows
from tests.fakes.desk import FRONT, SHELF

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def model() -> LibraryModel:
    made = LibraryModel()
    made.show_rows(LibraryRows(SHELF, FRONT), ("Good afternoon, Maya", "You stopped."))
    return made


def spoken(model: LibraryModel, number: int) -> object:
    return model.data(model.index(number), SPOKEN)


def test_it_keeps_qt_s_own_rules_for_models(model: LibraryModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_rows(LibraryRows(SHELF, FRONT), ("Good evening", ""))
    model.show_details(5, ("one",))
    model.show_details(5, ())
    assert tester.model() is model


def test_before_there_are_rows_it_is_empty() -> None:
    assert LibraryModel().rowCount() == 0
    assert LibraryModel().content is None


def test_a_row_has_no_rows_of_its_own(model: LibraryModel) -> None:
    assert model.rowCount(QModelIndex()) == 6
    assert model.rowCount(model.index(0)) == 0


def test_every_row_is_spoken_whole(model: LibraryModel) -> None:
    assert spoken(model, 0) == "Good afternoon, Maya. You stopped."
    head = str(spoken(model, 1))
    for part in ("Course: The course aleppo", "4 lessons", "1 of 4 lessons done", "being killed"):
        assert part in head
    assert str(spoken(model, 3)).startswith("Lesson 2: Words that carry a verdict. Step 2 of 4")


def test_typing_letters_jumps_by_title(model: LibraryModel) -> None:
    titles = [model.data(model.index(number)) for number in range(6)]
    assert titles[1:4] == ["The course aleppo", "Who is speaking?", "Words that carry a verdict"]
    assert model.data(model.index(1), Qt.ItemDataRole.DecorationRole) is None


def test_the_greeting_takes_no_focus_and_everything_else_does(model: LibraryModel) -> None:
    flags = [model.flags(model.index(number)) for number in range(6)]
    enabled = [bool(each & Qt.ItemFlag.ItemIsEnabled) for each in flags]
    assert enabled == [False] + [True] * 5
    assert not model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsEnabled


def test_details_unfold_and_fold_with_a_word_to_the_view(qtbot: QtBot, model: LibraryModel) -> None:
    with qtbot.waitSignal(model.dataChanged):
        model.show_details(5, ("Line 12: no such quotation.",))
    assert model.details(model.row(5)) == ("Line 12: no such quotation.",)
    assert "Line 12" in str(spoken(model, 5))
    with qtbot.waitSignal(model.dataChanged):
        model.show_details(5, ())
    assert model.details(model.row(5)) == ()
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show_details(1, ("a head has no details",))
    assert model.details(model.row(1)) == ()
