"""The rail at the left of a lesson: its steps, where one is, and the way out.

Not the order of the steps (`study.session`): it shows what it is told and says what was chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from literacy_app.desktop.lesson.step_button import NARROW_WIDTH, RAIL_WIDTH, RailStep, StepButton
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.roving_button import move_focus
from literacy_app.desktop.parts.tab_order import set_tab_order
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look


class LessonRail(QFrame):
    """The lesson's name, its steps from top to bottom, and “Save and leave” at the foot."""

    step_chosen = Signal(object)
    """The id of the step that was chosen."""
    left = Signal(object)
    """“Save and leave” was chosen; carries nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_narrow = False
        self.setAccessibleName(tr("Rail", "Steps of the lesson"))
        self._over = WrappedText(look, "caption", color="ink2", parent=self)
        self._title = WrappedText(look, "lesson-strong", color="ink", parent=self)
        self.leave = Button(look, tr("Rail", "Save and leave"), "ghost", "sign-out", self)
        self.leave.clicked.connect(self._on_leave_clicked)
        self._buttons: list[StepButton] = []
        self._list = QWidget()
        self._list_layout = QVBoxLayout(self._list)
        self._list_layout.setContentsMargins(0, 0, 0, 0)
        self._list_layout.setSpacing(0)
        self._scroll = QScrollArea(self)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._list)
        self._scroll.viewport().setAutoFillBackground(False)
        self._list.setAutoFillBackground(False)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @property
    def buttons(self) -> tuple[StepButton, ...]:
        """The steps, from top to bottom."""
        return tuple(self._buttons)

    def show_lesson(self, over: str, title: str) -> None:
        """Show the lesson's name, with a line over it such as “Lesson 2 of 6”."""
        self._over.setText(over)
        self._over.setVisible(bool(over) and not self._is_narrow)
        self._title.setText(title)

    def show_steps(self, steps: Sequence[RailStep]) -> None:
        """Show the steps in their order, in as many buttons as there are steps."""
        if len(steps) != len(self._buttons):
            self._make_buttons(len(steps))
        for button, step in zip(self._buttons, steps, strict=True):
            button.show_step(step)
        self._ensure_current_visible()

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the nodes alone in a rail of 60 px, or everything."""
        self._is_narrow = narrow
        for button in self._buttons:
            button.set_narrow(narrow=narrow)
        self._settle_words()

    def focus_current(self) -> None:
        """Give the keyboard to the step one is in."""
        for button in self._buttons:
            if button.step.is_current:
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width(), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(), self._look.px(160))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.chrome)
            painter.fillRect(
                self.width() - theme.border, 0, theme.border, self.height(), theme.line
            )

    def _lay_out(self) -> None:
        self._head = QVBoxLayout()
        self._head.setSpacing(2)
        self._head.addWidget(self._over)
        self._head.addWidget(self._title)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.leave)
        self._foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._scroll, 1)
        column.addLayout(self._foot)

    def _make_buttons(self, count: int) -> None:
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [
            StepButton(self._look, place + 1, count, self._list) for place in range(count)
        ]
        while self._list_layout.count():
            self._list_layout.takeAt(0)
        for button in self._buttons:
            button.set_narrow(narrow=self._is_narrow)
            button.clicked.connect(self._on_step_clicked)
            button.moved.connect(self._on_moved)
            self._list_layout.addWidget(button)
        self._list_layout.addStretch(1)
        set_tab_order((*self._buttons, self.leave))

    def _ensure_current_visible(self) -> None:
        for button in self._buttons:
            if button.step.is_current:
                self._scroll.ensureWidgetVisible(button)

    def _width(self) -> int:
        return self._look.px(NARROW_WIDTH if self._is_narrow else RAIL_WIDTH)

    def _settle_words(self) -> None:
        self._over.setVisible(bool(self._over.text()) and not self._is_narrow)
        self._title.setVisible(not self._is_narrow)
        words = tr("Rail", "Save and leave")
        self.leave.setText("" if self._is_narrow else words)
        self.leave.setAccessibleName(words)
        self.leave.setToolTip(words if self._is_narrow else "")
        self._settle_size()

    def _settle_size(self) -> None:
        px = self._look.px
        side = 0 if self._is_narrow else px(18)
        self._head.setContentsMargins(side, px(18), side, px(10))
        width = self.leave.sizeHint().width()
        before = (px(NARROW_WIDTH) - width) // 2 if self._is_narrow else px(12)
        self._foot.setContentsMargins(before, px(8), 0, px(12))
        self.setFixedWidth(self._width())

    def _on_look_changed(self, _look: object) -> None:
        for button in self._buttons:
            button.updateGeometry()
        self._settle_words()
        self.update()

    def _on_step_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, StepButton):
            self.step_chosen.emit(button.step.id)

    def _on_moved(self, by: int) -> None:
        button = move_focus(self._buttons, by)
        if button is not None:
            self._scroll.ensureWidgetVisible(button)

    def _on_leave_clicked(self) -> None:
        self.left.emit(None)
