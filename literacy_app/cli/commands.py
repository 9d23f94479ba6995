"""The commands by their names, each imported when it is asked for.

Not what they do. One that reads a table need not wait for those that read lessons.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.cli.command import Command

_PLACES: Final = {
    "check": ("check", "COMMAND"),
    "doctor": ("doctor", "COMMAND"),
    "new": ("new", "COMMAND"),
    "schema": ("schema", "COMMAND"),
    "show": ("show", "COMMAND"),
    "pack": ("pack", "COMMAND"),
    "install": ("install", "COMMAND"),
    "uninstall": ("install", "UNINSTALL"),
    "grade": ("grade", "COMMAND"),
    "records": ("records", "COMMAND"),
    "reanchor": ("reanchor", "COMMAND"),
    "regrade": ("regrade", "COMMAND"),
}
"""The module of each command, and its name there."""


class Commands(Mapping[str, "Command"]):
    """Every command, in the order of the help."""

    @override
    def __getitem__(self, name: str) -> Command:
        module, there = _PLACES[name]
        return cast("Command", getattr(import_module(f"literacy_app.cli.{module}"), there))

    @override
    def __contains__(self, name: object) -> bool:
        return name in _PLACES  # without importing it

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(_PLACES)

    @override
    def __len__(self) -> int:
        return len(_PLACES)
