"""Opens the authoring studio from the File menu, where this computer offers it.

Not the studio (`studio`), nor its line in the rail (`page_list`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.desktop import page_list

if TYPE_CHECKING:
    from literacy_app.desktop.window import MainWindow


class StudioErrand(QObject):
    """The errand of one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def open(self) -> None:
        """Go to the studio."""
        self._window.go_to(page_list.STUDIO)

    def is_offered(self) -> bool:
        """Whether this computer offers it."""
        return any(line.page.key == page_list.STUDIO for line in self._window.rail.buttons)
