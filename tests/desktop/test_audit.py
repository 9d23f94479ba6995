"""Looks at every page, dialog and state of the program as an auditor would.

The normal run looks at each in a few themes, sizes and scales; with the environment variable
LITERACY_APP_AUDIT_ALL set, in all of them. That each check can fail is seen in
`test_audit_faults`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop import audit_scenes as scenes
from tests.desktop.audit_answers import ANSWERED, ANSWERING
from tests.desktop.audit_checks import findings
from tests.desktop.audit_course import COURSE, FILE_MENU
from tests.desktop.audit_focus import press_hides, walk
from tests.desktop.audit_own import OWN
from tests.desktop.audit_paper import PAPER
from tests.desktop.audit_picture import Picture, unlike
from tests.desktop.audit_stage import HOME, SIZES, Stage, View, prepare_home, views
from tests.desktop.audit_studio import STUDIO

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from tests.desktop.audit_scenes import Scene

pytestmark = [
    # The offscreen platform says so of every menu; it means nothing.
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)"),
    pytest.mark.timeout(1200),
]

ACTS = {
    "pages": (scenes.PAGES, ("Maya", "Bartholomew Featherstonehaugh")),
    "dialogs": (scenes.DIALOGS, ("Maya", "Bartholomew Featherstonehaugh")),
    "marking": (scenes.MARKING, ("Maya",)),
    "checked": (scenes.CHECKED, ("Maya",)),
    "own": (OWN, ("Maya",)),
    "course": (COURSE, ("Maya",)),
    "answering": (ANSWERING, ("Maya",)),
    "answered": (ANSWERED, ("Maya",)),
    "paper": (PAPER, ("Maya",)),
    "studio": (STUDIO, ("Maya",)),
}
"""The scenes in the order they follow upon one another, and who is known on the computer."""
LARGE = View(HOME.theme, SIZES[0], 200)
NARROW = View(HOME.theme, SIZES[1], 125)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Stage]:
    names: Sequence[str] = getattr(request, "param", ("Maya",))
    prepare_home(tmp_path / "shelf", names)
    made = Stage(qapp)
    yield made
    made.strike()


def enter(stage: Stage, scene: Scene, view: View) -> QWidget:
    """Bring a scene about, looked at in a way."""
    stage.look_at(view)
    window = scene.enter(stage)
    stage.settle()
    return window


def leave(stage: Stage, window: QWidget) -> None:
    if window is not stage.window:
        window.close()
        stage.settle()


def looked_at(stage: Stage, scene: Scene, turn: int) -> Iterator[str]:
    """What is wrong with a scene, in every way it is looked at."""
    window = stage.window if scene.is_fresh else enter(stage, scene, HOME)
    for view in views(turn):
        if scene.is_fresh:
            window = enter(stage, scene, view)
        else:
            stage.look_at(view)
        for finding in findings(window, stage.theme):
            yield f"{scene.name}, {view.words}: {finding}"
        if scene.is_fresh:
            leave(stage, window)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("stage", "act"), [(names, act) for act, (_, names) in ACTS.items()], indirect=["stage"]
)
def test_everything_can_be_read_told_apart_and_reached(stage: Stage, act: str) -> None:
    found: list[str] = []
    for turn, scene in enumerate(ACTS[act][0]):
        found += looked_at(stage, scene, turn)
    assert not found, "\n".join(found)


@pytest.mark.slow
def test_an_empty_shelf_can_be_read_told_apart_and_reached(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("literacy_app.lessons.library_folders.lessons_folder", lambda: tmp_path)
    stage = Stage(qapp, has_lessons=False)
    try:
        found = [*looked_at(stage, scenes.EMPTY_SHELF[0], 0)]
    finally:
        stage.strike()
    assert not found, "\n".join(found)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("stage", "act"), [(names, act) for act, (_, names) in ACTS.items()], indirect=["stage"]
)
def test_the_keyboard_is_always_seen(stage: Stage, act: str) -> None:
    found: list[str] = []
    for scene in ACTS[act][0]:
        window = enter(stage, scene, HOME)
        if scene not in {scenes.SIZE_MENU, FILE_MENU}:  # a menu lights its lines by itself
            found += [f"{scene.name}: {finding}" for finding in walk(window)]
        leave(stage, window)
    found += press_hides(stage.window, stage.window.top_bar.rect().center())
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scene", [*scenes.PAGES[1:3], *scenes.MARKING[:3]])
def test_a_change_of_look_and_back_leaves_no_trace(stage: Stage, scene: Scene) -> None:
    window = enter(stage, scene, HOME)
    before = Picture.of(window)
    for view in (LARGE, NARROW):
        stage.look_at(view)
        stage.look_at(HOME)
        stage.settle()
        count, part = unlike(before, Picture.of(window))
        assert not count, f"{count} pixels in {part.getRect()} after {view.words}"


def test_what_is_on_the_screen_is_what_a_fresh_painting_gives(stage: Stage) -> None:
    for name, step in scenes.steps_of_work(stage):
        step()
        stage.settle()
        count, part = unlike(Picture.on_screen(stage.window), Picture.of(stage.window))
        assert count <= MOST_STRAY, f"{name}: {count} pixels in {part.getRect()}"


MOST_STRAY = 2
"""A caret may end half a pixel aside."""
