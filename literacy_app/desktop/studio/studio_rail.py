"""The left of the studio: the files of all courses, and what can be made or looked up.

Not what its lines do: the page does that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from literacy_app.desktop.nav_rail import WIDTH, NavButton, RailPage
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.fills import fill
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.studio.file_list import FileList
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

NEW = "new"
OPEN = "open"
INSERT = "insert"
GUIDE = "guide"
BACK = "back"


class StudioRail(QFrame):
    """The rail; `wanted` carries the key of a line at its foot."""

    wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(tr("Studio", "Course files"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._title = PlainLabel(look, "body-strong", tr("Studio", "Course files"), "ink2", self)
        self.files = FileList(look)
        lines = (
            RailPage(NEW, tr("Studio", "New lesson…"), "plus"),
            RailPage(OPEN, tr("Studio", "Open a file…"), "folder-open"),
            RailPage(INSERT, tr("Studio", "Insert a key item"), "plus-circle"),
            RailPage(GUIDE, tr("Studio", "Format guide"), "book-open"),
            RailPage(BACK, tr("Studio", "Back to the library"), "arrow-left"),
        )
        self.buttons = {line.key: NavButton(look, line, self) for line in lines}
        self._column = QVBoxLayout(self)
        self._head = QVBoxLayout()
        self._head.addWidget(self._title)
        self._column.addLayout(self._head)
        self._column.addWidget(self.files, 1)
        for button in self.buttons.values():
            self._column.addWidget(button)
            button.clicked.connect(self._on_clicked)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDTH), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            fill(painter, self.rect(), theme.chrome)
            edge = QRect(self.width() - theme.border, 0, theme.border, self.height())
            fill(painter, edge, theme.line)

    def _on_clicked(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, NavButton):
            self.wanted.emit(pressed.page.key)

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(0, gap(14), self._look.theme.border, gap(10))
        self._column.setSpacing(0)
        self._head.setContentsMargins(gap(18), 0, gap(8), gap(6))
        self.updateGeometry()
        self.update()
