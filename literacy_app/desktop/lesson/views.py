"""The view of each kind of activity: one line for each.

Not how a view works (`activity_view` says what is asked of it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from literacy_app.activities.choose import Choose
from literacy_app.activities.compare import Compare
from literacy_app.activities.highlight import Highlight
from literacy_app.activities.investigate import Investigate
from literacy_app.activities.judge import Judge
from literacy_app.activities.ledger import Ledger
from literacy_app.activities.reflect import Reflect
from literacy_app.activities.rewrite import Rewrite
from literacy_app.desktop.answers.choose_view import ChooseView
from literacy_app.desktop.answers.compare_view import CompareView
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.answers.investigate_view import InvestigateView
from literacy_app.desktop.answers.judge_view import JudgeView
from literacy_app.desktop.answers.ledger_view import LedgerView
from literacy_app.desktop.answers.reflect_view import ReflectView
from literacy_app.desktop.answers.rewrite_view import RewriteView
from literacy_app.desktop.lesson.highlight_view import HighlightView

if TYPE_CHECKING:
    from literacy_app.activities.kinds import Activity
    from literacy_app.desktop.lesson.activity_view import ActivityView
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson

AnyView = HighlightView | AnswersFrame

_MEETS: tuple[type[ActivityView], ...] = (HighlightView, AnswersFrame)
"""Each meets what the page asks of a view, or the type checker says so here."""


def make_view(  # noqa: C901, PLR0911, PLR0912 (a branch for each kind)
    look: Look, lesson: Lesson, activity: Activity
) -> AnyView:
    """The view of an activity of a lesson."""
    match activity:
        case Highlight():
            return HighlightView(look, lesson, activity)
        case Judge():
            return JudgeView(look, lesson, activity)
        case Ledger():
            return LedgerView(look, lesson, activity)
        case Investigate():
            return InvestigateView(look, lesson, activity)
        case Rewrite():
            return RewriteView(look, lesson, activity)
        case Choose():
            return ChooseView(look, lesson, activity)
        case Reflect():
            return ReflectView(look, lesson, activity)
        case Compare():
            return CompareView(look, lesson, activity)
        case _:
            assert_never(activity)
