from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from literacy_app.desktop.paint.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    LINE_STYLES,
    THEMES,
    Theme,
    blend,
)

GROUNDS = ("desk", "chrome", "paper", "paper2", "field", "tint", "tint2")
TEXT = ("ink", "ink2", "ink3", "accent", "caution", "problem")


def luminance(color: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    shares = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]


def contrast(one: QColor, other: QColor) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", TEXT)
def test_text_can_be_read_on_every_ground(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_border_of_a_control_can_be_seen(theme: Theme, ground: str) -> None:
    assert contrast(theme.edge, getattr(theme, ground)) >= 3.0


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_a_technique_s_line_can_be_seen_on_paper_and_on_its_own_tint(theme: Theme) -> None:
    assert len(theme.technique_inks) == len(LINE_STYLES)
    for ink in theme.technique_inks:
        assert contrast(ink, theme.paper) >= 3.0
        assert contrast(ink, theme.mark_tint(ink)) >= 3.0
        assert contrast(theme.ink, theme.mark_tint(ink, is_open=True)) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_words_on_the_accent_on_a_selection_and_on_a_status_can_be_read(theme: Theme) -> None:
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.ink, theme.sel) >= 4.5
    for status in ("good", "caution", "problem"):
        assert contrast(getattr(theme, status), getattr(theme, f"{status}_tint")) >= 4.5


def test_high_contrast_has_borders_of_two_and_neither_shadow_nor_hatching() -> None:
    assert CONTRAST.is_contrast
    assert not LIGHT.is_contrast
    assert (CONTRAST.border, LIGHT.border, DARK.border) == (2, 1, 1)
    assert (CONTRAST.shadow_share, CONTRAST.hatch) == (0.0, None)


def test_techniques_past_the_seventh_begin_anew() -> None:
    assert LIGHT.technique_ink(7) == LIGHT.technique_ink(0) == QColor("#952B0A")


def test_blending_takes_a_share_of_each() -> None:
    black, white = QColor("#000000"), QColor("#FFFFFF")
    assert blend(black, white, 0.25) == QColor(191, 191, 191)
    assert blend(black, white, 1.0) == black
