"""Handouts read as a browser reads them: elements, attributes, words; and their sentences.

Not a browser.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from typing_extensions import override

from literacy_app.authoring.handout_words import Say, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

VALUES: Mapping[Say, str] = {
    Say.MINUTES: "{count}",
    Say.QUOTED: "{whose}",
    Say.TEXT_NUMBER: "{number}",
    Say.LINE_IS: "{line}",
    Say.LINES_ARE: "{first}-{last}",
    Say.TASK: "{number} {title}",
    Say.BUDGET: "{count}",
    Say.STAKE_IS: "{stake}",
    Say.IN_PART: "{percent}",
}
"""The sentences that hold values, and these."""


def words(language: str = "en") -> Words:
    """Each sentence is its id in brackets, then its values."""
    sentences = {each: f"[{each.value}]{' ' + VALUES.get(each, '')}".rstrip() for each in Say}
    return Words(sentences, language, lambda day: f"day {day}")


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self._parts: list[str] = []
        self.feed(markup)
        self.close()

    @property
    def text(self) -> str:
        """Its words, a space between two elements."""
        return " ".join(" ".join(self._parts).split())

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in {"br", "hr", "meta"}:
            self.open.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    @override
    def handle_data(self, data: str) -> None:
        self._parts.append(data)
