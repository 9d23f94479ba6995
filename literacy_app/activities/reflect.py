"""The reflect activity: a free text that is kept and never graded.

Not a question with an answer (`choose`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from literacy_app.activities.answers import Answerable

TEXT = "text"
"""The one facet of each question."""


@dataclass(frozen=True, kw_only=True)
class Reflect(Answerable):
    """Questions to think about, each an item with one facet of the form "text"."""

    kind: Literal["reflect"] = "reflect"
