"""The text of a web page: its paragraphs without scripts, styles and what is around an article.

Not a reader of the web: the page is at hand, as text, and nothing is fetched. Not a judge of what
belongs to the article either: captions, links and bylines stay, the learner knows the page.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from typing_extensions import override

_PARTING = frozenset(
    {
        "address", "article", "blockquote", "body", "caption", "dd", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th",
        "title", "tr", "ul",
    }
)  # fmt: skip
"""Elements that stand by themselves: a paragraph ends where one begins or ends."""

_UNSEEN = frozenset({"head", "iframe", "noscript", "object", "script", "style", "svg", "template"})
"""What no reader of the page sees."""

_AROUND = frozenset({"aside", "button", "footer", "form", "nav", "select"})
"""Elements that are around an article, never within its sentences."""

_FEW_LETTERS = 200
_IS_PAGE = re.compile(r"<!doctype html|<html[\s>]|<body[\s>]|<p[\s>]|<div[\s>]", re.IGNORECASE)
_BEGINNING = 4_000
_WHITE = re.compile(r"\s+")


def is_web_page(text: str) -> bool:
    """Whether a text is the source of a web page, by how it begins."""
    return _IS_PAGE.search(text, 0, _BEGINNING) is not None


def web_text(page: str) -> str:
    """The words of a page, a blank line between paragraphs.

    Navigation and the like are left out, unless nearly nothing is left then: a page that forgot to
    close its navigation still has its text.
    """
    without = _Reader(_UNSEEN | _AROUND).text_of(page)
    return without if len(without) >= _FEW_LETTERS else _Reader(_UNSEEN).text_of(page)


class _Reader(HTMLParser):
    """Changes: the pieces read so far, and which left-out element one is in."""

    def __init__(self, left_out: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._left_out = left_out
        self._pieces: list[str] = []
        self._within: str | None = None
        self._depth = 0

    def text_of(self, page: str) -> str:
        self.feed(page)
        self.close()
        paragraphs = re.split(r"\n(?:[^\S\n]*\n)+", "".join(self._pieces))
        kept = (" ".join(paragraph.split()) for paragraph in paragraphs)
        return "\n\n".join(paragraph for paragraph in kept if paragraph)

    @override
    def handle_starttag(self, tag: str, attrs: object) -> None:
        del attrs
        if self._within is not None:
            self._depth += tag == self._within
        elif tag in self._left_out:
            self._within = tag
            self._depth = 1
        else:
            self._part(tag)

    @override
    def handle_startendtag(self, tag: str, attrs: object) -> None:
        del attrs
        if self._within is None:
            self._part(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if self._within is None:
            self._part(tag)
        elif tag == self._within:
            self._depth -= 1
            if not self._depth:
                self._within = None
                self._pieces.append("\n\n")

    def _part(self, tag: str) -> None:
        """End the line, or the paragraph, where an element does so."""
        if tag == "br":
            self._pieces.append("\n")
        elif tag in _PARTING:
            self._pieces.append("\n\n")

    @override
    def handle_data(self, data: str) -> None:
        if self._within is None:
            self._pieces.append(_WHITE.sub(" ", data))
