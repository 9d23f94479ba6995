"""The proof in its plainer wording: what is worded otherwise stands on a quiet ground.

Nothing is marked or opened here, and the margin only says what is shown.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.desktop.proof.rows import NoteRows
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from literacy_app.desktop.proof.body import Body
    from literacy_app.desktop.proof.layers import Layers
    from literacy_app.desktop.proof.passage import Click
    from literacy_app.desktop.proof.passage_keys import Command
    from literacy_app.text.spans import Span


class PlainerDesk:
    """Paints the changed wordings; there is nothing to click."""

    def __init__(self, body: Body, layers: Layers) -> None:
        self._body = body
        self._layers = layers
        self._changed: tuple[Span, ...] = ()
        self._starts: list[int] = []
        self._ends: list[int] = []

    def begin(self, changed: Sequence[Span]) -> None:
        """These stretches of the text shown are worded otherwise than in the original."""
        self._changed = tuple(sorted(changed))
        self._starts = [span.start for span in self._changed]
        self._ends = [span.end for span in self._changed]

    def paint_under(self, painter: QPainter, seen: Span) -> None:
        """Paint the grounds."""
        for span in self._seen(seen):
            self._layers.ink.paint_hint(painter, self._layers.fragments(span, seen))
        raw = self._body.passage.selection()
        if raw is not None:
            self._layers.ink.paint_selection(painter, self._layers.fragments(raw, seen))

    def paint_over(self, painter: QPainter, seen: Span) -> None:
        """Paint the thin rules under them."""
        for span in self._seen(seen):
            self._layers.ink.paint_hint_edge(painter, self._layers.fragments(span, seen))

    def click(self, click: Click) -> None:
        """Nothing opens."""

    def command(self, command: Command) -> None:
        """Nothing is asked for that could be done here."""

    def _seen(self, seen: Span) -> tuple[Span, ...]:
        first = bisect_right(self._ends, seen.start)
        return self._changed[first : bisect_left(self._starts, seen.end)]


class PlainerMode(QObject):
    """Says in the margin what is shown."""

    def __init__(self, body: Body, layers: Layers, parent: QObject) -> None:
        super().__init__(parent)
        self._body = body
        self.desk = PlainerDesk(body, layers)

    def begin(self, changed: Sequence[Span]) -> None:
        """Show these changed wordings."""
        self.desk.begin(changed)
        body, margin = self._body, self._body.margin
        body.set_desk(self.desk)
        margin.setAccessibleName(tr("Margin", "Plainer wording"))
        margin.paint.heading = tr("Margin", "Plainer wording")
        margin.paint.subheading = plural(
            "Margin", len(changed), one="1 phrase is changed", many="%n phrases are changed"
        )
        margin.paint.invitation = None
        margin.show_rows(NoteRows((), {}))

    def go_to_row(self) -> bool:
        """There are no rows."""
        return False

    def choose_row(self, number: int) -> None:
        """There are no rows."""

    def drop_row(self, number: int) -> None:
        """There are no rows."""

    def leave_row(self, number: int | None) -> None:
        """Go back to the text."""
        del number
        self._body.passage.setFocus()

    def want_row(self, number: int) -> None:
        """There are no rows."""

    def finish(self) -> None:
        """Nothing moves."""
