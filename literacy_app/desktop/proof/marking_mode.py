"""The proof while it is being marked: the desk, its rows in the margin, and the drawn line.

Not the popover (the view shows it) and not what the keys and the mouse mean (the desk knows).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, Qt, Slot

from literacy_app.desktop.proof.margin_paint import no_marks_yet
from literacy_app.desktop.proof.marking_desk import MarkingDesk
from literacy_app.desktop.proof.motions import DRAW_LINE, Motion
from literacy_app.desktop.proof.rows import MarkRows
from literacy_app.desktop.wording import tr
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.highlight import Mark
    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.body import Body
    from literacy_app.desktop.proof.layers import Layers
    from literacy_app.study.marking import Change, Marking


class MarkingMode(QObject):
    """Keeps the margin in step with the marks."""

    def __init__(
        self, look: Look, body: Body, layers: Layers, marking: Marking, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._body = body
        self._marking = marking
        self._labels: tuple[Label, ...] = ()
        self._drawing: tuple[Span, ...] = ()
        self.desk = MarkingDesk(body.passage, layers, marking, self)
        self._motion = Motion(look, DRAW_LINE, QEasingCurve.Type.OutCubic, self)
        self._motion.moved.connect(self._on_line_moved)
        self.desk.changed.connect(self._on_changed)
        self.desk.opened_changed.connect(self._on_opened_changed)

    def begin(self, marking: Marking, labels: Sequence[Label]) -> None:
        """Take up these marks."""
        self._marking = marking
        self._labels = tuple(labels)
        self.desk.begin(marking, labels)
        self.enter()

    def enter(self) -> None:
        """Show the marks and their rows."""
        body, margin = self._body, self._body.margin
        body.set_desk(self.desk)
        margin.setAccessibleName(tr("Margin", "My marks"))
        margin.paint.notes = ()
        margin.paint.dimmed = frozenset()
        margin.paint.heading = tr("Margin", "My marks") if self._labels else ""
        margin.paint.invitation = no_marks_yet() if self._labels else None
        self._count()
        margin.show_rows(MarkRows(self._marking, {label.id: label for label in self._labels}))

    def go_to_row(self) -> bool:
        """Take the focus to the row of the open mark, or of the one at the caret."""
        mark = self.desk.opened or self._marking.at(self._body.passage.caret)
        number = self._marking.number_of(mark) if mark is not None else None
        if number is None or not self._body.has_margin:
            return False
        self._body.margin.set_current(number)
        self._body.margin.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def choose_row(self, number: int) -> None:
        """Open the mark of a row, or close it, and bring it into view."""
        mark = self._marking[number]
        self.desk.open(None if mark == self.desk.opened else mark)
        self._body.margin.set_current(number)
        self._body.scroll_to(mark.span)

    def drop_row(self, number: int) -> None:
        """Erase the mark of a row; the next row is the current one then."""
        self.desk.erase_mark(self._marking[number])
        left = len(self._marking)
        self._body.margin.set_current(min(number, left - 1) if left else None)

    def leave_row(self, number: int | None) -> None:
        """Go back from a row to its word."""
        if number is not None and number < len(self._marking):
            self._body.passage.place_caret(self._marking[number].start)
            self._body.scroll_to(self._marking[number].span)
        self._body.passage.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def want_row(self, number: int) -> None:
        """Bring a row's word into view."""
        self._body.scroll_to(self._marking[number].span)

    def finish(self) -> None:
        """Finish the motion under way."""
        self._motion.finish()

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        first = self._first_number(change)
        self._count()
        self._body.margin.replace_rows(first, len(change.removed), len(change.added))
        self._body.stretch()
        self._motion.finish()
        self._drawing = tuple(self._marking.shown(mark.span) for mark in change.added)
        if self._drawing:
            self._motion.start()

    def _first_number(self, change: Change) -> int:
        both = change.removed + change.added
        stretch = Span(min(m.start for m in both), max(m.end for m in both))
        return self._marking.numbers_in(stretch)[0]

    @Slot(object)
    def _on_opened_changed(self, mark: Mark | None) -> None:
        self._body.margin.set_current(self._marking.number_of(mark) if mark is not None else None)

    @Slot(object)
    def _on_line_moved(self, share: float) -> None:
        self.desk.drawn = dict.fromkeys(self._drawing, share) if share < 1 else {}
        for span in self._drawing:
            self._body.passage.refresh(span)

    def _count(self) -> None:
        count = len(self._marking)
        self._body.margin.paint.subheading = str(count) if count and self._labels else ""
