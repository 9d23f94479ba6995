from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer

from literacy_app.desktop.sweeper import Sweeper

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def few() -> Iterator[None]:
    """Python's thresholds, so low that a little garbage is enough."""
    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(50, 1000, 1000)
    yield
    gc.set_threshold(*before)


class Knot:
    """Holds itself, and one of Qt's objects."""

    def __init__(self) -> None:
        self.me = self
        self.held = QObject()


def dropped_knots(count: int) -> list[weakref.ref[Knot]]:
    return [weakref.ref(Knot()) for _ in range(count)]


@pytest.mark.usefixtures("qapp", "few")
def test_nothing_is_collected_but_by_a_sweep() -> None:
    parent = QObject()
    sweeper = Sweeper(parent)
    assert not gc.isenabled()
    dropped = dropped_knots(500)
    assert all(each() is not None for each in dropped)
    sweeper.sweep()
    assert all(each() is None for each in dropped)


@pytest.mark.usefixtures("qapp")
def test_what_is_not_due_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    parent = QObject()
    sweeper = Sweeper(parent)
    collected: list[int] = []
    monkeypatch.setattr(gc, "get_threshold", lambda: (10, 10, 0))
    monkeypatch.setattr(gc, "collect", collected.append)
    for counts in ((10, 10, 9), (11, 3, 9), (11, 11, 9), (2, 11, 9)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        sweeper.sweep()
    assert collected == [0, 1, 1]  # a threshold of 0 means never


@pytest.mark.usefixtures("few")
def test_it_sweeps_by_itself_until_it_is_stopped(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("literacy_app.desktop.sweeper._EVERY_MS", 1)
    parent = QObject()
    sweeper = Sweeper(parent)
    sweeper.start()
    dropped = dropped_knots(500)
    qtbot.waitUntil(lambda: all(each() is None for each in dropped))
    sweeper.stop()
    dropped = dropped_knots(500)
    later = QTimer()
    later.setSingleShot(True)
    with qtbot.waitSignal(later.timeout):
        later.start(20)
    assert all(each() is not None for each in dropped)
