"""The editor of a lesson's YAML: typing, indentation, the current line, problems underlined.

Not the gutter beside it (`gutter`), not the check (`checker`), and not the file (`open_file`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit

from literacy_app.desktop.overriding import override
from literacy_app.desktop.positions import code_points_before, units_before
from literacy_app.desktop.studio.highlighter import YamlInk
from literacy_app.desktop.studio.problem_rows import INKS
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QKeyEvent, QTextBlock

    from literacy_app.authoring.splicing import Edit
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.studio.problem_rows import Row, Severity
    from literacy_app.lessons.problems import Mend

STEP = 2
"""By how many spaces a line is indented."""
_MOST_UNDERLINED = 200
_LEAD = re.compile(r"[ ]*(?:-[ ]+)*")


class YamlEditor(QPlainTextEdit):
    """The editor. Tab leaves it; undo goes back to how the file was opened."""

    typed = Signal(object)
    """The text was changed, by typing or otherwise; carries nothing."""
    line_reached = Signal(object)
    """The line, from 1, that the caret came to."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: tuple[Row, ...] = ()
        self._underlines: list[QTextEdit.ExtraSelection] = []
        self._line = 0
        self.setObjectName("yaml")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(6)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Studio", "Lesson source, YAML"))
        self.ink = YamlInk(look, self.document())
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._on_caret_moved)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    # the text

    def text(self) -> str:
        """What stands in it, code point for code point, each line's end as one line feed."""
        return self.document().toRawText().replace("\u2029", "\n")

    def show_text(self, text: str, *, may_edit: bool) -> None:
        """Show another text, with nothing to undo."""
        self._rows = ()
        self._underlines = []
        self.setPlainText(text)
        self.document().setModified(False)
        flags = Qt.TextInteractionFlag.TextSelectableByKeyboard
        flags |= Qt.TextInteractionFlag.TextSelectableByMouse
        if may_edit:
            flags |= Qt.TextInteractionFlag.TextEditable
        self.setTextInteractionFlags(flags)
        self._show_selections()

    def replace(self, pieces: Iterable[Edit | Mend]) -> None:
        """Change pieces of the text that stand apart, as one step that can be undone at once."""
        text = self.text()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for piece in sorted(pieces, key=_start, reverse=True):
            cursor.setPosition(units_before(text, piece.start))
            cursor.setPosition(units_before(text, piece.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(piece.text)
        cursor.endEditBlock()

    # places

    @property
    def line(self) -> int:
        """The line of the caret, from 1."""
        return self.textCursor().blockNumber() + 1

    @property
    def offset(self) -> int:
        """The caret, in code points."""
        return code_points_before(self.text(), self.textCursor().position())

    def go_to(self, line: int, column: int = 1) -> None:
        """Put the caret to a line and column, both from 1, in the middle of the view."""
        block = self._block(line)
        at = min(units_before(block.text(), column - 1), len(block.text()))
        cursor = QTextCursor(self.document())
        cursor.setPosition(block.position() + at)
        self.setTextCursor(cursor)
        self.centerCursor()

    def find_next(self, words: str, *, backward: bool = False) -> bool:
        """Select the next place of some words, from the caret round; whether there is one."""
        flags = self.document().FindFlag(0)
        if backward:
            flags |= self.document().FindFlag.FindBackward
        if not words or self.find(words, flags):
            return bool(words)
        cursor = QTextCursor(self.document())
        end = QTextCursor.MoveOperation.End
        cursor.movePosition(end if backward else QTextCursor.MoveOperation.Start)
        found = self.document().find(words, cursor, flags)
        if not found.isNull():
            self.setTextCursor(found)
        return not found.isNull()

    # problems

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Underline what the problems are about."""
        self._rows = tuple(rows)
        made = (self._underline(row) for row in self._rows[:_MOST_UNDERLINED] if row.line)
        self._underlines = list(made)
        self._show_selections()

    # events

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act_of(event)
        if act is not None and not self.isReadOnly():
            act()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        has_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not has_control:
            return self.break_line
        if has_control and event.key() == Qt.Key.Key_BracketRight:
            return self.indent
        if has_control and event.key() == Qt.Key.Key_BracketLeft:
            return self.outdent
        return None

    def break_line(self) -> None:
        """Begin a line that is indented like this one, or further after a key without a value."""
        cursor = self.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock()]
        lead = _LEAD.match(before)
        width = len(lead[0]) if lead else 0
        if before.rstrip().endswith(":"):
            width += STEP
        cursor.insertText("\n" + " " * width)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def indent(self) -> None:
        """Indent the lines of the selection, or the one of the caret."""
        self._shift(STEP)

    def outdent(self) -> None:
        """Take an indentation back."""
        self._shift(-STEP)

    def _shift(self, by: int) -> None:
        cursor = self.textCursor()
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        cursor.beginEditBlock()
        block = first
        while block.isValid() and block.blockNumber() <= last:
            self._shift_block(block, by)
            block = block.next()
        cursor.endEditBlock()

    def _shift_block(self, block: QTextBlock, by: int) -> None:
        cursor = QTextCursor(block)
        text = block.text()
        if by > 0 and text.strip():
            cursor.insertText(" " * by)
        elif by < 0:
            count = min(-by, len(text) - len(text.lstrip(" ")))
            cursor.movePosition(
                QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, count
            )
            cursor.removeSelectedText()

    def _block(self, line: int) -> QTextBlock:
        last = self.document().blockCount()
        return self.document().findBlockByNumber(max(1, min(line, last)) - 1)

    def _underline(self, row: Row) -> QTextEdit.ExtraSelection:
        block = self._block(row.line)
        text = block.text()
        start = min(units_before(text, row.column - 1), max(len(text) - 1, 0))
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        end = block.position() + len(text.rstrip())
        cursor.setPosition(max(end, cursor.position()), QTextCursor.MoveMode.KeepAnchor)
        made.cursor = cursor
        made.format = self._wave(row.severity)
        return made

    def _wave(self, severity: Severity) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        made.setUnderlineColor(QColor(self._look.color(INKS[severity])))
        return made

    def _show_selections(self) -> None:
        here = QTextEdit.ExtraSelection()
        ground = QTextCharFormat()
        ground.setBackground(QColor(self._look.theme.tint2))
        ground.setProperty(QTextFormat.Property.FullWidthSelection.value, True)  # noqa: FBT003 (Qt's own)
        cursor = self.textCursor()
        cursor.clearSelection()
        here.cursor = cursor
        here.format = ground
        self.setExtraSelections([here, *self._underlines])

    # what is sent

    def _on_text_changed(self) -> None:
        self.typed.emit(None)

    def _on_caret_moved(self) -> None:
        self._show_selections()
        if self.line != self._line:
            self._line = self.line
            self.line_reached.emit(self._line)

    def _on_look_changed(self, _look: object) -> None:
        self.setFont(self._look.font("mono"))
        self.setTabStopDistance(self.fontMetrics().horizontalAdvance(" ") * STEP)
        self.show_rows(self._rows)


def _start(piece: Edit | Mend) -> int:
    return piece.start
