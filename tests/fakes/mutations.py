"""One slip of an author's in a good lesson file, at each of its names: every slip, and its place.

Not what is told of it (`tests/lessons/test_bundled_mutations`). A change that leaves a right
lesson is no slip and is not made: an optional field taken out, a line moved that means the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from literacy_app.lessons.nodes import compose
from literacy_app.lessons.places import ListPlaces, MappingPlaces
from literacy_app.lessons.schema import schema_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from literacy_app.lessons.places import Places

_NOWHERE = Path("lesson.yaml")
_SCHEMA = schema_of("lesson")
_QUOTED = re.compile(r"(?P<mark>['\"]).*(?P=mark) *")
_NEVER_A_TEXT = "[1, {a: b}]"


@dataclass(frozen=True)
class Name:
    """A name of a file and where it stands, from 0.

    Attributes:
        holder: the first line of the mapping it stands in.
        is_needed: its mapping is not right without it.
        is_free: an author chose it, and nothing refers to it.
    """

    line: int
    column: int
    name: str
    value: Any
    holder: int
    is_needed: bool
    is_free: bool
    is_in_line: bool


@dataclass(frozen=True)
class Slip:
    """A file with a slip in it; `lines`, from 1, are where it may be told."""

    kind: str
    name: Name
    text: str
    lines: tuple[int, ...]


def names_of(text: str) -> list[Name]:
    """Every name of a lesson file."""
    composed = compose(text, _NOWHERE)
    assert composed.places is not None
    values = set(_texts(composed.data))
    return list(_names(composed.data, composed.places, _SCHEMA, (text.split("\n"), values)))


def slips(text: str, name: Name) -> Iterator[Slip]:
    """Every slip at one name."""
    for kind, make in KINDS.items():
        for changed, lines in make(text.split("\n"), name):
            new = "\n".join(changed)
            if kind not in _MAY_MEAN_THE_SAME or _means(new) != _means(text):
                yield Slip(kind, name, new, tuple(line + 1 for line in lines))


def _means(text: str) -> object:
    composed = compose(text, _NOWHERE)
    return composed.data, [problem.code for problem in composed.problems]


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data.strip()
    for inner in (
        data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    ):
        yield from _texts(inner)


def _names(
    data: Any, places: Places, schema: Any, file: tuple[list[str], set[str]]
) -> Iterator[Name]:
    if isinstance(places, ListPlaces):
        for value, place in zip(data, places.inner, strict=True):
            yield from _names(value, place, _inner(schema, "items", value), file)
    if not isinstance(places, MappingPlaces):
        return
    schema = _resolved(schema, data)
    lines, values = file
    for name, (mark, place) in places.inner.items():
        before = lines[mark.line][: mark.column]
        yield Name(
            mark.line, mark.column, name, data[name], places.mark.line,
            is_needed=name in schema.get("required", ()),
            is_free=name not in schema.get("properties", {}) and name not in values,
            is_in_line=bool(before.replace("- ", "").strip()),
        )  # fmt: skip
        inner = schema.get("properties", {}).get(name, schema.get("additionalProperties") or {})
        yield from _names(data[name], place, inner, file)


def _inner(schema: Any, key: str, value: Any) -> Any:
    return _resolved(schema, value).get(key, {})


def _resolved(schema: Any, data: Any) -> dict[str, Any]:
    """The part of the schema that is said of this data."""
    if "$ref" in schema:
        return _resolved(_SCHEMA["definitions"][schema["$ref"].rpartition("/")[2]], data)
    if "allOf" in schema:
        part = next(part for part in schema["allOf"] if _holds(part, data))
        return _resolved(part.get("then", part), data)
    if "anyOf" in schema and "properties" not in schema:
        key = "properties" if isinstance(data, dict) else "items"
        either = (_resolved(each, data) for each in schema["anyOf"])
        return next((each for each in either if key in each), {})
    return dict(schema)


def _holds(part: dict[str, Any], data: Any) -> bool:
    """Whether a part is said of data of this kind."""
    kind = part.get("if", {}).get("properties", {}).get("kind", {}).get("const")
    return kind is None or data.get("kind") == kind


# What the slips are. Each gives the changed lines and the numbers of those with the fault.


def _end(lines: list[str], name: Name) -> int:
    """The line behind the last one of a field that begins a line."""
    end = name.line + 1
    while end < len(lines):
        line = lines[end]
        indentation = len(line) - len(line.lstrip())
        is_list = line.lstrip().startswith("- ") and indentation == name.column
        is_list = is_list and not lines[name.line][: name.column].endswith("- ")
        if line.strip() and indentation <= name.column and not is_list:
            break
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    return end


def _drop(lines: list[str], name: Name) -> Iterator[tuple[list[str], tuple[int, ...]]]:
    """A field that is needed is gone: told where it stood, or where what lacks it begins."""
    if not name.is_needed or name.is_in_line:
        return
    end = _end(lines, name)
    rest = lines[end:]
    if lines[name.line][: name.column].endswith("- "):
        column = name.column
        if not rest or len(rest[0]) - len(rest[0].lstrip()) != column:
            return  # it was all that the entry has
        rest = [lines[name.line][:column] + rest[0][column:], *rest[1:]]
    yield lines[: name.line] + rest, (name.line, name.holder)


def _rename(lines: list[str], name: Name) -> Iterator[tuple[list[str], tuple[int, ...]]]:
    """A letter too many, one too few, two the other way round."""
    if name.is_free:
        return
    line, end = lines[name.line], name.column + len(name.name)
    if line[name.column : end] != name.name:
        return
    one, two, rest = name.name[:1], name.name[1:2], name.name[2:]
    for typo in dict.fromkeys((f"{name.name}x", name.name[:-1], two + one + rest)):
        if typo not in {name.name, ""}:
            changed = line[: name.column] + typo + line[end:]
            yield _with(lines, name.line, changed), (name.line,)


def _retype(lines: list[str], name: Name) -> Iterator[tuple[list[str], tuple[int, ...]]]:
    """A list where a text or a number should be, a text where a list or a mapping should be."""
    if name.is_in_line:
        return
    value = _NEVER_A_TEXT if not isinstance(name.value, list | dict) else "some words"
    if isinstance(name.value, list) and name.name in {"core", "words", "decoys"}:
        value = _NEVER_A_TEXT  # a text alone is right there, too
    line = lines[name.line]
    head = line[: name.column] + name.name + ": " + value
    yield [*lines[: name.line], head, *lines[_end(lines, name) :]], (name.line,)


def _indent(lines: list[str], name: Name) -> Iterator[tuple[list[str], tuple[int, ...]]]:
    """One space too many, one too few, a level too deep."""
    if name.is_in_line:
        return
    line = lines[name.line]
    for changed in (f" {line}", line.removeprefix(" "), f"  {line}"):
        if changed != line:
            yield _with(lines, name.line, changed), (name.line,)


def _twice(lines: list[str], name: Name) -> Iterator[tuple[list[str], tuple[int, ...]]]:
    """A name with its value, a second time."""
    if name.is_in_line:
        return
    end = _end(lines, name)
    field = [" " * name.column + lines[name.line][name.column :], *lines[name.line + 1 : end]]
    yield [*lines[:end], *field, *lines[end:]], (end,)


def _marks(lines: list[str], name: Name) -> Iterator[tuple[list[str], tuple[int, ...]]]:
    """The closing quotation mark is gone, or one is there that nothing closes."""
    line = lines[name.line]
    found = re.compile(r":[ ]+").match(line, name.column + len(name.name))
    if found is None or name.is_in_line:
        return
    value = line[found.end() :]
    if _QUOTED.fullmatch(value):
        yield _with(lines, name.line, line.rstrip()[:-1]), (name.line,)
    elif value[:1] not in {"|", ">", "'", '"', ""}:
        for mark in "'\"":
            changed = line[: found.end()] + mark + value
            yield _with(lines, name.line, changed), (name.line,)


def _misquote(lines: list[str], name: Name) -> Iterator[tuple[list[str], tuple[int, ...]]]:
    """A letter of a quotation is gone."""
    line = lines[name.line]
    found = re.compile(r"quote:[ ]+['\"]?\w").match(line, name.column)
    if found is not None and line[found.end() : found.end() + 1].isalpha():
        yield _with(lines, name.line, line[: found.end()] + line[found.end() + 1 :]), (name.line,)


def _with(lines: list[str], number: int, line: str) -> list[str]:
    return [*lines[:number], line, *lines[number + 1 :]]


KINDS: dict[str, Callable[[list[str], Name], Iterator[tuple[list[str], tuple[int, ...]]]]] = {
    "drop": _drop,
    "rename": _rename,
    "retype": _retype,
    "re-indent": _indent,
    "duplicate": _twice,
    "break quotation marks": _marks,
    "misquote": _misquote,
}
_MAY_MEAN_THE_SAME = {"re-indent", "break quotation marks"}
