"""Takes a tour and reports on it: what was done, what was compared, and where it all is.

Not the tour itself (`tour_student`).
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from literacy_app.activities.answers import Answerable
from literacy_app.activities.highlight import Highlight
from literacy_app.activities.kinds import grade, read_response
from literacy_app.desktop.tour.tour_answers_checks import answers_differences
from literacy_app.desktop.tour.tour_answers_seen import AnswersSeen
from literacy_app.desktop.tour.tour_camera import Camera
from literacy_app.desktop.tour.tour_checks import Seen, differences
from literacy_app.desktop.tour.tour_end import end_differences
from literacy_app.desktop.tour.tour_room import Room, TourStuck
from literacy_app.desktop.tour.tour_round import Rounder
from literacy_app.desktop.tour.tour_student import Student
from literacy_app.records.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from literacy_app.activities.kinds import Activity
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.records.nouns import Attempt


def take(home: Path, folder: Path) -> int:
    """Take the tour in a fresh home, its pictures and grade into a folder; gives the exit code."""
    room = Room(home)
    camera = Camera(room, folder)
    student, rounder = Student(room, camera, _say), Rounder(room, camera, _say)
    try:
        student.do_lesson()
        rounder.do_lesson()
    except TourStuck as stuck:
        room.faults.append(str(stuck))
    finally:
        room.close()
    slips = [*student.slips, *rounder.slips]
    faults = [*room.faults, *(f"not so: {slip}" for slip in slips)]
    faults += _compare(room, student, rounder, folder)
    _write(f"{len(camera.pictures)} pictures and the grade are in {folder}")
    for fault in faults:
        _write(f"NOT EQUAL  {fault}")
    return 1 if faults else 0


def _compare(room: Room, student: Student, rounder: Rounder, folder: Path) -> Iterator[str]:
    """Everything in which screen and records differ; writes the grade of what was saved."""
    store = Store.open(room.records, room.workplace.clock, room.workplace.new_id)
    lessons = [each for each in (student.lesson, rounder.lesson) if each is not None]
    try:
        learner = store.learners()[0]
        done = [(lesson, store.attempts(learner.id, lesson.id)) for lesson in lessons]
    finally:
        store.close()
    _write_grades(done, folder)
    seen: list[Sequence[Seen | AnswersSeen]] = [student.seen, rounder.seen]
    for (lesson, attempts), looks in zip(done, seen, strict=False):
        yield from _differences(lesson, attempts, looks)
    if rounder.lesson is None or rounder.end is None:
        yield "the lesson with every kind was not done to its end"
    else:
        yield from _tell(
            f"{rounder.lesson.title}, results",
            f"{len(rounder.end.figures)} activities",
            list(end_differences(rounder.end, *done[-1])),
        )


def _differences(
    lesson: Lesson, attempts: tuple[Attempt, ...], seen: Sequence[Seen | AnswersSeen]
) -> Iterator[str]:
    activities = {activity.id: activity for activity in lesson.activities}
    tried = {
        activity_id: [each for each in attempts if each.work.activity == activity_id]
        for activity_id in activities
    }
    looked: dict[str, list[object]] = {activity_id: [] for activity_id in activities}
    for each in seen:
        tries = looked[each.activity]
        if _try_of(each) not in tries:
            tries.append(_try_of(each))
        if len(tries) > len(tried[each.activity]):
            yield f"a try of {activities[each.activity].title} was not kept"
            continue
        attempt = tried[each.activity][len(tries) - 1]
        shown = "answers shown" if each.is_all_shown else "the rest kept back"
        where = f"{activities[each.activity].title}, try {attempt.try_number}, {shown}"
        yield from _tell(where, _words(each), _held(each, attempt, activities[each.activity]))
    if {each.activity for each in seen} != set(activities):
        yield "not every activity was checked"
    if sum(map(len, looked.values())) != len(attempts):
        yield f"{len(attempts)} tries were kept, {sum(map(len, looked.values()))} were seen"


def _held(each: Seen | AnswersSeen, attempt: Attempt, activity: Activity) -> list[str]:
    """Everything in which one look differs from the try that was kept."""
    if isinstance(each, Seen) and isinstance(activity, Highlight):
        return list(differences(each, attempt, activity))
    if isinstance(each, AnswersSeen) and isinstance(activity, Answerable):
        return list(answers_differences(each, attempt, activity))
    return ["what was seen is of another kind of activity"]


def _tell(where: str, words: str, found: list[str]) -> Iterator[str]:
    """One line for a look: equal or not; and the differences."""
    _write(f"{'differs' if found else 'equal':<10} {where}: {words}")
    for difference in found:
        yield f"{where}: {difference}"


def _words(each: Seen | AnswersSeen) -> str:
    """What was compared, in short."""
    if isinstance(each, AnswersSeen):
        return f"{each.summary}, {len(each.told)} statuses"
    return f"{', '.join(each.figures)}, {len(each.notes)} notes, {len(each.marks)} marks"


def _try_of(each: Seen | AnswersSeen) -> object:
    """What tells one try from another: answers were asked for where nothing was marked anew."""
    return each.try_number if isinstance(each, AnswersSeen) else each.marks


def _write_grades(done: Sequence[tuple[Lesson, tuple[Attempt, ...]]], folder: Path) -> None:
    """The grades of the last answers and the answers, as the command line has them.

    The lessons after the first stand under "more".
    """
    grades: list[dict[str, object]] = []
    responses: list[dict[str, object]] = []
    for lesson, attempts in done:
        last = {attempt.work.activity: attempt.response for attempt in attempts}
        graded = {
            activity.id: grade(activity, read_response(last[activity.id], activity)).to_json()
            for activity in lesson.activities
            if activity.id in last
        }
        grades.append({"lesson": lesson.id, "activities": graded})
        responses.append({"lesson": lesson.id, "activities": last})
    for name, parts in (("grade.json", grades), ("responses.json", responses)):
        if parts:
            words = json.dumps({**parts[0], "more": parts[1:]}, indent=2)
            (folder / name).write_text(f"{words}\n", encoding="utf-8")


def _say(what: str) -> None:
    _write(f"           {what}")


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
