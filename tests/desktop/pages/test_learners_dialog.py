from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from literacy_app.desktop.pages.learners_dialog import LearnersDialog
from literacy_app.desktop.paint.look import Look
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.fakes.desk import FakeWorkplace

pytestmark = pytest.mark.usefixtures("qapp")
ACCEPTED = QDialog.DialogCode.Accepted.value


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def shown(qtbot: QtBot, work: FakeWorkplace, window: QWidget) -> LearnersDialog:
    dialog = LearnersDialog(Look(), work, window)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_at_first_one_types_a_name(qtbot: QtBot, work: FakeWorkplace, window: QWidget) -> None:
    dialog = shown(qtbot, work, window)
    assert not dialog.names.isVisible()
    assert dialog.name.hasFocus()
    QTest.keyClicks(dialog.name, "Maya K.")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.result() == ACCEPTED
    assert work.learner is not None
    assert work.learner.name == "Maya K."


def test_the_last_one_is_offered_first_and_enter_goes_on(
    qtbot: QtBot, work: FakeWorkplace, window: QWidget
) -> None:
    for name in ("Maya", "Jonas"):
        work.add_learner(name)
    dialog = shown(qtbot, work, window)
    assert [dialog.names.item(row).text() for row in range(2)] == ["Jonas", "Maya"]
    assert dialog.names.hasFocus()
    assert dialog.names.currentRow() == 0
    QTest.keyClick(dialog.names, Qt.Key.Key_Down)
    QTest.keyClick(dialog.names, Qt.Key.Key_Return)
    assert dialog.result() == ACCEPTED
    assert work.learner is not None
    assert work.learner.name == "Maya"


def test_a_typed_name_goes_before_the_list_until_a_name_is_picked(
    qtbot: QtBot, work: FakeWorkplace, window: QWidget
) -> None:
    work.add_learner("Maya")
    dialog = shown(qtbot, work, window)
    QTest.keyClicks(dialog.name, "Jonas")
    row = dialog.names.visualItemRect(dialog.names.item(0)).center()
    QTest.mouseClick(dialog.names.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert dialog.name.text() == ""
    QTest.keyClicks(dialog.name, "Jonas")
    assert dialog.yes_button is not None
    QTest.mouseClick(dialog.yes_button, Qt.MouseButton.LeftButton)
    assert [learner.name for learner in work.front.learners] == ["Jonas", "Maya"]


def test_a_double_click_goes_on_at_once(qtbot: QtBot, work: FakeWorkplace, window: QWidget) -> None:
    for name in ("Maya", "Jonas"):
        work.add_learner(name)
    dialog = shown(qtbot, work, window)
    place = dialog.names.visualItemRect(dialog.names.item(1)).center()
    QTest.mouseClick(dialog.names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(dialog.names.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert dialog.result() == ACCEPTED
    window.show()  # the button is let go over what was under the dialog
    QTest.mouseRelease(window.windowHandle(), Qt.MouseButton.LeftButton)
    assert work.learner is not None
    assert work.learner.name == "Maya"


@pytest.mark.parametrize("typed", ["", "MAYA", "x" * 81])
def test_a_name_that_cannot_be_is_refused_beside_the_field(
    qtbot: QtBot, work: FakeWorkplace, window: QWidget, typed: str
) -> None:
    work.add_learner("Maya")
    dialog = shown(qtbot, work, window)
    dialog.names.setCurrentRow(-1)
    dialog.name.setText(typed)
    assert dialog.yes_button is not None
    dialog.yes_button.click()
    assert dialog.isVisible()
    assert dialog.refusal.isVisible()
    assert told_of(dialog.name).description == dialog.refusal.text()
    QTest.keyClicks(dialog.name, "x")
    assert not dialog.refusal.isVisible()
    QTest.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert len(work.front.learners) == 1


def test_the_field_and_the_list_are_named(
    qtbot: QtBot, work: FakeWorkplace, window: QWidget
) -> None:
    work.add_learner("Maya")
    dialog = shown(qtbot, work, window)
    assert told_of(dialog.names).name == "Names on this computer"
    assert told_of(dialog.name).name == "A new name"
    dialog.reject()


def test_the_names_stand_under_one_another_in_the_program_s_style(
    qapp: QApplication, qtbot: QtBot, work: FakeWorkplace, window: QWidget
) -> None:
    qapp.setStyleSheet("QListWidget::item { padding: 8px; }")
    for name in ("Maya", "Jonas"):
        work.add_learner(name)
    names = shown(qtbot, work, window).names
    first, second = (names.visualItemRect(names.item(row)) for row in range(2))
    qapp.setStyleSheet("")
    assert first.bottom() < second.top()
