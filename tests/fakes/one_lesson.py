"""A shelf with the first marking lesson alone, whatever else comes with the program.

Not the library that students have: the content's own tests look at that.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.fakes.desk import LESSON_FILE

if TYPE_CHECKING:
    from pathlib import Path


def one_lesson_shelf(folder: Path) -> Path:
    """Lay it into a new folder, its course as it is but for the other lessons and the bank."""
    folder.mkdir(parents=True)
    shutil.copy(LESSON_FILE, folder)
    course = (LESSON_FILE.parent / "course.yaml").read_text(encoding="utf-8")
    head = course.partition("\nlessons:\n")[0]
    lessons = f"\nlessons:\n  - {LESSON_FILE.name}\n"
    (folder / "course.yaml").write_text(head + lessons, encoding="utf-8")
    return folder
