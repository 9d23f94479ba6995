from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from literacy_app.desktop import page
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.choice_menu import ChoiceMenu

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Whole(QWidget):
    """A page that has an answer to everything."""

    crumbs = ("Lesson", "Mark")
    step_words = "Step 2 of 4"

    def __init__(self) -> None:
        super().__init__()
        self.inner = QWidget(self)
        self.step_menu = ChoiceMenu("Steps", self)
        self.did: list[object] = []

    def regions(self) -> tuple[QWidget, ...]:
        return (self.inner,)

    def set_band(self, band: Band) -> None:
        self.did.append(band)

    def save(self) -> None:
        self.did.append("saved")

    def leave(self) -> None:
        self.did.append("left")


@pytest.fixture
def whole(qtbot: QtBot) -> Whole:
    made = Whole()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bare(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_page_is_asked(whole: Whole) -> None:
    assert page.crumbs_of(whole) == ("Lesson", "Mark")
    assert page.regions_of(whole) == (whole.inner,)
    assert page.steps_of(whole) == ("Step 2 of 4", whole.step_menu)
    page.fit(whole, Band.MEDIUM)
    page.save(whole)
    assert page.leave(whole)
    assert whole.did == [Band.MEDIUM, "saved", "left"]


def test_a_page_without_answers_is_one_region_and_cannot_leave_by_itself(bare: QWidget) -> None:
    assert page.crumbs_of(bare) == ()
    assert page.regions_of(bare) == (bare,)
    assert page.steps_of(bare) == ("", None)
    page.fit(bare, Band.WIDE)
    page.save(bare)
    assert not page.leave(bare)
