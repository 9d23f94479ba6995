from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.filter_chips import FilterChips
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

COUNTS = {
    OutcomeKind.FOUND: 9,
    OutcomeKind.PARTLY: 1,
    OutcomeKind.MISSED: 2,
    OutcomeKind.OVER_FLAGGED: 2,
    OutcomeKind.READERS_DIFFER: 2,
}


@pytest.fixture
def look() -> Look:
    return Look()


@pytest.fixture
def chips(qtbot: QtBot, look: Look) -> FilterChips:
    made = FilterChips(look)
    qtbot.addWidget(made)
    made.show_counts(COUNTS, "“Readers differ” is not scored.")
    made.resize(1106, 30)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_everything_stands_out_at_first(chips: FilterChips) -> None:
    assert chips.shown == frozenset(OutcomeKind)
    told = told_of(chips.chips[OutcomeKind.OVER_FLAGGED])
    assert told.name == "Over-flagged: 2, shown"
    assert told.role == QAccessible.Role.CheckBox
    assert told.description == "You marked it, though it can stand as it is."
    assert all(chip.toolTip() for chip in chips.chips.values())


def test_a_chosen_outcome_dims_the_others(qtbot: QtBot, chips: FilterChips) -> None:
    missed = chips.chips[OutcomeKind.MISSED]
    with qtbot.waitSignal(chips.filter_changed) as changed:
        QTest.mouseClick(missed, Qt.MouseButton.LeftButton)
    assert changed.args == [frozenset({OutcomeKind.MISSED})]
    assert told_of(missed).name == "Missed: 2, shown"
    assert told_of(missed).is_checked
    assert told_of(chips.chips[OutcomeKind.FOUND]).name == "Found: 9, dimmed"


def test_two_may_stand_out_and_none_means_all(qtbot: QtBot, chips: FilterChips) -> None:
    found, partly = chips.chips[OutcomeKind.FOUND], chips.chips[OutcomeKind.PARTLY]
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)
    QTest.keyClick(partly, Qt.Key.Key_Space)
    assert chips.shown == frozenset({OutcomeKind.FOUND, OutcomeKind.PARTLY})
    QTest.keyClick(found, Qt.Key.Key_Space)
    with qtbot.waitSignal(chips.filter_changed) as changed:
        QTest.keyClick(partly, Qt.Key.Key_Space)
    assert changed.args == [frozenset(OutcomeKind)]


def test_new_counts_begin_with_everything_standing_out(chips: FilterChips) -> None:
    chips.chips[OutcomeKind.MISSED].click()
    chips.show_counts({OutcomeKind.FOUND: 1}, "")
    assert chips.shown == frozenset(OutcomeKind)
    assert chips.chips[OutcomeKind.MISSED].count == 0
    assert not chips.chips[OutcomeKind.MISSED].isChecked()


@pytest.mark.parametrize("width", [330, 620, 900, 1240])
@pytest.mark.parametrize("factor", [1.0, 1.25, 2.0])
def test_chips_wrap_and_none_is_cut(
    chips: FilterChips, look: Look, width: int, factor: float
) -> None:
    look.set_factor(factor)
    chips.resize(width, chips.height())
    inside = QRect(QPoint(0, 0), chips.size())
    places = [chip.geometry() for chip in chips.chips.values()]
    for number, place in enumerate(places):
        assert inside.contains(place)
        assert not any(place.intersects(other) for other in places[number + 1 :])
        assert chips.remark.isHidden() or not place.intersects(chips.remark.geometry())


def test_the_remark_stays_within_reach_where_it_has_no_room(chips: FilterChips) -> None:
    assert not chips.remark.isHidden()
    assert chips.toolTip() == ""
    chips.resize(760, 30)
    assert chips.remark.isHidden()
    assert chips.toolTip() == "“Readers differ” is not scored."


def test_a_chosen_chip_is_painted_as_chosen(chips: FilterChips) -> None:
    found = chips.chips[OutcomeKind.FOUND]
    before = found.grab().toImage()
    found.click()
    assert found.grab().toImage() != before
