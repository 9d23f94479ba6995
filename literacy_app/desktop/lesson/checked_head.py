"""What stands over the passage after the check: the summary band and the filter chips.

Not the notes, which stand beside and under the passage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.answers.bar_words import kept_words
from literacy_app.desktop.lesson.summary_band import SummaryBand
from literacy_app.desktop.lesson.verdict import summary_of
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.filter_chips import FilterChips
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.notes import Note
    from literacy_app.study.outcome import Outcome


class CheckedHead(QWidget):
    """The figures of a try, and the chips that dim what is not looked at."""

    filter_changed = Signal(object)
    """The frozenset of the `OutcomeKind`s that stand out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_short = False
        self._is_kept = False
        self._band = Band.WIDE
        self.summary = SummaryBand(look)
        self.kept = WrappedText(look, "h2", kept_words(), "ink")
        self.kept.hide()
        self.chips = FilterChips(look)
        self.chips.filter_changed.connect(self.filter_changed)
        self._column = QVBoxLayout(self)
        self._chip_row = QVBoxLayout()
        self._chip_row.addWidget(self.chips)
        self._kept_row = QVBoxLayout()
        self._kept_row.addWidget(self.kept)
        self._column.addWidget(self.summary)
        self._column.addLayout(self._kept_row)
        self._column.addLayout(self._chip_row)
        look.changed.connect(self._on_look_changed)
        self._settle()

    def show_outcome(self, outcome: Outcome, notes: Sequence[Note], *, is_all_shown: bool) -> None:
        """Show the figures of a try and count its notes, and say them to a screen reader.

        Where the key is elsewhere there are none, and that is said.
        """
        self._is_kept = not outcome.has_key
        self._settle()
        if self._is_kept:
            announce(self.kept, self.kept.text())
            return
        summary = summary_of(outcome.grade, outcome.previous_index, is_all_shown=is_all_shown)
        self.summary.show_summary(summary)
        counts = {kind: sum(note.outcome is kind for note in notes) for kind in OutcomeKind}
        counts[OutcomeKind.MISSED] = summary.missed
        self.chips.show_counts(counts, _remark(outcome, is_all_shown=is_all_shown))
        announce(self.summary, self.summary.accessibleName())

    def set_band(self, band: Band, *, short: bool = False) -> None:
        """Lay out for a band; in the compact one the chips give way to the passage."""
        self._is_short = short
        self._band = band
        self.summary.set_band(band, short=short)
        self._settle()

    def _settle(self) -> None:
        gap = self._look.gap
        self.summary.setVisible(not self._is_kept)
        self.kept.setVisible(self._is_kept)
        self.chips.setVisible(not self._is_kept and self._band is not Band.COMPACT)
        above = gap(8) if self._is_kept else 0
        self._kept_row.setContentsMargins(gap(8), above, gap(8), 0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        between = gap(4 if self._is_short else 8)
        self._chip_row.setContentsMargins(gap(8), between, gap(8), 0)

    def _on_look_changed(self, _look: object) -> None:
        self._settle()


def _remark(outcome: Outcome, *, is_all_shown: bool) -> str:
    """What to say at the end of the chips: what is kept back, or what is not scored."""
    if not is_all_shown and outcome.missed:
        return plural(
            "Checked",
            outcome.missed,
            one="1 is still in the text; it is shown after your second try.",
            many="%n are still in the text; they are shown after your second try.",
        )
    return tr("Checked", "“Readers differ” is not scored.")
