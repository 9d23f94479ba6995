"""Finds what a test leaves behind in Qt: windows, running timers and animations, work in threads.

Not loaded where PySide6 is missing.
"""

from __future__ import annotations

import gc
import itertools
import weakref
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThreadPool, QTimer, QVariantAnimation
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete, isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Runner = QTimer | QVariantAnimation

_GRACE_MILLISECONDS = 2000
"""How long work in Qt's thread pool that is on its way out may take."""


_SWEEP_EVERY = 40
"""After how many tests all garbage is collected, and not the youngest alone."""

_tests = itertools.count(1)


@pytest.fixture(autouse=True)
def _garbage_is_collected_between_tests() -> Iterator[None]:
    """As in the program (`desktop.sweeper`), never while Qt destroys an object."""
    gc.disable()
    yield
    gc.collect(0 if next(_tests) % _SWEEP_EVERY else 2)


@pytest.fixture(autouse=True)
def _nothing_of_qt_outlives_the_test(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    windows = set(QApplication.topLevelWidgets())
    started: list[weakref.ref[Runner]] = []
    for kind in (QTimer, QVariantAnimation):
        monkeypatch.setattr(kind, "start", _noting(kind.start, started))
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = _stop_running(started) + _put_away(windows)
    if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
        left.append(f"held: {QApplication.mouseButtons()}")
    if not QThreadPool.globalInstance().waitForDone(_GRACE_MILLISECONDS):
        left.append("work in Qt's thread pool")
    if left:
        pytest.fail("The test left behind:\n" + "\n".join(left), pytrace=False)


def _noting(start: Callable[..., None], started: list[weakref.ref[Runner]]) -> Callable[..., None]:
    def start_and_note(runner: Runner, *args: Any) -> None:
        started.append(weakref.ref(runner))
        start(runner, *args)

    return start_and_note


def _stop_running(started: list[weakref.ref[Runner]]) -> list[str]:
    runners = {id(runner): runner for ref in started if (runner := ref()) is not None}
    running = [runner for runner in runners.values() if isValid(runner) and _is_running(runner)]
    for runner in running:
        runner.stop()
    return [f"running: {runner!r}" for runner in running]


def _is_running(runner: Runner) -> bool:
    if isinstance(runner, QTimer):
        return runner.isActive()
    return runner.state() == QVariantAnimation.State.Running


def _put_away(known: set[QWidget]) -> list[str]:
    if set(QApplication.topLevelWidgets()) <= known:
        return []
    gc.collect()  # a window that only a cycle holds is not left behind
    windows = [window for window in QApplication.topLevelWidgets() if window not in known]
    names = [f"window: {window!r}" for window in windows]
    for window in windows:
        if isValid(window):
            delete(window)
    return names
