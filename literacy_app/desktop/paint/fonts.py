"""Which of this machine's fonts speak for the text, the program and the code.

Not sizes by role (see `theme.TYPE_ROLES`): only families, and the passage's size by x-height.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

SERIF = (
    "Charter",
    "Georgia",
    "Cambria",
    "Source Serif 4",
    "Noto Serif",
    "Liberation Serif",
    "DejaVu Serif",
)
SANS = (
    "Segoe UI Variable Text",
    "Segoe UI",
    ".AppleSystemUIFont",
    "Noto Sans",
    "Open Sans",
    "Cantarell",
    "Ubuntu",
    "Liberation Sans",
    "DejaVu Sans",
)
MONO = (
    "Cascadia Mono",
    "Consolas",
    "SF Mono",
    "Menlo",
    "Noto Sans Mono",
    "DejaVu Sans Mono",
    "Liberation Mono",
)

_WANTED_X_HEIGHT = 9.6
_PROBE_PIXELS = 100
PASSAGE_LEADING = 1.72


@cache
def first_found(chain: tuple[str, ...]) -> str:
    """The first family of a chain that this machine has, or the chain's last."""
    return next((name for name in chain if name in _families()), chain[-1])


@cache
def _families() -> frozenset[str]:
    """All families of this machine: asking for them once is faster than for each by name."""
    return frozenset(QFontDatabase.families())


@cache
def passage_pixels() -> int:
    """The pixel size, 17 to 21, that gives the serif an x-height of 9.6 px at 100 %."""
    probe = QFont(first_found(SERIF))
    probe.setPixelSize(_PROBE_PIXELS)
    share = QFontMetricsF(probe).xHeight() / _PROBE_PIXELS
    if share <= 0:
        return 18
    return max(17, min(21, round(_WANTED_X_HEIGHT / share)))


def make_font(chain: tuple[str, ...], pixels: int, weight: int, *, italic: bool = False) -> QFont:
    """A font of a chain's first family, unhinted and smooth, as every text here is set."""
    font = QFont(first_found(chain))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setItalic(italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font
