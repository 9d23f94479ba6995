"""The middle of the studio: editor with gutter, preview beside it, problems under both.

Not what happens in it: the page has that. In a narrow window the preview takes the editor's place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.studio.ask_bar import AskBar
from literacy_app.desktop.studio.editor import YamlEditor
from literacy_app.desktop.studio.find_bar import FindBar
from literacy_app.desktop.studio.gutter import Gutter
from literacy_app.desktop.studio.preview import Preview
from literacy_app.desktop.studio.problem_list import ProblemList
from literacy_app.desktop.studio.studio_head import PREVIEW, StudioHead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.studio.problem_rows import Row

_PROBLEMS_SHARE = 0.24
_LEAST_PROBLEMS = 84
_MOST_PROBLEMS = 168
_LOW = 350
"""A window of less height at 100 % is low."""
_LEAST_IN_LOW = 84


class WorkArea(QWidget):
    """The parts, laid out for a band."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._band = Band.WIDE
        self.head = StudioHead(look)
        self.ask_bar = AskBar(look)
        self.editor = YamlEditor(look)
        self.gutter = Gutter(look, self.editor)
        self.find_bar = FindBar(look)
        self.preview = Preview(look)
        self.problems = ProblemList(look)
        self._sheet = Sheet(look, fill="field")
        self._lay_out()
        self.head.view_chosen.connect(self._on_view_chosen)
        self.ask_bar.shown.connect(self._on_view_chosen)
        self.find_bar.shown.connect(self._on_view_chosen)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_rows(self, rows: Sequence[Row], *, note: str = "") -> None:
        """Show problems in the editor, the gutter and the list."""
        self.editor.show_rows(rows)
        self.gutter.show_rows(rows)
        self.problems.show_rows(rows, note=note)

    def set_band(self, band: Band) -> None:
        """Lay out for a band."""
        self._band = band
        self.head.set_narrow(narrow=self.is_narrow)
        self._settle()

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one thing beside nothing."""
        return self._band is not Band.WIDE

    def show_view(self, key: str) -> None:
        """Show the text or the preview, where only one of them is to be seen."""
        self.head.tabs.choose(key)
        self._settle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_problems()

    def _lay_out(self) -> None:
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.gutter)
        beside.addWidget(self.editor, 1)
        inside = QVBoxLayout(self._sheet)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addLayout(beside, 1)
        inside.addWidget(self.find_bar)
        self._middle = QHBoxLayout()
        self._middle.addWidget(self._sheet, 60)
        self._middle.addWidget(self.preview, 40)
        self._under = QVBoxLayout()
        self._under.addWidget(self.ask_bar)
        self._under.addLayout(self._middle, 1)
        self._under.addWidget(self.problems)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addLayout(self._under, 1)

    def _settle(self) -> None:
        is_preview = self.head.tabs.key == PREVIEW
        self._sheet.setVisible(not self.is_narrow or not is_preview)
        self.preview.setVisible(not self.is_narrow or is_preview)
        self._settle_problems()

    def _settle_problems(self) -> None:
        """Give the list its share; a decision that is asked for takes its place in a low window."""
        px = self._look.px
        is_low = self.height() < px(_LOW)
        self.problems.set_brief(brief=is_low)
        least = _LEAST_IN_LOW if is_low else _LEAST_PROBLEMS
        share = int(self.height() * _PROBLEMS_SHARE)
        self.problems.setFixedHeight(max(px(least), min(share, px(_MOST_PROBLEMS))))
        self.preview.set_low(low=is_low)
        is_preview = self.is_narrow and self.head.tabs.key == PREVIEW
        is_asked = not (self.ask_bar.isHidden() and self.find_bar.isHidden())
        self.problems.setVisible(not (is_low and (is_asked or is_preview)))

    def _on_view_chosen(self, _key: object) -> None:
        self._settle()

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        side = gap(24) - self.problems.content_margins
        self._under.setContentsMargins(side, 0, side, gap(8))
        self._under.setSpacing(0)
        self._middle.setSpacing(0)
        self._settle()
