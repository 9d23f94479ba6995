"""What simulated students show about a lesson, each finding with its line.

Not the students (`authoring.doctor`) and not the words (`tips`). No Qt: a long lesson takes half a
second, so this is done in the process of the check.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.authoring.doctor import examine
from literacy_app.authoring.ways import place_of
from literacy_app.desktop.studio.checked import Found
from literacy_app.lessons.opening import Mapped, open_text

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.lesson import Lesson


def examined(lesson: Lesson, text: str, path: Path) -> tuple[Found, ...]:
    """The findings on a lesson that a text holds."""
    opened = open_text(text, path)
    return tuple(
        Found(finding, place_of(finding.path, opened).line if isinstance(opened, Mapped) else 0)
        for finding in examine(lesson).findings
    )
