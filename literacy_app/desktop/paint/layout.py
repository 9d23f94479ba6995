"""Which of the three layouts a width calls for.

Not the layouts themselves: each page lays itself out by the band it is told.
"""

from __future__ import annotations

from enum import StrEnum

WIDE_FROM = 1260
MEDIUM_FROM = 980
SHORT_BELOW = 720


class Band(StrEnum):
    """How much room there is across, by effective width (client width ÷ text scale)."""

    WIDE = "wide"
    MEDIUM = "medium"
    COMPACT = "compact"


def band_for(width: int, factor: float) -> Band:
    """The band of a client width in pixels at a text scale (1.0 is 100 %)."""
    effective = width / factor
    if effective >= WIDE_FROM:
        return Band.WIDE
    return Band.MEDIUM if effective >= MEDIUM_FROM else Band.COMPACT


def is_short(height: int, factor: float) -> bool:
    """Whether the client height calls for the short rule: no heading row, tighter sheets."""
    return height / factor < SHORT_BELOW
