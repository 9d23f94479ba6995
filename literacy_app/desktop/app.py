"""Starts the desktop program: application, settings, look, window, and the net under it all.

Not the window, and nothing here imports what the first window does not need.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from literacy_app import __version__
from literacy_app.desktop import loading, telling
from literacy_app.desktop.pack_errand import is_pack
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.style import ApplicationStyle
from literacy_app.desktop.paint.system_look import SystemLook, chosen_theme, is_motion_reduced
from literacy_app.desktop.safety_net import SafetyNet
from literacy_app.desktop.sweeper import Sweeper
from literacy_app.desktop.window import MainWindow
from literacy_app.desktop.window_place import WindowPlace
from literacy_app.desktop.workplace import Workplace
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.settings.places import Places
    from literacy_app.settings.settings import Loaded


_REST_MS = 30
"""How long after the first paint the program begins with what it put off, in milliseconds."""


class Desk(QObject):
    """The running program: everything that lives as long as the window."""

    settled = Signal(object)
    """What was put off until after the first paint is done or under way; carries nothing."""

    def __init__(self, application: QApplication, places: Places, loaded: Loaded) -> None:
        super().__init__()
        settings = loaded.settings
        self._sweeper = Sweeper(self)
        self._system = SystemLook(application.styleHints())
        self.look = Look(
            chosen_theme(settings.theme, self._system),
            factor=settings.text_size / 100,
            reduced=is_motion_reduced(settings.motion, self._system),
        )
        self._style = ApplicationStyle(application, self.look, places.cache_folder)
        self.workplace = Workplace(places, settings, loading.now, loading.new_id)
        self.window = MainWindow(self.look, self.workplace)
        self._place = WindowPlace(self.window, places.cache_folder)
        self._settings_problems = loaded.problems
        self._packs: tuple[Path, ...] = ()
        self.workplace.settings_changed.connect(self._on_look_wanted)
        self._system.changed.connect(self._on_look_wanted)
        self.window.first_painted.connect(self._on_first_painted)

    def show(self) -> None:
        """Show the window where it was."""
        self._place.show()

    def open_packs(self, packs: Sequence[Path]) -> None:
        """Open lesson packs once the window is there."""
        self._packs = tuple(packs)

    def close(self) -> None:
        """Let go of the records and of what was kept open."""
        self._sweeper.stop()
        self.window.keeper.stop()
        self.workplace.close()

    def _on_look_wanted(self, _by: object) -> None:
        settings = self.workplace.settings
        self.look.set_all(
            chosen_theme(settings.theme, self._system),
            settings.text_size / 100,
            reduced=is_motion_reduced(settings.motion, self._system),
        )

    def _on_first_painted(self, _nothing: object) -> None:
        """Begin to do what could wait until something was to be seen, once the hands rest."""
        QTimer.singleShot(_REST_MS, self, self._on_rested)

    def _on_rested(self) -> None:
        self._sweeper.start()
        self._style.complete()
        if self._settings_problems:
            self.workplace.tell(telling.of_settings(self._settings_problems))
        if not self.workplace.front.is_current:
            self.workplace.store()
        self.window.keeper.catch_up()
        self.settled.emit(None)
        for pack in self._packs:
            self.window.packs.open(pack)


def given_packs(arguments: Sequence[str]) -> list[Path]:
    """The lesson packs that the program was started with."""
    return [Path(each) for each in arguments if is_pack(Path(each))]


def make_application(argv: Sequence[str]) -> QApplication:
    """The Qt application under its own names, in the one style that follows the look."""
    # As an argument: `setStyle` gives the style back, for which PySide builds all its enumerations.
    application = QApplication([*argv[:1], "-style", "Fusion", *argv[1:]])
    application.setApplicationName("literacy-app")
    application.setApplicationDisplayName("Literacy")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("literacy-app")
    return application


def run(argv: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed; gives the exit code."""
    gc.disable()  # for good: the desk's sweeper collects, and begins when the window is there
    application = make_application(sys.argv if argv is None else argv)
    places = standard_places()
    loaded = load(places)
    net = SafetyNet(loaded.settings.data_folder)
    net.spread()
    try:
        desk = Desk(application, places, loaded)
        net.keep_out(desk.workplace.front)
        desk.workplace.front_changed.connect(net.keep_out)
        net.caught.connect(desk.workplace.tell, Qt.ConnectionType.QueuedConnection)
        net.unavailable.connect(desk.workplace.go_on_in_memory, Qt.ConnectionType.QueuedConnection)
        desk.show()
        desk.open_packs(given_packs(application.arguments()[1:]))
        code = application.exec()
        desk.close()
        desk.window.deleteLater()
    finally:
        net.fold()
    return code
