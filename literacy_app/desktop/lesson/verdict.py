"""What a checked passage comes to, in counts and in a sentence: the words of the summary.

Not the grade (`activities`) and not the painting (`summary_band`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.activities.highlight_grade import Outcome
from literacy_app.desktop.wording import plural, tr
from literacy_app.measures.discernment import leaning

if TYPE_CHECKING:
    from literacy_app.activities.highlight_grade import HighlightGrade

_CAREFUL_FROM = 50
"""The discernment from which a balanced reader is called careful."""
_NEARLY_ALL = 0.85


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of the summary band.

    Attributes:
        over_flagged: marks that touch nothing of the key (the grade's false alarms).
        plain_touched: fair twins touched by any mark, of `plain` there are.
        index: discernment, -100 to 100; None where there is too little to say.
        previous: the discernment of the time before, where there was one.
    """

    title: str
    line: str
    found: int
    partly: int
    missed: int
    over_flagged: int
    plain_touched: int
    plain: int
    index: float | None
    previous: float | None = None

    @property
    def total(self) -> int:
        """How many phrases the key holds."""
        return self.found + self.partly + self.missed


def summary_of(
    grade: HighlightGrade, previous: float | None = None, *, is_all_shown: bool = False
) -> Summary:
    """The summary of a grade.

    Args:
        grade: What was graded.
        previous: The discernment of the time before, where there was one.
        is_all_shown: Whether what was missed is shown; until then it is still waiting.
    """
    outcomes = [item.outcome for item in grade.items]
    found = outcomes.count(Outcome.FOUND)
    missed = outcomes.count(Outcome.MISSED)
    title, line = _verdict(grade, missed=missed, is_all_shown=is_all_shown)
    return Summary(
        title=title,
        line=line,
        found=found,
        partly=len(outcomes) - found - missed,
        missed=missed,
        over_flagged=grade.false_alarms,
        plain_touched=grade.discernment.false_alarms,
        plain=grade.discernment.noise,
        index=grade.discernment.index,
        previous=previous,
    )


def signed(index: float) -> str:
    """A discernment as it is printed: a sign before it, and no decimals."""
    whole = round(index)
    if whole == 0:
        return "0"
    return f"+{whole}" if whole > 0 else f"\N{MINUS SIGN}{-whole}"


def spoken(summary: Summary) -> str:
    """The whole summary as sentences, for a screen reader."""
    counts = tr(
        "Summary",
        "{found} of {total} found, {partly} partly, {missed} missed. {over} over-flagged.",
    ).format(
        found=summary.found,
        total=summary.total,
        partly=summary.partly,
        missed=summary.missed,
        over=summary.over_flagged,
    )
    if summary.index is None:
        return f"{summary.title}. {summary.line} {counts}"
    index = tr("Summary", "Discernment {index}.").format(index=signed(summary.index))
    return f"{summary.title}. {summary.line} {counts} {index}"


def _verdict(grade: HighlightGrade, *, missed: int, is_all_shown: bool) -> tuple[str, str]:
    title, line = _of_words(grade, missed=missed, is_all_shown=is_all_shown)
    is_of_sentences = any(item.activity.unit == "sentence" for item in grade.items[:1])
    if is_of_sentences and leaning(grade.discernment.criterion) is not None:
        return title, _sentences_line(grade)
    return title, line


def _sentences_line(grade: HighlightGrade) -> str:
    """In place of what is said of words: here it is the support of sentences that is judged."""
    found = grade.discernment
    line = tr(
        "Summary",
        "You caught {hits} of {signals} sentences to mark, and marked {marked} of {plain} that "
        "should stand.",
    )
    return line.format(
        hits=found.hits, signals=found.signals, marked=found.false_alarms, plain=found.noise
    )


def _of_words(grade: HighlightGrade, *, missed: int, is_all_shown: bool) -> tuple[str, str]:
    match leaning(grade.discernment.criterion):
        case "suspects":
            return _generous(grade)
        case "lets-pass":
            return _light(grade, missed=missed, is_all_shown=is_all_shown)
        case "balanced":
            return _balanced(grade)
        case None:
            return (
                tr("Summary", "Checked"),
                tr("Summary", "This passage is too short to say more than the counts."),
            )


def _generous(grade: HighlightGrade) -> tuple[str, str]:
    title = tr("Summary", "A generous pencil")
    found = grade.discernment
    plain = max(grade.false_alarms, found.false_alarms)
    if found.hits >= _NEARLY_ALL * found.signals:
        line = plural(
            "Summary",
            plain,
            one="You caught nearly everything, and 1 plain phrase with it. "
            "Try asking: would a wire report use this word?",
            many="You caught nearly everything, and %n plain phrases with it. "
            "Try asking: would a wire report use this word?",
        )
    else:
        line = plural(
            "Summary",
            plain,
            one="You marked 1 plain phrase as well. Try asking: would a wire report use this word?",
            many="You marked %n plain phrases as well. "
            "Try asking: would a wire report use this word?",
        )
    return title, line


def _light(grade: HighlightGrade, *, missed: int, is_all_shown: bool) -> tuple[str, str]:
    outcomes = {item.outcome for item in grade.items}
    is_all_right = grade.false_alarms == 0 and outcomes == {Outcome.FOUND, Outcome.MISSED}
    if not is_all_right:
        line = plural(
            "Summary",
            missed,
            one="1 verdict word went by unmarked.",
            many="%n verdict words went by unmarked.",
        )
    elif is_all_shown:
        line = plural(
            "Summary",
            missed,
            one="What you marked was right; 1 more was there.",
            many="What you marked was right; %n more were there.",
        )
    else:
        line = plural(
            "Summary",
            missed,
            one="What you marked was right; 1 more is waiting.",
            many="What you marked was right; %n more are waiting.",
        )
    return tr("Summary", "A light pencil"), line


def _balanced(grade: HighlightGrade) -> tuple[str, str]:
    found = grade.discernment
    if found.index is not None and found.index >= _CAREFUL_FROM:
        return tr("Summary", "A careful read"), _careful_line(grade)
    line = tr(
        "Summary",
        "You caught {hits} of {signals} verdict words and marked {marked} of {plain} plain ones.",
    )
    return tr("Summary", "An even pencil"), line.format(
        hits=found.hits, signals=found.signals, marked=found.false_alarms, plain=found.noise
    )


def _careful_line(grade: HighlightGrade) -> str:
    found = grade.discernment
    if found.hits == found.signals and found.false_alarms == 0 and grade.false_alarms == 0:
        return tr("Summary", "You caught every verdict word and left every plain one alone.")
    if found.false_alarms == 0:
        return tr("Summary", "You caught most verdict words and left the plain ones alone.")
    if found.false_alarms <= (1 - _NEARLY_ALL) * found.noise:
        return tr(
            "Summary", "You caught most verdict words and left nearly all the plain ones alone."
        )
    return tr("Summary", "You caught most verdict words and left most plain ones alone.")
