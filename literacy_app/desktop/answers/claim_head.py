"""The line over a passage: which question of how many, which paragraph, whose words.

Not the passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.published import published_line
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr
from literacy_app.lessons.lesson import AUTHORS

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Passage
    from literacy_app.text.spans import Span


class ClaimHead(QWidget):
    """The place, and beside it the paragraph and the origin, on as many lines as they need."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.place = PlainLabel(look, "caption-strong", "", "accent")
        self.origin = WrappedText(look, "caption", "", "ink2")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.origin, 1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_place(self, place: str, passage: Passage, at: Span | None) -> None:
        """Say where one is."""
        self.place.setText(place)
        words = ", ".join(filter(None, (_paragraph(passage, at), origin_line(passage))))
        self.origin.setText(words)

    def _on_look_changed(self, _look: object) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._look.gap(12))


def origin_line(passage: Passage) -> str:
    """Whose words a passage is: author, publisher, day; or what stands above it."""
    source = passage.source
    if source is None:
        ours = tr("Claim", "written for this lesson") if passage.origin == AUTHORS else ""
        return passage.heading or ours
    return ", ".join(filter(None, (source.author, published_line(source))))


def _paragraph(passage: Passage, at: Span | None) -> str:
    for each in passage.paragraphs:
        if at is not None and each.span.overlaps(at) and each.number is not None:
            return tr("Claim", "paragraph {number}").format(number=each.number)
    return ""
