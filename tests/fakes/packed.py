"""A small course in a folder of the test, and packs of it, sound and otherwise.

Not one of the bundled courses.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from literacy_app.authoring.packing import pack, pack_without_keys, write_pack
from tests.fakes.small_lesson import LESSON

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

COURSE = """\
format: 1
id: town
title: A town and its paper
about: Two reports.
about_the_key: Three people read it.
lessons: [council.yaml, more/second.yaml]
bank: [bank.yaml]
"""
SECOND = LESSON.replace("id: council", "id: second").replace("minutes: 12", "minutes: 8")
BANK = LESSON.replace("id: council", "id: bank").replace("title: A council", "title: An excerpt")
READINGS = "reader,quote\n1,brave\n"


def course_folder(folder: Path) -> Path:
    """The course's folder, made in another; beside its own files it holds one it does not name."""
    made = folder / "town"
    (made / "more").mkdir(parents=True)
    (made / "readings").mkdir()
    (made / "course.yaml").write_text(COURSE, encoding="utf-8")
    (made / "council.yaml").write_text(LESSON, encoding="utf-8")
    (made / "more" / "second.yaml").write_text(SECOND, encoding="utf-8")
    (made / "bank.yaml").write_text(BANK, encoding="utf-8")
    (made / "readings" / "council.csv").write_text(READINGS, encoding="utf-8")
    (made / "notes.txt").write_text("My own notes.", encoding="utf-8")
    return made


def town_pack(folder: Path, author: str = "M. Teacher") -> Path:
    """The pack of the course."""
    file = folder / "town.litcourse"
    write_pack(pack(course_folder(folder) / "course.yaml", author), file)
    return file


def keyless_packs(folder: Path) -> tuple[Path, Path]:
    """The pack of the course without its keys, and its key."""
    made, key = pack_without_keys(course_folder(folder) / "course.yaml", "M. Teacher")
    files = folder / "town.litcourse", folder / "town.litkey"
    write_pack(made, files[0])
    write_pack(key, files[1])
    return files


def entries_of(file: Path) -> list[tuple[zipfile.ZipInfo, bytes]]:
    """What is in a zip, to be written again."""
    with zipfile.ZipFile(file) as archive:
        return [(entry, archive.read(entry)) for entry in archive.infolist()]


def zipped(file: Path, entries: Iterable[tuple[zipfile.ZipInfo | str, bytes]]) -> Path:
    """Write a zip of anything."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in entries:
            archive.writestr(entry, content)
    file.write_bytes(made.getvalue())
    return file
