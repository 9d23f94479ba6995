"""`literacy-app pack`: a course as one file that can be mailed or put on a stick.

Not the packing, which is `authoring`.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.authoring.packing import (
    CourseBroken,
    file_name,
    pack,
    pack_without_keys,
    write_pack,
)
from literacy_app.authoring.stripping import NotStripped
from literacy_app.cli.command import Command
from literacy_app.cli.current_settings import current_settings
from literacy_app.cli.pack_words import file_line, packed_lines
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import BrokenLesson, Refused
from literacy_app.lessons.library import Library
from literacy_app.lessons.library_folders import library_folders
from literacy_app.lessons.listing import COURSE_FILE
from literacy_app.lessons.pack_refusals import PackRefused
from literacy_app.lessons.packs import ENDING, KEY_ENDING
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    import argparse

    from literacy_app.authoring.packing import Packed


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("course", metavar="COURSE", help="a course's folder, or its id")
    parser.add_argument(
        "--out", metavar="FILE", help=f"the pack; by default ID{ENDING}, of a test ID-test{ENDING}"
    )
    parser.add_argument("--author", metavar="NAME", default="", help="who made the course")
    parser.add_argument(
        "--without-keys", action="store_true", help="leave the answers out, as for a test"
    )
    parser.add_argument(
        "--key-file", metavar="FILE", help=f"the key, kept apart; by default ID-test{KEY_ENDING}"
    )


def _run(arguments: argparse.Namespace) -> int:
    """Pack."""
    if arguments.key_file and not arguments.without_keys:
        raise Refused("--key-file goes with --without-keys.")
    course = _course_named(arguments.course)
    try:
        made = _packed(course, arguments)
        for packed in made:
            _write(packed, arguments)
    except CourseBroken as broken:
        lines = (problem.line_text() for problem in broken.problems if problem.is_error)
        raise BrokenLesson("\n".join(lines)) from broken
    except PackRefused as refused:
        raise Refused(refused.sentence()) from refused
    except NotStripped as refused:
        raise Refused(
            f"{shown(refused.file)} cannot be given out without its key so that what is answered "
            "can be graded later."
        ) from refused
    print("\n".join(packed_lines(made[0])))
    return 0


def _packed(course: Path, arguments: argparse.Namespace) -> tuple[Packed, ...]:
    if arguments.without_keys:
        return pack_without_keys(course, arguments.author)
    return (pack(course, arguments.author),)


def _write(packed: Packed, arguments: argparse.Namespace) -> None:
    manifest = packed.manifest
    is_key = manifest.kind == "key"
    ending, named = (KEY_ENDING, arguments.key_file) if is_key else (ENDING, arguments.out)
    name = file_name(manifest.course, manifest.kind, without_keys=manifest.without_keys)
    file = Path(named or name)
    if file.suffix != ending:
        raise Refused(f'"{shown(file)}" must end with {ending}.')
    try:
        write_pack(packed, file)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise Refused(f'"{shown(file)}" cannot be written: {why}.') from error
    print(file_line(packed, str(file)))


def _course_named(name: str) -> Path:
    """The `course.yaml` of a folder, of itself, or of a course in the library."""
    path = Path(name)
    with contextlib.suppress(OSError, ValueError):  # a name that nothing can have
        if path.is_file():
            return _course_file(path)
        if (path / COURSE_FILE).is_file():
            return path / COURSE_FILE
        if path.is_dir() and path.name != name:
            raise Refused(f'There is no {COURSE_FILE} in "{shown(name)}".')
    return _in_library(name)


def _course_file(path: Path) -> Path:
    if path.name != COURSE_FILE:
        raise Refused(f'"{shown(path)}" is no {COURSE_FILE}; name a course or its folder.')
    return path


def _in_library(name: str) -> Path:
    places, settings = current_settings()
    shelf = Library(library_folders(settings), places.cache_folder).refresh()
    courses = {course.id: course.location for course in shelf.courses}
    if name in courses:
        return Path(courses[name])
    nearest = nearest_name(name, courses)
    hint = f"; did you mean {nearest}?" if nearest else ", and no folder of that name."
    raise Refused(f'There is no course "{shown(name)}" in the library{hint}')


COMMAND = Command("Make one file of a course, to give to others.", _add_arguments, _run)
