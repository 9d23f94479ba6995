"""The results at the end of a lesson, read off the screen and held against what was kept.

Not the activities' own outcomes (`tour_answers_checks`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.activities.answers import Answerable
from literacy_app.activities.answers_grade import grade_answers
from literacy_app.activities.answers_response import answers_from_json
from literacy_app.desktop.lesson.summary_figures import Figure
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from literacy_app.activities.answers_grade import AnswersGrade
    from literacy_app.desktop.lesson.end_view import EndView
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.records.nouns import Attempt


@dataclass(frozen=True, slots=True)
class EndSeen:
    """What stood there.

    Attributes:
        figures: of each sheet the big number with its words, by the sheet's title.
        certainty: the rows of the table of certainty.
    """

    figures: dict[str, str]
    certainty: tuple[tuple[str, ...], ...]


def end_seen_in(view: EndView) -> EndSeen:
    """Read the results off the screen."""
    figures = {
        sheet.accessibleName(): child.text()
        for sheet in view.sheets
        for child in sheet.children()
        if isinstance(child, Figure)
    }
    certain = tr("Results", "How sure, how right")
    rows = next((each.panel.rows for each in view.charts if each.panel.title == certain), ())
    return EndSeen(figures, rows)


def end_differences(seen: EndSeen, lesson: Lesson, attempts: Sequence[Attempt]) -> Iterator[str]:
    """Everything in which the results were not what the kept answers come to."""
    rights: Counter[int] = Counter()
    counts: Counter[int] = Counter()
    for activity in lesson.activities:
        if not isinstance(activity, Answerable) or not activity.is_graded:
            continue
        tries = [each.response for each in attempts if each.work.activity == activity.id]
        grades = [grade_answers(activity, answers_from_json(each, activity)) for each in tries]
        shown, wanted = seen.figures.get(activity.title), _figure(grades[-1])
        if shown != wanted:
            yield f"results of {activity.title}: {shown!r} was shown, the grade says {wanted!r}"
        for item in grades[0].items:
            if item.certainty is not None and item.certainty_points is not None:
                counts[item.certainty] += 1
                rights[item.certainty] += item.is_right_where_sure
    percent = tr("Results", "{percent} %")
    rows = tuple(
        (percent.format(percent=sure), str(counts[sure]), str(rights[sure]))
        for sure in sorted(counts)
    )
    if seen.certainty != rows:
        yield f"results of certainty: {seen.certainty!r}, not {rows!r}"


def _figure(made: AnswersGrade) -> str:
    """The big number with its words, as the results have it."""
    graded = [item for item in made.items if item.credit is not None]
    right = sum(item.credit == 1 for item in graded)
    return f"{right} {tr('End', 'of {total} right').format(total=len(graded))}"
