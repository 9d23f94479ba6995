"""What a course tells of its answer keys, read from its file, its lessons and its table.

Not the dialog that shows it (`pages.key_dialog`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.pages.key_dialog import AboutTheKey, AgreementOf
from literacy_app.lessons.agreement_file import read_agreement
from literacy_app.lessons.load import load_course, load_lesson

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.lessons.agreement_file import Agreement
    from literacy_app.lessons.index import CourseEntry, LessonEntry


def about_the_key(course: CourseEntry) -> AboutTheKey:
    """What there is to tell; lessons without a row in the table are left out."""
    read = load_course(course.path).course
    about = (read.about_the_key or "") if read is not None else ""
    rows = read_agreement(course.path.parent)
    of_lessons = (_of_lesson(entry, rows) for entry in (*course.lessons, *course.bank))
    return AboutTheKey(course.title, about, tuple(each for each in of_lessons if each.passages))


def _of_lesson(entry: LessonEntry, rows: Sequence[Agreement]) -> AgreementOf:
    """The rows of a lesson, which they name by its id or its file, in the lesson's order."""
    own = {row.activity: row for row in rows if row.lesson in {entry.id, entry.path.stem}}
    lesson = load_lesson(entry.path).lesson if own else None
    activities = lesson.activities if lesson is not None else ()
    found = ((each.title or each.prompt, own[each.id]) for each in activities if each.id in own)
    return AgreementOf(entry.title, tuple(found))
