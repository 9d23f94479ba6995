from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEasingCurve, QObject

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.proof.motions import Motion, appeared, appearing_length

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_reduced_motion_is_over_at_once(qtbot: QtBot) -> None:
    del qtbot
    parent = QObject()
    motion = Motion(Look(reduced=True), 140, QEasingCurve.Type.OutCubic, parent)
    told: list[object] = []
    motion.moved.connect(told.append)
    motion.start()

    assert told == [1.0]
    assert not motion.is_moving


def test_a_motion_goes_from_nothing_to_all(qtbot: QtBot) -> None:
    parent = QObject()
    motion = Motion(Look(reduced=False), 40, QEasingCurve.Type.OutCubic, parent)
    told: list[float] = []
    motion.moved.connect(told.append)
    motion.start()
    qtbot.waitUntil(lambda: not motion.is_moving)

    assert told[0] == 0.0
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 1


def test_a_motion_that_begins_again_has_ended_before(qtbot: QtBot) -> None:
    del qtbot
    parent = QObject()
    motion = Motion(Look(reduced=False), 5000, QEasingCurve.Type.OutCubic, parent)
    told: list[float] = []
    motion.moved.connect(told.append)
    motion.start()
    motion.start()
    assert told.count(1.0) == 1
    motion.finish()
    motion.finish()

    assert told.count(1.0) == 2
    assert not motion.is_moving


@pytest.mark.parametrize(("count", "length"), [(1, 120), (2, 145), (8, 295), (100, 400)])
def test_outcomes_appear_25_ms_apart_and_in_400_ms_at_most(count: int, length: int) -> None:
    assert appearing_length(count) == length


def test_outcomes_appear_in_their_order_and_all_in_the_end() -> None:
    for share in (0.0, 0.3, 0.6, 0.9, 1.0):
        shown = [appeared(number, 10, share) for number in range(10)]
        assert shown == sorted(shown, reverse=True)
        assert all(0 <= each <= 1 for each in shown)
    assert [appeared(number, 10, 1.0) for number in range(10)] == pytest.approx([1.0] * 10)
    assert appeared(0, 10, 0.0) == 0
