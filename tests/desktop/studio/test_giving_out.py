"""A course packed and a lesson printed from the studio."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from literacy_app.authoring.packing import pack, pack_without_keys
from literacy_app.desktop.pages.print_dialog import PrintDialog
from literacy_app.desktop.studio.course_files import course_file_of
from literacy_app.desktop.studio.packing_dialog import WITHOUT_KEYS, PackingDialog
from tests.fakes.studio_desk import LESSON
from tests.fakes.studio_hands import change, checked_again

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.telling import Telling
    from tests.fakes.studio_desk import StudioDesk

COURSE = """\
format: 1
id: town
title: The town
lessons: [pool.yaml]
"""


class Given:
    """The studio with a course, a folder to put things in, and what was told."""

    def __init__(self, studio: StudioDesk, folder: Path) -> None:
        self.studio = studio
        self.course = studio.file.with_name("course.yaml")
        self.course.write_text(COURSE)
        self.folder = folder
        self.folder.mkdir()
        studio.dialogs.file = folder
        self.told: list[Telling] = []
        studio.work.told.connect(self._note)
        studio.page.giving_out._settle()  # noqa: SLF001 (the course came after the file was opened)

    def press(self, name: str) -> None:
        """Press a button over the editor."""
        button = self.studio.page.area.head.buttons[name]
        assert button.isEnabled()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def names(self) -> list[str]:
        """What was written."""
        return sorted(path.name for path in self.folder.iterdir())

    def _note(self, telling: Telling) -> None:
        self.told.append(telling)


@pytest.fixture
def given(studio: StudioDesk, tmp_path: Path) -> Given:
    """Everything at hand."""
    return Given(studio, tmp_path / "out")


def with_keys(dialog: QDialog) -> None:
    assert isinstance(dialog, PackingDialog)
    assert dialog.windowTitle() == "Pack “The town”"
    QTest.keyClicks(dialog.field, " M. Teacher")
    dialog.accept()


def without_keys(dialog: QDialog) -> None:
    assert isinstance(dialog, PackingDialog)
    was = dialog.note.text()
    dialog.keys.choose(WITHOUT_KEYS)
    dialog.keys.chosen.emit(WITHOUT_KEYS)
    assert dialog.note.text() != was
    dialog.accept()


def test_a_course_is_packed_as_the_command_does(given: Given) -> None:
    given.studio.dialogs.act = with_keys
    given.press("pack")
    assert given.names() == ["town.litcourse"]
    raw = (given.folder / "town.litcourse").read_bytes()
    assert raw == pack(given.course, "M. Teacher").to_bytes()
    (telling,) = given.told
    assert not telling.is_problem
    assert str(given.folder / "town.litcourse") in telling.text


def test_without_its_answers_there_are_two_files(given: Given) -> None:
    given.studio.dialogs.act = without_keys
    given.press("pack")
    assert given.names() == ["town-test.litcourse", "town-test.litkey"]
    packed, key = pack_without_keys(given.course)
    assert (given.folder / "town-test.litcourse").read_bytes() == packed.to_bytes()
    assert (given.folder / "town-test.litkey").read_bytes() == key.to_bytes()
    assert "town-test.litkey" in given.told[0].text


def test_the_name_is_asked_for_once(given: Given) -> None:
    given.studio.dialogs.act = with_keys
    given.press("pack")
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, PackingDialog)
        seen.append(dialog.author)

    given.studio.dialogs.act = look
    given.press("pack")
    assert seen == ["M. Teacher"]
    assert len(given.told) == 1


def test_a_course_with_errors_is_refused_with_the_first_of_them(given: Given) -> None:
    broken = given.studio.file.with_name("broken.yaml")
    broken.write_text(LESSON.replace("id: pool", "id: other").replace("quote: axed", "quote: axes"))
    given.course.write_text(COURSE.replace("pool.yaml", "pool.yaml, broken.yaml"))
    given.studio.dialogs.act = with_keys
    given.press("pack")
    assert given.names() == []
    assert given.told[0].is_problem
    assert "broken.yaml, line" in given.told[0].text
    given.course.write_text("format: 1\nid: town\n")
    given.press("pack")
    assert "course.yaml, line" in given.told[1].text
    assert given.names() == []


def test_a_course_that_cannot_be_packed_is_refused_in_a_sentence(given: Given) -> None:
    given.course.write_text(COURSE.replace("id: town", "id: con"))
    given.studio.dialogs.act = with_keys
    given.press("pack")
    assert given.told[0].is_problem
    assert "cannot be the name of a folder" in given.told[0].text


def test_a_lesson_that_has_no_key_to_keep_apart_is_refused(given: Given) -> None:
    packed, _ = pack_without_keys(given.course)
    given.studio.file.write_bytes(packed.files["pool.yaml"])
    given.studio.page.desk.reload()
    given.studio.dialogs.act = without_keys
    given.press("pack")
    assert given.told[0].text.startswith("pool.yaml cannot be given out without its key")
    assert given.names() == []


def test_what_cannot_be_written_is_told(given: Given) -> None:
    (given.folder / "town.litcourse").mkdir()
    given.studio.dialogs.act = with_keys
    given.press("pack")
    assert given.told[0].is_problem
    assert given.told[0].text.startswith("town.litcourse cannot be written")


def test_what_is_not_saved_is_saved_first_or_nothing_is_packed(qtbot: QtBot, given: Given) -> None:
    studio = given.studio
    checked_again(qtbot, studio, lambda: change(studio, "# the newest", "# mine"))
    studio.dialogs.act = with_keys
    studio.dialogs.yes = False
    given.press("pack")
    assert given.names() == []
    assert studio.dialogs.questions[-1].yes == "Save and pack"
    studio.dialogs.yes = True
    given.press("pack")
    assert given.names() == ["town.litcourse"]
    assert "# mine" in studio.file.read_text()


def test_a_name_without_its_ending_gets_it_and_replaces_nothing_unasked(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = given.folder / "mine"
    monkeypatch.setattr(given.studio.dialogs, "choose_new_file", lambda *_: bare)
    given.studio.dialogs.act = with_keys
    given.press("pack")
    assert given.names() == ["mine.litcourse"]
    (given.folder / "mine.litcourse").write_bytes(b"theirs")
    given.studio.dialogs.yes = False
    given.press("pack")
    assert (given.folder / "mine.litcourse").read_bytes() == b"theirs"
    given.studio.dialogs.yes = True
    given.press("pack")
    assert (given.folder / "mine.litcourse").read_bytes() != b"theirs"


def test_nothing_is_done_where_one_thinks_again(given: Given) -> None:
    given.press("pack")
    given.studio.dialogs.file = None
    given.studio.dialogs.act = without_keys
    given.press("pack")
    given.studio.dialogs.act = QDialog.accept
    given.press("print")
    assert given.names() == []
    assert not given.told


def test_a_file_of_no_course_cannot_be_packed(studio: StudioDesk) -> None:
    assert course_file_of(studio.file) is None
    assert not studio.page.area.head.buttons["pack"].isEnabled()
    studio.page.giving_out.pack()
    studio.file.with_name("course.yaml").write_text(COURSE)
    below = studio.file.parent / "more" / "second.yaml"
    assert course_file_of(below) == studio.file.with_name("course.yaml")


def test_the_lesson_is_printed_as_it_stands_here(given: Given) -> None:
    def as_page(dialog: QDialog) -> None:
        assert isinstance(dialog, PrintDialog)
        dialog.kinds.choose("key")
        dialog.forms.choose("html")
        dialog.accept()

    given.studio.dialogs.act = as_page
    given.press("print")
    assert given.names() == ["pool-key.html"]
    assert "It praises" in (given.folder / "pool-key.html").read_text(encoding="utf-8")
    assert given.told[0].title == "Ready to print"
    (given.folder / "pool-key.html").unlink()
    (given.folder / "pool-key.html").mkdir()
    given.press("print")
    assert given.told[1].is_problem


def test_no_lesson_no_paper(closed: StudioDesk) -> None:
    assert not closed.page.area.head.buttons["print"].isEnabled()
    closed.page.giving_out.print()
    assert not closed.work.tellings


def test_in_a_narrow_window_the_buttons_keep_their_names(studio: StudioDesk) -> None:
    head = studio.page.area.head
    head.set_narrow(narrow=True)
    button = head.buttons["pack"]
    assert (button.text(), button.accessibleName()) == ("", "Pack course…")
    assert button.toolTip() == "Pack course…"
    head.set_narrow(narrow=False)
    assert (button.text(), button.toolTip()) == ("Pack course…", "")
