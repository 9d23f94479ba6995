"""What a lesson's last step tells, as words and panels, for the screen and for a file.

Not the widgets (`end_view`) nor the files (`charts.report`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.activities.highlight import Highlight
from literacy_app.desktop.charts.panels import name_of, panels
from literacy_app.desktop.charts.report import Report, Section
from literacy_app.desktop.lesson.end_sheets import together
from literacy_app.desktop.lesson.end_words import advice
from literacy_app.desktop.lesson.feedback_rows import quoted
from literacy_app.desktop.lesson.results_words import (
    practice_words,
    since_words,
    transfer_words,
    worst_technique,
)
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.desktop.charts.panel import Panel
    from literacy_app.desktop.lesson.end_sheets import Result
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.results import Results


@dataclass(frozen=True, slots=True)
class End:
    """What is told.

    Attributes:
        practice: a title and a sentence for each card.
        technique: the id of the technique that a review can be asked for, under its name.
    """

    since: str = ""
    panels: tuple[Panel, ...] = ()
    practice: tuple[tuple[str, str], ...] = ()
    technique: str = ""
    technique_name: str = ""


def end_of(lesson: Lesson, results: Sequence[Result], found: Results | None) -> End:
    """What is told of these results; without `found` there are no graphics."""
    practice = [*_still_open(results)]
    shown: tuple[Panel, ...] = ()
    if found is not None:
        shown = _panels(lesson, found)
        practice += practice_words(found, lesson.labels)
        fresh = transfer_words(found)
        practice += [(tr("End", "A fresh text"), fresh)] if fresh else []
    practice.append((tr("End", "The next text you read"), advice(together(results))))
    least = worst_technique(found)
    name = name_of(least, lesson.labels) if least else ""
    return End(since_words(found), shown, tuple(practice), least, name)


def report_of(lesson: Lesson, end: End) -> Report:
    """The same for a file, which ends with where the text is right, too."""
    sections = [Section(tr("End", "What to practise next"), end.practice)]
    if lesson.right:
        right = tuple((point.claim, point.confirmed) for point in lesson.right)
        sections.append(Section(tr("End", "Where the text is right"), right))
    title = tr("End", "What you can do now: {lesson}").format(lesson=lesson.title)
    return Report(title, end.since, end.panels, tuple(sections))


def _panels(lesson: Lesson, found: Results) -> tuple[Panel, ...]:
    """The graphics, without those that nothing in this lesson can ever fill."""
    plane, bars, certainty = panels(found, lesson.labels, tr("End", "this lesson"))
    has_marks = bool(lesson.highlights)
    asked = (each for each in lesson.activities if not isinstance(each, Highlight))
    has_certainty = any(item.certainty_of for each in asked for item in each.items)
    can_fill = ((plane, has_marks), (bars, has_marks), (certainty, has_certainty))
    return tuple(panel for panel, can in can_fill if can or panel.picture is not None)


def _still_open(results: Sequence[Result]) -> list[tuple[str, str]]:
    titles = [quoted(each.activity.title) for each in results if each.outcome is None]
    if not titles:
        return []
    words = tr("End", "Not done yet: {titles}.").format(titles=", ".join(titles))
    return [(tr("End", "Still open"), words)]
