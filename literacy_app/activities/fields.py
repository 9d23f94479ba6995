"""Checking data against a field model: every fault with its way, code and values.

Not the models themselves, and not pydantic's English: a fault is worded elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from literacy_app.activities.faults import Fault, Path
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


class Fields(BaseModel):
    """What a mapping of a lesson file may hold. Frozen, strict, and no other key."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


DASHES = "\u2010-\u2015\u2022\u2212"
"""What a word processor makes of a hyphen, as part of a pattern."""

_DASH = re.compile(f"[{DASHES}]")
_HYPHEN = re.compile(r"-[^\W\d]")
_WORDS = re.compile(r"\(?\s*(?P<words>[\w.-]+(?:\s*,\s*[\w.-]+)*)\s*\)?")

_CODES = {
    "missing": "missing",
    "extra_forbidden": "unknown-key",
    "string_type": "not-text",
    "string_too_short": "empty",
    "tuple_type": "not-a-list",
    "dict_type": "not-a-mapping",
    "model_type": "not-a-mapping",
}


def faults_of(error: ValidationError, model: type[BaseModel]) -> tuple[Fault, ...]:
    """The faults that pydantic found in data for `model`."""
    return tuple(_fault(detail, model) for detail in error.errors(include_url=False))


def _fault(detail: ErrorDetails, model: type[BaseModel]) -> Fault:
    path: Path = detail["loc"]
    code = _CODES.get(detail["type"], detail["type"])
    if code == "missing":
        return Fault(path[:-1], code, {"name": path[-1]})
    if code == "unknown-key":
        name = str(path[-1])
        return Fault(path, code, {"name": name, "nearest": _nearest_key(model, path)})
    if detail["input"] is None or code == "not-a-list":
        return _no_list(path, detail["input"], model)
    context = detail.get("ctx", {})
    # Only an error raised by `scalars.fault` brings values of its own, and its code with them.
    is_ours = context.get("code") == code
    return Fault(
        path, code, {name: context[name] for name in context if is_ours and name != "code"}
    )


def _no_list(path: Path, raw: object, model: type[BaseModel]) -> Fault:
    """Nothing, or no list where one should be: perhaps one that is not written as YAML does."""
    if raw is None:
        return Fault(path, "empty")
    typed = raw.strip() if isinstance(raw, str) else ""
    code, values = "not-a-list", {}
    if _DASH.match(typed):
        code, values = "odd-hyphen", {"character": f"U+{ord(typed[0]):04X}"}
    elif _HYPHEN.match(typed):
        code = "no-space-after-hyphen"
    elif (found := _WORDS.fullmatch(typed)) and _is_of_texts(_annotation(model, path)):
        code, values = "list-without-brackets", {"text": found["words"]}
    return Fault(path, code, values)


def _annotation(model: type[BaseModel], path: Path) -> object:
    """What the field at the end of a path may hold; None where there is no such field."""
    holder = _holder(model, path)
    named = {field.alias or name: field.annotation for name, field in holder.model_fields.items()}
    return named.get(str(path[-1]))


def _is_of_texts(annotation: object) -> bool:
    return annotation is str or any(map(_is_of_texts, get_args(annotation)))


def _holder(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """The model of the mapping that the end of a path stands in."""
    holder = model
    for step in path[:-1]:
        field = holder.model_fields.get(step) if isinstance(step, str) else None
        holder = (field and _model_in(field.annotation)) or holder
    return holder


def _nearest_key(model: type[BaseModel], path: Path) -> str | None:
    holder = _holder(model, path)
    names = (field.alias or name for name, field in holder.model_fields.items())
    return nearest_name(str(path[-1]), tuple(names))


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The first field model that an annotation such as `tuple[KeyFields, ...] | None` names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    models = (_model_in(part) for part in get_args(annotation))
    return next((found for found in models if found), None)
