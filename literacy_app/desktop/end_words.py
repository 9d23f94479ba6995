"""The sentences of a lesson's last step.

Not their layout (`end_view`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.feedback_rows import quoted
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Highlight, LetStand
    from literacy_app.desktop.verdict import Summary
    from literacy_app.study.outcome import Outcome


def result_words(summary: Summary) -> str:
    """What was found, partly found, missed and over-flagged, as counts."""
    words = tr("End", "{partly} partly, {missed} missed, {over} over-flagged.")
    return words.format(partly=summary.partly, missed=summary.missed, over=summary.over_flagged)


def tries_words(outcome: Outcome) -> str:
    """How many tries and hints it took, and what the best of them counts."""
    tries = plural("End", outcome.try_number, one="1 try", many="%n tries")
    hints = plural("End", outcome.hints, one="1 hint", many="%n hints")
    best = tr("End", "the best counts {percent} %").format(percent=round(100 * outcome.best))
    parts = [tries, hints, best] if outcome.hints else [tries, best]
    return tr("End", "{parts}.").format(parts=", ".join(parts))


def left_alone_words(activity: Highlight, entry: LetStand) -> tuple[str, str]:
    """A fair twin's words in quotation marks, and why they can stand."""
    return quoted(entry.span.of(activity.text)), entry.why
