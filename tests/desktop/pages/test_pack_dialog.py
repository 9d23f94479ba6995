"""The dialogs of lesson packs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.pages.pack_dialog import PackDialog, RemovingDialog, made_by, replacing
from literacy_app.desktop.paint.look import Look
from literacy_app.lessons.installing import Installed, PackedLesson, install, installed, prepare
from tests.fakes.packed import town_pack

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_who_made_it_is_only_said(tmp_path: Path) -> None:
    prepared = prepare(town_pack(tmp_path), tmp_path / "courses")
    assert made_by(prepared) == ("Made by M. Teacher, as the pack says. Nobody has confirmed that.")
    nameless = replace(prepared, manifest=replace(prepared.manifest, author=""))
    assert made_by(nameless) == "It is not said who made it."
    assert replacing(prepared) == ""


def test_a_long_course_is_cut_and_counted(qtbot: QtBot, tmp_path: Path) -> None:
    prepared = prepare(town_pack(tmp_path), tmp_path / "courses")
    lessons = tuple(PackedLesson(f"Lesson {n}", None, has_key=True) for n in range(1, 11))
    dialog = PackDialog(Look(), replace(prepared, lessons=lessons, excerpts=0))
    qtbot.addWidget(dialog)
    assert dialog.lines[0] == "10 lessons, 9 KiB"
    assert dialog.lines[-1] == "Lesson 1  ·  Lesson 2  ·  Lesson 3  ·  7 more"
    assert dialog.yes_button is not None
    assert dialog.yes_button.text() == "Install"


def test_the_focus_is_on_what_changes_nothing_where_something_is_replaced(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = town_pack(tmp_path)
    install(prepare(file, tmp_path / "courses"))
    dialog = PackDialog(Look(), prepare(file, tmp_path / "courses"))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.no_button is not None
    assert dialog.no_button.hasFocus()
    assert dialog.yes_button is not None
    assert dialog.yes_button.text() == "Replace it"


def test_each_course_has_a_button_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    install(prepare(town_pack(tmp_path), tmp_path / "courses"))
    (town,) = installed(tmp_path / "courses")
    other = Installed(tmp_path / "city", replace(town.manifest, title="A city"))
    dialog = RemovingDialog(Look(), (town, other))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    words = [button.text() for button in dialog.buttons]
    assert words == ["Remove “A town and its paper”", "Remove “A city”"]
    second = list(dialog.buttons)[1]
    second.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert dialog.chosen == "city"
    assert dialog.result() == dialog.DialogCode.Accepted.value
