"""One learner at work on one lesson: its steps, where they are, and the work at each activity.

Not the grade (activities) and not the window. Everything it tells is worked out from the rows of
the records, so that the program may stop at any moment and go on from there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from literacy_app.activities.highlight import Highlight
from literacy_app.records.nouns import FINISHED, Place, Work
from literacy_app.study.answers_work import AnswersWork
from literacy_app.study.highlight_work import HighlightWork
from literacy_app.study.history import STEP_DONE, History, tries_of
from literacy_app.study.kept_draft import Desk
from literacy_app.study.outcome import AnswersOutcome, AnyOutcome, Outcome
from literacy_app.study.refusals import NothingToRate, UnknownStep
from literacy_app.study.results import results

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.answers import AnswersResponse
    from literacy_app.activities.highlight import HighlightResponse, Mark
    from literacy_app.activities.kinds import Activity, Response
    from literacy_app.lessons.lesson import Lesson, Paragraph
    from literacy_app.records.store import Clock, NewId, Store
    from literacy_app.study.activity_work import ActivityWork
    from literacy_app.study.answer_hints import AnswerHint
    from literacy_app.study.answering import AnswersChange
    from literacy_app.study.hints import Hint
    from literacy_app.study.kept_answers import LostAnswer
    from literacy_app.study.kept_marks import LostMark
    from literacy_app.study.marking import Change
    from literacy_app.study.results import Results
    from literacy_app.text.spans import Span

__all__ = ["END", "READ", "AnswersOutcome", "AnyOutcome", "LessonSession", "Outcome", "Step"]

READ = "read"
END = "end"

StepKind = Literal[
    "read",
    "highlight",
    "judge",
    "ledger",
    "investigate",
    "rewrite",
    "choose",
    "reflect",
    "compare",
    "end",
]
"""What one does at a step: each kind of activity, and the two that every lesson has."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a lesson. `title` is the author's, empty for "read" and "end"."""

    id: str
    kind: StepKind
    title: str = ""
    minutes: int | None = None


