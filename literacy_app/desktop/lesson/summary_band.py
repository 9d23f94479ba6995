"""The band over a checked passage: a verdict, what was found, over-flagged, and discernment.

Not the figures themselves (`verdict` works them out, `summary_figures` paints them).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.desktop.lesson.summary_figures import DiscernmentScale, Figure, Pips
from literacy_app.desktop.lesson.verdict import Summary, signed, spoken
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

_STRETCHES = (4, 2, 2, 3)
"""How the columns share the room that is over."""


class _Divider(QFrame):
    """A hairline between two figures."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedWidth(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.line)


class SummaryBand(Sheet):
    """Shows a `Summary`: four columns, or one line in the compact band."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._summary: Summary | None = None
        self._band = Band.WIDE
        self._is_short = False
        self.title = WrappedText(look, "h2", color="ink", parent=self)
        self.line = WrappedText(look, "small", color="ink2", parent=self)
        self.found = Figure(look, self)
        self.over_flagged = Figure(look, self)
        self.discernment = Figure(look, self)
        self.pips = Pips(look, self)
        self.plain = WrappedText(look, "small", color="ink2", parent=self)
        self.scale = DiscernmentScale(look, self)
        self.last_time = WrappedText(look, "caption", color="ink2", parent=self)
        self._dividers = [_Divider(look, self) for _ in range(3)]
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._row = QHBoxLayout(self)
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._settle()

    @property
    def summary(self) -> Summary | None:
        """What is shown."""
        return self._summary

    def show_summary(self, summary: Summary) -> None:
        """Show the figures of a checked passage."""
        self._summary = summary
        self.title.setText(summary.title)
        self.line.setText(summary.line)
        of = tr("Summary", "of {total} found").format(total=summary.total)
        self.found.show_figure(str(summary.found), of)
        self.pips.show_counts(summary.found, summary.partly, summary.missed)
        self.over_flagged.show_figure(str(summary.over_flagged), tr("Summary", "over-flagged"))
        touched = tr("Summary", "{touched} of {plain} phrases that can stand")
        self.plain.setText(touched.format(touched=summary.plain_touched, plain=summary.plain))
        self._show_discernment(summary)
        self.setAccessibleName(spoken(summary))
        self._settle()

    def set_band(self, band: Band, *, short: bool = False) -> None:
        """Lay out for a band, and with less padding where the window is short."""
        self._band = band
        self._is_short = short
        self._settle()

    def _show_discernment(self, summary: Summary) -> None:
        word = tr("Summary", "discernment")
        if summary.index is None:
            self.discernment.show_figure("", word)
            self.last_time.setText(tr("Summary", "too few to say"))
            return
        self.discernment.show_figure(signed(summary.index), word)
        self.scale.show_index(summary.index, summary.previous)
        if summary.previous is None:
            self.last_time.setText("")
        else:
            before = tr("Summary", "last time {index}")
            self.last_time.setText(before.format(index=signed(summary.previous)))

    def _lay_out(self) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._verdict = _column(self.title, self.line)
        self._found = _column(self.found, self.pips)
        self._over = _column(self.over_flagged, self.plain)
        below = QHBoxLayout()
        below.addWidget(self.scale, 2, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.last_time, 1, Qt.AlignmentFlag.AlignVCenter)
        self._told = _column(self.discernment, below)
        columns = (self._verdict, self._found, self._over, self._told)
        for place, column in enumerate(columns):
            if place:
                self._row.addWidget(self._dividers[place - 1])
            self._row.addLayout(column, _STRETCHES[place])
            self._row.setAlignment(column, top)
        self._row.addStretch(0)

    def _settle(self) -> None:
        look = self._look
        is_line = self._band is Band.COMPACT
        has_index = self._summary is None or self._summary.index is not None
        for details in (self.title, self.line, self.pips, self.plain, self._dividers[0]):
            details.setVisible(not is_line)
        self.scale.setVisible(not is_line and has_index)
        has_words = bool(self.last_time.text())
        self.last_time.setVisible(has_words and (not is_line or not has_index))
        for figure in (self.found, self.over_flagged, self.discernment):
            figure.set_quiet(quiet=is_line)
        for place, stretch in enumerate(_STRETCHES):
            self._row.setStretch(2 * place, 0 if is_line else stretch)
        self._row.setStretch(self._row.count() - 1, 1 if is_line else 0)
        side = look.gap(20)
        above = look.gap(8 if self._is_short or is_line else 12)
        self._row.setContentsMargins(side, above, side, above)
        self._row.setSpacing(look.gap(20 if is_line else 16))
        self.updateGeometry()

    @override
    def _on_look_changed(self, _look: object) -> None:
        super()._on_look_changed(_look)
        self._settle()


def _column(head: QWidget, below: QWidget | QHBoxLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(head)
    if isinstance(below, QWidget):
        column.addWidget(below)
    else:
        column.addLayout(below)
    return column
