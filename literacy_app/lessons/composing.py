"""The parser's events put together to plain data and its places, one by one, within bounds.

Not the parser and not its errors (`nodes`). What YAML allows and a lesson may not hold (tags,
merge keys, a key twice) is a problem, and the rest of the file is still read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from literacy_app.lessons.names import NAMES
from literacy_app.lessons.places import At, ListPlaces, MappingPlaces, Mark, height
from literacy_app.lessons.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from yaml.events import Event

    from literacy_app.lessons.places import Places

Data = Any
"""A text, None, a list of data or a dict of data by text."""

MOST_DEPTH = 100
"""How many lists and mappings may lie in each other."""

MOST_NODES = 50_000
"""How many keys, values and items a file may have, each alias counted as what it stands for."""

# Control characters and halves of UTF-16 pairs.
NOT_TEXT = re.compile(
    "[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]"
)

_MERGE_KEY = "<<"
_TAGS_OF_YAML = "tag:yaml.org,2002:"
_CUT_OFF = re.compile(r"[ \t]+#\w")

# A line that ends where a blank one follows, folded; not one beside an indented one, or by itself.
_BLANK_LINE = re.compile(r"[^\n]\n(?=[^\n])")
_LIKE_A_NAME = re.compile(r"\n *(?P<name>[a-z_]+):(?=[ \n])")
_LIKE_A_NOTE = re.compile(r"\n(?P<indent> *)(?P<sign># )")
_INDENTED_LINE = re.compile(r"\n[ \t]")


class StopError(Exception):
    """What follows in the file cannot be read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


class _IndexedMark(Mark, Protocol):
    """The beginning or end of a scalar, also counted from the start of the text."""

    @property
    def index(self) -> int: ...


class _Scalar(Protocol):
    """A scalar event as either parser gives it. `implicit[0]`: it is plain and has no tag."""

    value: str
    style: str | None
    implicit: tuple[bool, bool]
    anchor: str | None
    tag: str | None
    start_mark: _IndexedMark
    end_mark: _IndexedMark


