"""The foot of a table, or its side: what the answers come to so far, or a row's reasons.

Not the reasons' words, nor the table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.answers.reasons import ReasonBlock
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.icon_label import IconLabel
from literacy_app.desktop.parts.wrapped_text import WrappedText

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.desktop.answers.reasons import Reasons
    from literacy_app.desktop.paint.look import Look

_MOST, _MOST_SHARE = 200, 0.36
_LEAST, _ANY = 24, 16_777_215


class LedgerFoot(QFrame):
    """One or the other; long reasons scroll."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_beside = False
        self._icon = IconLabel(look, "info", "accent", 17)
        self.words = WrappedText(look, "small", "", "ink2")
        self.reasons = ReasonBlock(look)
        line = QHBoxLayout()
        line.addWidget(self._icon)
        line.addWidget(self.words, 1)
        self._line = line
        holder = QWidget()
        self._inner = QVBoxLayout(holder)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.addWidget(self.reasons)
        self._inner.addStretch(1)
        self._holder = holder
        self._scroll = DeskScroll(holder)
        self._column = QVBoxLayout(self)
        self._column.addLayout(line)
        self._column.addWidget(self._scroll)
        look.changed.connect(self._on_look_changed)
        self.say("")

    def say(self, words: str) -> None:
        """Say what the answers come to; "": nothing."""
        self._scroll.hide()
        self.reasons.show_reasons(None)
        self._icon.setVisible(bool(words))
        self.words.setVisible(bool(words))
        self.words.setText(words)
        self._on_look_changed(self._look)

    def show_reasons(self, reasons: Reasons | None) -> None:
        """Show the reasons for the row one is in."""
        self._icon.hide()
        self.words.hide()
        self.reasons.show_reasons(reasons)
        self._scroll.setVisible(reasons is not None)
        self._scroll.verticalScrollBar().setValue(0)
        self._on_look_changed(self._look)

    def set_beside(self, *, beside: bool) -> None:
        """Stand beside the table, as high as it is, instead of under it."""
        self._is_beside = beside
        self._fit()
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        if self.words.isHidden() and self._scroll.isHidden():
            return
        is_beside = self._is_beside
        width = theme.border if is_beside else self.width()
        height = self.height() if is_beside else theme.border
        with QPainter(self) as painter:
            painter.fillRect(0, 0, width, height, theme.line)

    def _fit(self) -> None:
        """Be as high as the reasons are, up to a share of the sheet; beside the table as it is."""
        if self._is_beside:
            self._scroll.setMinimumHeight(_LEAST)
            self._scroll.setMaximumHeight(_ANY)
            return
        parent = self.parentWidget()
        room = parent.height() if parent is not None else self._look.px(_MOST)
        wanted = self._inner.heightForWidth(max(1, self._scroll.viewport().width()))
        most = int(min(self._look.px(_MOST), _MOST_SHARE * room))
        self._scroll.setFixedHeight(max(_LEAST, min(wanted, most)))

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        is_empty = self.words.isHidden() and self._scroll.isHidden()
        around = (0, 0, 0, 0) if is_empty else (gap(12), gap(9), gap(12), gap(9))
        self._column.setContentsMargins(*around)
        self._line.setSpacing(gap(10))
        self._fit()
        self.update()
