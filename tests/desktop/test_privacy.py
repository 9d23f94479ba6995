"""What the program keeps is for the person alone, in a data folder that others may look into."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, qWarning
from PySide6.QtTest import QTest

from literacy_app.cli.main import main
from literacy_app.desktop.pages.learners_page import LearnersPage
from literacy_app.desktop.safety_net import SafetyNet
from literacy_app.desktop.studio.drafts import Drafts
from literacy_app.records.copies import AttachedCopy, Copies
from tests.fakes.desk import FakeDialogs, FakeWorkplace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(os.name != "posix", reason="such rights are of POSIX systems"),
]
ROOT = Path(__file__).parents[2]
NAME = "Maya Kowalski"
OTHERS = 0o077


@pytest.fixture
def work() -> Iterator[FakeWorkplace]:
    made = FakeWorkplace()
    folder = made.settings.data_folder
    folder.mkdir(parents=True, mode=0o755)
    folder.chmod(0o755)
    yield made
    made.close()


def open_to_others(folder: Path) -> list[str]:
    """The files below a folder that another account could come to and open."""
    found = []
    for entry in folder.iterdir():
        if not entry.stat().st_mode & OTHERS:
            continue
        found += open_to_others(entry) if entry.is_dir() else [entry.name]
    return found


def keep_everything(work: FakeWorkplace) -> None:
    """Have every kind of file made that lies in the data folder."""
    work.add_learner(NAME)
    data = work.settings.data_folder
    Drafts(data).keep(Path("lesson.yaml"), b"old", "new")
    Copies(data).keep(AttachedCopy("An article", "a.txt", "2026-11-22", "Its words."))
    net = SafetyNet(data)
    net.spread()
    net.keep_out(work.front)
    qWarning(f"no file of {NAME}")
    net.fold()
    pack = data.parent / "course.litcourse"
    assert main(["pack", str(ROOT / "lessons" / "first-look"), "--out", str(pack)]) == 0
    assert main(["install", str(pack)]) == 0


def test_nothing_in_the_data_folder_is_for_others(work: FakeWorkplace) -> None:
    keep_everything(work)
    data = work.settings.data_folder
    names = {entry.name for entry in data.iterdir()}
    kept = {"records.sqlite", "front.json", "studio", "attached", "courses", "literacy-app.log"}
    assert kept <= names
    assert open_to_others(data) == []
    (data / "front.json").chmod(0o644)
    assert open_to_others(data) == ["front.json"], "or this could not fail"


def test_a_name_stands_in_the_records_and_in_no_log(work: FakeWorkplace) -> None:
    keep_everything(work)
    data = work.settings.data_folder
    files = [each for each in data.rglob("*") if each.is_file()]
    holding = {each.name for each in files if NAME.encode() in each.read_bytes()}
    assert holding == {"records.sqlite", "front.json"}


def test_what_is_exported_is_for_the_person_alone(
    qtbot: QtBot, look: Look, work: FakeWorkplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    work.add_learner(NAME)
    page = LearnersPage(look, work, dialogs)
    qtbot.addWidget(page)
    dialogs.file = tmp_path
    QTest.mouseClick(page.rows[0].export_button, Qt.MouseButton.LeftButton)
    [file] = tmp_path.glob("records of*")
    assert not file.stat().st_mode & OTHERS


def test_the_settings_are_for_the_person_alone(work: FakeWorkplace) -> None:
    work.change_settings(replace(work.settings, text_size=150))
    assert not work.places.user_file.stat().st_mode & OTHERS
