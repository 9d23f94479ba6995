"""The one token table: colours, techniques' inks, type roles and sizes for every theme.

Not the fonts found on this machine (see `fonts`) nor the style sheet (see `style`).
"""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from collections.abc import Mapping


class ThemeName(StrEnum):
    """A theme by the word that settings hold."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class LineStyle(StrEnum):
    """The line under a marked phrase; one for each technique."""

    SOLID = "solid"
    DOUBLE = "double"
    WAVY = "wavy"
    DOTTED = "dotted"
    DASHED = "dashed"
    DASH_DOT = "dash-dot"
    BAR = "bar"


# Named tuples, not dataclasses: these are made on the way to the first window, five times as fast.
class Theme(NamedTuple):
    """Every colour the program paints with, by its use."""

    name: ThemeName
    desk: QColor
    chrome: QColor
    paper: QColor
    paper2: QColor
    field: QColor
    line: QColor
    rule: QColor
    edge: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    tint: QColor
    tint2: QColor
    sel: QColor
    hatch: QColor | None
    good: QColor
    good_tint: QColor
    caution: QColor
    caution_tint: QColor
    problem: QColor
    problem_tint: QColor
    badge_letter: QColor
    technique_inks: tuple[QColor, ...]
    mark_share: float
    open_share: float
    border: int
    shadow_share: float

    @override
    def __repr__(self) -> str:
        return f"<theme {self.name}>"

    @property
    def is_contrast(self) -> bool:
        """Whether this is the high contrast theme, which paints no tints, hatches or shadows."""
        return self.name is ThemeName.CONTRAST

    def technique_ink(self, place: int) -> QColor:
        """The ink of the technique at a place of the palette order, from 0; past 7 it repeats."""
        return self.technique_inks[place % len(self.technique_inks)]

    def mark_tint(self, ink: QColor, *, is_open: bool = False) -> QColor:
        """The opaque ground under a mark: the technique's ink blended over paper."""
        if self.is_contrast:
            return QColor("#2B2B2B")
        return blend(ink, self.paper, self.open_share if is_open else self.mark_share)


def blend(over: QColor, under: QColor, share: float) -> QColor:
    """The opaque colour of `over` at `share` (0 to 1) on `under`."""
    return QColor(
        round(over.red() * share + under.red() * (1 - share)),
        round(over.green() * share + under.green() * (1 - share)),
        round(over.blue() * share + under.blue() * (1 - share)),
    )


def _inks(*codes: str) -> tuple[QColor, ...]:
    return tuple(QColor(code) for code in codes)


LIGHT = Theme(
    name=ThemeName.LIGHT,
    desk=QColor("#E6E8E7"),
    chrome=QColor("#F2F3F1"),
    paper=QColor("#FDFCF8"),
    paper2=QColor("#F5F3EC"),
    field=QColor("#FFFFFF"),
    line=QColor("#D3D6D3"),
    rule=QColor("#C4C9C8"),
    edge=QColor("#79807F"),
    ink=QColor("#1D2126"),
    ink2=QColor("#454B52"),
    ink3=QColor("#5A6067"),
    accent=QColor("#1D3D63"),
    accent_hover=QColor("#142C49"),
    on_accent=QColor("#FFFFFF"),
    tint=QColor("#DDE6F0"),
    tint2=QColor("#EDF2F7"),
    sel=QColor("#C9DAEC"),
    hatch=QColor("#B9BDBB"),
    good=QColor("#1B6845"),
    good_tint=QColor("#E1EFE7"),
    caution=QColor("#7F4E00"),
    caution_tint=QColor("#F7EBD3"),
    problem=QColor("#9C2B23"),
    problem_tint=QColor("#F8E4E1"),
    badge_letter=QColor("#FFFFFF"),
    technique_inks=_inks(
        "#952B0A", "#3B3BC4", "#0E8074", "#651B50", "#86700A", "#2E6FC4", "#33291F"
    ),
    mark_share=0.13,
    open_share=0.25,
    border=1,
    shadow_share=0.05,
)

