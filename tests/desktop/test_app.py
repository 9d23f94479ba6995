from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDeadlineTimer, QTimer
from PySide6.QtWidgets import QApplication

from literacy_app.desktop import app
from literacy_app.desktop.app import Desk
from literacy_app.desktop.paint.theme import CONTRAST, LIGHT
from literacy_app.desktop.window import MainWindow
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which looks after the test as it did before."""
    before = qapp.palette(), qapp.font()
    yield qapp
    qapp.setStyleSheet("")
    qapp.setPalette(before[0])
    qapp.setFont(before[1])


@pytest.fixture
def desk(qtbot: QtBot, undressed: QApplication) -> Iterator[Desk]:
    made = new_desk(undressed)
    qtbot.addWidget(made.window)
    yield made
    made.window.close()
    made.close()


def new_desk(application: QApplication) -> Desk:
    places = standard_places()
    return Desk(application, places, load(places))


def show(qtbot: QtBot, desk: Desk) -> None:
    """Show the window and wait until it has done what it put off and looked through the lessons."""
    with qtbot.waitSignal(desk.settled):
        desk.show()
    qtbot.waitUntil(lambda: not desk.window.keeper.is_looking, timeout=20_000)


def write_settings(text: str) -> None:
    file = standard_places().user_file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_a_fresh_computer_sees_the_bundled_course(qtbot: QtBot, desk: Desk) -> None:
    show(qtbot, desk)
    library = desk.window.library
    assert library.view.isVisible()
    titles = [library.model.data(library.model.index(n)) for n in range(library.model.rowCount())]
    assert "Reading a victory report: Aleppo, December 2016" in titles
    assert desk.window.notices.tellings == ()


def test_the_look_is_the_one_that_was_set(qtbot: QtBot, undressed: QApplication) -> None:
    write_settings('theme = "contrast"\ntext_size = 150\nmotion = "reduce"\n')
    desk = new_desk(undressed)
    qtbot.addWidget(desk.window)
    assert desk.look.theme is CONTRAST
    assert desk.look.scale.factor == 1.5
    assert desk.look.is_motion_reduced
    assert undressed.font().pixelSize() == 21
    desk.close()


def test_a_change_of_the_settings_changes_the_look_at_once(qtbot: QtBot, desk: Desk) -> None:
    show(qtbot, desk)
    assert desk.look.theme is LIGHT
    desk.window.errands.set_theme("contrast")
    desk.window.errands.set_size(200)
    assert desk.look.theme is CONTRAST
    assert desk.look.scale.factor == 2.0


def test_mistakes_in_the_settings_are_told_once_the_window_is_there(
    qtbot: QtBot, undressed: QApplication
) -> None:
    write_settings('theme = "purple"\n')
    desk = new_desk(undressed)
    qtbot.addWidget(desk.window)
    notices = desk.window.notices
    assert notices.isHidden()
    show(qtbot, desk)
    assert ["purple" in told.detail for told in notices.tellings] == [True]
    desk.close()


def test_two_windows_on_one_profile_get_on(qtbot: QtBot, undressed: QApplication) -> None:
    desks = [new_desk(undressed) for _ in range(2)]
    for desk in desks:
        qtbot.addWidget(desk.window)
        show(qtbot, desk)
    first, second = desks
    first.workplace.add_learner("Maya")
    second.workplace.refresh_front()
    assert second.window.top_bar.learner_button.text() == "Maya"
    second.workplace.add_learner("Jonas")
    first.workplace.refresh_front()
    assert [each.name for each in first.workplace.front.learners] == ["Jonas", "Maya"]
    for desk in desks:
        desk.window.close()
        desk.close()


def test_a_front_page_that_is_behind_is_made_anew_after_the_first_paint(
    qtbot: QtBot, undressed: QApplication
) -> None:
    before = new_desk(undressed)
    qtbot.addWidget(before.window)
    before.workplace.add_learner("Maya")
    front = before.workplace.settings.data_folder / "front.json"
    before.close()
    front.unlink()  # as after the plug was pulled
    desk = new_desk(undressed)
    qtbot.addWidget(desk.window)
    assert desk.workplace.learner is None
    show(qtbot, desk)
    assert desk.window.top_bar.learner_button.text() == "Maya"
    desk.close()


class Leaver:
    """Closes the window as soon as it has settled, from within the program's own loop."""

    def __init__(self, milliseconds: int = 40_000) -> None:
        self.seen = ""
        self.stuck: list[str] = []
        self._patience = QDeadlineTimer(milliseconds)
        QTimer.singleShot(0, self.look)

    def look(self) -> None:
        windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        if self._patience.hasExpired():  # a loop that does not end cannot be timed out from outside
            self.stuck = [repr(each) for each in windows] or ["no window"]
            QApplication.exit(70)
            return
        main = [each for each in windows if isinstance(each, MainWindow)]
        if main and not main[0].keeper.is_looking and not main[0].windowIcon().isNull():
            self.seen = main[0].windowTitle()
            main[0].close()  # the last one: the program ends
        QTimer.singleShot(5, self.look)


def test_the_program_runs_until_its_window_is_closed(
    undressed: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "make_application", lambda _: undressed)
    leaver = Leaver()
    code = app.run(["literacy-app"])
    assert leaver.stuck == []
    assert code == 0
    assert leaver.seen == "Library – Literacy"
