"""What stands over the passage while marks are made: the task and the palette.

Not the passage, nor what the task is worth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.lesson.palette import Palette
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.highlight import Highlight
    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.look import Look


class MarkingHead(QWidget):
    """The prompt, a line on how to go about it, and the palette.

    Where there is little room the prompt is one line, cut where it is longer, and in the compact
    band the rest gives way to the passage. The palette's info button shows it, with what each
    technique means. On a transfer passage no technique is listed beforehand.
    """

    def __init__(
        self,
        look: Look,
        activity: Highlight,
        labels: Sequence[Label],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._band = Band.WIDE
        self._is_short = False
        self._is_explaining = False
        self._is_transfer = activity.transfer
        self.prompt = WrappedText(look, "h1", activity.prompt, "ink")
        self.short_prompt = PlainLabel(look, "body", activity.prompt)
        self.short_prompt.setToolTip(plain_tip(activity.prompt))
        self.short_prompt.setAccessibleName(activity.prompt)
        self.instruction = WrappedText(look, "body", _instruction(activity), "ink2")
        self.techniques = Palette(look)
        self.techniques.show_labels(labels)
        self.techniques.info_requested.connect(self._on_info_requested)
        self.explanation = WrappedText(look, "small", color="ink")
        self._meanings = _meanings(labels)
        self._column = QVBoxLayout(self)
        for words in (self.prompt, self.short_prompt, self.instruction, self.explanation):
            self._column.addWidget(words)
        self._palette_row = QVBoxLayout()
        self._palette_row.addWidget(self.techniques)
        self._column.addLayout(self._palette_row)
        look.changed.connect(self._on_look_changed)
        self._settle()

    def set_band(self, band: Band, *, short: bool = False) -> None:
        """Lay out for a band; the prompt is one small line where the window is short."""
        self._is_explaining = self._is_explaining and band is self._band
        self._band = band
        self._is_short = short
        self.techniques.set_band(band)
        self._settle()

    def _settle(self) -> None:
        gap = self._look.gap
        is_compact = self._band is Band.COMPACT
        is_tight = is_compact or self._is_short
        self.prompt.setVisible(not is_tight)
        self.short_prompt.setVisible(is_tight and not (is_compact and self._is_explaining))
        self.instruction.setVisible(not is_compact or self._is_transfer)
        self.explanation.setVisible(self._is_explaining)
        self.techniques.setVisible(not self._is_transfer)
        task = f"{self.prompt.text()} {self.instruction.text()}\n" if is_compact else ""
        self.explanation.setText(task + self._meanings)
        self._column.setContentsMargins(gap(8), 0, gap(8), 0)
        self._column.setSpacing(0)
        self._palette_row.setContentsMargins(0, gap(2 if is_tight else 10), 0, gap(6))

    def _on_look_changed(self, _look: object) -> None:
        self._settle()

    def _on_info_requested(self, _nothing: object) -> None:
        self._is_explaining = not self._is_explaining
        self._settle()


def _instruction(activity: Highlight) -> str:
    if activity.transfer:
        once = tr("Marking", "On your own: one try and no hints. You name each mark you make.")
        return f"{activity.instruction} {once}" if activity.instruction else once
    if activity.instruction:
        return activity.instruction
    if activity.unit == "sentence":
        return tr("Marking", "Click a sentence, then name it.")
    return tr("Marking", "Click a word or drag over a phrase, then name it.")


def _meanings(labels: Sequence[Label]) -> str:
    """A line for each label: its letter, its name and what it means."""
    form = tr("Marking", "{letter}  {name}: {definition}")
    return "\n".join(
        form.format(letter=label.letter, name=label.name, definition=label.definition)
        for label in labels
    )
