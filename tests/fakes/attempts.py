"""Attempts and gradings made up for tests of what keeps or shows them.

Not graded by anything.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from literacy_app.records.nouns import Attempt, Grading, Work

STARTED = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def attempt(number: int, work: Work, *, try_number: int = 1) -> Attempt:
    """The attempt of a number, each a minute after the one before."""
    started = STARTED + timedelta(minutes=number)
    return Attempt(
        id=f"attempt-{number}",
        work=work,
        content_hash="hash",
        try_number=try_number,
        hints=number % 3,
        response={"marks": [{"start": number, "end": number + 1, "quote": "é"}]},
        grade={"fraction": 0.5},
        grader="highlight-1",
        counted=0.5,
        started=started,
        ended=started + timedelta(seconds=30),
        app_version="0.1.0",
    )


def grading(number: int, of: Attempt) -> Grading:
    """The grading of a number, made a day after the attempt it points at."""
    return Grading(
        id=f"grading-{number}",
        attempt=of.id,
        learner=of.work.learner,
        content_hash="new-hash",
        grade={"fraction": 0.75},
        grader="highlight-1",
        counted=0.75,
        reason="lesson-changed",
        at=of.ended + timedelta(days=1),
        app_version="0.1.0",
    )
