from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from literacy_app.desktop.errands import Errands
from literacy_app.desktop.parts.dialogs import Question
from literacy_app.desktop.top_bar import LARGER, SMALLER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.fakes.desk import FakeDialogs, FakeWorkplace

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def errands(qtbot: QtBot, work: FakeWorkplace, dialogs: FakeDialogs) -> Iterator[Errands]:
    window = QWidget()
    qtbot.addWidget(window)
    yield Errands(window, work, lambda: dialogs)
    assert window.isWindow()


def fixed(work: FakeWorkplace, *names: str) -> None:
    """Let the machine-wide file fix some settings."""
    work.change_settings(replace(work.settings, locked=frozenset(names)))


def test_the_size_goes_by_steps_and_stops_at_both_ends(
    errands: Errands, work: FakeWorkplace
) -> None:
    sizes = []
    for choice in (SMALLER, LARGER, LARGER, 175, LARGER, LARGER, SMALLER):
        errands.set_size(choice)
        sizes.append(work.settings.text_size)
    assert sizes == [100, 110, 125, 175, 200, 200, 175]
    errands.enlarge()
    errands.shrink()
    assert work.settings.text_size == 175
    errands.reset_size()
    assert work.settings.text_size == 100


def test_from_a_size_between_the_steps_one_comes_to_the_next(
    errands: Errands, work: FakeWorkplace
) -> None:
    work.change_settings(replace(work.settings, text_size=130))
    errands.enlarge()
    assert work.settings.text_size == 150
    work.change_settings(replace(work.settings, text_size=130))
    errands.shrink()
    assert work.settings.text_size == 125


def test_the_theme_is_set_by_its_word(errands: Errands, work: FakeWorkplace) -> None:
    errands.set_theme("contrast")
    assert work.settings.theme == "contrast"


def test_what_is_fixed_stays(errands: Errands, work: FakeWorkplace, tmp_path: Path) -> None:
    fixed(work, "theme", "text_size", "lesson_folders")
    errands.set_theme("dark")
    errands.enlarge()
    errands.add_folder(tmp_path)
    assert work.settings.theme == "system"
    assert work.settings.text_size == 100
    assert work.settings.own_lesson_folders == ()


def test_a_folder_is_chosen_added_once_and_removed(
    errands: Errands, work: FakeWorkplace, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    errands.choose_folder()
    kept = [work.settings.own_lesson_folders]
    dialogs.folder = tmp_path
    for _ in range(2):
        errands.choose_folder()
        kept.append(work.settings.own_lesson_folders)
    for folder in (Path("elsewhere"), tmp_path):
        errands.remove_folder(folder)
        kept.append(work.settings.own_lesson_folders)
    assert kept == [(), (tmp_path,), (tmp_path,), (tmp_path,), ()]
    assert tmp_path.is_dir()


def test_a_link_is_opened_when_the_person_says_so(errands: Errands, dialogs: FakeDialogs) -> None:
    dialogs.yes = False
    errands.open_link("https://example.org/a")
    assert dialogs.opened == []
    dialogs.yes = True
    errands.open_link("https://example.org/b")
    assert dialogs.opened == ["https://example.org/b"]
    assert [type(question) for question in dialogs.questions] == [Question, Question]


def test_the_address_asked_about_is_the_one_that_is_opened(
    errands: Errands, dialogs: FakeDialogs
) -> None:
    errands.open_link("https://exämple.org/\u202egpj.exe?q=%E2%80%AE#x y")
    whole = "https://xn--exmple-cua.org/%E2%80%AEgpj.exe?q=%E2%80%AE#x%20y"
    assert [question.text for question in dialogs.questions] == [whole]
    assert dialogs.opened == [whole]


@pytest.mark.parametrize(
    "address",
    ["file:///etc/hostname", "javascript:alert(1)", "data:text/html,x", "ssh://b.org", "b.org", ""],
)
def test_nothing_but_a_web_address_is_opened(
    errands: Errands, dialogs: FakeDialogs, address: str
) -> None:
    errands.open_link(address)
    assert (dialogs.questions, dialogs.opened) == ([], [])


def test_a_folder_is_shown_by_the_system(
    errands: Errands, dialogs: FakeDialogs, tmp_path: Path
) -> None:
    errands.open_folder(tmp_path)
    assert dialogs.opened == [str(tmp_path)]
