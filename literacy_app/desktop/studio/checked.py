"""What is asked of the check and what it answers, as they go to its process and come back.

Not the process (`checking_process`) nor who talks to it (`checker`). No Qt.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from literacy_app.authoring.findings import Finding
    from literacy_app.authoring.splicing import Edit
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.lessons.problems import Problem


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text to be checked as if `path` held it.

    Attributes:
        number: which question this is.
        text: None for what the file holds; then its problems are only counted.
        before: the text whose quotations were right last, to tell which of them moved; empty: none.
        examines: whether simulated students are to work through the lesson, too.
    """

    number: int
    path: Path
    text: str | None
    before: str = ""
    examines: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What simulated students show, and its line; 0 for the whole file."""

    finding: Finding
    line: int


@dataclass(frozen=True, slots=True)
class Followed:
    """A quotation whose passage was edited under it.

    Attributes:
        words: what it quoted.
        now: what stands there now, or, of one that is lost, what is most like it.
        edit: what lets it follow; None: it is lost, and its author must say.
    """

    line: int
    words: str
    now: tuple[str, ...]
    edit: Edit | None


@dataclass(frozen=True, slots=True)
class Checked:
    """What a text is.

    Attributes:
        lesson: None where there is an error, and for files that are no lessons.
        is_lesson_file: whether a lesson is what should stand there.
        followed: quotations that moved or were lost since the text before, to be decided on.
        lines: the line of each entry of a key, by the ids of activity and entry; that of an
            activity by its id and nothing.
        findings: what simulated students show; None where they were not asked for.
    """

    path: Path
    problems: tuple[Problem, ...]
    lesson: Lesson | None = None
    is_lesson_file: bool = True
    followed: tuple[Followed, ...] = ()
    lines: Mapping[tuple[str, str], int] = field(default_factory=dict)
    findings: tuple[Found, ...] | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """How many errors a file on the disk has."""

    path: Path
    errors: int


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to a question; `packed` is a `Checked`, opened only by who still wants it."""

    number: int
    packed: bytes = b""
    counted: Counted | None = None
