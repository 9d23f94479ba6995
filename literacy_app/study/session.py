"""One learner at work on one lesson: its steps, where they are, and the work at each activity.

Not the grade (activities) and not the window. Everything it tells is worked out from the rows of
the records, so that the program may stop at any moment and go on from there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from literacy_app.activities.highlight import HighlightResponse
from literacy_app.records.nouns import FINISHED, Place, Work
from literacy_app.study.activity_work import ActivityWork
from literacy_app.study.history import STEP_DONE, History
from literacy_app.study.kept_draft import Desk
from literacy_app.study.outcome import Outcome
from literacy_app.study.refusals import UnknownStep
from literacy_app.study.results import results

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Mark
    from literacy_app.lessons.lesson import Lesson, Paragraph
    from literacy_app.records.store import Clock, NewId, Store
    from literacy_app.study.hints import Hint
    from literacy_app.study.kept_marks import LostMark
    from literacy_app.study.marking import Change
    from literacy_app.study.results import Results
    from literacy_app.text.spans import Span

__all__ = ["END", "READ", "LessonSession", "Outcome", "Step"]

READ = "read"
END = "end"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a lesson. `title` is the author's, empty for "read" and "end"."""

    id: str
    kind: Literal["read", "highlight", "end"]
    title: str = ""
    minutes: int | None = None


