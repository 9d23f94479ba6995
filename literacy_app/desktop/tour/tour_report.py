"""Takes a tour and reports on it: what was done, what was compared, and where it all is.

Not the tour itself (`tour_student`).
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from literacy_app.activities.kinds import grade, read_response
from literacy_app.desktop.tour.tour_camera import Camera
from literacy_app.desktop.tour.tour_checks import differences
from literacy_app.desktop.tour.tour_room import Room, TourStuck
from literacy_app.desktop.tour.tour_student import Student
from literacy_app.records.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from literacy_app.desktop.tour.tour_checks import Seen
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.records.nouns import Attempt


def take(home: Path, folder: Path) -> int:
    """Take the tour in a fresh home, its pictures and grade into a folder; gives the exit code."""
    room = Room(home)
    student = Student(room, camera := Camera(room, folder), _say)
    lesson = None
    try:
        student.do_lesson()
        lesson = student.lesson
    except TourStuck as stuck:
        room.faults.append(str(stuck))
    finally:
        room.close()
    faults = [*room.faults, *(f"not so: {slip}" for slip in student.slips)]
    if lesson is not None:
        faults += _compare(room, lesson, student.seen, folder)
    _write(f"{len(camera.pictures)} pictures and the grade are in {folder}")
    for fault in faults:
        _write(f"NOT EQUAL  {fault}")
    return 1 if faults or lesson is None else 0


def _compare(room: Room, lesson: Lesson, seen: list[Seen], folder: Path) -> list[str]:
    """Everything in which screen and records differ; writes the grade of what was saved."""
    store = Store.open(room.records, room.workplace.clock, room.workplace.new_id)
    try:
        learner = store.learners()[0]
        attempts = store.attempts(learner.id, lesson.id)
    finally:
        store.close()
    _write_grades(lesson, attempts, folder)
    return list(_differences(lesson, attempts, seen))


def _differences(lesson: Lesson, attempts: tuple[Attempt, ...], seen: list[Seen]) -> Iterator[str]:
    activities = {activity.id: activity for activity in lesson.highlights}
    tried = {
        activity_id: [each for each in attempts if each.work.activity == activity_id]
        for activity_id in activities
    }
    looked = dict.fromkeys(activities, 0)
    for each in seen:
        is_new = not any(_is_same_try(each, other) for other in seen[: seen.index(each)])
        looked[each.activity] += is_new
        attempt = tried[each.activity][looked[each.activity] - 1]
        where = f"{activities[each.activity].title}, try {attempt.try_number}"
        found = list(differences(each, attempt, activities[each.activity]))
        for difference in found:
            yield f"{where}: {difference}"
        if not found:
            told = "answers shown" if each.is_all_shown else "missed ones kept back"
            _write(
                f"equal      {where}, {told}: {', '.join(each.figures)}, "
                f"{len(each.notes)} notes, {len(each.marks)} marks"
            )
    if {each.activity for each in seen} != set(activities):
        yield "not every activity was checked"
    if sum(looked.values()) != len(attempts):
        yield f"{len(attempts)} tries were kept, {sum(looked.values())} were seen"


def _is_same_try(one: Seen, other: Seen) -> bool:
    """Whether two looks were at one try: its answers were asked for, nothing was marked anew."""
    return (one.activity, one.marks) == (other.activity, other.marks)


def _write_grades(lesson: Lesson, attempts: tuple[Attempt, ...], folder: Path) -> None:
    """The grade of each activity's last answer and the answers, as the command line has them."""
    last = {attempt.work.activity: attempt for attempt in attempts}
    grades = {
        activity.id: grade(activity, read_response(last[activity.id].response, activity)).to_json()
        for activity in lesson.activities
        if activity.id in last
    }
    responses = {activity_id: attempt.response for activity_id, attempt in last.items()}
    for name, activities in (("grade.json", grades), ("responses.json", responses)):
        words = json.dumps({"lesson": lesson.id, "activities": activities}, indent=2)
        (folder / name).write_text(f"{words}\n", encoding="utf-8")


def _say(what: str) -> None:
    _write(f"           {what}")


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