class _Node(Protocol):
    """The start of a list or mapping, or an alias."""

    anchor: str
    tag: str | None
    start_mark: Mark


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet.

    Attributes:
        before: the count of nodes before it.
        is_key: it stands where a key should.
        wants_key: a mapping that waits for a key, and not for that key's value.
        key_mark: None: the key may not be, its value is left out.
    """

    mark: Mark
    anchor: str | None
    before: int
    is_key: bool
    is_list: bool
    items: list[Data] = field(default_factory=list)
    item_places: list[Places] = field(default_factory=list)
    values: dict[str, Data] = field(default_factory=dict)
    value_places: dict[str, tuple[Mark, Places]] = field(default_factory=dict)
    wants_key: bool = False
    key: str = ""
    key_mark: Mark | None = None

    def put(self, value: Data, places: Places) -> None:
        if self.is_list:
            self.items.append(value)
            self.item_places.append(places)
            return
        self.wants_key = True
        if self.key_mark is not None:
            self.values[self.key] = value
            self.value_places[self.key] = (self.key_mark, places)

    def take_key(self, key: str, mark: Mark | None) -> None:
        self.wants_key = False
        self.key = key
        self.key_mark = mark

    def done(self) -> tuple[Data, Places]:
        if self.is_list:
            return self.items, ListPlaces(self.mark, self.item_places)
        return self.values, MappingPlaces(self.mark, self.value_places)


class Composer:
    """Takes events in; holds what has become of them.

    Attributes:
        quoted: where the last quoted text began; an error after it may be of its making.
    """

    def __init__(self, text: str, back: dict[int, str] | None, file: Path) -> None:
        """`back` translates characters of `text` that stand in for others."""
        self.problems: list[Problem] = []
        self.quoted: Mark | None = None
        self._text = text
        self._back = back
        self._file = file
        self._may_cut_off = " #" in text or "\t#" in text
        self._root = _Open(At(0, 0), None, 0, is_key=False, is_list=True)
        self._top = self._root
        self._around: list[_Open] = []
        self._anchors: dict[str, tuple[Data, Places, int] | None] = {}
        self._count = 0

    @property
    def data(self) -> Data:
        """The one document's data; None where there is none."""
        return self._root.items[0] if self._root.items else None

    @property
    def places(self) -> Places | None:
        """The places of the data; None where there is no document."""
        return self._root.item_places[0] if self._root.item_places else None

    def take(self, events: Iterable[Event]) -> None:
        """Put the events together. Raises `StopError` where a bound is passed."""
        handlers: dict[type, Callable[[Any], None]] = {
            ScalarEvent: self._scalar,
            MappingStartEvent: self._start_mapping,
            MappingEndEvent: self._end,
            SequenceStartEvent: self._start_list,
            SequenceEndEvent: self._end,
            AliasEvent: self._alias,
            DocumentStartEvent: self._document_start,
        }
        for event in events:
            handler = handlers.get(type(event))
            if handler is not None:
                handler(event)

    def _scalar(self, event: _Scalar) -> None:
        value = self._value(event)
        mark = event.start_mark
        self._add(1, mark)
        if event.tag is not None:
            self._tell("tag", mark, tag=event.tag.replace(_TAGS_OF_YAML, "!!"))
        if event.anchor is not None:
            self._anchors[event.anchor] = (value, mark, 1)
        if value and event.start_mark.line + 1 < event.end_mark.line + bool(event.end_mark.column):
            self._look_for_names(event)
        if value and "\n" in value and event.style != "|":
            self._look_for_paragraphs(event)
        top = self._top
        if top.wants_key:
            self._key(value, event)
            return
        if event.style == "|" and top.key == "text":
            self._look_for_notes(event)
        top.put(value, mark)

    def _value(self, event: _Scalar) -> str | None:
        value: str = event.value
        if event.implicit[0]:
            if self._may_cut_off:
                self._look_for_cut(event)
            if not value:
                return None
        elif event.style == '"':
            self.quoted = event.start_mark
            self._look_for_escapes(event)
        elif event.style == "'":
            self.quoted = event.start_mark
        return value.translate(self._back) if self._back else value

    def _look_for_cut(self, event: _Scalar) -> None:
        """Warn of ` #1`, which begins a comment where the author most likely meant a number."""
        if not _CUT_OFF.match(self._text, event.end_mark.index):
            return
        if event.value:
            self._tell("cut-off", event.end_mark, "warning", text=event.value)
        else:
            self._tell("all-cut-off", event.end_mark, "warning")

    def _look_for_notes(self, event: _Scalar) -> None:
        """Warn of a line inside a passage that was most likely meant for a note to oneself."""
        typed = self._text[event.start_mark.index : event.end_mark.index]
        for found in _LIKE_A_NOTE.finditer(typed):
            line = event.start_mark.line + typed.count("\n", 0, found.start("sign"))
            self._tell("note-in-text", At(line, len(found["indent"])), "warning")

    def _look_for_paragraphs(self, event: _Scalar) -> None:
        """Warn of blank lines that YAML makes mere line ends of, which join what they part."""
        is_long = event.start_mark.line < event.end_mark.line
        if is_long and _BLANK_LINE.search(event.value) and not _INDENTED_LINE.search(event.value):
            self._tell("paragraphs-run-together", event.start_mark, "warning")

    def _look_for_names(self, event: _Scalar) -> None:
        """Warn of a line inside a text that was most likely meant for a name of its own."""
        typed = self._text[event.start_mark.index : event.end_mark.index]
        for found in _LIKE_A_NAME.finditer(typed):
            if found["name"] in NAMES:
                line = event.start_mark.line + typed.count("\n", 0, found.start("name"))
                mark = At(line, found.start("name") - found.start() - 1)
                self._tell("swallowed-name", mark, "warning", name=found["name"])

    def _look_for_escapes(self, event: _Scalar) -> None:
        found = NOT_TEXT.search(event.value)
        if found:
            self._tell("control-character", event.start_mark, character=character_name(found[0]))

    def _key(self, key: str | None, event: _Scalar) -> None:
        mapping, mark = self._top, event.start_mark
        if key is None:
            self._tell("empty-key", mark)
        elif key == _MERGE_KEY and event.implicit[0]:
            self._tell("merge-key", mark)
        elif key in mapping.value_places:
            self._again(key, mark)
            return
        else:
            mapping.take_key(key, mark)
            return
        mapping.take_key("", None)

    def _again(self, key: str, mark: Mark) -> None:
        """Tell of a name that stands in its mapping a second time.

        Where it is the first of an entry (an id aside), and stands below others, the next begins.
        """
        mapping = self._top
        first = mapping.value_places[key][0]
        *_, around = self._around
        names = [*mapping.values]
        is_first = key in names[: 1 + (names[0] == "id")] and key != names[-1]
        is_below = first.line < mark.line and first.column == mark.column
        if not (around.is_list and is_first and is_below) or mapping.anchor is not None:
            self._tell("duplicate-key", mark, name=key, line=first.line + 1)
            mapping.take_key("", None)
            return
        self._tell("entry-without-hyphen", mark, name=key)
        around.put(*mapping.done())
        self._top = _Open(mark, None, self._count, is_key=False, is_list=False)
        self._top.take_key(key, mark)
        self._add(1, mark)

    def _start_mapping(self, event: _Node) -> None:
        self._start(event, is_list=False)

    def _start_list(self, event: _Node) -> None:
        self._start(event, is_list=True)

    def _start(self, event: _Node, *, is_list: bool) -> None:
        mark, around = event.start_mark, self._top
        begun = _Open(mark, event.anchor, self._count, around.wants_key, is_list)
        begun.wants_key = not is_list
        self._add(1, mark)
        if event.tag is not None:
            self._tell("tag", mark, tag=event.tag.replace(_TAGS_OF_YAML, "!!"))
        if begun.is_key:
            self._tell("key-not-text", mark)
            around.take_key("", None)
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._around.append(around)
        self._top = begun
        self._bound_depth(0, mark)

    def _end(self, _event: Event) -> None:
        done = self._top
        self._top = self._around.pop()
        value, places = done.done()
        if done.anchor is not None:
            self._anchors[done.anchor] = (value, places, self._count - done.before)
        if not done.is_key:
            self._top.put(value, places)

    def _alias(self, event: _Node) -> None:
        mark = event.start_mark
        if self._top.wants_key:
            self._tell("key-not-text", mark)
            self._top.take_key("", None)
        else:
            self._top.put(*self._aliased(event.anchor, mark))

    def _aliased(self, name: str, mark: Mark) -> tuple[Data, Places]:
        if name not in self._anchors:
            self._tell("unknown-alias", mark, name=name)
            return None, mark
        known = self._anchors[name]
        if known is None:
            self._tell("alias-cycle", mark, name=name)
            return None, mark
        value, places, size = known
        self._add(size, mark)
        self._bound_depth(height(places), mark)
        return value, places

    def _document_start(self, event: _Node) -> None:
        if self._root.items:
            raise StopError(self._problem("second-document", event.start_mark))

    def _add(self, nodes: int, mark: Mark) -> None:
        self._count += nodes
        if self._count > MOST_NODES:
            raise StopError(self._problem("too-many-nodes", mark, most=MOST_NODES))

    def _bound_depth(self, more: int, mark: Mark) -> None:
        if len(self._around) + more > MOST_DEPTH:
            raise StopError(self._problem("too-deep", mark, most=MOST_DEPTH))

    def _tell(self, code: str, mark: Mark, severity: Severity = "error", **values: object) -> None:
        self.problems.append(self._problem(code, mark, severity, **values))

    def _problem(
        self, code: str, mark: Mark, severity: Severity = "error", **values: object
    ) -> Problem:
        return Problem(self._file, mark.line + 1, mark.column + 1, severity, code, values)


def character_name(character: str) -> str:
    """A character's name in Unicode's own way, such as U+0007."""
    return f"U+{ord(character):04X}"
