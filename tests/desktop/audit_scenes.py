"""Every page, dialog and state of the program, and how it is come to.

Not the way a person comes there: that is gone in `tests/journeys`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from typing_extensions import override

from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.desktop import page_list
from literacy_app.desktop.pages.learners_dialog import LearnersDialog
from literacy_app.desktop.pages.learners_page import LearnersPage
from literacy_app.desktop.pages.name_dialog import NameDialog
from literacy_app.desktop.parts.dialogs import Dialogs, Question
from literacy_app.desktop.telling import Telling
from literacy_app.desktop.tour.tour_plans import apart
from tests.desktop.audit_stage import LESSON_PATH, Stage
from tests.fakes.journey_passage import drag_words, mark_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QDialog, QWidget

    from literacy_app.activities.highlight import Highlight


_TELLING = Telling(
    "audit",
    "Your work cannot be saved just now",
    "The disk is full. You can go on; what you do now is kept until the program is closed.",
    "records.disk-full: No space left on device",
    is_problem=True,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A state of the program.

    `enter` brings it about and gives the window to look at; where `is_fresh`, anew for every view,
    since it would not outlast a change of the look.
    """

    name: str
    enter: Callable[[Stage], QWidget]
    is_fresh: bool = False


class _Held(Dialogs):
    """Shows a dialog and does not wait."""

    held: QDialog

    @override
    def show(self, dialog: QDialog) -> bool:
        dialog.show()
        self.held = dialog
        return False


# Pages


def _library(stage: Stage) -> QWidget:
    stage.window.go_to(page_list.LIBRARY)
    return stage.window


def _problems(stage: Stage) -> QWidget:
    folder = stage.workplace.settings.own_lesson_folders[0]
    stage.window.open_lesson(folder / "broken.yaml")
    return stage.window


def _settings(stage: Stage) -> QWidget:
    stage.window.go_to(page_list.SETTINGS)
    return stage.window


def _learners(stage: Stage) -> QWidget:
    stage.window.go_to(page_list.LEARNERS)
    page = stage.window.page
    assert isinstance(page, LearnersPage)
    page.rows[0].use_wanted.emit(stage.workplace.front.learners[0])  # it says what was done
    return stage.window


def _help(stage: Stage) -> QWidget:
    stage.window.go_to(page_list.HELP)
    return stage.window


def _notices(stage: Stage) -> QWidget:
    _library(stage)
    stage.workplace.tell(_TELLING)
    return stage.window


# Dialogs


def _who(stage: Stage) -> QWidget:
    dialog = LearnersDialog(stage.journey.desk.look, stage.workplace, stage.window)
    dialog.name.setText(stage.workplace.front.learners[0].name)
    dialog.show()
    dialog.accept()
    assert dialog.isVisible()
    return dialog


def _name(stage: Stage) -> QWidget:
    learner = stage.workplace.front.learners[0]
    dialog = NameDialog(stage.journey.desk.look, stage.workplace, learner, stage.window)
    dialog.show()
    dialog.name.clear()
    dialog.accept()
    assert dialog.isVisible()
    return dialog


def _confirm(stage: Stage) -> QWidget:
    question = Question(
        "Erase Maya?",
        "3 checked texts, 2 drafts and 14 other entries go with the name. There is no way back.",
        "Erase",
        "Keep everything",
    )
    dialogs = _Held(stage.journey.desk.look)
    dialogs.ask(stage.window, question)
    return dialogs.held


def _size_menu(stage: Stage) -> QWidget:
    button = stage.window.top_bar.size_button
    menu = stage.window.top_bar.size_menu
    menu.popup(button.mapToGlobal(QPoint(0, button.height())))
    return menu


# A lesson


def _open(stage: Stage) -> None:
    stage.window.open_lesson(LESSON_PATH)


def _read(stage: Stage) -> QWidget:
    _open(stage)
    stage.lesson.go("read")
    return stage.window


def first_activity(stage: Stage) -> Highlight:
    """The first marking of the lesson that is open in which readers differ, or the first of all."""
    marked = stage.lesson.session.lesson.highlights
    return next((each for each in marked if each.let_stand and each.readers_differ), marked[0])


def _response(stage: Stage) -> HighlightResponse:
    """Every other phrase of the key, one of them under another name; a plain phrase and one that
    readers differ on."""
    activity = first_activity(stage)
    chosen = apart(activity.key)[::2]
    other = activity.labels[-1]
    marks = [Mark(entry.span.start, entry.span.end, entry.labels[0]) for entry in chosen]
    marks[0] = Mark(marks[0].start, marks[0].end, other)
    for span in (activity.let_stand[0].span, activity.readers_differ[0].span):
        if not any(span.overlaps(mark.span) for mark in marks):
            marks.append(Mark(span.start, span.end, activity.labels[0]))
    return HighlightResponse(tuple(sorted(marks)))


def _empty(stage: Stage) -> QWidget:
    if not hasattr(stage.window.page, "session"):
        _open(stage)
    stage.lesson.go(first_activity(stage).id)
    return stage.window


def _marked(stage: Stage) -> QWidget:
    _empty(stage)
    stage.activity.show_work(_response(stage))
    return stage.window


