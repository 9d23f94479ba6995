"""The schema that editors check lessons by: it holds for what we load, and for nothing else."""

from __future__ import annotations

import copy
import json
import os
import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from literacy_app.activities.kinds import FIELDS
from literacy_app.lessons.building import build_lesson
from literacy_app.lessons.listing import COURSE_FILE, TECHNIQUES_FILE
from literacy_app.lessons.nodes import compose
from literacy_app.lessons.schema import (
    ALL_NOTES,
    ROOTS,
    definition_of,
    models_of,
    note_of,
    schema_json,
    schema_of,
    slug,
)
from literacy_app.lessons.techniques import techniques
from literacy_app.settings.bundled import lessons_folder
from tests.fakes.lessons import SMALL
from tests.fakes.yaml_1_2 import seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from literacy_app.activities.faults import Fault

ROOT = Path(__file__).parents[2]
FILES = sorted(lessons_folder().rglob("*.yaml"))
LESSONS = [file for file in FILES if file.name not in {COURSE_FILE, TECHNIQUES_FILE}]
SAMPLE = 250
EVERYTHING = "LITERACY_APP_ALL_MUTATIONS"

# What a schema can see of a file. What `out-of-range` means, too, but not between quotation marks.
SHAPE = {
    "missing", "unknown-key", "empty", "not-text", "not-a-list", "not-a-mapping", "too-few",
    "too-many", "not-a-number", "not-a-whole-number", "not-a-truth", "not-a-choice", "not-an-id",
    "not-votes", "unknown-kind", "quote-or-text", "not-a-language", "not-a-web-address",
}  # fmt: skip

# What must be there only because of what stands elsewhere: a reason with an option that is wrong,
# labels where several are offered, what a ledger asks about each source, where a claim that is not
# quoted comes from.
_BY_OTHERS = {
    "options": {"why"}, "check": {"why"}, "key": {"labels"}, "activities": {"claim_source"},
}  # fmt: skip
_OF_A_SOURCE = {"kind", "use", "traceable", "stake"}

VALIDATORS = {kind: Draft7Validator(schema_of(kind)) for kind in ROOTS}


def data_of(file: Path) -> Any:
    return compose(file.read_text(encoding="utf-8"), file).data


def kind_of(file: Path) -> str:
    return {COURSE_FILE: "course", TECHNIQUES_FILE: "techniques"}.get(file.name, "lesson")


def is_seen(fault: Fault) -> bool:
    """Whether a schema can see what is wrong."""
    if fault.code != "missing":
        return fault.code in SHAPE
    holder = [step for step in fault.path if isinstance(step, str)][-1:]
    name = str(fault.values["name"])
    in_a_ledger = fault.path[:1] == ("activities",) and holder == ["sources"]
    return not (in_a_ledger and name in _OF_A_SOURCE) and not any(
        name in _BY_OTHERS.get(each, ()) for each in holder
    )


def errors(data: object, kind: str = "lesson") -> list[str]:
    return [error.message for error in VALIDATORS[kind].iter_errors(seen(data))]


@pytest.mark.parametrize("kind", ROOTS)
def test_the_file_that_is_shipped_is_what_the_models_say(kind: str) -> None:
    shipped = lessons_folder() / f"{kind}.schema.json"
    assert shipped.read_text(encoding="utf-8") == schema_json(kind), (
        f"python3 run.py schema --kind {kind} --out lessons/{kind}.schema.json"
    )
    Draft7Validator.check_schema(json.loads(schema_json(kind)))


@pytest.mark.content
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_bundled_file_is_right_by_its_schema_and_names_it(file: Path) -> None:
    assert errors(data_of(file), kind_of(file)) == []
    first = file.read_text(encoding="utf-8").split("\n", 1)[0]
    before, _, named = first.partition("=")
    assert before == "# yaml-language-server: $schema"
    assert (file.parent / named).resolve() == lessons_folder() / f"{kind_of(file)}.schema.json"


def test_a_lesson_with_one_of_everything_is_right_and_so_is_one_typed_otherwise() -> None:
    data = compose(SMALL, Path("small.yaml")).data
    assert errors(data) == []
    for name, typed in (("minutes", "20"), ("id", "2016"), ("title", "no"), ("title", "12:30")):
        assert errors({**data, name: typed}) == []
        assert not list(VALIDATORS["lesson"].iter_errors({**seen(data), name: typed}))
    for name, typed in (("minutes", "soon"), ("id", "a b"), ("title", ""), ("language", "English")):
        assert len(errors({**data, name: typed})) == 1


