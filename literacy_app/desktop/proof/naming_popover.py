"""The popover that asks for a name: a chip with each label's name, at the selection.

Not the naming itself: it says which label was chosen, or that none is wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QDialog, QGridLayout, QHBoxLayout, QLabel

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.badges import BadgeShape, paint_badge
from literacy_app.desktop.parts.keycap import KeyCap
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.look import Look

_RADIUS = 6
_BADGE, _CHIP_HEIGHT, _CHIP_PADDING = 18, 28, 7
_SPACE = 6
_BACK = {Qt.Key.Key_Left, Qt.Key.Key_Up}
_ON = {Qt.Key.Key_Right, Qt.Key.Key_Down}
_TAKE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class NameChip(QAbstractButton):
    """A label's key, badge and name; lit when it is the one that Enter takes.

    `focused` is sent when the keyboard comes to it; its keys are the popover's.
    """

    focused = Signal(object)

    def __init__(self, look: Look, label: Label, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.label = label
        self._number = number
        self.is_lit = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(plain_tip(label.name))
        self.setAccessibleName(
            tr("Popover", "{label}, key {number}").format(label=label.name, number=number)
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self)

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        digit = QFontMetrics(look.font("small")).horizontalAdvance(str(self._number))
        name = QFontMetrics(look.font("small")).horizontalAdvance(self.label.name) + 1
        width = 2 * look.gap(_CHIP_PADDING) + digit + 2 * look.gap(5) + look.px(_BADGE) + name
        return QSize(width, look.px(_CHIP_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        ink = theme.technique_ink(self.label.ink - 1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.is_lit or self.underMouse():
                painter.setPen(QPen(theme.accent, 1.5) if self.is_lit else Qt.PenStyle.NoPen)
                painter.setBrush(theme.tint if self.is_lit else theme.tint2)
                rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
                painter.drawRoundedRect(rect, _RADIUS - 1, _RADIUS - 1)
            side, gap, edge = look.px(_BADGE), look.gap(5), look.gap(_CHIP_PADDING)
            painter.setFont(look.font("small"))
            painter.setPen(theme.ink)
            number = str(self._number)
            left = edge + painter.fontMetrics().horizontalAdvance(number) + gap
            painter.drawText(QRectF(edge, 0, left, self.height()), _LEFT, number)
            words = QRectF(left + side + gap, 0, 0, self.height())
            words.setRight(self.width() - edge + 1)
            name = painter.fontMetrics().elidedText(
                self.label.name, Qt.TextElideMode.ElideRight, int(words.width())
            )
            painter.drawText(words, _LEFT, name)
            badge = QRectF(left, round((self.height() - side) / 2), side, side)
            paint_badge(painter, badge, self.label.letter, ink, BadgeShape.SOLID, theme)


class NamingPopover(QDialog):
    """A small dialog inside the window; `named` gives the label's id, `dismissed` gives None.

    It leaves the focus to the text, whose keys are handed to `take_key`, unless it is asked for
    from the keyboard.
    """

    named = Signal(object)
    dismissed = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)  # a part of the window, not one of its own
        self._look = look
        self._lit = 0
        self.chips: tuple[NameChip, ...] = ()
        self.setAccessibleName(tr("Popover", "Name this mark"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._row = QHBoxLayout(self)
        self._prompt = QLabel(tr("Popover", "Name it:"), self)
        self._escape = KeyCap(look, tr("Keys", "Esc"), self)
        self._escape.setAccessibleName(tr("Popover", "Escape closes"))
        self._grid = QGridLayout()
        self._row.addWidget(self._prompt, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._grid)
        self._row.addWidget(self._escape, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def set_labels(self, labels: Sequence[Label]) -> None:
        """Offer these labels, the first one lit."""
        for chip in self.chips:
            self._grid.removeWidget(chip)
            chip.deleteLater()
        self.chips = tuple(
            NameChip(self._look, label, number, self) for number, label in enumerate(labels, 1)
        )
        for chip in self.chips:
            chip.clicked.connect(self._on_chip_clicked)
            chip.focused.connect(self._on_chip_focused)
        self._light(0)

    def show_at(self, selection: QRect, room: QRect, *, with_focus: bool) -> None:
        """Show it under a selection, or above where there is no room.

        Args:
            selection: Where the selected words stand, in the parent's pixels.
            room: Where it may stand.
            with_focus: Whether to take the focus.
        """
        self._arrange(room.width() - 16)
        self._row.activate()
        self.adjustSize()
        space = self._look.gap(_SPACE)
        top = selection.bottom() + space
        if top + self.height() > room.bottom() and selection.top() - space > self.height():
            top = selection.top() - space - self.height()
        left = max(room.left() + 8, min(selection.left() - space, room.right() - 8 - self.width()))
        self.move(QPoint(left, max(room.top(), min(top, room.bottom() - self.height()))))
        self.show()
        self.raise_()
        if with_focus and self.chips:
            self.chips[self._lit].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks of the popover; False when it is not the popover's."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key in _BACK or key in _ON:
            self._light((self._lit + (1 if key in _ON else -1)) % max(1, len(self.chips)))
        elif key in _TAKE and self.chips:
            self.named.emit(self.chips[self._lit].label.id)
        elif key == Qt.Key.Key_Escape:
            self.dismissed.emit(None)
        elif event.text() in _DIGITS and event.text() and int(event.text()) <= len(self.chips):
            self._light(int(event.text()) - 1)
            self.named.emit(self.chips[self._lit].label.id)
        else:
            return False
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.edge, theme.border))
            painter.setBrush(theme.paper)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)

    def _arrange(self, room: int) -> None:
        """Put the chips in as few rows as there is room for, all about as long."""
        if not self.chips:
            return
        margins, space = self._row.contentsMargins(), self._row.spacing()
        beside = margins.left() + margins.right() + 2 * space
        beside += self._prompt.sizeHint().width() + self._escape.sizeHint().width()
        widest = max(chip.sizeHint().width() for chip in self.chips) + self._grid.spacing()
        rows = -(-len(self.chips) // max(1, (room - beside) // widest))
        columns = -(-len(self.chips) // rows)
        for chip in self.chips:
            self._grid.removeWidget(chip)
        for place, chip in enumerate(self.chips):
            self._grid.addWidget(chip, place // columns, place % columns)
            chip.show()

    def _light(self, number: int) -> None:
        self._lit = number
        for place, chip in enumerate(self.chips):
            chip.is_lit = place == number
            chip.update()
        if self.chips and any(chip.hasFocus() for chip in self.chips):
            self.chips[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, NameChip):
            self._light(self.chips.index(chip))
            self.named.emit(chip.label.id)

    @Slot(object)
    def _on_chip_focused(self, chip: NameChip) -> None:
        self._light(self.chips.index(chip))

    def _on_look_changed(self, _look: object) -> None:
        look = self._look
        self._row.setContentsMargins(look.gap(8), look.gap(7), look.gap(9), look.gap(7))
        self._row.setSpacing(look.gap(3))
        self._grid.setSpacing(look.gap(3))
        self._prompt.setMinimumHeight(look.px(_CHIP_HEIGHT))
        self._prompt.setFont(look.font("small"))
        self._prompt.setStyleSheet(f"color: {look.theme.ink2.name()}")
        self.update()


_DIGITS = "123456789"
_LEFT = int(Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value)
