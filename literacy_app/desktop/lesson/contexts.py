"""The ways from a lesson's passages to their places in a copy of the whole text.

Not the copy nor the window that shows it: whoever holds the page says which sources have one, and
is told which passages are to be shown. A strip that says whose words a passage is has a link of its
own, and so has the card of a source; over every other view that speaks of passages stands a row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from literacy_app.desktop.answers.compare_view import CompareView
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.answers.ledger_view import LedgerView
from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.lesson.read_view import ReadView, passages_of
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.proof.attribution import context_words
from literacy_app.records.copies import same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.desktop.lesson.source_card import SourceCard
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.attribution import Attribution
    from literacy_app.lessons.lesson import Lesson, Passage


class ContextRow(QWidget):
    """The row; it is there only over a view that needs it and where a copy is attached."""

    wanted = Signal(object)
    """The ids of the passages to be shown in their place, of one source."""
    key_wanted = Signal(object)
    """It is to be told how the answer key was made; carries nothing."""

    def __init__(self, look: Look, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lesson = lesson
        self._copies: frozenset[str] = frozenset()
        self._ways: list[_Way] = []
        self._marked: list[HighlightView] = []
        self._tells_of_key = False
        self._ids: tuple[str, ...] = ()
        self.link = Button(look, context_words(), "link")
        self.link.clicked.connect(self._on_clicked)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self.link)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)
        self.hide()

    def show_copies(self, titles: Sequence[str]) -> None:
        """Offer the passages of the sources of these titles, and of no others."""
        self._copies = frozenset(map(same, titles))
        for way in self._ways:
            way.offer()
        self._settle()

    def tell_of_key(self, *, told: bool) -> None:
        """Say whether the lesson's course tells how its answer keys were made."""
        self._tells_of_key = told
        for view in self._marked:
            view.tell_of_key(told=told)

    def serve(self, view: QWidget, passages: Sequence[str]) -> None:
        """Let the links of a view that was just made, and speaks of passages, lead on."""
        if isinstance(view, ReadView):
            self._ways += [_Way(self, card, self._of(card)) for card in view.cards]
        if isinstance(view, HighlightView):
            self._marked.append(view)
            view.tell_of_key(told=self._tells_of_key)
            view.proof.attribution.key_wanted.connect(self.key_wanted)
        for passage_id, strip in zip(passages, _strips(view), strict=False):
            self._ways.append(_Way(self, strip, (passage_id,)))
        for way in self._ways:
            way.offer()

    def show_for(self, view: QWidget, passages: Sequence[str]) -> None:
        """Show the row where a view that is come to has no link of its own."""
        needs = isinstance(view, AnswersFrame) and not _strips(view)
        self._ids = tuple(passages) if needs else ()
        self._settle()

    def has_copy(self, passage_ids: Sequence[str]) -> bool | None:
        """Whether a copy of the passages' source is attached; None where they are of none."""
        titles = [source for each in self._passages(passage_ids) if (source := _title(each))]
        return any(same(title) in self._copies for title in titles) if titles else None

    def _settle(self) -> None:
        self.setVisible(bool(self.has_copy(self._ids)))

    def _passages(self, ids: Sequence[str]) -> list[Passage]:
        return [self._lesson.passages[each] for each in ids if each in self._lesson.passages]

    def _of(self, card: SourceCard) -> tuple[str, ...]:
        """The passages of a card's source that are worked on, in the order of the work."""
        used = [each for activity in self._lesson.activities for each in passages_of(activity)]
        passages = self._passages(tuple(dict.fromkeys(used)))
        return tuple(each.id for each in passages if each.source == card.source)

    def _on_clicked(self) -> None:
        attached = [each for each in self._passages(self._ids) if self.has_copy((each.id,))]
        title = _title(attached[0])
        self.wanted.emit(tuple(each.id for each in attached if _title(each) == title))

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._row.setContentsMargins(gap(24), gap(6), gap(24), 0)


class _Way(QObject):
    """A strip or a card with a link, and the passages that it leads to."""

    def __init__(self, row: ContextRow, link: Attribution | SourceCard, ids: Sequence[str]) -> None:
        super().__init__(row)
        self._row = row
        self._link = link
        self._ids = tuple(ids)
        link.context_wanted.connect(self._on_wanted)

    def offer(self) -> None:
        """Offer what there is now."""
        self._link.offer_context(has_copy=self._row.has_copy(self._ids))

    def _on_wanted(self, _nothing: object) -> None:
        self._row.wanted.emit(self._ids)


def _strips(view: QWidget) -> tuple[Attribution, ...]:
    """The strips of a view that say whose words its passages are, one for each."""
    if isinstance(view, HighlightView):
        return (view.proof.attribution,)
    if isinstance(view, LedgerView):
        return (view.board.phrases.attribution,)
    if isinstance(view, CompareView):
        return view.board.left.attribution, view.board.right.attribution
    return ()


def _title(passage: Passage) -> str:
    return passage.source.title if passage.source is not None else ""
