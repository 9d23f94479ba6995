"""The passage: a page that says what is clicked, selected and asked for.

Not what comes of it: whoever shows the passage decides that.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QTextCursor

from literacy_app.desktop.overriding import override
from literacy_app.desktop.proof.page import Page
from literacy_app.desktop.proof.passage_keys import command_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFocusEvent, QMouseEvent, QWheelEvent

    from literacy_app.desktop.paint.look import Look

_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
_JUMPS = frozenset({Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_STILL = 0.5
"""The share of the platform's drag distance within which a press and its release are a click."""


@dataclass(frozen=True, slots=True)
class Click:
    """A click: on which character, None beside the text; and whether Shift was held."""

    offset: int | None
    is_extending: bool


class Passage(Page):
    """A text to read with mouse and caret.

    Signals, each with one object: `pressed` None, when a selection begins; `clicked` a `Click`;
    `dragged` the span a drag has selected; `extended` the span that keys have selected, None for
    none; `commanded` a `Command`; `hovered` the offset under a resting pointer, or None;
    `caret_moved` the caret's offset.
    """

    pressed = Signal(object)
    clicked = Signal(object)
    dragged = Signal(object)
    extended = Signal(object)
    commanded = Signal(object)
    hovered = Signal(object)
    caret_moved = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._pressed: QPointF | None = None
        self._is_extending = False
        self._is_selected_at_once = False
        self._is_by_words = False
        self._held: int | None = None
        self.verticalScrollBar().valueChanged.connect(self._on_bar_moved)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the passage's keys from shortcuts of the window while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and command_of(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = command_of(event)
        if command is not None:
            self.commanded.emit(command)
            return
        if event.key() in _ARROWS | _JUMPS and not self.is_caret_placed:
            seen = self.seen()
            is_in_view = seen.start <= self.caret < seen.end
            self.place_caret(self.caret if is_in_view else seen.start)
            self.caret_moved.emit(self.caret)
            if event.key() in _ARROWS:  # the first arrow only shows where one is
                return
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        before = self.textCursor()
        super().keyPressEvent(event)
        self._tell_of_keys(before)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.accept()
            return
        self._pressed = event.position()
        self._is_extending = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self._is_extending:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        with self._held_still():
            cursor = self.textCursor()
            cursor.clearSelection()  # else a press on a selection would begin to drag it away
            self.setTextCursor(cursor)
            super().mousePressEvent(event)
            self.is_caret_placed = True
            self._is_selected_at_once = self.selection() is not None  # a third click in a row
            self._is_by_words = self._is_selected_at_once
            self._take_caret_to(event.position(), QTextCursor.MoveMode.MoveAnchor)
        self.pressed.emit(None)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            self.hovered.emit(self.offset_at(event.position()))
        elif self._pressed is not None and not self._is_extending:
            super().mouseMoveEvent(event)
            self._take_caret_to(event.position(), QTextCursor.MoveMode.KeepAnchor)
            self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self._pressed, None
        if not self._is_extending:
            super().mouseReleaseEvent(event)
        way = (event.position() - pressed).manhattanLength()
        still = _STILL * QGuiApplication.styleHints().startDragDistance()
        selection = self.selection()
        is_still = way < still and not self._is_selected_at_once
        if self._is_extending or selection is None or is_still:
            self.clicked.emit(Click(self.offset_at(pressed), self._is_extending))
        else:
            self.dragged.emit(selection)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()
            self._is_extending = False
            self._is_by_words = True
            with self._held_still():
                super().mouseDoubleClickEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl held the window sets the text size, not Qt the font."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @contextmanager
    def _held_still(self) -> Iterator[None]:
        """Let nothing scroll meanwhile.

        A text edit scrolls to any cursor it is given, also to the one it had, which is somewhere
        else once the wheel was turned: the press would fall on other words.
        """
        self._held = self.scrolled
        try:
            yield
        finally:
            self._held = None

    def _on_bar_moved(self, value: int) -> None:
        held, self._held = self._held, None  # what listens to the bar may move it again
        if held is not None and value != held:
            self.verticalScrollBar().setValue(held)
        self._held = held

    def _copy(self) -> None:
        """Copy the selected words as plain text, as they stand in the passage.

        As a string: data made here would outlive Python in the clipboard, and end in a crash.
        """
        selection = self.selection()
        if selection is not None:
            QGuiApplication.clipboard().setText(selection.of(self.text))

    def _take_caret_to(self, point: QPointF, mode: QTextCursor.MoveMode) -> None:
        """Put the caret where the pointer is, which is not always where Qt has put it."""
        position = self.position_at(point)
        cursor = self.textCursor()
        if position is not None and position != cursor.position() and not self._is_by_words:
            cursor.setPosition(position, mode)
            self.setTextCursor(cursor)

    def _tell_of_keys(self, before: QTextCursor) -> None:
        now = self.textCursor()
        if now.position() == before.position() and now.anchor() == before.anchor():
            return
        self.viewport().update()
        self.caret_moved.emit(self.caret)
        self.extended.emit(self.selection())
