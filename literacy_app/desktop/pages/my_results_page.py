"""My results: what the one who is working can do by now, over all lessons together.

Not a lesson's own results (`lesson.end_view`), and nothing of anybody else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.charts.chart_sheet import ChartSheet
from literacy_app.desktop.charts.keeping import KeepButton
from literacy_app.desktop.charts.own_panels import lessons_panel, mastery_panel
from literacy_app.desktop.charts.panels import panels
from literacy_app.desktop.charts.report import Report
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.desk_column import DeskColumn, DeskScroll
from literacy_app.desktop.parts.emptying import empty
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural, tr
from literacy_app.lessons.techniques import techniques
from literacy_app.study.mastery import mastery
from literacy_app.study.results import by_lesson, results

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from literacy_app.desktop.charts.panel import Panel
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.records.nouns import Attempt

_SHARES = (5, 4, 4)


class MyResultsPage(QWidget):
    """The page; what it shows is worked out anew each time it is shown."""

    shown_anew = Signal(object)
    """The sheets are those of now; carries nothing."""

    def __init__(self, look: Look, workplace: Workplace) -> None:
        super().__init__()
        self._look = look
        self._workplace = workplace
        self._band = Band.WIDE
        self._report = Report("", "", (), ())
        self.crumbs = (tr("MyResults", "My results"),)
        self.sheets: list[ChartSheet] = []
        self._title = WrappedText(look, "h1", self.crumbs[0], "ink")
        self._since = WrappedText(look, "body", "", "ink2")
        self.keep = KeepButton(look)
        self._lay_out()
        self.keep.wanted.connect(self._on_keep_wanted)
        self.keep.said.connect(self._on_said)
        workplace.front_changed.connect(self._on_front_changed)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def set_band(self, band: Band) -> None:
        """Fit the width."""
        self._band = band
        self._place()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _lay_out(self) -> None:
        self._desk = DeskColumn(self._look)
        self._head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._since)
        self._head.addLayout(words, 1)
        self._head.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignTop)
        self._upper = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lower = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for layout in (self._head, self._upper, self._lower):
            layout.setSpacing(0)
            self._desk.column.addLayout(layout)
        self._desk.column.addStretch(1)
        self.body = DeskScroll(self._desk)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.body)

    def _refresh(self) -> None:
        for sheet in self.sheets:
            sheet.hide()
            sheet.deleteLater()
        attempts = self._workplace.attempts()
        self._since.setText(_since(attempts))
        shown = self._panels(attempts)
        self._report = Report(self._named(), self._since.text(), shown, ())
        self.sheets = [ChartSheet(self._look, panel) for panel in shown]
        self._place()
        for sheet in self.sheets:
            sheet.show()
        self.shown_anew.emit(None)

    def _panels(self, attempts: Sequence[Attempt]) -> tuple[Panel, ...]:
        found = results(attempts)
        done = by_lesson(attempts)
        known = techniques()
        library = self._workplace.library
        entries = [library.find(each.lesson) for each in done]
        titles = {entry.id: entry.title for entry in entries if entry is not None}
        return (
            *panels(found, known, tr("MyResults", "latest")),
            mastery_panel(mastery(attempts), known),
            lessons_panel(done, titles),
        )

    def _named(self) -> str:
        learner = self._workplace.learner
        if learner is None:
            return self.crumbs[0]
        return tr("MyResults", "What {name} can do now").format(name=learner.name)

    def _place(self) -> None:
        is_one = self._band is Band.COMPACT
        directions = QBoxLayout.Direction
        count = len(_SHARES)
        for row, sheets in ((self._upper, self.sheets[:count]), (self._lower, self.sheets[count:])):
            row.setDirection(directions.TopToBottom if is_one else directions.LeftToRight)
            empty(row)
            for place, sheet in enumerate(sheets):
                row.addWidget(sheet, 0 if is_one else _SHARES[place])

    def _on_keep_wanted(self, ending: object) -> None:
        self.keep.keep(self._report, str(ending))

    def _on_said(self, words: object) -> None:
        self._since.setText(str(words))
        announce(self, str(words))

    def _on_front_changed(self, _front: object) -> None:
        if self.isVisible():
            self._refresh()

    def _on_look_changed(self, _look: object) -> None:
        inset = self._desk.inset
        self._head.setContentsMargins(inset, 0, inset, self._look.gap(8))
        self._desk.set_padding(18, 16)


def _since(attempts: Sequence[Attempt]) -> str:
    kept = tr("MyResults", "Kept on this computer.")
    if not attempts:
        return kept
    lessons = len({each.work.lesson for each in attempts})
    tries = plural("MyResults", len(attempts), one="1 try", many="%n tries")
    where = plural("MyResults", lessons, one="1 lesson", many="%n lessons")
    words = tr("MyResults", "{tries} in {lessons}. {kept}")
    return words.format(tries=tries, lessons=where, kept=kept)
