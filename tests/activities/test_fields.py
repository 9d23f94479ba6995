from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import BaseModel, BeforeValidator, Field, ValidationError

from literacy_app.activities.fields import Fields, faults_of
from literacy_app.activities.scalars import Text, at_most


class Inner(Fields):
    quote: Text
    before: Text | None = None


class Outer(Fields):
    title: Text
    first: Inner | None = None
    parts: Annotated[tuple[Inner, ...], Field(strict=False), BeforeValidator(at_most(2))] = ()
    named: Annotated[dict[str, Inner], Field(default_factory=dict)]


def nearest(raw: object, model: type[BaseModel] = Outer) -> list[object]:
    with pytest.raises(ValidationError) as error:
        model.model_validate(raw)
    return [(fault.path, fault.values.get("nearest")) for fault in faults_of(error.value, model)]


def test_an_unknown_key_is_told_with_the_nearest_one_of_its_mapping() -> None:
    assert nearest({"title": "x", "tilte": "y"}) == [(("tilte",), "title")]
    entry = {"quote": "x", "befor": "y"}
    assert nearest({"title": "x", "first": entry}) == [(("first", "befor"), "before")]
    assert nearest({"title": "x", "parts": [entry]}) == [(("parts", 0, "befor"), "before")]
    assert nearest({"title": "x", "named": {"a": entry}}) == [(("named", "a", "befor"), "before")]
    assert nearest({"title": "x", "zzz": "y"}) == [(("zzz",), None)]


def test_every_fault_is_told() -> None:
    with pytest.raises(ValidationError) as error:
        Outer.model_validate({"first": [], "parts": [{"quote": "x"}] * 3, "named": "x"})
    assert [(f.path, f.code, f.values) for f in faults_of(error.value, Outer)] == [
        ((), "missing", {"name": "title"}),
        (("first",), "not-a-mapping", {}),
        (("parts",), "too-many", {"most": 2}),
        (("named",), "not-a-mapping", {}),
    ]


def test_fields_do_not_change() -> None:
    inner = Inner(quote="x")
    with pytest.raises(ValidationError, match="frozen"):
        setattr(inner, "quote", "y")  # noqa: B010 - assigned plainly it is refused by mypy
