"""The bar at the foot of a page: what one can do now, the next step at its right end.

Not the doing: the buttons are the page's own and are only laid out here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.parts.tab_order import set_tab_order
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.buttons import Button

HEIGHT = 60


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on a button, and what is left of it where there is no room ("": its icon).

    `said` is what a screen reader says, where that is not the full words.
    """

    button: Button
    full: str
    short: str = ""
    tip: str = ""
    said: str = ""


class ActionBar(QFrame):
    """Widgets at the left, widgets at the right; buttons cut their words where room is short."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words: list[Words] = []
        self.setAccessibleName(tr("ActionBar", "Actions"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def lay_out(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        """Put widgets at both ends, in tab order; once, when the page is made."""
        for widget in left:
            self._row.addWidget(widget)
        self._row.addStretch(1)
        for widget in right:
            self._row.addWidget(widget)
        set_tab_order((*left, *right))

    def set_words(self, words: Sequence[Words]) -> None:
        """Name the buttons whose words may be cut short, the first to be so first."""
        self._words = list(words)
        self.settle()

    def settle(self) -> None:
        """Cut as many words short as the width of the moment asks for, and no more.

        What was cut first comes back where cutting longer words later left room for it.
        """
        for words in self._words:
            words.button.setAccessibleName(words.said or words.full)
            _write(words)
        cut: list[Words] = []
        for words in self._words:
            if self._has_room():
                break
            _write(words, is_short=True)
            cut.append(words)
        for words in reversed(cut[:-1]):
            _write(words)
            if not self._has_room():
                _write(words, is_short=True)

    def _has_room(self) -> bool:
        self._row.invalidate()
        return self._row.sizeHint().width() <= self.width()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.chrome)
            painter.fillRect(0, 0, self.width(), theme.border, theme.line)

    def _height(self) -> int:
        """The buttons' height grows with the text, the room around them as gaps do."""
        return self._look.px(36) + self._look.gap(HEIGHT - 36)

    def _on_look_changed(self, _look: object) -> None:
        side = self._look.gap(24)
        self._row.setContentsMargins(side, 1, side, 0)
        self._row.setSpacing(self._look.gap(10))
        self.setFixedHeight(self._height())
        QTimer.singleShot(0, self, self.settle)  # when the buttons have the new size of text
        self.update()


def _write(words: Words, *, is_short: bool = False) -> None:
    """Write words on their button, or what is left of them; its tip says what is cut off."""
    words.button.setText(words.short if is_short else words.full)
    tip = words.tip
    if is_short and not tip.startswith(words.full):
        named = tr("ActionBar", "{words}. {tip}").format(words=words.full, tip=tip)
        tip = named if tip else words.full
    words.button.setToolTip(plain_tip(tip))


class Progress(QWidget):
    """How far one is, as a small bar; `value` from 0 to 1."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.value = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def show_value(self, value: float, words: str) -> None:
        """Show a share, with the words for it for screen readers."""
        self.value = max(0.0, min(1.0, value))
        self.setAccessibleName(words)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        bar = QRectF(self.rect())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.line if not theme.is_contrast else theme.tint)
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
            bar.setWidth(bar.width() * self.value)
            painter.setBrush(theme.accent)
            painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()
