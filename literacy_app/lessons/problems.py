"""A problem in a lesson file: where it is, what was found, what was expected, what to do.

Not a traceback and not the fault itself (`activities.faults`): a fault with its place. The
sentences are English; another language is another table of the same codes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one file.

    Attributes:
        line: from 1.
        column: from 1, in code points.
        severity: a file with an error cannot be used; with warnings it can.
        code: a key of `wordings.SENTENCES`.
        values: what the sentence holds.
    """

    file: Path
    line: int
    column: int
    severity: Severity
    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_error(self) -> bool:
        """Whether the file cannot be used because of it."""
        return self.severity == "error"

    def sentence(self) -> str:
        """What is wrong and what to do, in English."""
        raise NotImplementedError

    def line_text(self) -> str:
        """`file:line:column: error: sentence`, which editors find the place by."""
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.sentence()}"
