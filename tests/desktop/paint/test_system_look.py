from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from literacy_app.desktop.paint.system_look import SystemLook, chosen_theme, is_motion_reduced
from literacy_app.desktop.paint.theme import CONTRAST, DARK, LIGHT, ThemeName

if TYPE_CHECKING:
    from enum import Enum

    from PySide6.QtGui import QStyleHints
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.usefixtures("qapp")


class Wishes:
    """What a system's accessibility settings ask for; older ones do not know of motion."""

    def __init__(self) -> None:
        self.contrast: Enum = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Enum:  # noqa: N802 (Qt's name)
        return self.contrast


class Hints(QObject):
    """The style hints of a system that changes when a test says so."""

    colorSchemeChanged = Signal(object)  # noqa: N815 (Qt's name)

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Unknown
        self.wishes = Wishes()

    def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802 (Qt's name)
        return self.scheme

    def accessibility(self) -> Wishes:
        return self.wishes


@pytest.fixture
def hints() -> Hints:
    return Hints()


def system_with(hints: Hints) -> SystemLook:
    return SystemLook(cast("QStyleHints", hints))


@pytest.mark.parametrize(
    ("scheme", "theme"),
    [
        (Qt.ColorScheme.Unknown, LIGHT),
        (Qt.ColorScheme.Light, LIGHT),
        (Qt.ColorScheme.Dark, DARK),
    ],
)
def test_as_the_system_is_light_or_dark_so_is_the_theme(
    hints: Hints, scheme: Qt.ColorScheme, theme: object
) -> None:
    hints.scheme = scheme
    assert chosen_theme("system", system_with(hints)) is theme


def test_a_wish_for_contrast_goes_before_light_or_dark(hints: Hints) -> None:
    hints.scheme = Qt.ColorScheme.Dark
    hints.wishes.contrast = Qt.ContrastPreference.HighContrast
    assert chosen_theme("system", system_with(hints)) is CONTRAST


@pytest.mark.parametrize("name", list(ThemeName))
def test_what_the_person_chose_goes_before_the_system(hints: Hints, name: ThemeName) -> None:
    hints.wishes.contrast = Qt.ContrastPreference.HighContrast
    assert chosen_theme(name.value, system_with(hints)).name is name


def test_a_change_of_the_system_is_told_at_once(hints: Hints, qtbot: QtBot) -> None:
    system = system_with(hints)
    with qtbot.waitSignal(system.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)


def test_motion_is_reduced_where_the_person_or_the_system_asks_for_it(hints: Hints) -> None:
    system = system_with(hints)
    assert is_motion_reduced("reduce", system)
    assert not is_motion_reduced("full", system)
    assert not is_motion_reduced("system", system)  # this system is too old to ask


class NewWishes(Wishes):
    """What a system of Qt 6.12 asks for."""

    class Motion:
        name = "ReducedMotion"

    def motionPreference(self) -> Motion:  # noqa: N802 (Qt's name)
        return self.Motion()


def test_a_system_that_asks_for_less_motion_is_heard(hints: Hints) -> None:
    hints.wishes = NewWishes()
    assert is_motion_reduced("system", system_with(hints))
    assert not is_motion_reduced("full", system_with(hints))
