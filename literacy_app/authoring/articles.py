"""An article from a saved web page or a text file: its words, and where they come from.

Not the web: nothing is fetched. What is read off a page is a guess that its teacher looks over;
what the page doesn't say stays unknown.
"""

from __future__ import annotations

import logging
import re
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from literacy_app.lessons.building import MOST_TEXT
from literacy_app.lessons.copy_reading import Unfit, read_copy
from literacy_app.text.normal import PARAGRAPH_BREAK, normalise
from literacy_app.text.web_text import is_web_page
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST_WORDS = 8
"""A text of fewer words is no article: one to mark and one to let stand must lie apart in it."""

EXTRA = "authoring"
"""The optional extra of the program that brings the reader of web pages along."""

# The second is what the first asks for under a name that pip older than 23.3 does not know it by.
READERS = ("trafilatura>=2,<3", "lxml_html_clean>=0.4")

_PAGE_ENDINGS = (".html", ".htm", ".xhtml")
_BEGINNING = 8_192
_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html[^>]*\slang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_WEB_ADDRESS = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_CHATTY = ("trafilatura", "htmldate", "justext")

# Other line ends of YAML, and characters that its files may not hold.
_LINE_ENDS = re.compile("[\x0b\x0c\x85\u2028\u2029]")
_UNFIT_FOR_YAML = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff\ud800-\udfff]")
_SCRIPTS = (
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)
_MOST_OF_A_HEADING = 120


@dataclass(frozen=True, slots=True)
class Article:
    """An article, its text normalised; what isn't known of it is None.

    Attributes:
        published: the day as 2016-12-21.
        language: by what the page says, or by its letters; None: nothing speaks for any.
        left_out: "tables" where those were, "end" where the text was too long for a lesson.
    """

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    left_out: tuple[str, ...] = ()


class NoArticleError(ValueError):
    """There is no article in the file.

    Attributes:
        code: one of `copy_reading.Unfit`, "no-article" or "too-short".
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NoReaderError(ImportError):
    """What reads web pages is not installed; a text file can be read without it."""


def read_article(raw: bytes, name: str) -> Article:
    """The article in the bytes of a file of that name.

    Raises:
        NoArticleError: there is none, or none of any length.
        NoReaderError: it is a web page, and what reads those is not installed.
    """
    copied = read_copy(raw)
    if isinstance(copied, Unfit):
        raise NoArticleError(copied.code)
    beginning = raw[:_BEGINNING].decode("latin-1")
    is_page = name.lower().endswith(_PAGE_ENDINGS) or is_web_page(beginning)
    found = _of_page(raw, beginning) if is_page else _of_text(normalise(_clean(copied)))
    article = _fitting(found)
    if len(words(article.text)) < LEAST_WORDS:
        raise NoArticleError("too-short")
    return article if article.language else replace(article, language=_by_letters(article.text))


def _of_text(text: str) -> Article:
    """A text's first paragraph is its title where it is short and no sentence."""
    first, _, rest = text.partition(PARAGRAPH_BREAK)
    is_title = bool(rest) and len(first) <= _MOST_OF_A_HEADING and first[-1].isalnum()
    return Article(rest, title=first) if is_title else Article(text)


def _of_page(raw: bytes, beginning: str) -> Article:
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - an extra, for this alone
    except ImportError:
        raise NoReaderError from None
    with _silence():
        found = bare_extraction(
            raw,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    text = getattr(found, "text", None)
    if not text:
        raise NoArticleError("no-article")
    said = _LANGUAGE.search(beginning)
    title = _line(found, "title")
    first, *others = str(text).splitlines()
    lines = others if others and first.strip() == title else [first, *others]
    return Article(
        text="\n\n".join(lines),
        title=title,
        author=_line(found, "author"),
        publisher=_line(found, "sitename"),
        published=_line(found, "date"),
        url=_address(_line(found, "url")),
        language=said[1].lower() if said else None,
        left_out=("tables",) if _TABLE.search(raw.decode("latin-1")) else (),
    )


def _line(found: object, name: str) -> str | None:
    value = getattr(found, name, None)
    return normalise(_clean(str(value))).replace(PARAGRAPH_BREAK, " ") or None if value else None


def _address(url: str | None) -> str | None:
    return url if url is not None and _WEB_ADDRESS.fullmatch(url) else None


def _fitting(article: Article) -> Article:
    """The article as a lesson can hold it: what is too long ends with a whole paragraph."""
    text = normalise(_clean(article.text))
    if len(text) <= MOST_TEXT:
        return replace(article, text=text)
    end = text.rfind(PARAGRAPH_BREAK, 0, MOST_TEXT)
    if end < 0:
        end = text.rfind(" ", 0, MOST_TEXT)
    cut = text[:end] if end > 0 else text[:MOST_TEXT]
    return replace(article, text=normalise(cut), left_out=(*article.left_out, "end"))


def _clean(text: str) -> str:
    return _UNFIT_FOR_YAML.sub("", _LINE_ENDS.sub("\n", text))


def _by_letters(text: str) -> str | None:
    """The language that most of the letters speak for, where they are not Latin."""
    letters = sum(map(str.isalpha, text))
    counts = ((len(letter.findall(text)), name) for name, letter in _SCRIPTS)
    count, name = max(counts)
    return name if 2 * count > letters else None


@contextmanager
def _silence() -> Iterator[None]:
    """Without the warnings of the reader, which say nothing to a teacher."""
    loggers = [logging.getLogger(name) for name in _CHATTY]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)
