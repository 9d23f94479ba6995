from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from literacy_app.desktop.paint.technique_paint import line_height, paint_line
from literacy_app.desktop.paint.theme import LineStyle

pytestmark = pytest.mark.usefixtures("qapp")

INK = QColor("#952B0A")
_SCALE = 4
_LEFT, _RIGHT, _TOP = 10.0, 70.0, 8.0


def _painted(style: LineStyle, *, is_contrast: bool = False, right: float = _RIGHT) -> QImage:
    image = QImage(90 * _SCALE, 30 * _SCALE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.scale(_SCALE, _SCALE)
        paint_line(painter, style, INK, _LEFT, right, _TOP, 18.0, is_contrast=is_contrast)
    return image


def _is_inked(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).lightness() < 200


def _columns(image: QImage) -> list[bool]:
    """For each column whether there is ink in it."""
    return [
        any(_is_inked(image, x, y) for y in range(image.height())) for x in range(image.width())
    ]


def _rows(image: QImage) -> list[bool]:
    return [
        any(_is_inked(image, x, y) for x in range(image.width())) for y in range(image.height())
    ]


def _runs(flags: list[bool]) -> list[int]:
    """The lengths of the runs of ink."""
    lengths, length = [], 0
    for flag in [*flags, False]:
        if flag:
            length += 1
        elif length:
            lengths.append(length)
            length = 0
    return lengths


@pytest.mark.parametrize("style", LineStyle)
def test_a_line_stays_within_its_ends_and_below_its_top(style: LineStyle) -> None:
    image = _painted(style)
    columns, rows = _columns(image), _rows(image)

    assert columns.index(True) >= _LEFT * _SCALE - 2
    assert len(columns) - columns[::-1].index(True) <= _RIGHT * _SCALE + 2
    first = rows.index(True)
    last = len(rows) - rows[::-1].index(True)
    assert first >= _TOP * _SCALE - 1
    assert last <= (_TOP + line_height(style, 18.0)) * _SCALE + 2


@pytest.mark.parametrize("style", LineStyle)
def test_a_line_reaches_both_ends(style: LineStyle) -> None:
    columns = _columns(_painted(style))
    reach = len(columns) - columns[::-1].index(True)

    assert columns.index(True) <= _LEFT * _SCALE + 2
    slack = {LineStyle.DASHED: 3.8, LineStyle.DASH_DOT: 3.0}.get(style, 0.7)
    assert reach >= (_RIGHT - slack) * _SCALE - 2


def test_no_two_lines_look_the_same() -> None:
    images = [_painted(style) for style in LineStyle]

    assert all(one != other for place, one in enumerate(images) for other in images[place + 1 :])


def test_dashes_and_dots_have_their_lengths() -> None:
    assert _runs(_columns(_painted(LineStyle.DASHED)))[0] == pytest.approx(7.5 * _SCALE, abs=2)
    dash_dot = _runs(_columns(_painted(LineStyle.DASH_DOT)))
    assert dash_dot[0] == pytest.approx(8 * _SCALE, abs=2)
    assert dash_dot[1] == pytest.approx(2.2 * _SCALE, abs=2)
    assert len(_runs(_rows(_painted(LineStyle.DOUBLE)))) == 2


@pytest.mark.parametrize("right", [40.0, 63.3, 71.9])
def test_the_last_dot_ends_on_the_last_letter(right: float) -> None:
    columns = _columns(_painted(LineStyle.DOTTED, right=right))

    reach = len(columns) - columns[::-1].index(True)
    assert reach == pytest.approx(right * _SCALE, abs=2)


def test_a_word_shorter_than_two_dots_still_gets_its_line() -> None:
    assert any(_columns(_painted(LineStyle.DOTTED, right=_LEFT + 1.0)))


@pytest.mark.parametrize("style", LineStyle)
def test_lines_are_thicker_in_the_contrast_theme(style: LineStyle) -> None:
    plain, thick = _rows(_painted(style)), _rows(_painted(style, is_contrast=True))

    assert sum(thick) > sum(plain)
    assert line_height(style, 18.0, is_contrast=True) == pytest.approx(
        1.4 * line_height(style, 18.0)
    )


def test_lines_grow_with_the_text() -> None:
    assert line_height(LineStyle.BAR, 36.0) == pytest.approx(2 * line_height(LineStyle.BAR, 18.0))
