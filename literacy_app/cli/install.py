"""`literacy-app install` and `uninstall`: lesson packs into the library, and out of it again.

Not the installing, which is `lessons`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.cli.command import Command
from literacy_app.cli.current_settings import current_settings
from literacy_app.cli.pack_words import pack_lines
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused
from literacy_app.lessons.installing import discard, install, prepare, uninstall
from literacy_app.lessons.library_folders import courses_folder
from literacy_app.lessons.pack_refusals import PackRefused

if TYPE_CHECKING:
    import argparse

    from literacy_app.lessons.installing import Prepared


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("pack", metavar="PACK", help="a lesson pack, or the key of one")
    parser.add_argument("--look", action="store_true", help="only tell what is in it")
    parser.add_argument(
        "--replace", action="store_true", help="take the place of what is installed already"
    )


def _run(arguments: argparse.Namespace) -> int:
    """Tell what is in a pack, and install it."""
    _, settings = current_settings()
    try:
        prepared = prepare(Path(arguments.pack), courses_folder(settings))
    except PackRefused as refused:
        raise Refused(f"{shown(arguments.pack)}: {refused.sentence()}") from refused
    try:
        print("\n".join(pack_lines(prepared)))
        if not arguments.look:
            _install(prepared, may_replace=arguments.replace)
    finally:
        discard(prepared)
    return 0


def _install(prepared: Prepared, *, may_replace: bool) -> None:
    before = prepared.before
    if before is not None and not may_replace:
        raise Refused(
            f'"{shown(before.title)}" is installed already; --replace puts this one in its place.'
        )
    try:
        print(f"Installed in {install(prepared)}")
    except PackRefused as refused:
        raise Refused(refused.sentence()) from refused


def _add_uninstall_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("course", metavar="COURSE", help="the id of an installed course")


def _run_uninstall(arguments: argparse.Namespace) -> int:
    """Remove a course that was installed; the work on it is kept."""
    _, settings = current_settings()
    try:
        uninstall(arguments.course, courses_folder(settings))
    except PackRefused as refused:
        raise Refused(refused.sentence()) from refused
    return 0


COMMAND = Command("Install a lesson pack for yourself.", _add_arguments, _run)
UNINSTALL = Command(
    "Remove a course that was installed from a lesson pack.",
    _add_uninstall_arguments,
    _run_uninstall,
)
