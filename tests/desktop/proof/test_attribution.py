from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.proof.attribution import Attribution
from tests.desktop.audit_paint import noting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

WHOSE = "A. Writer, The Gazette, 3 May 2021"
WORDS = f"{WHOSE}  ·  quoted for study, paragraphs 1–3"
RIGHTS = "© The Gazette, 2021. Quoted for teaching."


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def strip(holder: QWidget) -> Attribution:
    made = Attribution(Look(), holder)
    made.say(WORDS, RIGHTS)
    return made


def shown_at(strip: Attribution, width: int) -> list[str]:
    """What is painted on the strip when it is so wide, line by line."""
    strip.resize(width, strip.sizeHint().height())
    strip.resize(width, strip.sizeHint().height())
    strip.window().resize(width, 300)
    with noting(strip.window()) as painted:
        strip.window().grab()
    return [text.words for text in painted.texts]


def width_for(words: str) -> int:
    """How wide the strip is that has just the room for some words."""
    metrics = QFontMetricsF(Look().font("caption"))
    return ceil(metrics.horizontalAdvance(words)) + 62 + 14 + 12


def test_with_room_all_is_said(strip: Attribution) -> None:
    assert shown_at(strip, width_for(WORDS)) == [WORDS]


def test_with_less_room_whole_parts_are_left_out_from_the_end(strip: Attribution) -> None:
    quoted = f"{WHOSE}  ·  quoted for study"
    assert shown_at(strip, width_for(WORDS) - 1) == [quoted]
    assert shown_at(strip, width_for(quoted) - 1) == [WHOSE]
    assert shown_at(strip, width_for(WHOSE) - 1) == ["A. Writer, The Gazette"]


def test_one_part_too_long_is_cut(strip: Attribution) -> None:
    strip.say("Department of Intergovernmental Correspondence", "")
    assert shown_at(strip, 220)[0].endswith("…")


def test_a_press_shows_what_was_left_out_and_the_rights(strip: Attribution) -> None:
    low = strip.sizeHint().height()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton)
    assert shown_at(strip, width_for(WORDS)) == [WORDS, RIGHTS]
    first, *more = shown_at(strip, width_for(WHOSE))
    assert first == WHOSE
    assert " ".join(more).split() == [*WORDS.split(), *RIGHTS.split()]
    assert strip.sizeHint().height() > low + 30
