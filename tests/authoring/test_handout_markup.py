"""Tests of HTML in which every text is text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.authoring.handout_markup import (
    ATTRIBUTES,
    ELEMENTS,
    Html,
    Table,
    boxed,
    element,
    joined,
    listed,
    markdown,
    room,
    text,
)
from tests.fakes.handout_pages import Page
from tests.fakes.hostile import HOSTILE

ANY_TEXT = st.text() | st.text("<>&\"'/=ab script;#x!-[]()`*_ \n", max_size=80)


def test_a_text_is_text_and_markup_is_markup() -> None:
    assert element("p", "a < b", Html("<br>")).markup == "<p>a &lt; b<br></p>"
    assert element("br").markup == "<br>"
    assert (
        element("p", class_="x", aria_label='"').markup == '<p class="x" aria-label="&quot;"></p>'
    )
    assert joined("a", "&").markup == "a&amp;"


def test_an_element_or_an_attribute_that_can_do_something_is_none() -> None:
    for name in ("script", "style", "img", "iframe", "link", "object", "form", "svg"):
        with pytest.raises(ValueError, match=name):
            element(name)
    for name in ("onclick", "style", "src", "id"):
        with pytest.raises(ValueError, match=name):
            element("p", **{name: "x"})


def test_a_list_without_items_is_nothing() -> None:
    assert listed([]).markup == ""
    assert listed(["a", Html("<br>")], "ol", class_="x").markup == (
        '<ol class="x"><li>a</li><li><br></li></ol>'
    )


def test_a_table_names_its_columns_and_its_rows() -> None:
    made = Table("Name", ["A", "B"], (30, 70)).of([["1", "2"]]).markup
    assert '<table aria-label="Name" border="1"' in made
    assert '<th scope="col" width="30%">A</th><th scope="col" width="70%">B</th>' in made
    assert '<th scope="row" valign="top">1</th><td valign="top">2</td>' in made
    plain = Table("Name", ["A"], (100,), names_rows=False).of([["1"]]).markup
    assert 'scope="row"' not in plain


def test_room_to_write_says_nothing() -> None:
    assert 'aria-hidden="true"' in room(3).markup
    assert room(3).markup.count("<br>") == 2
    assert "role" in boxed(text("x"), "card").markup


def test_headings_of_an_author_do_not_stand_among_those_of_the_page() -> None:
    assert markdown("# One\n\n## Two").markup == (
        "<p><strong>One</strong></p>\n<p><strong>Two</strong></p>"
    )


@given(ANY_TEXT)
def test_no_text_becomes_markup(words: str) -> None:
    page = Page(element("p", words, class_=words, aria_label=words).markup)
    assert page.elements == ["p"]
    assert [name for _, name, _ in page.attributes] == ["class", "aria-label"]
    assert page.open == page.crossed == []
    kept = words.encode("utf-8", "replace").decode("utf-8", "replace")
    if kept.isprintable() and kept == words:
        assert page.text == " ".join(words.split())


@given(ANY_TEXT | st.just(HOSTILE))
def test_no_markdown_becomes_what_can_do_something(words: str) -> None:
    page = Page(element("div", markdown(words)).markup)
    assert set(page.elements) <= ELEMENTS
    assert page.open == page.crossed == []
    for _tag, name, value in page.attributes:
        assert name in ATTRIBUTES | {"title"}
        assert name != "href" or value.lower().startswith(("http://", "https://"))
