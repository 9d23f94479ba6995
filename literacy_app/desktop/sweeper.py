"""Collects Python's garbage between two events of Qt's, never within one.

Not by itself: Python collects in the midst of any allocation, also while Qt destroys an object and
holds the lock of its connections. Where that garbage holds another of Qt's objects, both want the
same lock and the program stands still; and where a thread collects, Qt's objects die in that
thread.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 2000
"""How often there is a look at how much was made since the last collection, in milliseconds."""


class Sweeper(QObject):
    """Takes over from Python's own collector, by the same thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.sweep)

    def start(self) -> None:
        """Begin to collect now and then."""
        self._timer.start()

    def stop(self) -> None:
        """Collect no more; Python's own collector stays off while Qt's objects are destroyed."""
        self._timer.stop()

    @Slot()
    def sweep(self) -> None:
        """Collect the oldest generation that is due, and all that are younger."""
        due = [
            generation
            for generation, (made, most) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if most and made > most
        ]
        if due:
            gc.collect(due[-1])
