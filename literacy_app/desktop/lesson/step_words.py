"""The steps of a lesson in words: their titles, and what is to say of each in the rail.

Not the order of the steps nor their state: the session tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.lesson.step_button import RailStep
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from literacy_app.study.session import LessonSession, Step


def step_title(step: Step) -> str:
    """What a step is called: by its author, or by what every lesson begins and ends with."""
    if step.title:
        return step.title
    return tr("Lesson", "Read") if step.kind == "read" else tr("Lesson", "Look back")


def title_after(session: LessonSession, step_id: str) -> str:
    """The title of the step after one that is not the last."""
    ids = [step.id for step in session.steps]
    return step_title(session.steps[ids.index(step_id) + 1])


def place_words(session: LessonSession) -> str:
    """Where one is: “Step 2 of 4: Mark”."""
    return tr("Lesson", "Step {number} of {count}: {title}").format(
        number=session.steps.index(session.current) + 1,
        count=len(session.steps),
        title=step_title(session.current),
    )


def rail_steps(session: LessonSession) -> tuple[RailStep, ...]:
    """Every step as the rail shows it."""
    return tuple(
        RailStep(
            id=step.id,
            title=step_title(step),
            note=_note(session, step),
            is_done=session.state(step.id) == "done",
            is_current=step == session.current,
        )
        for step in session.steps
    )


def lost_words(count: int, *, are_marks: bool) -> str:
    """What is said where something that was kept has no place in the lesson any more."""
    if are_marks:
        return plural(
            "Lesson",
            count,
            one="The text was changed since you were here; 1 mark no longer fits it.",
            many="The text was changed since you were here; %n marks no longer fit it.",
        )
    return plural(
        "Lesson",
        count,
        one="The lesson was changed since you were here; 1 answer no longer fits it.",
        many="The lesson was changed since you were here; %n answers no longer fit it.",
    )


def _note(session: LessonSession, step: Step) -> str:
    if step == session.current:
        return tr("Lesson", "you are here")
    if session.state(step.id) == "done":
        return tr("Lesson", "done")
    if step.minutes is not None:
        return plural("Lesson", step.minutes, one="about 1 min", many="about %n min")
    return tr("Lesson", "to end with") if step.kind == "end" else tr("Lesson", "not started")
