"""The library as rows from top to bottom: greeting, courses, their lessons; and their words.

Not their painting (`library_painting`), and nothing of Qt but the translator.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from literacy_app.lessons.index import CourseEntry, LessonEntry, Shelf
    from literacy_app.records.front import Front, LessonFront


_BESIDE_ACTIVITIES = 2
"""The steps of a lesson that are no activity: the introduction and the end."""


class RowKind(IntEnum):
    """What a row shows."""

    GREETING = 0
    HEAD = 1
    LESSON = 2


class LessonState(StrEnum):
    """How far the learner is with a lesson."""

    DONE = "done"
    STARTED = "started"
    NEW = "new"
    BROKEN = "broken"


# Named tuples: a library of ten thousand lessons makes them all before it is painted.
class Row(NamedTuple):
    """A row. `number` counts a course's lessons from 1; `is_last` closes the course's sheet."""

    kind: RowKind
    course: CourseEntry | None = None
    lesson: LessonEntry | None = None
    number: int = 0
    is_last: bool = False


class LessonWords(NamedTuple):
    """What stands in a lesson's row, and what a screen reader says of it.

    `share` is how much of it is done, 0 to 1; `is_current` marks the lesson offered first.
    """

    state: LessonState
    title: str
    note: str
    action: str
    spoken: str
    share: float
    is_current: bool


class HeadWords(NamedTuple):
    """What stands over the lessons of a course.

    `share` of its lessons is done, 0 to 1; `link` leads to how its keys were made, where it tells.
    """

    over: str
    measure: str
    title: str
    about: str
    progress: str
    share: float
    is_broken: bool
    link: str = ""


class LibraryRows:
    """All rows of a shelf for one learner, and the one lesson that is offered first."""

    def __init__(self, shelf: Shelf, front: Front) -> None:
        self._fronts: Mapping[str, LessonFront] = front.lessons
        self.shelf = shelf
        self.rows = [Row(RowKind.GREETING), *_course_rows(shelf), *_loose_rows(shelf)]
        self.current = self._find_current(front.last_lesson)

    def state(self, lesson: LessonEntry) -> LessonState:
        """How far the learner is with a lesson."""
        if lesson.is_broken:
            return LessonState.BROKEN
        front = self._fronts.get(lesson.id)
        return LessonState(front.state) if front else LessonState.NEW

    def lesson_words(self, row: Row) -> LessonWords:
        """The words of a lesson's row."""
        lesson = _lesson_of(row)
        state = self.state(lesson)
        is_current = lesson.id == self.current
        note = self._note(lesson, state, is_current=is_current)
        action = _action(lesson, state, is_current=is_current)
        lead = tr("Library", "Lesson {number}: {title}").format(
            number=row.number, title=lesson.title
        )
        title = lead if row.course else lesson.title
        spoken = ". ".join(part for part in (title, note.rstrip("."), action) if part)
        share = self._share(lesson) if state is LessonState.STARTED else 0.0
        return LessonWords(state, lesson.title, note, action, spoken, share, is_current)

    def _share(self, lesson: LessonEntry) -> float:
        return min(1.0, self._fronts[lesson.id].activities_done / max(1, lesson.steps))

    def head_words(self, row: Row) -> HeadWords:
        """The words over a course's lessons, or over the lessons of no course."""
        course = row.course
        if course is None:
            return _loose_words(len(self.shelf.loose))
        states = [self.state(lesson) for lesson in course.lessons]
        done = states.count(LessonState.DONE)
        count = len(states)
        return HeadWords(
            over=tr("Library", "Course"),
            measure=_measure(count, course.minutes),
            title=course.title,
            about=plain_words(course.about),
            progress=_progress(done, count),
            share=done / max(1, count),
            is_broken=course.is_broken,
            link=tr("Library", "About the answer key") if course.tells_of_key else "",
        )

    def current_row(self) -> Row | None:
        """The row of the lesson that is offered first."""
        if self.current is None:
            return None
        rows = (row for row in self.rows if row.lesson and row.lesson.id == self.current)
        return next(rows, None)

    def _find_current(self, last: str | None) -> str | None:
        """The lesson begun last, or else the next open one after it, or the first open one."""
        started = self._fronts.get(last) if last else None
        lessons = [row.lesson for row in self.rows if row.lesson]
        ids = [lesson.id for lesson in lessons]
        place = ids.index(last) if last in ids else -1
        is_started = started is not None and started.state == LessonState.STARTED
        if is_started and place >= 0 and not lessons[place].is_broken:
            return last
        open_states = {LessonState.NEW, LessonState.STARTED}
        for lesson in (*lessons[place + 1 :], *lessons[: place + 1]):
            if self.state(lesson) in open_states:
                return lesson.id
        return None

    def _note(self, lesson: LessonEntry, state: LessonState, *, is_current: bool) -> str:
        match state:
            case LessonState.BROKEN:
                return tr(
                    "Library",
                    "Being repaired by its author. "
                    "Nothing is wrong on your side; the other lessons are open.",
                )
            case LessonState.DONE:
                return tr("Library", "Done")
            case LessonState.STARTED:
                return _started_note(lesson, self._fronts[lesson.id])
            case LessonState.NEW:
                minutes = lesson.minutes if is_current else None
                return _new_note(minutes)


