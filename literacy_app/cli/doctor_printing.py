"""What the doctor found, as lines and as JSON.

Not the sentences (`doctor_words`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.authoring.bands import LEAST
from literacy_app.cli.doctor_words import sentence, share

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from literacy_app.authoring.doctor import Examined
    from literacy_app.authoring.symmetry import Side, Symmetry
    from literacy_app.authoring.trials import Trial
    from literacy_app.cli.doctor_rounds import Placed, Rounds, Seen

_HEADINGS = (
    "side",
    "words",
    "keyed",
    "per 100 words",
    "let stand",
    "readers differ",
    "credits",
)


def told_text(found: Rounds) -> Iterator[str]:
    """The lines: each lesson with its students and findings, then the sides of each course."""
    for problem in found.problems:
        yield problem.line_text()
    for seen in found.lessons:
        yield f"{seen.report.title} ({seen.file})"
        for activity in seen.report.activities:
            if activity.trials:
                yield _activity_line(activity)
        for placed in seen.placed:
            at = f"{seen.file}:{placed.place.line}:{placed.place.column}"
            yield f"{at}: {placed.finding.severity}: {sentence(placed.finding, placed.line)}"
    for file, course in found.courses.items():
        yield from _course_lines(file, course)


def _activity_line(activity: Examined) -> str:
    """Those who try, then the others by what they earn; those who earn nothing are not named."""
    trying = [trial for trial in activity.trials if trial.student in LEAST]
    others = [
        trial for trial in activity.trials if trial not in trying and share_of(trial) != "0 %"
    ]
    others.sort(key=lambda trial: -trial.share)
    said = ", ".join(f"{trial.student} {share_of(trial)}" for trial in trying)
    more = ", ".join(f"{trial.student} {share_of(trial)}" for trial in others)
    rest = "others 0 %" if more else "all others 0 %"
    return f"  {activity.id}: {said}; {', '.join(filter(None, (more, rest)))}"


def share_of(trial: Trial) -> str:
    """What a student earned, in per cent."""
    return share(trial.share)


def _course_lines(file: Path, course: Symmetry) -> Iterator[str]:
    yield f"Sides ({file})"
    rows = [_HEADINGS, *map(_row, course.sides)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    for row in rows if course.sides else ():
        name, *figures = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        yield "  " + "  ".join([name.strip().ljust(widths[0]), *figures])
    for side in course.sides:
        named = ", ".join(f"{label} {count}" for label, count in side.techniques.items())
        yield f"  {side.name}: {named or 'nothing keyed'}"
    if course.unsaid:
        named = ", ".join(f"{lesson}/{passage}" for lesson, passage in course.unsaid)
        yield f"  Not said whom they favour: {named}"
    for finding in course.findings:
        yield f"{file}:1:1: {finding.severity}: {sentence(finding)}"


def _row(side: Side) -> tuple[str, ...]:
    return (
        side.name,
        str(side.words),
        str(side.key),
        f"{side.per_hundred:.1f}",
        str(side.let_stand),
        str(side.readers_differ),
        str(side.credits),
    )


def told_json(found: Rounds) -> dict[str, object]:
    """All of it as data."""
    return {
        "lessons": [_seen_json(seen) for seen in found.lessons],
        "courses": [_course_json(file, course) for file, course in found.courses.items()],
        "problems": [problem.line_text() for problem in found.problems],
    }


def _seen_json(seen: Seen) -> dict[str, object]:
    return {
        "file": str(seen.file),
        "id": seen.report.lesson,
        "activities": [
            {
                "id": activity.id,
                "kind": activity.kind,
                "students": {
                    trial.student: {"share": trial.share, "items": dict(trial.credits)}
                    for trial in activity.trials
                },
            }
            for activity in seen.report.activities
        ],
        "findings": _findings_json(seen.file, seen.placed),
    }


def _findings_json(file: Path, placed: Sequence[Placed]) -> list[dict[str, object]]:
    return [
        {
            "file": str(file),
            "line": each.place.line,
            "column": each.place.column,
            "severity": each.finding.severity,
            "code": each.finding.code,
            "path": list(each.finding.path),
            "values": dict(each.finding.values),
            "sentence": sentence(each.finding, each.line),
        }
        for each in placed
    ]


def _course_json(file: Path, course: Symmetry) -> dict[str, object]:
    return {
        "file": str(file),
        "sides": [
            {
                "side": side.name,
                "words": side.words,
                "keyed": side.key,
                "per_100_words": side.per_hundred,
                "techniques": side.techniques,
                "let_stand": side.let_stand,
                "readers_differ": side.readers_differ,
                "credits": side.credits,
            }
            for side in course.sides
        ],
        "unsaid": [list(each) for each in course.unsaid],
        "findings": [
            {
                "severity": finding.severity,
                "code": finding.code,
                "values": dict(finding.values),
                "sentence": sentence(finding),
            }
            for finding in course.findings
        ],
    }
