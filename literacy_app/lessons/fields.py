"""What a lesson, a course and the file of techniques look like in YAML.

Not an activity, whose fields its kind has (`activities`), and nothing that needs a second look:
whether a source is there that a passage names is seen by `building`.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from literacy_app.activities.fields import Fields
from literacy_app.activities.scalars import (
    WHOLE_SHOWN,
    Count,
    Ident,
    Minutes,
    Text,
    Truth,
    at_least_one,
    at_most,
    fault,
    one_of,
    whole_between,
)
from literacy_app.activities.shown import AT_LEAST_ONE, Shown, choice_shown
from literacy_app.lessons.lesson import FORMAT
from literacy_app.text.clusters import clusters

LINES = ("solid", "double", "wavy", "dotted", "dashed", "dash-dot", "bar")
"""The lines under a marked phrase, in the order of the palette; the desktop part draws them."""

INKS = 7

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_WEB_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)

# As a schema says them.
_LANGUAGE_SHOWN = {"type": "string", "pattern": rf"^\s*{_LANGUAGE.pattern}\s*$"}
_ADDRESS_SHOWN = {"type": "string", "pattern": r"^\s*[hH][tT][tT][pP][sS]?://[^\s/]\S*\s*$"}
_FILE_HASH = re.compile(r"[0-9a-f]{64}")

_MOST = 1_000

_Item = TypeVar("_Item")
_Items = Annotated[
    tuple[_Item, ...], Field(strict=False, max_length=_MOST), BeforeValidator(at_most(_MOST))
]
_SomeItems = Annotated[_Items[_Item], AfterValidator(at_least_one), AT_LEAST_ONE]


def _read_letter(text: str) -> str:
    if len(clusters(text)) != 1:
        raise fault("not-a-letter", text=text)
    return text


def _read_language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise fault("not-a-language", text=text)
    return text


def _read_web_address(text: str) -> str:
    """No other kind of address: what a link leads to is opened by the computer."""
    if not _WEB_ADDRESS.fullmatch(text):
        raise fault("not-a-web-address", text=text)
    return text


def _read_file_hash(text: str) -> str:
    if not _FILE_HASH.fullmatch(text):
        raise fault("not-a-file-hash")
    return text


def _at_most(raw: object) -> object:
    if isinstance(raw, dict):
        at_most(_MOST)(list(raw))
    return raw


def _at_least_one(values: dict[str, Any]) -> dict[str, Any]:
    at_least_one(tuple(values))
    return values


Format = Annotated[
    int, Field(ge=1, le=FORMAT), BeforeValidator(whole_between(1, FORMAT)), WHOLE_SHOWN
]
Language = Annotated[Text, AfterValidator(_read_language), WithJsonSchema(_LANGUAGE_SHOWN)]
WebAddress = Annotated[Text, AfterValidator(_read_web_address), WithJsonSchema(_ADDRESS_SHOWN)]
FileHash = Annotated[Text, AfterValidator(_read_file_hash)]
Letter = Annotated[Text, AfterValidator(_read_letter)]
Ink = Annotated[int, Field(ge=1, le=INKS), BeforeValidator(whole_between(1, INKS)), WHOLE_SHOWN]
Line = Annotated[str, BeforeValidator(one_of(*LINES)), choice_shown(LINES)]
Named = Annotated[dict[Ident, Any], Field(max_length=_MOST), BeforeValidator(_at_most)]


class SourceFields(Fields):
    """Where a quoted text comes from."""

    title: Text
    author: Text | None = None
    publisher: Text | None = None
    published: Text | None = None
    url: WebAddress | None = None
    rights: Text | None = None


class PassageFields(Fields):
    """A text to be read."""

    origin: Text | None = Field(default=None, alias="from")
    text: Text
    heading: Text | None = None
    standfirst: Truth = False
    first_paragraph: Count = 1
    numbered: Truth = True
    favours: Ident | None = None


class LabelFields(Fields):
    """A label of a lesson's own; ink and line follow its place in the list where not given."""

    id: Ident
    name: Text
    letter: Letter
    family: Text | None = None
    definition: Text
    example: Text | None = None
    counter_example: Text | None = None
    ink: Ink | None = None
    line: Line | None = None


class TechniqueFields(LabelFields):
    """A label of the file of techniques, which says everything."""

    example: Text
    counter_example: Text
    ink: Ink
    line: Line


class RightFields(Fields):
    """Something the text is right about."""

    claim: Text
    confirmed: Text
    passage: Ident | None = None


class TeacherFields(Fields):
    """What a teacher should know beforehand; students are not shown it."""

    time: Text | None = None
    pitfalls: _Items[Text] = ()
    accept: _Items[Text] = ()


class WordFields(Fields):
    """A word of a lesson for the word list."""

    word: Text
    meaning: Text
    example: Text | None = None


class LessonFields(Fields):
    """A lesson. What stands in its parts is looked at part by part."""

    format: Format
    id: Ident
    title: Text
    language: Language = "en"
    minutes: Minutes | None = None
    goals: _Items[Text] = ()
    introduction: Text = ""
    before_you_start: Text | None = None
    sources: Named = Field(default_factory=dict)
    passages: Annotated[Named, AfterValidator(_at_least_one), Shown({"minProperties": 1})]
    labels: _Items[Any] = ()
    activities: _SomeItems[Any]
    right: _Items[RightFields] = ()
    discussion: Text | None = None
    teacher: TeacherFields | None = None
    words: _Items[WordFields] = ()
    without_key: FileHash | None = None


class CourseFields(Fields):
    """A course: a folder's lessons in order."""

    format: Format
    id: Ident
    title: Text
    about: Text = ""
    before_you_start: Text | None = None
    about_the_key: Text | None = None
    lessons: _SomeItems[Text]
    bank: _Items[Text] = ()


class TechniquesFields(Fields):
    """The file of techniques."""

    format: Format
    techniques: _SomeItems[TechniqueFields]
