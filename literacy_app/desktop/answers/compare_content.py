"""What stands in a comparison: the pairs as rows, the phrases of both texts, the reasons.

Not the texts side by side (`compare_board`), and nothing of the session.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.compare import LEFT_OUT_LEFT, LEFT_OUT_RIGHT, NOTHING, PAIRS
from literacy_app.desktop.answers.ledger_phrases import Phrase
from literacy_app.desktop.answers.ledger_rows import Cell, CellOption, Row
from literacy_app.desktop.answers.reasons import Reasons, Told
from literacy_app.desktop.answers.words import OUTCOME_KINDS, outcome_word
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.activities.answers import AnswersResponse, Facet, Item, Option
    from literacy_app.activities.answers_grade import FacetGrade
    from literacy_app.activities.compare import Compare
    from literacy_app.study.outcome import AnswersOutcome
    from literacy_app.text.spans import Span

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class CompareContent:
    """Makes rows, phrases and reasons from the activity and what was answered."""

    def __init__(self, activity: Compare) -> None:
        self.activity = activity
        self.pairs = activity.item(PAIRS)
        places = sorted(activity.right_spans.items(), key=_by_place)
        self._letters = {key: _letter(number) for number, (key, _) in enumerate(places)}

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the columns, that of the number first."""
        return (
            tr("Compare", "No."),
            tr("Compare", "In the first text"),
            tr("Compare", "Does the same in the second"),
        )

    @property
    def left_out(self) -> tuple[Item, ...]:
        """The items that ask what a text leaves out."""
        wanted = (LEFT_OUT_LEFT, LEFT_OUT_RIGHT)
        return tuple(each for each in self.activity.items if each.id in wanted)

    def rows(
        self,
        response: AnswersResponse,
        outcome: AnswersOutcome | None = None,
        *,
        has_reasons: bool = False,
    ) -> tuple[Row, ...]:
        """A row for each phrase of the left text, with the reasons in it where that is wanted."""
        made = []
        for number, facet in enumerate(self._facets, 1):
            cell = self._cell(facet, response, outcome)
            reasons = self.reasons(facet.id, outcome) if outcome is not None else None
            told = [each.text for each in reasons.told] if reasons is not None else []
            note = "\n".join(told) if has_reasons else ""
            said = reasons.word if reasons is not None else ""
            made.append(Row(facet.id, str(number), facet.question, (cell,), note=note, said=said))
        return tuple(made)

    def left_phrases(self) -> tuple[Phrase, ...]:
        """The phrases of the left text, numbered as the rows are."""
        spans = self.activity.left_spans
        return tuple(
            Phrase(facet.id, str(number), spans[facet.id])
            for number, facet in enumerate(self._facets, 1)
        )

    def right_phrases(self) -> tuple[Phrase, ...]:
        """The phrases of the right text, with letters."""
        spans = self.activity.right_spans
        return tuple(Phrase(key, letter, spans[key]) for key, letter in self._letters.items())

    def partner(self, facet_id: str, response: AnswersResponse) -> str | None:
        """The right phrase that was matched with a left one."""
        answer = response.answer(PAIRS, facet_id)
        return answer if isinstance(answer, str) else None

    def reasons(self, key: str, outcome: AnswersOutcome) -> Reasons | None:
        """What is told of a pair after the check."""
        if self.pairs is None:
            return None
        grades = outcome.item(PAIRS).facets
        grade = next((each for each in grades if each.facet.id == key), None)
        if grade is None:
            return None
        shown = outcome.shows_answer(PAIRS) or grade.credit == 1
        told = [Told("", each) for each in self._told(grade, shown=shown)]
        return Reasons(OUTCOME_KINDS.get(grade.outcome), outcome_word(grade.outcome), tuple(told))

    @property
    def _facets(self) -> tuple[Facet, ...]:
        return self.pairs.facets if self.pairs is not None else ()

    def _told(self, grade: FacetGrade, *, shown: bool) -> list[str]:
        answer = grade.answer if isinstance(grade.answer, str) else None
        chosen = grade.facet.option(answer) if answer is not None else None
        told = []
        if chosen is not None and chosen.credit < 1:
            told.append(chosen.why or tr("Compare", "These do not do the same work."))
        if shown:
            told += [each.why for each in grade.facet.accepted if each.why]
        return told

    def _cell(
        self, facet: Facet, response: AnswersResponse, outcome: AnswersOutcome | None
    ) -> Cell:
        chosen = self.partner(facet.id, response)
        became, accepted = None, ""
        if outcome is not None:
            grades = outcome.item(PAIRS).facets
            grade = next(each for each in grades if each.facet.id == facet.id)
            became = grade.outcome
            if outcome.shows_answer(PAIRS) and grade.credit != 1:
                accepted = " / ".join(self._words(each) for each in facet.accepted)
        return Cell(
            item=PAIRS,
            facet=facet.id,
            name=tr("Compare", "Does the same in the second text"),
            asked=tr("Compare", "Which words do the same work?"),
            options=tuple(CellOption(each.id, self._words(each)) for each in facet.options),
            chosen=chosen,
            outcome=became,
            accepted=accepted,
            is_quoted=True,
        )

    def _words(self, option: Option) -> str:
        if option.id == NOTHING:
            return option.text or nothing_words()
        letter = self._letters.get(option.id, "")
        return tr("Compare", "{letter}: {words}").format(letter=letter, words=option.text)


def nothing_words() -> str:
    """What stands for the option that the other text has nothing of the kind."""
    return tr("Compare", "Nothing here does this")


def left_out_question(item: Item) -> str:
    """What is asked about what a text leaves out."""
    words = {
        LEFT_OUT_LEFT: tr("Compare", "What does the first text leave out?"),
        LEFT_OUT_RIGHT: tr("Compare", "What does the second text leave out?"),
    }
    return item.facets[0].question or item.title or words.get(item.id, "")


def _by_place(named: tuple[str, Span]) -> Span:
    return named[1]


def _letter(number: int) -> str:
    """A, b, c and so on, then a2, b2."""
    turn, place = divmod(number, len(_LETTERS))
    return _LETTERS[place] + (str(turn + 1) if turn else "")
