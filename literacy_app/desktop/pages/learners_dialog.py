"""Asks who is working: the names on this computer, the last one first, or a new one.

Not the managing of names (`learners_page`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.sheet_dialog import SheetDialog
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr
from literacy_app.desktop.workplace import Refused, Workplace

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look

_SHOWN = 6
_ROW = 38


class LearnersDialog(SheetDialog):
    """Once accepted, the workplace's learner is the one who was chosen."""

    def __init__(self, look: Look, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Learners", "Who is working?"), parent)
        self._workplace = workplace
        self.say(
            tr("Learners", "Each name keeps its own work on this computer. There is no password.")
        )
        self.names = QListWidget()
        self.names.setAccessibleName(tr("Learners", "Names on this computer"))
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Learners", "A new name"))
        self.refusal = WrappedText(look, "small", "", "problem")
        self.refusal.hide()
        self._fill()
        self.add_answers(tr("Learners", "Go on"), tr("Learners", "Not now"))

    @override
    def accept(self) -> None:
        typed = self.name.text().strip()
        item = self.names.currentItem()
        if typed or item is None:
            made = self._workplace.add_learner(self.name.text())
            if isinstance(made, Refused):
                self._refuse(made.words)
                return
        else:
            self._workplace.use_learner(item.data(Qt.ItemDataRole.UserRole))
        super().accept()

    def _fill(self) -> None:
        learners = self._workplace.front.learners
        self.names.ensurePolished()  # or the rows would stand where they do without a style
        for learner in learners:
            item = QListWidgetItem(learner.name)
            item.setData(Qt.ItemDataRole.UserRole, learner.id)
            self.names.addItem(item)
        if learners:
            self.names.setCurrentRow(0)
            self.names.setFocus(Qt.FocusReason.OtherFocusReason)
            shown = min(_SHOWN, len(learners))
            self.names.setFixedHeight(shown * self.look.px(_ROW) + 10)
            self.name.setPlaceholderText(tr("Learners", "or type another name"))
        else:
            self.names.hide()
            self.name.setPlaceholderText(tr("Learners", "Type your name"))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in (self.names, self.name, self.refusal):
            self.body.addWidget(widget)
        self.names.itemActivated.connect(self._on_activated)
        self.names.itemClicked.connect(self._on_picked)
        self.name.textEdited.connect(self._on_typed)

    def _refuse(self, words: str) -> None:
        self.refusal.setText(words)
        self.refusal.show()
        self.name.setAccessibleDescription(words)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_activated(self, _item: QListWidgetItem) -> None:
        self.name.clear()
        self.accept()

    def _on_picked(self, _item: QListWidgetItem) -> None:
        self.name.clear()

    def _on_typed(self, _text: str) -> None:
        self.refusal.hide()
