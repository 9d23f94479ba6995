"""What is said of an investigation: where the claim stands, how far one is, what became of it.

Not what stands on the cards (`investigate_faces`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.investigate import DECIDING, VERDICT
from literacy_app.desktop.answers.cards_of import cards_of
from literacy_app.desktop.answers.claim_head import origin_line
from literacy_app.desktop.answers.investigate_faces import noted_in, opened_in
from literacy_app.desktop.answers.investigate_side import SideState
from literacy_app.desktop.answers.reasons import Reasons, Told
from literacy_app.desktop.answers.words import OUTCOME_KINDS, outcome_word
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from literacy_app.activities.answers import Facet
    from literacy_app.activities.investigate import Investigate
    from literacy_app.desktop.answers.investigate_view import InvestigateView
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.outcome import AnswersOutcome


def claim_source(lesson: Lesson, activity: Investigate) -> str:
    """Where the claim stands: in the author's words, else its paragraph and whose words it is."""
    item = activity.item(VERDICT)
    passage = lesson.passages.get(item.passage or "") if item is not None else None
    if activity.claim_source or item is None or passage is None:
        return activity.claim_source
    numbers = [
        each.number
        for each in passage.paragraphs
        if item.span is not None and each.span.overlaps(item.span) and each.number is not None
    ]
    place = [tr("Investigate", "paragraph {number}").format(number=numbers[0])] if numbers else []
    return ", ".join(filter(None, (*place, origin_line(passage))))


def spent_words(activity: Investigate, opened: tuple[str, ...]) -> tuple[str, str]:
    """How far one is: “3 cards open, 8 minutes spent”, and the same for a narrow bar."""
    if not opened:
        return tr("Investigate", "No card open yet"), tr("Investigate", "0 open")
    cards = plural("Investigate", len(opened), one="1 card open", many="%n cards open")
    spent = activity.spent(opened)
    minutes = plural("Investigate", spent, one="1 minute spent", many="%n minutes spent")
    short = tr("Investigate", "{spent} of {budget} min")
    return f"{cards}, {minutes}", short.format(spent=spent, budget=activity.budget)


def missing_words(view: InvestigateView) -> str:
    """What is not answered yet, in words; "": nothing."""
    item = view.investigate.item(VERDICT)
    asks_sure = item is not None and item.certainty_of is not None
    answers = view.answering.response.of(VERDICT)
    missing = {
        tr("Investigate", "an opened card"): not view.opened,
        tr("Investigate", "your verdict"): VERDICT not in answers.facets,
        tr("Investigate", "how sure you are"): asks_sure and answers.certainty is None,
        tr("Investigate", "the card that decided"): view.answering.get(DECIDING, DECIDING) is None,
    }
    return ", ".join(words for words, is_missing in missing.items() if is_missing)


def side_state(view: InvestigateView) -> SideState:
    """What stands beside the cards now."""
    response, outcome = view.answering.response, view.outcome
    verdict = _facet(view.investigate, VERDICT)
    deciding = _facet(view.investigate, DECIDING)
    answers = response.of(VERDICT)
    shown = outcome is not None and outcome.shows_answer(VERDICT)
    item = view.investigate.item(VERDICT)
    return SideState(
        notes=view.text_of_notes,
        noted=len(set(noted_in(response)) & set(opened_in(response))),
        verdicts=cards_of(
            verdict,
            answers.facets.get(VERDICT),
            is_checked=outcome is not None,
            shows_answer=shown,
        ),
        certainty=answers.certainty,
        deciding=_title(deciding, response.answer(DECIDING, DECIDING)),
        asks_certainty=item is not None and item.certainty_of is not None,
        is_checked=view.is_checked,
        verdict_reasons=_verdict_reasons(outcome),
        deciding_reasons=_deciding_reasons(outcome),
    )


def _facet(activity: Investigate, name: str) -> Facet:
    return next(
        facet for item in activity.items for facet in item.facets if facet.id == name == item.id
    )


def _title(facet: Facet, answer: object) -> str:
    option = facet.option(answer) if isinstance(answer, str) else None
    return option.text if option is not None else ""


def _verdict_reasons(outcome: AnswersOutcome | None) -> Reasons | None:
    """What the whole rests on, where the author tells it and it may be told."""
    if outcome is None or not outcome.shows_answer(VERDICT):
        return None
    item = outcome.item(VERDICT).item
    told = []
    if item.why:
        told.append(Told(tr("Investigate", "What the cards show"), item.why))
    if item.outside:
        told.append(Told(tr("Investigate", "Known beyond the desk"), item.outside))
    if not told:
        return None
    grade = outcome.item(VERDICT).outcome
    return Reasons(OUTCOME_KINDS.get(grade), outcome_word(grade), tuple(told))


def _deciding_reasons(outcome: AnswersOutcome | None) -> Reasons | None:
    """What became of the card that decided, and what it is worth."""
    if outcome is None:
        return None
    grade = outcome.item(DECIDING)
    options = outcome.not_right(DECIDING, DECIDING)
    if outcome.shows_answer(DECIDING):
        answer = grade.facets[0].answer
        chosen = grade.facets[0].facet.option(answer) if isinstance(answer, str) else None
        options = (chosen,) if chosen is not None else ()
    told = tuple(Told("", option.why) for option in options if option.why)
    return Reasons(OUTCOME_KINDS.get(grade.outcome), outcome_word(grade.outcome), told)
