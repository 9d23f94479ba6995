"""The line “Which words told you?”: the words that were picked, and what to do.

Not the passage in which they are picked (`passage_words`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.painted_text import draw_elided
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

RADIUS = 4
_HEIGHT = 26


class ToldWords(QFrame):
    """A question, the words in a quiet box, a remark or a button that takes them back."""

    cleared = Signal(object)
    """The words are taken back; carries nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.question = PlainLabel(look, "body", tr("Told", "Which words told you?"), "ink2")
        self.chip = _Chip(look, self)
        self.remark = PlainLabel(look, "small", "", "ink3")
        self.clear = Button(look, "", "ghost", "x")
        self.clear.set_small()
        self.clear.setAccessibleName(tr("Told", "Take these words back"))
        self.clear.setToolTip(tr("Told", "Take these words back"))
        self.clear.clicked.connect(self._on_clear_clicked)
        self._row = QHBoxLayout(self)
        for widget in (self.question, self.chip, self.clear, self.remark):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_words(self, words: str, *, locked: bool) -> None:
        """Show the words that were picked, none where they are empty."""
        self.chip.say(words)
        self.chip.setVisible(bool(words))
        self.clear.setVisible(bool(words) and not locked)
        self.setVisible(bool(words) or not locked)
        more = tr("Told", "click words above to change")
        self.remark.setText("" if locked else more if words else tr("Told", "click words above"))
        asked = tr("Told", "Which words told you?")
        self.question.setText(tr("Told", "The words that told you:") if locked else asked)
        self.setAccessibleName(f"{self.question.text()} {words}")

    def _on_clear_clicked(self) -> None:
        self.cleared.emit(None)

    def _on_look_changed(self, _look: object) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._look.gap(8))


class _Chip(QWidget):
    """Words of the text in a box."""

    cuts_on_purpose = True
    """Long words end in an ellipsis; all of them are in the tip, and in the passage."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look_changed)

    def text(self) -> str:
        """The words."""
        return self._words

    def say(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self._look.font("quote"))
        width = int(metrics.horizontalAdvance(self._words)) + 2 * self._look.gap(9) + 2
        return QSize(width, max(self._look.px(_HEIGHT), self._look.line_height("quote") + 4))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._look.px(60)), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        inset = theme.border / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.accent, theme.border))
            painter.setBrush(theme.tint2)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            painter.setFont(self._look.font("quote"))
            painter.setPen(theme.ink)
            side = self._look.gap(9)
            draw_elided(painter, rect.adjusted(side, 0, -side, 0), self._words)

    def _on_look_changed(self, _look: object) -> None:
        self.updateGeometry()
        self.update()