DARK = Theme(
    name=ThemeName.DARK,
    desk=QColor("#111315"),
    chrome=QColor("#181B1E"),
    paper=QColor("#1E2124"),
    paper2=QColor("#272B2F"),
    field=QColor("#16191B"),
    line=QColor("#33383D"),
    rule=QColor("#444A50"),
    edge=QColor("#7D858C"),
    ink=QColor("#E9E5DC"),
    ink2=QColor("#C3C0B8"),
    ink3=QColor("#A3A29D"),
    accent=QColor("#9CC4F2"),
    accent_hover=QColor("#BBD7F7"),
    on_accent=QColor("#0E1B2B"),
    tint=QColor("#24384F"),
    tint2=QColor("#1F2B39"),
    sel=QColor("#2F4D6F"),
    hatch=QColor("#5B6167"),
    good=QColor("#7CCB9E"),
    good_tint=QColor("#1E3328"),
    caution=QColor("#E5B35C"),
    caution_tint=QColor("#372C18"),
    problem=QColor("#F19A8F"),
    problem_tint=QColor("#3D2320"),
    badge_letter=QColor("#101214"),
    technique_inks=_inks(
        "#EE6A2C", "#8E8DFF", "#8BE8D6", "#D06FB4", "#F3E37C", "#A8C3E2", "#9B9283"
    ),
    mark_share=0.17,
    open_share=0.32,
    border=1,
    shadow_share=0.22,
)

_BLACK = QColor("#000000")
_WHITE = QColor("#FFFFFF")

CONTRAST = DARK._replace(
    name=ThemeName.CONTRAST,
    desk=_BLACK,
    chrome=_BLACK,
    paper=_BLACK,
    paper2=_BLACK,
    field=_BLACK,
    line=_WHITE,
    rule=_WHITE,
    edge=_WHITE,
    ink=_WHITE,
    ink2=_WHITE,
    ink3=_WHITE,
    accent=_WHITE,
    accent_hover=QColor("#E6E6E6"),
    on_accent=_BLACK,
    tint=QColor("#0B2F66"),
    tint2=QColor("#16202E"),
    sel=QColor("#003B8E"),
    hatch=None,
    good=QColor("#9DFFC4"),
    good_tint=_BLACK,
    caution=QColor("#FFD27A"),
    caution_tint=_BLACK,
    problem=QColor("#FFB3A9"),
    problem_tint=_BLACK,
    technique_inks=_inks(
        "#FF7A33", "#9AA0FF", "#7DFFE8", "#FF6FC8", "#FFF27A", "#B3DBFD", "#A99D90"
    ),
    border=2,
    shadow_share=0.0,
)

THEMES: Mapping[ThemeName, Theme] = MappingProxyType(
    {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}
)

LINE_STYLES: tuple[LineStyle, ...] = tuple(LineStyle)
"""The lines in palette order, as the inks stand in `Theme.technique_inks`."""


class TypeRole(NamedTuple):
    """A role of text: its size and line in pixels at 100 %, and its face."""

    size: int
    line: int
    weight: int
    is_serif: bool


TYPE_ROLES: Mapping[str, TypeRole] = MappingProxyType(
    {
        "display": TypeRole(32, 36, 600, is_serif=True),
        "num": TypeRole(26, 30, 600, is_serif=True),
        "h1": TypeRole(25, 32, 600, is_serif=True),
        "h2": TypeRole(19, 26, 600, is_serif=True),
        "lesson": TypeRole(17, 24, 400, is_serif=True),
        "lesson-strong": TypeRole(17, 24, 600, is_serif=True),
        "passage": TypeRole(18, 31, 400, is_serif=True),
        "h3": TypeRole(16, 22, 600, is_serif=False),
        "quote": TypeRole(15, 22, 400, is_serif=True),
        "body": TypeRole(14, 21, 400, is_serif=False),
        "body-strong": TypeRole(14, 21, 600, is_serif=False),
        "small": TypeRole(13, 19, 400, is_serif=False),
        "small-strong": TypeRole(13, 19, 600, is_serif=False),
        "caption": TypeRole(12, 17, 400, is_serif=False),
        "caption-strong": TypeRole(12, 17, 600, is_serif=False),
        "micro": TypeRole(11, 14, 600, is_serif=False),
        "mono": TypeRole(13, 20, 400, is_serif=False),
        "mono-strong": TypeRole(13, 20, 600, is_serif=False),
    }
)


class Scale(NamedTuple):
    """The text size of the moment: 1.0 is 100 %, 2.0 is 200 %."""

    factor: float

    def text(self, pixels: float) -> int:
        """A text size, or a size tied to text, in pixels at this scale."""
        return round(pixels * self.factor)

    def gap(self, pixels: float) -> int:
        """A gap in pixels: it grows by 35 % of what the text grows."""
        return round(pixels * (1 + 0.35 * (self.factor - 1)))
