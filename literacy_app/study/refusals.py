"""What a lesson session refuses: one exception class a reason.

Not faults of the program: each is told to the learner in one kind sentence.
"""

from __future__ import annotations


class Refusal(Exception):
    """The session does not do this now; `code` is the id of the sentence that says why."""

    code = "study.refused"

    def __init__(self, what: str) -> None:
        super().__init__(f"{self.code}: {what}")
        self.what = what


class NothingMarked(Refusal):
    """A check without a mark: nothing is graded and nothing counted."""

    code = "study.nothing-marked"


class NothingAnswered(Refusal):
    """A check without an answer that is needed: nothing is graded and nothing counted."""

    code = "study.nothing-answered"


class TriesEnded(Refusal):
    """The answers were shown, or this was the last graded try."""

    code = "study.tries-ended"


class NotMarking(Refusal):
    """The outcome of a try is on the screen: no mark is being made."""

    code = "study.not-marking"


class NotTriedYet(Refusal):
    """The answers are shown after a try, not before."""

    code = "study.not-tried-yet"


class UnknownStep(Refusal):
    """The lesson has no such step or activity."""

    code = "study.unknown-step"


class NothingToRate(Refusal):
    """The activity has no such sentence or criterion to rate one's own text by."""

    code = "study.nothing-to-rate"


class NoHints(Refusal):
    """What can be done alone is shown here: no hint is given."""

    code = "study.no-hints"