class LessonSession:
    """A learner's way through a lesson: read, each activity, the end.

    Attributes:
        steps: in their order.
        current: the step one is at.
        paragraph: the index of the paragraph one is at, from 0.
    """

    keeps_place = True
    """Whether one comes back to this lesson where one left it."""

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
            tries_of(store, learner, lesson.id), store.events(learner, lesson.id)
        )
        desk = Desk(store, clock, new_id)
        self._works = {activity.id: self._take_up(activity, desk) for activity in lesson.activities}
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

    def draft(self, activity_id: str) -> Response:
        """What is not checked yet: marks in the order of the text, or answers."""
        draft: Response = self._at(activity_id).draft.response()
        return draft

    def change_draft(self, activity_id: str, change: Change | AnswersChange) -> None:
        """Save one change of the draft. Raises `NotMarking`, `TriesEnded`."""
        self._at(activity_id).change(change)

    def moved(self, activity_id: str) -> tuple[Mark | str, ...]:
        """What was moved with its words in the draft when the lesson was changed.

        Marks, or the keys of answers.
        """
        return self._worked(activity_id).draft.moved

    def lost(self, activity_id: str) -> tuple[LostMark | LostAnswer, ...]:
        """What of the draft has no place in the lesson any more."""
        return self._worked(activity_id).draft.lost

    def outcome(self, activity_id: str) -> AnyOutcome | None:
        """What to show of an activity: None while it is worked on, so also after try_again."""
        work = self._at(activity_id)
        return None if work.is_marking else self.last_outcome(activity_id)

    def last_outcome(self, activity_id: str) -> AnyOutcome | None:
        """What became of the last try at an activity, also while another is being made."""
        outcome: AnyOutcome | None = self._at(activity_id).last_outcome()
        return outcome

    def submit(self, activity_id: str, response: Response) -> AnyOutcome:
        """Grade a try and keep it; what is never graded is kept, as often as one likes.

        Raises:
            NothingMarked: There is no mark; nothing is counted.
            NothingAnswered: There is no answer that is needed; nothing is counted.
            NotMarking: The outcome of a try is on the screen; `try_again` comes first.
            TriesEnded: The answers were shown.
            RefusedResponseError: Marks overlap, or answers are none together.
        """
        outcome: AnyOutcome = self._at(activity_id).submit(response)
        return outcome

    def try_again(self, activity_id: str) -> Response:
        """Begin another try, with what was right kept. Raises `NotTriedYet`, `TriesEnded`."""
        draft: Response = self._at(activity_id).try_again()
        return draft

    def show_answers(self, activity_id: str) -> AnyOutcome:
        """Show everything, which ends the graded tries. Raises `NotTriedYet`."""
        outcome: AnyOutcome = self._at(activity_id).show_answers()
        return outcome

    def hint(self, activity_id: str, response: Response, at: Span | str) -> Hint | AnswerHint:
        """The next hint, counted and kept: for a paragraph's span, or for an item's id.

        Raises:
            NotMarking: The outcome of a try is on the screen.
            TriesEnded: The answers were shown.
            NoHints: It is a transfer passage.
        """
        work = self._worked(activity_id)
        if isinstance(work, HighlightWork):
            paragraphs = tuple(each.span for each in self._paragraphs(activity_id))
            return work.hint(cast("HighlightResponse", response), paragraphs, cast("Span", at))
        return work.hint(cast("AnswersResponse", response), cast("str", at))

    def rate(self, activity_id: str, item_id: str, rating: Mapping[str, int]) -> None:
        """Keep how one rates one's own text: criteria of the rubric, each 0 to 2.

        Raises:
            NothingToRate: There is no such text, or no such criterion or number.
            NotTriedYet: It is rated after a try.
        """
        work = self._worked(activity_id)
        if isinstance(work, HighlightWork):
            raise NothingToRate(activity_id)
        work.rate(item_id, rating)

    def ratings(self, activity_id: str) -> dict[str, dict[str, int]]:
        """How one rated one's own texts last, by item and criterion."""
        self._at(activity_id)
        return self._history.ratings(activity_id)

    def results(self) -> Results:
        """What the learner can do by now: in this lesson, after what they did before it."""
        return results(tries_of(self._store, self.learner), lesson=self.lesson.id)

    def _arrive(self) -> None:
        """Be at the current step: note the place, the begin of a try, the end of the lesson."""
        self._note_place()
        if self.current.id in self._works:
            self._works[self.current.id].open()
        is_all_tried = all(work.is_tried for work in self._works.values())
        if self.current.kind == END and is_all_tried and not self._history.is_finished():
            self._history.add_event(self._store.add_event(self._work(""), FINISHED))

    def _note_place(self) -> None:
        if not self.keeps_place:
            return
        place = Place(
            self.current.id,
            self.steps.index(self.current) + 1,
            self.paragraph,
            self._paragraph_number(),
        )
        self._store.set_place(self.learner, self.lesson.id, place)

    def _paragraph_number(self) -> int | None:
        """What stands beside the paragraph one marks in; None where nothing does, or none is."""
        if not isinstance(self._works.get(self.current.id), HighlightWork):
            return None
        paragraphs = self._paragraphs(self.current.id)
        return paragraphs[self.paragraph].number if self.paragraph < len(paragraphs) else None

    def _paragraphs(self, activity_id: str) -> tuple[Paragraph, ...]:
        """The paragraphs of the passage that is marked in an activity."""
        activity = next(each for each in self.lesson.highlights if each.id == activity_id)
        return self.lesson.passages[activity.passage].paragraphs

    def _take_up(self, activity: Activity, desk: Desk) -> HighlightWork | AnswersWork:
        work, content_hash = self._work(activity.id), self.lesson.content_hash
        if isinstance(activity, Highlight):
            return HighlightWork(activity, work, content_hash, self._history, desk)
        return AnswersWork(activity, work, content_hash, self._history, desk)

    def _work(self, activity_id: str) -> Work:
        return Work(self.learner, self.lesson.id, activity_id)

    def _at(self, activity_id: str) -> ActivityWork[Any, Any, Any]:
        """The work at an activity, whatever its kind: what comes in is of that kind."""
        return self._worked(activity_id)

    def _worked(self, activity_id: str) -> HighlightWork | AnswersWork:
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
        for activity in lesson.activities
    )
    return (Step(READ, "read"), *activities, Step(END, "end"))
