"""What the activities of one lesson are anchored in.

Not the lesson: only what its activities may refer to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from literacy_app.text.nearest import NearestWords
from literacy_app.text.quotations import Finder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.labels import Label


@dataclass(frozen=True, slots=True)
class Material:
    """The passages and labels of a lesson.

    Attributes:
        passages: the normalised text of each passage, by id.
        labels: every label that a palette may offer, by id.
        finder: finds quotations, and `nearest` what a wrong one may have meant; one of each for
            the lesson, since they stop when they have read enough.
    """

    passages: Mapping[str, str]
    labels: Mapping[str, Label]
    finder: Finder = field(default_factory=Finder)
    nearest: NearestWords = field(default_factory=NearestWords)