def greeting(hour: int, name: str) -> str:
    """A greeting for the hour of the day (0 to 23) and a name, which may be empty."""
    if hour < 5 or hour >= 18:  # noqa: PLR2004 (the hours are the rule)
        words = tr("Library", "Good evening, {name}") if name else tr("Library", "Good evening")
    elif hour < 12:  # noqa: PLR2004 (as above)
        words = tr("Library", "Good morning, {name}") if name else tr("Library", "Good morning")
    else:
        words = tr("Library", "Good afternoon, {name}") if name else tr("Library", "Good afternoon")
    return words.format(name=name)


def where_stopped(rows: LibraryRows, front: Front) -> str:
    """One sentence on where the learner stopped, or on what to begin with."""
    row = rows.current_row()
    if row is None or row.lesson is None:
        if not any(row.lesson for row in rows.rows):
            return ""
        return tr("Library", "All lessons here are done. You can look back at any of them.")
    place = front.lessons.get(row.lesson.id)
    if place is None:
        return tr("Library", "Begin with “{title}”.").format(title=row.lesson.title)
    paragraph = place.place.paragraph_number
    stopped = tr("Library", "You stopped in “{title}”.")
    if paragraph is not None:
        stopped = tr("Library", "You stopped in “{title}”, at paragraph {number}.")
    stopped = stopped.format(title=row.lesson.title, number=paragraph)
    return " ".join((stopped, *_saved(place)))


def _saved(front: LessonFront) -> Iterator[str]:
    """What is saved of work that is not checked yet."""
    if front.unchecked:
        yield plural(
            "Library", front.unchecked, one="Your mark is saved.", many="Your %n marks are saved."
        )
    if front.answers:
        yield plural(
            "Library", front.answers, one="Your answer is saved.", many="Your %n answers are saved."
        )


def plain_words(text: str) -> str:
    """A text of an author as plain paragraphs, a line each: no hard line ends, no asterisks."""
    paragraphs = text.replace("**", "").strip().split("\n\n")
    return "\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _course_rows(shelf: Shelf) -> Iterator[Row]:
    for course in shelf.courses:
        last = len(course.lessons)
        yield Row(RowKind.HEAD, course, is_last=last == 0)
        for number, lesson in enumerate(course.lessons, 1):
            yield Row(RowKind.LESSON, course, lesson, number, number == last)


def _loose_rows(shelf: Shelf) -> Iterator[Row]:
    last = len(shelf.loose)
    if last:
        yield Row(RowKind.HEAD)
    for number, lesson in enumerate(shelf.loose, 1):
        yield Row(RowKind.LESSON, None, lesson, number, number == last)


def _lesson_of(row: Row) -> LessonEntry:
    if row.lesson is None:
        message = "a row without a lesson has no lesson's words"
        raise ValueError(message)
    return row.lesson


def _started_note(lesson: LessonEntry, front: LessonFront) -> str:
    step = tr("Library", "Step {number} of {count}")
    words = step.format(number=front.place.step_number, count=lesson.steps + _BESIDE_ACTIVITIES)
    return ". ".join((words, *_not_checked(front)))


def _not_checked(front: LessonFront) -> Iterator[str]:
    """What is not checked yet: marks, answers or both."""
    if front.unchecked:
        yield plural(
            "Library",
            front.unchecked,
            one="1 mark not checked yet",
            many="%n marks not checked yet",
        )
    if front.answers:
        yield plural(
            "Library",
            front.answers,
            one="1 answer not checked yet",
            many="%n answers not checked yet",
        )


def _new_note(minutes: int | None) -> str:
    words = tr("Library", "Not started")
    if minutes is None:
        return words
    about = plural("Library", minutes, one="About 1 minute", many="About %n minutes")
    return f"{words}. {about}"


def _action(lesson: LessonEntry, state: LessonState, *, is_current: bool) -> str:
    actions = {
        LessonState.BROKEN: tr("Library", "Details"),
        LessonState.DONE: tr("Library", "Look back"),
        LessonState.STARTED: tr("Library", "Continue"),
        LessonState.NEW: tr("Library", "Start") if is_current else _minutes(lesson.minutes),
    }
    return actions[state]


def _minutes(minutes: int | None) -> str:
    return "" if minutes is None else tr("Library", "{n} min").format(n=minutes)


def _loose_words(count: int) -> HeadWords:
    return HeadWords(
        over=tr("Library", "Single lessons"),
        measure=plural("Library", count, one="1 lesson", many="%n lessons"),
        title=tr("Library", "Lessons of no course"),
        about="",
        progress="",
        share=0.0,
        is_broken=False,
    )


def _measure(count: int, minutes: int | None) -> str:
    lessons = plural("Library", count, one="1 lesson", many="%n lessons")
    if not minutes:
        return lessons
    return tr("Library", "{lessons}, about {time}").format(lessons=lessons, time=_time(minutes))


def _time(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if not hours:
        return tr("Library", "{n} min").format(n=rest)
    if not rest:
        return tr("Library", "{hours} h").format(hours=hours)
    return tr("Library", "{hours} h {n} min").format(hours=hours, n=rest)


def _progress(done: int, count: int) -> str:
    if not count:
        return tr("Library", "No lessons yet")
    words = plural(
        "Library", count, one="{done} of 1 lesson done", many="{done} of %n lessons done"
    )
    return words.format(done=done)
