"""Tests of results as a file: everything of the page is in it, in a form that can be read."""

from __future__ import annotations

import os
from datetime import UTC
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from typing_extensions import override

from literacy_app.desktop.charts.keeping import HTML, PDF, KeepButton
from literacy_app.desktop.charts.panels import panels
from literacy_app.desktop.charts.report import Report, Section, html_of, pdf_of
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.dialogs import Dialogs
from literacy_app.lessons.techniques import techniques
from literacy_app.study.results import results
from tests.desktop.charts.test_panels import ROWS
from tests.fakes.tried import answered, tried

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")


def _report() -> Report:
    found = results(ROWS, lesson="lesson", zone=UTC)
    shown = panels(found, techniques(), "this lesson")
    sections = (Section("Where the text is <right>", (("A claim", "A & B"), ("", "Alone"))),)
    return Report("What you can do now: “A/B”", "Kept on this computer.", shown, sections)


class _Asked(Dialogs):
    """Answers with a place."""

    def __init__(self, look: Look, folder: Path | None) -> None:
        super().__init__(look)
        self._folder = folder

    @override
    def choose_new_file(self, parent: QWidget, title: str, name: str) -> Path | None:
        return self._folder and self._folder / name


@pytest.mark.usefixtures("qapp")
def test_the_web_page_is_whole_and_every_drawing_is_told() -> None:
    report = _report()
    text = html_of(report)
    page = ET.fromstring(text.split("\n", 1)[1].replace('<meta charset="utf-8">', ""))  # noqa: S314 (ours)
    assert page.get("lang") == "en"
    told = [each.get("aria-label") for each in page.iter() if each.tag.endswith("svg")]
    assert told == [panel.sentence for panel in report.panels]
    tables = [["".join(cell.itertext()) for cell in each.iter("th")] for each in page.iter("table")]
    assert [row[: len(panel.header)] for row, panel in zip(tables, report.panels, strict=True)] == [
        list(panel.header) for panel in report.panels
    ]
    assert [each.text for each in page.iter("h2")][-1] == "Where the text is <right>"
    assert "A &amp; B" in text


@pytest.mark.usefixtures("qapp")
def test_what_is_not_there_yet_has_its_sentence_alone() -> None:
    bare = results([tried(answered())], zone=UTC)
    report = Report("Bare", "", panels(bare, {}, ""), ())
    assert "<svg" not in html_of(report)
    assert "<table" not in html_of(report)
    assert pdf_of(report).startswith(b"%PDF")


@pytest.mark.parametrize(("ending", "begins"), [(PDF, b"%PDF"), (HTML, b"<!DOCTYPE html>")])
def test_the_button_writes_the_kind_that_was_chosen(
    qtbot: QtBot, tmp_path: Path, ending: str, begins: bytes
) -> None:
    look = Look()
    button = KeepButton(look)
    qtbot.addWidget(button)
    button.dialogs = _Asked(look, tmp_path)
    with qtbot.waitSignal(button.said) as said:
        button.keep(_report(), ending)
    (file,) = tmp_path.iterdir()
    assert file.name == f"What you can do now_ _A_B_{ending}"
    assert file.read_bytes().startswith(begins)
    if os.name == "posix":
        assert file.stat().st_mode & 0o777 == 0o600
    assert said.args == [f"Saved as {file}."]


@pytest.mark.parametrize("ending", [PDF, HTML])
def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    look = Look()
    button = KeepButton(look)
    qtbot.addWidget(button)
    button.dialogs = _Asked(look, tmp_path / "nowhere")
    with qtbot.waitSignal(button.said) as said:
        button.keep(_report(), ending)
    assert said.args is not None
    assert str(said.args[0]).endswith("could not be written. Choose another place.")
    button.dialogs = _Asked(look, None)
    with qtbot.assertNotEmitted(button.said):
        button.keep(_report(), ending)


def test_the_kinds_are_offered_in_a_menu(qtbot: QtBot) -> None:
    button = KeepButton(Look())
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.menu_of_kinds.isVisible()
    with qtbot.waitSignal(button.wanted) as wanted:
        button.menu_of_kinds.actions()[1].trigger()
    assert wanted.args == [HTML]
    button.menu_of_kinds.close()