def test_every_field_is_described_and_every_example_is_right() -> None:
    for kind in ROOTS:
        for model in models_of(kind):
            definition = definition_of(model)
            assert definition["description"]
            assert definition["additionalProperties"] is False
            for name, field in definition["properties"].items():
                assert field["description"], (model, name)
                assert "type" in field or field.keys() & {"allOf", "anyOf", "const"}
                alone = {**field, "definitions": schema_of(kind)["definitions"]}
                for example in field["examples"]:
                    assert list(Draft7Validator(alone).iter_errors(example)) == [], (model, name)


def test_there_is_no_note_of_a_field_that_is_gone() -> None:
    names: dict[type[BaseModel], set[str]] = {
        model: {field.alias or name for name, field in model.model_fields.items()}
        for model in ALL_NOTES
    }
    for model, note in ALL_NOTES.items():
        used = {name for other in ALL_NOTES if issubclass(other, model) for name in names[other]}
        assert note.fields.keys() <= used
        for name in names[model]:
            assert note_of(model, name).meaning.endswith(".")
    assert len({slug(model) for model in ALL_NOTES}) == len(ALL_NOTES)


def test_each_kind_of_activity_has_its_own_names() -> None:
    activities = schema_of("lesson")["properties"]["activities"]["items"]
    assert activities["properties"]["kind"]["enum"] == [*FIELDS]
    data = compose(SMALL, Path("small.yaml")).data
    for kind in FIELDS:
        data["activities"][0]["kind"] = kind
        assert bool(errors(data)) == (kind != "highlight")


def test_draft_7_alone_is_spoken() -> None:
    for kind in ROOTS:
        text = schema_json(kind)
        assert '"$defs"' not in text
        assert '"prefixItems"' not in text
        assert '"unevaluatedProperties"' not in text
        assert text.count('"$ref"') <= text.count('"$ref": "#/definitions/')


@given(st.text(min_size=1, max_size=90))
def test_no_id_that_we_read_is_refused(typed: str) -> None:
    data = compose(SMALL, Path("small.yaml")).data
    data["id"] = typed
    _, faults = build_lesson(data, techniques(), "")
    if not faults:
        assert not list(VALIDATORS["lesson"].iter_errors({**seen(data), "id": typed}))


def changed(data: Any, way: tuple[Any, ...], change: str) -> Any | None:
    """A copy of the data with one thing wrong; None where that can not be done there."""
    other = copy.deepcopy(data)
    holder = other
    for step in way[:-1]:
        holder = holder[step]
    return other if CHANGES[change](holder, way[-1]) else None


def ways(data: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    inner = data.items() if isinstance(data, dict) else enumerate(data)
    for name, value in inner:
        yield (*way, name)
        if isinstance(value, dict | list):
            yield from ways(value, (*way, name))


def drop(holder: Any, name: Any) -> bool:
    del holder[name]
    return True


def rename(holder: Any, name: Any) -> bool:
    if isinstance(holder, dict):
        holder[f"{name}x"] = holder.pop(name)
    return isinstance(holder, dict)


def to_list(holder: Any, name: Any) -> bool:
    holder[name] = [["x"]]
    return True


def to_mapping(holder: Any, name: Any) -> bool:
    holder[name] = {"x": {"y": "z"}}
    return True


def to_text(holder: Any, name: Any) -> bool:
    holder[name] = "some words"
    return True


def empty(holder: Any, name: Any) -> bool:
    holder[name] = None
    return True


CHANGES = {
    "drop": drop, "rename": rename, "list": to_list, "mapping": to_mapping, "text": to_text,
    "empty": empty,
}  # fmt: skip


def all_changed() -> Iterator[tuple[str, Any]]:
    """Data with one thing wrong, and what it is."""
    all_data = {file.name: data_of(file) for file in LESSONS}
    places = [
        (name, way, change)
        for name, data in all_data.items()
        for way in ways(data)
        for change in CHANGES
    ]
    if not os.environ.get(EVERYTHING):
        places = random.Random(7).sample(places, SAMPLE)  # noqa: S311 - no secret
    for name, way, change in places:
        data = changed(all_data[name], way, change)
        if data is not None:
            yield f"{name}: {change} {way}", data


@pytest.mark.content
def test_what_we_refuse_for_its_shape_the_schema_refuses_and_nothing_else() -> None:
    """A sample; with LITERACY_APP_ALL_MUTATIONS every field of every bundled lesson."""
    refused = 0
    for named, data in all_changed():
        _, faults = build_lesson(data, techniques(), "")
        wrong = [fault for fault in faults if fault.severity == "error"]
        told = errors(data)
        if any(map(is_seen, wrong)):
            assert told, (named, wrong)
            refused += 1
        elif not wrong:
            assert not told, (named, told)
    assert refused > SAMPLE // 4
