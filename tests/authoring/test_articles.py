from __future__ import annotations

import builtins
import logging
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.authoring.articles import (
    NoArticleError,
    NoReaderError,
    read_article,
)
from literacy_app.lessons.building import MOST_TEXT

if TYPE_CHECKING:
    from collections.abc import Sequence

PARAGRAPHS = (
    (
        "On Tuesday the reckless council axed the beloved swimming pool of the town after forty "
        "years of faithful service to its people and to their children."
    ),
    (
        "The mayor said in a statement that the repairs would cost about two million pounds, "
        "which the town could not hope to raise in a single winter."
    ),
    (
        "Around three hundred people stood in front of the town hall on Saturday afternoon and "
        "sang until the doors of the building were shut."
    ),
)

PAGE = """\
<!doctype html>
<html lang="{lang}"><head>
<title>Pool to close: council votes | The Town Gazette</title>
<meta name="author" content="Ada Brandt">
<meta property="og:site_name" content="The Town Gazette">
<meta property="og:title" content="Pool to close: council votes">
<meta property="article:published_time" content="2024-03-05T08:00:00+00:00">
<link rel="canonical" href="https://gazette.example/pool-to-close">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Pool to close: council votes</h1>
{body}
</article><footer>Cookies and all rights</footer></body></html>
"""


def page(paragraphs: Sequence[str] = PARAGRAPHS, lang: str = "en-GB", more: str = "") -> bytes:
    body = "".join(f"<p>{each}</p>\n" for each in paragraphs) + more
    return PAGE.format(lang=lang, body=body).encode()


def test_a_saved_page_gives_its_text_and_where_it_comes_from() -> None:
    found = read_article(page(), "pool.html")

    assert found.text == "\n\n".join(PARAGRAPHS)
    assert found.title == "Pool to close: council votes"
    assert found.author == "Ada Brandt"
    assert found.publisher == "The Town Gazette"
    assert found.published == "2024-03-05"
    assert found.url == "https://gazette.example/pool-to-close"
    assert found.language == "en"
    assert found.left_out == ()


def test_a_page_is_known_by_how_it_begins_as_well() -> None:
    assert read_article(page(), "pool").title == "Pool to close: council votes"


def test_what_a_page_does_not_say_is_not_known() -> None:
    bare = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    found = read_article(f"<html><body><article>{bare}</article></body></html>".encode(), "x.htm")

    assert PARAGRAPHS[1] in found.text
    assert (found.author, found.url, found.published, found.language) == (None,) * 4


def test_a_page_of_one_line_keeps_it() -> None:
    line = "Pool to close after forty years: the council of the town has voted"
    bare = f"<html><head><title>{line}</title></head><body><p>{line}</p></body></html>"
    found = read_article(bare.encode(), "x.html")
    assert (found.title, found.text) == (line, line)


def test_an_address_that_is_none_of_the_web_is_left_out() -> None:
    odd = page().replace(b"https://gazette.example/pool-to-close", b"file:///saved/pool.html")
    assert read_article(odd, "pool.html").url is None


def test_tables_are_left_out_and_told() -> None:
    table = "<table><tr><th>Year</th><td>Swimmers 4711</td></tr></table>"
    found = read_article(page(more=table), "pool.html")
    assert found.left_out == ("tables",)
    assert "4711" not in found.text


def test_an_arabic_page() -> None:
    sentences = [
        "قال رئيس البلدية يوم الثلاثاء إن المجلس المتهور أغلق المسبح المحبوب بعد أربعين عاما.",
        "وأضاف أن الإصلاحات ستكلف نحو مليوني جنيه، وهو مبلغ لا تملكه المدينة في شتاء واحد.",
        "ووقف حوالي ثلاثمئة شخص أمام مبنى البلدية بعد ظهر السبت وغنوا حتى أغلقت الأبواب.",
    ]
    found = read_article(page(sentences, lang="ar"), "x.html")
    assert sentences[2] in found.text
    assert found.language == "ar"
    plain = read_article("\n\n".join(sentences).encode(), "x.txt")
    assert (plain.language, plain.title) == ("ar", None)


def test_a_long_article_ends_with_a_whole_paragraph() -> None:
    found = read_article(page([f"{n} {PARAGRAPHS[0]}" for n in range(2_500)]), "long.html")
    assert found.left_out == ("end",)
    assert MOST_TEXT - 500 < len(found.text) <= MOST_TEXT
    assert found.text.endswith("their children.")


@pytest.mark.parametrize(("between", "most"), [(" ", MOST_TEXT), ("", MOST_TEXT)])
def test_a_long_text_without_paragraphs_is_cut_all_the_same(between: str, most: int) -> None:
    text = "A few words to begin with go here, and then: " + between.join(["longword"] * 40_000)
    found = read_article(text.encode(), "x.txt")
    assert found.left_out == ("end",)
    assert len(found.text) <= most
    assert not found.text.endswith(" ")


def test_one_word_longer_than_a_lesson_is_cut() -> None:
    one = "a " * 20 + "b" * 300_000
    assert read_article(one.encode(), "x.txt").text == ("a " * 20).strip()


def test_a_short_first_line_of_a_text_is_its_title() -> None:
    found = read_article(("Pool to close\n\n" + "\n\n".join(PARAGRAPHS)).encode(), "pool.txt")
    assert (found.title, found.text) == ("Pool to close", "\n\n".join(PARAGRAPHS))
    assert read_article("\n\n".join(PARAGRAPHS).encode("utf-16"), "x.txt").title is None
    assert read_article(PARAGRAPHS[0].encode(), "x.txt").title is None


@pytest.mark.parametrize(
    ("raw", "name", "code"),
    [
        (b"", "x.txt", "empty"),
        (b"%PDF-1.7", "x.pdf", "pdf"),
        (b"PK\x03\x04", "x.docx", "word"),
        (b"a\0b", "x.txt", "binary"),
        (b"Only five words are here.", "x.txt", "too-short"),
        (b"x" * (5 * 1024 * 1024 + 1), "x.txt", "too-large"),
        (b"<html><body>Hi</body></html>", "x.html", "too-short"),
        (b"Just a text, and no page at all.", "x.html", "no-article"),
    ],
)
def test_no_article(raw: bytes, name: str, code: str) -> None:
    with pytest.raises(NoArticleError) as refused:
        read_article(raw, name)
    assert refused.value.code == code


def test_without_the_reader_of_pages_a_text_is_still_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = builtins.__import__

    def missing(name: str, *args: Any, **more: Any) -> object:
        if name.partition(".")[0] == "trafilatura":
            raise ImportError(name)
        return there(name, *args, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(NoReaderError):
        read_article(page(), "pool.html")
    assert read_article("\n\n".join(PARAGRAPHS).encode(), "pool.txt").text


def levels() -> list[int]:
    return [logging.getLogger(name).level for name in ("trafilatura", "htmldate", "justext")]


def test_its_loggers_speak_again_afterwards() -> None:
    read_article(page(), "pool.html")  # what it sets itself when it is imported stays
    before = levels()
    read_article(page(), "pool.html")
    assert levels() == before


@given(
    st.binary(max_size=400)
    | st.text(max_size=400).map(lambda text: text.encode("utf-8", "replace"))
)
def test_any_bytes_are_an_article_or_none(raw: bytes) -> None:
    try:
        found = read_article(raw, "x.txt")
    except NoArticleError:
        return
    assert found.text
