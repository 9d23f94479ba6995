"""HTML in which every text is text: elements from a short list, whatever is put in escaped.

Not what stands on a handout (`handouts`). An `Html` is markup; a plain string never becomes any.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from literacy_app.text.markdown import to_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ELEMENTS: Final = frozenset(
    {
        *("a", "article", "code", "dd", "div", "dl", "dt", "em", "footer", "h1", "h2"),
        *("h3", "header", "hr", "li", "ol", "p", "pre", "section", "small", "span", "strong"),
        *("table", "tbody", "td", "th", "thead", "tr", "ul", "blockquote", "br", "main"),
    }
)
"""The elements that a handout is made of."""

ATTRIBUTES: Final = frozenset(
    {
        *("aria-hidden", "aria-label", "class", "dir", "href", "lang", "role", "scope", "start"),
        *("value", "width", "border", "cellpadding", "cellspacing", "valign"),
    }
)
"""Their attributes. None of them runs, loads or styles anything."""

_EMPTY = frozenset({"hr", "br"})
_HALF_CHARACTERS = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127), "\ufffd")


class Html(NamedTuple):
    """Markup that is safe to be shown as it is."""

    markup: str


Content = Html | str
"""What goes into an element: markup, or text."""


def text(words: str) -> Html:
    """Words as markup that shows them and does nothing else."""
    return Html(escape(words.translate(_HALF_CHARACTERS | _CONTROLS)))


def joined(*contents: Content) -> Html:
    """Contents one after the other."""
    return Html("".join(_markup(each) for each in contents))


def element(name: str, *contents: Content, **attributes: str) -> Html:
    """An element; `class_` stands for `class`, and `_` in a name for a hyphen.

    Raises:
        ValueError: It is none that a handout is made of.
    """
    named = {_name(key): value for key, value in attributes.items()}
    if name not in ELEMENTS or not ATTRIBUTES.issuperset(named):
        raise ValueError(name, *named)
    inside = "".join(f' {key}="{text(value).markup}"' for key, value in named.items())
    if name in _EMPTY:
        return Html(f"<{name}{inside}>")
    return Html(f"<{name}{inside}>{joined(*contents).markup}</{name}>")


def markdown(words: str) -> Html:
    """An author's short Markdown. Its headings are set off as what they are in it: strong lines."""
    made = to_html(words.translate(_HALF_CHARACTERS | _CONTROLS))
    for level in range(1, 7):
        made = made.replace(f"<h{level}>", "<p><strong>").replace(f"</h{level}>", "</strong></p>")
    return Html(made)


def listed(items: Sequence[Content], kind: str = "ul", **attributes: str) -> Html:
    """A list; nothing where there are no items."""
    if not items:
        return Html("")
    return element(kind, *(element("li", each) for each in items), **attributes)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading for each column; where `names_rows`, the first cell is its row's.

    Attributes:
        name: what a screen reader calls it; a heading above says it to the eyes.
        widths: of the columns, in per cent.
    """

    name: str
    header: Sequence[Content]
    widths: Sequence[int]
    names_rows: bool = True

    def of(self, rows: Iterable[Sequence[Content]]) -> Html:
        """The table with these rows."""
        head = [
            element("th", each, scope="col", width=f"{width}%")
            for each, width in zip(self.header, self.widths, strict=True)
        ]
        body = [element("tr", *self._cells(row)) for row in rows]
        return element(
            "table",
            element("thead", element("tr", *head)),
            element("tbody", *body),
            aria_label=self.name,
            **_RULED,
        )

    def _cells(self, row: Sequence[Content]) -> Iterator[Html]:
        first, *rest = row
        if self.names_rows:
            yield element("th", first, scope="row", valign="top")
        else:
            yield element("td", first, valign="top")
        yield from (element("td", each, valign="top") for each in rest)


_RULED = {"border": "1", "cellspacing": "0", "cellpadding": "5", "width": "100%"}

BLANK = Html("&nbsp;<br>&nbsp;")
"""What an empty cell holds, so that there is room to write in it."""


def boxed(content: Html, name: str, **attributes: str) -> Html:
    """Something in a box; `name` is its class."""
    row = element("tbody", element("tr", element("td", content)))
    return element("table", row, class_=name, role="presentation", **_RULED, **attributes)


def room(lines: int) -> Html:
    """An empty box of so many lines to write in, of which a screen reader says nothing."""
    blank = Html("<br>".join(["&nbsp;"] * lines))
    return boxed(blank, "room", aria_hidden="true")


def _markup(content: Content) -> str:
    return content.markup if isinstance(content, Html) else text(content).markup


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
