"""A problem in a lesson file: where it is, what was found, what was expected, what to do.

Not a traceback and not the fault itself (`activities.faults`): a fault with its place. The
sentences are English; another language is another table of the same codes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from literacy_app.lessons.wordings import DID_YOU_MEAN, NEAREST, SENTENCES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Severity = Literal["error", "warning"]

_LONGEST = 80
_BLANKS = {"\n": "a line's end", "\t": "a tab", " ": "a space"}

# Characters that look like nothing, like a space, or turn the writing round.
_UNSEEN = re.compile(
    "[\xa0\xad\u061c\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Mend:
    r"""What to write instead of a stretch of a file's text, to be rid of a problem.

    Places are code points of the text as `decoding.decode` gives it: without a byte order mark,
    every line end one `\n`. `mending.apply_mends` finds them in the bytes of the file again.

    Attributes:
        start: of the stretch.
        end: exclusive; `start` where something is only put in.
        text: with `\n` as line end, whatever the file has.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several things that may be meant: the author must say which.

    Attributes:
        around: the words with some that stand around them, as the passage has them.
        paragraph: of the passage, from 1.
        line: what to write to mean this one, `name: value`.
        mend: writes it; None where it cannot simply be put in.
    """

    around: str
    paragraph: int
    line: str
    mend: Mend | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem of one file.

    Attributes:
        line: from 1.
        column: from 1, in code points.
        severity: a file with an error cannot be used; with warnings it can.
        code: a key of `wordings.SENTENCES`.
        values: what the sentence holds.
        mend: what to write instead, where there is only one way; None: the author must say.
        candidates: what the author may have meant, some of it, where there are several.
    """

    file: Path
    line: int
    column: int
    severity: Severity
    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    mend: Mend | None = None
    candidates: tuple[Candidate, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether the file cannot be used because of it."""
        return self.severity == "error"

    def sentence(self) -> str:
        """What is wrong and what to do, in English."""
        values = {name: _shown(value) for name, value in self.values.items()}
        said = SENTENCES[self.code].format_map(values)
        if self.values.get("nearest") is None:
            return said
        return f"{said} {NEAREST.get(self.code, DID_YOU_MEAN).format_map(values)}"

    def line_text(self) -> str:
        """`file:line:column: error: sentence`, which editors find the place by."""
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.sentence()}"


def _shown(value: object) -> str:
    """A value as a sentence holds it: a list as alternatives, a long text cut in its middle."""
    if isinstance(value, tuple | list):
        *others, last = map(str, value or ("…",))
        return f"{', '.join(others)} or {last}" if others else last
    seen = _UNSEEN.sub(_code, str(value))
    text = _BLANKS.get(seen, " ".join(seen.split()))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 4 :]}"


def _code(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"
