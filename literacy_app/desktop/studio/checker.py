"""Has texts checked by another process, the newest question first, and sends what it says.

Not the check (`checking_process`) and not when it is due (the page waits until typing stops).
"""

from __future__ import annotations

import logging
import pickle
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

import literacy_app
from literacy_app.desktop.studio.checked import Answer, Checked, Wanted
from literacy_app.desktop.studio.frames import HEAD, framed

if TYPE_CHECKING:
    from collections.abc import Iterable

_MODULE = "literacy_app.desktop.studio.checking_process"
_PATIENCE = 3000
_MOST_STARTS = 3
_LOG = logging.getLogger(__name__)


class Checker(QObject):
    """The one who asks. The process is started with the first question and ended by `stop`."""

    checked = Signal(object)
    """The `Checked` of the newest text; what came too late is not sent."""
    counted = Signal(object)
    """The `Counted` of a file."""
    failed = Signal(object)
    """The check cannot be run here; carries nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._number = 0
        self._starts = 0
        self._buffer = b""
        self._next: Wanted | None = None
        self._asked: Wanted | None = None
        self._to_count: list[Path] = []

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._asked is not None or self._next is not None or bool(self._to_count)

    def check(self, path: Path, text: str, before: str = "", *, examines: bool = False) -> None:
        """Have a text checked as if a file held it; a question still waiting is forgotten.

        `before` is the text whose quotations were right last. `examines`: what has no errors is
        examined, too.
        """
        self._number += 1
        self._next = Wanted(self._number, path, text, before, examines)
        self._ask()

    def count(self, paths: Iterable[Path]) -> None:
        """Have the errors of files counted, once there is nothing else to do."""
        self._to_count = list(paths)
        self._ask()

    def drop(self) -> None:
        """Want no answer to what was asked so far."""
        self._number += 1
        self._next = None

    def stop(self) -> None:
        """End the process; the next question starts another."""
        self.drop()
        self._to_count = []
        self._asked = None
        self._buffer = b""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._on_finished)
            process.closeWriteChannel()
            process.kill()
            process.waitForFinished(_PATIENCE)
            process.deleteLater()

    def _ask(self) -> None:
        if self._asked is not None:
            return
        wanted, self._next = self._next, None
        if wanted is None and self._to_count:
            wanted = Wanted(0, self._to_count.pop(0), None)
        if wanted is None:
            return
        self._asked = wanted
        self._running().write(framed(wanted))

    def _running(self) -> QProcess:
        if self._process is None:
            process = self._process = QProcess(self)
            environment = QProcessEnvironment.systemEnvironment()
            environment.insert("PYTHONPATH", str(Path(literacy_app.__file__).parents[1]))
            process.setProcessEnvironment(environment)
            process.readyReadStandardOutput.connect(self._on_ready)
            process.finished.connect(self._on_finished)
            self._starts += 1
            process.start(sys.executable, ["-m", _MODULE])
        return self._process

    def _on_ready(self) -> None:
        if self._process is None:
            return
        self._buffer += bytes(self._process.readAllStandardOutput().data())
        while len(self._buffer) >= HEAD.size:
            (length,) = HEAD.unpack_from(self._buffer)
            if len(self._buffer) < HEAD.size + length:
                return
            packed = self._buffer[HEAD.size : HEAD.size + length]
            self._buffer = self._buffer[HEAD.size + length :]
            self._take(pickle.loads(packed))  # noqa: S301 (from the process that we started)

    def _take(self, answer: Answer) -> None:
        self._asked = None
        self._starts = 0
        if answer.counted is not None:
            self.counted.emit(answer.counted)
        elif answer.number == self._number:
            checked: Checked = pickle.loads(answer.packed)  # noqa: S301 (as above)
            self.checked.emit(checked)
        self._ask()

    def _on_finished(self, _code: int) -> None:
        """Start again with the question that was not answered; not for ever."""
        process, self._process = self._process, None
        self._buffer = b""
        if process is None:
            return
        said = bytes(process.readAllStandardError().data()).decode(errors="replace")
        _LOG.warning("The check ended by itself: %s", said[-2000:])
        process.deleteLater()
        asked, self._asked = self._asked, None
        if self._starts >= _MOST_STARTS:
            self._next, self._to_count = None, []
            self.failed.emit(None)
        elif self._next is None and asked is not None and asked.text is not None:
            self._next = asked
        self._ask()
