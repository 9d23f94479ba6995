"""A file opened in the studio from wherever it lies: by the rail, by the menu, or not after all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.studio.studio_rail import OPEN
from literacy_app.settings.bundled import lessons_folder
from tests.fakes.studio_desk import LESSON

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes.studio_desk import StudioDesk


def test_a_file_of_another_folder_is_opened_and_its_folder_listed(
    studio: StudioDesk, tmp_path: Path
) -> None:
    added: list[object] = []
    studio.page.folder_added.connect(added.append)
    away = tmp_path / "stick"
    away.mkdir()
    file = away / "brought.yaml"
    file.write_text(LESSON.replace("title: ", "title: Brought, "), encoding="utf-8")
    studio.dialogs.file = file
    QTest.mouseClick(studio.page.rail.buttons[OPEN], Qt.MouseButton.LeftButton)
    assert studio.page.desk.file is not None
    assert studio.page.desk.file.path == file
    assert "Brought, " in studio.text
    assert not studio.page.area.editor.isReadOnly()
    assert added == [away]


def test_the_menu_of_a_narrow_window_opens_one_too(studio: StudioDesk) -> None:
    added: list[object] = []
    studio.page.folder_added.connect(added.append)
    bundled = lessons_folder() / "first-look" / "every-way-to-work.yaml"
    studio.dialogs.file = bundled
    studio.page.area.head.files.chosen.emit(OPEN)
    assert studio.page.desk.file is not None
    assert studio.page.desk.file.path == bundled
    assert studio.page.area.editor.isReadOnly()
    assert added == []


def test_whoever_thinks_again_stays_where_they_are(studio: StudioDesk) -> None:
    studio.dialogs.file = None
    studio.page.errands.open_elsewhere()
    assert studio.page.desk.file is not None
    assert studio.page.desk.file.path == studio.file
