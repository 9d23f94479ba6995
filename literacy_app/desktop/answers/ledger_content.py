"""What stands in the source ledger: its rows, its numbered phrases, its reasons.

Not the table nor the passage (`ledger_board`), and nothing of the session.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import Find
from literacy_app.activities.answers_grade import AnswerOutcome
from literacy_app.activities.ledger import FOUND, STAKE, TRACEABLE
from literacy_app.desktop.answers.ledger_phrases import Phrase
from literacy_app.desktop.answers.ledger_reasons import general_reason
from literacy_app.desktop.answers.ledger_rows import Cell, CellOption, Row, part_key
from literacy_app.desktop.answers.ledger_words import (
    SYMBOLS,
    asked,
    heading,
    option_words,
    outside_words,
)
from literacy_app.desktop.answers.reasons import Reasons, Told
from literacy_app.desktop.answers.words import OUTCOME_KINDS, outcome_word
from literacy_app.desktop.wording import tr
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from literacy_app.activities.answers import AnswersResponse, Facet, Item
    from literacy_app.activities.answers_grade import AnsweredItemGrade, FacetGrade
    from literacy_app.activities.ledger import Ledger
    from literacy_app.study.outcome import AnswersOutcome

_FOUND_KEY, _MISSED_KEY = "found", "missed"


class LedgerContent:
    """Makes rows, phrases and reasons from the activity and what was answered."""

    def __init__(self, activity: Ledger) -> None:
        self._activity = activity
        self._text = activity.passages[activity.passage]
        self._sources = [each for each in activity.items if each.id in activity.sources]
        self._facets = list(
            dict.fromkeys(facet.id for item in self._sources for facet in item.facets)
        )

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the columns, that of the number first."""
        fixed = (tr("Ledger", "No."), tr("Ledger", "As the text puts it"))
        return (*fixed, *(heading(facet) for facet in self._facets))

    @property
    def can_add(self) -> bool:
        """Whether there is any source to be found that is not in the table."""
        return self._activity.item(FOUND) is not None

    def rows(
        self, response: AnswersResponse, outcome: AnswersOutcome | None = None
    ) -> tuple[Row, ...]:
        """A row for each source, then one for each that was found."""
        made = [
            self._source_row(number, item, response, outcome)
            for number, item in enumerate(self._sources, 1)
        ]
        for key, span, found in self._added(response, outcome):
            made.append(_added_row(key, len(made) + 1, span.of(self._text), found))
        return tuple(made)

    def phrases(
        self, response: AnswersResponse, outcome: AnswersOutcome | None = None
    ) -> tuple[Phrase, ...]:
        """The phrase of each row, numbered as the rows are."""
        made = [
            Phrase(item.id, str(number), item.span)
            for number, item in enumerate(self._sources, 1)
            if item.span is not None
        ]
        count = len(self._sources)
        for number, (key, span, _) in enumerate(self._added(response, outcome), count + 1):
            made.append(Phrase(key, str(number), span, is_own=True))
        return tuple(made)

    def found_span(self, key: str, response: AnswersResponse) -> Span | None:
        """The words of a row that the student added; None for any other row."""
        added = self._added(response, None)
        return next((span for each, span, _ in added if each == key), None)

    def traced(self, response: AnswersResponse) -> tuple[str | None, ...]:
        """What was answered to "Traceable?", for each source."""
        answers = (response.answer(item.id, TRACEABLE) for item in self._sources)
        return tuple(each if isinstance(each, str) else None for each in answers)

    @property
    def asks_traceable(self) -> bool:
        """Whether that is asked."""
        return TRACEABLE in self._facets

    def reasons(self, key: str, outcome: AnswersOutcome) -> Reasons | None:
        """What is told of a row after the check; None of what is no row."""
        item = self._activity.item(key)
        if item is not None:
            return _source_reasons(outcome.item(key), shown=outcome.shows_answer(key))
        added = self._added(outcome.response, outcome)
        found = next((each for other, _, each in added if other == key), None)
        if found is None:
            return None
        told = [Told("", _about_added(found)), *self._about_unlisted(key, outcome)]
        return Reasons(OUTCOME_KINDS.get(found), outcome_word(found), tuple(told))

    def notes(self, outcome: AnswersOutcome) -> dict[str, str]:
        """What is told of each row, and of each cell of it, by their keys."""
        notes: dict[str, list[str]] = {}
        columns = {heading(facet): facet for facet in self._facets}
        for row in self.rows(outcome.response, outcome):
            reasons = self.reasons(row.key, outcome) if row.cells else None
            for told in reasons.told if reasons is not None else ():
                facet = columns.get(told.heading)
                key = row.key if facet is None else part_key(row.key, facet)
                notes.setdefault(key, []).append(told.text)
        return {key: "\n".join(texts) for key, texts in notes.items()}

    def _about_unlisted(self, key: str, outcome: AnswersOutcome) -> list[Told]:
        """What the author says of the sources that the words of an added row touch."""
        added = self._added(outcome.response, outcome)
        spans = [span for each, span, _ in added if each == key]
        told = []
        for source in self._activity.unlisted:
            if any(source.span.overlaps(span) for span in spans):
                told.append(Told(tr("Ledger", "Why"), source.why))
                if source.outside:
                    told.append(Told(outside_words(), source.outside))
        return told

    def _source_row(
        self, number: int, item: Item, response: AnswersResponse, outcome: AnswersOutcome | None
    ) -> Row:
        grade = outcome.item(item.id) if outcome is not None else None
        shown = outcome is not None and outcome.shows_answer(item.id)
        graded = {each.facet.id: each for each in grade.facets} if grade is not None else {}
        cells = tuple(
            _cell(item, facet, response.answer(item.id, facet.id), graded.get(facet.id), shown)
            for facet in item.facets
        )
        became = grade.outcome if grade is not None else None
        said = outcome_word(became) if became is not None else ""
        return Row(item.id, str(number), item.title, cells, said=said)

    def _added(
        self, response: AnswersResponse, outcome: AnswersOutcome | None
    ) -> list[tuple[str, Span, AnswerOutcome | None]]:
        """The words that were added, and in the end those that were not, each with its outcome."""
        item = self._activity.item(FOUND)
        if item is None:
            return []
        answer = response.answer(FOUND, FOUND) or ()
        spans = [each for each in answer if isinstance(each, Span)]
        places = _places(item)
        made: list[tuple[str, Span, AnswerOutcome | None]] = []
        for span in spans:
            is_right = any(span.overlaps(place) for place in places)
            became = AnswerOutcome.RIGHT if is_right else AnswerOutcome.NOT_RIGHT
            made.append((_key(_FOUND_KEY, span), span, became if outcome is not None else None))
        if outcome is not None and outcome.shows_answer(FOUND):
            missed = [each for each in places if not any(each.overlaps(span) for span in spans)]
            made += [(_key(_MISSED_KEY, each), each, AnswerOutcome.UNANSWERED) for each in missed]
        return made


