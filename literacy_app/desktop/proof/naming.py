"""Asks for the name of a selection: shows the popover beside it, and hands it the passage's keys.

Not the popover itself, nor what is done with the name (the marking desk does it).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from literacy_app.desktop.overriding import override
from literacy_app.desktop.proof.naming_popover import NamingPopover

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.body import Body
    from literacy_app.desktop.proof.marking_desk import MarkingDesk, Naming


class NamingAid(QObject):
    """Shows the popover on the sheet while a selection waits for its name."""

    def __init__(self, look: Look, sheet: QWidget, body: Body, desk: MarkingDesk) -> None:
        super().__init__(sheet)
        self._look = look
        self._sheet = sheet
        self._body = body
        self._desk = desk
        self._labels: tuple[Label, ...] = ()
        self._made: NamingPopover | None = None
        desk.naming_asked.connect(self._on_naming_asked)
        body.passage.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def popover(self) -> NamingPopover:
        """The popover; it is made when it is first wanted."""
        if self._made is None:
            self._made = NamingPopover(self._look, self._sheet)
            self._made.set_labels(self._labels)
            self._made.named.connect(self._on_named)
            self._made.dismissed.connect(self._on_dismissed)
        return self._made

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Offer these labels from now on."""
        self._labels = tuple(labels)
        if self._made is not None:
            self._made.set_labels(self._labels)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the passage's keys to the popover while it is open."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.popover.take_key(event)
        return super().eventFilter(watched, event)

    def _show(self, *, with_focus: bool) -> None:
        span = self._desk.shown_selection()
        if span is not None:
            rect = self._body.rect_of(span).translated(self._body.pos())
            self.popover.show_at(rect, self._sheet.contentsRect(), with_focus=with_focus)

    def _hide(self) -> None:
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.popover.isAncestorOf(focused)
        self.popover.hide()
        if had_focus:
            self._body.passage.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_naming_asked(self, naming: Naming | None) -> None:
        self._body.passage.removeEventFilter(self)
        if naming is None:
            self._hide()
        else:
            self._show(with_focus=naming.is_by_keyboard)
            self._body.passage.installEventFilter(self)

    @Slot(int)
    def _on_scrolled(self, _value: int) -> None:
        if self._desk.is_naming:
            self._show(with_focus=False)

    @Slot(object)
    def _on_named(self, label: str) -> None:
        self._desk.name(label)

    @Slot(object)
    def _on_dismissed(self, _nothing: object) -> None:
        self._desk.escape()
