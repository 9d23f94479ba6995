"""What somebody typed, fit to stand in a sentence of one line.

Not the sentences.
"""

from __future__ import annotations

import re

_LONGEST = 200

# What a terminal would obey instead of showing it: control characters, and those that turn the
# writing round.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def shown(typed: object, longest: int = _LONGEST) -> str:
    """`typed` on one line, cut to so many characters, and nothing in it that is not shown."""
    text = _OBEYED.sub(_code, " ".join(str(typed).split()))
    return text if len(text) <= longest else f"{text[:longest]}…"


def _code(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode()
