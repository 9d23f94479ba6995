"""A shelf with the first marking lesson alone, its three first texts and nothing after them.

Not the library that students have: the content's own tests look at that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fakes.desk import LESSON_FILE

if TYPE_CHECKING:
    from pathlib import Path


def one_lesson_shelf(folder: Path) -> Path:
    """Lay it into a new folder, its course as it is but for the other lessons and the bank."""
    folder.mkdir(parents=True)
    whole = LESSON_FILE.read_text(encoding="utf-8")
    texts, _, rest = whole.partition("\n  - id: say-it-plainly\n")
    marking = (texts, *rest.partition("\nright:")[1:])
    (folder / LESSON_FILE.name).write_text("".join(marking), encoding="utf-8")
    course = (LESSON_FILE.parent / "course.yaml").read_text(encoding="utf-8")
    head = course.partition("\nlessons:\n")[0]
    lessons = f"\nlessons:\n  - {LESSON_FILE.name}\n"
    (folder / "course.yaml").write_text(head + lessons, encoding="utf-8")
    return folder
