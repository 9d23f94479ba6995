"""What is wrong in a settings file, as a value with its place.

Not the sentence that says so: the code and its values are worded by whoever shows them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PROBLEM_CODES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "settings.unreadable": ("reason",),
        "settings.too-big": ("most",),
        "settings.not-text": (),
        "settings.not-toml": ("column",),
        "settings.backslash": ("column",),
        "settings.unknown-name": ("name", "nearest"),
        "settings.machine-only": ("name",),
        "settings.wrong-type": ("name", "expected"),
        "settings.not-offered": ("name", "value", "offered", "nearest"),
        "settings.out-of-range": ("name", "value", "least", "most"),
        "settings.unknown-variable": ("name", "value", "variable"),
    }
)
"""Every code with the names of its values. `nearest` is None where nothing is near."""


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """One thing in a settings file that could not be taken as it stands; the default is used.

    `line` counts from 1 and is None where the file as a whole is meant.
    """

    file: Path
    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    line: int | None = None
