"""Every name that has a meaning somewhere in a lesson file.

Not where it has one: that the models say.
"""

from __future__ import annotations

from literacy_app.lessons.activity_notes import ACTIVITY_NOTES
from literacy_app.lessons.answer_notes import ANSWER_NOTES
from literacy_app.lessons.field_notes import NOTES

NAMES = frozenset(
    name
    for notes in (NOTES, ACTIVITY_NOTES, ANSWER_NOTES)
    for note in notes.values()
    for name in note.fields
)
