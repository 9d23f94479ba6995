"""Tests of the studio as a whole, through its real page and the real check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.studio.preview import TABLE, WORK
from literacy_app.desktop.studio.problem_rows import Severity
from literacy_app.text.spans import Span
from tests.fakes.studio_desk import LESSON
from tests.fakes.studio_hands import PATIENCE, change, checked_again

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.fakes.studio_desk import StudioDesk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    "raw",
    [
        LESSON.encode(),
        LESSON.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + LESSON.encode(),
        LESSON.encode("utf-16"),
        LESSON.replace("Angry", "Angry\xa0\U0001f600e\u0301").encode(),
        LESSON.rstrip("\n").encode(),
        LESSON.replace("title:", "title:\t").encode(),
    ],
    ids=["plain", "crlf", "mark", "utf-16", "beyond", "no-end", "tab"],
)
def test_a_file_that_is_not_edited_is_byte_identical(closed: StudioDesk, raw: bytes) -> None:
    closed.write(raw)
    closed.page.open(closed.file)
    QTest.keyClick(closed.page.area.editor, Qt.Key.Key_S, CONTROL)
    assert closed.file.read_bytes() == raw
    QTest.keyClicks(closed.page.area.editor, "x")
    closed.page.area.editor.undo()
    closed.page.area.editor.document().setModified(True)
    assert closed.page.errands.save()
    assert closed.file.read_bytes() == raw


def test_typing_is_checked_and_the_last_good_preview_stays(
    qtbot: QtBot, studio: StudioDesk
) -> None:
    area = studio.page.area
    assert not area.problems.rows
    assert area.preview.lesson is not None
    checked_again(qtbot, studio, lambda: change(studio, "quote: axed", "quote: axes"))
    (row,) = area.problems.rows
    assert (row.severity, row.line) == (
        Severity.PROBLEM,
        LESSON[: LESSON.index("axed\n")].count("\n") + 1,
    )
    assert "axes" in row.sentence
    assert studio.page.rail.files.count_of(studio.file) == 1
    assert area.preview.note.isVisible()
    assert area.preview.lesson.title == "The pool"
    checked_again(qtbot, studio, area.editor.undo)
    assert not area.problems.rows
    assert not area.preview.note.isVisible()


def test_the_problem_keys_go_round_and_enter_goes_to_the_line(
    qtbot: QtBot, studio: StudioDesk
) -> None:
    area = studio.page.area
    change(studio, "quote: axed", "quote: axes")
    checked_again(qtbot, studio, lambda: change(studio, "id: think", "ids: think"))
    lines = [row.line for row in area.problems.rows]
    assert len(lines) >= 2
    QTest.keyClick(area.editor, Qt.Key.Key_F8)
    assert area.editor.line == lines[0]
    QTest.keyClick(area.editor, Qt.Key.Key_F8)
    assert area.editor.line == lines[1]
    QTest.keyClick(area.editor, Qt.Key.Key_F8, SHIFT)
    assert area.editor.line == lines[0]
    assert area.editor.hasFocus()
    area.problems.widgets[1].setFocus()
    QTest.keyClick(area.problems.widgets[1], Qt.Key.Key_Return)
    assert area.editor.line == lines[1]
    assert area.editor.hasFocus()


def test_one_press_mends_what_has_one_mend_and_undo_takes_it_back(
    qtbot: QtBot, studio: StudioDesk
) -> None:
    checked_again(qtbot, studio, lambda: change(studio, "passage: pool", "pasage: pool"))
    widget = next(each for each in studio.page.area.problems.widgets if each.mend_button)
    broken = studio.text
    assert widget.mend_button is not None
    button = widget.mend_button
    checked_again(qtbot, studio, lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))
    assert studio.text == LESSON
    assert not studio.page.area.problems.rows
    studio.page.area.editor.undo()
    assert studio.text == broken


def test_the_key_is_marked_in_the_text_and_the_file_differs_only_there(
    qtbot: QtBot, studio: StudioDesk
) -> None:
    preview = studio.page.area.preview
    preview.tabs.choose(WORK)
    proof, text = preview.stage.proof, preview.stage.activity.text if preview.stage.activity else ""
    at = text.index("Angry")
    proof.passage.setFocus()
    proof.passage.select(Span(at, at + 5))
    proof.passage.extended.emit(Span(at, at + 5))
    QTest.keyClick(proof.passage, Qt.Key.Key_1)
    assert preview.form.isVisible()
    QTest.keyClicks(preview.form.why, "It tells their mood.")
    QTest.keyClicks(preview.form.plainer, "Some")
    checked_again(qtbot, studio, lambda: QTest.keyClick(preview.form.plainer, Qt.Key.Key_Return))
    assert not studio.page.area.problems.rows
    entry = (
        next(each for each in preview.stage.activity.key if each.span.start == at)
        if preview.stage.activity
        else None
    )
    assert entry is not None
    assert (entry.labels, entry.why, entry.plainer) == (("loaded",), "It tells their mood.", "Some")
    assert studio.page.errands.save()
    written = studio.file.read_bytes()
    head = next(n for n, (a, b) in enumerate(zip(LESSON.encode(), written, strict=False)) if a != b)
    left = len(LESSON.encode()) - head
    assert written.endswith(LESSON.encode()[-left:])
    assert written[:head] == LESSON.encode()[:head]
    studio.page.area.editor.undo()
    assert studio.text == LESSON


def test_an_entry_that_lacks_its_reason_is_refused_in_words(studio: StudioDesk) -> None:
    preview = studio.page.area.preview
    preview.tabs.choose(WORK)
    text = preview.stage.activity.text if preview.stage.activity else ""
    at = text.index("sensible")
    preview.stage.proof.passage.extended.emit(Span(at, at + 8))
    preview.stage.proof.set_pencil("loaded")
    QTest.mouseClick(preview.form.take_button, Qt.MouseButton.LeftButton)
    assert preview.form.refusal.text().startswith("Write why")
    assert studio.text == LESSON
    QTest.keyClick(preview.form.why, Qt.Key.Key_Escape)
    assert not preview.form.isVisible()


def test_an_edge_moves_by_keys_and_the_quote_follows(qtbot: QtBot, studio: StudioDesk) -> None:
    preview = studio.page.area.preview
    preview.tabs.choose(WORK)
    preview.stage.proof.passage.setFocus()
    preview.stage.proof.passage.place_caret(
        preview.stage.activity.text.index("wonderful") if preview.stage.activity else 0
    )
    QTest.keyClick(preview.stage.proof.passage, Qt.Key.Key_Return)
    assert preview.form.entry == "wonderful"
    later = next(button for button, edge in preview.form.edges.items() if edge == (False, 1))
    checked_again(qtbot, studio, lambda: QTest.mouseClick(later, Qt.MouseButton.LeftButton))
    assert "- {quote: wonderful old, labels: [loaded], why: It praises," in studio.text
    studio.page.area.editor.undo()
    assert studio.text == LESSON


def test_an_edge_is_dragged_and_the_quote_follows(qtbot: QtBot, studio: StudioDesk) -> None:
    preview = studio.page.area.preview
    preview.tabs.choose(WORK)
    stage = preview.stage
    text = stage.activity.text if stage.activity else ""
    at = text.index("wonderful")
    stage.proof.settle()
    stage.proof.passage.place_caret(at)
    QTest.keyClick(stage.proof.passage, Qt.Key.Key_Return)
    stage.proof.settle()
    end = stage.proof.body.rect_of(Span(at + 8, at + 9))
    old = stage.proof.body.rect_of(Span(at + 11, at + 12))
    viewport = stage.proof.passage.viewport()
    begin = viewport.mapFrom(stage.proof.body, end.center())
    begin.setX(viewport.mapFrom(stage.proof.body, end.topRight()).x())
    target = viewport.mapFrom(stage.proof.body, old.center())
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(viewport, target)

    def let_go() -> None:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=target)

    checked_again(qtbot, studio, let_go)
    assert "quote: wonderful old," in studio.text


def test_renaming_and_erasing_a_mark_change_its_entry(qtbot: QtBot, studio: StudioDesk) -> None:
    preview = studio.page.area.preview
    preview.tabs.choose(WORK)
    passage = preview.stage.proof.passage
    text = preview.stage.activity.text if preview.stage.activity else ""
    passage.setFocus()
    passage.place_caret(text.index("axed"))
    checked_again(qtbot, studio, lambda: QTest.keyClick(passage, Qt.Key.Key_2))
    assert "labels: [exaggeration]\n        why: \"'Ended'" in studio.text
    passage.setFocus()
    passage.place_caret(text.index("axed"))
    checked_again(qtbot, studio, lambda: QTest.keyClick(passage, Qt.Key.Key_Delete))
    assert "quote: axed" not in studio.text
    assert "# checked twice" not in studio.text or "wonderful" in studio.text


def test_a_change_from_elsewhere_is_read_where_nothing_is_lost(
    qtbot: QtBot, studio: StudioDesk
) -> None:
    with qtbot.waitSignal(studio.page.desk.changed_elsewhere, timeout=PATIENCE):
        studio.write(LESSON + "# theirs\n")
    assert studio.text == LESSON + "# theirs\n"
    assert not studio.page.area.ask_bar.isVisible()


def test_a_change_from_elsewhere_is_never_overwritten(qtbot: QtBot, studio: StudioDesk) -> None:
    bar, editor = studio.page.area.ask_bar, studio.page.area.editor
    QTest.keyClicks(editor, "# mine ")
    with qtbot.waitSignal(studio.page.desk.changed_elsewhere, timeout=PATIENCE):
        studio.write(LESSON + "# theirs\n")
    assert bar.isVisible()
    assert not studio.page.errands.save()
    assert studio.file.read_text() == LESSON + "# theirs\n"
    seen: list[str] = []
    studio.dialogs.act = lambda dialog: seen.append(dialog.windowTitle())
    QTest.mouseClick(bar.buttons["compare"], Qt.MouseButton.LeftButton)
    assert seen
    QTest.mouseClick(bar.buttons["mine"], Qt.MouseButton.LeftButton)
    assert studio.page.errands.save()
    assert studio.file.read_text().startswith("# mine")
    assert "theirs" not in studio.file.read_text()


def test_a_draft_is_offered_at_the_next_opening(qtbot: QtBot, studio: StudioDesk) -> None:
    QTest.keyClicks(studio.page.area.editor, "# mine")
    studio.dialogs.yes = False
    studio.page.save()
    assert studio.dialogs.questions[-1].yes == "Save"
    other = studio.file.with_name("other.yaml")
    other.write_text(LESSON)
    studio.page.errands.show_files()
    studio.page.open(other)
    studio.page.open(studio.file)
    bar = studio.page.area.ask_bar
    assert bar.isVisible()
    assert studio.text == LESSON
    QTest.mouseClick(bar.buttons["take"], Qt.MouseButton.LeftButton)
    assert studio.text == "# mine" + LESSON
    studio.page.area.editor.undo()
    assert studio.text == LESSON
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_trying_as_a_student_keeps_nothing(qtbot: QtBot, studio: StudioDesk) -> None:
    studio.page.try_lesson()
    trying = studio.page.trying
    assert trying is not None
    assert trying.page.isVisible()
    assert studio.page.regions()[0] is trying.back
    QTest.mouseClick(trying.back, Qt.MouseButton.LeftButton)
    assert studio.page.trying is None
    qtbot.waitUntil(studio.page.area.editor.isVisible)
    assert not studio.work.store().learners()


def test_other_kinds_are_previewed_by_their_own_views(qtbot: QtBot, studio: StudioDesk) -> None:
    preview = studio.page.area.preview
    preview.menu.chosen.emit("think")
    assert preview.other_view is not None
    assert preview.other_view.isVisible()
    preview.tabs.choose(WORK)
    assert preview.other_view.isVisible()
    preview.tabs.choose(TABLE)
    assert preview.table.lines[0].what == "What did you learn?"
    preview.show_activity("mark")
    assert [line.what for line in preview.table.lines] == ["axed", "wonderful", "two million"]
    qtbot.waitUntil(preview.table.isVisible)


def test_the_find_line_finds_and_says_where_there_is_nothing(studio: StudioDesk) -> None:
    area = studio.page.area
    QTest.keyClick(area.editor, Qt.Key.Key_F, CONTROL)
    assert area.find_bar.field.hasFocus()
    QTest.keyClicks(area.find_bar.field, "mayor")
    QTest.keyClick(area.find_bar.field, Qt.Key.Key_Return)
    assert area.editor.textCursor().selectedText() == "mayor"
    QTest.keyClicks(area.find_bar.field, "nowhere")
    QTest.keyClick(area.find_bar.field, Qt.Key.Key_Return)
    assert area.find_bar.note.text() == "Not in this file"
    QTest.keyClick(area.find_bar.field, Qt.Key.Key_Escape)
    assert area.editor.hasFocus()


def test_lessons_of_the_program_are_read_only_and_copied(studio: StudioDesk) -> None:
    bundled = next(
        path for path in studio.page.rail.files.paths if path.name == "every-way-to-work.yaml"
    )
    studio.page.open(bundled)
    assert studio.page.area.editor.isReadOnly()
    before = bundled.read_bytes()
    studio.dialogs.file = studio.file.parent
    studio.page.errands.save()
    copy = studio.file.parent / bundled.name
    assert copy.read_bytes().decode() == before.decode()
    assert studio.page.desk.file is not None
    assert studio.page.desk.file.path == copy
    assert not studio.page.area.editor.isReadOnly()


def test_a_new_lesson_passes_the_check(qtbot: QtBot, studio: StudioDesk) -> None:
    studio.dialogs.file = studio.file.parent
    with qtbot.waitSignal(studio.page.checker.checked, timeout=PATIENCE):
        studio.page.errands.make_new()
    assert not studio.page.area.problems.rows
    assert studio.page.area.preview.lesson is not None


def test_a_narrow_window_shows_the_preview_in_the_place_of_the_text(studio: StudioDesk) -> None:
    studio.page.resize(1024, 540)
    studio.page.set_band(Band.MEDIUM)
    area = studio.page.area
    assert area.editor.isVisible()
    assert not area.preview.isVisible()
    area.head.tabs.choose("preview")
    assert area.preview.isVisible()
    assert not area.editor.isVisible()
    assert not studio.page.rail.isVisible()
    area.head.files.chosen.emit("back")


def test_a_quotation_follows_its_edited_text_when_one_says_so(
    qtbot: QtBot, studio: StudioDesk
) -> None:
    area = studio.page.area
    text = LESSON.replace("axed the wonderful old pool", "axed the wonderfull old pool")
    checked_again(qtbot, studio, lambda: change(studio, "wonderful old", "wonderfull old"))
    assert studio.text == text
    widget = next(each for each in area.problems.widgets if each.row.mend_words)
    assert "“wonderfull” stands there now" in widget.row.sentence
    button = widget.mend_button
    assert button is not None
    checked_again(qtbot, studio, lambda: QTest.mouseClick(button, Qt.MouseButton.LeftButton))
    assert studio.text == text.replace("quote: wonderful", "quote: wonderfull")
    assert not area.problems.rows


def test_a_quotation_whose_words_are_gone_is_listed_as_lost(
    qtbot: QtBot, studio: StudioDesk
) -> None:
    checked_again(
        qtbot,
        studio,
        lambda: change(studio, " It said repairs cost two million.", " That was all."),
    )
    sentences = [row.sentence for row in studio.page.area.problems.rows]
    assert any("“two million” is lost in the edited text" in each for each in sentences)


def test_what_stands_here_can_be_saved_where_its_file_is_gone(
    qtbot: QtBot, studio: StudioDesk, tmp_path: Path
) -> None:
    QTest.keyClicks(studio.page.area.editor, "# mine ")
    with qtbot.waitSignal(studio.page.desk.changed_elsewhere, timeout=PATIENCE):
        studio.file.unlink()
    (tmp_path / "else").mkdir()
    studio.dialogs.file = tmp_path / "else"
    studio.dialogs.yes = False
    copy = studio.page.area.ask_bar.buttons["copy"]
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert (tmp_path / "else" / "pool.yaml").read_text() == "# mine " + LESSON
