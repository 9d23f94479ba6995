"""A passage on its sheet with numbered phrases underlined, one of them lit; words can be selected.

Not a passage that is marked (`proof.proof_view`): nothing here has the colour of a technique.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from literacy_app.desktop.answers.ledger_painting import paint_number
from literacy_app.desktop.answers.ledger_text import LedgerText
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.proof.attribution import Attribution
from literacy_app.desktop.proof.ink import Ink
from literacy_app.desktop.proof.motions import SCROLL, Motion
from literacy_app.desktop.proof.passage import Click
from literacy_app.desktop.proof.passage_keys import Ask, Command
from literacy_app.desktop.proof.scroll_fade import HEIGHT as FADE_HEIGHT
from literacy_app.text.spans import Span
from literacy_app.text.words import snap_to_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QShowEvent
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.proof.fragments import Fragment
    from literacy_app.lessons.lesson import Passage as LessonPassage

_DROP, _DISC, _DISC_ABOVE = 0.34, 0.82, 1.3
_LIT_ABOVE, _LIT_BELOW = 0.8, 0.34
_LEAST = 64


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of the passage: what it is known by, its number, where it stands.

    `is_own`: it was found by the student, and is drawn with a dashed line.
    """

    key: str
    number: str
    span: Span
    is_own: bool = False


