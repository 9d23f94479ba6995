"""Walks round every page by Tab: what is reached, what is said of it, where the focus is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from literacy_app.desktop.lesson.end_view import EndView
from tests.fakes.journey import ALT, CTRL
from tests.fakes.journey_stops import open_to_tab, says_nothing, walk
from tests.fakes.journey_typist import Typist, open_lesson

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.journeys.conftest import Start

pytestmark = pytest.mark.journey

Key = Qt.Key
LARGEST = 5
"""How often the text is to be made larger until it is at its largest."""


def library(_typist: Typist) -> None:
    """Where the program begins."""


def page_of_the_rail(number: int) -> Callable[[Typist], None]:
    """A page that the rail leads to."""

    def go(typist: Typist) -> None:
        button = typist.journey.window.rail.buttons[number]
        typist.go_to_region_of(button)
        while typist.journey.focus is not button:
            typist.press(Key.Key_Down)
        typist.press(Key.Key_Return)
        assert button.is_here

    return go


def marking(typist: Typist) -> None:
    """A text that is being marked, with one mark."""
    open_lesson(typist)
    typist.press(Key.Key_Return)
    typist.mark("terrorists", Key.Key_2)


def hinted(typist: Typist) -> None:
    """The same with a hint."""
    marking(typist)
    typist.press(Key.Key_H, CTRL)


def checked(typist: Typist) -> None:
    """A text that was checked, with a note open."""
    marking(typist)
    typist.press(Key.Key_Return, CTRL)
    typist.press(Key.Key_Down, ALT)
    assert typist.journey.view.is_checked


def answered(typist: Typist) -> None:
    """A text all of whose answers are shown."""
    checked(typist)
    typist.tab_to(typist.journey.view.checked.bar.answers)
    typist.press(Key.Key_Space)


def end(typist: Typist) -> None:
    """The last step of the lesson."""
    open_lesson(typist)
    typist.press(Key.Key_PageDown, CTRL, times=4)
    assert isinstance(typist.journey.lesson.view, EndView)


PAGES = {
    "library": library,
    "learners": page_of_the_rail(1),
    "help": page_of_the_rail(2),
    "settings": page_of_the_rail(3),
    "read": open_lesson,
    "marking": marking,
    "hinted": hinted,
    "checked": checked,
    "answered": answered,
    "end": end,
}


@pytest.mark.parametrize("size", ["100 %", "200 %"])
@pytest.mark.parametrize("page", PAGES)
def test_tab_goes_round_all_of_a_page_and_each_stop_says_what_it_is(
    page: str, size: str, start: Start
) -> None:
    journey = start()
    typist = Typist(journey)
    typist.press(Key.Key_Down)
    PAGES[page](typist)
    if size == "200 %":
        typist.press(Key.Key_Plus, CTRL, times=LARGEST)
    stops = walk(journey)
    assert {stop.widget for stop in stops} >= open_to_tab(journey.window)
    assert says_nothing(stops) == []
    before = [stop.widget for stop in stops]
    assert [stop.widget for stop in walk(journey, back=True)] == [*before[-2::-1], before[-1]]
