"""How a type is shown in the schema of a lesson file, where its annotation alone does not tell.

Not the reading of data: nothing here is asked while a lesson is read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema

TEXT: Mapping[str, Any] = {
    "type": ["string", "number", "boolean"],
    "pattern": r"\S",
    "patternErrorMessage": "Write a text here.",
}
"""A text: also what YAML takes for a number or a truth, since a lesson holds what was typed."""


@dataclass(frozen=True, eq=False)
class Shown:
    """Adds keywords to what pydantic makes of a type."""

    keywords: Mapping[str, Any]

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """The schema of the type with the keywords."""
        return {**handler(core_schema), **self.keywords}


class OrText:
    """Instead of the whole a text alone will do."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Either a text or what the type is."""
        return {"anyOf": [dict(TEXT), handler(core_schema)]}


class OrOne:
    """A list of what may be a text alone; one of these may stand without its list."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """A text, or one of what the list holds, or the list."""
        whole = handler(core_schema)
        listed = next((one for one in whole.get("anyOf", ()) if "items" in one), whole)
        either = [dict(TEXT), listed["items"]]
        nothing = [one for one in whole.get("anyOf", ()) if one == {"type": "null"}]
        return {"anyOf": [*either, {**listed, "items": {"anyOf": either}}, *nothing]}


AT_LEAST_ONE = Shown({"minItems": 1})


def number_shown(kind: str, pattern: str) -> Shown:
    """A number, which may also stand between quotation marks."""
    return Shown(
        {
            "type": [kind, "string"],
            "pattern": rf"^\s*{pattern}\s*$",
            "patternErrorMessage": "Write a number in digits.",
        }
    )


def choice_shown(choices: tuple[str, ...]) -> Shown:
    """One word out of a few."""
    return Shown({"type": "string", "enum": list(choices)})
