"""Starts the program in the test's own home, as often as the test wants."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.fakes.journey import WIDE, Journey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

Start = Callable[..., Journey]
"""Starts the program, in a window of a size where one is given."""


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Start]:
    """Starts the program; what runs before is closed first."""
    running: list[Journey] = []

    def put_away() -> None:
        while running:
            running.pop().put_away()

    def begin(size: tuple[int, int] = WIDE) -> Journey:
        put_away()
        running.append(Journey(qapp, size))
        running[-1].begin()
        return running[-1]

    yield begin
    put_away()
