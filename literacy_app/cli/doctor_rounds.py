"""The examination of several lessons, with the places in their files.

Not the examination of one (`authoring.doctor`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from literacy_app.authoring.doctor import examine
from literacy_app.authoring.symmetry import symmetry
from literacy_app.authoring.ways import place_of
from literacy_app.lessons.load import load_lesson
from literacy_app.lessons.opening import Mapped, open_file
from literacy_app.lessons.places import Place

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.activities.faults import Path as Way
    from literacy_app.authoring.bands import Bands
    from literacy_app.authoring.doctor import Report
    from literacy_app.authoring.findings import Finding
    from literacy_app.authoring.symmetry import Symmetry
    from literacy_app.cli.doctor_targets import Targets
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.lessons.problems import Problem


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding and where it stands; `line` of the other place that it speaks of."""

    finding: Finding
    place: Place
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """One lesson's report, its findings with their places."""

    file: Path
    report: Report
    placed: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Rounds:
    """What became of all that was examined; `problems` of what could not be, and warnings."""

    lessons: tuple[Seen, ...]
    courses: dict[Path, Symmetry]
    problems: tuple[Problem, ...]

    @property
    def findings(self) -> list[Finding]:
        """Of the lessons, then of the courses."""
        found = [placed.finding for seen in self.lessons for placed in seen.placed]
        for course in self.courses.values():
            found += course.findings
        return found

    @property
    def is_outside(self) -> bool:
        """Whether anything lies outside its band."""
        return any(finding.severity == "outside" for finding in self.findings)


def rounds(asked: Targets, bands: Bands) -> Rounds:
    """Every lesson examined, and the sides of every course."""
    problems = list(asked.problems)
    lessons: dict[Path, Lesson] = {}
    seen = []
    for file in asked.lessons:
        loaded = load_lesson(file)
        if loaded.lesson is None:
            problems += [problem for problem in loaded.problems if problem.is_error]
            continue
        lessons[file] = loaded.lesson
        report = examine(loaded.lesson, bands)
        seen.append(Seen(file, report, _placed(file, report)))
    courses = {
        course: symmetry([lessons[file] for file in files if file in lessons], bands)
        for course, files in asked.courses.items()
    }
    return Rounds(tuple(seen), courses, tuple(problems))


def _placed(file: Path, report: Report) -> tuple[Placed, ...]:
    """The findings in the order of the file."""
    opened = open_file(file) if report.findings else None
    placed = [_at(finding, opened) for finding in report.findings]
    return tuple(sorted(placed, key=lambda each: each.place))


def _at(finding: Finding, opened: object) -> Placed:
    if not isinstance(opened, Mapped):  # it went away in between
        return Placed(finding, Place(1, 1))
    other = finding.values.get("other_path")
    line = None if other is None else place_of(cast("Way", other), opened).line
    return Placed(finding, place_of(finding.path, opened), line)
