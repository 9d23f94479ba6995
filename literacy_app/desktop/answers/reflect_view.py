"""The view of a reflect activity: questions to think about, each with room to write.

Never says whether a text is good: it is kept, and that is all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.activities.reflect import TEXT
from literacy_app.desktop.answers.bar_words import FrameWords
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.answers.writing import Writing
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from literacy_app.activities.reflect import Reflect
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson

_MOST = 820


class ReflectView(AnswersFrame):
    """All questions on one sheet; what is written is kept as it is typed."""

    has_steps = False

    def __init__(
        self, look: Look, lesson: Lesson, activity: Reflect, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, lesson, activity, parent)
        self.writings = {item.id: Writing(look, item) for item in activity.items}
        self.kept = WrappedText(look, "small", "", "ink2")
        self.set_body(self._make_body())
        for writing in self.writings.values():
            writing.typed.connect(self._on_typed)
            writing.check_requested.connect(self.check)

    @override
    def wording(self) -> FrameWords:
        return FrameWords(
            nothing_yet=self._too_short()
            or tr("Reflect", "Nothing is written yet. One sentence is enough to begin."),
            check=tr("Reflect", "Keep my words"),
            again=tr("Reflect", "Change my words"),
        )

    @override
    def refresh(self) -> None:
        for item in self.activity.items:
            answer = self.answering.get(item.id, TEXT)
            writing = self.writings[item.id]
            writing.show_text(answer if isinstance(answer, str) else "", locked=self.is_checked)
        self.kept.setText(
            tr("Reflect", "Kept in My notes. Nobody scores it.")
            if self.is_checked
            else tr("Reflect", "For yourself. It is kept and never scored.")
        )

    @override
    def body_regions(self) -> tuple[QWidget, ...]:
        return tuple(writing.field for writing in self.writings.values())

    @override
    def focus_first(self) -> None:
        """Give the keyboard to the first text, or where all is kept to the button that leads on."""
        if self.is_checked:
            self.bar.primary.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        fields = [writing.field for writing in self.writings.values()]
        empty = [field for field in fields if not field.toPlainText()]
        (empty or fields)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def point_to_missing(self) -> None:
        """Give the keyboard to a text that is too short, else to the first that is none yet."""
        open_ = [
            self.writings[item.id] for item in self.activity.items if not self.is_answered(item)
        ]
        begun = [writing for writing in open_ if writing.is_begun]
        for writing in (*begun, *open_)[:1]:
            self.scroll_area.ensureWidgetVisible(writing)
            writing.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def settle(self) -> None:
        gap = self.look.gap
        side = gap(16 if self.band is Band.COMPACT else 27)
        above = gap(10 if self.is_short else 20)
        self._column.setContentsMargins(side, above, side, gap(16))
        self._column.setSpacing(gap(14))
        self._sheet.setMaximumWidth(self.look.px(_MOST))

    def _too_short(self) -> str:
        """How much the first text that is begun is too short by; nothing where none is."""
        left = [each.left for each in self.writings.values() if each.is_begun and each.left > 0]
        if not left:
            return ""
        return plural(
            "Reflect",
            left[0],
            one="This is too short yet: 1 more character is wanted.",
            many="This is too short yet: %n more characters are wanted.",
        )

    def _make_body(self) -> QWidget:
        self._sheet = Sheet(self.look)
        self._column = QVBoxLayout(self._sheet)
        for writing in self.writings.values():
            self._column.addWidget(writing)
        self._column.addWidget(self.kept)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sheet)
        column.addStretch(1)
        return body

    def _on_typed(self, item_id: str) -> None:
        text = self.writings[item_id].field.toPlainText()
        self.change(self.answering.answer(item_id, TEXT, text))
