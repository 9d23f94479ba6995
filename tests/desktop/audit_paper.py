"""The scenes of a lesson on paper and of old work graded again.

Not their checks (`audit_checks`), nor the pages of the program (`audit_scenes`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.authoring.handouts import As
from literacy_app.desktop.pages.print_dialog import Offered, PrintDialog
from literacy_app.desktop.pages.regrade_dialog import Plans, RegradeDialog
from literacy_app.records.nouns import Learner, Work
from literacy_app.study.grade_changes import Change, Difference
from literacy_app.study.old_responses import Why
from literacy_app.study.regrading import NotRegraded, Plan, Reason, Regraded
from tests.desktop.audit_scenes import Scene
from tests.fakes.attempts import attempt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.desktop.audit_stage import Stage

_LEARNER = Learner("id", "Bartholomew Featherstonehaugh")
_CHANGED = Regraded(
    learner=_LEARNER,
    attempt=attempt(1, Work("id", "lesson", "mark")),
    title="Words that carry a verdict, marked by everybody",
    before=0.67,
    after=0.42,
    would_be=0.42,
    grade={},
    grader="highlight-1",
    reason=Reason.LESSON_CHANGED,
    differs=(
        Change("the-most-serious", Difference.NEW, None, 0.0),
        Change("effective-recolonisation-of", Difference.COUNTS_OTHERWISE, 1.0, 0.5),
    ),
)
_KEPT = replace(_CHANGED, before=None, after=1.0, reason=Reason.NOBODY_FALLS, differs=())
_LEFT = NotRegraded(
    _LEARNER, _CHANGED.attempt, _CHANGED.title, Why.WORDS_CHANGED, "wild propaganda"
)
_PLAN = Plan("lesson", "hash", (_CHANGED, _CHANGED), (_LEFT,))
_PLANS = Plans("Words that carry a verdict", _PLAN, replace(_PLAN, changed=(_CHANGED, _KEPT)))


def _print(stage: Stage) -> QWidget:
    """The key is chosen, which tells most."""
    offered = Offered(
        "Words that carry a verdict, and how to tell them", tuple(As), ends_tries=True
    )
    dialog = PrintDialog(stage.journey.desk.look, offered, stage.window)
    dialog.kinds.button(As.KEY.value).click()
    dialog.show()
    return dialog


def _regrade(stage: Stage) -> QWidget:
    dialog = RegradeDialog(stage.journey.desk.look, _PLANS, stage.window)
    dialog.show()
    return dialog


def _nobody(stage: Stage) -> QWidget:
    dialog = RegradeDialog(stage.journey.desk.look, _PLANS, stage.window)
    dialog.strip.button("nobody").click()
    dialog.show()
    return dialog


PAPER = (
    Scene("print", _print, is_fresh=True),
    Scene("grade again", _regrade, is_fresh=True),
    Scene("nobody falls", _nobody, is_fresh=True),
)
