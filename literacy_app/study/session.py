"""One learner at work on one lesson: where they are, what they marked, what became of it.

Not the grade (activities) and not the window. Everything it tells is worked out from the rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.highlight import HighlightGrade, HighlightResponse, Mark
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.records.store import Clock, NewId, Store
    from literacy_app.study.hints import Hint
    from literacy_app.study.marking import Change
    from literacy_app.text.spans import Span


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a lesson. `title` is the author's, empty for "read" and "end"."""

    id: str
    kind: Literal["read", "highlight", "end"]
    title: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a try.

    `counted` is the fraction this try counts, 0 to 1, after the deductions; `best` the best of the
    graded tries so far. `previous_index` is the discernment index of the activity this learner did
    before this one, as far as there were enough entries.
    """

    grade: HighlightGrade
    response: HighlightResponse
    try_number: int
    counted: float
    best: float
    hints: int
    answers_shown: bool
    may_try_again: bool
    previous_index: float | None = None

    @property
    def is_aided(self) -> bool:
        """Whether hints were taken: the try counts for the score and for nothing else."""
        return self.hints > 0

    @property
    def missed(self) -> int:
        """How many key entries no mark met; which ones is told when the answers are shown."""
        return sum(item.outcome == "missed" for item in self.grade.items)


class LessonSession:
    """A learner's way through a lesson: read, each activity, the end."""

    steps: tuple[Step, ...]
    current: Step
    paragraph: int

    def __init__(
        self, lesson: Lesson, learner: str, store: Store, clock: Clock, new_id: NewId
    ) -> None:
        """Take up a lesson where the learner (an id) left it."""

    def go(self, step_id: str) -> None:
        """Go to a step and note the place. Raises `UnknownStep`."""

    def state(self, step_id: str) -> Literal["done", "open"]:
        """Whether a step is done: read and left, tried at least once, reached at the end."""
        raise NotImplementedError

    def set_paragraph(self, index: int) -> None:
        """Note the paragraph, by its index from 0. Writes only when it is another."""

    def draft(self, activity_id: str) -> HighlightResponse:
        """The unchecked marks, in the order of the text."""
        raise NotImplementedError

    def change_draft(self, activity_id: str, change: Change) -> None:
        """Save one change of the marks."""

    def lost(self, activity_id: str) -> Sequence[Mark]:
        """Marks of the draft whose words are no longer in the lesson."""
        raise NotImplementedError

    def outcome(self, activity_id: str) -> Outcome | None:
        """What to show of an activity: None while marks are being made, so also after try_again."""
        raise NotImplementedError

    def submit(self, activity_id: str, response: HighlightResponse) -> Outcome:
        """Grade a try and keep it. Raises `NothingMarked`, `TriesEnded`, `OverlappingMarks`."""
        raise NotImplementedError

    def try_again(self, activity_id: str) -> HighlightResponse:
        """Begin another try, with the found marks kept. Raises `TriesEnded`."""
        raise NotImplementedError

    def show_answers(self, activity_id: str) -> Outcome:
        """Show everything, which ends the graded tries. Raises `NotTriedYet`."""
        raise NotImplementedError

    def hint(self, activity_id: str, response: HighlightResponse, paragraph: Span) -> Hint:
        """The next hint for a paragraph, counted and kept. Raises `TriesEnded`."""
        raise NotImplementedError
