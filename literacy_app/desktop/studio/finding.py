"""Finding words in the editor: between its line for them and the text.

Not the line (`find_bar`) and not the search itself, which the editor does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from literacy_app.desktop.studio.editor import YamlEditor
    from literacy_app.desktop.studio.find_bar import FindBar


class Finding(QObject):
    """Begins with what is selected, and goes round the text."""

    def __init__(self, editor: YamlEditor, bar: FindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._bar = bar
        bar.wanted.connect(self._on_wanted)
        bar.closed.connect(self._on_closed)

    def begin(self) -> None:
        """Ask for words."""
        self._bar.begin(self._editor.textCursor().selectedText())

    def go_on(self) -> None:
        """Find the next place of the words asked for last."""
        self._on_wanted((self._bar.field.text(), False))

    def _on_wanted(self, wanted: tuple[str, bool]) -> None:
        words, is_back = wanted
        if words:
            self._bar.say(found=self._editor.find_next(words, backward=is_back))

    def _on_closed(self, _nothing: object) -> None:
        self._editor.setFocus()
