"""Colours the YAML of the editor in the tokens of the theme.

Not what the parts of a line are (`yaml_tokens`), nor the problems, which the editor underlines.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat

from literacy_app.desktop.overriding import override
from literacy_app.desktop.positions import units_before
from literacy_app.desktop.studio.yaml_tokens import PLAIN, Kind, tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from literacy_app.desktop.paint.look import Look

_INKS = {Kind.KEY: "accent", Kind.STRING: "ink2", Kind.NUMBER: "good", Kind.COMMENT: "ink3"}


class YamlInk(QSyntaxHighlighter):
    """The colours of one document."""

    def __init__(self, look: Look, document: QTextDocument) -> None:
        super().__init__(document)
        self._look = look
        self._formats: dict[Kind, QTextCharFormat] = {}
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @override
    def highlightBlock(self, text: str) -> None:
        before = self.previousBlockState()
        found, state = tokens(text, PLAIN if before == -1 else before)
        for token in found:
            start, end = units_before(text, token.start), units_before(text, token.end)
            self.setFormat(start, end - start, self._formats[token.kind])
        self.setCurrentBlockState(state)

    def _on_look_changed(self, _look: object) -> None:
        self._formats = {kind: self._format(kind) for kind in Kind}
        self.rehighlight()

    def _format(self, kind: Kind) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(QColor(self._look.color(_INKS[kind])))
        if kind is Kind.KEY:
            made.setFontWeight(QFont.Weight.DemiBold)
        made.setFontItalic(kind is Kind.COMMENT)
        return made
