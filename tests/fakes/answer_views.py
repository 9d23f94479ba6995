"""Views of answered activities on the screen, and their outcomes, for tests.

Not the page of a lesson.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from literacy_app.activities.answers_grade import grade_answers
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.study.outcome import AnswersOutcome

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.activities.answers import Answerable, AnswersResponse

_View = TypeVar("_View", bound=AnswersFrame)
SIZE = (1154, 720)


def put_up(qtbot: QtBot, view: _View, size: tuple[int, int] = SIZE) -> _View:
    """A view on the screen, in the window that keys go to."""
    qtbot.addWidget(view)
    view.resize(*size)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


def outcome_of(
    activity: Answerable, response: AnswersResponse, *, is_shown: bool = False
) -> AnswersOutcome:
    """What became of a first try."""
    grade = grade_answers(activity, response)
    fraction = grade.fraction or 0.0
    return AnswersOutcome(
        grade=grade,
        response=response,
        try_number=1,
        counted=fraction,
        best=fraction,
        hints=0,
        answers_shown=is_shown,
        may_try_again=not is_shown,
    )
