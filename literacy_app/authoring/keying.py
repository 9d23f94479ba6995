"""The key of a highlight activity changed in its file's text: one edit, all else byte for byte.

Not the form on screen. The text is the file's as an editor shows it, with whatever line ends.
Each function reads the text as YAML twice, before and after, so that an edit is never given that
says anything else than was meant. In a lesson whose passage has ten thousand words that takes 30 to
60 ms (`load_lesson_text` takes 20, `splicing.apply` nothing that can be measured): an interface
calls them from a worker, never while a key is down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from literacy_app.authoring.amending import amended
from literacy_app.authoring.entries import (
    CHANGEABLE,
    Change,
    NewEntry,
    checked,
    entry_fields,
    kept_id,
    look_at_neighbours,
)
from literacy_app.authoring.keyed import Keyed, keyed
from literacy_app.authoring.layout import begin, put_in, stands_alone, take_out
from literacy_app.authoring.quoting import whole_words
from literacy_app.authoring.recoring import moved_cores, quotation_changes
from literacy_app.authoring.refusals import FieldNotHere, LayoutNotKnown, TextHasErrors
from literacy_app.authoring.splicing import Edit, EditsOverlap, apply
from literacy_app.authoring.styles import style_of
from literacy_app.authoring.tree import read_tree
from literacy_app.authoring.writing import Style

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.authoring.keyed import Part
    from literacy_app.text.spans import Span

__all__ = ["Change", "NewEntry", "add_entry", "change_entry", "move_edge", "remove_entry"]


def add_entry(text: str, activity_id: str, part: Part, entry: NewEntry) -> Edit:
    """The edit that adds an entry, after the last one that stands earlier in the passage.

    The entry gets the layout of its neighbours, and what says which place is meant where its
    words stand more than once. Raises a `Refusal`, one class per reason.
    """
    found = keyed(read_tree(text), activity_id)
    span = whole_words(found.text, entry.span)
    checked(found, part, entry)
    look_at_neighbours(found, part, span)
    fields = entry_fields(found, part, entry, span)
    mapping = found.node
    style = style_of(found, part)
    number = found.number_for(part, span)
    pair = mapping.named(part)

    def splice() -> Edit:
        if pair is not None and pair[1].items:
            return put_in(found.tree, pair[1], number, fields, style)
        return begin(found.tree, mapping, part, fields, style)

    def expect(activity: dict[str, Any]) -> None:
        listed = activity.get(part) or []
        listed.insert(number, _data(fields))
        activity[part] = listed

    return _proved(found, splice, expect)


def remove_entry(text: str, activity_id: str, entry_id: str) -> Edit:
    """The edit that takes an entry out.

    With its last entry a part that may be missing goes too, unless a comment stands in it; else
    `[]` is left.
    """
    found = keyed(read_tree(text), activity_id)
    entry = found.entry(entry_id)
    goes = entry.part != "key" and stands_alone(found.tree, found.node, entry.part)

    def splice() -> Edit:
        if goes:
            return amended(found.tree, found.node, {entry.part: None}, Style())
        return take_out(found.tree, found.node, entry.part, entry.number)

    def expect(activity: dict[str, Any]) -> None:
        del activity[entry.part][entry.number]
        if goes:
            del activity[entry.part]

    return _proved(found, splice, expect)


def move_edge(text: str, activity_id: str, entry_id: str, span: Span) -> Edit:
    """The edit that lets an entry quote another stretch, one that its edges were dragged to.

    What says which place is meant follows, and so does the core; it goes where none of it is left.
    An entry without an id of its own has another one afterwards, since that is made of its words.
    """
    found = keyed(read_tree(text), activity_id)
    entry = found.entry(entry_id)
    span = whole_words(found.text, span)
    look_at_neighbours(found, entry.part, span, but=entry)
    changes = quotation_changes(found.text, entry, span)
    changes.update(moved_cores(found.text, entry, span))
    changes.update(kept_id(found, entry, span.of(found.text)))
    return _amended(found, entry_id, changes)


def change_entry(text: str, activity_id: str, entry_id: str, change: Change) -> Edit:
    """The edit that gives an entry other labels, another reason, wording or votes."""
    found = keyed(read_tree(text), activity_id)
    entry = found.entry(entry_id)
    changes = change.fields()
    for name in changes:
        if name not in CHANGEABLE[entry.part]:
            raise FieldNotHere(name=name, part=entry.part)
    checked(found, entry.part, change.over(entry))
    return _amended(found, entry_id, changes)


def _amended(found: Keyed, entry_id: str, changes: dict[str, object]) -> Edit:
    """Fields of an entry changed; those that are as they should be stay as they are written."""
    entry = found.entry(entry_id)
    changes = {
        name: value
        for name, value in changes.items()
        if _data_of(value) != entry.typed(name) or (value is None and name in entry.data)
    }

    def splice() -> Edit:
        node = found.entry_node(entry)
        return amended(found.tree, node, changes, style_of(found, entry.part))

    def expect(activity: dict[str, Any]) -> None:
        target = activity[entry.part][entry.number]
        for name, value in changes.items():
            if value is None:
                target.pop(name, None)
            else:
                target[name] = _data_of(value)

    return _proved(found, splice, expect)


def _proved(
    found: Keyed, splice: Callable[[], Edit], expect: Callable[[dict[str, Any]], None]
) -> Edit:
    """The edit, read back: the file then holds what was meant and is otherwise the same."""
    wanted = found.tree.unshared()
    expect(wanted["activities"][found.number])
    try:
        edit = splice()
        is_right = read_tree(apply(found.tree.original, edit)).data == wanted
    except (EditsOverlap, TextHasErrors) as refusal:
        raise LayoutNotKnown from refusal
    if not is_right:
        raise LayoutNotKnown
    return edit


def _data(fields: dict[str, object]) -> dict[str, Any]:
    return {name: _data_of(value) for name, value in fields.items()}


def _data_of(value: object) -> Any:
    return list(value) if isinstance(value, tuple) else value
