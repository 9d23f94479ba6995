"""What `pyproject.toml` asks to be installed, and a fingerprint that changes when that changes.

Not a reader of requirements: pip is handed them as they stand.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Requirements:
    """What is installed beside the program, by group, and the fingerprint of all that counts."""

    groups: Mapping[str, tuple[str, ...]]
    fingerprint: str


def read_requirements(pyproject: Path) -> Requirements:
    """Read them; settings of the checking tools do not count for the fingerprint."""
    table = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    groups = {name: tuple(wanted) for name, wanted in table["dependency-groups"].items()}
    what_counts = [table["build-system"], table["project"], table["dependency-groups"]]
    text = json.dumps(what_counts, sort_keys=True)
    return Requirements(groups, hashlib.sha256(text.encode()).hexdigest())
