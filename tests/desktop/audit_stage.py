"""The program in its window, with a shelf and names, to be looked at in any theme and size.

Not what is looked at (`audit_scenes`) nor what is looked for.
"""

from __future__ import annotations

import itertools
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.desktop.paint.theme import ThemeName
from literacy_app.records.store import Store
from literacy_app.settings.places import standard_places
from tests.fakes.all_kinds import FILE as EVERY_KIND
from tests.fakes.clocks import CountingIds, TickingClock
from tests.fakes.desk import LESSON_FILE
from tests.fakes.journey import Journey
from tests.fakes.small_lesson import LESSON

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from literacy_app.desktop.paint.theme import Theme

ALL_LOOKS = "LITERACY_APP_AUDIT_ALL"
"""The environment variable that has every scene looked at in every theme, size and scale."""

SIZES = ((1366, 768), (1024, 600), (1366, 690), (1920, 1080))
PERCENTS = (100, 200, 125)

_COURSE = """\
format: 1
id: town-hall
title: What the council said, and what the papers made of it
about: Three reports of one evening, read side by side.
lessons: [council.yaml, broken.yaml, ferry.yaml]
"""
_BROKEN = """\
format: 1
id: broken
title: Numbers in a war report
language: en
minutes: soon
goal: [Count]
passages: {}
activities: []
"""


@dataclass(frozen=True, slots=True)
class View:
    """How the window is looked at: a theme, a size in pixels, a text size in per cent."""

    theme: ThemeName
    size: tuple[int, int]
    percent: int

    @property
    def words(self) -> str:
        """The view in words, for a finding."""
        return f"{self.theme}, {self.size[0]} by {self.size[1]}, {self.percent} %"


HOME = View(ThemeName.LIGHT, SIZES[0], 100)
ALL_VIEWS = tuple(View(*each) for each in itertools.product(ThemeName, SIZES, PERCENTS))
_ALWAYS = (HOME, View(ThemeName.CONTRAST, SIZES[1], 200))


def views(turn: int) -> Sequence[View]:
    """The views to look at a scene in: the common one, the hardest, and another for each scene."""
    if os.environ.get(ALL_LOOKS):
        return ALL_VIEWS
    rest = [view for view in ALL_VIEWS if view not in _ALWAYS]
    return (*_ALWAYS, rest[turn * 11 % len(rest)])


class Stage:
    """The window, and how it is looked at now."""

    def __init__(self, application: QApplication, *, has_lessons: bool = True) -> None:
        self._has_lessons = has_lessons
        self._application = application
        self.journey = Journey(application)
        self.window = self.journey.window
        self.workplace = self.journey.desk.workplace
        self.view = HOME
        self._is_painted = False
        self.window.first_painted.connect(self._on_painted)
        self.window.show()
        self.journey.wait_until(self._is_ready)
        self.look_at(HOME)

    @property
    def theme(self) -> Theme:
        """The theme of the moment."""
        return self.journey.desk.look.theme

    @property
    def lesson(self) -> LessonPage:
        """The lesson that is open."""
        return self.journey.lesson

    @property
    def activity(self) -> HighlightView:
        """The activity that is open."""
        return self.journey.view

    def look_at(self, view: View) -> None:
        """Look at the window in another way, as the settings and the window's frame would do."""
        self.view = view
        settings = replace(
            self.workplace.settings,
            theme=view.theme.value,
            text_size=view.percent,
            motion="reduce",
        )
        self.workplace.change_settings(settings)
        self.window.resize(*view.size)
        self.settle()

    def settle(self) -> None:
        """Let everything come to rest, with the keyboard in the window."""
        for _ in range(3):
            self._application.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            self.journey.turn()
        page = self.window.page
        if isinstance(page, LessonPage) and isinstance(page.view, HighlightView):
            page.view.proof.settle()
            self.journey.turn()

    def _is_ready(self) -> bool:
        """Whether the window has the keyboard, and has read the records and the folders."""
        is_read = self.workplace.front.is_current and not self.window.keeper.is_looking
        is_listed = self.window.library.model.rowCount() > 0 or not self._has_lessons
        return is_read and is_listed and self._is_painted and self.window.isActiveWindow()

    def _on_painted(self, _nothing: object) -> None:
        self._is_painted = True

    def strike(self) -> None:
        """End the program."""
        self.journey.put_away()


def prepare_home(folder: Path, names: Sequence[str] = ("Maya",)) -> None:
    """Lay down a shelf of one's own beside the bundled one, and records of some names.

    The home is the one the environment names; the first name is the one who worked last.
    """
    folder.mkdir()
    ferry = EVERY_KIND.read_text(encoding="utf-8")
    lessons = (("council", LESSON), ("broken", _BROKEN), ("ferry", ferry))
    for name, text in (("course", _COURSE), *lessons):
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    places = standard_places()
    places.user_file.parent.mkdir(parents=True, exist_ok=True)
    words = f"lesson_folders = [{str(folder)!r}]\n"
    places.user_file.write_text(words, encoding="utf-8")
    store = Store.open(places.data_folder, TickingClock(), CountingIds())
    made = [store.add_learner(name) for name in names]
    store.use_learner(made[0].id)
    store.write_front()
    store.close()


LESSON_PATH = LESSON_FILE
