"""One learner's tries at one activity of any kind: checks, another try, the answers.

Not the lesson around it (`session`), nor what is particular to marking (`highlight_work`) and to
answering (`answers_work`). Everything it tells is worked out from rows.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from literacy_app import __version__
from literacy_app.records.nouns import Attempt
from literacy_app.study.counting import GRADED_TRIES, counted
from literacy_app.study.history import ANSWERS_SHOWN, HINT, hint_value
from literacy_app.study.outcome import AnyOutcome
from literacy_app.study.refusals import NoHints, NotMarking, NotTriedYet, TriesEnded
from literacy_app.study.regrading import NO_GRADER

if TYPE_CHECKING:
    from datetime import datetime

    from literacy_app.activities.answers import Answerable
    from literacy_app.activities.highlight import Highlight
    from literacy_app.activities.kinds import Grade, Response
    from literacy_app.records.nouns import Work
    from literacy_app.study.answer_hints import AnswerHint
    from literacy_app.study.hints import Hint
    from literacy_app.study.history import History
    from literacy_app.study.kept_draft import Desk, KeptDraft

_Response = TypeVar("_Response", bound="Response")
_Change = TypeVar("_Change")
_Outcome = TypeVar("_Outcome", bound=AnyOutcome)


class ActivityWork(ABC, Generic[_Response, _Change, _Outcome]):
    """What a learner did at an activity, and the next thing they do.

    Attributes:
        grader: the version of its grade.
        draft: what is not handed in yet.
        tries: how many are graded.
        gives_hints: whether there are any.
        is_graded: whether anything in it is; else it is kept, and may be changed for ever.
        has_key: whether its key is here; else what is handed in is kept, once, for where it is.
    """

    grader: ClassVar[str]
    draft: KeptDraft[_Response, _Change]
    tries: int = GRADED_TRIES
    gives_hints: bool = True
    is_graded: bool = True
    has_key: bool = True

    def __init__(
        self,
        activity: Highlight | Answerable,
        work: Work,
        content_hash: str,
        history: History,
        desk: Desk,
    ) -> None:
        self._id = activity.id
        self._hint_cost = activity.hint_cost
        self.has_key = activity.has_key
        if not self.has_key:
            self.is_graded = self.gives_hints = False
        self._work = work
        self._content_hash = content_hash
        self._history = history
        self._desk = desk
        self._opened: datetime | None = None

    @property
    def is_tried(self) -> bool:
        """Whether there was a try."""
        return bool(self._history.attempts(self._id))

    @property
    def is_marking(self) -> bool:
        """Whether it is being worked on, before a first check or for another try."""
        return not self._has_ended and (self.draft.is_begun or not self.is_tried)

    def open(self) -> None:
        """The learner came to the activity now: a try begins, unless one has begun."""
        self._opened = self._opened or self._desk.clock()

    def change(self, change: _Change) -> None:
        """Keep a change of the draft; what is never graded may always be changed."""
        if not self.is_graded and not self.is_marking:
            self.try_again()
        self.refuse_unless_marking()
        self.draft.change(change)

    def submit(self, response: _Response) -> _Outcome:
        """Grade a try, where its key is here, and keep it, in place of the draft."""
        if self.is_graded or not self.has_key:
            self.refuse_unless_marking()
        self._refuse(response)
        attempt = self._attempt(response)
        self._desk.store.add_attempt(attempt)
        self._history.add_attempt(attempt)
        self.draft.was_checked()
        self._opened = None
        return self.outcome_of(attempt)

    def last_outcome(self) -> _Outcome | None:
        """What became of the last try; None before the first."""
        attempts = self._history.attempts(self._id)
        return self.outcome_of(attempts[-1]) if attempts else None

    def try_again(self) -> _Response:
        """Begin another try with what was right; with the draft where one has begun."""
        outcome = self._tried()
        if self._has_ended:
            raise TriesEnded(self._id)
        if not self.draft.is_begun:
            self.draft.begin(self._kept_of(outcome))
            self.open()
        return self.draft.response()

    def show_answers(self) -> _Outcome:
        """Show everything of the last try, which ends the graded tries."""
        outcome = self._tried()
        if self.is_graded and not outcome.answers_shown:
            self._history.add_event(self._desk.store.add_event(self._work, ANSWERS_SHOWN))
            self.draft.clear()
            outcome = self._tried()
        return outcome

    def refuse_unless_marking(self) -> None:
        """Raises `TriesEnded` or `NotMarking` where an outcome is on the screen."""
        if self._has_ended:
            raise TriesEnded(self._id)
        if not self.is_marking:
            raise NotMarking(self._id)

    @abstractmethod
    def outcome_of(self, attempt: Attempt) -> _Outcome:
        """What became of an attempt, graded by the lesson as it is now."""

    @abstractmethod
    def _refuse(self, response: _Response) -> None:
        """Raise where a response is not one that can be checked."""

    @abstractmethod
    def _grade(self, response: _Response) -> Grade:
        """The grade of a response."""

    @abstractmethod
    def _to_json(self, response: _Response) -> dict[str, object]:
        """A response as an attempt keeps it."""

    @abstractmethod
    def _kept_of(self, outcome: _Outcome) -> _Response:
        """What another try begins with."""

    @property
    def _has_ended(self) -> bool:
        if not self.has_key:
            return self.is_tried
        return self.is_graded and self._history.has_ended(self._id, self.tries)

    def _refuse_hint(self) -> None:
        """Raise where no hint is given now."""
        self.refuse_unless_marking()
        if not self.gives_hints:
            raise NoHints(self._id)

    def _count(self, hint: Hint | AnswerHint) -> None:
        """Keep a hint that tells something new."""
        if hint.is_counted:
            value = hint_value(hint, self._history.try_number(self._id))
            self._history.add_event(self._desk.store.add_event(self._work, HINT, value))

    def _tried(self) -> _Outcome:
        outcome = self.last_outcome()
        if outcome is None:
            raise NotTriedYet(self._id)
        return outcome

    def _attempt(self, response: _Response) -> Attempt:
        made = self._grade(response) if self.has_key else None
        number = self._history.try_number(self._id)
        hints = self._history.hints(self._id, number)
        fraction = (made.fraction if made else None) or 0.0
        ended = self._desk.clock()
        begun = [time for time in (self._opened, self.draft.started) if time is not None]
        return Attempt(
            id=self._desk.new_id(),
            work=self._work,
            content_hash=self._content_hash,
            try_number=number,
            hints=hints,
            response=self._to_json(response),
            grade=made.to_json() if made else None,
            grader=self.grader if made else NO_GRADER,
            counted=counted(fraction, number, hints=hints, hint_cost=self._hint_cost),
            started=min(begun, default=ended),
            ended=ended,
            app_version=__version__,
        )
