"""`literacy-app new`: the files of a new lesson or a new course, beside what is there.

Not what stands in them (`authoring.skeletons`).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.authoring.articles import (
    EXTRA,
    READERS,
    NoArticleError,
    NoReaderError,
    read_article,
)
from literacy_app.authoring.naming import NamelessError, id_of, title_of
from literacy_app.authoring.skeletons import FIRST_LESSON, course_text, lesson_text
from literacy_app.cli.command import Command
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused
from literacy_app.lessons.listing import COURSE_FILE
from literacy_app.lessons.schema import schema_json

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping

    from literacy_app.authoring.articles import Article

_NO_ARTICLE: Mapping[str, str] = {
    "too-large": "it is larger than 5 MiB",
    "too-long": "it is longer than a million characters",
    "empty": "there are no words in it",
    "pdf": "it is a PDF; copy its text into a .txt file",
    "word": "it is a file of a word processor; save it as plain text (.txt)",
    "web-archive": "it is a web archive; save the page as HTML, or copy its text into a .txt file",
    "binary": "it is no text",
    "no-article": "no article was found in it; copy its text into a .txt file",
    "too-short": "there are too few words in it",
}

_LEFT_OUT: Mapping[str, str] = {
    "tables": "Tables of the page were left out: a passage is a text.",
    "end": "The text is longer than a lesson can hold (250,000 characters); its end was left out.",
}


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("lesson", "course"), help="what to begin")
    parser.add_argument(
        "name", metavar="NAME", help="its title; its id and file are named after it"
    )
    parser.add_argument(
        "--from",
        dest="source",
        metavar="FILE",
        help="a saved web page (.html) or a text (.txt) to be read in the lesson",
    )
    parser.add_argument(
        "--in", dest="folder", metavar="FOLDER", default=".", help="where to put it (default: here)"
    )


def _run(arguments: argparse.Namespace) -> int:
    """Write the files; gives 0, or refuses and writes none."""
    folder = Path(arguments.folder)
    if not _is_folder(folder):
        raise Refused(f'There is no folder "{shown(arguments.folder)}".')
    title = _title(arguments.name)
    article = _article(arguments.source) if arguments.source is not None else None
    if arguments.what == "lesson":
        written = _lesson(folder, id_of(title), title, article)
    else:
        written = _course(folder / id_of(title), title, article)
    print(written)
    for what in article.left_out if article else ():
        print(_LEFT_OUT[what], file=sys.stderr)
    print(f"Open it in a text editor, then: literacy-app check {written}", file=sys.stderr)
    course = folder / COURSE_FILE
    if arguments.what == "lesson" and course.is_file():
        print(f"Then name it in {course}.", file=sys.stderr)
    return 0


def _lesson(folder: Path, lesson_id: str, title: str, article: Article | None) -> Path:
    file = folder / f"{lesson_id}.yaml"
    _write(file, lesson_text(lesson_id, title, article))
    _write_schema(folder, "lesson")
    return file


def _course(folder: Path, title: str, article: Article | None) -> Path:
    """A folder with the course, its first lesson and their schemas."""
    try:
        folder.mkdir()
    except FileExistsError:
        raise Refused(f'"{shown(folder)}" is there already; nothing was changed.') from None
    except OSError as error:
        raise _unwritable(folder, error) from None
    first = (article.title if article else None) or "The first lesson"
    course_id = id_of(title)
    _write(
        folder / f"{FIRST_LESSON}.yaml",
        lesson_text(f"{course_id}-{FIRST_LESSON}", first, article),
    )
    _write(folder / COURSE_FILE, course_text(course_id, title))
    for kind in ("lesson", "course"):
        _write_schema(folder, kind)
    return folder


def _write(file: Path, text: str) -> None:
    """Write a file that is not there yet."""
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        raise Refused(f'"{shown(file)}" is there already; nothing was changed.') from None
    except OSError as error:
        raise _unwritable(file, error) from None


def _write_schema(folder: Path, kind: str) -> None:
    """The schema that editors complete and check by, beside the file, unless it is there."""
    file = folder / f"{kind}.schema.json"
    if not file.exists():
        _write(file, schema_json(kind))


def _unwritable(path: Path, error: OSError) -> Refused:
    return Refused(f'"{shown(path)}" cannot be written: {error.strerror or error}.')


def _title(name: str) -> str:
    try:
        return title_of(name)
    except NamelessError:
        raise Refused(f'"{shown(name)}" is no name: it has neither a letter nor a digit.') from None


def _article(source: str) -> Article:
    try:
        raw = Path(source).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a name that nothing can have
        reason = getattr(error, "strerror", None) or error
        raise Refused(f'"{shown(source)}" cannot be read: {reason}.') from None
    try:
        return read_article(raw, source)
    except NoArticleError as error:
        raise Refused(
            f'No lesson can be made of "{shown(source)}": {_NO_ARTICLE[error.code]}.'
        ) from None
    except NoReaderError:
        wanted = " ".join(f'"{reader}"' for reader in READERS)
        raise Refused(
            f"To read a saved web page this needs trafilatura, which is not installed: "
            f'"{sys.executable}" -m pip install {wanted} adds it (or the extra: pip install '
            f'"literacy-app[{EXTRA}]"). A .txt file is read without it.'
        ) from None


def _is_folder(folder: Path) -> bool:
    try:
        return folder.is_dir()
    except (OSError, ValueError):  # a name that nothing can have
        return False


COMMAND = Command(
    "Begin a lesson or a course: files that pass check, with notes, to be changed.",
    _add_arguments,
    _run,
)
