"""A student in a process of its own, in the real window.

Not a test: run by the journeys, with what to do, the folder of a home, and the file of a lesson.
`mark` marks one word after another, and prints how many as soon as the key is down, until somebody
pulls the plug. `look` prints what is on the screen when the lesson is opened again. `each` marks
every word, prints what Qt says is selected before it is named, and checks.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.lesson.read_view import ReadView
from literacy_app.desktop.tour.tour_hands import Hands
from literacy_app.desktop.tour.tour_room import Room
from literacy_app.desktop.tour.tour_student import LESSON, Opener


def _view(room: Room) -> HighlightView:
    view = room.page.view
    assert isinstance(view, HighlightView)
    return view


def mark(room: Room) -> None:
    """Mark every word, one after another."""
    assert isinstance(room.page.view, ReadView)
    hands = Hands(room)
    hands.press(room.page.view.start)
    view = _view(room)
    segments = view.proof.marking.segments
    for number in range(len(segments)):
        hands.click_word(view, segments.span(number))
        QTest.keyClick(view.proof.passage, Qt.Key(Qt.Key.Key_1 + number % 5))
        sys.stdout.write(f"{number + 1}\n")
        sys.stdout.flush()
        room.settle()


def look(room: Room) -> None:
    """Print the marks on the screen and the paragraph one is at."""
    view = _view(room)
    text = view.proof.passage.text
    words = [mark.span.of(text) for mark in view.proof.marking.marks]
    place = view.marking.bar.place.text()
    sys.stdout.write(json.dumps({"words": words, "place": place}))


def each(room: Room) -> None:
    """Mark every word of the first text, print what was selected each time, and check."""
    assert isinstance(room.page.view, ReadView)
    hands = Hands(room)
    hands.press(room.page.view.start)
    view = _view(room)
    passage = view.proof.passage
    segments = view.proof.marking.segments
    selected = []
    for number in range(len(segments)):
        hands.click_word(view, segments.span(number))
        selected.append(passage.textCursor().selectedText())
        hands.name(view, "loaded")
    hands.press(view.marking.bar.check)
    assert view.is_checked
    sys.stdout.write(json.dumps(selected))


def main(what: str, home: str, lesson: str = "") -> None:
    """Do what is asked."""
    room = Room(Path(home))
    opener = Opener(room)
    if lesson:
        opener.expect_name()
        room.window.open_lesson(Path(lesson))
    else:
        opener.open_lesson(LESSON)
    {"mark": mark, "look": look, "each": each}[what](room)
    room.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
