"""Starts the program in the test's own home, as often as the test wants."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.fakes.journey import WIDE, Journey
from tests.fakes.one_lesson import one_lesson_shelf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

Start = Callable[..., Journey]
"""Starts the program, in a window of a size where one is given."""


@pytest.fixture(autouse=True)
def _one_lesson(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shelf = one_lesson_shelf(tmp_path / "one-lesson")
    monkeypatch.setattr("literacy_app.lessons.library_folders.lessons_folder", lambda: shelf)


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
