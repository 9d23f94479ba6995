"""The text that a new lesson begins with, by the name of its file.

Not the text itself (`authoring.skeletons`), and not the writing of the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.authoring.skeletons import lesson_text

if TYPE_CHECKING:
    from pathlib import Path


def skeleton(path: Path) -> str:
    """A lesson that passes the check, with what is to be done as comments."""
    words = path.stem.replace("-", " ").replace("_", " ").strip()
    return lesson_text(_id_of(path.stem), words[:1].upper() + words[1:] or path.stem)


def _id_of(stem: str) -> str:
    """Letters, digits and hyphens, as an id wants them."""
    kept = "".join(char if char.isascii() and char.isalnum() else "-" for char in stem.lower())
    return kept.strip("-")[:80] or "lesson"
