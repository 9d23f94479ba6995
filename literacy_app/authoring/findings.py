"""What the doctor finds in a lesson: a code with its values, and the way to the place.

Not a sentence (the command line and the window have those) and not an error: a lesson with
findings loads, and only its author can say whether it should stay as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.faults import Path

Severity = Literal["outside", "note"]
"""Outside a band, which the command line fails for; or worth a look, and no more."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found.

    Attributes:
        code: a key of `FINDING_VALUES`.
        path: the way to the place in the file's data, entries of lists by their ids; the
            command line makes a line of it with `ways.place_of`.
    """

    code: str
    severity: Severity
    path: Path
    values: Mapping[str, object]


# Every code with the names of its values. `activity` and `item` are ids, `student` is a key of
# `bands.MOST` or `bands.LEAST`, shares are 0 to 1.
FINDING_VALUES: Mapping[str, tuple[str, ...]] = {
    # A simulated student earned more than its band allows, or less.
    "earns-too-much": ("activity", "student", "share", "most"),
    "earns-too-little": ("activity", "student", "share", "least"),
    # The best answer there is doesn't earn the whole item.
    "unreachable": ("activity", "item", "credit"),
    # Somebody who didn't read earns the item.
    "leaks": ("activity", "item", "student", "credit", "most"),
    # No word lies between a key entry and a let-stand entry: pairs of their ids.
    "beside-let-stand": ("activity", "pairs"),
    # The key is kept elsewhere: ids of the activities, which nobody tried.
    "no-key": ("activities",),
    # Too few entries in the whole lesson to tell how well a student tells them apart.
    "few-for-discernment": ("signals", "noise", "least_signals", "least_noise"),
    # Two reasons say nearly the same; `other_path` leads to the earlier one.
    "reasons-repeat": ("reason", "other", "other_path", "likeness", "most"),
    # Far more often than by chance the right option is the longest, or stands at one place
    # (from 1).
    "longest-is-right": ("right", "questions", "chance"),
    "place-is-right": ("place", "right", "questions", "chance"),
    # A course treats one side otherwise than another: keyed entries for 100 words, let-stand
    # entries for one keyed, or what a side's texts get right.
    "keyed-more": ("side", "other", "rate", "other_rate", "likeness", "least"),
    "let-stand-more": ("side", "other", "rate", "other_rate", "likeness", "least"),
    "no-credit": ("side", "other", "credits"),
    # Too few words to compare these sides by.
    "few-words": ("sides", "least"),
}
