"""The notes on a passage whose key is elsewhere: one's own marks, and no word on them.

Not the notes after a check (`feedback`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.proof.notes import DASH, Note
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.highlight import Highlight, HighlightResponse, Mark
    from literacy_app.activities.labels import Label


def kept_notes(
    activity: Highlight, labels: Mapping[str, Label], response: HighlightResponse
) -> tuple[Note, ...]:
    """A note on each mark, in text order."""
    return tuple(_note(activity, labels, mark) for mark in sorted(response.marks))


def _note(activity: Highlight, labels: Mapping[str, Label], mark: Mark) -> Note:
    name = labels[mark.label].name
    return Note(
        id=f"mark-{mark.start}",
        outcome=OutcomeKind.KEPT,
        label=mark.label,
        spans=(mark.span,),
        marked=(mark.span,),
        quote=mark.span.of(activity.text),
        fields=((tr("Feedback", "You"), name),),
        short=name,
        short_sign=DASH,
    )
