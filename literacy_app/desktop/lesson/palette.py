"""The techniques to name marks with, as chips in a row, and the eraser.

Not the marking itself: it says which pencil was picked up and shows which one is held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from literacy_app.desktop.lesson.technique_chip import HEIGHT, TechniqueChip
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.keycap import KeyCap
from literacy_app.desktop.parts.roving_button import move_focus
from literacy_app.desktop.parts.tab_order import set_tab_order
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.look import Look

_GAP = 9


class Palette(QWidget):
    """The row of chips; it wraps, and drops the names, where room is short."""

    pencil_picked = Signal(object)
    """The id of the label whose pencil is held from now on; None when it was put down."""
    erase_requested = Signal(object)
    """“Erase” was chosen; carries nothing."""
    info_requested = Signal(object)
    """What the task is and what the techniques mean was asked for; carries nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._band = Band.WIDE
        self._chips: list[TechniqueChip] = []
        self.setAccessibleName(tr("Palette", "Techniques"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.erase = Button(look, "", "ghost", "eraser", self)
        self.erase.setAccessibleName(tr("Palette", "Erase the mark at the caret"))
        self.erase.setToolTip(tr("Palette", "Erase the mark at the caret (Del)"))
        self.erase.clicked.connect(self._on_erase_clicked)
        self._cap = KeyCap(look, tr("Palette", "Del"), self)
        self.info = Button(look, "", "ghost", "info", self)
        self.info.setAccessibleName(tr("Palette", "What to do here, and what the techniques mean"))
        self.info.setToolTip(tr("Palette", "What to do here, and what the techniques mean"))
        self.info.clicked.connect(self._on_info_clicked)
        look.changed.connect(self._on_look_changed)

    @property
    def chips(self) -> tuple[TechniqueChip, ...]:
        """The chips in their order."""
        return tuple(self._chips)

    @property
    def pencil(self) -> str | None:
        """The id of the label that is held."""
        return next((chip.label.id for chip in self._chips if chip.isChecked()), None)

    def show_labels(self, labels: Sequence[Label]) -> None:
        """Offer these labels, by keys from 1 in their order."""
        for chip in self._chips:
            chip.deleteLater()
        self._chips = [
            TechniqueChip(self._look, label, place + 1, self) for place, label in enumerate(labels)
        ]
        for chip in self._chips:
            chip.clicked.connect(self._on_chip_clicked)
            chip.moved.connect(self._on_moved)
            chip.show()
        self._settle_tab_stop()
        set_tab_order((*self._chips, self.info, self.erase))
        self._place()

    def set_pencil(self, label_id: str | None) -> None:
        """Show which pencil is held; sends nothing."""
        for chip in self._chips:
            chip.setChecked(chip.label.id == label_id)
        self._settle_tab_stop()
        self._place()

    def set_band(self, band: Band) -> None:
        """Lay out for a band: in the compact one letters and keys alone."""
        self._band = band
        self._place()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), max(self.height(), self._look.px(HEIGHT)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        chip = next((chip for chip in self._chips if str(chip.number) == typed), None)
        if chip is None:
            super().keyPressEvent(event)
            return
        chip.setFocus(Qt.FocusReason.ShortcutFocusReason)
        chip.click()

    def _place(self) -> None:
        """Put every chip in its place, on as many lines as they need."""
        self.erase.setText("" if self._band is Band.COMPACT else tr("Palette", "Erase"))
        self._cap.setVisible(self._band is not Band.COMPACT)
        room = self.width() - self._tools_width()
        full = sum(chip.width_when(short=False) + self._gap() for chip in self._chips)
        is_short = self._band is Band.COMPACT or full > room
        height = self._look.px(HEIGHT)
        x = y = 0
        for chip in self._chips:
            chip.set_short(short=is_short)
            width = chip.sizeHint().width()
            if x > 0 and x + width > room:
                x, y = 0, y + height + self._gap()
            chip.setGeometry(x, y, width, height)
            x += width + self._gap()
        self._place_tools()
        if self.height() != y + height:
            self.setFixedHeight(y + height)

    def _place_tools(self) -> None:
        x = self.width()
        height = self._look.px(HEIGHT)
        for tool in (self._cap, self.erase, self.info):
            if tool.isVisibleTo(self):
                size = tool.sizeHint()
                x -= size.width()
                tool.setGeometry(QRect(x, (height - size.height()) // 2, *size.toTuple()))
                x -= self._look.px(8)

    def _tools_width(self) -> int:
        tools = [tool for tool in (self._cap, self.info, self.erase) if tool.isVisibleTo(self)]
        return sum(tool.sizeHint().width() + self._look.px(8) for tool in tools) + self._gap()

    def _gap(self) -> int:
        return self._look.gap(_GAP)

    def _settle_tab_stop(self) -> None:
        """Let Tab reach the held chip, or the first: the arrows go on from there."""
        held = next((chip for chip in self._chips if chip.isChecked()), None)
        for place, chip in enumerate(self._chips):
            is_stop = chip is held if held is not None else place == 0
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)

    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, TechniqueChip):
            self.set_pencil(chip.label.id if chip.isChecked() else None)
            self.pencil_picked.emit(self.pencil)

    def _on_moved(self, by: int) -> None:
        move_focus(self._chips, by)

    def _on_erase_clicked(self) -> None:
        self.erase_requested.emit(None)

    def _on_info_clicked(self) -> None:
        self.info_requested.emit(None)

    def _on_look_changed(self, _look: object) -> None:
        self._place()
        self.update()