class LessonSession:
    """A learner's way through a lesson: read, each activity, the end.

    Attributes:
        steps: in their order.
        current: the step one is at.
        paragraph: the index of the paragraph one is at, from 0.
    """

    def __init__(
        self, lesson: Lesson, learner: str, store: Store, clock: Clock, new_id: NewId
    ) -> None:
        """Take up a lesson where the learner (an id) left it.

        Raises:
            RecordsUnavailable: The records cannot be read or written; so does every method that
                keeps something, and nothing was changed then.
        """
        self.lesson = lesson
        self.learner = learner
        self._store = store
        self._history = History(
            store.attempts(learner, lesson.id), store.events(learner, lesson.id)
        )
        desk = Desk(store, clock, new_id)
        self._works = {
            activity.id: ActivityWork(
                activity, self._work(activity.id), lesson.content_hash, self._history, desk
            )
            for activity in lesson.highlights
        }
        self.steps = _steps(lesson)
        place = store.place(learner, lesson.id)
        ids = [step.id for step in self.steps]
        is_there = place is not None and place.step in ids
        self.current = self.steps[ids.index(place.step) if place and is_there else 0]
        self.paragraph = place.paragraph if place and is_there else 0
        self._arrive()

    def go(self, step_id: str) -> None:
        """Go to a step and note the place. Raises `UnknownStep`."""
        step = self._step(step_id)
        if step == self.current:
            return
        if self.current.kind == READ and not self._history.is_done(READ):
            event = self._store.add_event(self._work(""), STEP_DONE, READ)
            self._history.add_event(event)
        self.current = step
        self.paragraph = 0
        self._arrive()

    def state(self, step_id: str) -> Literal["done", "open"]:
        """Whether a step is done: read and left, tried at least once, reached at the end."""
        step = self._step(step_id)
        if step.kind == READ:
            is_done = self._history.is_done(READ)
        elif step.kind == END:
            is_done = self._history.is_finished()
        else:
            is_done = self._works[step_id].is_tried
        return "done" if is_done else "open"

    def set_paragraph(self, index: int) -> None:
        """Note the paragraph, by its index from 0. Writes only when it is another."""
        if index != self.paragraph:
            self.paragraph = index
            self._note_place()

    def draft(self, activity_id: str) -> HighlightResponse:
        """The unchecked marks, in the order of the text."""
        return HighlightResponse(self._at(activity_id).draft.marks())

    def change_draft(self, activity_id: str, change: Change) -> None:
        """Save one change of the marks. Raises `NotMarking`, `TriesEnded`."""
        work = self._at(activity_id)
        work.refuse_unless_marking()
        work.draft.change(change)

    def moved(self, activity_id: str) -> tuple[Mark, ...]:
        """Marks of the draft that were moved with their words when the lesson was changed."""
        return self._at(activity_id).draft.moved

    def lost(self, activity_id: str) -> tuple[LostMark, ...]:
        """Marks of the draft whose words or label are no longer in the lesson."""
        return self._at(activity_id).draft.lost

    def outcome(self, activity_id: str) -> Outcome | None:
        """What to show of an activity: None while marks are being made, so also after try_again."""
        work = self._at(activity_id)
        return None if work.is_marking else work.last_outcome()

    def last_outcome(self, activity_id: str) -> Outcome | None:
        """What became of the last try at an activity, also while another is being made."""
        return self._at(activity_id).last_outcome()

    def submit(self, activity_id: str, response: HighlightResponse) -> Outcome:
        """Grade a try and keep it.

        Raises:
            NothingMarked: There is no mark; nothing is counted.
            NotMarking: The outcome of a try is on the screen; `try_again` comes first.
            TriesEnded: The answers were shown.
            RefusedResponseError: Marks overlap.
        """
        return self._at(activity_id).submit(response)

    def try_again(self, activity_id: str) -> HighlightResponse:
        """Begin another try, with the found marks kept. Raises `NotTriedYet`, `TriesEnded`."""
        return self._at(activity_id).try_again()

    def show_answers(self, activity_id: str) -> Outcome:
        """Show everything, which ends the graded tries. Raises `NotTriedYet`."""
        return self._at(activity_id).show_answers()

    def hint(self, activity_id: str, response: HighlightResponse, paragraph: Span) -> Hint:
        """The next hint for a paragraph, counted and kept. Raises `NotMarking`, `TriesEnded`."""
        paragraphs = tuple(each.span for each in self._paragraphs(activity_id))
        return self._at(activity_id).hint(response, paragraphs, paragraph)

    def results(self) -> Results:
        """What the learner can do by now: in this lesson, after what they did before it."""
        return results(self._store.attempts(self.learner), lesson=self.lesson.id)

    def _arrive(self) -> None:
        """Be at the current step: note the place, the begin of a try, the end of the lesson."""
        self._note_place()
        if self.current.id in self._works:
            self._works[self.current.id].open()
        is_all_tried = all(work.is_tried for work in self._works.values())
        if self.current.kind == END and is_all_tried and not self._history.is_finished():
            self._history.add_event(self._store.add_event(self._work(""), FINISHED))

    def _note_place(self) -> None:
        place = Place(
            self.current.id,
            self.steps.index(self.current) + 1,
            self.paragraph,
            self._paragraph_number(),
        )
        self._store.set_place(self.learner, self.lesson.id, place)

    def _paragraph_number(self) -> int | None:
        """What stands beside the paragraph one is at; None where nothing does."""
        if self.current.id not in self._works:
            return None
        paragraphs = self._paragraphs(self.current.id)
        return paragraphs[self.paragraph].number if self.paragraph < len(paragraphs) else None

    def _paragraphs(self, activity_id: str) -> tuple[Paragraph, ...]:
        activity = next(each for each in self.lesson.highlights if each.id == activity_id)
        return self.lesson.passages[activity.passage].paragraphs

    def _work(self, activity_id: str) -> Work:
        return Work(self.learner, self.lesson.id, activity_id)

    def _at(self, activity_id: str) -> ActivityWork:
        if activity_id not in self._works:
            raise UnknownStep(activity_id)
        return self._works[activity_id]

    def _step(self, step_id: str) -> Step:
        for step in self.steps:
            if step.id == step_id:
                return step
        raise UnknownStep(step_id)


def _steps(lesson: Lesson) -> tuple[Step, ...]:
    activities = tuple(
        Step(activity.id, activity.kind, activity.title, activity.minutes)
        for activity in lesson.highlights
    )
    return (Step(READ, "read"), *activities, Step(END, "end"))
