"""What is let stand and what readers differ on: marked, shown, changed, moved and erased."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.studio.entry_form import KEY, LET_STAND, READERS_DIFFER
from literacy_app.desktop.studio.entry_kinds import entries_of, entry_marks, part_of
from literacy_app.desktop.studio.preview import WORK
from literacy_app.text.spans import Span
from tests.fakes.studio_desk import LESSON
from tests.fakes.studio_hands import checked_again

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.activities.highlight import Highlight
    from tests.fakes.studio_desk import StudioDesk

MORE = """\
    readers_differ:
      - quote: marched
        votes: 1/3
        labels: [loaded]
        why: It may be play.
      - {quote: sensible, votes: 2/3, why: Some say so.}   # theirs
      - {quote: wonderful old, votes: 1/3, why: As above.}
"""
WHOLE = LESSON.replace("  - kind: reflect\n", f"{MORE}  - kind: reflect\n")
RETURN, DELETE = Qt.Key.Key_Return, Qt.Key.Key_Delete


@pytest.fixture
def desk(qtbot: QtBot, closed: StudioDesk) -> StudioDesk:
    """The studio with every kind of entry in its lesson, to be marked."""
    closed.write(WHOLE)
    closed.page.open(closed.file)
    qtbot.waitUntil(lambda: bool(closed.checks), timeout=20_000)
    assert not closed.page.area.problems.rows
    closed.page.area.preview.tabs.choose(WORK)
    return closed


def activity(desk: StudioDesk) -> Highlight:
    found = desk.page.area.preview.stage.activity
    assert found is not None
    return found


def at(desk: StudioDesk, words: str) -> None:
    """Put the caret on words of the passage."""
    passage = desk.page.area.preview.stage.proof.passage
    passage.setFocus()
    passage.place_caret(activity(desk).text.index(words))


def press(desk: StudioDesk, key: Qt.Key) -> None:
    QTest.keyClick(desk.page.area.preview.stage.proof.passage, key)


def marked(desk: StudioDesk, words: str, key: Qt.Key) -> None:
    """Mark words with a digit."""
    proof, start = desk.page.area.preview.stage.proof, activity(desk).text.index(words)
    proof.passage.setFocus()
    proof.passage.select(Span(start, start + len(words)))
    proof.passage.extended.emit(Span(start, start + len(words)))
    press(desk, key)


def test_each_kind_has_its_mark_and_the_key_goes_before(desk: StudioDesk) -> None:
    found = [(part_of(entry), entry.id) for entry in entry_marks(activity(desk)).values()]
    assert found == [
        (KEY, "axed"), (KEY, "wonderful"), (LET_STAND, "two-million"),
        (READERS_DIFFER, "marched"), (READERS_DIFFER, "sensible"),
    ]  # fmt: skip
    assert len(entries_of(activity(desk))) == len(found) + 1
    marks = desk.page.area.preview.stage.proof.marking.marks
    assert [mark.label for mark in marks] == [
        "loaded", "loaded", "=let_stand", "=readers_differ", "=readers_differ",
    ]  # fmt: skip
    desk.page.area.preview.tabs.choose("checked")
    assert all(mark.label == "loaded" for mark in desk.page.area.preview.stage.proof.marking.marks)


def test_what_is_let_stand_is_shown_and_changed(qtbot: QtBot, desk: StudioDesk) -> None:
    form = desk.page.area.preview.form
    at(desk, "two million")
    press(desk, RETURN)
    assert (form.entry, form.why.text()) == ("two-million", "A sum that can be looked up.")
    assert form.why.isVisible()
    assert form.title.text() == "Let it stand: “two million”"
    assert not any(field.isVisible() for field in (form.technique, form.votes, form.plainer))
    form.why.setText("Anyone can count it.")
    checked_again(qtbot, desk, lambda: QTest.keyClick(form.why, RETURN))
    assert desk.text == WHOLE.replace("A sum that can be looked up.", "Anyone can count it.")
    desk.page.area.editor.undo()
    assert desk.text == WHOLE


def test_what_readers_differ_on_is_shown_and_changed(qtbot: QtBot, desk: StudioDesk) -> None:
    form = desk.page.area.preview.form
    at(desk, "sensible")
    press(desk, RETURN)
    assert (form.entry, form.votes.text(), form.technique.currentText()) == (
        "sensible", "2/3", "None named",
    )  # fmt: skip
    form.votes.setText("many")
    QTest.keyClick(form.votes, RETURN)
    assert form.refusal.text() == "Write the votes, such as 1/3."
    assert desk.text == WHOLE
    form.votes.setText("1/4")
    checked_again(qtbot, desk, lambda: QTest.keyClick(form.votes, RETURN))
    assert desk.text == WHOLE.replace("votes: 2/3", "votes: 1/4")
    at(desk, "marched")
    press(desk, RETURN)
    assert (form.entry, form.technique.currentData()) == ("marched", "loaded")
    form.technique.setCurrentIndex(form.technique.findData(""))
    checked_again(
        qtbot, desk, lambda: QTest.mouseClick(form.take_button, Qt.MouseButton.LeftButton)
    )
    assert desk.text.count("labels: [loaded]") == WHOLE.count("labels: [loaded]") - 1
    assert not desk.page.area.problems.rows


def test_both_are_erased_and_come_back(qtbot: QtBot, desk: StudioDesk) -> None:
    at(desk, "two million")
    checked_again(qtbot, desk, lambda: press(desk, DELETE))
    assert "two million\n" not in desk.text
    assert "let_stand" not in desk.text
    checked_again(qtbot, desk, desk.page.area.editor.undo)
    assert desk.text == WHOLE
    at(desk, "marched")
    checked_again(qtbot, desk, lambda: press(desk, DELETE))
    assert "quote: marched" not in desk.text
    assert "quote: sensible" in desk.text
    desk.page.area.editor.undo()
    assert desk.text == WHOLE


def test_new_ones_are_marked_by_their_own_digits(qtbot: QtBot, desk: StudioDesk) -> None:
    form = desk.page.area.preview.form
    marked(desk, "the mayor", Qt.Key.Key_3)
    assert form.part.currentData() == LET_STAND
    QTest.keyClicks(form.why, "A title.")
    checked_again(qtbot, desk, lambda: QTest.keyClick(form.why, RETURN))
    assert "the mayor" in [each.span.of(activity(desk).text) for each in activity(desk).let_stand]
    marked(desk, "Angry", Qt.Key.Key_4)
    assert (form.part.currentData(), form.technique.currentData()) == (READERS_DIFFER, "")
    form.votes.setText("1/2")
    form.why.setText("A mood.")
    checked_again(qtbot, desk, lambda: QTest.keyClick(form.votes, RETURN))
    assert [each.votes for each in activity(desk).readers_differ if each.id == "angry"] == ["1/2"]
    assert not desk.page.area.problems.rows


def test_an_edge_of_what_is_let_stand_moves(qtbot: QtBot, desk: StudioDesk) -> None:
    form = desk.page.area.preview.form
    at(desk, "two million")
    press(desk, RETURN)
    earlier = next(button for button, edge in form.edges.items() if edge == (True, -1))
    checked_again(qtbot, desk, lambda: QTest.mouseClick(earlier, Qt.MouseButton.LeftButton))
    assert "quote: cost two million\n" in desk.text
    desk.page.area.editor.undo()
    assert desk.text == WHOLE


@pytest.mark.parametrize(
    ("words", "key"), [("marched", Qt.Key.Key_1), ("axed", Qt.Key.Key_3), ("axed", Qt.Key.Key_4)]
)
def test_an_entry_keeps_its_kind(desk: StudioDesk, words: str, key: Qt.Key) -> None:
    form = desk.page.area.preview.form
    at(desk, words)
    press(desk, key)
    assert desk.text == WHOLE
    assert form.isVisible()
    assert form.entry == words
    assert form.refusal.text().startswith("An entry keeps its kind.")
