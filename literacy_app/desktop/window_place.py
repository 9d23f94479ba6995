"""Where the window was, how large, and whether it filled the screen, kept for the next start.

Not the text size or theme: those are settings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSettings, QSize
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.desktop.window import MainWindow

_FIRST = QSize(1366, 768)
_KEY = "window/place"


class WindowPlace(QObject):
    """Puts a window where it was and notes where it is when it closes."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._file = str(folder / "window.ini")
        window.closing.connect(self._on_closing)

    def show(self) -> None:
        """Show the window where it was, or at a first size, maximised where that is too much."""
        kept = QSettings(self._file, QSettings.Format.IniFormat).value(_KEY)
        if isinstance(kept, QByteArray) and self._window.restoreGeometry(kept):
            self._window.show()
            return
        room = QGuiApplication.primaryScreen().availableGeometry()
        if room.width() <= _FIRST.width() or room.height() <= _FIRST.height():
            self._window.resize(room.size().boundedTo(_FIRST))
            self._window.showMaximized()
            return
        self._window.resize(_FIRST)
        self._window.show()

    def _on_closing(self, _nothing: object) -> None:
        settings = QSettings(self._file, QSettings.Format.IniFormat)
        settings.setValue(_KEY, self._window.saveGeometry())
