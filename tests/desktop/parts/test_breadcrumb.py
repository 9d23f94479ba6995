from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.breadcrumb import Breadcrumb
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PARTS = ("Reading a victory report: Aleppo, December 2016", "Lesson 2", "Highlight")


@pytest.fixture
def crumbs(qtbot: QtBot) -> Breadcrumb:
    made = Breadcrumb(Look())
    qtbot.addWidget(made)
    made.show_parts(PARTS)
    return made


def test_a_screen_reader_is_told_the_whole_way(crumbs: Breadcrumb) -> None:
    told = told_of(crumbs)
    assert (told.name, told.role) == (", ".join(PARTS), QAccessible.Role.StaticText)
    assert crumbs.parts == PARTS


def test_empty_parts_are_left_out(crumbs: Breadcrumb) -> None:
    crumbs.show_parts(("", "Library"))
    assert crumbs.parts == ("Library",)


def test_where_room_ends_the_first_part_gives_way_and_the_place_itself_stays(
    crumbs: Breadcrumb,
) -> None:
    full = crumbs.sizeHint().width()
    crumbs.resize(full, 21)
    natural = crumbs.fitted_widths()
    crumbs.resize(full - 150, 21)
    fitted = crumbs.fitted_widths()
    assert fitted[0] == pytest.approx(natural[0] - 150)
    assert fitted[1:] == natural[1:]
    crumbs.resize(10, 21)
    assert crumbs.fitted_widths()[0] == 24


def test_it_can_be_made_narrow(crumbs: Breadcrumb) -> None:
    assert crumbs.minimumSizeHint().width() < 80
    crumbs.resize(60, 21)
    assert not crumbs.grab().isNull()
