"""The reference of the lesson format, in Markdown: made from the schemas.

Not a guide: what to write first and why stands in the README of the lessons.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from literacy_app.activities.kinds import FIELDS
from literacy_app.activities.scalars import ID_SHOWN
from literacy_app.lessons.schema import (
    ALL_NOTES,
    ROOTS,
    definition_of,
    models_of,
    slug,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from literacy_app.lessons.schema import Schema

_HEAD = """\
# The lesson format, name by name

This file is made from the program's own models: `literacy-app schema --reference` prints it.
How to begin is told in [README.md](README.md).

A file is a YAML text in UTF-8. Wherever a text is expected, what you type stays as you typed it:
`no`, `12:30` and `1e3` are texts there. **id** stands for letters, digits, hyphens, dots and
underscores, 80 at most, the first a letter or digit. A name that is not listed here is told as a
problem, and so is a name that stands twice.

With `# yaml-language-server: $schema=../lesson.schema.json` as its first line an editor that knows
YAML completes names and tells mistakes while you type; the path leads to the schema file, which
`literacy-app schema --out lesson.schema.json` writes. The schema knows the shape of a file alone:
whether a quotation stands in its passage only `literacy-app check` tells.
"""

BAR = r"\|"
"""A bar inside a table."""

_FILES = {
    "lesson": "A lesson file",
    "course": "The file course.yaml",
    "techniques": "The file techniques.yaml",
}


def reference() -> str:
    """The whole reference."""
    parts = [_HEAD]
    for kind in ROOTS:
        parts.append(f"## {_FILES[kind]}\n")
        parts += [_section(model) for model in models_of(kind)]
    return "\n".join(parts)


def _section(model: type[BaseModel]) -> str:
    note, definition = ALL_NOTES[model], definition_of(model)
    lines = [f"### {note.name}", "", note.meaning, ""]
    lines += ["| Name | Type | Default | Meaning | Example |", "| --- | --- | --- | --- | --- |"]
    lines += [
        _row(name, field, is_needed=name in definition["required"])
        for name, field in definition["properties"].items()
    ]
    return "\n".join([*lines, ""])


def _row(name: str, field: Schema, *, is_needed: bool) -> str:
    default = "**needed**" if is_needed else _default(field)
    cells = (f"`{name}`", _type(field), default, field["description"], _example(field))
    return f"| {' | '.join(cell.replace('|', BAR) for cell in cells)} |"


def _default(field: Schema) -> str:
    default = field.get("default")
    return "none" if default in (None, [], "") else f"`{_yaml(default)}`"


def _example(field: Schema) -> str:
    return f"`{_yaml(field['examples'][0])}`"


def _yaml(value: object) -> str:
    """A value as one may type it in one line."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _type(schema: Schema) -> str:
    """The type of a field in words."""
    return next(filter(None, (words(schema) for words in _TYPES)))


def _referred(schema: Schema) -> str:
    [ref] = schema.get("allOf", [schema])
    if "$ref" not in ref:
        return ""
    name = ref["$ref"].removeprefix("#/definitions/")
    title = next(note.name for model, note in ALL_NOTES.items() if slug(model) == name)
    return f"[{title}](#{name})"


def _activity(schema: Schema) -> str:
    return " or ".join(_links()) if "kind" in schema.get("properties", {}) else ""


def _links() -> Iterator[str]:
    for kind, model in FIELDS.items():
        yield f"[{kind}](#{slug(model)})"


def _either(schema: Schema) -> str:
    either = [one for one in schema.get("anyOf", []) if one != {"type": "null"}]
    return " or ".join(_type(one) for one in either)


def _choice(schema: Schema) -> str:
    choices = [schema["const"]] if "const" in schema else schema.get("enum", [])
    named = [one for one in choices if isinstance(one, str)]
    return " or ".join(f"`{one}`" for one in named)


def _list(schema: Schema) -> str:
    if "items" not in schema:
        return ""
    few = "at least one, " if "minItems" in schema else ""
    return f"list of {_type(schema['items'])} ({few}at most {schema['maxItems']})"


def _mapping(schema: Schema) -> str:
    if "object" not in _types(schema):
        return ""
    if "properties" in schema:
        names = " or ".join(f"`{name}`" for name in schema["properties"])
        return f"{_type(next(iter(schema['properties'].values())))} for each of {names}"
    return f"{_type(schema['additionalProperties'])} for each id"


def _number(schema: Schema) -> str:
    kind = {"integer": "whole number", "number": "number"}.get(_types(schema)[0])
    return f"{kind} from {schema['minimum']} to {schema['maximum']}" if kind else ""


def _text(schema: Schema) -> str:
    return "id" if schema["pattern"] == ID_SHOWN else "text"


def _types(schema: Schema) -> list[Any]:
    types = schema.get("type", [])
    return types if isinstance(types, list) else [types]


_TYPES = (_activity, _referred, _either, _choice, _list, _mapping, _number, _text)
