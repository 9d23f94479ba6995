from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.dialogs import Dialogs, Question
from literacy_app.desktop.parts.sheet_dialog import SheetDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

ERASE = Question("Erase Maya?", "It cannot be undone.", "Erase", "Keep everything")


class Hand:
    """Presses one of the two buttons of the dialog that is open, as soon as one is."""

    def __init__(self, *, yes: bool) -> None:
        self.yes = yes
        self.title = ""
        self.text = ""
        QTimer.singleShot(0, self.press)

    def press(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SheetDialog)
        self.title, self.text = dialog.windowTitle(), dialog.words.text()
        button = dialog.yes_button if self.yes else dialog.no_button
        assert button is not None
        button.click()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("yes", [True, False])
def test_a_question_waits_for_its_answer(window: QWidget, *, yes: bool) -> None:
    hand = Hand(yes=yes)
    assert Dialogs(Look()).ask(window, ERASE) is yes
    assert (hand.title, hand.text) == ("Erase Maya?", "It cannot be undone.")


def test_a_web_address_is_shown_before_it_is_opened(window: QWidget) -> None:
    hand = Hand(yes=True)
    assert Dialogs(Look()).ask_link(window, "https://example.org/article")
    assert hand.text == "https://example.org/article"


def test_a_folder_and_a_file_are_paths_or_nothing(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialogs = Dialogs(Look())
    answers = [str(tmp_path), ""]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: answers.pop(0))
    assert dialogs.choose_folder(window, "Choose") == tmp_path
    assert dialogs.choose_folder(window, "Choose") is None
    names = [(str(tmp_path / "maya.json"), ""), ("", "")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: names.pop(0))
    assert dialogs.choose_new_file(window, "Where", "maya.json") == tmp_path / "maya.json"
    assert dialogs.choose_new_file(window, "Where", "maya.json") is None


def test_addresses_and_folders_are_opened_by_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialogs = Dialogs(Look())
    dialogs.open_outside("https://example.org/a?b=c")
    dialogs.open_outside(str(tmp_path))
    assert opened == [QUrl("https://example.org/a?b=c"), QUrl.fromLocalFile(str(tmp_path))]
