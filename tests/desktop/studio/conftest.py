"""The studio, shown, with its lesson open and checked.

Not for its parts, which tests make by themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes.studio_desk import StudioDesk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def closed(qtbot: QtBot, tmp_path: Path) -> Iterator[StudioDesk]:
    """The studio, shown, with no file open."""
    desk = StudioDesk(tmp_path)
    qtbot.addWidget(desk.page)
    desk.page.resize(1366, 720)
    desk.page.show()
    desk.page.activateWindow()
    qtbot.waitUntil(desk.page.isActiveWindow)
    yield desk
    desk.page.close()
    desk.work.close()


@pytest.fixture
def studio(qtbot: QtBot, closed: StudioDesk) -> StudioDesk:
    """The same with its lesson open and checked."""
    closed.page.open(closed.file)
    qtbot.waitUntil(lambda: bool(closed.checks), timeout=20_000)
    return closed
