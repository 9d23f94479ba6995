from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPixmap

from literacy_app.desktop.paint.look import Look, NotAColorError
from literacy_app.desktop.paint.theme import CONTRAST, DARK, LIGHT

pytestmark = pytest.mark.usefixtures("qapp")


class Ear:
    """Counts how often the look said that it is another."""

    def __init__(self, look: Look) -> None:
        self.heard = 0
        look.changed.connect(self.hear)

    def hear(self, _look: object) -> None:
        self.heard += 1


def test_a_change_of_all_is_told_once_and_the_same_again_not_at_all() -> None:
    look = Look()
    ear = Ear(look)
    look.set_all(DARK, 1.5, reduced=True)
    assert (look.theme, look.scale.factor, look.is_motion_reduced) == (DARK, 1.5, True)
    look.set_all(DARK, 1.5, reduced=True)
    look.set_theme(DARK)
    look.set_factor(1.5)
    look.set_motion(reduced=True)
    assert ear.heard == 1


@pytest.mark.parametrize(("asked", "got"), [(0.5, 1.0), (1.25, 1.25), (7.0, 2.0)])
def test_the_text_size_stays_between_100_and_200_per_cent(asked: float, got: float) -> None:
    look = Look()
    look.set_factor(asked)
    assert look.scale.factor == got


def test_fonts_and_icons_of_another_size_are_made_anew() -> None:
    look = Look()
    small = look.font("body").pixelSize()
    look.icon_cache["x", 0, 1, 1.0] = QPixmap(1, 1)
    look.set_factor(2.0)
    assert look.font("body").pixelSize() == 2 * small
    assert not look.icon_cache


def test_text_doubles_and_gaps_grow_by_a_third_of_it() -> None:
    look = Look(factor=2.0)
    assert (look.px(10), look.gap(100)) == (20, 135)
    assert look.line_height("small") == 38


def test_a_reduced_motion_takes_no_time() -> None:
    look = Look()
    assert look.duration(140) == 140
    look.set_motion(reduced=True)
    assert look.duration(140) == 0


def test_a_color_is_found_by_its_field() -> None:
    assert Look(CONTRAST).color("ink2") == QColor("#FFFFFF")
    assert Look(LIGHT).color("ink2") == QColor("#454B52")


@pytest.mark.parametrize("field", ["border", "hatch"])
def test_what_is_no_color_is_refused(field: str) -> None:
    with pytest.raises(NotAColorError, match=field):
        Look(CONTRAST).color(field)
