"""Examining in the studio: in the process of the check, so that the window goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.authoring import doctor
from literacy_app.desktop.studio.problem_rows import Severity
from tests.fakes.studio_hands import change, checked_again

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from tests.fakes.studio_desk import StudioDesk


def test_examining_lists_what_the_students_show(qtbot: QtBot, studio: StudioDesk) -> None:
    checked_again(qtbot, studio, studio.page.examine)
    rows = studio.page.area.problems.rows
    assert rows
    assert {row.severity for row in rows} == {Severity.TIP}
    assert [row.line for row in rows] == sorted(row.line for row in rows)
    assert any("discernment is a rough guess" in row.sentence for row in rows)
    checked_again(qtbot, studio, lambda: change(studio, "The pool", "A pool"))
    assert not studio.page.area.problems.rows


def test_the_window_does_none_of_it(
    qtbot: QtBot, studio: StudioDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def planted(*_args: object) -> None:
        raise AssertionError

    monkeypatch.setattr(doctor, "examine", planted)
    monkeypatch.setattr("literacy_app.desktop.studio.examining.examine", planted)
    studio.page.examine()
    assert studio.page.area.problems.count.text() == "Being examined."
    assert studio.page.checker.is_busy
    qtbot.waitUntil(lambda: bool(studio.page.area.problems.rows), timeout=20_000)


def test_a_text_with_errors_is_not_examined(qtbot: QtBot, studio: StudioDesk) -> None:
    checked_again(qtbot, studio, lambda: change(studio, "quote: axed", "quote: axes"))
    said = studio.page.area.problems.count.text()
    studio.page.examine()
    assert studio.page.area.problems.count.text() == said
    assert {row.severity for row in studio.page.area.problems.rows} == {Severity.PROBLEM}
