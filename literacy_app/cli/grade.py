"""`literacy-app grade`: the grade of a file of responses to a lesson.

Not the grading, which is `activities`. Each response counts as a first try without hints.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.activities.faults import RefusedResponseError
from literacy_app.activities.kinds import grade, read_response
from literacy_app.cli.command import Command
from literacy_app.cli.lesson_named import lesson_named
from literacy_app.cli.printing import print_json
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused
from literacy_app.cli.response_words import sentence_of
from literacy_app.cli.responses import Responses, read_responses
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    import argparse

    from literacy_app.activities.kinds import Activity
    from literacy_app.lessons.lesson import Lesson


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("lesson", metavar="LESSON", help="a file, or the id of a lesson")
    parser.add_argument("responses", metavar="RESPONSES.json", help="the file of responses")


def _run(arguments: argparse.Namespace) -> int:
    """Print the grade."""
    lesson = lesson_named(arguments.lesson)
    responses = read_responses(Path(arguments.responses), lesson.id)
    _refuse_strangers(responses, lesson)
    grades = {
        activity.id: _grade(responses, activity)
        for activity in lesson.activities
        if activity.id in responses.activities
    }
    print_json({"lesson": lesson.id, "activities": grades})
    return 0


def _grade(responses: Responses, activity: Activity) -> dict[str, object]:
    try:
        response = read_response(responses.activities[activity.id], activity)
        return grade(activity, response).to_json()
    except RefusedResponseError as refused:
        fault = refused.fault.under("activities", activity.id)
        raise Refused(f"{shown(responses.file)}: {sentence_of(fault)}") from refused


def _refuse_strangers(responses: Responses, lesson: Lesson) -> None:
    """Refuse responses to another lesson, or to an activity that the lesson does not have."""
    if responses.lesson != lesson.id:
        said = f'the responses are to the lesson "{shown(responses.lesson)}", not to "{lesson.id}".'
        raise Refused(f"{shown(responses.file)}: {said}")
    known = [activity.id for activity in lesson.activities]
    for activity_id in responses.activities:
        if activity_id not in known:
            nearest = nearest_name(activity_id, known)
            hint = f"; did you mean {nearest}?" if nearest else f", only {', '.join(known)}."
            said = f'the lesson has no activity "{shown(activity_id)}"{hint}'
            raise Refused(f"{shown(responses.file)}: {said}")


COMMAND = Command(
    "Grade a file of responses to a lesson and print the grade as JSON.", _add_arguments, _run
)
