from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from literacy_app.desktop.library.shelf_refresher import ShelfRefresher
from tests.fakes.desk import SHELF, FakeLibrary

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from literacy_app.lessons.index import Shelf

pytestmark = pytest.mark.usefixtures("qapp")


class SlowLibrary(FakeLibrary):
    """Looks for as long as it is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.has_begun = threading.Event()
        self.thread = ""

    @override
    def refresh(self, is_wanted: Callable[[], bool] = lambda: True) -> Shelf:
        self.thread = threading.current_thread().name
        self.has_begun.set()
        ended = threading.Event()
        while is_wanted():
            ended.wait(0.001)
        return SHELF


def test_the_shelf_is_told_when_it_was_found(qtbot: QtBot) -> None:
    refresher = ShelfRefresher(FakeLibrary())
    with qtbot.waitSignal(refresher.refreshed) as told:
        refresher.start()
    assert told.args == [SHELF]
    refresher.stop()


def test_why_it_could_not_be_found_is_told(qtbot: QtBot) -> None:
    library = FakeLibrary()
    library.failure = PermissionError(13, "Permission denied", "/shares/share")
    refresher = ShelfRefresher(library)
    with qtbot.waitSignal(refresher.failed) as told:
        refresher.start()
    assert "Permission denied" in str(told.args)
    refresher.stop()


def test_it_looks_in_a_thread_of_its_own_and_stops_when_no_longer_wanted(qtbot: QtBot) -> None:
    library = SlowLibrary()
    refresher = ShelfRefresher(library)
    with qtbot.assertNotEmitted(refresher.refreshed):
        refresher.start()
        assert library.has_begun.wait(5)
        refresher.stop()
    assert library.thread == "lesson folders"
