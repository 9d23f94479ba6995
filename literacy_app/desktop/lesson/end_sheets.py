"""The sheets of a lesson's last step: a result, discernment, what next, what is right, what stood.

Not where they stand (`end_view`) and no praise that is not a count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.desktop.lesson.end_words import advice, result_words, tries_words
from literacy_app.desktop.lesson.feedback import left_alone
from literacy_app.desktop.lesson.feedback_rows import quoted
from literacy_app.desktop.lesson.summary_figures import DiscernmentScale, Figure, Pips
from literacy_app.desktop.lesson.verdict import signed, summary_of
from literacy_app.desktop.parts.text_sheet import TextSheet
from literacy_app.desktop.wording import tr
from literacy_app.measures.discernment import sum_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.highlight import Highlight
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.measures.discernment import Discernment
    from literacy_app.study.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Result:
    """An activity and what became of its last check; `outcome` is None where there is none."""

    activity: Highlight
    outcome: Outcome | None

    @property
    def is_told(self) -> bool:
        """Whether everything about the activity may be said."""
        outcome = self.outcome
        return outcome is not None and (outcome.answers_shown or not outcome.may_try_again)


def result_sheet(look: Look, result: Result) -> TextSheet:
    """What became of one activity."""
    sheet = TextSheet(look, result.activity.title)
    sheet.add("small", result.activity.prompt, "ink2")
    if result.outcome is None:
        sheet.add("body", tr("End", "Not checked yet."))
        return sheet
    summary = summary_of(result.outcome.grade)
    found = Figure(look)
    of = tr("End", "of {total} found").format(total=summary.total)
    found.show_figure(str(summary.found), of)
    pips = Pips(look)
    pips.show_counts(summary.found, summary.partly, summary.missed)
    sheet.add_row(found)
    sheet.add_row(pips)
    sheet.add("body", result_words(summary))
    sheet.add("small", tries_words(result.outcome), "ink2")
    return sheet


def together(results: Sequence[Result]) -> Discernment:
    """Discernment over every activity that was checked, the counts summed first."""
    return sum_of([each.outcome.grade.discernment for each in results if each.outcome is not None])


def discernment_sheet(look: Look, results: Sequence[Result]) -> TextSheet:
    """Discernment over all activities, on its scale, and what the number means."""
    sheet = TextSheet(look, tr("End", "Telling loaded from plain"))
    index = together(results).index
    figure = Figure(look)
    if index is None:
        figure.show_figure("", tr("End", "discernment: too few to say"))
        sheet.add_row(figure)
    else:
        figure.show_figure(signed(index), tr("End", "discernment"))
        scale = DiscernmentScale(look)
        scale.show_index(index, None)
        sheet.add_row(figure, scale)
    explained = tr(
        "End",
        "From {least} to +100: how much more often you marked loaded words than plain ones, "
        "over the texts of this lesson. 0 is marking at random.",
    )
    sheet.add("small", explained.format(least=signed(-100)), "ink2")
    return sheet


def next_sheet(look: Look, results: Sequence[Result]) -> TextSheet:
    """What to do next: what is still open, and what the counts suggest."""
    sheet = TextSheet(look, tr("End", "What next"))
    for result in results:
        if result.outcome is None:
            still = tr("End", "{title} is still to be marked.")
            sheet.add("body", still.format(title=quoted(result.activity.title)))
    sheet.add("body", advice(together(results)))
    return sheet


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
    stood = [
        (result.activity, entry)
        for result in results
        if result.outcome is not None and result.is_told
        for entry in left_alone(result.activity, result.outcome.grade)
    ]
    if not stood:
        return None
    sheet = TextSheet(look, tr("End", "What you rightly let stand"))
    for activity, entry in stood:
        sheet.add("quote", quoted(entry.span.of(activity.text)))
        sheet.add("small", entry.why, "ink2")
    return sheet
