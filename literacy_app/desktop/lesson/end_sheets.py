"""The sheets of a lesson's last step: what was done, what is right in the text, what stood.

Not where they stand (`end_view`), not the graphics (`charts`), and no praise that is not a count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.activities.answers_grade import AnswerOutcome
from literacy_app.activities.highlight import Highlight
from literacy_app.desktop.answers.bar_words import kept_words
from literacy_app.desktop.lesson.end_words import answered_words, result_words, tries_words
from literacy_app.desktop.lesson.feedback import left_alone
from literacy_app.desktop.lesson.feedback_rows import quoted
from literacy_app.desktop.lesson.summary_figures import Figure, Pips
from literacy_app.desktop.lesson.verdict import summary_of
from literacy_app.desktop.parts.text_sheet import TextSheet
from literacy_app.desktop.wording import tr
from literacy_app.measures.discernment import sum_of
from literacy_app.study.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.highlight import LetStand
    from literacy_app.activities.kinds import Activity
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.measures.discernment import Discernment
    from literacy_app.study.outcome import AnswersOutcome


@dataclass(frozen=True, slots=True)
class Result:
    """An activity and what became of its last check; `outcome` is None where there is none."""

    activity: Activity
    outcome: Outcome | AnswersOutcome | None

    @property
    def is_told(self) -> bool:
        """Whether everything about the activity may be said."""
        outcome = self.outcome
        return outcome is not None and (outcome.answers_shown or not outcome.may_try_again)

    @property
    def discernment(self) -> Discernment | None:
        """What the last check says of discernment; None where the kind has no such thing."""
        return self.outcome.grade.discernment if isinstance(self.outcome, Outcome) else None

    def stood(self) -> tuple[tuple[str, LetStand], ...]:
        """The words that were rightly let stand, where they may be told."""
        activity, outcome = self.activity, self.outcome
        if not self.is_told or not isinstance(outcome, Outcome):
            return ()
        if not isinstance(activity, Highlight):
            return ()
        entries = left_alone(activity, outcome.grade)
        return tuple((entry.span.of(activity.text), entry) for entry in entries)


def result_sheet(look: Look, result: Result) -> TextSheet:
    """What became of one activity."""
    sheet = TextSheet(look, result.activity.title)
    sheet.add("small", result.activity.prompt, "ink2")
    outcome = result.outcome
    if outcome is None:
        sheet.add("body", tr("End", "Not checked yet."))
    elif isinstance(outcome, Outcome):
        _tell_marked(look, sheet, outcome)
    else:
        _tell_answered(look, sheet, outcome)
    return sheet


def together(results: Sequence[Result]) -> Discernment:
    """Discernment over every text that was checked, the counts summed first."""
    found = [each.discernment for each in results]
    return sum_of([each for each in found if each is not None])


def right_sheet(look: Look, lesson: Lesson) -> TextSheet:
    """Where the text is right, and what confirms it."""
    sheet = TextSheet(look, tr("End", "Where the text is right"))
    lead = tr("End", "A text can lean and still be right. These points can be confirmed.")
    sheet.add("small", lead, "ink2")
    for point in lesson.right:
        sheet.add("quote", point.claim)
        sheet.add("small", point.confirmed, "ink2")
    return sheet


def left_alone_sheet(look: Look, results: Sequence[Result]) -> TextSheet | None:
    """The fair twins that were rightly let stand, with their reasons; None where none may be told.

    Before the answers of an activity are shown, its fair twins are not.
    """
    stood = [each for result in results for each in result.stood()]
    if not stood:
        return None
    sheet = TextSheet(look, tr("End", "What you rightly let stand"))
    for words, entry in stood:
        sheet.add("quote", quoted(words))
        sheet.add("small", entry.why, "ink2")
    return sheet


def _tell_marked(look: Look, sheet: TextSheet, outcome: Outcome) -> None:
    if not outcome.has_key:
        sheet.add("body", kept_words())
        return
    summary = summary_of(outcome.grade)
    found = Figure(look)
    of = tr("End", "of {total} found").format(total=summary.total)
    found.show_figure(str(summary.found), of)
    pips = Pips(look)
    pips.show_counts(summary.found, summary.partly, summary.missed)
    sheet.add_row(found)
    sheet.add_row(pips)
    sheet.add("body", result_words(summary))
    sheet.add("small", tries_words(outcome), "ink2")


def _tell_answered(look: Look, sheet: TextSheet, outcome: AnswersOutcome) -> None:
    if not outcome.has_key:
        sheet.add("body", kept_words())
        return
    if outcome.grade.fraction is None:
        sheet.add("body", tr("End", "Kept, and not graded. You find it under My notes."))
        return
    kinds = [item.outcome for item in outcome.grade.items if item.credit is not None]
    right, partly = kinds.count(AnswerOutcome.RIGHT), kinds.count(AnswerOutcome.PARTLY)
    rest = len(kinds) - right - partly
    found = Figure(look)
    found.show_figure(str(right), tr("End", "of {total} right").format(total=len(kinds)))
    pips = Pips(look)
    pips.show_counts(right, partly, rest)
    sheet.add_row(found)
    sheet.add_row(pips)
    sheet.add("body", answered_words(partly, rest))
    sheet.add("small", tries_words(outcome), "ink2")
