"""What a person often does in the window: say a name, open the lesson, choose from a menu.

Not a way round the window: all of it goes by its keys and its mouse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.desktop.lesson.read_view import ReadView
from literacy_app.desktop.page_list import LEARNERS
from literacy_app.desktop.pages.learners_dialog import LearnersDialog
from literacy_app.desktop.pages.learners_page import LearnersPage
from literacy_app.desktop.top_bar import theme_words
from tests.fakes.journey import ALT, CTRL

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QMenu

    from tests.fakes.journey import Journey

Key = Qt.Key


class NewName:
    """Types a name into the dialog that asks who is working."""

    def __init__(self, journey: Journey, name: str) -> None:
        self._journey = journey
        self._name = name

    def __call__(self, dialog: QDialog) -> None:
        assert isinstance(dialog, LearnersDialog)
        if not dialog.name.hasFocus():
            self._journey.press(Key.Key_Tab)
        self._journey.type(self._name)
        self._journey.press(Key.Key_Return)


def go_to_learners(journey: Journey) -> LearnersPage:
    """Leave the lesson and go to the names on this computer."""
    journey.press(Key.Key_Left, ALT)
    assert journey.window.page is journey.window.library
    button = next(each for each in journey.window.rail.buttons if each.page.key == LEARNERS)
    journey.click(button)
    page = journey.window.page
    assert isinstance(page, LearnersPage)
    return page


def go_marking(journey: Journey) -> None:
    """Open the lesson that is offered as Maya, who is new here, and go to its first text."""
    journey.press_and_answer(Key.Key_Return, NewName(journey, "Maya"))
    assert isinstance(journey.lesson.view, ReadView)
    journey.press(Key.Key_Return)


def check(journey: Journey) -> None:
    """Have the marks checked."""
    journey.press(Key.Key_Return, CTRL)
    assert journey.view.is_checked


def choose_name(journey: Journey, name: str) -> None:
    """Choose who is working from the menu in the top bar."""
    journey.click(journey.window.top_bar.learner_button)
    choose(journey, journey.window.top_bar.learner_menu, name)


def choose(journey: Journey, menu: QMenu, words: str) -> None:
    """Choose a line of a menu that is open, by the keyboard."""
    assert menu.isVisible()
    texts = [action.text() for action in menu.actions()]
    for _ in texts:
        journey.press(Key.Key_Down)
        if menu.activeAction().text() == words:
            break
    assert menu.activeAction().text() == words, texts
    journey.press(Key.Key_Return)


def choose_theme(journey: Journey, name: str) -> None:
    """Choose a theme from the menu in the top bar."""
    journey.click(journey.window.top_bar.theme_button)
    choose(journey, journey.window.top_bar.theme_menu, theme_words()[name])
