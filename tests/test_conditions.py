"""The conditions of `conftest` hold: each fault planted in a test of its own is found."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parent.parent
needs_qt = pytest.mark.skipif(
    importlib.util.find_spec("PySide6") is None, reason="PySide6 is not installed"
)

OF_PYTHON = """
import logging, os, threading, warnings
from pathlib import Path

kept = []

def test_logs(): logging.getLogger("x").warning("hello %s", "there")
def test_warns(): warnings.warn("hello")
def test_leaves_a_thread():
    kept.append(threading.Event())
    threading.Thread(target=kept[-1].wait, args=(30,), daemon=True, name="left").start()

def test_ok_asks_for_the_log(logged):
    logging.getLogger("x").warning("hello %s", "there")
    assert [record.getMessage() for record in logged] == ["hello there"]
def test_ok_logs_information(): logging.getLogger("x").info("hello")
def test_ok_ends_its_thread():
    threading.Thread(target=print).start()
def test_ok_has_an_empty_home(own_home):
    assert Path.home() == own_home and not list(own_home.iterdir())
    assert Path(os.environ["LITERACY_APP_HOME"]).parent == own_home
    (own_home / "x").touch()
def test_ok_has_another_empty_home(own_home): assert not list(own_home.iterdir())
"""

OF_QT = """
import os
from PySide6.QtCore import QTimer, QVariantAnimation, QThreadPool, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def keep(thing):
    kept.append(thing)
    return thing

def animation():
    motion = QVariantAnimation(duration=60_000, startValue=0.0, endValue=1.0)
    motion.start()
    return motion

def test_leaves_a_window(qapp): keep(QWidget()).show()
def test_leaves_a_hidden_window(qapp): keep(QWidget())
def test_leaves_a_timer(qapp): keep(QTimer()).start(60_000)
def test_leaves_an_animation(qapp): keep(animation())
def test_upsets_qt(qapp): qWarning("hello")

def test_ok_has_its_window_closed(qtbot):
    window = keep(QWidget())
    qtbot.addWidget(window)
    window.show()
    window.timer = QTimer(window)
    window.timer.start(60_000)
def test_ok_drops_a_window_in_a_cycle(qapp):
    window = QWidget()
    window.me = window
def test_ok_stops_its_timer(qapp):
    timer = keep(QTimer())
    timer.start(60_000)
    timer.stop()
def test_ok_stops_its_animation(qapp): keep(animation()).stop()
def test_ok_knows_no_screen(qapp): assert qapp.platformName() == "offscreen"
"""


def run(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, source: str) -> set[str]:
    """The names of the tests that came to grief, before, while or after they ran."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyprojecttoml((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    pytester.makepyfile(test_planted=source)
    result = pytester.runpytest_subprocess("-rfE", "-p", "no:randomly", "test_planted.py")
    summaries = [line.split(" - ")[0] for line in result.outlines]
    return {line.rsplit("::", 1)[1] for line in summaries if line.startswith(("FAILED ", "ERROR "))}


def planted(source: str) -> set[str]:
    names = {line.split("(")[0][4:] for line in source.splitlines() if line.startswith("def test_")}
    return {name for name in names if not name.startswith("test_ok_")}


def test_faults_of_python_are_found(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(pytester, monkeypatch, OF_PYTHON) == planted(OF_PYTHON)


@needs_qt
def test_faults_of_qt_are_found(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(pytester, monkeypatch, OF_QT) == planted(OF_QT)
