"""What stands over the body of an activity that is answered: what is to be done.

Not the items, which the body asks; nor how far one is, which the bar tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.parts.wrapped_text import WrappedText

if TYPE_CHECKING:
    from literacy_app.activities.answers import Answerable
    from literacy_app.desktop.paint.look import Look


class FrameHead(QWidget):
    """The prompt, and a line on how to go about it.

    In a short window one line is left of it, cut where it is longer; the whole task is its tip.
    """

    def __init__(self, look: Look, activity: Answerable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = WrappedText(look, "h1", activity.prompt, "ink")
        self.instruction = WrappedText(look, "body", activity.instruction or "", "ink2")
        self.line = _TaskLine(look, "body-strong", activity.prompt)
        task = " ".join(filter(None, (activity.prompt, activity.instruction)))
        self.line.setToolTip(plain_tip(task))
        self.line.setAccessibleName(task)
        self._column = QVBoxLayout(self)
        for words in (self.title, self.instruction, self.line):
            self._column.addWidget(words)
        self.settle(is_short=False, inset=0)

    def settle(self, *, is_short: bool, inset: int) -> None:
        """Lay out for a window that is short or not; `inset` is the room at both sides."""
        gap = self._look.gap
        self.title.setVisible(not is_short)
        self.instruction.setVisible(bool(self.instruction.text()) and not is_short)
        self.line.setVisible(is_short)
        self._column.setContentsMargins(inset, 0, inset, gap(2 if is_short else 4))
        self._column.setSpacing(gap(2))


class _TaskLine(PlainLabel):
    cuts_on_purpose = True
    """All of the task is in its tip."""
