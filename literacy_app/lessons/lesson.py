"""A lesson as it is worked on: its sources, passages, labels and activities.

Not the YAML it was written in and not its problems: only a lesson without errors becomes one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from literacy_app.activities.highlight import Highlight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.kinds import Activity
    from literacy_app.activities.labels import Label
    from literacy_app.text.spans import Span

FORMAT = 1
"""The newest lesson format that this program reads."""

AUTHORS = "authors"
"""What `from:` says of a text that was written for the lesson by its authors."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a quoted text comes from. All but the title may be unknown.

    Attributes:
        published: the day as the author typed it, 2016-12-21 by habit.
        rights: who holds the rights and why the text may be quoted.
    """

    id: str
    title: str
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    rights: str | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a passage.

    Attributes:
        span: where it stands in the passage's text.
        number: its number in the whole text that the passage is taken from; the standfirst has
            none, nor has any in a passage put together from several places (`numbered: false`).
    """

    span: Span
    number: int | None
    is_standfirst: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to be read, normalised.

    Attributes:
        origin: id of its source, `AUTHORS` for a text written for the lesson; None: not said.
        source: the source of that id; None where there is none.
        heading: what stands above it.
        favours: id of the side that its wording favours, the same name throughout a course;
            "neither" for a text that favours none; None: not said.
    """

    id: str
    text: str
    origin: str | None
    source: Source | None
    heading: str | None
    paragraphs: tuple[Paragraph, ...]
    favours: str | None = None

    @property
    def rights(self) -> str:
        """Who holds the rights in its source; empty where nothing is said of them."""
        return (self.source.rights or "") if self.source is not None else ""


@dataclass(frozen=True, slots=True)
class RightClaim:
    """Something a text is right about, and what confirms it.

    Attributes:
        passage: id of the passage that says so; None where only the source does.
    """

    claim: str
    confirmed: str
    passage: str | None = None


@dataclass(frozen=True, slots=True)
class TeacherNote:
    """What a teacher should know beforehand. Students are not shown it.

    Attributes:
        time: how the lesson fits into its time.
        pitfalls: where a class goes astray, and what helps.
        accept: answers worth accepting though the key does not hold them.
    """

    time: str | None = None
    pitfalls: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A word that a lesson uses or teaches, for the word list."""

    word: str
    meaning: str
    example: str | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson without errors.

    Attributes:
        format: the format its file was written in.
        language: of its texts, as a BCP 47 tag such as "en".
        minutes: how long it takes, about.
        introduction: short Markdown.
        before_you_start: a note on what the text holds that may be hard to read.
        labels: every label an activity may use, by id: the techniques and the lesson's own.
        right: where the text is right.
        discussion: what a class may talk about at the end, short Markdown.
        teacher: None where the lesson has no note for its teacher.
        words: those that the word list explains.
        without_key: SHA-256 of the file that has the keys of this lesson; None: they are here.
        content_hash: SHA-256 of the file's bytes, in hexadecimal.
    """

    format: int
    id: str
    title: str
    language: str
    minutes: int | None
    goals: tuple[str, ...]
    introduction: str
    before_you_start: str | None
    sources: Mapping[str, Source] = field(repr=False)
    passages: Mapping[str, Passage] = field(repr=False)
    labels: Mapping[str, Label] = field(repr=False)
    activities: tuple[Activity, ...] = field(repr=False)
    right: tuple[RightClaim, ...]
    content_hash: str
    discussion: str | None = None
    teacher: TeacherNote | None = None
    words: tuple[Word, ...] = ()
    without_key: str | None = None

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """The activities in which a passage is marked."""
        return tuple(each for each in self.activities if isinstance(each, Highlight))
