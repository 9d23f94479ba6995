from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.choice_menu import Choice, ChoiceMenu
from literacy_app.desktop.top_bar import ANOTHER, LARGER, SIZES, NameChoice, TopBar
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> TopBar:
    made = TopBar(look)
    qtbot.addWidget(made)
    made.path.show_parts(("Library",))
    made.show_theme("dark", can_change=True)
    made.show_size(125, can_change=True)
    made.show_learner("Maya K.", [NameChoice("id-1", "Maya K."), NameChoice("id-2", "Jonas")])
    made.set_band(Band.WIDE, is_lesson=False)
    made.resize(1366, 48)
    with qtbot.waitExposed(made):
        made.show()
    return made


def ticked(menu: ChoiceMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isChecked()]


def choose(menu: ChoiceMenu, text: str) -> None:
    (action,) = [each for each in menu.actions() if each.text().startswith(text)]
    action.trigger()


def test_every_control_has_a_name_and_says_that_it_opens_a_menu(bar: TopBar) -> None:
    told = {
        told_of(button).name: told_of(button).role
        for button in (
            bar.file_button,
            bar.size_button,
            bar.theme_button,
            bar.help_button,
            bar.learner_button,
        )
    }
    assert told == {
        "File": QAccessible.Role.ButtonMenu,
        "Text size 125%": QAccessible.Role.ButtonMenu,
        "Theme": QAccessible.Role.ButtonMenu,
        "Help and keys": QAccessible.Role.Button,
        "Working: Maya K.": QAccessible.Role.ButtonMenu,
    }
    assert told_of(bar).name == "Top bar"


def test_the_size_menu_ticks_the_size_and_tells_what_was_chosen(qtbot: QtBot, bar: TopBar) -> None:
    assert bar.size_button.text() == "125%"
    assert ticked(bar.size_menu) == ["125%"]
    with qtbot.waitSignal(bar.size_chosen) as chosen:
        choose(bar.size_menu, "200%")
    assert chosen.args == [200]
    with qtbot.waitSignal(bar.size_chosen) as chosen:
        choose(bar.size_menu, "Larger")
    assert chosen.args == [LARGER]
    assert SIZES[0] == 100
    assert SIZES[-1] == 200


def test_the_theme_menu_ticks_the_theme_and_tells_the_word(qtbot: QtBot, bar: TopBar) -> None:
    assert ticked(bar.theme_menu) == ["Dark"]
    with qtbot.waitSignal(bar.theme_chosen) as chosen:
        choose(bar.theme_menu, "High contrast")
    assert chosen.args == ["contrast"]


def test_the_menu_of_names_offers_all_and_someone_else(qtbot: QtBot, bar: TopBar) -> None:
    assert ticked(bar.learner_menu) == ["Maya K."]
    with qtbot.waitSignal(bar.learner_chosen) as chosen:
        choose(bar.learner_menu, "Jonas")
    assert chosen.args == ["id-2"]
    with qtbot.waitSignal(bar.learner_chosen) as chosen:
        choose(bar.learner_menu, "Someone else")
    assert chosen.args == [ANOTHER]


@pytest.mark.parametrize(
    ("band", "words"), [(Band.WIDE, "File"), (Band.MEDIUM, ""), (Band.COMPACT, "")]
)
def test_file_is_an_icon_alone_where_there_is_little_room(
    bar: TopBar, band: Band, words: str
) -> None:
    bar.set_band(band, is_lesson=False)
    assert bar.file_button.text() == words
    assert bar.file_button.isVisible()
    assert bar.file_button.accessibleName() == "File"


def test_help_goes_to_the_help_page(qtbot: QtBot, bar: TopBar) -> None:
    with qtbot.waitSignal(bar.page_chosen) as chosen:
        QTest.mouseClick(bar.help_button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["help"]


def test_what_is_fixed_cannot_be_opened_and_says_why(bar: TopBar) -> None:
    bar.show_theme("light", can_change=False)
    bar.show_size(100, can_change=False)
    assert not bar.theme_button.isEnabled()
    assert not bar.size_button.isEnabled()
    assert "fixed for everyone" in bar.theme_button.toolTip()
    assert "fixed for everyone" in bar.size_button.toolTip()


def test_a_compact_bar_has_menus_in_place_of_rails(bar: TopBar, qtbot: QtBot) -> None:
    assert not bar.menu_button.isVisible()
    bar.show_pages({"library": "Library", "settings": "Settings"})
    bar.set_band(Band.COMPACT, is_lesson=False)
    assert bar.menu_button.isVisible()
    with qtbot.waitSignal(bar.page_chosen) as chosen:
        choose(bar.page_menu, "Settings")
    assert chosen.args == ["settings"]
    steps = ChoiceMenu("Steps", bar)
    steps.offer([Choice("mark", "Mark")])
    bar.show_steps("Step 2 of 6", steps)
    bar.set_band(Band.COMPACT, is_lesson=True)
    assert not bar.menu_button.isVisible()
    assert bar.steps_button.isVisible()
    assert bar.steps_button.text() == "Step 2 of 6"
    bar.show_steps("", None)
    bar.set_band(Band.COMPACT, is_lesson=False)
    assert not bar.steps_button.isVisible()
    assert bar.path.isVisible()


@pytest.mark.parametrize(("width", "factor", "band"), [
    (1366, 1.0, Band.WIDE), (1024, 1.0, Band.MEDIUM), (1366, 2.0, Band.COMPACT),
    (1024, 2.0, Band.COMPACT), (1024, 1.5, Band.COMPACT),
])  # fmt: skip
def test_nothing_is_cut_at_any_width_and_text_size(
    bar: TopBar, look: Look, width: int, factor: float, band: Band
) -> None:
    look.set_factor(factor)
    bar.set_band(band, is_lesson=False)
    assert bar.minimumSizeHint().width() <= width
    bar.resize(width, bar.sizeHint().height())
    assert bar.height() == round(48 * factor)
    for button in (bar.size_button, bar.theme_button, bar.help_button, bar.learner_button):
        assert button.width() >= button.sizeHint().width()
        assert bar.rect().contains(button.geometry())
