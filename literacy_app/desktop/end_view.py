"""The last step of a lesson: what was done, where the text is right, what was rightly left alone.

Not a report over time, and no praise that is not a count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.action_bar import ActionBar
from literacy_app.desktop.buttons import Button
from literacy_app.desktop.desk_column import DeskColumn, DeskScroll
from literacy_app.desktop.end_words import left_alone_words, result_words, tries_words
from literacy_app.desktop.feedback import left_alone
from literacy_app.desktop.layout import Band
from literacy_app.desktop.sheet import Sheet
from literacy_app.desktop.summary_figures import DiscernmentScale, Figure, Pips
from literacy_app.desktop.verdict import signed, summary_of
from literacy_app.desktop.wording import tr
from literacy_app.desktop.wrapped_text import WrappedText
from literacy_app.measures.discernment import sum_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.highlight import Highlight
    from literacy_app.desktop.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.outcome import Outcome

_TEXT = 700


@dataclass(frozen=True, slots=True)
class Result:
    """An activity and what became of its last check; `outcome` is None where there is none."""

    activity: Highlight
    outcome: Outcome | None


class EndView(QWidget):
    """Sheets under one another: the results, then two lists of what is sound in the texts."""

    left = Signal(object)
    """Back to the library; carries nothing."""
    again_requested = Signal(object)
    """The lesson is to be gone through again from its first step; carries nothing."""

    def __init__(self, look: Look, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lesson = lesson
        self._is_short = False
        self._band = Band.WIDE
        self._sheets: list[QBoxLayout] = []
        self._texts: list[WrappedText] = []
        self._desk = DeskColumn(look)
        self._title = WrappedText(look, "h1", tr("End", "What you did here"), "ink")
        self._head = QVBoxLayout()
        self._head.addWidget(self._title)
        self._desk.column.addLayout(self._head)
        self._content = QWidget()
        self._desk.column.addWidget(self._content)
        self._desk.column.addStretch(1)
        self.again = Button(look, tr("End", "Read it again"), "ghost", "book-open")
        self.back = Button(look, tr("End", "Back to the library"), "primary", "books")
        self.again.clicked.connect(self._on_again_clicked)
        self.back.clicked.connect(self._on_back_clicked)
        bar = ActionBar(look)
        bar.lay_out([self.again], [self.back])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(DeskScroll(self._desk), 1)
        column.addWidget(bar)
        look.changed.connect(self._on_look_changed)
        self._settle()

    def show_results(self, results: Sequence[Result]) -> None:
        """Show what became of every activity."""
        self._desk.column.removeWidget(self._content)
        self._content.deleteLater()
        self._content = QWidget()
        self._sheets, self._texts = [], []
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.gap(8))
        for result in results:
            column.addWidget(self._result_sheet(result))
        column.addWidget(self._together_sheet(results))
        if self._lesson.right:
            column.addWidget(self._right_sheet())
        if any(_is_told(result) for result in results):
            column.addWidget(self._left_alone_sheet(results))
        self._desk.column.insertWidget(1, self._content)
        self._settle()

    def set_band(self, band: Band, *, short: bool = False) -> None:
        """Lay out for a band; the heading goes where the window is short."""
        self._band = band
        self._is_short = short
        self._settle()

    def focus_first(self) -> None:
        """Give the keyboard to the primary button."""
        self.back.setFocus()

    def _result_sheet(self, result: Result) -> Sheet:
        sheet, column = self._sheet(result.activity.title)
        self._add(column, "small", result.activity.prompt, "ink2")
        if result.outcome is None:
            self._add(column, "body", tr("End", "Not checked yet."), "ink")
            return sheet
        summary = summary_of(result.outcome.grade)
        figures = QHBoxLayout()
        found = Figure(self._look)
        of = tr("End", "of {total} found").format(total=summary.total)
        found.show_figure(str(summary.found), of)
        pips = Pips(self._look)
        pips.show_counts(summary.found, summary.partly, summary.missed)
        figures.addWidget(found)
        figures.addSpacing(self._look.gap(16))
        figures.addWidget(pips)
        figures.addStretch(1)
        column.addLayout(figures)
        self._add(column, "body", result_words(summary), "ink")
        self._add(column, "small", tries_words(result.outcome), "ink2")
        return sheet

    def _together_sheet(self, results: Sequence[Result]) -> Sheet:
        sheet, column = self._sheet(tr("End", "Telling loaded from plain"))
        parts = [each.outcome.grade.discernment for each in results if each.outcome is not None]
        index = sum_of(parts).index
        if index is None:
            words = tr("End", "Discernment: too few to say.")
            self._add(column, "body", words, "ink")
            return sheet
        row = QHBoxLayout()
        figure = Figure(self._look)
        figure.show_figure(signed(index), tr("End", "discernment, in these texts together"))
        scale = DiscernmentScale(self._look)
        scale.show_index(index, None)
        scale.setMaximumWidth(self._look.px(220))
        row.addWidget(figure)
        row.addSpacing(self._look.gap(16))
        row.addWidget(scale, 1)
        row.addStretch(1)
        column.addLayout(row)
        explained = tr(
            "End",
            "From \N{MINUS SIGN}100 to +100: how much more often you marked loaded words than plain ones. "
            "0 is marking at random.",
        )
        self._add(column, "small", explained, "ink2")
        return sheet

    def _right_sheet(self) -> Sheet:
        sheet, column = self._sheet(tr("End", "Where the text is right"))
        lead = tr("End", "A text can lean and still be right. These points can be confirmed:")
        self._add(column, "small", lead, "ink2")
        for claim in self._lesson.right:
            self._add(column, "quote", claim.claim, "ink")
            self._add(column, "small", claim.confirmed, "ink2")
        return sheet

    def _left_alone_sheet(self, results: Sequence[Result]) -> Sheet:
        sheet, column = self._sheet(tr("End", "What you rightly let stand"))
        for result in results:
            if result.outcome is None or not _is_told(result):
                continue
            for entry in left_alone(result.activity, result.outcome.grade):
                words = left_alone_words(result.activity, entry)
                self._add(column, "quote", words[0], "ink")
                self._add(column, "small", words[1], "ink2")
        return sheet

    def _sheet(self, title: str) -> tuple[Sheet, QVBoxLayout]:
        sheet = Sheet(self._look)
        column = QVBoxLayout(sheet)
        self._sheets.append(column)
        self._add(column, "h3", title, "ink")
        return sheet, column

    def _add(self, column: QBoxLayout, role: str, words: str, color: str) -> None:
        text = WrappedText(self._look, role, words, color)
        self._texts.append(text)
        column.addWidget(text)

    def _settle(self) -> None:
        gap = self._look.gap
        self._title.setVisible(not self._is_short)
        inset = self._desk.inset
        self._head.setContentsMargins(inset, 0, inset, gap(0 if self._is_short else 8))
        self._desk.set_padding(8 if self._is_short else 16, 16)
        side, above = gap(24), gap(14 if self._is_short else 18)
        for column in self._sheets:
            column.setContentsMargins(side, above, side, above)
            column.setSpacing(gap(6))
        for text in self._texts:
            text.setMaximumWidth(self._look.px(_TEXT))

    def _on_look_changed(self, _look: object) -> None:
        self._settle()

    def _on_again_clicked(self) -> None:
        self.again_requested.emit(None)

    def _on_back_clicked(self) -> None:
        self.left.emit(None)


def _is_told(result: Result) -> bool:
    """Whether everything about an activity may be said."""
    outcome = result.outcome
    return outcome is not None and (outcome.answers_shown or not outcome.may_try_again)
