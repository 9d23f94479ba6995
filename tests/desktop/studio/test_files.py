"""Tests of the studio's files: which are listed, drafts, the list, words on differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.studio.comparing import differences
from literacy_app.desktop.studio.course_files import course_folders
from literacy_app.desktop.studio.drafts import FOLDER, Drafts
from literacy_app.desktop.studio.file_list import FileList, broken
from literacy_app.desktop.studio.guide import as_lists
from literacy_app.desktop.studio.new_lesson import skeleton
from literacy_app.desktop.studio.open_file import OpenFile, open_file
from literacy_app.lessons.load import load_lesson_text
from literacy_app.lessons.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot


def shelf(folder: Path) -> tuple[Path, Path]:
    own, bundled = folder / "own", folder / "bundled"
    for place in (own, bundled):
        place.mkdir()
        for name in ("zebra.yaml", "course.yaml", "a-lesson.yaml", "note.txt"):
            (place / name).write_text("format: 1\n")
    return own, bundled


def test_ones_own_folders_come_first_and_those_of_the_program_are_not_written(
    tmp_path: Path,
) -> None:
    own, bundled = shelf(tmp_path)
    mine, theirs = course_folders((own,), bundled)
    assert [path.name for path in mine.files] == ["course.yaml", "a-lesson.yaml", "zebra.yaml"]
    assert (mine.is_bundled, theirs.is_bundled) == (False, True)
    assert mine.is_writable(mine.files[0])
    assert not theirs.is_writable(theirs.files[0])


def test_the_list_opens_files_and_folders_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    own, bundled = shelf(tmp_path)
    files = FileList(Look())
    qtbot.addWidget(files)
    files.resize(212, 400)
    files.show()
    folders = course_folders((own,), bundled)
    files.show_folders(folders)
    wanted: list[object] = []
    files.wanted.connect(wanted.append)
    first = files.topLevelItem(0)
    assert first is not None
    assert first.isExpanded()
    files.setCurrentItem(first)
    QTest.keyClick(files, Qt.Key.Key_Return)
    assert not first.isExpanded()
    QTest.keyClick(files, Qt.Key.Key_Return)
    QTest.keyClick(files, Qt.Key.Key_Down)
    QTest.keyClick(files, Qt.Key.Key_Return)
    assert wanted == [own / "course.yaml"]
    files.show_count(own / "course.yaml", 2)
    files.show_open(own / "course.yaml")
    item = first.child(0)
    assert item is not None
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == "course.yaml, 2 problems"
    first.setExpanded(False)
    files.show_open(None)
    files.show_folders(folders)
    again = files.topLevelItem(0)
    assert again is not None
    assert not again.isExpanded()


def test_names_are_broken_at_their_hyphens(qapp: object) -> None:
    metrics = QFontMetrics(Look().font("body"))
    assert qapp is not None
    lines = broken("claims-and-what-stands-behind-them.yaml", metrics, 140)
    assert "".join(lines) == "claims-and-what-stands-behind-them.yaml"
    assert len(lines) > 1
    assert all(metrics.horizontalAdvance(line) <= 140 for line in lines)
    assert broken("short.yaml", metrics, 140) == ["short.yaml"]


def test_a_draft_is_kept_found_and_forgotten(tmp_path: Path) -> None:
    drafts, path = Drafts(tmp_path), tmp_path / "a.yaml"
    assert drafts.find(path, "old") is None
    assert drafts.keep(path, b"old", "new \ud800 half")
    found = drafts.find(path, "old")
    assert found is not None
    assert found.text == "new \ud800 half"
    assert drafts.is_of(found, b"old")
    assert not drafts.is_of(found, b"other")
    assert drafts.find(path, "new \ud800 half") is None
    drafts.forget(path)
    assert drafts.find(path, "old") is None


def test_a_draft_that_cannot_be_kept_or_read_is_none(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way")
    drafts = Drafts(tmp_path)
    assert not drafts.keep(tmp_path / "a.yaml", b"", "x")
    drafts.forget(tmp_path / "a.yaml")
    (tmp_path / FOLDER).unlink()
    assert drafts.keep(tmp_path / "a.yaml", b"", "x")
    for file in (tmp_path / FOLDER).iterdir():
        file.write_text("{cut")
    assert drafts.find(tmp_path / "a.yaml", "") is None


def test_a_file_is_opened_with_its_bytes_or_says_why_not(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"a: 1\r\n")
    assert open_file(file) == OpenFile(file, b"a: 1\r\n", "a: 1\n")
    file.write_bytes("a: \u2029".encode())
    opened = open_file(file)
    assert isinstance(opened, OpenFile)
    assert not opened.can_hold
    file.write_bytes(b"\xff")
    assert isinstance(open_file(file), Problem)
    assert isinstance(open_file(tmp_path / "none.yaml"), Problem)


def test_differences_are_told_line_by_line() -> None:
    assert differences("a\nb\n", "a\nc\n") == "@@ -1,3 +1,3 @@\n a\n-b\n+c\n "


def test_tables_of_the_guide_become_lists() -> None:
    table = (
        "# Title\n\n| Name | Type | Default | Meaning | Example |\n"
        "| --- | --- | --- | --- | --- |\n"
        "| `id` | id | **needed** | Its \\| name. | `a` |\n"
    )
    assert as_lists(table) == "# Title\n\n- **`id`** (id; **needed**): Its \\| name. `a`\n\n"


def test_a_new_lesson_is_named_after_its_file(tmp_path: Path) -> None:
    path = tmp_path / "Town council_2.yaml"
    loaded = load_lesson_text(skeleton(path), path)
    assert loaded.lesson is not None
    assert (loaded.lesson.id, loaded.lesson.title) == ("town-council-2", "Town council 2")


def test_the_guide_says_where_it_is_missing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from literacy_app.desktop.studio import guide  # noqa: PLC0415 (its folder is another here)

    monkeypatch.setattr(guide, "lessons_folder", lambda: tmp_path)
    shown = guide.Guide(Look())
    qtbot.addWidget(shown)
    shown.show()
    assert "not with this copy" in shown.toPlainText()
