from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import LIGHT
from literacy_app.desktop.parts.loading_bars import WAIT_MS, LoadingBars

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bars(qtbot: QtBot) -> LoadingBars:
    made = LoadingBars(Look(), "Looking through the lesson folders")
    qtbot.addWidget(made)
    made.resize(800, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_nothing_is_shown_at_first_then_still_bars_and_a_word(
    qtbot: QtBot, bars: LoadingBars
) -> None:
    blank = bars.grab().toImage()
    bars.begin()
    assert not bars.is_shown
    assert bars.grab().toImage() == blank
    qtbot.waitUntil(lambda: bars.is_shown, timeout=10 * WAIT_MS)
    shown = bars.grab().toImage()
    assert shown != blank
    assert shown.pixelColor(40, 36) == LIGHT.line
    assert bars.words.isVisible()


def test_what_ends_soon_is_never_shown(bars: LoadingBars) -> None:
    bars.begin()
    bars.end()
    assert not bars.is_waiting
    assert not bars.is_shown
    bars.begin()
    bars.hide()
    assert not bars.is_waiting


def test_to_begin_twice_changes_nothing(qtbot: QtBot, bars: LoadingBars) -> None:
    bars.begin()
    qtbot.waitUntil(lambda: bars.is_shown, timeout=10 * WAIT_MS)
    bars.begin()
    assert not bars.is_waiting
    bars.end()
    assert not bars.words.isVisible()
