"""The words of the notes: what became of each mark and each phrase of the key, and why.

Not the grade (`activities`) nor how a note is painted (`proof`). What a learner may not be told
yet is left out here, so that no view can show it by accident.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from literacy_app.activities.highlight_grade import Outcome
from literacy_app.activities.highlight_marks import snapped_marks
from literacy_app.desktop.lesson.feedback_rows import (
    label_rows,
    own_row,
    readers_row,
    reason_rows,
    spilt_rows,
    technique_names,
    veiled_row,
    why_rows,
)
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.proof.notes import ARROW, DASH, Note
from literacy_app.desktop.wording import tr
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from literacy_app.activities.highlight import Highlight, LetStand, ReadersDiffer
    from literacy_app.activities.highlight_grade import FalseAlarm, HighlightGrade, ItemGrade
    from literacy_app.activities.highlight_marks import SnappedMark
    from literacy_app.activities.labels import Label
    from literacy_app.desktop.lesson.feedback_rows import Rows
    from literacy_app.study.outcome import Outcome as TryOutcome


def notes_of(
    activity: Highlight,
    labels: Mapping[str, Label],
    outcome: TryOutcome,
    *,
    is_all_shown: bool,
) -> tuple[Note, ...]:
    """The notes on a checked passage, in text order.

    Until `is_all_shown`, of one's own marks only: what was found, with its reasons; what was
    partly found, without what is missing; what can stand, with its reason. Nothing is said then
    of phrases that were missed, nor of those that careful readers differ on and nobody marked.
    """
    marks = tuple(snapped_marks(activity, outcome.response.marks))
    desk = _Desk(activity, labels, outcome.grade, marks, is_all_shown)
    notes = [*desk.on_key(), *desk.on_false_alarms(), *desk.on_readers_differ()]
    return tuple(sorted(notes, key=_place))


def left_alone(activity: Highlight, grade: HighlightGrade) -> tuple[LetStand, ...]:
    """The fair twins that no mark touched, in text order: rightly left to stand."""
    touched = set(grade.touched_let_stand)
    return tuple(entry for entry in activity.let_stand if entry.id not in touched)


@dataclass(frozen=True, slots=True)
class _Desk:
    """One checked passage, with what may be told of it."""

    activity: Highlight
    labels: Mapping[str, Label]
    grade: HighlightGrade
    marks: tuple[SnappedMark, ...]
    is_all_shown: bool

    def on_key(self) -> Iterator[Note]:
        """A note on each entry of the key that may be spoken of."""
        for number, item in enumerate(self.grade.items):
            if item.outcome is Outcome.FOUND:
                yield self._found(item)
            elif not self.is_all_shown:
                if item.own:
                    yield self._own_alone(item, f"entry-{number}")
            elif item.outcome is Outcome.MISSED:
                yield self._missed(item)
            else:
                yield self._partly(item)

    def on_false_alarms(self) -> Iterator[Note]:
        """A note on each mark that touches nothing of the key."""
        entries = {entry.id: entry for entry in self.activity.let_stand}
        for alarm in self.grade.false_alarm_marks:
            entry = entries.get(alarm.let_stand or "")
            yield self._not_in_key(alarm) if entry is None else self._let_stand(alarm, entry)

    def on_readers_differ(self) -> Iterator[Note]:
        """A note on each entry without a verdict; on unmarked ones once all is shown."""
        for entry in self.activity.readers_differ:
            own = tuple(
                mark for mark in self.marks if Span(mark.start, mark.end).overlaps(entry.span)
            )
            if own or self.is_all_shown:
                yield self._differ(entry, own)

    def _found(self, item: ItemGrade) -> Note:
        return Note(
            id=item.id,
            outcome=OutcomeKind.FOUND,
            label=item.label,
            spans=(item.entry.span,),
            marked=item.own,
            quote=item.key_words,
            fields=(*label_rows(item, self.labels), *reason_rows(item), *spilt_rows(item)),
            short=self._short(item),
            short_sign=_sign(item),
        )

    def _partly(self, item: ItemGrade) -> Note:
        return Note(
            id=item.id,
            outcome=OutcomeKind.PARTLY,
            label=item.label or item.entry.labels[0],
            spans=(item.entry.span,),
            marked=item.own,
            quote=item.key_words,
            fields=(
                own_row(item),
                *label_rows(item, self.labels),
                *reason_rows(item),
                *spilt_rows(item),
            ),
            short=self._short(item),
            short_sign=_sign(item),
        )

    def _own_alone(self, item: ItemGrade, note_id: str) -> Note:
        """What became of one's marks on an entry whose words may not be given away yet."""
        row, short = veiled_row(item)
        kind = OutcomeKind.MISSED if item.outcome is Outcome.MISSED else OutcomeKind.PARTLY
        return Note(
            id=note_id,
            outcome=kind,
            label=item.label or item.marks[0].label,
            spans=item.own,
            marked=item.own,
            quote=" … ".join(item.own_words),
            fields=(row,),
            short=short,
            short_sign=DASH,
        )

    def _missed(self, item: ItemGrade) -> Note:
        return Note(
            id=item.id,
            outcome=OutcomeKind.MISSED,
            label=item.entry.labels[0],
            spans=(item.entry.span,),
            marked=item.own,
            quote=item.key_words,
            fields=((own_row(item), *reason_rows(item)) if item.own else reason_rows(item)),
            short=self._short(item),
            short_sign=_sign(item),
        )

    def _let_stand(self, alarm: FalseAlarm, entry: LetStand) -> Note:
        rows = why_rows(entry.why, entry.compare)
        note = self._over_flagged(alarm, rows)
        return replace(note, short=tr("Feedback", "let it stand"))

    def _not_in_key(self, alarm: FalseAlarm) -> Note:
        why = tr(
            "Feedback",
            "The key does not list these words. If you still think that a plain report would "
            "word them differently, talk it over with somebody.",
        )
        note = self._over_flagged(alarm, why_rows(why))
        short, heading = tr("Feedback", "not in the key"), tr("Feedback", "Not in the key")
        return replace(note, short=short, heading=heading)

    def _over_flagged(self, alarm: FalseAlarm, fields: Rows) -> Note:
        span = Span(alarm.start, alarm.end)
        return Note(
            id=f"mark-{alarm.start}",
            outcome=OutcomeKind.OVER_FLAGGED,
            label=alarm.label,
            spans=(span,),
            marked=(span,),
            quote=span.of(self.activity.text),
            fields=fields,
            short_sign=DASH,
        )

    def _differ(self, entry: ReadersDiffer, own: tuple[SnappedMark, ...]) -> Note:
        marked, _, all_ = entry.votes.partition("/")
        rows = (readers_row(entry.votes), *why_rows(entry.why, entry.compare))
        short = tr("Feedback", "{marked} of {all} readings marked it")
        return Note(
            id=entry.id,
            outcome=OutcomeKind.READERS_DIFFER,
            label=next(iter(entry.labels), None) or (own[0].label if own else None),
            spans=(entry.span,),
            marked=tuple(Span(mark.start, mark.end) for mark in own),
            quote=entry.span.of(self.activity.text),
            fields=rows,
            short=short.format(marked=marked, all=all_),
            short_sign=DASH,
        )

    def _short(self, item: ItemGrade) -> str:
        return item.plainer or technique_names(self.labels, item.entry.labels)


def _sign(item: ItemGrade) -> str:
    return ARROW if item.plainer else DASH


def _place(note: Note) -> tuple[Span, str]:
    return note.spans[0], note.id
