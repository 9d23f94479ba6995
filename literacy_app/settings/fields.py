"""What a settings file may say: each name with its meaning and the check of its value.

Not the reading of the file; this is imported only where there is a file to check.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.settings.settings import MOTIONS, PAGES, RETENTIONS, TEXT_SIZES, THEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a value, or one in a list, cannot be taken: a code of `PROBLEM_CODES` and its values."""

    code: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Checked:
    """What can be taken of a value (None: nothing) and what cannot."""

    value: object = None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Field:
    """One name: what it means, how its value is checked (given the file's folder)."""

    name: str
    meaning: str
    check: Callable[[object, Path], Checked]
    is_machine_only: bool = False


def nearest(name: str, legal: Iterable[str]) -> str | None:
    """The legal name that was probably meant, or None where none is near."""
    return next(iter(get_close_matches(name, list(legal), n=1)), None)


_VARIABLE = re.compile(
    r"(?:^|(?<=[/\\]))~[^/\\]+|\$\w+|\$\{[^}]*\}" + (r"|%[^%]+%" if os.name == "nt" else "")
)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def expanded(raw: str) -> str:
    """A folder's path with `~` and environment variables filled in, as far as they are known."""
    return os.path.expanduser(os.path.expandvars(raw))  # noqa: PTH111  pathlib's may raise


def _one_of(name: str, legal: tuple[str, ...]) -> Callable[[object, Path], Checked]:
    def check(value: object, _base: Path) -> Checked:
        if not isinstance(value, str):
            return _wrong_type(name, "text")
        if value in legal:
            return Checked(value)
        return Checked(faults=(_not_offered(name, value, legal),))

    return check


def _yes_or_no(name: str) -> Callable[[object, Path], Checked]:
    def check(value: object, _base: Path) -> Checked:
        return Checked(value) if isinstance(value, bool) else _wrong_type(name, "yes-or-no")

    return check


def _whole_number(name: str, bounds: tuple[int, int]) -> Callable[[object, Path], Checked]:
    least, most = bounds

    def check(value: object, _base: Path) -> Checked:
        if type(value) is not int:  # True is an int, too
            return _wrong_type(name, "whole-number")
        if least <= value <= most:
            return Checked(value)
        values = {"name": name, "value": value, "least": least, "most": most}
        return Checked(faults=(Fault("settings.out-of-range", values),))

    return check


def _folder(name: str, raw: str, base: Path) -> Path | Fault:
    r"""The folder, from `base` on where it is relative; one named like a variable may exist.

    Of "C:\temp" in double quotation marks TOML makes a tab and "emp": no folder has such a name.
    """
    if _CONTROL.search(raw):
        return Fault("settings.backslash", {"column": None})
    filled = expanded(raw)
    unknown = _VARIABLE.search(filled)
    if unknown is None or os.path.exists(base / filled):  # noqa: PTH110  pathlib's may raise
        return base / filled
    values = {"name": name, "value": raw, "variable": unknown[0]}
    return Fault("settings.unknown-variable", values)


def _data_folder(value: object, base: Path) -> Checked:
    if not isinstance(value, str) or not value:
        return _wrong_type("data_folder", "text")
    folder = _folder("data_folder", value, base)
    return Checked(faults=(folder,)) if isinstance(folder, Fault) else Checked(folder)


def _lesson_folders(value: object, base: Path) -> Checked:
    texts = _texts(value)
    if texts is None:
        return _wrong_type("lesson_folders", "texts")
    found = [_folder("lesson_folders", text, base) for text in texts]
    return Checked(
        tuple(item for item in found if isinstance(item, Path)),
        tuple(item for item in found if isinstance(item, Fault)),
    )


def _pages(value: object, _base: Path) -> Checked:
    texts = _texts(value)
    if texts is None:
        return _wrong_type("pages", "texts")
    faults = tuple(_not_offered("pages", text, PAGES) for text in texts if text not in PAGES)
    return Checked(tuple(page for page in PAGES if page in texts or page == PAGES[0]), faults)


def _fixed(value: object, _base: Path) -> Checked:
    texts = _texts(value)
    if texts is None:
        return _wrong_type("fixed", "texts")
    legal = tuple(name for name, field in FIELDS.items() if not field.is_machine_only)
    faults = tuple(_not_offered("fixed", text, legal) for text in texts if text not in legal)
    return Checked(frozenset(texts) & frozenset(legal), faults)


def _texts(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list):
        return None
    texts = tuple(item for item in value if isinstance(item, str) and item)
    return texts if len(texts) == len(value) else None


def _wrong_type(name: str, expected: str) -> Checked:
    values = {"name": name, "expected": expected}
    return Checked(faults=(Fault("settings.wrong-type", values),))


def _not_offered(name: str, value: str, legal: tuple[str, ...]) -> Fault:
    values = {"name": name, "value": value, "offered": legal, "nearest": nearest(value, legal)}
    return Fault("settings.not-offered", values)


FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        field.name: field
        for field in (
            Field(
                "lesson_folders",
                "Folders that lessons are read from besides the bundled ones; those of the "
                "machine-wide file come first, a person's own after them.",
                _lesson_folders,
            ),
            Field("data_folder", "Where the learners' records are kept.", _data_folder),
            Field("theme", f"One of {', '.join(THEMES)}.", _one_of("theme", THEMES)),
            Field(
                "text_size",
                "Text size in per cent, from 100 to 200.",
                _whole_number("text_size", TEXT_SIZES),
            ),
            Field("motion", f"One of {', '.join(MOTIONS)}.", _one_of("motion", MOTIONS)),
            Field(
                "review_retention",
                "How much one wants to keep between reviews, in per cent, from 70 to 97; more "
                "means reviews more often.",
                _whole_number("review_retention", RETENTIONS),
            ),
            Field(
                "studio",
                "Whether the authoring studio is offered, true or false.",
                _yes_or_no("studio"),
            ),
            Field(
                "pages",
                f"The pages that are offered: {', '.join(PAGES)}; the library always is.",
                _pages,
                is_machine_only=True,
            ),
            Field(
                "fixed",
                "Names of settings in which this file wins over a person's own.",
                _fixed,
                is_machine_only=True,
            ),
        )
    }
)
"""Every name a settings file may hold, in the order in which they are documented."""
