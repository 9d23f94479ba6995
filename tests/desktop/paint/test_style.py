from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QSpinBox,
    QWidget,
)
from shiboken6 import delete

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.style import (
    ApplicationStyle,
    palette,
    scroll_bar_sheet,
    style_sheet,
)
from literacy_app.desktop.paint.theme import CONTRAST, DARK, LIGHT, THEMES, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

GREYS = {"#efefef", "#f0f0f0", "#c0c0c0", "#a0a0a0", "#9f9f9f", "#dcdcdc"}
"""What Qt's own styles paint where nobody says otherwise."""


@pytest.fixture
def styled(qapp: QApplication, tmp_path: Path) -> Iterator[Look]:
    """A look whose style the whole application wears for a test."""
    before = qapp.palette(), qapp.font()
    look = Look()
    style = ApplicationStyle(qapp, look, tmp_path)
    style.complete()
    yield look
    delete(style)
    qapp.setStyleSheet("")
    qapp.setPalette(before[0])
    qapp.setFont(before[1])


def standard_widgets() -> list[QWidget]:
    combo = QComboBox()
    combo.addItem("Institution")
    tick = QCheckBox("Hide names")
    tick.setChecked(True)
    radio = QRadioButton("No support")
    radio.setChecked(True)
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 100)
    return [combo, tick, radio, bar, QLineEdit("Maya"), QSpinBox(), QPlainTextEdit("id: a")]


def colors_of(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name() for x, y in points}


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_the_sheet_holds_no_open_place_and_qt_reads_it(
    qtbot: QtBot, styled: Look, tmp_path: Path, theme: Theme
) -> None:
    styled.set_theme(theme)  # a sheet that Qt cannot read is a Qt message, and fails the test
    sheet = style_sheet(styled, tmp_path)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    widget = QLineEdit()
    qtbot.addWidget(widget)
    widget.show()


@pytest.mark.parametrize("theme", THEMES.values(), ids=str)
def test_every_role_of_the_palette_is_the_theme_s(theme: Theme) -> None:
    made = palette(theme)
    named = {field.name() for field in theme if isinstance(field, QColor)}
    for role in QPalette.ColorRole:
        if role not in {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}:
            assert made.color(role).name() in named, role
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == theme.ink3


def test_no_standard_widget_keeps_a_light_grey_of_its_own(qtbot: QtBot, styled: Look) -> None:
    styled.set_theme(DARK)
    for widget in standard_widgets():
        qtbot.addWidget(widget)
        widget.resize(160, 60)
        assert not colors_of(widget) & GREYS, widget


def test_a_field_has_the_theme_s_ground_and_border(qtbot: QtBot, styled: Look) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.resize(200, field.sizeHint().height())
    image = field.grab().toImage()
    assert image.pixelColor(100, 6) == LIGHT.field
    assert image.pixelColor(100, 0) == LIGHT.edge
    assert field.sizeHint().height() == pytest.approx(34, abs=2)
    styled.set_theme(CONTRAST)
    image = field.grab().toImage()
    assert [image.pixelColor(100, y) for y in (0, 1)] == [CONTRAST.edge] * 2


def test_a_combo_box_has_an_arrow_in_ink(qtbot: QtBot, styled: Look) -> None:
    combo = QComboBox()
    qtbot.addWidget(combo)
    combo.resize(160, 34)
    image = combo.grab().toImage()
    shades = {image.pixelColor(x, y).lightness() for x in range(140, 154) for y in range(8, 26)}
    assert min(shades) < (styled.theme.ink2.lightness() + styled.theme.field.lightness()) / 2


def test_a_menu_is_of_paper_with_the_chosen_line_tinted(qtbot: QtBot, styled: Look) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Light")
    menu.setActiveAction(menu.addAction("Dark"))
    shown = colors_of(menu)
    assert {LIGHT.paper.name(), LIGHT.tint.name(), styled.theme.edge.name()} <= shown


def test_the_font_is_the_look_s_and_follows_the_text_size(qapp: QApplication, styled: Look) -> None:
    assert qapp.font().pixelSize() == 14
    styled.set_factor(2.0)
    assert qapp.font().pixelSize() == 28
    assert qapp.font().family() == styled.font("body").family()


def test_the_style_sheet_waits_until_it_is_asked_for(qapp: QApplication, tmp_path: Path) -> None:
    before = qapp.palette(), qapp.font()
    look = Look(DARK)
    style = ApplicationStyle(qapp, look, tmp_path)
    try:
        assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.chrome
        look.set_theme(LIGHT)
        assert not qapp.styleSheet()
        style.complete()
        assert LIGHT.edge.name() in qapp.styleSheet()
    finally:
        delete(style)
        qapp.setStyleSheet("")
        qapp.setPalette(before[0])
        qapp.setFont(before[1])


def test_a_scroll_bar_with_a_sheet_of_its_own_looks_as_the_others(qtbot: QtBot) -> None:
    bar = QScrollBar(Qt.Orientation.Vertical)
    qtbot.addWidget(bar)
    bar.setStyleSheet(scroll_bar_sheet(Look()))
    bar.setRange(0, 100)
    bar.resize(14, 200)
    assert bar.grab().toImage().pixelColor(QPoint(7, 20)) == LIGHT.edge
