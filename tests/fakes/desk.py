"""A desk to test the window on: a small shelf, a workplace in a folder of the test, dialogs that
answer by themselves.

Not a stand-in for the records: those are real, in the test's own folder.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from literacy_app.desktop.parts.dialogs import Dialogs, Question
from literacy_app.desktop.workplace import Workplace
from literacy_app.lessons.index import CourseEntry, LessonEntry, Shelf
from literacy_app.lessons.library import Library
from literacy_app.records.front import Front, LessonFront
from literacy_app.records.nouns import Learner, Place
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import Settings, load
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from literacy_app.desktop.paint.look import Look

LESSON_FILE = Path(__file__).parents[2] / "lessons/aleppo-2016/words-that-carry-a-verdict.yaml"


def lesson(name: str, title: str, *, minutes: int | None = 15, broken: bool = False) -> LessonEntry:
    """A lesson of two activities in the shelf."""
    return LessonEntry(name, title, minutes, 2, broken, 3 * broken, f"/lessons/{name}.yaml")


def course(name: str, lessons: tuple[LessonEntry, ...], note: str | None = None) -> CourseEntry:
    """A course of these lessons."""
    about = "One article, read slowly:\nits words.\n\n**Its claims** come later.\n"
    title = f"The course {name}"
    location = f"/lessons/{name}/course.yaml"
    return CourseEntry(name, title, about, note, 110, lessons, False, 0, location)  # noqa: FBT003 (a named tuple's field)


LESSONS = (
    lesson("who", "Who is speaking?"),
    lesson("words", "Words that carry a verdict", minutes=12),
    lesson("claims", "Claims, and what stands behind them"),
    lesson("numbers", "Numbers in a war report", broken=True),
)
SHELF = Shelf((course("aleppo", LESSONS, "The article mentions people being killed."),))
MAYA = Learner("id-1", "Maya")
FRONT = Front(
    learners=(MAYA,),
    last_learner=MAYA,
    last_lesson="words",
    lessons={
        "who": LessonFront("done", Place("end", 4)),
        "words": LessonFront("started", Place("mark", 2, 3, 3), 1, 8),
    },
)


class FakeLibrary(Library):
    """Has a shelf at hand, or makes it when asked to look."""

    def __init__(self, shelf: Shelf | None = SHELF) -> None:
        super().__init__((), Path())
        self.known = shelf
        self.made = shelf or SHELF
        self.stale = False
        self.looks = 0
        self.failure: OSError | None = None

    @override
    def shelf(self) -> Shelf | None:
        return self.known

    @override
    def is_stale(self) -> bool:
        return self.stale

    @override
    def refresh(self, is_wanted: Callable[[], bool] = lambda: True) -> Shelf:
        self.looks += 1
        if self.failure is not None:
            raise self.failure
        self.known = self.made
        self.stale = False
        return self.made


class FakeWorkplace(Workplace):
    """The workplace of a test's own home, with a library that reads no files."""

    def __init__(self, settings: Settings | None = None, shelf: Shelf | None = SHELF) -> None:
        self.fake_library = FakeLibrary(shelf)
        self.tellings: list[str] = []
        places = standard_places()
        super().__init__(
            places, settings or load(places).settings, TickingClock(), CountingIds(), lambda: 14
        )
        self.told.connect(self._note_telling)

    @override
    def _make_library(self) -> Library:
        return self.fake_library

    def _note_telling(self, what: object) -> None:
        self.tellings.append(getattr(what, "key", ""))


class FakeDialogs(Dialogs):
    """Answers as it was told to, and notes what it was asked."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.folder: Path | None = None
        self.file: Path | None = None
        self.yes = True
        self.questions: list[Question] = []
        self.opened: list[str] = []
        self.act: Callable[[QDialog], None] | None = None

    @override
    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        return self.folder

    @override
    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.file

    @override
    def choose_new_file(self, parent: QWidget, title: str, name: str) -> Path | None:
        return self.file and self.file / name

    @override
    def ask(self, parent: QWidget, question: Question) -> bool:
        self.questions.append(question)
        return self.yes

    @override
    def show(self, dialog: QDialog) -> bool:
        """Let the test act on the dialog, which is shown as it would be, and never waited for."""
        dialog.show()
        if self.act is not None:
            self.act(dialog)
        accepted = dialog.result() == dialog.DialogCode.Accepted.value
        dialog.close()
        dialog.deleteLater()
        return accepted

    @override
    def open_outside(self, target: str) -> None:
        self.opened.append(target)
