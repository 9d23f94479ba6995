"""Lesson packs opened and removed at the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from literacy_app.__main__ import are_for_the_window
from literacy_app.desktop import loading
from literacy_app.desktop.app import given_packs
from literacy_app.desktop.file_entries import PACK, REMOVE_PACK
from literacy_app.desktop.pack_errand import ENDINGS, is_pack
from literacy_app.desktop.pages.pack_dialog import PackDialog, RemovingDialog
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.window import MainWindow
from literacy_app.lessons.library_folders import courses_folder
from literacy_app.lessons.packs import ENDING, KEY_ENDING
from tests.fakes.desk import FakeDialogs, FakeWorkplace
from tests.fakes.packed import keyless_packs, town_pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.telling import Telling


class Desk:
    """A window, its dialogs and what was told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.look = Look(reduced=True)
        self.workplace = FakeWorkplace()
        self.dialogs = FakeDialogs(self.look)
        self.dialogs.act = self.accept
        self.window = MainWindow(self.look, self.workplace, self.dialogs)
        qtbot.addWidget(self.window)
        self.window.resize(1200, 700)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.shown: list[str] = []
        self.told: list[Telling] = []
        self.workplace.told.connect(self.told.append)

    @property
    def courses(self) -> list[str]:
        folder = courses_folder(self.workplace.settings)
        return sorted(each.name for each in folder.iterdir()) if folder.is_dir() else []

    def accept(self, dialog: QDialog) -> None:
        if isinstance(dialog, PackDialog):
            self.shown = [dialog.windowTitle(), dialog.words.text(), *dialog.lines]
            assert dialog.yes_button is not None
            dialog.yes_button.click()
        elif isinstance(dialog, RemovingDialog):
            next(iter(dialog.buttons)).click()

    def cancel(self, dialog: QDialog) -> None:
        assert isinstance(dialog, PackDialog | RemovingDialog)
        assert dialog.no_button is not None
        dialog.no_button.click()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.workplace.close()


def test_a_pack_is_shown_installed_and_in_the_library(desk: Desk, tmp_path: Path) -> None:
    desk.dialogs.file = town_pack(tmp_path)
    changed: list[object] = []
    desk.workplace.library_changed.connect(changed.append)
    desk.window.top_bar.file_menu.lines[PACK].do()
    assert desk.courses == ["town"]
    assert desk.shown[1].startswith("Made by M. Teacher")
    assert "2 lessons, about 20 minutes, 1 excerpt for reviews, 9 KiB" in desk.shown
    assert desk.shown[-1] == "A council meets  ·  A council meets"
    assert len(changed) == 1
    assert [each.title for each in desk.told] == ["Installed"]


def test_nothing_is_installed_against_anyones_will(desk: Desk, tmp_path: Path) -> None:
    desk.dialogs.act = desk.cancel
    desk.window.packs.open(town_pack(tmp_path))
    assert desk.courses == []
    desk.dialogs.file = None
    desk.window.packs.choose()
    assert desk.told == []


def test_a_newer_one_takes_its_place_only_after_asking(desk: Desk, tmp_path: Path) -> None:
    file = town_pack(tmp_path)
    desk.window.packs.open(file)
    desk.window.packs.open(file)
    assert desk.shown[-1].startswith("“A town and its paper” is installed already.")
    assert desk.courses == ["town"]


def test_a_course_without_keys_and_its_key(desk: Desk, tmp_path: Path) -> None:
    made, key = keyless_packs(tmp_path)
    desk.window.packs.open(made)
    assert any(line.startswith("Without its answer keys") for line in desk.shown)
    desk.window.packs.open(key)
    assert desk.shown[-1].startswith("This is the key of a course")
    desk.window.packs.open(made)
    assert "is installed here with its answer keys" in desk.shown[-1]


def test_what_is_refused_is_said_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "a.litcourse"
    file.write_bytes(b"no zip")
    desk.window.packs.open(file)
    (told,) = desk.told
    assert told.is_problem
    assert told.text.startswith("This is no lesson pack")
    assert desk.courses == []


def test_what_cannot_be_written_is_said(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if ".new-" in self.name or target.name.startswith(".new-"):
            raise OSError(28, "No space left on device")
        return rename(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", fails)
        desk.window.packs.open(town_pack(tmp_path))
    assert "No space left" in desk.told[-1].text
    assert desk.courses == []
    desk.window.packs.open(tmp_path / "town.litcourse")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", fails)
        desk.window.packs.remove()
    assert "No space left" in desk.told[-1].text
    assert desk.courses == ["town"]


def test_a_course_is_removed_where_there_is_one(desk: Desk, tmp_path: Path) -> None:
    line = desk.window.top_bar.file_menu.lines[REMOVE_PACK]
    offered = [line.is_offered]
    desk.window.packs.open(town_pack(tmp_path))
    offered.append(line.is_offered)
    desk.dialogs.act = desk.cancel
    line.do()
    assert desk.courses == ["town"]
    desk.dialogs.act = desk.accept
    line.do()
    offered.append(line.is_offered)
    assert desk.courses == []
    assert offered == [False, True, False]


def test_a_pack_is_dropped_on_the_window(desk: Desk, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(town_pack(tmp_path)))])
    event = QDropEvent(
        QPointF(40, 40),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.window.dropEvent(event)
    assert desk.courses == ["town"]


def test_a_pack_is_known_by_its_name() -> None:
    assert (ENDING, KEY_ENDING) == ENDINGS
    assert is_pack(Path("A.LITCOURSE"))
    assert not is_pack(Path("a.zip"))
    assert are_for_the_window(["a.litcourse", "-style", "fusion", "b.litkey"])
    assert not are_for_the_window(["install", "a.litcourse"])
    assert given_packs(["a.litcourse", "x"]) == [Path("a.litcourse")]


def test_the_sentence_of_a_refusal_comes_through_the_door(tmp_path: Path) -> None:
    assert "cannot be read" in str(loading.prepare_pack(tmp_path / "gone", tmp_path / "courses"))
