from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import qWarning

from literacy_app.desktop.safety_net import LOG, SafetyNet, report_of
from literacy_app.desktop.telling import Telling
from literacy_app.records.front import Front
from literacy_app.records.people import Learner
from literacy_app.records.refusals import Reason, RecordsUnavailable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")
NAME = "Maya Kowalski"


@pytest.fixture
def net(tmp_path: Path) -> Iterator[SafetyNet]:
    made = SafetyNet(tmp_path / "data")
    made.spread()
    yield made
    made.fold()


def log_of(tmp_path: Path) -> str:
    return (tmp_path / "data" / LOG).read_text(encoding="utf-8")


def fall(name: str) -> None:
    """Fail with a learner's name in the message, as a program does."""
    message = f"no learner called {name}"
    raise KeyError(message)


def caught_from(name: str = NAME) -> tuple[type[BaseException], BaseException, object]:
    try:
        fall(name)
    except KeyError as error:
        return type(error), error, error.__traceback__
    raise AssertionError


def drop(error: BaseException) -> None:
    """Give an error to the hook, as Python does with one that nobody catches."""
    sys.excepthook(type(error), error, error.__traceback__)


def test_an_unforeseen_error_is_told_and_logged_without_a_name(
    qtbot: QtBot, net: SafetyNet, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, error, _ = caught_from()
    with qtbot.waitSignal(net.caught) as caught:
        drop(error)
    assert caught.args is not None
    (told,) = caught.args
    assert isinstance(told, Telling)
    for text in (told.detail, log_of(tmp_path), capsys.readouterr().err):
        assert "in fall" in text
        assert "builtins.KeyError" in text
        assert NAME not in text
        assert str(tmp_path) not in text


def test_an_error_in_a_thread_is_told_too(qtbot: QtBot, net: SafetyNet, tmp_path: Path) -> None:
    thread = threading.Thread(target=fall, args=(NAME,))
    with qtbot.waitSignal(net.caught):
        thread.start()
        thread.join()
    assert NAME not in log_of(tmp_path)


def test_records_that_cannot_be_written_are_passed_on_and_are_no_crash(
    qtbot: QtBot, net: SafetyNet, tmp_path: Path
) -> None:
    why = RecordsUnavailable(Reason.DISK_FULL, "errno 28")
    with qtbot.waitSignal(net.unavailable) as passed, qtbot.assertNotEmitted(net.caught):
        drop(why)
    assert passed.args == [why]
    assert "records.disk-full" in log_of(tmp_path)


def test_an_interrupt_is_left_to_python(
    net: SafetyNet, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    passed: list[object] = []
    net.fold()
    monkeypatch.setattr(sys, "excepthook", lambda *error: passed.append(error[0]))
    outer = SafetyNet(tmp_path / "data")
    outer.spread()
    with qtbot.assertNotEmitted(outer.caught):
        drop(KeyboardInterrupt())
    assert passed == [KeyboardInterrupt]
    outer.fold()


@pytest.mark.usefixtures("net")
def test_what_qt_warns_of_is_logged(tmp_path: Path) -> None:
    qWarning("QPainter::begin: Paint device returned engine == 0")
    assert "Qt: QPainter::begin" in log_of(tmp_path)


@pytest.mark.parametrize(
    "message",
    [
        f"QFile::open: {NAME} is not there",
        f"cannot open '/srv/kids/records of {NAME}.json': no such file",
        f"QPdfWriter: C:\\Users\\{NAME}\\x.pdf",
        "cannot open file:///srv/maya.k/notes",
    ],
)
def test_what_qt_says_of_people_and_their_files_is_not_logged(
    net: SafetyNet, tmp_path: Path, message: str
) -> None:
    net.keep_out(Front(learners=(Learner("1", NAME), Learner("2", "Q"))))
    qWarning(message)
    log = log_of(tmp_path)
    assert "Qt: " in log
    assert not [part for part in ("Maya", "maya", "Kowalski", "kids", "srv") if part in log]


@pytest.mark.usefixtures("net")
def test_a_name_that_nobody_said_to_keep_out_would_be_found(tmp_path: Path) -> None:
    qWarning(f"QFile::open: {NAME} is not there")
    assert NAME in log_of(tmp_path), "or the test above could not fail"


@pytest.mark.skipif(os.name != "posix", reason="such rights are of POSIX systems")
@pytest.mark.usefixtures("net")
def test_the_log_is_for_the_person_alone(tmp_path: Path) -> None:
    qWarning("QPainter::begin")
    log = tmp_path / "data" / LOG
    assert (log.stat().st_mode & 0o777, log.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_where_nothing_can_be_written_nothing_more_happens(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    net = SafetyNet(tmp_path / "data")
    net.spread()
    with qtbot.waitSignal(net.caught):
        drop(caught_from()[1])
    net.fold()


@pytest.mark.usefixtures("net")
def test_a_log_that_has_grown_too_long_begins_anew(tmp_path: Path) -> None:
    file = tmp_path / "data" / LOG
    file.parent.mkdir()
    file.write_text("old\n" * 200_000, encoding="utf-8")
    drop(caught_from()[1])
    assert file.stat().st_size < 10_000
    assert "old" not in log_of(tmp_path)
    drop(caught_from()[1])
    assert log_of(tmp_path).count("builtins.KeyError") == 2


def test_once_folded_the_hooks_are_what_they_were(tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook
    net = SafetyNet(tmp_path)
    net.spread()
    assert (sys.excepthook, threading.excepthook) != before
    net.fold()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_report_names_places_from_the_outermost_in() -> None:
    kind, _, trace = caught_from()
    lines = report_of(kind, trace).splitlines()  # type: ignore[arg-type]  # a traceback, as caught
    assert lines[0].startswith("Literacy ")
    assert [line.rsplit(" ", 1)[1] for line in lines[1:-1]] == ["caught_from", "fall"]
    assert lines[1].startswith("  tests/desktop/test_safety_net.py:")
