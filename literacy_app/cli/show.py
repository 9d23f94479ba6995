"""`literacy-app show`: a lesson as it was loaded.

Not its problems: see `check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from literacy_app.activities.answers import Answerable
from literacy_app.activities.highlight import Highlight
from literacy_app.cli.command import Command
from literacy_app.cli.lesson_named import lesson_named
from literacy_app.cli.printing import print_json

if TYPE_CHECKING:
    import argparse

    from literacy_app.activities.kinds import Activity
    from literacy_app.lessons.lesson import Lesson


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("lesson", metavar="LESSON", help="a file, or the id of a lesson")
    parser.add_argument("--json", action="store_true", help="print all of it as JSON")


def _run(arguments: argparse.Namespace) -> int:
    """Print the lesson."""
    lesson = lesson_named(arguments.lesson)
    if arguments.json:
        print_json(_json(lesson))
    else:
        print("\n".join(_lines(lesson)))
    return 0


def _json(lesson: Lesson) -> dict[str, object]:
    return {
        "id": lesson.id,
        "title": lesson.title,
        "passages": {
            passage.id: {"text": passage.text, "from": passage.origin}
            for passage in lesson.passages.values()
        },
        "activities": [activity.to_json() for activity in lesson.activities],
    }


def _lines(lesson: Lesson) -> list[str]:
    return [
        f"{lesson.title} ({lesson.id})",
        *(
            f"  passage {passage.id}: {len(passage.paragraphs)} paragraphs"
            for passage in lesson.passages.values()
        ),
        *(_activity_line(activity) for activity in lesson.activities),
    ]


def _activity_line(activity: Activity) -> str:
    about = f"  {activity.kind} {activity.id}"
    match activity:
        case Highlight():
            return (
                f"{about} on {activity.passage}: {len(activity.key)} to mark, "
                f"{len(activity.let_stand)} to let stand, "
                f"{len(activity.readers_differ)} on which readers differ"
            )
        case Answerable():
            on = f" on {' and '.join(activity.passages)}" if activity.passages else ""
            graded = sum(len(item.graded) for item in activity.items)
            return f"{about}{on}: {len(activity.items)} to answer, {graded} answers graded"
        case _:
            assert_never(activity)


COMMAND = Command(
    "Print a lesson as it was loaded: its passages and every key in its place.",
    _add_arguments,
    _run,
)
