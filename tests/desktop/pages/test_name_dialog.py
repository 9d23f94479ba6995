from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget

from literacy_app.desktop.pages.name_dialog import NameDialog
from literacy_app.desktop.paint.look import Look
from literacy_app.records.nouns import Learner
from tests.fakes.desk import FakeWorkplace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def work() -> Iterator[FakeWorkplace]:
    made = FakeWorkplace()
    made.add_learner("Jonas")
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot: QtBot, work: FakeWorkplace) -> NameDialog:
    window = QWidget()
    qtbot.addWidget(window)
    maya = work.add_learner("Maya")
    assert isinstance(maya, Learner)
    made = NameDialog(Look(), work, maya)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_name_stands_there_to_be_typed_over(dialog: NameDialog, work: FakeWorkplace) -> None:
    assert dialog.name.selectedText() == "Maya"
    QTest.keyClicks(dialog.name, "Maja")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted.value
    assert work.learner is not None
    assert work.learner.name == "Maja"


def test_a_name_that_is_taken_is_refused_and_the_dialog_stays(
    dialog: NameDialog, work: FakeWorkplace
) -> None:
    QTest.keyClicks(dialog.name, "jonas")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "has that name" in dialog.refusal.text()
    QTest.keyClick(dialog.name, Qt.Key.Key_Escape)
    assert work.learner is not None
    assert work.learner.name == "Maya"
