"""Reads one settings file: what it states, and every problem in it at once.

Not the taking together of two files. Imported only when there is a file: `tomllib` costs time.
"""

from __future__ import annotations

import codecs
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.settings.fields import FIELDS, Fault, nearest
from literacy_app.settings.problems import SettingsProblem
from literacy_app.settings.settings import Stated

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MOST_BYTES = 1 << 20
"""A settings file is smaller than this (1 MiB)."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A settings file as TOML reads it: its text and its table, None where it is no TOML."""

    text: str = ""
    table: Mapping[str, object] | None = None
    problem: SettingsProblem | None = None


def read(file: Path, *, is_machine: bool) -> Stated:
    """Read and check a settings file that exists. Never raises for what is in it."""
    raw = read_raw(file)
    if raw.table is None:
        return Stated(problems=(raw.problem,) if raw.problem else ())
    values: dict[str, object] = {}
    problems: list[SettingsProblem] = []
    for name, value in raw.table.items():
        taken, faults = _checked(name, value, file, is_machine=is_machine)
        if taken is not None:
            values[name] = taken
        line = _line_of(name, raw.text)
        problems += (SettingsProblem(file, fault.code, fault.values, line) for fault in faults)
    return Stated(values, tuple(problems))


def read_raw(file: Path) -> Raw:
    """The file's table as it stands, or the one problem for which there is none."""
    text = _text(file)
    if isinstance(text, SettingsProblem):
        return Raw(problem=text)
    try:
        return Raw(text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        return Raw(problem=_toml_problem(file, text, str(error)))
    except RecursionError:  # nested a thousand levels deep
        return Raw(problem=SettingsProblem(file, "settings.not-text"))


def _text(file: Path) -> str | SettingsProblem:
    """The text, as editors on Windows write it, too: with a byte order mark, or in UTF-16."""
    try:
        with file.open("rb") as stream:
            content = stream.read(MOST_BYTES)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return SettingsProblem(file, "settings.unreadable", {"reason": reason})
    if len(content) == MOST_BYTES:
        return SettingsProblem(file, "settings.too-big", {"most": MOST_BYTES})
    has_utf16_mark = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return content.decode("utf-16" if has_utf16_mark else "utf-8-sig")
    except UnicodeDecodeError:
        return SettingsProblem(file, "settings.not-text")


def _toml_problem(file: Path, text: str, message: str) -> SettingsProblem:
    """Where TOML stumbled; a backslash on that line is told apart, since it is so often the one."""
    place = re.search(r"\(at line (\d+), column (\d+)\)", message)
    if place is None:  # "at end of document"
        return SettingsProblem(
            file, "settings.not-toml", {"column": None}, text.rstrip().count("\n") + 1
        )
    line, column = int(place[1]), int(place[2])
    lines = text.split("\n")
    has_backslash = line <= len(lines) and "\\" in lines[line - 1]
    code = "settings.backslash" if has_backslash else "settings.not-toml"
    return SettingsProblem(file, code, {"column": column}, line)


def _checked(
    name: str, value: object, file: Path, *, is_machine: bool
) -> tuple[object, tuple[Fault, ...]]:
    known = FIELDS.get(name)
    if known is None:
        legal = [field.name for field in FIELDS.values() if is_machine or not field.is_machine_only]
        values = {"name": name, "nearest": nearest(name, legal)}
        return None, (Fault("settings.unknown-name", values),)
    if known.is_machine_only and not is_machine:
        return None, (Fault("settings.machine-only", {"name": name}),)
    checked = known.check(value, file.parent)
    return checked.value, checked.faults


def _line_of(name: str, text: str) -> int | None:
    """The line on which a name is given its value; None where it is written in another way."""
    found = re.search(rf"^[ \t]*\[?[ \t]*{re.escape(name)}\b", text, re.MULTILINE)
    return text.count("\n", 0, found.start()) + 1 if found else None
