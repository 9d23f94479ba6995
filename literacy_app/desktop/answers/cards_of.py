"""The cards of a question's options, as far as may be told: before the check, after it, in the end.

Not their drawing (`choice_card`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.activities.answers_grade import AnswerOutcome
from literacy_app.desktop.answers.choice_card import Card
from literacy_app.desktop.answers.words import OUTCOME_KINDS, option_outcome, outcome_word
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.activities.answers import Answer, Facet, Option


@dataclass(frozen=True, slots=True)
class Naming:
    """What an option is called, the line under it, and why it is not right."""

    word: Callable[[Option], str]
    note: Callable[[Option], str]
    reason: Callable[[Option], str]


def _own_word(option: Option) -> str:
    return option.text


def _own_note(option: Option) -> str:
    return option.note or ""


def _own_reason(option: Option) -> str:
    return option.why or ""


AS_WRITTEN = Naming(_own_word, _own_note, _own_reason)
"""Every word the author's."""


def cards_of(
    facet: Facet,
    answer: Answer | None,
    *,
    is_checked: bool = False,
    shows_answer: bool = False,
    naming: Naming = AS_WRITTEN,
) -> tuple[Card, ...]:
    """The cards of a facet's options.

    Of what was chosen and is not right the reason is told at once; what is right of the rest, and
    every other reason, only where the answer is shown.
    """
    chosen = (answer,) if isinstance(answer, str) else answer or ()
    return tuple(
        _card(option, naming, is_chosen=option.id in chosen)
        if not is_checked
        else _checked(option, naming, is_chosen=option.id in chosen, shows_answer=shows_answer)
        for option in facet.options
    )


def _card(option: Option, naming: Naming, *, is_chosen: bool) -> Card:
    return Card(option.id, naming.word(option), naming.note(option), is_chosen=is_chosen)


def _checked(option: Option, naming: Naming, *, is_chosen: bool, shows_answer: bool) -> Card:
    outcome = option_outcome(option)
    is_right = outcome is AnswerOutcome.RIGHT
    kind, verdict = None, ""
    if is_chosen:
        kind, verdict = OUTCOME_KINDS[outcome], outcome_word(outcome)
    elif shows_answer and is_right:
        kind, verdict = OutcomeKind.MISSED, tr("Answers", "This one")
    is_told = shows_answer or (is_chosen and not is_right)
    reason = naming.reason(option) if is_told and not is_right else ""
    if is_told and is_right:
        reason = option.why or ""
    return Card(
        option.id,
        naming.word(option),
        "" if reason else naming.note(option),
        is_chosen=is_chosen,
        outcome=kind,
        verdict=verdict,
        reason=reason,
    )
