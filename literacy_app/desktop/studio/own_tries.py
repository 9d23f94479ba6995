"""One's own open try in a lesson whose key is about to be seen: it is said, and it ends.

Not the ending itself (`study.ending`) and not the dialog.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.parts.dialogs import Question
from literacy_app.desktop.wording import tr
from literacy_app.lessons.load import load_lesson
from literacy_app.records.refusals import RecordsUnavailable
from literacy_app.study.ending import OpenTries

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.desktop.workplace import Workplace


class OwnTries:
    """Looks for open tries of whoever is working."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace

    def question(self, path: Path) -> Question | None:
        """What to ask before a file is opened; None where no try is open in it."""
        tries = self._tries(path)
        if tries is None or not tries.activities:
            return None
        return Question(
            tr("Studio", "This shows the answers of a lesson you are working on."),
            tr(
                "Studio",
                "Your try ends if you open it here: what you have answered so far is handed in, "
                "and nothing after it counts.",
            ),
            tr("Studio", "End my try and open it"),
            tr("Studio", "Go back"),
        )

    def end(self, path: Path) -> None:
        """End the open tries in a file's lesson."""
        tries = self._tries(path)
        if tries is not None:
            tries.end()
            self._workplace.refresh_front()

    def _tries(self, path: Path) -> OpenTries | None:
        place = self._workplace
        learner = place.learner
        lesson = load_lesson(path).lesson if learner is not None else None
        if learner is None or lesson is None:
            return None
        try:
            return OpenTries(lesson, learner.id, place.store(), place.clock, place.new_id)
        except RecordsUnavailable:
            return None
