"""The words of a table that is filled in, and of the source ledger.

Not the authors' words: those come with the activity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.ledger import KIND, STAKE, TRACEABLE, USE
from literacy_app.desktop.answers.words import outcome_word
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.parts.published import published_line
from literacy_app.desktop.wording import plural, tr
from literacy_app.lessons.lesson import AUTHORS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.answers import Option
    from literacy_app.desktop.answers.ledger_rows import Cell, Row
    from literacy_app.lessons.lesson import Passage

TRACEABLE_YES, TRACEABLE_WITH_WORK, TRACEABLE_NO = "yes", "with-work", "no"
SYMBOLS = {
    TRACEABLE_YES: OutcomeKind.FOUND,
    TRACEABLE_WITH_WORK: OutcomeKind.PARTLY,
    TRACEABLE_NO: OutcomeKind.MISSED,
}
"""What stands before the answers to "Traceable?" while the table is being filled in."""


def heading(facet: str) -> str:
    """The heading of a facet's column."""
    headings = {
        KIND: tr("Ledger", "Kind"),
        USE: tr("Ledger", "How it is used"),
        TRACEABLE: tr("Ledger", "Traceable?"),
        STAKE: tr("Ledger", "Stake in the matter"),
    }
    return headings.get(facet, facet)


def asked(facet: str) -> str:
    """What stands in a facet's cell while nothing is chosen."""
    words = {
        KIND: tr("Ledger", "What is it?"),
        USE: tr("Ledger", "Quoted or not?"),
        TRACEABLE: tr("Ledger", "Could one find it?"),
        STAKE: tr("Ledger", "What do they stand to gain or lose?"),
    }
    return words.get(facet, tr("Ledger", "Choose"))


def option_words(facet: str, option: Option) -> str:
    """What stands on the screen for an option: the author's words, or those of the fixed ones."""
    words = {
        (KIND, "person"): tr("Ledger", "Named person"),
        (KIND, "institution"): tr("Ledger", "Institution"),
        (KIND, "media"): tr("Ledger", "Media outlet"),
        (KIND, "vague"): tr("Ledger", "Vague group"),
        (KIND, "nobody"): tr("Ledger", "Nobody named"),
        (KIND, "text"): tr("Ledger", "The text itself"),
        (USE, "quoted"): tr("Ledger", "Quoted"),
        (USE, "paraphrased"): tr("Ledger", "Paraphrased"),
        (USE, "mentioned"): tr("Ledger", "Only mentioned"),
        (TRACEABLE, TRACEABLE_YES): tr("Ledger", "Yes"),
        (TRACEABLE, TRACEABLE_WITH_WORK): tr("Ledger", "With work"),
        (TRACEABLE, TRACEABLE_NO): tr("Ledger", "No"),
    }
    return option.text or words.get((facet, option.id), option.id)


def row_said(row: Row) -> str:
    """What a screen reader says of a row's words."""
    return ". ".join(part for part in (row.title, row.note, row.said) if part)


def cell_said(cell: Cell) -> str:
    """What a screen reader says of a cell; its column's heading it says by itself."""
    if cell.outcome is None:
        return cell.text or tr("Ledger", "nothing chosen")
    parts = [cell.text, outcome_word(cell.outcome)]
    if cell.accepted:
        parts.append(accepted_words(cell.accepted))
    return ". ".join(part for part in parts if part)


def accepted_words(accepted: str) -> str:
    """What is accepted, under an answer that is not."""
    return tr("Ledger", "Rather: {answer}").format(answer=accepted)


def outside_words() -> str:
    """The heading over what is known outside the text."""
    return tr("Answers", "Known outside the text")


def voices_question() -> str:
    """What is asked about who is not heard."""
    return tr("Ledger", "Who has a part in this and is not heard in the text?")


def voices_words() -> str:
    """What the page of those who are not heard is called."""
    return tr("Ledger", "Missing voices")


def voices_open_words() -> str:
    """The same while nobody is picked there."""
    return tr("Ledger", "{page} \u00b7 open").format(page=voices_words())


def nobody_picked() -> str:
    """What stands there after the check where nobody was picked."""
    return tr("Ledger", "Not answered: nobody was picked here.")


def begun_words(button: str) -> str:
    """What is said where a check is asked for and every row is only begun."""
    return tr(
        "Ledger",
        "No row is filled in to its end. To hand it in so, press “{button}” once more.",
    ).format(button=button)


def voices_missing_words(rows: int, button: str) -> str:
    """What is said where a check is asked for and nobody is picked, and so many rows are open."""
    parts = [tr("Ledger", "Nobody is picked under Missing voices yet.")]
    if rows:
        form = plural("Ledger", rows, one="1 row is open, too.", many="%n rows are open, too.")
        parts.append(form)
    again = tr("Ledger", "To hand it in so, press “{button}” once more.")
    return " ".join((*parts, again.format(button=button)))


def whose_words(passage: Passage) -> str:
    """Whose words a passage is, in a line."""
    source = passage.source
    if source is None:
        return tr("Source", "Written for this lesson") if passage.origin == AUTHORS else ""
    parts = (source.author, published_line(source))
    whose = ", ".join(part for part in parts if part) or source.title
    return tr("Source", "{whose}  \u00b7  quoted for study").format(whose=whose)


def summary_words(traced: Sequence[str | None]) -> str:
    """What the answers to "Traceable?" come to, one for each source, None where there is none."""
    answered = [each for each in traced if each is not None]
    if not answered:
        return tr("Ledger", "So far nothing is said about who can be traced.")
    yes = answered.count(TRACEABLE_YES)
    words = plural(
        "Ledger",
        yes,
        one="So far: 1 of {count} can be traced from the text alone",
        many="So far: %n of {count} can be traced from the text alone",
    ).format(count=len(traced))
    work, no = answered.count(TRACEABLE_WITH_WORK), answered.count(TRACEABLE_NO)
    if work:
        words = tr("Ledger", "{so_far}, {n} more with some work").format(so_far=words, n=work)
    if no:
        words = tr("Ledger", "{so_far}. For {n}, there is nobody to ask").format(so_far=words, n=no)
    return words + "."