class PhrasesSheet(Sheet):
    """The sheet.

    Signals, each with one object: `phrase_chosen` the key of a phrase, by a click or Enter;
    `phrase_reached` the same, where one only steps; `words_selected` the span of whole words, or
    None; `button_pressed` None; `commanded` a `Command` that is not its own.
    """

    phrase_chosen = Signal(object)
    phrase_reached = Signal(object)
    button_pressed = Signal(object)
    words_selected = Signal(object)
    commanded = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._phrases: tuple[Phrase, ...] = ()
        self._lit: str | None = None
        self._hint: tuple[Span, ...] = ()
        self.selected: Span | None = None
        self.attribution = Attribution(look, self)
        self.passage = LedgerText(look)
        self.passage.set_decorator(self)
        self._ink = Ink(look, {}, self.passage.font_size)
        self._motion = Motion(look, SCROLL, QEasingCurve.Type.InOutQuad, self)
        self._from = self._to = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.attribution)
        column.addWidget(self.passage, 1)
        self.button = Button(look, "", "ghost", "plus")
        self.button.hide()
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.button)
        self._foot.addStretch(1)
        column.addLayout(self._foot)
        self._connect()
        look.changed.connect(self._on_look)
        self._on_look(look)

    def show_passage(
        self, passage: LessonPassage, attribution: str, details: str, name: str = ""
    ) -> None:
        """Show a passage under the words that say whose it is; `name` is for screen readers."""
        if self.passage.text != passage.text:
            self.passage.show_text(passage.text, passage.paragraphs)
        if name:
            self.passage.setAccessibleName(name)
        self.attribution.say(attribution, details)
        self._on_look(self._look)

    def offer(self, words: str, icon: str = "plus") -> None:
        """Offer something to do with the text, under it; "": nothing."""
        self.button.setText(words)
        self.button.set_icon_name(icon)
        self.button.setVisible(bool(words))
        self._on_look(self._look)

    def show_phrases(self, phrases: Sequence[Phrase]) -> None:
        """Number and underline these phrases, in the order of the text."""
        self._phrases = tuple(sorted(phrases, key=_place))
        self.passage.setAccessibleDescription(
            ", ".join(f"{each.number}: {each.span.of(self.passage.text)}" for each in self._phrases)
        )
        self.passage.viewport().update()

    @property
    def lit(self) -> str | None:
        """The key of the phrase that is lit."""
        return self._lit

    def light(self, key: str | None) -> None:
        """Light a phrase and bring it into view; None lights none."""
        lit = next((each for each in self._phrases if each.key == key), None)
        self._lit = lit.key if lit is not None else None
        self.passage.viewport().update()
        if lit is not None:
            self.show_span(lit.span)

    def highlight(self, spans: Sequence[Span]) -> None:
        """Lay a ground under the words a hint speaks of; none takes it away."""
        self._hint = tuple(spans)
        self.passage.viewport().update()
        if self._hint:
            self.show_span(self._hint[0])

    def show_span(self, span: Span) -> None:
        """Bring a span into the upper half of the view, unless it is in view."""
        pieces = self.passage.fragments.of(span)
        if not pieces:
            return
        line = self.passage.fragments.line_height
        top, bottom = pieces[0].baseline - line, pieces[-1].baseline + 0.5 * line
        here = self.passage.scrolled
        room = self.passage.viewport().height() - self._look.px(FADE_HEIGHT)
        if here <= top and min(bottom, top + room) <= here + room:
            return
        value = ceil(self.passage.fragments.line_top(max(0.0, top - room / 3)))
        self.passage.make_room_for(value)
        self._motion.finish()
        self._from, self._to = here, value
        self._motion.start(SCROLL if self.isVisible() else 0)

    def drop_selection(self) -> None:
        """Select nothing."""
        self.passage.drop_selection()
        self._select(None)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_lit)  # when the passage has the height it keeps

    def _show_lit(self) -> None:
        self.light(self._lit)

    # Painting on the passage

    def paint_under(self, painter: QPainter, seen: Span) -> None:
        """Paint the grounds of the hint, of the lit phrase and of the selection."""
        within = self.passage.fragments.within
        for span in self._hint:
            self._ink.paint_hint(painter, within(span, seen))
        for phrase in self._in(seen):
            if phrase.key == self._lit:
                self._paint_lit(painter, within(phrase.span, seen))
        chosen = self.selected or self.passage.selection()
        if chosen is not None:
            self._ink.paint_selection(painter, within(chosen, seen))

    def paint_over(self, painter: QPainter, seen: Span) -> None:
        """Paint the lines under the phrases, their numbers, and the box around a selection."""
        within = self.passage.fragments.within
        for phrase in self._in(seen):
            self._paint_phrase(painter, phrase, within(phrase.span, seen))
        for span in self._hint:
            self._ink.paint_hint_edge(painter, within(span, seen))
        if self.selected is not None:
            self._ink.paint_box(painter, within(self.selected, seen))

    def _in(self, seen: Span) -> list[Phrase]:
        return [each for each in self._phrases if each.span.overlaps(seen)]

    def _paint_lit(self, painter: QPainter, pieces: Sequence[Fragment]) -> None:
        size = self.passage.font_size
        for piece in pieces:
            top = round(piece.baseline - _LIT_ABOVE * size)
            bottom = round(piece.baseline + _LIT_BELOW * size)
            width = piece.right - piece.left + 2
            painter.fillRect(
                QRectF(piece.left - 1, top, width, bottom - top), self._look.theme.tint
            )

    def _paint_phrase(self, painter: QPainter, phrase: Phrase, pieces: Sequence[Fragment]) -> None:
        theme, size = self._look.theme, self.passage.font_size
        is_lit = phrase.key == self._lit
        width = (2.0 if is_lit else 1.2) * max(1.0, size / 18) * theme.border
        pen = QPen(theme.accent, width)
        if phrase.is_own:
            pen.setStyle(Qt.PenStyle.DashLine)
        for piece in pieces:
            y = round(piece.baseline + _DROP * size) + 0.5
            painter.setPen(pen)
            painter.drawLine(int(piece.left), int(y), int(piece.right), int(y))
        for piece in pieces:
            if piece.is_last:
                disc = self._disc(piece)
                paint_number(painter, disc, phrase.number, self._look, is_lit=is_lit)

    def _disc(self, piece: Fragment) -> QRectF:
        size = self.passage.font_size
        side = round(_DISC * size)
        x = piece.left - side / 2 if piece.is_reversed else piece.right - side / 2
        most = self.passage.viewport().width() - side - 2
        return QRectF(min(round(x), most), round(piece.baseline - _DISC_ABOVE * size), side, side)

    # What is done in the passage

    def _connect(self) -> None:
        self.passage.hovered.connect(self._on_hovered)
        self.passage.clicked.connect(self._on_clicked)
        self.passage.dragged.connect(self._on_selected)
        self.passage.extended.connect(self._on_selected)
        self.passage.commanded.connect(self._on_commanded)
        self.button.clicked.connect(self._on_button_clicked)
        self._motion.moved.connect(self._on_scrolled)

    def _at(self, offset: int) -> Phrase | None:
        spot = Span(offset, offset + 1)
        touched = [each for each in self._phrases if each.span.overlaps(spot)]
        return min(touched, key=_length) if touched else None

    def _on_clicked(self, click: object) -> None:
        if not isinstance(click, Click):
            return
        self._select(None)
        phrase = self._at(click.offset) if click.offset is not None else None
        if phrase is not None:
            self.phrase_chosen.emit(phrase.key)

    def _on_hovered(self, offset: object) -> None:
        is_over = isinstance(offset, int) and self._at(offset) is not None
        shapes = Qt.CursorShape
        shape = shapes.PointingHandCursor if is_over else shapes.IBeamCursor
        self.passage.viewport().setCursor(shape)

    def _on_selected(self, span: object) -> None:
        words = snap_to_words(self.passage.text, span) if isinstance(span, Span) else None
        self._select(words)

    def _on_commanded(self, command: object) -> None:
        if not isinstance(command, Command):
            return
        if command.ask is Ask.ESCAPE and self.selected is not None:
            self.drop_selection()
        elif command.ask in {Ask.NEXT, Ask.PREVIOUS}:
            self._step(1 if command.ask is Ask.NEXT else -1)
        elif command.ask is Ask.OPEN and self.selected is not None and self.button.isVisible():
            self.button_pressed.emit(None)
        elif command.ask is Ask.OPEN:
            phrase = self._at(self.passage.caret)
            if phrase is not None:
                self.phrase_chosen.emit(phrase.key)
        else:
            self.commanded.emit(command)

    def _step(self, by: int) -> None:
        """Go to the next phrase of the text, or the one before; around its ends."""
        keys = [each.key for each in self._phrases]
        if not keys:
            return
        place = keys.index(self._lit) + by if self._lit in keys else (0 if by > 0 else -1)
        phrase = self._phrases[place % len(keys)]
        self.passage.place_caret(phrase.span.start)
        self.light(phrase.key)
        self.phrase_reached.emit(phrase.key)

    def _on_button_clicked(self) -> None:
        self.button_pressed.emit(None)

    def _select(self, span: Span | None) -> None:
        if span != self.selected:
            self.selected = span
            self.words_selected.emit(span)
        self.passage.viewport().update()

    def _on_scrolled(self, share: object) -> None:
        if isinstance(share, float):
            value = round(self._from + share * (self._to - self._from))
            self.passage.verticalScrollBar().setValue(value)

    def _on_look(self, _look: object) -> None:
        self._ink = Ink(self._look, {}, self._look.font("passage").pixelSize())
        self.passage.setMaximumWidth(self.passage.measures.width)
        self.passage.setMinimumHeight(self._look.px(_LEAST))
        self.attribution.text_left = self.passage.measures.gutter
        side = self._look.gap(12)
        high = 0 if self.button.isHidden() else self._look.gap(6)
        self._foot.setContentsMargins(side, high, side, high)
        self.update()


def _place(phrase: Phrase) -> tuple[int, int]:
    return phrase.span.start, phrase.span.end


def _length(phrase: Phrase) -> int:
    return phrase.span.end - phrase.span.start
