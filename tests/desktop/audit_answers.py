"""Every kind of activity that is answered: being worked on, and with its answers shown.

Not the marking of a passage (`audit_scenes`).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from literacy_app.activities.answers import Answerable
from literacy_app.desktop.answers.frame import AnswersFrame
from tests.desktop.audit_scenes import Scene
from tests.fakes.all_kinds import all_kinds
from tests.fakes.half_answers import half_answers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.desktop.audit_stage import Stage

_KINDS = tuple(each for each in all_kinds().activities if isinstance(each, Answerable))


def _open(stage: Stage, activity_id: str) -> AnswersFrame:
    """Go to an activity of the lesson that has every kind."""
    page = stage.window.page
    session = getattr(page, "session", None)
    if session is None or session.lesson.id != all_kinds().id:
        folder = stage.workplace.settings.own_lesson_folders[0]
        stage.window.open_lesson(folder / "ferry.yaml")
        stage.settle()
    stage.lesson.go(activity_id)
    view = stage.lesson.view
    assert isinstance(view, AnswersFrame)
    return view


def _begun(stage: Stage, activity: Answerable) -> QWidget:
    view = _open(stage, activity.id)
    if not view.is_checked:
        view.show_work(half_answers(activity))
        view.focus_first()
    return stage.window


def _shown(stage: Stage, activity: Answerable) -> QWidget:
    view = _open(stage, activity.id)
    if not view.is_checked:
        view.submitted.emit(half_answers(activity))
        if view.bar.answers.isVisible():
            view.bar.answers.click()
    assert view.is_checked
    return stage.window


ANSWERING = tuple(Scene(f"{each.id}, begun", partial(_begun, activity=each)) for each in _KINDS)
ANSWERED = tuple(Scene(f"{each.id}, shown", partial(_shown, activity=each)) for each in _KINDS)
