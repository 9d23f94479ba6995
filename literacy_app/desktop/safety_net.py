"""Catches what nobody foresaw: one hook for errors, one for Qt's messages, one log file.

Not for errors that are expected: those are told in words of their own. The log never holds what
a learner typed, since it holds the places in the program and no values.
"""

from __future__ import annotations

import re
import sys
import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from literacy_app import __version__
from literacy_app.desktop import telling
from literacy_app.records.refusals import RecordsUnavailable
from literacy_app.settings.private_files import (
    append_private,
    make_private_folder,
    write_private,
)

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from literacy_app.records.front import Front

LOG = "literacy-app.log"
_MOST_BYTES = 500_000
_PATH = re.compile(r"(?<!\w)(?:[A-Za-z]:|~|file:)?(?:[\\/][^\\/:;\"'\n]+)+[\\/]?")
_SERIOUS = frozenset({QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg})


class SafetyNet(QObject):
    """The hooks, from `spread` until `fold`."""

    caught = Signal(object)
    """A `Telling` of an error that nobody foresaw."""
    unavailable = Signal(object)
    """A `RecordsUnavailable` that came up in the midst of work."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._file = folder / LOG
        self._names: tuple[str, ...] = ()
        self._before = sys.excepthook
        self._before_in_threads = threading.excepthook

    def spread(self) -> None:
        """Catch from now on."""
        sys.excepthook = self._on_error
        threading.excepthook = self._on_error_in_thread
        qInstallMessageHandler(self._on_message)

    def keep_out(self, front: Front) -> None:
        """Let the names of these learners never come into the log, whoever says them."""
        self._names = tuple(learner.name for learner in front.learners)

    def fold(self) -> None:
        """Catch no longer."""
        sys.excepthook = self._before
        threading.excepthook = self._before_in_threads
        qInstallMessageHandler(None)

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, RecordsUnavailable):
            self._log(f"records: {error.reason}")
            self.unavailable.emit(error)
            return
        if not issubclass(kind, Exception):  # the person's Ctrl+C, an exit: not an error
            self._before(kind, error, trace)
            return
        report = report_of(kind, trace)
        self._log(report)
        sys.stderr.write(report + "\n")
        self.caught.emit(telling.of_crash(report))

    def _on_error_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            self._on_error(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def _on_message(self, kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
        if kind in _SERIOUS:
            self._log(f"Qt: {_PATH.sub('(a file)', message)}")

    def _nameless(self, text: str) -> str:
        for name in self._names:
            text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "(a learner)", text)
        return text

    def _log(self, text: str) -> None:
        """Add to the log; a log that has grown too long begins anew. Never fails."""
        stamp = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        try:
            make_private_folder(self._file.parent)
            is_long = self._file.exists() and self._file.stat().st_size > _MOST_BYTES
            write = write_private if is_long else append_private
            write(self._file, f"{stamp} {self._nameless(text)}\n".encode(errors="replace"))
        except OSError:
            return  # there is nowhere to say it


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """An error as places in the program: no message and no value, which may hold a name."""
    lines = [f"Literacy {__version__}, Python {sys.version.split()[0]}, {sys.platform}"]
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"  {_short(code.co_filename)}:{trace.tb_lineno} in {code.co_qualname}")
        trace = trace.tb_next
    return "\n".join([*lines, f"{kind.__module__}.{kind.__qualname__}"])


def _short(file: str) -> str:
    """The last parts of a path: the ones before may hold the name of whoever is logged in."""
    parts = file.replace("\\", "/").split("/")
    return "/".join(parts[-3:])
