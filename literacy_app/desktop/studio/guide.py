"""The reference of the lesson format, to be read beside the editor.

Not the reference itself, which lies with the lessons: here its tables are told as lists, which
fit a narrow column.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QTextBrowser

from literacy_app.desktop.overriding import override
from literacy_app.desktop.wording import tr
from literacy_app.settings.bundled import lessons_folder

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from literacy_app.desktop.paint.look import Look

FILE = "FORMAT.md"
_CELL = re.compile(r"(?<!\\)\|")
_COLUMNS = 5


class Guide(QTextBrowser):
    """The text; read from its file when it is first shown."""

    focus_radius = 3

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._markdown = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Studio", "Format guide"))
        self.viewport().setAutoFillBackground(False)
        look.changed.connect(self._on_look_changed)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._markdown:
            try:
                text = (lessons_folder() / FILE).read_text(encoding="utf-8")
            except OSError:
                text = tr("Studio", "The format guide is not with this copy of the program.")
            self._markdown = as_lists(text)
            self._on_look_changed(self._look)

    def _on_look_changed(self, _look: object) -> None:
        document = self.document()
        document.setDefaultFont(self._look.font("small"))
        document.setDocumentMargin(self._look.gap(16))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        palette.setColor(QPalette.ColorRole.Text, self._look.theme.ink)
        palette.setColor(QPalette.ColorRole.Link, self._look.theme.accent)
        self.setPalette(palette)
        if self._markdown:
            document.setMarkdown(self._markdown)


def as_lists(markdown: str) -> str:
    """Each row of the tables as a point of a list: name, type, default, meaning, example."""
    told = (_told(line) for line in markdown.split("\n"))
    return "\n".join(line for line in told if line is not None)


def _told(line: str) -> str | None:
    if not line.startswith("|"):
        return line
    cells = [cell.strip() for cell in _CELL.split(line)[1:-1]]
    if len(cells) != _COLUMNS or not cells[0].startswith("`"):
        return None
    name, kind, default, meaning, example = cells
    return f"- **{name}** ({kind}; {default}): {meaning} {example}\n"
