"""Where in an activity one goes on: at which item, and where the keyboard begins.

Not how it is shown, which is the frame's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.desktop.regions import first_stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.answers import Item
    from literacy_app.desktop.answers.frame import AnswersFrame


def open_items(frame: AnswersFrame) -> tuple[Item, ...]:
    """The items that need an answer, or to be told how sure one is, and have it not yet."""
    needing = [item for item in frame.activity.items if any(f.is_needed for f in item.facets)]
    return tuple(item for item in needing if not frame.is_answered(item))


def next_open(frame: AnswersFrame, after: int) -> int | None:
    """The index of the first item from one on, and round, that is not answered yet."""
    items = frame.activity.items
    order = (*range(after, len(items)), *range(after))
    return next((place for place in order if not frame.is_answered(items[place])), None)


def first_not_right(frame: AnswersFrame) -> int:
    """The index of the first item that does not earn everything, where one is shown at a time."""
    if frame.outcome is None or not frame.has_steps:
        return 0
    grades = frame.outcome.grade.items
    return next((place for place, each in enumerate(grades) if (each.credit or 0) < 1), 0)


def place_of(frame: AnswersFrame, item_id: str) -> int:
    """The index of an item; of the one that one is at where there is none of that id."""
    ids = [each.id for each in frame.activity.items]
    return ids.index(item_id) if item_id in ids else frame.number


def lead_to(frame: AnswersFrame, open_: Sequence[Item]) -> None:
    """Go to the first of the items that are not answered yet, to what is missing there."""
    if open_ and frame.has_steps and frame.item not in open_:
        frame.go_to_item(place_of(frame, open_[0].id))
    if open_ or not frame.has_steps:
        frame.point_to_missing()


def focus_body(frame: AnswersFrame) -> bool:
    """Give the keyboard to the first part of the body that takes it; whether there is one."""
    for region in frame.body_regions():
        focus_current = getattr(region, "focus_current", None)
        if callable(focus_current):
            focus_current()
            return True
        stop = first_stop(region)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
    return False
