"""The panels of what a learner can do: discernment, techniques, certainty, made of results.

Not their painting, and no advice (`advice_words`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from literacy_app.desktop.charts.bars import Bar, BarsPicture
from literacy_app.desktop.charts.certainty_plot import Answers, CertaintyPicture
from literacy_app.desktop.charts.panel import Panel
from literacy_app.desktop.charts.plane import Dot, PlanePicture
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from literacy_app.activities.labels import Label
    from literacy_app.measures.certainty import Calibration
    from literacy_app.study.results import Results, Spot
    from literacy_app.study.tries import TechniqueCount

_FULL = 100
_SUPPORT = "support"


def panels(found: Results, labels: Mapping[str, Label], last_words: str) -> tuple[Panel, ...]:
    """The three panels; `last_words` names the last dot of the plane, such as “this lesson”."""
    return (
        plane_panel(found, labels, last_words),
        techniques_panel(found, labels),
        certainty_panel(found.calibration),
    )


def plane_panel(found: Results, labels: Mapping[str, Label], last_words: str) -> Panel:
    """Discernment, with its history."""
    title = _plane_title(found, labels)
    if not found.history:
        words = tr(
            "Results",
            "Nothing to show yet: it takes a first try at marking, without hints.",
        )
        return Panel(title, words)
    last = found.history[-1]
    sentence = tr(
        "Results",
        "You caught {hits} of {signals} phrases to mark and flagged {alarms} of {noise} that "
        "should stand.",
    ).format(
        hits=last.discernment.hits,
        signals=last.discernment.signals,
        alarms=last.discernment.false_alarms,
        noise=last.discernment.noise,
    )
    note = tr(
        "Results", "Up is more caught of what to mark. Left is less flagged of what should stand."
    )
    if len(found.history) > 1:
        note += " " + tr("Results", "Each dot with a date is a day, over all lessons.")
    dots = [_dot(spot, day_words(spot.day)) for spot in found.history[:-1]]
    words = tr("Results", "{what} {index}").format(what=last_words, index=_index(last))
    return Panel(
        title,
        sentence,
        note,
        PlanePicture((*dots, _dot(last, words))),
        (
            tr("Results", "When"),
            tr("Results", "To mark, caught"),
            tr("Results", "Sound, flagged"),
            tr("Results", "Discernment"),
        ),
        tuple(_spot_row(spot) for spot in found.history),
    )


def techniques_panel(found: Results, labels: Mapping[str, Label]) -> Panel:
    """What was caught of each technique."""
    title = tr("Results", "Caught, by technique")
    counts = found.techniques
    if not counts:
        return Panel(title, tr("Results", "Nothing to show yet: no text was marked."))
    least = min(counts, key=lambda each: (each.caught / each.count, -each.count))
    sentence = tr(
        "Results", "First tries alone. Least caught: {name}, {caught} of {count}."
    ).format(name=name_of(least.technique, labels), caught=least.caught, count=least.count)
    if found.aided:
        sentence += " " + plural(
            "Results",
            found.aided,
            one="1 of them was with hints.",
            many="%n of them were with hints.",
        )
    return Panel(
        title,
        sentence,
        tr("Results", "Full: caught and named. Pale: under another name. Dashed: missed."),
        BarsPicture([_bar(each, labels) for each in counts]),
        (
            tr("Results", "Technique"),
            tr("Results", "Caught"),
            tr("Results", "Named"),
            tr("Results", "Of"),
        ),
        tuple(
            (name_of(each.technique, labels), str(each.caught), str(each.named), str(each.count))
            for each in counts
        ),
    )


def certainty_panel(given: tuple[Calibration, ...]) -> Panel:
    """How sure one said one was, beside how often one was right."""
    title = tr("Results", "How sure, how right")
    if not given:
        words = tr("Results", "Nothing to show yet: you did not say how sure you were.")
        return Panel(title, words)
    most = max(given, key=lambda each: (each.count, each.certainty))
    sentence = tr("Results", "When you said {said} %, you were right {right} of {count} times.")
    return Panel(
        title,
        sentence.format(said=most.certainty, right=most.right, count=most.count),
        tr("Results", "Bigger dots are more answers. It never changes your score."),
        CertaintyPicture(
            [Answers(each.certainty, _FULL * each.share, each.count) for each in given]
        ),
        (tr("Results", "You said"), tr("Results", "Answers"), tr("Results", "Right")),
        tuple(
            (
                tr("Results", "{percent} %").format(percent=each.certainty),
                str(each.count),
                str(each.right),
            )
            for each in given
        ),
    )


def name_of(technique: str, labels: Mapping[str, Label]) -> str:
    """The technique's name; its id where no lesson knows it any more."""
    label = labels.get(technique)
    return label.name if label else technique


def day_words(day: date, *, has_year: bool = False) -> str:
    """A day, such as “2 Nov”."""
    form = "d MMM yyyy" if has_year else "d MMM"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def signed(index: float) -> str:
    """A discernment as it is printed: a sign before it, and no decimals."""
    whole = round(index)
    if whole == 0:
        return "0"
    return f"+{whole}" if whole > 0 else f"\N{MINUS SIGN}{-whole}"


def _plane_title(found: Results, labels: Mapping[str, Label]) -> str:
    """What is told apart, by the names that were asked for."""
    met = [labels[each.technique] for each in found.techniques if each.technique in labels]
    if met and all(label.family == _SUPPORT for label in met):
        return tr("Results", "Telling weak from sound")
    return tr("Results", "Telling loaded from plain")


def _index(spot: Spot) -> str:
    return signed(spot.index)


def _dot(spot: Spot, words: str) -> Dot:
    return Dot(_FULL * spot.flagged, _FULL * spot.caught, words)


def _spot_row(spot: Spot) -> tuple[str, ...]:
    counts = spot.discernment
    of = tr("Results", "{count} of {all}")
    return (
        day_words(spot.day, has_year=True),
        of.format(count=counts.hits, all=counts.signals),
        of.format(count=counts.false_alarms, all=counts.noise),
        _index(spot),
    )


def _bar(count: TechniqueCount, labels: Mapping[str, Label]) -> Bar:
    label = labels.get(count.technique)
    name = name_of(count.technique, labels)
    letter, ink = (label.letter, label.ink - 1) if label else (name[:1].upper(), 0)
    return Bar(name, letter, ink, count.named, count.caught, count.count)
