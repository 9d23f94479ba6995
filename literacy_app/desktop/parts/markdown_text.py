"""Short Markdown of a lesson as text on the screen: no HTML, no pictures, no links but web links.

Not the passage, which is plain text. Imports a Markdown parser, so only an open lesson may
import this module.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QPalette, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser

from literacy_app.desktop.overriding import override
from literacy_app.text.markdown import to_html

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

_MARKUP = re.compile(r"([!-/:-@\[-`{-~])")
_ESCAPED = r"\\\1"
_INDENT = 16
_BETWEEN = 8


def to_list(texts: Iterable[str]) -> str:
    """Plain texts as the points of a Markdown list; nothing in them is markup."""
    return "\n".join(f"- {_MARKUP.sub(_ESCAPED, ' '.join(text.split()))}" for text in texts)


class MarkdownText(QTextBrowser):
    """Markdown in a type role, as high as its lines; a link is handed on, never followed."""

    link_chosen = Signal(object)
    """The address of the link that was chosen, letter for letter as it would be opened."""

    def __init__(
        self, look: Look, role: str, markdown: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._role = role
        self._markdown = markdown
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.anchorClicked.connect(self._on_anchor_clicked)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_markdown(self, markdown: str) -> None:
        """Show another text."""
        self._markdown = markdown
        self._on_look_changed(self._look)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(400), self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.line_height(self._role))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pin()

    def _pin(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = int(self.document().size().height()) + 1
        if self.height() != height:
            self.setFixedHeight(height)

    def _set_pitch(self, pixels: int) -> None:
        """Give every line the height of the role; HTML can only say it as a share of the font's."""
        block = self.document().begin()
        while block.isValid():
            form = block.blockFormat()
            fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
            form.setLineHeight(pixels, fixed.value)
            QTextCursor(block).setBlockFormat(form)
            block = block.next()

    def _on_look_changed(self, _look: object) -> None:
        look = self._look
        document = self.document()
        document.setDefaultFont(look.font(self._role))
        document.setIndentWidth(look.px(_INDENT))
        between = look.gap(_BETWEEN)
        document.setDefaultStyleSheet(
            f"p, li {{ margin: 0 0 {between}px 0; }}"
            f"ul, ol {{ margin: 0; }}"
            f"a {{ color: {look.theme.accent.name()}; }}"
        )
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, look.theme.ink)
        self.setPalette(palette)
        self.setHtml(to_html(self._markdown))
        self._set_pitch(look.line_height(self._role))
        has_links = "<a " in self.toHtml()
        policy = Qt.FocusPolicy.StrongFocus if has_links else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self._pin()

    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_chosen.emit(bytes(url.toEncoded().data()).decode())
