"""What a tour read off the screen, held against the grade of what the records keep.

Not the wording of notes (`feedback`): that would be to ask the same witness twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.activities.highlight_grade import Outcome, grade
from literacy_app.activities.highlight_response import response_from_json
from literacy_app.desktop.lesson.verdict import signed
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.proof.notes import outcome_word
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from literacy_app.activities.highlight import Highlight
    from literacy_app.activities.highlight_grade import HighlightGrade, ItemGrade
    from literacy_app.desktop.lesson.highlight_view import HighlightView
    from literacy_app.records.nouns import Attempt


@dataclass(frozen=True, slots=True)
class Seen:
    """What stood on the screen after a check.

    Attributes:
        figures: the summary's: found, over-flagged, discernment, as they are written.
        counts: of the filter chips, by outcome.
        notes: what each row of the margin says, as far as its quotation.
        marks: start, end and label of each mark in the passage.
        is_all_shown: whether the answers were shown by then.
    """

    activity: str
    figures: tuple[str, str, str]
    counts: dict[OutcomeKind, int]
    notes: tuple[str, ...]
    marks: tuple[tuple[int, int, str], ...]
    is_all_shown: bool


def seen_in(view: HighlightView, activity: str) -> Seen:
    """Read a checked activity off the screen."""
    head = view.checked.head
    model = view.proof.margin.model()
    rows = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    return Seen(
        activity=activity,
        figures=(
            head.summary.found.text(),
            head.summary.over_flagged.text(),
            head.summary.discernment.text(),
        ),
        counts={kind: chip.count for kind, chip in head.chips.chips.items()},
        notes=tuple(rows),
        marks=tuple((mark.start, mark.end, mark.label) for mark in view.proof.marking.marks),
        is_all_shown=view.checked.bar.answers.isHidden(),
    )


def differences(seen: Seen, attempt: Attempt, activity: Highlight) -> Iterator[str]:
    """Everything in which the screen was not what the saved answer, graded anew, comes to."""
    response = response_from_json(attempt.response, activity)
    made = grade(activity, response)
    if attempt.grade != made.to_json():
        yield "the grade that was kept is not the grade of the answer that was kept"
    marks = tuple(sorted((mark.start, mark.end, mark.label) for mark in response.marks))
    yield from _unequal("marks", seen.marks, marks)
    yield from _unequal("figures", seen.figures, _figures(made))
    notes = sorted(expected_notes(activity, made, seen))
    for wanted, row in zip(notes, sorted(seen.notes), strict=False):
        if not row.startswith(wanted):
            yield f"notes: {row!r} was shown where {wanted!r} should be"
    yield from _unequal("number of notes", len(seen.notes), len(notes))
    yield from _unequal("counts", seen.counts, _counts(made, notes))


def _unequal(what: str, shown: object, graded: object) -> Iterator[str]:
    if shown != graded:
        yield f"{what}: {shown!r} was shown, the grade says {graded!r}"


def _figures(made: HighlightGrade) -> tuple[str, str, str]:
    found = sum(item.outcome is Outcome.FOUND for item in made.items)
    index = made.discernment.index
    number = "" if index is None else f"{signed(index)} "
    return (
        f"{found} of {len(made.items)} found",
        f"{made.false_alarms} over-flagged",
        f"{number}discernment",
    )


def _counts(made: HighlightGrade, notes: Sequence[str]) -> dict[OutcomeKind, int]:
    outcomes = [item.outcome for item in made.items]
    differ = outcome_word(OutcomeKind.READERS_DIFFER)
    return {
        OutcomeKind.FOUND: outcomes.count(Outcome.FOUND),
        OutcomeKind.PARTLY: outcomes.count(Outcome.WIDE) + outcomes.count(Outcome.NARROW),
        OutcomeKind.MISSED: outcomes.count(Outcome.MISSED),
        OutcomeKind.OVER_FLAGGED: made.false_alarms,
        OutcomeKind.READERS_DIFFER: sum(note.startswith(f"{differ}:") for note in notes),
    }


def expected_notes(activity: Highlight, made: HighlightGrade, seen: Seen) -> Iterator[str]:
    """What each note should begin with, by the grade and by what may be told."""
    for item in made.items:
        words = _item_words(item, is_all_shown=seen.is_all_shown)
        if words is not None:
            yield words
    for alarm in made.false_alarm_marks:
        not_in_key = tr("Feedback", "Not in the key")
        word = outcome_word(OutcomeKind.OVER_FLAGGED) if alarm.let_stand else not_in_key
        yield f"{word}: {activity.text[alarm.start : alarm.end]}"
    for entry in activity.readers_differ:
        start, end = entry.span.start, entry.span.end
        is_touched = any(mark[0] < end and start < mark[1] for mark in seen.marks)
        if seen.is_all_shown or is_touched:
            yield f"{outcome_word(OutcomeKind.READERS_DIFFER)}: {activity.text[start:end]}"


def _item_words(item: ItemGrade, *, is_all_shown: bool) -> str | None:
    """The outcome's word and the words of the entry, or one's own where those are kept back."""
    kinds = {Outcome.FOUND: OutcomeKind.FOUND, Outcome.MISSED: OutcomeKind.MISSED}
    kind = kinds.get(item.outcome, OutcomeKind.PARTLY)
    if is_all_shown or kind is OutcomeKind.FOUND:
        return f"{outcome_word(kind)}: {item.key_words}"
    return f"{outcome_word(kind)}: {' … '.join(item.own_words)}" if item.own else None
