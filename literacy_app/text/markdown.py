"""Short Markdown as small, safe HTML: no HTML of its own, no pictures, no links but web links.

Not shown here: how it looks is for whoever shows it.
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from typing_extensions import override

_WEB = ("http://", "https://")


class _Parser(MarkdownIt):
    """CommonMark in which HTML stays the text it is, and only web links are links."""

    def __init__(self) -> None:
        super().__init__("commonmark", {"html": False})
        self.disable("image")

    @override
    def validateLink(self, url: str) -> bool:
        return url.lower().startswith(_WEB)


def to_html(markdown: str) -> str:
    """Markdown as HTML; what was HTML in it is escaped."""
    html = _Parser().render(markdown)
    return html.strip() if isinstance(html, str) else ""
