"""Reading a response to a highlight from JSON of unknown worth.

Not the grade: marks may still overlap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.activities.json_values import mapping, member, place, refused, sequence, typed
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from literacy_app.activities.faults import Path
    from literacy_app.activities.highlight import Highlight


def response_from_json(raw: object, activity: Highlight) -> HighlightResponse:
    """The response that JSON data holds: `{"marks": [{"start", "end", "label"}, …]}`.

    A mark may give `quote` (with `occurrence` where the words stand more than once) instead of
    `start` and `end`; where it gives both they must agree. Other keys are passed over.

    Raises:
        RefusedResponseError: at the first thing that is wrong.
    """
    marks = sequence(member(mapping(raw, ()), "marks", ()), ("marks",))
    return HighlightResponse(
        tuple(_mark(mark, ("marks", number), activity) for number, mark in enumerate(marks))
    )


def _mark(raw: object, path: Path, activity: Highlight) -> Mark:
    mark = mapping(raw, path)
    label = typed(member(mark, "label", path), (*path, "label"), str)
    if label not in activity.labels:
        values = {"name": label, "nearest": nearest_name(label, activity.labels)}
        raise refused((*path, "label"), "label-not-offered", **values)
    span = place(mark, path, activity.text)
    return Mark(span.start, span.end, label)
