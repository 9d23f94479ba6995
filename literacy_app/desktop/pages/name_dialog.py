"""Asks for another name for a learner, and says at once why one cannot be taken.

Not the keeping of names (`workplace`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.sheet_dialog import SheetDialog
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr
from literacy_app.desktop.workplace import Refused, Workplace

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look
    from literacy_app.records.nouns import Learner


class NameDialog(SheetDialog):
    """Once accepted, the learner has the name that was typed."""

    def __init__(
        self, look: Look, workplace: Workplace, learner: Learner, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr("Learners", "Another name"), parent)
        self._workplace = workplace
        self._learner = learner
        self.say(tr("Learners", "All work stays with {name}.").format(name=learner.name))
        self.name = QLineEdit(learner.name)
        self.name.setAccessibleName(tr("Learners", "Name"))
        self.name.selectAll()
        self.refusal = WrappedText(look, "small", "", "problem")
        self.refusal.hide()
        self.body.addWidget(self.name)
        self.body.addWidget(self.refusal)
        self.add_answers(tr("Learners", "Rename"), tr("Learners", "Leave as it is"))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def accept(self) -> None:
        renamed = self._workplace.rename_learner(self._learner.id, self.name.text())
        if not isinstance(renamed, Refused):
            super().accept()
            return
        self.refusal.setText(renamed.words)
        self.refusal.show()
        self.name.setAccessibleDescription(renamed.words)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