def _places(item: Item) -> tuple[Span, ...]:
    rules = [facet.rule for facet in item.facets if isinstance(facet.rule, Find)]
    return rules[0].places if rules else ()


def _key(kind: str, span: Span) -> str:
    return f"{kind}:{span.start}-{span.end}"


def _cell(
    item: Item,
    facet: Facet,
    answer: object,
    grade: FacetGrade | None,
    shown: bool,  # noqa: FBT001 (whether the accepted answer may be shown; private)
) -> Cell:
    symbols = SYMBOLS if facet.id == TRACEABLE else {}
    chosen = facet.option(answer) if isinstance(answer, str) else None
    is_right = chosen is not None and chosen.credit == 1
    accepted = " / ".join(option_words(facet.id, each) for each in facet.accepted)
    return Cell(
        item=item.id,
        facet=facet.id,
        name=heading(facet.id),
        asked=asked(facet.id),
        options=tuple(
            CellOption(each.id, option_words(facet.id, each), symbols.get(each.id))
            for each in facet.options
        ),
        chosen=chosen.id if chosen is not None else None,
        outcome=grade.outcome if grade is not None else None,
        accepted=accepted if shown and not is_right else "",
    )


def _added_row(key: str, number: int, words: str, outcome: AnswerOutcome | None) -> Row:
    note = tr("Ledger", "Found by you") if outcome is None else _about_added(outcome)
    return Row(key, str(number), words, (), note=note, can_go=outcome is None)


def _about_added(outcome: AnswerOutcome) -> str:
    words = {
        AnswerOutcome.RIGHT: tr("Ledger", "Found by you: the text leans on this, too."),
        AnswerOutcome.UNANSWERED: tr("Ledger", "Not in the table, and the text leans on it."),
    }
    return words.get(outcome, tr("Ledger", "Found by you: the text does not lean on this."))


def _source_reasons(grade: AnsweredItemGrade, *, shown: bool) -> Reasons:
    told = [
        Told(heading(each.facet.id), reason) for each in grade.facets if (reason := _reason(each))
    ]
    if shown and grade.item.why:
        told.append(Told(tr("Ledger", "Why"), grade.item.why))
    if shown and grade.item.outside:
        told.append(Told(outside_words(), grade.item.outside))
    kind = OUTCOME_KINDS.get(grade.outcome)
    return Reasons(kind, outcome_word(grade.outcome), tuple(told))


def _reason(grade: FacetGrade) -> str:
    """Why the option that was chosen is not right; "" where it is, or none was chosen."""
    chosen = grade.facet.option(grade.answer) if isinstance(grade.answer, str) else None
    if chosen is None or chosen.credit == 1:
        return ""
    fixed = "" if grade.facet.id == STAKE else general_reason(grade.facet.id, chosen.id)
    return chosen.why or fixed or general_reason(STAKE, "")
