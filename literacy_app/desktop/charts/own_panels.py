"""The panels that only the learner's own page has: mastery, and what was done in each lesson.

Not those of every lesson's end (`panels`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.charts.intervals import IntervalsPicture, Reach
from literacy_app.desktop.charts.panel import Panel
from literacy_app.desktop.charts.panels import day_words, name_of
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from literacy_app.activities.labels import Label
    from literacy_app.study.mastery import Mastery
    from literacy_app.study.results import LessonWork


def mastery_panel(found: Sequence[Mastery], labels: Mapping[str, Label]) -> Panel:
    """How often each technique was caught and named, and where the share probably lies."""
    title = tr("Results", "What you master, by technique")
    if not found:
        words = tr("Results", "Nothing to show yet: it takes first tries without hints.")
        return Panel(title, words)
    sentence = tr("Results", "How often you caught and named each, in first tries without hints.")
    note = tr(
        "Results",
        "The bar is where your share probably lies (95 %). Under 5 phrases it is too few to say.",
    )
    return Panel(
        title,
        sentence,
        note,
        IntervalsPicture([_reach(each, labels) for each in found]),
        (
            tr("Results", "Technique"),
            tr("Results", "Named"),
            tr("Results", "Of"),
            tr("Results", "Probably"),
        ),
        tuple(
            (
                name_of(each.technique, labels),
                str(each.named),
                str(each.count),
                _between(each),
            )
            for each in found
        ),
    )


def lessons_panel(done: Sequence[LessonWork], titles: Mapping[str, str]) -> Panel:
    """What was done in each lesson."""
    title = tr("Results", "By lesson")
    if not done:
        return Panel(title, tr("Results", "Nothing to show yet: no lesson was worked on."))
    sentence = tr("Results", "The best try at each activity counts; the newest lesson is first.")
    head = (
        tr("Results", "Lesson"),
        tr("Results", "Tries"),
        tr("Results", "Score"),
        tr("Results", "Last"),
    )
    rows = tuple(
        (titles.get(each.lesson, each.lesson), str(each.tries), _score(each), day_words(each.last))
        for each in done
    )
    return Panel(title, sentence, header=head, rows=rows)


def _score(work: LessonWork) -> str:
    if work.best is None:
        return tr("Results", "not graded")
    return tr("Results", "{percent} %").format(percent=round(100 * work.best))


def _between(found: Mastery) -> str:
    if found.interval is None:
        return tr("Results", "too few")
    words = tr("Results", "{low}–{high} %")
    low, high = found.interval
    return words.format(low=round(100 * low), high=round(100 * high))


def _reach(found: Mastery, labels: Mapping[str, Label]) -> Reach:
    label = labels.get(found.technique)
    name = name_of(found.technique, labels)
    letter, ink = (label.letter, label.ink - 1) if label else (name[:1].upper(), 0)
    low, high = found.interval or (None, None)
    if found.interval is None:
        words = tr("Results", "{named} of {count}, too few")
    else:
        words = tr("Results", "{named} of {count}")
    counted = words.format(named=found.named, count=found.count)
    return Reach(name, letter, ink, counted, found.named / found.count, low, high)
