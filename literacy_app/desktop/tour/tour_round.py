"""The scripted student in the lesson that has every kind of activity, from its start to its end.

Not the lesson of marks (`tour_student`), nor how one activity is done (`tour_worker`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import Answerable
from literacy_app.activities.highlight import Highlight
from literacy_app.desktop.lesson.end_view import EndView
from literacy_app.desktop.lesson.read_view import ReadView
from literacy_app.desktop.tour.tour_end import end_seen_in
from literacy_app.desktop.tour.tour_hands import Hands
from literacy_app.desktop.tour.tour_room import TourStuck
from literacy_app.desktop.tour.tour_student import Opener
from literacy_app.desktop.tour.tour_worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.desktop.tour.tour_answers_seen import AnswersSeen
    from literacy_app.desktop.tour.tour_camera import Camera
    from literacy_app.desktop.tour.tour_checks import Seen
    from literacy_app.desktop.tour.tour_end import EndSeen
    from literacy_app.desktop.tour.tour_room import Room
    from literacy_app.lessons.lesson import Lesson

LESSON = "kellmouth-ferry"
"""The lesson that uses every kind of activity."""


class Rounder:
    """Does that lesson; `seen` is what stood on the screen after each check, in their order."""

    def __init__(self, room: Room, camera: Camera, say: Callable[[str], None]) -> None:
        self._room = room
        self._camera = camera
        self._say = say
        self._hands = Hands(room)
        self._worker = Worker(room, camera, say)
        self.seen: list[Seen | AnswersSeen] = self._worker.seen
        self.end: EndSeen | None = None
        self.slips: list[str] = self._worker.slips
        self.lesson: Lesson | None = None

    def do_lesson(self) -> None:
        """Everything, from the library to the library."""
        self._say("opens the lesson that has every kind of activity")
        Opener(self._room).open_lesson(LESSON)
        page = self._room.page
        self.lesson = page.session.lesson
        if not isinstance(page.view, ReadView):
            raise TourStuck("the introduction")
        self._hands.press(page.view.start)
        for activity in self.lesson.activities:
            if isinstance(activity, Highlight):
                self._worker.mark(activity)
            elif isinstance(activity, Answerable):
                self._worker.answer(activity)
        self._look_back()

    def _look_back(self) -> None:
        page = self._room.page
        if not isinstance(page.view, EndView):
            raise TourStuck("the end of the lesson")
        self._say("looks at the results, and goes back to the library")
        self._camera.shoot("results")
        self.end = end_seen_in(page.view)
        self._hands.press(page.view.back)
        library = self._room.window.library
        self._room.wait_until(lambda: self._room.window.page is library, "the library again")
