"""The window and what stands around it, for tests that look at all of it together.

Not for the parts that a test makes by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.window import MainWindow
from tests.fakes.desk import FakeDialogs, FakeWorkplace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def look() -> Look:
    """The light look at 100 %."""
    return Look()


@pytest.fixture
def work() -> Iterator[FakeWorkplace]:
    """A workplace in the test's own home, where nobody has worked yet."""
    made = FakeWorkplace()
    yield made
    made.close()


@pytest.fixture
def dialogs(look: Look) -> FakeDialogs:
    """Dialogs that answer as the test says."""
    return FakeDialogs(look)


@pytest.fixture
def main_window(
    qtbot: QtBot, look: Look, work: FakeWorkplace, dialogs: FakeDialogs
) -> Iterator[MainWindow]:
    """The window, painted and active."""
    made = MainWindow(look, work, dialogs)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitSignal(made.first_painted):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
