"""Tests of Markdown as small, safe HTML."""

from __future__ import annotations

import pytest

from literacy_app.text.markdown import to_html


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("**strong** and *slant*", "<p><strong>strong</strong> and <em>slant</em></p>"),
        ("a <b>bold</b> claim", "<p>a &lt;b&gt;bold&lt;/b&gt; claim</p>"),
        ("<script>x</script>", "<p>&lt;script&gt;x&lt;/script&gt;</p>"),
        ("[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"),
        ("[a](file:///etc/passwd)", "<p>[a](file:///etc/passwd)</p>"),
        ("[a](data:text/html,x)", "<p>[a](data:text/html,x)</p>"),
        ("[a](http://b.org)", '<p><a href="http://b.org">a</a></p>'),
        ("[a](HTTPS://b.org)", '<p><a href="HTTPS://b.org">a</a></p>'),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
    ],
)
def test_markdown_is_text_and_web_links_and_nothing_else(markdown: str, html: str) -> None:
    assert to_html(markdown) == html


def test_no_picture_is_fetched() -> None:
    assert "<img" not in to_html("![a](https://b.org/x.png)")
