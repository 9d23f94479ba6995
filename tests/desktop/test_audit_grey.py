"""Techniques and outcomes without their colours, in every theme; and a planted fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from literacy_app.desktop.paint.badges import (
    BadgeShape,
    OutcomeKind,
    paint_badge,
    paint_outcome_symbol,
)
from literacy_app.desktop.paint.theme import CONTRAST, DARK, LIGHT, Theme
from literacy_app.lessons.techniques import techniques
from tests.desktop.audit_grey import alike_in_grey

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name),
]
SIDE = 20


def sign(theme: Theme, paint: Callable[[QPainter, QRectF], None]) -> QImage:
    image = QImage(SIDE + 8, SIDE + 8, QImage.Format.Format_RGB32)
    image.fill(theme.paper)
    with QPainter(image) as painter:
        paint(painter, QRectF(4, 4, SIDE, SIDE))
    return image


def badge(theme: Theme, letter: str, shape: BadgeShape) -> QImage:
    ink = theme.technique_ink(0)
    return sign(theme, lambda painter, box: paint_badge(painter, box, letter, ink, shape, theme))


def symbol(theme: Theme, kind: OutcomeKind) -> QImage:
    return sign(theme, lambda painter, box: paint_outcome_symbol(painter, box, kind, theme.ink))


def test_techniques_are_told_apart_without_colours(theme: Theme) -> None:
    letters = {name: label.letter for name, label in techniques().items()}
    assert len(letters) > 8
    for shape in BadgeShape:
        signs = {name: badge(theme, letter, shape) for name, letter in letters.items()}
        assert [*alike_in_grey(signs)] == [], shape


def test_outcomes_are_told_apart_without_colours(theme: Theme) -> None:
    badges = {shape.value: badge(theme, "L", shape) for shape in BadgeShape}
    assert [*alike_in_grey(badges)] == []
    symbols = {kind.value: symbol(theme, kind) for kind in OutcomeKind}
    assert [*alike_in_grey(symbols)] == []


@pytest.mark.parametrize("shape", BadgeShape)
def test_two_techniques_of_one_shape_are_found(theme: Theme, shape: BadgeShape) -> None:
    signs = {"one": badge(theme, "L", shape), "other": badge(theme, "L", shape)}
    assert [*alike_in_grey(signs)] == [
        "one and other differ by colour alone: by 0 px of their shape"
    ]