def _naming(stage: Stage) -> QWidget:
    _empty(stage)
    view = stage.activity
    view.show_work(HighlightResponse(()))
    span = apart(first_activity(stage).key)[0].span
    view.proof.go_to(span)
    stage.settle()
    drag_words(stage.journey, span.of(view.proof.passage.text))
    assert view.proof.popover.isVisible()
    return stage.window


def _held_pencil(stage: Stage) -> QWidget:
    _marked(stage)
    stage.activity.proof.set_pencil(first_activity(stage).labels[2])
    return stage.window


def _hint(stage: Stage) -> QWidget:
    _marked(stage)
    for _ in range(3):
        stage.activity.marking.bar.hint.click()
    assert stage.activity.marking.hints.text
    return stage.window


def _explained(stage: Stage) -> QWidget:
    _marked(stage)
    techniques = stage.activity.marking.head
    if not techniques.explanation.isVisible():
        techniques.techniques.info.click()
    return stage.window


def _mark_list(stage: Stage) -> QWidget:
    _marked(stage)
    stage.activity.marking.bar.list_requested.emit(None)
    return stage.window


def _checked(stage: Stage) -> QWidget:
    _marked(stage)
    stage.journey.press(Qt.Key.Key_Return, _CTRL)
    assert stage.activity.is_checked
    return stage.window


def _answers(stage: Stage) -> QWidget:
    if stage.activity.checked.bar.answers.isVisible():
        stage.activity.checked.bar.answers.click()
    for _ in range(3):
        stage.activity.proof.next_note()
    assert stage.activity.proof.note_place()[0] > 0
    return stage.window


def _note_list(stage: Stage) -> QWidget:
    stage.activity.checked.bar.list_requested.emit(None)
    return stage.window


def _plainer(stage: Stage) -> QWidget:
    stage.activity.checked.bar.plainer.click()
    assert stage.activity.checked.is_plainer
    return stage.window


def _end(stage: Stage) -> QWidget:
    stage.lesson.go(stage.lesson.session.steps[-1].id)
    return stage.window


PAGES = (
    Scene("library", _library),
    Scene("problems", _problems),
    Scene("settings", _settings),
    Scene("learners", _learners),
    Scene("help", _help),
    Scene("notices", _notices),
)
SIZE_MENU = Scene("size menu", _size_menu, is_fresh=True)
DIALOGS = (
    Scene("who is working", _who, is_fresh=True),
    Scene("another name", _name, is_fresh=True),
    Scene("confirm", _confirm, is_fresh=True),
    SIZE_MENU,
)
MARKING = (
    Scene("read", _read),
    Scene("empty", _empty),
    Scene("marked", _marked),
    Scene("naming", _naming, is_fresh=True),
    Scene("pencil", _held_pencil),
    Scene("hint", _hint),
    Scene("explained", _explained, is_fresh=True),
    Scene("list of marks", _mark_list, is_fresh=True),
)
CHECKED = (
    Scene("empty again", _empty),
    Scene("checked", _checked),
    Scene("answers", _answers),
    Scene("list of notes", _note_list, is_fresh=True),
    Scene("plainer", _plainer),
    Scene("end", _end),
)
EMPTY_SHELF = (Scene("empty shelf", _library),)


def steps_of_work(stage: Stage) -> Iterator[tuple[str, Callable[[], object]]]:
    """One thing after another that a student does, each by its name."""
    yield "library", lambda: _library(stage)
    yield "read", lambda: _read(stage)
    yield "empty", lambda: _empty(stage)
    journey, view = stage.journey, stage.activity
    words = [entry.span.of(view.proof.passage.text) for entry in apart(first_activity(stage).key)]
    yield "first mark", lambda: mark_words(journey, words[0])
    yield "second mark", lambda: mark_words(journey, words[1], Qt.Key.Key_2)
    yield "one undone", view.proof.undo
    yield "both undone", view.proof.undo
    yield "marked again", lambda: mark_words(journey, words[2])
    yield "hint", view.marking.bar.hint.click
    yield "another hint", view.marking.bar.hint.click
    yield "hint closed", view.marking.hints.close_button.click
    yield "a phrase to name", lambda: drag_words(journey, words[1])
    yield "not named", lambda: journey.press(Qt.Key.Key_Escape)
    yield "pencil", lambda: view.proof.set_pencil(first_activity(stage).labels[0])
    yield "pencil down", lambda: view.proof.set_pencil(None)
    yield "caret", lambda: journey.press(Qt.Key.Key_Down, times=4)
    yield "keyboard", lambda: journey.press(Qt.Key.Key_Tab, times=2)
    yield "lower window", lambda: stage.window.resize(1366, 600)
    yield "checked", lambda: journey.press(Qt.Key.Key_Return, _CTRL)
    yield "answers", view.checked.bar.answers.click
    for number in range(5):
        yield f"note {number}", lambda: journey.press(Qt.Key.Key_F8)
    yield "note closed", lambda: view.proof.open_note(None)
    yield "plainer", lambda: journey.press(Qt.Key.Key_F9)
    yield "original", lambda: journey.press(Qt.Key.Key_F9)
    yield "filter", next(iter(view.checked.head.chips.chips.values())).click


_CTRL = Qt.KeyboardModifier.ControlModifier
