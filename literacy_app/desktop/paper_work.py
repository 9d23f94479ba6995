"""What is done for a lesson on paper and for old work graded again, between window and study.

Not the errand that asks for it (`paper_errand`); imported when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QLocale

from literacy_app.authoring.handouts import As, NoSuchPage
from literacy_app.desktop.pages.print_dialog import Offered, PrintDialog
from literacy_app.desktop.pages.regrade_dialog import Plans, RegradeDialog
from literacy_app.desktop.pages.regrade_words import count_words
from literacy_app.desktop.printing.command import refusal
from literacy_app.desktop.printing.handout_files import handout_file
from literacy_app.desktop.telling import Telling
from literacy_app.desktop.wording import plural, tr
from literacy_app.study.ending import OpenTries
from literacy_app.study.regrading import plan, regrade

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.pages.print_dialog import Wanted
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.regrading import Plan
    from literacy_app.study.session import LessonSession


class PaperWork:
    """Does it for the lesson that is open in a window."""

    def __init__(self, look: Look, workplace: Workplace, window: QWidget) -> None:
        self._look = look
        self._workplace = workplace
        self._window = window

    def print_dialog(self, session: LessonSession) -> PrintDialog:
        """What may be printed here: the handout, and the answers where these may be seen."""
        lesson = session.lesson
        may_see = self._workplace.settings.studio and lesson.without_key is None
        kinds = tuple(As) if may_see else (As.HANDOUT,)
        offered = Offered(lesson.title, kinds, bool(self._open_tries(session).activities))
        return PrintDialog(self._look, offered, self._window)

    def write(self, lesson: Lesson, wanted: Wanted, file: Path) -> str:
        """Write it; why that cannot be done, or nothing."""
        try:
            file.write_bytes(handout_file(lesson, *wanted))
        except NoSuchPage as why:
            return refusal(why.kind)
        except OSError as error:
            words = tr("Print", "The file could not be written: {why}. Choose another place.")
            return words.format(why=error.strerror)
        return ""

    def end_tries(self, session: LessonSession, wanted: Wanted) -> bool:
        """End the open tries where the answers were printed; whether there were any."""
        tries = self._open_tries(session)
        if wanted.kind is As.HANDOUT or not tries.activities:
            return False
        tries.end()
        self._workplace.refresh_front()
        return True

    def _open_tries(self, session: LessonSession) -> OpenTries:
        place = self._workplace
        return OpenTries(session.lesson, session.learner, place.store(), place.clock, place.new_id)

    def plans(self, lesson: Lesson) -> Plans | None:
        """What grading old work at a lesson again comes to; None where nothing would change."""
        if lesson.without_key is not None:
            return None
        store = self._workplace.store()
        learners = sorted(store.learners(), key=lambda each: each.name.casefold())
        for_all = plan(store, lesson, learners)
        if not for_all.changed:
            return None
        return Plans(lesson.title, for_all, plan(store, lesson, learners, nobody_falls=True))

    def regrade_dialog(self, plans: Plans) -> RegradeDialog:
        """The list of who counted what before and counts what after."""
        return RegradeDialog(self._look, plans, self._window)

    def grade_again(self, planned: Plan) -> str:
        """Keep the new grades; how many there are, in words."""
        store = self._workplace.store()
        rows = regrade(store, planned, self._workplace.clock, self._workplace.new_id)
        return plural(
            "Regrade",
            len(rows),
            one="1 try has a new grade beside its old one.",
            many="%n tries have a new grade beside their old ones.",
        )

    def telling(self, plans: Plans, path: Path) -> Telling:
        """That old work at a lesson would count otherwise, and what to do."""
        is_first = all(each.before is None for each in plans.for_all.changed)
        title = tr("Regrade", "The key of this lesson was corrected")
        if is_first:
            title = tr("Regrade", "Work at this lesson can be graded now")
        day = QFileInfo(str(path)).lastModified().date()
        words = tr("Regrade", "Its file is of {day}. {count} See File, “Grade old work again…”.")
        shown = QLocale().toString(day, "d MMMM yyyy")
        said = words.format(day=shown, count=count_words(plans.for_all))
        return Telling("regrade", title, said)
