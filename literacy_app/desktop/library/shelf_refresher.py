"""Looks through the lesson folders in a thread of its own, so that the window answers meanwhile.

Not the looking itself (`lessons.library`).
"""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from literacy_app.lessons.library import Library

_PATIENCE_S = 1.0


class ShelfRefresher(QObject):
    """One look through a library's folders, ended by `refreshed` or `failed`.

    The thread is a daemon: a window that is closed meanwhile does not wait for a slow share. The
    index is put in place in one stroke, so an interrupted look leaves the one before.
    """

    refreshed = Signal(object)
    """The `Shelf`."""
    failed = Signal(object)
    """Why not, in the system's words."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self._is_wanted = True
        self._thread = Thread(target=self._run, name="lesson folders", daemon=True)

    def start(self) -> None:
        """Begin to look; the signals arrive in the thread of the receiver."""
        self._thread.start()

    def stop(self) -> None:
        """Send nothing any more, and wait for a moment for the thread to end."""
        self._is_wanted = False
        self._thread.join(_PATIENCE_S)

    def _asked(self) -> bool:
        return self._is_wanted

    def _run(self) -> None:
        try:
            shelf = self._library.refresh(self._asked)
        except OSError as error:
            if self._is_wanted:
                self.failed.emit(str(error))
        else:
            if self._is_wanted:
                self.refreshed.emit(shelf)
