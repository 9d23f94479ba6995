"""A student who works at the real window as fast as it can, until the program is killed.

Run by `test_kills` as a process of its own. Each line it says is a word and a state as JSON:
`offered` what the library offers, `opened` how the lesson was found, `kept` what must be kept
from now on, `may` what is being done, which may be kept or not yet, `end` that all is done.
"""

from __future__ import annotations

import json
import os
import random
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from literacy_app.desktop.app import make_application
from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.lessons import library_folders
from tests.fakes.journey import CTRL, SHIFT, Journey
from tests.fakes.journey_passage import caret_point, middle_point
from tests.fakes.one_lesson import one_lesson_shelf

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from literacy_app.desktop.proof.proof_view import ProofView
    from literacy_app.text.spans import Span

NAME = "Maya"
_Key = Qt.Key
_CHECKS_ONE_IN = 30


@dataclass(frozen=True)
class State:
    """What the records should say: the step, the paragraph, the marks there, how many tries.

    `marks` is None where the marks are some of those before.
    """

    step: str
    paragraph: int
    marks: list[list[object]] | None
    attempts: int


class Student(QObject):
    """Marks, renames, erases, undoes, checks and tries again, by chance."""

    def __init__(self, journey: Journey, chance: random.Random) -> None:
        super().__init__()
        self._journey = journey
        self._chance = chance
        self._watched: set[ProofView] = set()
        self._attempts = 0

    def begin(self) -> None:
        """Start the program and open the lesson that it offers."""
        journey = self._journey
        journey.begin()
        say("offered", [journey.greeting[1], *journey.rows()])
        if journey.desk.workplace.front.learners:
            journey.press(_Key.Key_Return)
        else:
            journey.press_and_answer(_Key.Key_Return, self._say_name)
        session = journey.lesson.session
        tries = (session.last_outcome(each.id) for each in session.lesson.activities)
        self._attempts = sum(outcome.try_number for outcome in tries if outcome is not None)
        self._watch()
        say("opened", asdict(self._state))

    def work(self) -> None:
        """Do one thing after another, until there is nothing left to do."""
        while isinstance(view := self._journey.lesson.view, HighlightView) or self._can_go_on():
            if not isinstance(view, HighlightView):
                self._go_on()
            elif view.is_checked:
                self._go_on_from(view)
            elif self._chance.randrange(_CHECKS_ONE_IN) == 0 and self._journey.marks:
                self._check()
            else:
                self._chance.choice(self._acts)()
                say("kept", asdict(self._state))
        say("end", asdict(self._state))

    @property
    def _acts(self) -> tuple[Callable[[], None], ...]:
        by_hand = (self._mark_by_click, self._mark_by_drag, self._mark_by_keys)
        return (*by_hand, *by_hand, self._erase, self._undo, self._redo)

    # One thing at a time

    def _mark_by_click(self) -> None:
        word = self._word_in_view()
        passage = self._journey.proof.passage
        self._journey.click(
            passage.viewport(), middle_point(passage, passage.text, word.start, word.end)
        )
        self._name()

    def _mark_by_drag(self) -> None:
        first, last = sorted((self._word_in_view(), self._word_in_view()))
        passage = self._journey.proof.passage
        start = caret_point(passage, passage.text, first.start)
        end = caret_point(passage, passage.text, last.end)
        self._journey.drag(passage.viewport(), start, end)
        self._name()

    def _mark_by_keys(self) -> None:
        journey, chance = self._journey, self._chance
        journey.press(chance.choice((_Key.Key_Down, _Key.Key_Up)), times=chance.randrange(9))
        journey.press(_Key.Key_Right, CTRL, times=chance.randrange(4))
        journey.press(_Key.Key_Right, CTRL | SHIFT, times=chance.randrange(3))
        self._name()

    def _erase(self) -> None:
        self._journey.press(_Key.Key_N, self._chance.choice((Qt.KeyboardModifier(0), SHIFT)))
        self._journey.press(_Key.Key_Delete)

    def _undo(self) -> None:
        self._journey.press(_Key.Key_Z, CTRL)

    def _redo(self) -> None:
        self._journey.press(_Key.Key_Y, CTRL)

    def _name(self) -> None:
        self._journey.press(self._chance.choice((_Key.Key_1, _Key.Key_2)))

    def _check(self) -> None:
        state = self._state
        say("may", asdict(replace(state, marks=[], attempts=state.attempts + 1)))
        self._journey.press(_Key.Key_Return, CTRL)
        assert self._journey.view.is_checked
        self._attempts += 1
        say("kept", asdict(self._state))

    def _go_on_from(self, view: HighlightView) -> None:
        if view.checked.bar.retry.isHidden():
            self._go_on()
            return
        say("may", asdict(replace(self._state, marks=None)))
        self._journey.click(view.checked.bar.retry)
        assert not view.is_checked
        say("kept", asdict(self._state))

    def _go_on(self) -> None:
        steps = [step.id for step in self._journey.lesson.session.steps]
        step = steps[steps.index(self._state.step) + 1]
        say("may", asdict(replace(self._state, step=step, paragraph=0, marks=None)))
        self._journey.press(_Key.Key_PageDown, CTRL)
        self._watch()
        say("kept", asdict(self._state))

    # What is there

    def _can_go_on(self) -> bool:
        session = self._journey.lesson.session
        return session.current != session.steps[-1]

    @property
    def _state(self) -> State:
        lesson = self._journey.lesson
        view, step = lesson.view, lesson.session.current.id
        if not isinstance(view, HighlightView):
            return State(step, 0, [], self._attempts)
        passage = view.proof.passage
        paragraph = passage.paragraph_at(passage.caret)
        marks = () if view.is_checked else self._journey.marks
        triples: list[list[object]] = [[mark.start, mark.end, mark.label] for mark in marks]
        return State(step, paragraph, triples, self._attempts)

    def _word_in_view(self) -> Span:
        """A word that stands on one line, wholly in view."""
        passage, segments = self._journey.proof.passage, self._journey.proof.marking.segments
        room = passage.viewport().rect().adjusted(0, 24, 0, -48)
        numbers = segments.touched(passage.seen())
        for _ in range(100):
            word = segments.span(self._chance.choice(numbers))
            start, end = self._ends(word)
            if room.contains(start) and room.contains(end) and start.y() == end.y():
                return word
        message = "no word is in view"
        raise AssertionError(message)

    def _ends(self, word: Span) -> tuple[QPoint, QPoint]:
        passage = self._journey.proof.passage
        text = passage.text
        return caret_point(passage, text, word.start), caret_point(passage, text, word.end)

    def _watch(self) -> None:
        """Tell of every change before the program has had time to keep it."""
        view = self._journey.lesson.view
        if isinstance(view, HighlightView) and view.proof not in self._watched:
            self._watched.add(view.proof)
            view.proof.changed.connect(self._on_changed)
            view.proof.paragraph_reached.connect(self._on_reached)

    def _on_changed(self, _change: object) -> None:
        say("may", asdict(self._state))

    def _on_reached(self, paragraph: int) -> None:
        say("may", asdict(replace(self._state, paragraph=paragraph)))

    def _say_name(self, _dialog: QDialog) -> None:
        self._journey.type(NAME)
        self._journey.press(_Key.Key_Return)


def say(word: str, value: object) -> None:
    """Tell at once, since the next moment may not come."""
    sys.stdout.write(f"{word} {json.dumps(value)}\n")
    sys.stdout.flush()


def main(seed: str) -> None:
    """Work until killed, in the one lesson of a shelf beside the home."""
    home = Path(os.environ["LITERACY_APP_HOME"])
    shelf = home.with_name(f"{home.name}-shelf")
    if not shelf.exists():
        one_lesson_shelf(shelf)
    library_folders.__dict__["lessons_folder"] = lambda: shelf
    application = make_application([""])
    student = Student(Journey(application), random.Random(seed))  # noqa: S311  no secret is made
    student.begin()
    student.work()
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1])
