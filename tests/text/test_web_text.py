from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.text.web_text import is_web_page, web_text

LONG = "A long sentence of the article, long enough to be no leftover of a menu. " * 4


def test_paragraphs_are_parted_and_what_is_around_them_is_left_out() -> None:
    page = f"""<!DOCTYPE html><html><head><title>Head</title><style>p {{ color: red }}</style>
    <script>var a = "<p>no</p>";</script></head><body><nav><ul><li>Home<br/><li>News</ul></nav>
    <h1>The <em>title</em></h1><p>In late
    2016, at the&nbsp;cost&hellip;<br>{LONG}<p>Second.</p>
    <aside>Buy <aside>this</aside> now</aside><div>Third<img src=x> &amp; last<br/>line</div>
    <table><tr><td>one<td>two</table><footer>Footer</footer></body></html>"""
    assert web_text(page).split("\n\n") == [
        "The title",
        f"In late 2016, at the cost… {LONG.strip()}",
        "Second.",
        "Third & last line",
        "one",
        "two",
    ]


def test_a_page_whose_navigation_never_ends_still_has_its_text() -> None:
    assert LONG.strip() in web_text(f"<nav>Home<p>{LONG}</p>")


def test_what_is_closed_at_once_leaves_nothing_out() -> None:
    assert web_text(f"<p>{LONG}</p><script/><svg/><nav/><hr/><p>End</p>").endswith("End")


def test_a_script_and_a_template_are_never_text() -> None:
    assert web_text("<template><p>a</p></template><script>b</script>c") == "c"


@pytest.mark.parametrize(("text", "is_page"), [
    ("<!doctype HTML>\n<title>x", True), ("  <html lang=en>", True), ("<body>x", True),
    ("<p class=a>x</p>", True), ("<div>x", True), ("1 < 2 and p > 3", False), ("", False),
    ("In late 2016 " * 400 + "<p>", False),
])  # fmt: skip
def test_a_page_is_known_by_its_beginning(text: str, is_page: bool) -> None:  # noqa: FBT001 (a case)
    assert is_web_page(text) is is_page


@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<nav>", "</nav>", "<br>", "<script>", "</script>", "<svg/>", "words", " ", "<",
     "&amp;", "&#x41", "<!--", "-->", "<![CDATA[", "<p"]
)).map("".join))  # fmt: skip
def test_any_page_gives_a_text_in_paragraphs(page: str) -> None:
    text = web_text(page)
    assert all(each and each == " ".join(each.split()) for each in text.split("\n\n") if text)


@given(st.lists(st.text(st.characters(whitelist_categories=("L", "N")), min_size=1), min_size=1))
def test_for_any_words_each_paragraph_comes_back(words: list[str]) -> None:
    page = "".join(f"<p>{each}</p>" for each in words)
    assert web_text(page) == "\n\n".join(words)
