"""What is marked in the preview, written into the text: an entry added, changed, moved, removed.

Not the splicing (`authoring.keying`): this asks for an edit and says in words why there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.authoring.entries import Keep
from literacy_app.authoring.keying import (
    Change,
    NewEntry,
    add_entry,
    change_entry,
    move_edge,
    remove_entry,
)
from literacy_app.authoring.refusals import Refusal
from literacy_app.desktop.studio.entry_form import KEY, LET_STAND, READERS_DIFFER
from literacy_app.desktop.studio.entry_kinds import filled_of
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Highlight
    from literacy_app.authoring.splicing import Edit
    from literacy_app.desktop.studio.entry_form import Filled
    from literacy_app.desktop.studio.entry_kinds import AnyEntry
    from literacy_app.text.spans import Span


def written(text: str, activity_id: str, filled: Filled, entry: AnyEntry | None) -> Edit | str:
    """The edit that puts what the form holds into the text, or why there is none, in words.

    `entry` is the one that is there; only what is other in it is changed.
    """
    try:
        if entry is not None:
            return change_entry(text, activity_id, entry.id, _change(filled, entry))
        return add_entry(text, activity_id, filled.part, _new(filled))  # type: ignore[arg-type]  # one of the three
    except Refusal as refusal:
        return refusal_words(refusal)


def _change(filled: Filled, entry: AnyEntry) -> Change:
    was = filled_of(entry)
    label = (filled.label,) if filled.label else ()
    return Change(
        labels=Keep.KEEP if filled.label == was.label else label,
        why=Keep.KEEP if filled.why == was.why else filled.why,
        plainer=Keep.KEEP if filled.plainer == was.plainer else filled.plainer,
        votes=Keep.KEEP if filled.votes == was.votes else filled.votes,
    )


def _new(filled: Filled) -> NewEntry:
    labels = (filled.label,) if filled.label and filled.part != LET_STAND else ()
    return NewEntry(
        filled.span,
        labels=labels,
        why=filled.why,
        plainer=filled.plainer if filled.part == KEY else "",
        votes=filled.votes if filled.part == READERS_DIFFER else "",
    )


def renamed(text: str, activity_id: str, entry_id: str, label: str) -> Edit | str:
    """The edit that gives an entry another technique."""
    try:
        return change_entry(text, activity_id, entry_id, Change(labels=(label,)))
    except Refusal as refusal:
        return refusal_words(refusal)


def moved(text: str, activity_id: str, entry_id: str, span: Span) -> Edit | str:
    """The edit that lets an entry quote another stretch."""
    try:
        return move_edge(text, activity_id, entry_id, span)
    except Refusal as refusal:
        return refusal_words(refusal)


def removed(text: str, activity_id: str, entry_id: str) -> Edit | str:
    """The edit that takes an entry out."""
    try:
        return remove_entry(text, activity_id, entry_id)
    except Refusal as refusal:
        return refusal_words(refusal)


def nudged(activity: Highlight, entry: AnyEntry, *, is_start: bool, by: int) -> Span | None:
    """The span of an entry with one edge moved by words; None where it cannot be."""
    segments = activity.segments
    numbers = segments.touched(entry.span)
    first, stop = numbers.start, numbers.stop
    if is_start:
        first += by
    else:
        stop += by
    if not 0 <= first < stop <= len(segments):
        return None
    return segments.reach(range(first, stop))


def refusal_words(refusal: Refusal) -> str:
    """Why a change is not made, in words."""
    words = {
        "authoring.text-has-errors": tr("Studio", "Mend the problems of the file first."),
        "authoring.nothing-marked": tr("Studio", "There is no word in what was marked."),
        "authoring.same-words": tr("Studio", "These words have an entry already."),
        "authoring.shares-words": tr(
            "Studio", "What is let stand cannot share words with what should be marked."
        ),
        "authoring.shares-sentence": tr("Studio", "Another entry stands in this sentence."),
        "authoring.unknown-label": tr("Studio", "The activity does not offer this technique."),
        "authoring.no-labels": tr("Studio", "Choose a technique."),
        "authoring.no-why": tr("Studio", "Write why: the learner reads it after the check."),
        "authoring.no-votes": tr("Studio", "Write the votes, such as 1/3."),
        "authoring.unfit-character": tr("Studio", "A character here cannot stand in a file."),
        "authoring.too-many-places": tr(
            "Studio", "These words stand in too many places. Mark some words beside them, too."
        ),
        "authoring.layout-not-known": tr(
            "Studio", "The file is written in a way this cannot add to. Write the entry by hand."
        ),
    }
    other = tr("Studio", "The file has changed meanwhile. Try again after the next check.")
    return words.get(refusal.code, other)
