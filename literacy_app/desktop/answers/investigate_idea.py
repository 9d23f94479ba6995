"""The last card: a free one, for what one would look for if the desk held more.

Not graded: what is written is kept with the notes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from literacy_app.desktop.answers.rewrite_field import WritingField
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.icon_label import IconLabel
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

RADIUS = 2
_LINES = 2


class IdeaCard(QFrame):
    """A dashed card with a field in it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        place = tr("Investigate", "Your idea")
        question = tr("Investigate", "What else would you look for?")
        self.setAccessibleName(place)
        self._icon = IconLabel(look, "plus-circle", "accent", 16)
        self._place = PlainLabel(look, "caption-strong", place, "accent")
        self._price = PlainLabel(look, "caption-strong", tr("Investigate", "free"), "accent")
        self._question = WrappedText(look, "quote", question, "ink")
        invitation = tr("Investigate", "Write it down.")
        self.field = WritingField(look, question, invitation, least_lines=_LINES)
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon)
        self._head.addWidget(self._place, 1)
        self._head.addWidget(self._price)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._question)
        self._column.addWidget(self.field)
        self._column.addStretch(1)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def needed_height(self, width: int) -> int:
        """How high it is at a width in pixels."""
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        head = self._head.sizeHint().height() + self._question.heightForWidth(inner)
        gaps = 2 * self._column.spacing() + margins.top() + margins.bottom()
        return head + self.field.sizeHint().height() + gaps

    def focus_field(self) -> None:
        """Give the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        inset = theme.border / 2
        pen = QPen(theme.edge, theme.border)
        pen.setDashPattern([4, 3])
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            painter.setBrush(theme.desk)
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(gap(12), gap(10), gap(12), gap(10))
        self._column.setSpacing(gap(6))
        self._head.setSpacing(gap(6))
        self.update()
