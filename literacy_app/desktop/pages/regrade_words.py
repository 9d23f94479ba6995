"""What is said of tries that are graded again.

Not the dialog they stand in (`regrade_dialog`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.charts.panel import Panel
from literacy_app.desktop.wording import plural, tr
from literacy_app.study.grade_changes import Difference
from literacy_app.study.old_responses import Why
from literacy_app.study.regrading import Reason

if TYPE_CHECKING:
    from literacy_app.study.grade_changes import Change
    from literacy_app.study.regrading import NotRegraded, Plan, Regraded


def changed_panel(planned: Plan) -> Panel:
    """The table of who counted what before, and counts what after."""
    header = (
        tr("Regrade", "Name"),
        tr("Regrade", "Step"),
        tr("Regrade", "Before"),
        tr("Regrade", "After"),
    )
    rows = tuple(_row(each) for each in planned.changed)
    return Panel(tr("Regrade", "Before and after"), count_words(planned), header=header, rows=rows)


def count_words(planned: Plan) -> str:
    """How many tries would change."""
    count = len(planned.changed)
    return plural("Regrade", count, one="1 try would change.", many="%n tries would change.")


def left_words(left: NotRegraded) -> str:
    """Which try cannot be graded again, and why."""
    words = tr("Regrade", "{name}, {step}, try {number}: {why}")
    return words.format(
        name=left.learner.name,
        step=left.title,
        number=left.attempt.try_number,
        why=_why(left.why).format(what=left.what),
    )


def _row(each: Regraded) -> tuple[str, ...]:
    before = tr("Regrade", "none") if each.before is None else _percent(each.before)
    after = _percent(each.after)
    if each.reason is Reason.NOBODY_FALLS:
        after = tr("Regrade", "{percent}, kept").format(percent=after)
    differs = "; ".join(_difference(change) for change in each.differs)
    if not differs:
        is_first = each.before is None
        differs = tr("Regrade", "its first grade") if is_first else tr("Regrade", "other figures")
    step = tr("Regrade", "{step}, try {number}: {differs}")
    said = step.format(step=each.title, number=each.attempt.try_number, differs=differs)
    return each.learner.name, said, before, after


def _percent(share: float) -> str:
    return tr("Regrade", "{percent}%").format(percent=round(100 * share))


def _difference(change: Change) -> str:
    words = {
        Difference.NEW: tr("Regrade", "new: {entry}"),
        Difference.REMOVED: tr("Regrade", "gone: {entry}"),
        Difference.RELABELLED: tr("Regrade", "other names: {entry}"),
        Difference.COUNTS_OTHERWISE: tr("Regrade", "counts otherwise: {entry}"),
    }
    return words[change.what].format(entry=change.entry)


def _why(why: Why) -> str:
    return {
        Why.ACTIVITY_GONE: tr("Regrade", "the lesson has no such step any more."),
        Why.OTHER_KIND: tr("Regrade", "the step is of another kind now."),
        Why.WORDS_CHANGED: tr("Regrade", "nothing says for sure where “{what}” stands now."),
        Why.LABEL_GONE: tr("Regrade", "the name “{what}” is not offered any more."),
        Why.ANSWER_GONE: tr("Regrade", "the answer “{what}” cannot be given any more."),
        Why.NOT_TOGETHER: tr("Regrade", "what was answered does not go together any more."),
    }[why]
