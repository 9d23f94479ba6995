from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontDatabase

from literacy_app.desktop.paint.fonts import SANS, SERIF, first_found, make_font, passage_pixels

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_first_family_that_is_there_wins() -> None:
    there = QFontDatabase.families()[0]
    assert first_found(("No such family", there, "Nor this")) == there


def test_where_none_is_there_the_last_is_named_for_the_system_to_stand_in() -> None:
    assert first_found(("No such family", "Nor this")) == "Nor this"


def test_the_passage_is_between_17_and_21_pixels() -> None:
    assert 17 <= passage_pixels() <= 21


def test_fonts_are_smooth_unhinted_and_measured_in_pixels() -> None:
    font = make_font(SANS, 14, 600, italic=True)
    assert (font.pixelSize(), font.weight(), font.italic()) == (14, 600, True)
    assert font.hintingPreference() == QFont.HintingPreference.PreferNoHinting
    assert font.styleStrategy() == QFont.StyleStrategy.PreferAntialias
    assert font.family() != make_font(SERIF, 14, 600).family() or len(QFontDatabase.families()) == 1
