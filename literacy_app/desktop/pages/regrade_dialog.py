"""Old work graded again: who counted what before and counts what after, to be agreed to.

Not the grading (`study.regrading`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from literacy_app.desktop.charts.chart_table import ChartTable
from literacy_app.desktop.overriding import override
from literacy_app.desktop.pages.regrade_words import changed_panel, count_words, left_words
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.focus_ring import FocusRing
from literacy_app.desktop.parts.scrolled_page import ScrolledPage
from literacy_app.desktop.parts.strip import Strip
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look
    from literacy_app.study.regrading import Plan

_WIDTH, _HEIGHT = 860, 640
_SHARE = 0.94
_ALL, _NOBODY = "all", "nobody"
_NAME, _STEP = 0, 1


def _table(look: Look, planned: Plan) -> ChartTable:
    """Both columns with words share the room, so that neither runs out of it."""
    table = ChartTable(look, changed_panel(planned))
    for column in (_NAME, _STEP):
        table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    return table


class Plans(NamedTuple):
    """What grading again comes to, in a lesson of a title: for all, and where nobody falls."""

    title: str
    for_all: Plan
    nobody_falls: Plan


class RegradeDialog(QDialog):
    """The window; Esc leaves everything as it is. `plan` is what was chosen."""

    def __init__(self, look: Look, plans: Plans, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._plans = plans
        title = tr("Regrade", "Grade old work again")
        self.setWindowTitle(title)
        self.setModal(True)
        self.page = ScrolledPage(look, title)
        name = tr("Regrade", "Tries that would count less")
        self.strip = Strip(
            look,
            name,
            {
                _ALL: tr("Regrade", "Count less"),
                _NOBODY: tr("Regrade", "Nobody falls"),
            },
        )
        self.strip.choose(_ALL)
        self.no_button = Button(look, tr("Regrade", "Leave it"), "ghost")
        self.yes_button = Button(look, tr("Regrade", "Grade again"), "primary")
        self._ring = FocusRing(self, look)
        self.tables: dict[str, ChartTable] = {}
        self._fill(name)
        self._lay_out()
        self.strip.chosen.connect(self._on_chosen)
        self.no_button.clicked.connect(self.reject)
        self.yes_button.clicked.connect(self.accept)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)
        self._on_chosen(None)
        self.resize(self.sizeHint())
        self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def plan(self) -> Plan:
        """What is done on yes."""
        is_nobody = self.strip.key == _NOBODY
        return self._plans.nobody_falls if is_nobody else self._plans.for_all

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.screen().availableSize()
        most = QSize(int(room.width() * _SHARE), int(room.height() * _SHARE))
        return QSize(look.px(_WIDTH), look.px(_HEIGHT)).boundedTo(most)

    def _fill(self, name: str) -> None:
        plans, page = self._plans, self.page
        page.add_text(plans.title, "small", "ink3")
        page.add_text(
            tr(
                "Regrade",
                "The lesson was changed since this work was handed in. Each try gets a new grade "
                "beside its old one, which stays in the records.",
            )
        )
        page.add_text(name, "small-strong", "ink")
        page.add(self.strip)
        self.count = page.add_text(count_words(plans.for_all), "body-strong", "ink")
        for key, planned in ((_ALL, plans.for_all), (_NOBODY, plans.nobody_falls)):
            self.tables[key] = _table(self._look, planned)
            page.add(self.tables[key])
        self.left = tuple(left_words(each) for each in plans.for_all.left)
        if self.left:
            page.add_heading(tr("Regrade", "Cannot be graded again, and keep their grades"))
        for words in self.left:
            page.add_text(words, "small")

    def _lay_out(self) -> None:
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        for button in (self.no_button, self.yes_button):
            button.setAutoDefault(False)
            self._foot.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.page, 1)
        self._column.addLayout(self._foot)

    def _on_chosen(self, _key: object) -> None:
        for key, table in self.tables.items():
            table.setVisible(key == self.strip.key)
        self.count.setText(count_words(self.plan))
        self.yes_button.setEnabled(bool(self.plan.changed))

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(0, 0, 0, gap(14))
        self._column.setSpacing(gap(10))
        self._foot.setContentsMargins(gap(24), 0, gap(24), 0)
        self._foot.setSpacing(gap(10))
