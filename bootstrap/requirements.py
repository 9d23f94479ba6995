"""What `pyproject.toml` asks to be installed, and a fingerprint that changes when that changes.

Not a reader of requirements: pip is handed them as they stand.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_FOR_EDITABLE = "editables>=0.5"
"""What hatchling asks for besides, to install a program so that it runs from its own folder."""


@dataclass(frozen=True, slots=True)
class Requirements:
    """What is installed beside the program, by group, and the fingerprint of all that counts.

    `building` is what its own wheel is built with, in the checkout that is named.
    """

    groups: Mapping[str, tuple[str, ...]]
    fingerprint: str
    building: tuple[str, ...] = ()
    checkout: Path = Path()


def read_requirements(pyproject: Path) -> Requirements:
    """Read them; settings of the checking tools do not count for the fingerprint."""
    table = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    groups = {name: tuple(wanted) for name, wanted in table["dependency-groups"].items()}
    what_counts = [table["build-system"], table["project"], table["dependency-groups"]]
    text = json.dumps(what_counts, sort_keys=True)
    building = tuple(table["build-system"].get("requires", ()))
    if any(wanted.startswith("hatchling") for wanted in building):
        building = (*building, _FOR_EDITABLE)
    fingerprint = hashlib.sha256(text.encode()).hexdigest()
    return Requirements(groups, fingerprint, building, pyproject.parent)
