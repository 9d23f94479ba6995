"""The JSON Schemas of lessons, courses and techniques, for editors: made from the models.

Not the check of a file, which also looks at what names refer to: a schema knows its shape alone.
Draft 7, which every editor reads; pydantic writes 2020-12, and what differs is put in its words.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import models_json_schema

from literacy_app.activities.kinds import FIELDS
from literacy_app.activities.said_fields import SaidFields
from literacy_app.lessons.activity_notes import ACTIVITY_NOTES
from literacy_app.lessons.answer_notes import ANSWER_NOTES
from literacy_app.lessons.field_notes import NOTES
from literacy_app.lessons.fields import (
    CourseFields,
    LabelFields,
    LessonFields,
    PassageFields,
    SourceFields,
    TechniquesFields,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel

    from literacy_app.lessons.field_notes import FieldNote, ModelNote

Schema = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"

ROOTS: Mapping[str, type[BaseModel]] = {
    "lesson": LessonFields,
    "course": CourseFields,
    "techniques": TechniquesFields,
}
"""What there is a schema of."""

ALL_NOTES: Mapping[type[BaseModel], ModelNote] = {**NOTES, **ACTIVITY_NOTES, **ANSWER_NOTES}

# The parts of a lesson that its head leaves to be read one by one.
_NAMED_PARTS: Mapping[str, type[BaseModel]] = {"sources": SourceFields, "passages": PassageFields}

_QUOTE_OR_TEXT = [
    {"required": [name], "properties": {name: {"not": {"type": "null"}}}}
    for name in ("quote", "text")
]
_KIND = "What students do here. It says which other names there are."


def schema_json(kind: str) -> str:
    """The text of the schema file of a lesson, a course or the techniques."""
    return json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n"


def schema_of(kind: str) -> Schema:
    """The schema of a lesson, a course or the techniques."""
    root = ROOTS[kind]
    head = _all_definitions()[slug(root)]
    definitions = {slug(model): definition_of(model) for model in models_of(kind)[1:]}
    title = f"{ALL_NOTES[root].name} of Literacy App"
    return {"$schema": DRAFT, "title": title, **head, "definitions": definitions}


def models_of(kind: str) -> list[type[BaseModel]]:
    """The models that a kind of file is made of: its own, then the others as the notes go."""
    root = ROOTS[kind]
    found = {slug(root)}
    waiting = [root]
    by_slug = {slug(model): model for model in ALL_NOTES}
    while waiting:
        inner = set(_referred(definition_of(waiting.pop()))) - found
        found |= inner
        waiting += [by_slug[name] for name in inner]
    found.remove(slug(root))
    return [root, *(model for model in ALL_NOTES if slug(model) in found)]


def definition_of(model: type[BaseModel]) -> Schema:
    """The schema of one model; what it refers to stands among the definitions."""
    return _all_definitions()[slug(model)]


def note_of(model: type[BaseModel], name: str) -> FieldNote:
    """What a field means: said of its model, or of the nearest that it stands on."""
    noted = (ALL_NOTES[each].fields for each in model.__mro__ if each in ALL_NOTES)
    return next(fields[name] for fields in noted if name in fields)


def slug(model: type[BaseModel]) -> str:
    """What a model is called among the definitions."""
    return re.sub(r"\W+", "-", ALL_NOTES[model].name.casefold())


@cache
def _all_definitions() -> Mapping[str, Schema]:
    refs, made = models_json_schema([(model, "validation") for model in ALL_NOTES], by_alias=True)
    models = {refs[model, "validation"]["$ref"]: model for model in ALL_NOTES}
    slugs = {ref: slug(model) for ref, model in models.items()}
    definitions = {}
    for ref, model in models.items():
        raw = made["$defs"][ref.removeprefix("#/$defs/")]
        definitions[slugs[ref]] = _definition(model, _converted(raw, slugs))
    _put_parts(definitions[slug(LessonFields)]["properties"])
    return definitions


def _definition(model: type[BaseModel], converted: Schema) -> Schema:
    """An object with its fields described; no other name may stand in it."""
    fields = {
        name: _described(field, note_of(model, name))
        for name, field in converted.get("properties", {}).items()
    }
    definition = {
        "description": ALL_NOTES[model].meaning,
        "type": "object",
        "properties": fields,
        "required": converted.get("required", []),
        "additionalProperties": False,
    }
    return {**definition, "anyOf": _QUOTE_OR_TEXT} if issubclass(model, SaidFields) else definition


def _described(field: Schema, note: FieldNote) -> Schema:
    """In draft 7 nothing counts beside a `$ref`, so that it stands apart."""
    whole = {"allOf": [{"$ref": field["$ref"]}]} if "$ref" in field else field
    example = field.get("const", note.example)
    return {"description": note.meaning, **whole, "examples": [example]}


def _put_parts(lesson: dict[str, Schema]) -> None:
    for name, model in _NAMED_PARTS.items():
        lesson[name]["additionalProperties"] = _ref(model)
    lesson["labels"]["items"] = _ref(LabelFields)
    lesson["activities"]["items"] = {
        "type": "object",
        "properties": {"kind": {"description": _KIND, "type": "string", "enum": [*FIELDS]}},
        "required": ["kind"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": _ref(model),
            }
            for kind, model in FIELDS.items()
        ],
    }


def _ref(model: type[BaseModel]) -> Schema:
    return {"$ref": f"#/definitions/{slug(model)}"}


def _referred(part: object) -> Iterator[str]:
    """The definitions that a part of a schema refers to."""
    if isinstance(part, list):
        for inner in part:
            yield from _referred(inner)
    elif isinstance(part, dict):
        if "$ref" in part:
            yield part["$ref"].removeprefix("#/definitions/")
        yield from _referred([inner for name, inner in part.items() if name != "examples"])


def _converted(raw: Any, slugs: Mapping[str, str]) -> Any:
    """What pydantic made, in the words of draft 7, without the titles it made up."""
    if not isinstance(raw, dict):
        return [_converted(each, slugs) for each in raw] if isinstance(raw, list) else raw
    if "$ref" in raw:
        return {"$ref": f"#/definitions/{slugs[raw['$ref']]}"}
    if "properties" in raw:  # its names are an author's, not the schema's
        fields = {name: _converted(field, slugs) for name, field in raw["properties"].items()}
        return {"properties": fields, "required": raw.get("required", [])}
    kept = {key: raw[key] for key in raw if key != "title" and (key, raw[key]) != ("default", None)}
    return _with_names(_with_null({key: _converted(kept[key], slugs) for key in kept}))


def _with_null(schema: Schema) -> Schema:
    """`anyOf` of one thing and null as that one thing, which editors tell better of."""
    either = schema.get("anyOf", [])
    if len(either) != len([one for one in either if one != {"type": "null"}]) + 1:
        return schema
    others = [one for one in either if one != {"type": "null"}]
    if len(others) != 1 or "type" not in others[0]:
        return schema
    [one] = others
    types = one["type"] if isinstance(one["type"], list) else [one["type"]]
    merged = {**schema, **one, "type": [*types, "null"]}
    del merged["anyOf"]
    return {**merged, "enum": [*one["enum"], None]} if "enum" in one else merged


def _with_names(schema: Schema) -> Schema:
    """The names of a mapping that an author chooses: by their pattern, or one by one."""
    if "patternProperties" in schema:
        [(pattern, value)] = schema.pop("patternProperties").items()
        return {**schema, "propertyNames": {"pattern": pattern}, "additionalProperties": value}
    names = schema.get("propertyNames", {}).get("enum")
    if names is None:
        return schema
    value = schema["additionalProperties"]
    del schema["propertyNames"]
    return {**schema, "properties": dict.fromkeys(names, value), "additionalProperties": False}
