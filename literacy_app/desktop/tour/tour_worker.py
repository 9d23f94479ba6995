"""How the scripted student does one activity: answers it, or marks its sentences or its words.

Not which activities there are, nor the first text of the lesson of marks, on which every way of
marking is tried (`tour_student`); nor how answers are put in (`tour_answering`, `tour_tables`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.answers.rewrite_view import RewriteView
from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.tour.tour_answering import Answerer
from literacy_app.desktop.tour.tour_answers_seen import answers_seen_in
from literacy_app.desktop.tour.tour_checks import seen_in
from literacy_app.desktop.tour.tour_hands import CTRL, Hands
from literacy_app.desktop.tour.tour_plans import apart, first_answers, last_answers
from literacy_app.desktop.tour.tour_room import TourStuck
from literacy_app.desktop.tour.tour_tables import TableAnswerer

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.activities.answers import Answer, Answerable, AnswersResponse
    from literacy_app.activities.highlight import Highlight
    from literacy_app.desktop.tour.tour_answers_seen import AnswersSeen
    from literacy_app.desktop.tour.tour_camera import Camera
    from literacy_app.desktop.tour.tour_checks import Seen
    from literacy_app.desktop.tour.tour_room import Room

_NOT_TRIED_AGAIN = {"choose", "compare"}
"""Kinds of which the answers are asked for after one try; the others are tried again."""


class Worker:
    """Does one activity after another; `seen` is what stood on the screen after each check."""

    def __init__(self, room: Room, camera: Camera, say: Callable[[str], None]) -> None:
        self._room = room
        self._camera = camera
        self._say = say
        self._hands = Hands(room)
        self._answerers = (Answerer(self._hands), TableAnswerer(self._hands))
        self.seen: list[Seen | AnswersSeen] = []
        self.slips: list[str] = []

    # Answering

    def answer(self, activity: Answerable) -> None:
        """Answer, check, and try again or ask for the answers; then go on.

        Raises:
            TourStuck: when the window does not come to it, or not beyond it.
        """
        view = self._frame(activity)
        self._say(f"{activity.title}: answers, checks")
        self._put_in(view, first_answers(activity))
        self._camera.glance(f"{activity.kind}-answered")
        self._check(view, 1)
        if activity.kind in _NOT_TRIED_AGAIN:
            self._say(f"{activity.title}: asks for the answers")
            self._hands.press(view.bar.answers)
            self.seen.append(answers_seen_in(view, self._hands, 1))
        elif activity.is_graded:
            self._try_again(view)
        self._camera.shoot(f"{activity.kind}-checked")
        self._hands.press(view.bar.primary)

    def _try_again(self, view: AnswersFrame) -> None:
        activity = view.activity
        if view.bar.retry.isHidden():
            self.slips.append(f"{activity.title} may be tried again")
            return
        self._say(f"{activity.title}: tries again, takes a hint, checks")
        self._hands.press(view.bar.retry)
        self._take_hint(view)
        self._put_in(view, last_answers(activity))
        self._check(view, 2)
        self._rate(view)

    def _frame(self, activity: Answerable) -> AnswersFrame:
        view = self._room.page.view
        if not isinstance(view, AnswersFrame) or view.activity.id != activity.id:
            raise TourStuck(f"{activity.title} to be asked")
        return view

    def _put_in(self, view: AnswersFrame, plan: AnswersResponse) -> None:
        if not any(each.answer(view, plan) for each in self._answerers):
            raise TourStuck(f"a hand that knows {type(view).__name__}")
        made = view.answering.response
        for item in view.activity.items:
            for facet in item.facets:
                meant, answer = plan.answer(item.id, facet.id), made.answer(item.id, facet.id)
                if meant and not _is_same(meant, answer):
                    what = f"{view.activity.title}: {item.id}/{facet.id}"
                    self.slips.append(f"{what} is answered {meant!r} (but it is {answer!r})")

    def _take_hint(self, view: AnswersFrame) -> None:
        self._hands.press(view.bar.hint)
        if not view.strip.text:
            self.slips.append(f"{view.activity.title}: a hint is said")

    def _check(self, view: AnswersFrame, try_number: int) -> None:
        if view.has_steps:
            self._hands.press(view.bar.primary)
        else:
            self._hands.key(Qt.Key.Key_Return, CTRL)
        if not view.is_checked:
            raise TourStuck(f"{view.activity.title} to be checked")
        self._room.wait_until(lambda: not view.bar.is_held, "the buttons under an outcome")
        self.seen.append(answers_seen_in(view, self._hands, try_number))

    def _rate(self, view: AnswersFrame) -> None:
        """Rate one's own text by the rubric, where there is one."""
        if not isinstance(view, RewriteView) or not view.rubric.lines:
            return
        line = view.rubric.lines[0]
        self._hands.press(line.strip.button("2"))
        kept = self._room.page.session.ratings(view.activity.id)
        if kept.get(view.item.id) != {line.criterion: 2}:
            self.slips.append("one's own rating is kept")

    # Marking

    def mark(self, activity: Highlight) -> None:
        """Mark what the key has, all but one where a text is no transfer; check, and go on.

        Raises:
            TourStuck: when the window does not come to it.
        """
        view = self._room.page.view
        if not isinstance(view, HighlightView):
            raise TourStuck("a text to mark")
        chosen = apart(activity.key)
        marked = chosen if activity.transfer else chosen[: max(1, len(chosen) - 1)]
        self._say(f"{activity.title}: marks {len(marked)} of {len(chosen)} places, checks")
        for number, entry in enumerate(marked):
            if number % 2:
                self._hands.walk_over(view, entry.span)
            else:
                self._hands.drag_over(view, entry.span)
            self._hands.name(view, entry.labels[0])
        self._camera.glance("transfer-marked" if activity.transfer else "sentences-marked")
        self._hands.key(Qt.Key.Key_Return, CTRL)
        self._note_marks(view, activity)
        if not view.checked.bar.answers.isHidden():
            self._hands.press(view.checked.bar.answers)
            self._note_marks(view, activity)
        self._camera.shoot("transfer-checked" if activity.transfer else "sentences-checked")
        self._hands.press(view.checked.bar.go_on)

    def _note_marks(self, view: HighlightView, activity: Highlight) -> None:
        if not view.is_checked:
            raise TourStuck("the marks to be checked")
        view.proof.settle()
        self.seen.append(seen_in(view, activity.id))


def _is_same(meant: Answer, answer: Answer | None) -> bool:
    """Whether two answers are the same, in whichever order several were chosen."""
    if isinstance(meant, str) or isinstance(answer, str) or answer is None:
        return answer == meant
    return set(meant) == set(answer)
