"""What somebody typed, fit to stand in a sentence of one line.

Not the sentences.
"""

from __future__ import annotations

_LONGEST = 200


def shown(typed: object, longest: int = _LONGEST) -> str:
    """`typed` on one line and cut to so many characters."""
    text = " ".join(str(typed).split())
    return text if len(text) <= longest else f"{text[:longest]}…"
