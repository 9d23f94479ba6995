"""What is said of answers in words: what became of them, how sure one was, what support there is.

Not the author's own words, nor what is said of marks in a passage (`lesson.feedback`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers_grade import AnswerOutcome
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.activities.answers import Certainty, Facet, Option

OUTCOME_KINDS = {
    AnswerOutcome.RIGHT: OutcomeKind.FOUND,
    AnswerOutcome.PARTLY: OutcomeKind.PARTLY,
    AnswerOutcome.NOT_RIGHT: OutcomeKind.OVER_FLAGGED,
    AnswerOutcome.UNANSWERED: OutcomeKind.MISSED,
}
"""The shape of each outcome; what is not graded has none."""


def outcome_word(outcome: AnswerOutcome) -> str:
    """What became of an answer, in a word or two."""
    return {
        AnswerOutcome.RIGHT: tr("Answers", "Right"),
        AnswerOutcome.PARTLY: tr("Answers", "Partly"),
        AnswerOutcome.NOT_RIGHT: tr("Answers", "Not this one"),
        AnswerOutcome.UNANSWERED: tr("Answers", "Not answered"),
        AnswerOutcome.UNGRADED: tr("Answers", "Kept, not scored"),
    }[outcome]


def item_word(outcome: AnswerOutcome) -> str:
    """What became of all the answers about one item, in a word or two."""
    if outcome is AnswerOutcome.NOT_RIGHT:
        return tr("Answers", "Not right")
    return outcome_word(outcome)


def certainty_word(certainty: Certainty) -> str:
    """How sure somebody is, in a word or two."""
    return {
        25: tr("Certainty", "Guessing"),
        50: tr("Certainty", "Leaning"),
        75: tr("Certainty", "Fairly sure"),
        95: tr("Certainty", "Certain"),
    }[certainty]


def certainty_percent(certainty: Certainty) -> str:
    """How sure that is in figures."""
    return tr("Certainty", "about {percent}%").format(percent=certainty)


def option_outcome(option: Option) -> AnswerOutcome:
    """What becomes of choosing an option of which only one is chosen."""
    if option.credit == 1:
        return AnswerOutcome.RIGHT
    return AnswerOutcome.PARTLY if option.credit > 0 else AnswerOutcome.NOT_RIGHT


def chosen_words(facet: Facet, answer: object) -> str:
    """The words of the options that were chosen; empty where the answer is no choice."""
    ids = (answer,) if isinstance(answer, str) else answer if isinstance(answer, tuple) else ()
    return ", ".join(each.text for each in facet.options if each.id in ids)
