"""The three kinds of entry as the preview marks them: the key, what is let stand, what is disputed.

Not the form (`entry_form`) and not the writing (`entry_writing`). What is let stand has no
technique: in the preview each of the two other kinds has a label of its own, behind the palette.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from literacy_app.activities.highlight import KeyEntry, LetStand, Mark, ReadersDiffer
from literacy_app.activities.labels import Label
from literacy_app.desktop.paint.theme import LineStyle
from literacy_app.desktop.studio.entry_form import KEY, LET_STAND, READERS_DIFFER, Filled
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Highlight

AnyEntry: TypeAlias = KeyEntry | LetStand | ReadersDiffer

_LABELS = {f"={LET_STAND}": LET_STAND, f"={READERS_DIFFER}": READERS_DIFFER}
"""No author can use these: an id has no equals sign."""


def entries_of(activity: Highlight) -> tuple[AnyEntry, ...]:
    """All entries: the key first."""
    return (*activity.key, *activity.let_stand, *activity.readers_differ)


def entry_with(activity: Highlight, entry_id: str) -> AnyEntry | None:
    """The entry with an id."""
    return next((each for each in entries_of(activity) if each.id == entry_id), None)


def part_of(entry: AnyEntry) -> str:
    """The list of the file that an entry stands in."""
    if isinstance(entry, KeyEntry):
        return KEY
    return LET_STAND if isinstance(entry, LetStand) else READERS_DIFFER


def part_of_label(label: str) -> str:
    """The list that a mark with a label is meant for."""
    return _LABELS.get(label, KEY)


def part_labels() -> tuple[Label, ...]:
    """The labels behind the palette: one for each kind of entry that is no key."""
    names = (
        (tr("Studio", "Let it stand"), tr("Studio", "=")),
        (tr("Studio", "Readers differ"), tr("Studio", "?")),
    )
    inks = ((6, LineStyle.DOTTED), (7, LineStyle.DASHED))
    return tuple(
        Label(id_, name, letter, None, "", "", "", ink, line.value)
        for id_, (name, letter), (ink, line) in zip(_LABELS, names, inks, strict=True)
    )


def filled_of(entry: AnyEntry) -> Filled:
    """What the form shows of an entry."""
    labels = () if isinstance(entry, LetStand) else entry.labels
    return Filled(
        span=entry.span,
        entry=entry.id,
        part=part_of(entry),
        label=labels[0] if labels else "",
        why=entry.why or "",
        plainer=(entry.plainer or "") if isinstance(entry, KeyEntry) else "",
        votes=entry.votes if isinstance(entry, ReadersDiffer) else "",
    )


def entry_marks(activity: Highlight) -> dict[Mark, AnyEntry]:
    """The entries as marks on the passage; of those that overlap the first, the key before all."""
    found: dict[Mark, AnyEntry] = {}
    for entry in entries_of(activity):
        if not any(mark.span.overlaps(entry.span) for mark in found):
            found[Mark(entry.span.start, entry.span.end, _label_of(entry))] = entry
    return dict(sorted(found.items(), key=_start))


def _label_of(entry: AnyEntry) -> str:
    if isinstance(entry, KeyEntry):
        return entry.labels[0]
    return f"={part_of(entry)}"


def _start(found: tuple[Mark, AnyEntry]) -> int:
    return found[0].start
