"""A kept response read in the lesson as it is now, where that is safe; else why it is not.

Not the grade, and not the taking up of a draft (`kept_marks`, `kept_answers`): there a place may
be guessed, since the learner sees what became of it. Here nobody looks, so nothing is guessed.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, assert_never

from literacy_app.activities.answers import Answerable
from literacy_app.activities.highlight import Highlight, HighlightResponse, Mark
from literacy_app.study.kept_answers import from_attempt, key_of, taken_up, words_of
from literacy_app.study.kept_marks import context
from literacy_app.text.quotations import places

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.answers import AnswersResponse
    from literacy_app.activities.kinds import Activity, Response
    from literacy_app.text.spans import Span


class Why(StrEnum):
    """Why an old try cannot be graded by the lesson as it is now.

    `ACTIVITY_GONE`: the lesson has no such activity any more. `OTHER_KIND`: it has one of that id,
    of another kind. `WORDS_CHANGED`: words that the learner chose are not in the passage any more,
    or nothing says which of several places is meant. `LABEL_GONE`: a label that the learner gave is
    not offered any more. `ANSWER_GONE`: the same of a question or an option. `NOT_TOGETHER`: what
    the learner did is no response any more, since marks meet or cards cost more than there is.
    """

    ACTIVITY_GONE = "activity-gone"
    OTHER_KIND = "other-kind"
    WORDS_CHANGED = "words-changed"
    LABEL_GONE = "label-gone"
    ANSWER_GONE = "answer-gone"
    NOT_TOGETHER = "not-together"


class NotSafe(Exception):
    """An old response cannot be read in the lesson as it is now; `what` is the part that cannot."""

    def __init__(self, why: Why, what: str = "") -> None:
        super().__init__(f"{why.value}: {what}")
        self.why = why
        self.what = what


def read_old(kept: Mapping[str, Any], activity: Activity) -> Response:
    """The response that an attempt keeps, in the lesson as it is now.

    Raises:
        NotSafe: something of it has no place there that is surely the same.
    """
    match activity:
        case Highlight():
            return _marks(kept, activity)
        case Answerable():
            return _answers(kept, activity)
        case _:
            assert_never(activity)


def sure_place(value: Mapping[str, Any], text: str) -> Span | None:
    """Where kept words surely stand now; None where anything about it is a guess.

    With the same words on both sides: where they stood, or in the one such place. With the same
    words on one side only, since the other was changed: where they stand nowhere else.
    """
    quote = value["quote"]
    same = [span for span in places(text, quote) if _alike(value, text, span) == len(_SIDES)]
    stood = [span for span in same if span.start == value["start"]]
    if stood or same:
        return (stood or same)[0] if stood or len(same) == 1 else None
    everywhere = places(text, quote)
    return everywhere[0] if len(everywhere) == 1 and _alike(value, text, everywhere[0]) else None


_SIDES = ("before", "after")


def _alike(value: Mapping[str, Any], text: str, span: Span) -> int:
    """On how many sides the same words stand as when it was kept."""
    now = context(span, text)
    return sum(now[side] == value.get(side) for side in _SIDES)


def _marks(kept: Mapping[str, Any], activity: Highlight) -> HighlightResponse:
    if "marks" not in kept:
        raise NotSafe(Why.OTHER_KIND)
    return HighlightResponse(tuple(sorted(_mark(each, activity) for each in kept["marks"])))


def _mark(value: Mapping[str, Any], activity: Highlight) -> Mark:
    if value["label"] not in activity.labels:
        raise NotSafe(Why.LABEL_GONE, value["label"])
    span = _sure(value, activity.text)
    return Mark(span.start, span.end, value["label"])


def _answers(kept: Mapping[str, Any], activity: Answerable) -> AnswersResponse:
    if "answers" not in kept:
        raise NotSafe(Why.OTHER_KIND)
    values = from_attempt(kept)
    for item in activity.items:
        for facet in item.facets:
            if facet.form == "words":
                _refuse_moved(values.get(key_of(item.id, facet.id)), words_of(activity, facet))
    found = taken_up(values, activity)
    if found.lost:
        lost = found.lost[0]
        raise NotSafe(Why.ANSWER_GONE, lost.what or lost.facet)
    if activity.fault_in(found.response) is not None:
        raise NotSafe(Why.NOT_TOGETHER)
    return found.response


def _refuse_moved(chosen: object, text: str) -> None:
    """Raise where words that were chosen are not surely those that would be taken up."""
    for each in chosen if isinstance(chosen, list) else ():
        if isinstance(each, dict):
            _sure(each, text)


def _sure(value: Mapping[str, Any], text: str) -> Span:
    span = sure_place(value, text)
    if span is None:
        raise NotSafe(Why.WORDS_CHANGED, value["quote"])
    return span
