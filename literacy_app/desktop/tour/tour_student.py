"""The scripted student in the lesson in which words are marked, step by step to its end.

Not how mouse and keys are moved (`tour_hands`). What is marked is taken from the lesson's own key,
so that the tour goes on working when the lesson's words change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.activities.answers import Answerable
from literacy_app.activities.highlight import Highlight
from literacy_app.desktop.lesson.end_view import EndView
from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.lesson.read_view import ReadView
from literacy_app.desktop.pages.learners_dialog import LearnersDialog
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.tour.tour_checks import seen_in
from literacy_app.desktop.tour.tour_hands import CTRL, Hands
from literacy_app.desktop.tour.tour_plans import apart
from literacy_app.desktop.tour.tour_room import TourStuck
from literacy_app.desktop.tour.tour_worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from literacy_app.activities.highlight import KeyEntry
    from literacy_app.desktop.library.library_model import LibraryModel
    from literacy_app.desktop.library.library_rows import Row
    from literacy_app.desktop.tour.tour_answers_seen import AnswersSeen
    from literacy_app.desktop.tour.tour_camera import Camera
    from literacy_app.desktop.tour.tour_checks import Seen
    from literacy_app.desktop.tour.tour_room import Room
    from literacy_app.lessons.lesson import Lesson

NAME = "Maya"
LESSON = "aleppo-words"
"""The lesson in which words are marked."""
_BY_MOUSE = 3
"""How many phrases of the first text are marked by clicking and dragging."""


class Opener:
    """Opens lessons of the library, and types a name where one is asked for."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def wait_for_library(self) -> None:
        """Wait until the lessons are listed.

        Raises:
            TourStuck: when they are not.
        """
        model = self._room.window.library.model
        self._room.wait_until(lambda: any(each.lesson for each in _rows(model)), "the library")
        self._room.settle()

    def open_lesson(self, lesson_id: str) -> None:
        """Click a lesson of the library, say a name where that is asked, and wait for its page.

        Raises:
            TourStuck: when it is not there or does not come.
        """
        self.wait_for_library()
        model = self._room.window.library.model
        lessons = {each.lesson.id: place for place, each in enumerate(_rows(model)) if each.lesson}
        if lesson_id not in lessons:
            raise TourStuck(f"the lesson {lesson_id} in the library")
        self._open_row(lessons[lesson_id])

    def _open_row(self, place: int) -> None:
        library = self._room.window.library
        index = library.model.index(place, 0)
        library.view.scrollTo(index)
        self._room.settle()
        rect = library.view.visualRect(index)
        self.expect_name()
        QTest.mouseClick(library.view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        self._room.wait_until(lambda: self._room.window.page is not library, "the lesson")
        self._room.settle()

    def expect_name(self) -> None:
        """Type a name as soon as one is asked for; to be called before what makes it asked."""
        QTimer.singleShot(0, self._room.window, self._type_name)

    def _type_name(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, LearnersDialog):
            QTest.keyClicks(dialog.name, NAME)
            QTest.keyClick(dialog.name, Qt.Key.Key_Return)


class Student:
    """Does the lesson; `seen` is what stood on the screen after each check, in their order."""

    def __init__(self, room: Room, camera: Camera, say: Callable[[str], None]) -> None:
        self._room = room
        self._camera = camera
        self._say = say
        self._hands = Hands(room)
        self._worker = Worker(room, camera, say)
        self.seen: list[Seen | AnswersSeen] = self._worker.seen
        self.slips: list[str] = self._worker.slips
        self.lesson: Lesson | None = None

    def do_lesson(self) -> None:
        """Everything, from the library to the library.

        Raises:
            TourStuck: when the window does not come to where the next step begins.
        """
        opener = Opener(self._room)
        opener.wait_for_library()
        self._camera.shoot("library")
        self._say("opens the lesson in which words are marked, and types a name")
        opener.open_lesson(LESSON)
        page = self._room.page
        lesson = page.session.lesson
        self.lesson = lesson
        self._read()
        for activity in lesson.activities:
            if isinstance(activity, Answerable):
                self._worker.answer(activity)
            elif isinstance(activity, Highlight):
                self._mark(activity)
        self._look_back()

    def _mark(self, activity: Highlight) -> None:
        if activity.transfer:
            self._worker.mark(activity)
            return
        if not self.seen:
            self._mark_with_everything(activity)
        else:
            self._mark_by_keys(activity)
        self._hands.press(self._view().checked.bar.go_on)

    # Getting there

    def _read(self) -> None:
        view = self._room.page.view
        if not isinstance(view, ReadView):
            raise TourStuck("the introduction")
        self._camera.shoot("read")
        self._say("reads the introduction and starts")
        self._hands.press(view.start)

    def _view(self) -> HighlightView:
        view = self._room.page.view
        if not isinstance(view, HighlightView):
            raise TourStuck("a text to mark")
        return view

    # The first text: every way there is

    def _mark_with_everything(self, activity: Highlight) -> None:
        view, hands = self._view(), self._hands
        self._camera.shoot("empty")
        self._say("checks with no mark, and is told so kindly")
        hands.press(view.marking.bar.check)
        self._expect("a check with no mark is not counted", not view.is_checked)
        chosen = apart(activity.key)
        half = chosen[: max(_BY_MOUSE + 2, len(chosen) // 2)]
        self._mark_by_mouse(view, half[:_BY_MOUSE])
        self._mark_with_pencil(view, half[_BY_MOUSE])
        for entry in half[_BY_MOUSE + 1 :]:
            self._mark_entry_by_keys(view, entry)
        self._mark_twin_and_think_again(view, activity)
        self._expect_marks(view, [*half])
        self._take_hints(view)
        self._say("checks by Ctrl+Enter")
        view.proof.passage.setFocus()
        hands.key(Qt.Key.Key_Return, CTRL)
        self._note_outcome("checked", activity)
        self._try_again(activity, chosen[len(half) :])
        self._go_through_notes()

    def _mark_by_mouse(self, view: HighlightView, entries: Sequence[KeyEntry]) -> None:
        self._say(f"marks {len(entries)} phrases by mouse, each named by a digit")
        for number, entry in enumerate(entries):
            self._hands.drag_over(view, entry.span)
            if number == 0:
                self._camera.shoot("selected")
            self._hands.name(view, entry.labels[0])

    def _mark_with_pencil(self, view: HighlightView, entry: KeyEntry) -> None:
        self._say("picks up a pencil in the palette, marks with it and puts it down")
        chips = view.marking.head.techniques.chips
        chip = next(chip for chip in chips if chip.label.id == entry.labels[0])
        self._hands.press(chip)
        self._camera.shoot("pencil")
        self._hands.drag_over(view, entry.span)
        self._hands.press(chip)
        self._expect("the pencil is put down", view.proof.pencil is None)

    def _mark_entry_by_keys(self, view: HighlightView, entry: KeyEntry) -> None:
        self._hands.walk_over(view, entry.span)
        self._hands.name(view, entry.labels[0])

    def _mark_twin_and_think_again(self, view: HighlightView, activity: Highlight) -> None:
        self._say("marks a plain phrase, undoes it, does it again and erases it")
        twin = activity.let_stand[0]
        before = len(view.proof.marking)
        self._hands.click_word(view, twin.span)
        self._hands.name(view, activity.labels[0])
        self._expect("a click marks a word", len(view.proof.marking) == before + 1)
        self._hands.key(Qt.Key.Key_Z, CTRL)
        self._expect("undo takes it back", len(view.proof.marking) == before)
        self._hands.key(Qt.Key.Key_Y, CTRL)
        self._expect("redo makes it again", len(view.proof.marking) == before + 1)
        self._hands.click_word(view, twin.span)
        self._hands.key(Qt.Key.Key_Delete)
        self._expect("Delete erases it", len(view.proof.marking) == before)

    def _take_hints(self, view: HighlightView) -> None:
        self._say("takes three hints")
        self._camera.shoot("marked")
        for _ in range(3):
            self._hands.press(view.marking.bar.hint)
        self._expect("a hint is said", bool(view.marking.hints.text))
        self._camera.shoot("hint")

    def _try_again(self, activity: Highlight, more: Sequence[KeyEntry]) -> None:
        view = self._view()
        self._say("tries again, marks two more phrases and a plain one, and checks")
        self._hands.press(view.checked.bar.retry)
        for entry in more[:2]:
            self._mark_entry_by_keys(view, entry)
        self._hands.drag_over(view, activity.let_stand[-1].span)
        self._hands.name(view, activity.labels[0])
        self._hands.press(view.marking.bar.check)
        self._note_outcome("answers", activity)

    def _go_through_notes(self) -> None:
        view = self._view()
        self._say("steps through the notes, reads the plainer version, looks at what was missed")
        for _ in range(3):
            self._hands.key(Qt.Key.Key_F8)
        self._expect("the third note is open", view.proof.note_place()[0] == _BY_MOUSE)
        self._camera.shoot("note")
        self._hands.key(Qt.Key.Key_F9)
        self._expect("the plainer version is shown", view.checked.is_plainer)
        self._camera.shoot("plainer")
        self._hands.key(Qt.Key.Key_F9)
        missed = view.checked.head.chips.chips[OutcomeKind.MISSED]
        self._hands.press(missed)
        self._camera.shoot("filter")
        self._hands.press(missed)

    # The other texts: keys alone

    def _mark_by_keys(self, activity: Highlight) -> None:
        view = self._view()
        chosen = apart(activity.key)[::2]
        self._say(f"marks {len(chosen)} phrases of “{activity.title}” by keys alone")
        for entry in chosen:
            self._mark_entry_by_keys(view, entry)
        self._expect_marks(view, chosen)
        self._hands.key(Qt.Key.Key_Return, CTRL)
        self._note_outcome("checked", activity)
        self._say("asks for the answers")
        self._hands.press(view.checked.bar.answers)
        self._note_outcome("answers", activity)

    def _look_back(self) -> None:
        page = self._room.page
        if not isinstance(page.view, EndView):
            raise TourStuck("the end of the lesson")
        self._camera.shoot("end")
        self._say("looks back, and goes back to the library")
        self._hands.press(page.view.back)
        library = self._room.window.library
        self._room.wait_until(lambda: self._room.window.page is library, "the library again")
        self._camera.shoot("done")

    # What is looked at

    def _note_outcome(self, step: str, activity: Highlight) -> None:
        view = self._view()
        if not view.is_checked:
            raise TourStuck("the marks to be checked")
        view.proof.settle()
        self.seen.append(seen_in(view, activity.id))
        self._camera.shoot(step)

    def _expect_marks(self, view: HighlightView, entries: Sequence[KeyEntry]) -> None:
        """That what was meant is what is marked, to the letter."""
        snap = view.proof.marking.segments.snap
        spans = [(snap(entry.span) or entry.span, entry.labels[0]) for entry in entries]
        meant = sorted((span.start, span.end, label) for span, label in spans)
        made = [(mark.start, mark.end, mark.label) for mark in view.proof.marking.marks]
        self._expect(f"{len(meant)} marks stand where they were meant", made == meant)

    def _expect(self, what: str, is_so: bool) -> None:  # noqa: FBT001 (read as a sentence)
        if not is_so:
            self.slips.append(what)


def _rows(model: LibraryModel) -> list[Row]:
    return [model.row(number) for number in range(model.rowCount())]
