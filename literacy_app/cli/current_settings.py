"""The places and settings of whoever calls the command, mistakes in the files told beside.

Not a reason to stop: what could not be taken has its usual value.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.settings.places import Places
    from literacy_app.settings.problems import SettingsProblem
    from literacy_app.settings.settings import Settings

SENTENCES: Mapping[str, str] = {
    "settings.unreadable": "the file cannot be read: {reason}.",
    "settings.too-big": "the file is larger than any settings, and is not read.",
    "settings.not-text": "the file is not plain text, and is not read.",
    "settings.not-toml": "from here on the file cannot be read as TOML.",
    "settings.backslash": "a path with backslashes must stand in single quotation marks.",
    "settings.unknown-name": '"{name}" is no setting.',
    "settings.machine-only": '"{name}" counts in the machine-wide file only.',
    "settings.wrong-type": '"{name}" must be {expected}.',
    "settings.not-offered": '"{name}" cannot be {value}; it is one of {offered}.',
    "settings.out-of-range": '"{name}" must be from {least} to {most}.',
    "settings.unknown-variable": '"{name}" names the variable {variable}, which is not set.',
}


def current_settings() -> tuple[Places, Settings]:
    """Where things are kept and what is set; what is wrong in the files goes to stderr."""
    places = standard_places()
    loaded = load(places)
    for problem in loaded.problems:
        print(_line(problem), file=sys.stderr)
    return places, loaded.settings


def _line(problem: SettingsProblem) -> str:
    place = f"{problem.file}:{problem.line}" if problem.line else str(problem.file)
    values = {name: _shown(value) for name, value in problem.values.items()}
    return f"{place}: {SENTENCES[problem.code].format_map(values)}"


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)
