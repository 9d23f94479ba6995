"""Whose words a passage is: author, title, publisher, date, rights, and a link.

Not the opening of the link: it is handed on, and asked about first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QVBoxLayout

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.published import published_line
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.proof.attribution import context_words, how_to_attach
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Source


class SourceCard(Sheet):
    """One source on a small sheet."""

    link_chosen = Signal(object)
    """The source's address, as text."""
    context_wanted = Signal(object)
    """The lesson's passages are to be shown in their place; carries the source's id."""

    def __init__(self, look: Look, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._look = look
        self._url = source.url
        self.source = source
        self._column = QVBoxLayout(self)
        self._add("caption-strong", tr("Source", "The text"), "accent")
        self._add("quote", source.title, "ink")
        self._add("small", source.author, "ink2")
        self._add("small", published_line(source), "ink2")
        if source.url:
            self.link = Button(look, link_words(source.url), "link")
            self.link.setAccessibleDescription(source.url)
            self.link.clicked.connect(self._on_link_clicked)
            self._column.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self.context = Button(look, context_words(), "link")
        self.context.clicked.connect(self._on_context_clicked)
        self._column.addWidget(self.context, 0, Qt.AlignmentFlag.AlignLeft)
        self._add("caption", source.rights, "ink3")
        self.how = WrappedText(look, "caption", how_to_attach(), "ink3")
        self._column.addWidget(self.how)
        self.offer_context(has_copy=False)
        self._on_look_changed(look)

    def offer_context(self, *, has_copy: bool | None) -> None:
        """Offer the passages in their place where a copy is attached; else say how to."""
        self.context.setVisible(bool(has_copy))
        self.how.setVisible(not has_copy)

    def _add(self, role: str, words: str | None, color: str) -> None:
        if words:
            self._column.addWidget(WrappedText(self._look, role, words, color))

    @override
    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(16))
        self._column.setSpacing(gap(5))
        super()._on_look_changed(_look)

    def _on_link_clicked(self) -> None:
        self.link_chosen.emit(self._url)

    def _on_context_clicked(self) -> None:
        self.context_wanted.emit(self.source.id)


def link_words(address: str) -> str:
    """What a link says: that it leads to the text, or where its place is not known, to the site."""
    url = QUrl(address)
    if url.path() in {"", "/"} and not url.hasQuery():
        return tr("Source", "Open the publisher's site")
    return tr("Source", "Open where it was published")
