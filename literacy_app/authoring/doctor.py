"""Examines a lesson by simulated students and tells what its author should look at.

Not `check`: a lesson with errors can't be examined, and what is found here is no error. Not real
students either: what these earn shows what a key gives away, and nothing of how hard it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.activities.highlight import Highlight
from literacy_app.activities.investigate import CARDS
from literacy_app.authoring.bands import LEAST, MOST, Bands
from literacy_app.authoring.findings import Finding
from literacy_app.authoring.giveaways import giveaways
from literacy_app.authoring.item_paths import item_path
from literacy_app.authoring.reasons import repeated_reasons
from literacy_app.authoring.trials import CARELESS, trials_of
from literacy_app.measures.discernment import LEAST_NOISE, LEAST_SIGNALS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.activities.kinds import Activity
    from literacy_app.authoring.trials import Trial
    from literacy_app.lessons.lesson import Lesson

LEAST_QUESTIONS = 4
"""With fewer questions to choose at, it is luck what a student earns who has one answer to all."""

_LUCKY = ("first", "longest", "cannot-tell", "suspicious", "trusting")
_A_HAIR = 1e-9


@dataclass(frozen=True, slots=True)
class Examined:
    """One activity and what every simulated student earned in it; none where nothing is graded."""

    id: str
    kind: str
    trials: tuple[Trial, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a lesson's examination."""

    lesson: str
    title: str
    activities: tuple[Examined, ...]
    findings: tuple[Finding, ...]

    @property
    def is_outside(self) -> bool:
        """Whether anything lies outside its band."""
        return any(finding.severity == "outside" for finding in self.findings)


def examine(lesson: Lesson, bands: Bands | None = None) -> Report:
    """The report of a lesson, the same each time."""
    bands = bands or Bands()
    activities: list[Examined] = []
    findings: list[Finding] = []
    for number, activity in enumerate(lesson.activities):
        trials = trials_of(activity, lesson.language)
        activities.append(Examined(activity.id, activity.kind, trials))
        for trial in trials:
            findings += _of_trial(number, activity, trial, bands)
        if isinstance(activity, Highlight):
            findings += _neighbours(number, activity)
    findings += _without_key(lesson)
    findings += _discernment(lesson)
    findings += repeated_reasons(lesson, bands["reasons"])
    findings += giveaways(lesson)
    return Report(lesson.id, lesson.title, tuple(activities), tuple(findings))


def _of_trial(number: int, activity: Activity, trial: Trial, bands: Bands) -> Iterator[Finding]:
    path = ("activities", number)
    bound = bands[trial.student]
    values = {"activity": activity.id, "student": trial.student, "share": trial.share}
    if trial.student in LEAST and trial.share < bound - _A_HAIR:
        yield Finding("earns-too-little", "outside", path, {**values, "least": bound})
    is_meant = trial.student not in _LUCKY or _has_questions(activity)
    if trial.student in MOST and trial.share > bound + _A_HAIR and is_meant:
        yield Finding("earns-too-much", "outside", path, {**values, "most": bound})
    for item, credit in trial.credits.items():
        about = {"activity": activity.id, "item": item, "credit": credit}
        where = item_path(number, activity.kind, item)
        if trial.student == "perfect" and credit < 1 - _A_HAIR:
            yield Finding("unreachable", "outside", where, about)
        if trial.student in CARELESS and credit > bands["item"] + _A_HAIR:
            more = {"student": trial.student, "most": bands["item"]}
            # To open cards is no answer yet: they cost minutes, and the verdict is to come.
            is_way = (activity.kind, item) == ("investigate", CARDS)
            yield Finding("leaks", "note" if is_way else "outside", where, {**about, **more})


def _has_questions(activity: Activity) -> bool:
    """Whether an activity is marked, or asks often enough for a rule to show."""
    if isinstance(activity, Highlight):
        return True
    asked = [facet for item in activity.items for facet in item.graded if facet.options]
    return len(asked) >= LEAST_QUESTIONS


def _neighbours(number: int, activity: Highlight) -> Iterator[Finding]:
    """Key entries with no word between them and what should be let stand, told as one.

    A mark that is one word too long meets both there, and no fault of reading is behind it.
    """
    pairs = tuple(_beside(activity)) if activity.unit == "word" else ()
    if pairs:
        path = item_path(number, activity.kind, pairs[0][0])
        values = {"activity": activity.id, "pairs": pairs}
        yield Finding("beside-let-stand", "note", path, values)


def _beside(activity: Highlight) -> Iterator[tuple[str, str]]:
    """The ids of each such pair, the key entry's first."""
    pieces = activity.segments
    twins = {}
    for twin in activity.let_stand:
        touched = pieces.touched(twin.span)
        twins[touched.start] = twins[touched.stop] = twin.id
    for entry in activity.key:
        touched = pieces.touched(entry.span)
        for edge in (touched.start, touched.stop):
            if edge in twins:
                yield entry.id, twins[edge]


def _without_key(lesson: Lesson) -> Iterator[Finding]:
    """That the key of a lesson is kept elsewhere: then there is nothing to examine."""
    without = tuple(activity.id for activity in lesson.activities if not activity.has_key)
    if without:
        yield Finding("no-key", "note", ("activities",), {"activities": without})


def _discernment(lesson: Lesson) -> Iterator[Finding]:
    signals = sum(len(activity.key) for activity in lesson.highlights)
    noise = sum(len(activity.let_stand) for activity in lesson.highlights)
    if signals and (signals < LEAST_SIGNALS or noise < LEAST_NOISE):
        values = {
            "signals": signals,
            "noise": noise,
            "least_signals": LEAST_SIGNALS,
            "least_noise": LEAST_NOISE,
        }
        yield Finding("few-for-discernment", "note", ("activities",), values)
