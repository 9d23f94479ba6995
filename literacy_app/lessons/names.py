"""Every name that has a meaning somewhere in a lesson file.

Not where it has one: that the models say.
"""

from __future__ import annotations

from literacy_app.lessons.activity_notes import ACTIVITY_NOTES
from literacy_app.lessons.answer_notes import ANSWER_NOTES
from literacy_app.lessons.field_notes import NOTES

_FIELDS = tuple(
    field
    for notes in (NOTES, ACTIVITY_NOTES, ANSWER_NOTES)
    for note in notes.values()
    for field in note.fields.items()
)

NAMES = frozenset(name for name, _ in _FIELDS)

LISTS = frozenset(name for name, note in _FIELDS if isinstance(note.example, list))
"""Those below which a list may stand."""

TEXTS = frozenset(name for name, note in _FIELDS if isinstance(note.example, str))
"""Those of one text."""
