"""Takes pictures of a tour: a step in each theme and once with text at 200 %, or in light alone.

Not what is to be seen on them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.desktop.paint.theme import ThemeName

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.desktop.tour.tour_room import Room

_LARGE = 200


class Camera:
    """Numbers the steps and writes `03-marked-dark.png` and the like."""

    def __init__(self, room: Room, folder: Path) -> None:
        self._room = room
        self._folder = folder
        self.pictures: list[Path] = []
        self._steps = 0

    def shoot(self, step: str) -> None:
        """Take the pictures of a step; the look is light and at 100 % afterwards."""
        self._steps += 1
        for theme in ThemeName:
            self._room.set_look(theme.value, 100)
            self._take(f"{step}-{theme}")
        self._room.set_look(ThemeName.LIGHT.value, _LARGE)
        self._take(f"{step}-{_LARGE}")
        self._room.set_look(ThemeName.LIGHT.value, 100)
        self._room.settle()

    def glance(self, step: str) -> None:
        """Take one picture of a step, as it is."""
        self._steps += 1
        self._take(f"{step}-{ThemeName.LIGHT}")

    def _take(self, name: str) -> None:
        self._room.settle()
        page = self._room.window.page
        if isinstance(page, LessonPage) and isinstance(page.view, HighlightView):
            page.view.proof.settle()
            self._room.settle()
        file = self._folder / f"{self._steps:02}-{name}.png"
        if not self._room.window.grab().save(str(file)):
            raise OSError(f"{file} could not be written")
        self.pictures.append(file)
