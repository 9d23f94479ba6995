"""The room a tour takes place in: the real window on a fresh home, and waiting for what it does.

Not what is done there (`tour_student`).
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from literacy_app.desktop.app import Desk, make_application
from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.settings.places import (
    HOME_VARIABLE,
    MACHINE_SETTINGS_VARIABLE,
    standard_places,
)
from literacy_app.settings.settings import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

WIDTH, HEIGHT = 1366, 768
_PATIENCE_MS = 20_000


class TourStuck(Exception):
    """The window did not come to what the tour waits for."""

    def __init__(self, what: str) -> None:
        super().__init__(f"The tour waited in vain for {what}.")


class Room:
    """The window, as wide as a common laptop's screen, on records that begin empty."""

    def __init__(self, home: Path) -> None:
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            application = make_application(["literacy-app"])
        self.application = application
        places = standard_places(
            {HOME_VARIABLE: str(home), MACHINE_SETTINGS_VARIABLE: str(home / "machine.toml")}
        )
        loaded = load(places)
        self.records = loaded.settings.data_folder
        self._desk = Desk(application, places, loaded)
        self.workplace = self._desk.workplace
        self.set_look("light", 100)
        self.window = self._desk.window
        self.faults: list[str] = []
        self._hook = sys.excepthook
        sys.excepthook = self._on_exception
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.window.activateWindow()

    @property
    def page(self) -> LessonPage:
        """The page of the open lesson."""
        page = self.window.page
        if not isinstance(page, LessonPage):
            raise TourStuck("a lesson to be open")
        return page

    def set_look(self, theme: str, text_size: int) -> None:
        """Choose a theme and a text size in per cent, as the settings page does; no motion."""
        settings = self.workplace.settings
        self.workplace.change_settings(
            replace(settings, theme=theme, text_size=text_size, motion="reduce")
        )

    def wait_until(self, is_so: Callable[[], bool], what: str) -> None:
        """Let the window work until something is so.

        Raises:
            TourStuck: when it takes longer than anybody would wait.
        """
        deadline = QDeadlineTimer(_PATIENCE_MS)
        while not is_so():
            if deadline.hasExpired():
                raise TourStuck(what)
            self.application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)

    def settle(self) -> None:
        """Let the window do what it has to do now, with the keyboard in it."""
        if self.application.activeModalWidget() is None and not self.window.isActiveWindow():
            self.window.activateWindow()  # off the screen nothing does so when a dialog closes
        for _ in range(3):
            self.application.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.application.processEvents()

    def close(self) -> None:
        """Close the window and let go of the records."""
        self.window.close()
        self._desk.close()
        self.window.deleteLater()
        self._desk.deleteLater()
        self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        sys.excepthook = self._hook

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.faults.append(f"{kind.__name__}: {error}")
        self._hook(kind, error, trace)
