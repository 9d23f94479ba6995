"""The strip over the cards: the claim on the desk, where it stands, and the minutes left.

Not the cards, nor how a minute is spent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.desktop.answers.investigate_meter import Minutes, MinutesMeter, spoken
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look

_SIDE = 18


class ClaimStrip(Sheet):
    """The claim at the left, the minutes at the right; in the compact band under it."""

    def __init__(self, look: Look, claim: str, source: str) -> None:
        super().__init__(look)
        self._is_compact = False
        self._is_tight = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.heading = PlainLabel(
            look, "caption-strong", tr("Investigate", "The claim on the desk"), "accent"
        )
        self.source = PlainLabel(look, "caption", source, "ink2")
        self.claim = WrappedText(look, "lesson", f"“{claim}”", "ink")
        self.left = PlainLabel(look, "num", "", "ink")
        self.left_words = PlainLabel(look, "body-strong", "", "ink")
        self.of_words = PlainLabel(look, "caption", "", "ink2")
        self.meter = MinutesMeter(look)
        self._lay_out()
        self._on_look_changed(look)

    def show_minutes(self, minutes: Minutes) -> None:
        """Show what is left, and what the card at hand would take."""
        self.left.setText(str(minutes.left))
        self.left.setAccessibleName(spoken(minutes))
        self.left_words.setText(
            plural("Investigate", minutes.left, one="minute left", many="minutes left")
        )
        self.of_words.setText(tr("Investigate", "of {budget}").format(budget=minutes.budget))
        self.meter.show_minutes(minutes)

    def set_compact(self, *, compact: bool, tight: bool) -> None:
        """Stand one under the other, and with less room around."""
        self._is_compact = compact
        self._is_tight = tight
        self._on_look_changed(self._look)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addWidget(self.source, 1)
        self._head = head
        self._words = QVBoxLayout()
        self._words.addLayout(head)
        self._words.addWidget(self.claim)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self.left_words)
        told.addWidget(self.of_words)
        self._told = told
        self._minutes = QHBoxLayout()
        self._minutes.addWidget(self.left)
        self._minutes.addLayout(told)
        self._minutes.addWidget(self.meter, 1)
        self._holder = QWidget()
        self._holder.setLayout(self._minutes)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self._holder)

    @override
    def _on_look_changed(self, _look: object) -> None:
        super()._on_look_changed(_look)
        gap = self._look.gap
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if self._is_compact else direction.LeftToRight)
        above = gap(6 if self._is_tight or self._is_compact else 10)
        self._row.setContentsMargins(gap(_SIDE), above, gap(_SIDE), above)
        self._row.setSpacing(gap(3 if self._is_compact else 24))
        self._head.setSpacing(gap(10))
        self._words.setSpacing(gap(2))
        self._minutes.setContentsMargins(0, 0, 0, 0)
        self._minutes.setSpacing(gap(12))
        is_low = self._is_tight and self._is_compact
        self.heading.setVisible(not is_low)
        self.source.setVisible(bool(self.source.text()) and not is_low)
        told = QBoxLayout.Direction.LeftToRight if self._is_compact else direction.TopToBottom
        self._told.setDirection(told)
        self._told.setSpacing(gap(6) if self._is_compact else 0)
        self.update()
