"""A passage that scrolls in itself.

Not what is numbered in it (`ledger_phrases`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from literacy_app.desktop.overriding import override
from literacy_app.desktop.proof.passage import Passage
from literacy_app.desktop.proof.scroll_fade import HEIGHT as FADE_HEIGHT
from literacy_app.desktop.proof.scroll_fade import ScrollFade

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.desktop.paint.look import Look


class LedgerText(Passage):
    """The passage, with a scroll bar of its own, and a last line that fades where there is more."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._fade = ScrollFade(look, self)
        self._fade.hide()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_fade()

    def _on_scrolled(self, _value: int) -> None:
        self._place_fade()

    def _on_range_changed(self, _least: int, _most: int) -> None:
        self._place_fade()

    def _place_fade(self) -> None:
        """Let the last line fade where there is more below it."""
        bar, height = self.verticalScrollBar(), self._look.px(FADE_HEIGHT)
        has_more = bar.value() < bar.maximum() - 2
        self._fade.setVisible(has_more and not self._look.theme.is_contrast)
        self._fade.setGeometry(0, self.height() - height, self.viewport().width(), height)
