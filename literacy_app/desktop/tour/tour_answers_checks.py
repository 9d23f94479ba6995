"""What a tour read off the screen of an activity that is answered, held against the kept grade.

Not the reading (`tour_answers_seen`). Only the words for an outcome are taken from where the views
take them; what became of what is worked out from the grade anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import AnswersResponse, Find, Plain
from literacy_app.activities.answers_grade import AnswerOutcome, AnswersGrade, grade_answers
from literacy_app.activities.answers_plain import plain_count
from literacy_app.activities.answers_response import answers_from_json
from literacy_app.activities.choose import Choose
from literacy_app.activities.compare import PAIRS, Compare
from literacy_app.activities.investigate import CARDS, DECIDING, NOTED, OPENED, VERDICT, Investigate
from literacy_app.activities.judge import CHECK, SUPPORT, WORDS, Judge
from literacy_app.activities.ledger import FOUND, Ledger
from literacy_app.activities.reflect import Reflect
from literacy_app.activities.rewrite import TEXT, Rewrite
from literacy_app.desktop.answers.compare_content import CompareContent
from literacy_app.desktop.answers.ledger_words import accepted_words, option_words
from literacy_app.desktop.answers.words import item_word, option_outcome, outcome_word
from literacy_app.desktop.tour.tour_answers_seen import OUTCOME, SURE, TRACED, cards_told
from literacy_app.desktop.wording import tr
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.activities.answers import Answerable, Facet
    from literacy_app.activities.answers_grade import AnsweredItemGrade, FacetGrade
    from literacy_app.desktop.tour.tour_answers_seen import AnswersSeen
    from literacy_app.records.nouns import Attempt

_NOTHING = AnswersResponse()
_SHOWN = {AnswerOutcome.RIGHT, AnswerOutcome.UNGRADED}


def answers_differences(seen: AnswersSeen, attempt: Attempt, activity: Answerable) -> Iterator[str]:
    """Everything in which the screen was not what the saved answers, graded anew, come to."""
    response = answers_from_json(attempt.response, activity)
    made = grade_answers(activity, response)
    if attempt.grade != made.to_json():
        yield "the grade that was kept is not the grade of the answers that were kept"
    wanted = _summary(made)
    if not seen.summary.startswith(wanted):
        yield f"summary: {seen.summary!r} was shown, the grade says {wanted!r}"
    told = dict(_Expected(activity, made, is_all_shown=seen.is_all_shown).told())
    for key in sorted({*told, *seen.told}):
        if _plain(told.get(key)) != _plain(seen.told.get(key)):
            yield f"{key}: {seen.told.get(key)!r} was shown, the grade says {told.get(key)!r}"


def _plain(words: str | None) -> str | None:
    """The words with one for what is not right: of a choice and of a whole answer it is said so."""
    not_right = AnswerOutcome.NOT_RIGHT
    return words and words.replace(outcome_word(not_right), item_word(not_right))


def _summary(made: AnswersGrade) -> str:
    """How many items are right of how many that are graded, as the bar begins."""
    graded = [item for item in made.items if item.credit is not None]
    if not graded:
        return tr("Answers", "Kept, not scored")
    right = sum(item.credit == 1 for item in graded)
    return tr("Answers", "{right} of {count} right").format(right=right, count=len(graded))


class _Expected:
    """What should be told of each item and facet."""

    def __init__(self, activity: Answerable, made: AnswersGrade, *, is_all_shown: bool) -> None:
        self._activity = activity
        self._made = made
        self._is_all_shown = is_all_shown

    def told(self) -> Iterator[tuple[str, str]]:
        """By the kind."""
        match self._activity:
            case Judge() | Choose() | Rewrite():
                yield from self._steps()
            case Reflect():
                for item in self._made.items:
                    yield f"{item.item.id}/text", str(item.facets[0].answer or "")
            case Ledger() | Compare():
                yield from self._table()
            case Investigate():
                yield from self._desk(self._activity)
            case _:
                yield "kind", self._activity.kind

    def _shows(self, item: AnsweredItemGrade) -> bool:
        return self._is_all_shown or item.outcome in _SHOWN

    def _facet(self, item_id: str) -> tuple[AnsweredItemGrade, FacetGrade]:
        item = next(each for each in self._made.items if each.item.id == item_id)
        return item, item.facets[0]

    def _cards(self, item: AnsweredItemGrade, each: FacetGrade | None) -> str:
        """The cards of a facet: what was chosen with its outcome, what is right where it may."""
        if each is None:
            return ""
        answer = each.answer
        chosen = [answer] if isinstance(answer, str) else [str(id_) for id_ in answer or ()]
        verdicts = {}
        for option in each.facet.options:
            if option.id in chosen:
                verdicts[option.id] = outcome_word(option_outcome(option))
            elif self._shows(item) and option.credit == 1:
                verdicts[option.id] = tr("Answers", "This one")
        return cards_told(chosen, verdicts)

    # Items one at a time

    def _steps(self) -> Iterator[tuple[str, str]]:
        for number, item in enumerate(self._made.items, 1):
            id_, word = item.item.id, outcome_word(item.outcome)
            yield f"{id_}/{OUTCOME}", word
            if not isinstance(self._activity, Choose):
                yield f"{id_}/row", f"{number}. {item.item.title}. {word}"
            if isinstance(self._activity, Rewrite):
                yield from self._rewritten(item)
            else:
                yield from self._chosen(item)

    def _chosen(self, item: AnsweredItemGrade) -> Iterator[tuple[str, str]]:
        id_, given = item.item.id, {each.facet.id: each for each in item.facets}
        is_asked = item.item.certainty_of is not None
        yield f"{id_}/{SURE}", str(item.certainty) if is_asked else ""
        if isinstance(self._activity, Choose):
            yield f"{id_}/{item.facets[0].facet.id}", self._cards(item, item.facets[0])
            return
        for facet in (SUPPORT, CHECK):
            yield f"{id_}/{facet}", self._cards(item, given.get(facet))
        words = given[WORDS].answer if WORDS in given else None
        text = self._activity.passages[item.item.passage or ""]
        spans = [each for each in words or () if isinstance(each, Span)]
        yield f"{id_}/{WORDS}", " … ".join(span.of(text) for span in spans)

    def _rewritten(self, item: AnsweredItemGrade) -> Iterator[tuple[str, str]]:
        id_, each = item.item.id, item.facets[0]
        text, rule = str(each.answer or ""), each.facet.rule
        yield f"{id_}/{TEXT}", text
        yield f"{id_}/models", str(self._shows(item))
        if isinstance(rule, Plain):
            count = plain_count(rule, text)
            yield f"{id_}/left", str(len(count.words_left))
            yield f"{id_}/kept", str(sum(fact is not None for fact in count.facts_kept))

    # Tables

    def _table(self) -> Iterator[tuple[str, str]]:
        for item in self._made.items:
            if item.item.id == FOUND:
                yield TRACED, self._added(item)
            elif isinstance(self._activity, Compare) and item.item.id == PAIRS:
                for each in item.facets:
                    yield f"{each.facet.id}/{OUTCOME}", outcome_word(each.outcome)
                    yield f"{each.facet.id}/{each.facet.id}", self._cell(item, each)
            elif item.facets[0].facet.form == "several":
                yield f"{item.item.id}/{item.facets[0].facet.id}", self._cards(item, item.facets[0])
            else:
                yield f"{item.item.id}/{OUTCOME}", outcome_word(item.outcome)
                for each in item.facets:
                    yield f"{item.item.id}/{each.facet.id}", self._cell(item, each)

    def _cell(self, item: AnsweredItemGrade, each: FacetGrade) -> str:
        """A cell as it is said: the answer, its outcome, what is accepted where it may be told."""
        facet = each.facet
        chosen = facet.option(each.answer) if isinstance(each.answer, str) else None
        parts = [self._option(facet, chosen.id) if chosen is not None else ""]
        parts.append(outcome_word(each.outcome))
        if self._shows(item) and each.credit != 1:
            accepted = " / ".join(self._option(facet, option.id) for option in facet.accepted)
            parts.append(accepted_words(accepted))
        return ". ".join(parts)

    def _option(self, facet: Facet, option_id: str) -> str:
        """What an option is called in a table."""
        option = facet.option(option_id)
        if option is None:
            return ""
        if isinstance(self._activity, Compare):
            cells = CompareContent(self._activity).rows(_NOTHING)[0].cells
            return next(each.text for each in cells[0].options if each.id == option_id)
        return option_words(facet.id, option)

    def _added(self, item: AnsweredItemGrade) -> str:
        """The words that were added, and in the end those that were not."""
        each = item.facets[0]
        text = self._activity.passages[each.facet.passage or ""]
        spans = [span for span in each.answer or () if isinstance(span, Span)]
        if self._shows(item) and isinstance(each.facet.rule, Find):
            places = each.facet.rule.places
            spans += [one for one in places if not any(one.overlaps(span) for span in spans)]
        return " | ".join(sorted(span.of(text) for span in spans))

    # The desk with cards

    def _desk(self, activity: Investigate) -> Iterator[tuple[str, str]]:
        verdict, facet = self._facet(VERDICT)
        deciding, decided = self._facet(DECIDING)
        option = decided.facet.option(str(decided.answer))
        yield f"{VERDICT}/{VERDICT}", self._cards(verdict, facet)
        yield f"{VERDICT}/{SURE}", str(verdict.certainty)
        yield f"{DECIDING}/{OUTCOME}", outcome_word(deciding.outcome)
        yield f"{DECIDING}/{DECIDING}", option.text if option is not None else ""
        cards, _ = self._facet(CARDS)
        given = {each.facet.id: each.answer or () for each in cards.facets}
        opened, noted = [str(id_) for id_ in given[OPENED]], given.get(NOTED, ())
        spent = sum(card.minutes for card in activity.cards if card.id in opened)
        yield f"{CARDS}/minutes", str(activity.budget - spent)
        expert = len(activity.expert) if self._shows(cards) else 0
        yield f"{CARDS}/steps", str(len(opened) + expert)
        for card in activity.cards:
            words = "opened" if card.id in opened else "closed"
            yield f"{CARDS}/{card.id}", f"{words}{', noted' * (card.id in noted)}"
