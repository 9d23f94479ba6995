"""What is shown after the check over the cards: both paths drawn, and the table beside them.

Not the grade: the paths are worked out from the cards that were opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from literacy_app.activities.investigate import CARDS
from literacy_app.desktop.answers.investigate_faces import opened_in
from literacy_app.desktop.answers.investigate_path import Lane, PathLine, Stop
from literacy_app.desktop.answers.investigate_table import PathTable
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.activities.investigate import Card, Investigate
    from literacy_app.desktop.paint.look import Look
    from literacy_app.study.outcome import AnswersOutcome


class PathSheet(Sheet):
    """The drawing, a line that says how to read it, and the table."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.title = WrappedText(look, "h3", tr("Investigate", "Your path and an expert's"), "ink")
        self.remark = WrappedText(look, "small", "", "ink2")
        self.line = PathLine(look)
        self.table = PathTable(look)
        self._column = QVBoxLayout(self)
        for widget in (self.title, self.remark, self.line, self.table):
            self._column.addWidget(widget)
        self._on_look_changed(look)

    def show_paths(self, activity: Investigate, outcome: AnswersOutcome) -> None:
        """Show the student's path, and the expert's where that may be told."""
        lanes = lanes_of(activity, outcome)
        if outcome.shows_answer(CARDS):
            remark = tr(
                "Investigate",
                "Along the line run the minutes. A filled box is a card that the verdict can "
                "rest on.",
            )
        else:
            remark = tr(
                "Investigate",
                "Along the line run the minutes. The expert's path is shown with the answers.",
            )
        self.remark.setText(remark)
        self.line.show_lanes(activity.budget, lanes)
        self.table.show_lanes(lanes)

    @override
    def _on_look_changed(self, _look: object) -> None:
        super()._on_look_changed(_look)
        gap = self._look.gap
        self._column.setContentsMargins(gap(18), gap(12), gap(18), gap(12))
        self._column.setSpacing(gap(6))


def lanes_of(activity: Investigate, outcome: AnswersOutcome) -> tuple[Lane, ...]:
    """The paths that may be shown: the student's, and in the end the expert's."""
    shows_all = outcome.shows_answer(CARDS)
    opened = [card for id_ in opened_in(outcome.response) if (card := activity.card(id_))]
    own = Lane(
        tr("Investigate", "You"),
        _stops(
            [(card, _own_why(card, shows_all=shows_all)) for card in opened], shows_all=shows_all
        ),
    )
    if not shows_all:
        return (own,)
    steps = [(card, step.why) for step in activity.expert if (card := activity.card(step.card))]
    return own, Lane(tr("Investigate", "An expert"), _stops(steps, shows_all=shows_all))


def _own_why(card: Card, *, shows_all: bool) -> str:
    return card.why if shows_all or not card.is_decisive else ""


def _stops(steps: list[tuple[Card, str]], *, shows_all: bool) -> tuple[Stop, ...]:
    stops: list[Stop] = []
    start = 0
    for number, (card, why) in enumerate(steps, 1):
        is_decisive = card.is_decisive if shows_all else None
        stops.append(Stop(number, card, start, is_decisive, why))
        start += card.minutes
    return tuple(stops)
