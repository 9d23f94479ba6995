from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from literacy_app.activities.labels import Label
from literacy_app.desktop.lesson.palette import Palette
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import DARK
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LABELS = tuple(
    Label(id_, name, letter, "words", f"What {name} is", "", "", ink, line)
    for id_, name, letter, ink, line in (
        ("loaded", "Loaded language", "L", 1, "solid"),
        ("name-calling", "Name-calling", "N", 2, "double"),
        ("exaggeration", "Exaggeration", "E", 3, "wavy"),
        ("scare-quotes", "Scare quotes", "Q", 4, "dotted"),
        ("glittering", "Glittering words", "G", 5, "dashed"),
        ("flag-waving", "Flag-waving", "F", 6, "dash-dot"),
        ("appeal-to-fear", "Appeal to fear", "A", 7, "bar"),
    )
)


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def palette(qtbot: QtBot, look: Look) -> Palette:
    made = Palette(look)
    qtbot.addWidget(made)
    made.show_labels(LABELS[:5])
    made.resize(1140, 44)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_click_picks_a_pencil_up_and_another_puts_it_down(qtbot: QtBot, palette: Palette) -> None:
    for chip, wanted in ((1, "name-calling"), (2, "exaggeration"), (2, None)):
        with qtbot.waitSignal(palette.pencil_picked) as picked:
            QTest.mouseClick(palette.chips[chip], Qt.MouseButton.LeftButton)
        assert picked.args == [wanted]
        assert palette.pencil == wanted


def test_a_digit_picks_a_pencil_up(qtbot: QtBot, palette: Palette) -> None:
    palette.chips[0].setFocus()
    with qtbot.waitSignal(palette.pencil_picked) as picked:
        QTest.keyClick(palette.chips[0], Qt.Key.Key_4)
    assert picked.args == ["scare-quotes"]
    QTest.keyClick(palette.chips[3], Qt.Key.Key_9)
    assert palette.pencil == "scare-quotes"


def test_the_arrows_move_and_space_and_enter_pick(palette: Palette) -> None:
    palette.chips[0].setFocus()
    QTest.keyClick(palette.chips[0], Qt.Key.Key_Right)
    assert palette.chips[1].hasFocus()
    QTest.keyClick(palette.chips[1], Qt.Key.Key_Space)
    assert palette.pencil == "name-calling"
    QTest.keyClick(palette.chips[1], Qt.Key.Key_Left)
    QTest.keyClick(palette.chips[0], Qt.Key.Key_Left)
    assert palette.chips[0].hasFocus()
    QTest.keyClick(palette.chips[0], Qt.Key.Key_Return)
    assert palette.pencil == "loaded"


def test_what_the_passage_holds_is_shown_and_not_sent_back(qtbot: QtBot, palette: Palette) -> None:
    with qtbot.assertNotEmitted(palette.pencil_picked):
        palette.set_pencil("glittering")
    assert palette.pencil == "glittering"
    palette.set_pencil(None)
    assert palette.pencil is None


def test_a_screen_reader_is_told_key_line_and_meaning(palette: Palette) -> None:
    told = told_of(palette.chips[2])
    assert told.name == "Exaggeration, key 3, wavy underline"
    assert told.description == "What Exaggeration is"
    assert told.role == QAccessible.Role.CheckBox
    assert not told.is_checked
    palette.set_pencil("exaggeration")
    assert told_of(palette.chips[2]).is_checked


def test_tab_stops_at_the_held_chip_alone(palette: Palette) -> None:
    def stops() -> list[str]:
        tab = Qt.FocusPolicy.TabFocus
        return [chip.label.id for chip in palette.chips if chip.focusPolicy() & tab == tab]

    assert stops() == ["loaded"]
    palette.set_pencil("scare-quotes")
    assert stops() == ["scare-quotes"]


def test_erase_and_the_question_are_asked_for(qtbot: QtBot, palette: Palette) -> None:
    with qtbot.waitSignal(palette.erase_requested):
        QTest.mouseClick(palette.erase, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(palette.info_requested):
        QTest.mouseClick(palette.info, Qt.MouseButton.LeftButton)
    assert told_of(palette.info).name == "What to do here, and what the techniques mean"


@pytest.mark.parametrize("width", [320, 560, 760, 1140])
@pytest.mark.parametrize("factor", [1.0, 2.0])
@pytest.mark.parametrize("band", list(Band))
def test_nothing_is_cut_or_covered_at_any_width(
    palette: Palette, look: Look, width: int, factor: float, band: Band
) -> None:
    palette.show_labels(LABELS)
    look.set_factor(factor)
    palette.set_band(band)
    palette.set_pencil("glittering")
    palette.resize(width, palette.height())
    places = [chip.geometry() for chip in palette.chips]
    inside = QRect(QPoint(0, 0), palette.size())
    widest = max(chip.sizeHint().width() for chip in palette.chips)
    for number, place in enumerate(places):
        assert place.size() == palette.chips[number].sizeHint()
        assert inside.contains(place) or widest > width
        assert not any(place.intersects(other) for other in places[number + 1 :])


def test_the_compact_band_names_the_held_pencil_alone(palette: Palette) -> None:
    wide = [chip.width() for chip in palette.chips]
    palette.set_band(Band.COMPACT)
    palette.set_pencil("name-calling")
    narrow = [chip.width() for chip in palette.chips]
    assert narrow[1] > wide[0] * 0.6
    assert all(narrow[at] < wide[at] * 0.6 for at in (0, 2, 3, 4))


def test_it_is_painted_anew_for_another_theme_and_a_held_pencil(
    palette: Palette, look: Look
) -> None:
    palette.show_labels(LABELS)
    light = palette.grab().toImage()
    look.set_theme(DARK)
    dark = palette.grab().toImage()
    assert dark != light
    palette.set_pencil("loaded")
    assert palette.grab().toImage() != dark
