from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.sheet_dialog import SheetDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = "This erases the name, 3 tries in 2 lessons, unchecked marks and places. " * 3


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def shown(qtbot: QtBot, dialog: SheetDialog) -> SheetDialog:
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_enter_says_yes_and_escape_says_no(qtbot: QtBot, parent: QWidget) -> None:
    for key, result in (
        (Qt.Key.Key_Return, QDialog.DialogCode.Accepted),
        (Qt.Key.Key_Escape, QDialog.DialogCode.Rejected),
    ):
        dialog = SheetDialog(Look(), "Who is working?", parent)
        field = QLineEdit()
        dialog.body.addWidget(field)
        dialog.add_answers("Go on", "Not now")
        shown(qtbot, dialog)
        field.setFocus()
        QTest.keyClick(field, key)
        assert dialog.result() == result.value
        assert not dialog.isVisible()


def test_where_yes_cannot_be_undone_the_focus_begins_on_no(qtbot: QtBot, parent: QWidget) -> None:
    dialog = SheetDialog(Look(), "Erase Maya?", parent)
    dialog.add_answers("Erase", "Keep everything", focus_on_yes=False)
    shown(qtbot, dialog)
    assert dialog.no_button is not None
    assert dialog.yes_button is not None
    assert dialog.no_button.hasFocus()
    assert not dialog.yes_button.isDefault()
    QTest.keyClick(dialog.no_button, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected.value


def test_a_click_on_yes_accepts(qtbot: QtBot, parent: QWidget) -> None:
    dialog = SheetDialog(Look(), "Erase Maya?", parent)
    dialog.add_answers("Erase", "Keep everything", focus_on_yes=False)
    shown(qtbot, dialog)
    assert dialog.yes_button is not None
    QTest.mouseClick(dialog.yes_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted.value


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_long_words_have_the_room_they_need(qtbot: QtBot, parent: QWidget, factor: float) -> None:
    dialog = SheetDialog(Look(factor=factor), "Erase Maya?", parent)
    dialog.say(LONG)
    dialog.add_answers("Erase", "Keep everything", focus_on_yes=False)
    shown(qtbot, dialog)
    no = dialog.no_button
    assert no is not None
    qtbot.waitUntil(lambda: dialog.words.geometry().bottom() < no.y())
    assert dialog.words.height() == dialog.words.heightForWidth(dialog.words.width())
    assert no.height() == round(36 * factor)
    assert dialog.rect().contains(no.geometry())


def test_without_words_there_is_no_room_for_them(parent: QWidget) -> None:
    dialog = SheetDialog(Look(), "Who is working?", parent)
    dialog.say("")
    assert dialog.words.isHidden()
    assert dialog.windowTitle() == "Who is working?"


def test_what_a_low_screen_has_no_room_for_is_scrolled_and_its_answers_stay(
    qtbot: QtBot, parent: QWidget
) -> None:
    parent.resize(480, 300)
    dialog = SheetDialog(Look(), "Erase Maya?", parent)
    dialog.say(LONG * 3)
    field = QLineEdit()
    dialog.body.addWidget(field)
    dialog.add_answers("Erase", "Keep everything")
    shown(qtbot, dialog)
    no = dialog.no_button
    assert no is not None
    qtbot.waitUntil(lambda: dialog.height() == 300)
    assert dialog.rect().contains(no.geometry())
    no.setFocus()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.visibleRegion().boundingRect() == field.rect()
