"""The sentences of a lesson's last step.

Not their layout (`end_view`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.wording import plural, tr
from literacy_app.measures.discernment import leaning

if TYPE_CHECKING:
    from literacy_app.desktop.lesson.verdict import Summary
    from literacy_app.measures.discernment import Discernment
    from literacy_app.study.outcome import AnswersOutcome, Outcome


def result_words(summary: Summary) -> str:
    """What was partly found, missed and over-flagged, as counts."""
    words = tr("End", "{partly} partly, {missed} missed, {over} over-flagged.")
    return words.format(partly=summary.partly, missed=summary.missed, over=summary.over_flagged)


def answered_words(partly: int, rest: int) -> str:
    """How many answers were partly right or not right, as counts."""
    words = tr("End", "{partly} partly right, {rest} not right.")
    return words.format(partly=partly, rest=rest)


def tries_words(outcome: Outcome | AnswersOutcome) -> str:
    """How many tries and hints it took, and the best score."""
    parts = [plural("End", outcome.try_number, one="1 try", many="%n tries")]
    if outcome.hints:
        parts.append(plural("End", outcome.hints, one="1 hint", many="%n hints"))
    score = tr("End", "Best score {percent} %.").format(percent=round(100 * outcome.best))
    return tr("End", "{parts}. {score}").format(parts=", ".join(parts), score=score)


def advice(found: Discernment) -> str:
    """What to try with the next text, by the way the marks lean."""
    match leaning(found.criterion):
        case "suspects":
            return tr(
                "End",
                "Next time, ask of every mark: would a wire report use this word? "
                "If it would, let it stand.",
            )
        case "lets-pass":
            return tr(
                "End",
                "Next time, stop at every name for people and every word for size, "
                "and ask who would word it so.",
            )
        case "balanced" | None:
            return tr(
                "End",
                "Take a report of today and mark it the same way. Then look for a report of the "
                "same event from another place, and compare the words.",
            )
