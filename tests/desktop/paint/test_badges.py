from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from literacy_app.desktop.paint.badges import (
    BADGE_SHAPES,
    BadgeShape,
    OutcomeKind,
    paint_badge,
    paint_outcome_symbol,
)
from literacy_app.desktop.paint.theme import CONTRAST, DARK, LIGHT, Theme

pytestmark = pytest.mark.usefixtures("qapp")

_SIDE = 40


def _image(theme: Theme) -> QImage:
    image = QImage(_SIDE + 20, _SIDE + 20, QImage.Format.Format_ARGB32)
    image.fill(theme.paper)
    return image


def _badge(shape: BadgeShape, theme: Theme = LIGHT, letter: str = "L") -> QImage:
    image = _image(theme)
    with QPainter(image) as painter:
        ink = theme.technique_ink(0)
        paint_badge(painter, QRectF(10, 10, _SIDE, _SIDE), letter, ink, shape, theme)
    return image


def _symbol(outcome: OutcomeKind, color: QColor) -> QImage:
    image = _image(LIGHT)
    with QPainter(image) as painter:
        paint_outcome_symbol(painter, QRectF(10, 10, _SIDE, _SIDE), outcome, color)
    return image


def _count(image: QImage, color: QColor) -> int:
    wanted = color.rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def _is_outside_clean(image: QImage, theme: Theme) -> bool:
    edges = [(x, y) for x in range(image.width()) for y in (0, 5, image.height() - 6)]
    return all(image.pixelColor(x, y) == theme.paper for x, y in edges)


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST])
def test_no_two_badges_look_the_same(theme: Theme) -> None:
    images = [_badge(shape, theme) for shape in BadgeShape]

    assert all(one != other for place, one in enumerate(images) for other in images[place + 1 :])


@pytest.mark.parametrize("shape", BadgeShape)
def test_a_badge_keeps_to_its_square(shape: BadgeShape) -> None:
    assert _is_outside_clean(_badge(shape), LIGHT)


@pytest.mark.parametrize("shape", BadgeShape)
def test_every_badge_bears_its_letter(shape: BadgeShape) -> None:
    assert _badge(shape, letter="L") != _badge(shape, letter="N")


def test_a_solid_badge_is_filled_with_its_ink_and_the_others_are_not() -> None:
    ink = LIGHT.technique_ink(0)
    filled = _count(_badge(BadgeShape.SOLID), ink)

    assert filled > 0.5 * _SIDE * _SIDE
    assert all(
        _count(_badge(shape), ink) < filled / 2
        for shape in BadgeShape
        if shape is not BadgeShape.SOLID
    )


def test_a_struck_badge_is_grey() -> None:
    image = _badge(BadgeShape.STRUCK)

    assert _count(image, LIGHT.technique_ink(0)) == 0
    assert _count(image, LIGHT.ink3) > 0


def test_half_a_badge_is_lightly_filled_below_the_diagonal_only() -> None:
    image = _badge(BadgeShape.HALF, letter=" ")

    assert image.pixelColor(10 + 8, 10 + 8) == LIGHT.paper
    assert image.pixelColor(10 + 32, 10 + 32) != LIGHT.paper


def test_each_outcome_has_a_badge_of_its_own() -> None:
    assert set(BADGE_SHAPES) == set(OutcomeKind)
    graded = set(OutcomeKind) - {OutcomeKind.KEPT}
    assert len({BADGE_SHAPES[outcome] for outcome in graded}) == len(graded)


def test_no_two_symbols_look_the_same_and_all_are_of_one_ink() -> None:
    color = QColor("#1D3D63")
    images = [_symbol(outcome, color) for outcome in OutcomeKind]

    assert all(one != other for place, one in enumerate(images) for other in images[place + 1 :])
    assert all(_count(image, color) for image in images)
    assert all(_is_outside_clean(image, LIGHT) for image in images)


def test_the_tick_is_cut_out_of_the_found_disc() -> None:
    image = _symbol(OutcomeKind.FOUND, QColor("#1D3D63"))

    on_the_tick = image.pixelColor(10 + round(_SIDE * 0.44), 10 + round(_SIDE * 0.67))
    assert on_the_tick == LIGHT.paper
    assert image.pixelColor(10 + round(_SIDE * 0.5), 10 + round(_SIDE * 0.2)) == QColor("#1D3D63")


def test_a_partly_found_disc_is_filled_on_its_left_half() -> None:
    image = _symbol(OutcomeKind.PARTLY, QColor(Qt.GlobalColor.black))

    assert image.pixelColor(10 + 12, 10 + 20).lightness() < 50
    assert image.pixelColor(10 + 28, 10 + 20) == LIGHT.paper
