"""What a reader counts as one character: grapheme clusters by Unicode's rules (UAX #29).

Not offsets: everything else counts code points.
"""

from __future__ import annotations

import regex

_CLUSTER = regex.compile(r"\X")
ELLIPSIS = "…"


def clusters(text: str) -> tuple[str, ...]:
    """The text cut into grapheme clusters; joined they are the text again."""
    return tuple(_CLUSTER.findall(text))


def shorten(text: str, most: int) -> str:
    """`text` in at most `most` clusters (1 or more), an ellipsis in place of what was cut."""
    parts = clusters(text)
    if len(parts) <= most:
        return text
    return "".join(parts[: most - 1]).rstrip() + ELLIPSIS
