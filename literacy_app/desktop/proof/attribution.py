"""The strip above the text that says whose words these are, and leads to where they stand.

Not the wording: a page writes it from the passage's source. Not the whole text either: where a copy
of it is attached the strip offers it, and says so when it is asked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.parts.text_block import BlockStyle, TextBlock
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

_HEIGHT, _ICON, _LEFT_GAP = 31, 14, 8
_RIGHT = 12
_CLOSER = 6


class Attribution(QAbstractButton):
    """Whose words these are, in a line; pressed, it shows the rights as well, under it."""

    context_wanted = Signal(object)
    """The passage is to be shown in its place; carries nothing."""
    key_wanted = Signal(object)
    """It is to be told how the answer key was made; carries nothing."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._said = self._details = ""
        self._has_copy: bool | None = None
        self.key = Button(look, key_words(), "link", None, self)
        self.context = Button(look, context_words(), "link", None, self)
        for link in (self.key, self.context):
            link.hide()
        self.key.clicked.connect(self._on_key_clicked)
        self.context.clicked.connect(self._on_context_clicked)
        self.text_left = 62
        """Where the passage's text begins, in pixels; the words stand a little to its right."""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._on_toggled)
        look.changed.connect(self._on_toggled)

    def say(self, attribution: str, details: str) -> None:
        """Say whose words these are, and more for whoever asks."""
        self._said = details
        self.setText(attribution.replace("&", "&&"))
        self.setChecked(False)
        self.setAccessibleName(attribution)
        self.setVisible(bool(attribution))
        self._settle()

    def offer_context(self, *, has_copy: bool | None) -> None:
        """Offer the passage in its place where a copy is attached; else say how to attach one.

        None: the passage is taken from no other text.
        """
        self._has_copy = has_copy
        self._settle()

    def offer_key(self, *, offered: bool) -> None:
        """Offer to tell how the answer key was made, where there is something to tell."""
        self.key.setVisible(offered)
        self._settle()

    @property
    def more_height(self) -> int:
        """How much higher than its line the strip is, in pixels, while it shows more."""
        return self._more().height if self.isChecked() else 0

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(_HEIGHT) + self.more_height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_links()
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        line = look.px(_HEIGHT)
        side = look.px(_ICON)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            left = self.text_left - look.gap(_LEFT_GAP)
            painter.drawPixmap(
                QPointF(left, (line - side) // 2), icon_pixmap(look, "quotes", theme.ink3, side)
            )
            painter.setFont(look.font("caption"))
            painter.setPen(theme.ink2)
            room = QRectF(self._words_left, 0, self._room, line)
            painter.drawText(room, _MIDDLE, self._shown())
            if self.isChecked():
                self._more().draw(painter, self._words_left, line - _CLOSER)
            width = theme.border
            painter.fillRect(QRectF(0, self.height() - width, self.width(), width), theme.line)

    @property
    def _words_left(self) -> int:
        return self.text_left + self._look.px(_ICON)

    @property
    def _room(self) -> int:
        links = sum(link.sizeHint().width() + 2 * _RIGHT for link in self._links())
        return self.width() - self._words_left - _RIGHT - links

    def _shown(self) -> str:
        """The words, or as many of their parts, from the first on, as there is room for."""
        font = self._look.font("caption")
        metrics = QFontMetricsF(font)
        words = self.text().replace("&&", "&")
        while metrics.horizontalAdvance(words) > self._room and _PARTS.search(words):
            words = _PARTS.sub("", words)
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, self._room)

    def _more(self) -> TextBlock:
        """What a press brings: all the words where they were cut short, then the details."""
        words = self.text().replace("&&", "&")
        is_cut = self._shown() != words
        style = BlockStyle(self._look.font("caption"), self._look.line_height("caption"))
        return TextBlock(
            f"{words}\n{self._details}" if is_cut else self._details, style, self._room
        )

    def _settle(self) -> None:
        """Show what belongs to the words and the copy of the moment."""
        how = how_to_attach() if self._has_copy is False else ""
        self._details = "\n".join(part for part in (self._said, how) if part)
        self.context.setVisible(bool(self._has_copy))
        self.setEnabled(bool(self._details or self._links()))
        self.setToolTip(plain_tip(self._details))
        self.setAccessibleDescription(self._details)
        policy = Qt.FocusPolicy.TabFocus if self._details else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self._place_links()
        self.updateGeometry()
        self.update()

    def _links(self) -> list[Button]:
        """The links that are offered, from left to right."""
        return [link for link in (self.key, self.context) if not link.isHidden()]

    def _place_links(self) -> None:
        """Put the links at the right of the line."""
        right = self.width() - _RIGHT
        for link in reversed(self._links()):
            size = link.sizeHint().grownBy(QMargins(1, 0, 1, 0))
            top = (self._look.px(_HEIGHT) - size.height()) // 2
            link.setGeometry(right - size.width(), top, size.width(), size.height())
            right -= size.width() + 2 * _RIGHT

    def _on_key_clicked(self) -> None:
        self.key_wanted.emit(None)

    def _on_context_clicked(self) -> None:
        self.context_wanted.emit(None)

    def _on_toggled(self, _value: object) -> None:
        self._place_links()
        self.updateGeometry()
        self.update()


def key_words() -> str:
    """What the link to how the key was made says."""
    return tr("Source", "About the answer key")


def context_words() -> str:
    """What the link to the passage in its place says."""
    return tr("Source", "See in context")


def how_to_attach() -> str:
    """How one comes to see a passage in its place."""
    return tr(
        "Source",
        "To see it in its place, attach your own copy of the text: File, Attach the article…",
    )


_PARTS = re.compile(r"(  ·  |, )(?!.*(  ·  |, )).*$")
"""The last part of the words, from the comma or the dot before it on."""
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value)
