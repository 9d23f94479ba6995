"""The outcomes with their counts, as chips that dim all others in the text and the margin.

Not the dimming itself (the passage's), and nothing is ever hidden.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.badges import OutcomeKind, paint_outcome_symbol
from literacy_app.desktop.paint.painted_text import draw_elided, text_width
from literacy_app.desktop.parts.plain_tip import plain_tip
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from literacy_app.desktop.paint.look import Look

_HEIGHT = 30
_SYMBOL = 15
_PADDING = 11
_GAP = 7

_KINDS = tuple(kind for kind in OutcomeKind if kind is not OutcomeKind.KEPT)
"""What a check makes of phrases; where there is no check, nothing is filtered."""


class FilterChip(QAbstractButton):
    """A pill: the outcome's symbol, its word and how many there are."""

    def __init__(self, look: Look, outcome: OutcomeKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.outcome = outcome
        self.count = 0
        self._is_shown = True
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(meaning(outcome))
        self.setAccessibleDescription(meaning(outcome))

    @property
    def focus_radius(self) -> int:
        """The radius of the focus ring's inner side: half the chip's height."""
        return self.height() // 2

    def show_count(self, count: int, *, shown: bool) -> None:
        """Show a count, and whether these stand out or are dimmed."""
        self.count = count
        self._is_shown = shown
        form = tr("Filter", "{word}: {n}, shown") if shown else tr("Filter", "{word}: {n}, dimmed")
        self.setAccessibleName(form.format(word=filter_word(self.outcome), n=count))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        word = text_width(look.font("body"), filter_word(self.outcome))
        count = text_width(look.font("body-strong"), str(self.count))
        width = 2 * look.px(_PADDING) + look.px(_SYMBOL) + 2 * look.px(_GAP) + word + count
        return QSize(int(width) + 2, look.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 2 if self.isChecked() else theme.border
            inset = width / 2
            pill = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            over = theme.tint2 if self.underMouse() else theme.paper
            painter.setBrush(theme.tint if self.isChecked() else over)
            painter.setPen(QPen(theme.accent if self.isChecked() else theme.edge, width))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
            self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        look = self._look
        side = look.px(_SYMBOL)
        left = look.px(_PADDING)
        symbol = QRectF(left, (self.height() - side) / 2, side, side)
        is_quiet = self.outcome in {OutcomeKind.OVER_FLAGGED, OutcomeKind.READERS_DIFFER}
        paint_outcome_symbol(
            painter, symbol, self.outcome, look.theme.ink2 if is_quiet else look.theme.accent
        )
        left += side + look.px(_GAP)
        painter.setPen(look.theme.ink if self._is_shown else look.theme.ink3)
        painter.setFont(look.font("body"))
        word = filter_word(self.outcome)
        width = text_width(look.font("body"), word)
        draw_elided(painter, QRectF(left, 0, width + 2, self.height()), word)
        painter.setFont(look.font("body-strong"))
        room = QRectF(left + width + look.px(_GAP), 0, self.width(), self.height())
        draw_elided(painter, room, str(self.count))


class FilterChips(QWidget):
    """The five chips in a row that wraps, with a remark at its end.

    With none checked everything stands out; with some, only those do.
    """

    filter_changed = Signal(object)
    """The frozenset of the `OutcomeKind`s that stand out."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(tr("Filter", "Show"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._word = WrappedText(look, "small", tr("Filter", "Show"), parent=self)
        self.remark = WrappedText(look, "small", parent=self)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.chips = {kind: FilterChip(look, kind, self) for kind in _KINDS}
        for chip in self.chips.values():
            chip.clicked.connect(self._on_chip_clicked)
        look.changed.connect(self._on_look_changed)

    @property
    def shown(self) -> frozenset[OutcomeKind]:
        """The outcomes that stand out."""
        chosen = frozenset(kind for kind, chip in self.chips.items() if chip.isChecked())
        return chosen or frozenset(OutcomeKind)

    def show_counts(self, counts: Mapping[OutcomeKind, int], remark: str) -> None:
        """Show how many there are of each outcome, all standing out, and a remark."""
        for kind, chip in self.chips.items():
            chip.setChecked(False)
            chip.show_count(counts.get(kind, 0), shown=True)
        self.remark.setText(remark)
        self._place()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(320), max(self.height(), self._look.px(_HEIGHT)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(_HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        height, gap = self._look.px(_HEIGHT), self._look.gap(7)
        x, y = self._place_word(height), 0
        for chip in self.chips.values():
            width = chip.sizeHint().width()
            if x > 0 and x + width > self.width():
                x, y = 0, y + height + gap
            chip.setGeometry(x, y, width, height)
            x += width + gap
        room = self.width() - x - self._look.gap(16)
        wanted = int(text_width(self._look.font("small"), self.remark.text())) + 2
        self.remark.setVisible(room >= wanted)
        line = self._look.line_height("small")
        self.remark.setGeometry(self.width() - wanted, y + (height - line) // 2, wanted, line)
        self.setToolTip("" if room >= wanted else plain_tip(self.remark.text()))
        if self.height() != y + height:
            self.setFixedHeight(y + height)

    def _place_word(self, height: int) -> int:
        line = self._look.line_height("small")
        width = int(text_width(self._look.font("small"), self._word.text())) + 2
        self._word.setGeometry(0, (height - line) // 2, width, line)
        return width + self._look.gap(7)

    def _on_chip_clicked(self) -> None:
        for kind, chip in self.chips.items():
            chip.show_count(chip.count, shown=kind in self.shown)
        self.filter_changed.emit(self.shown)

    def _on_look_changed(self, _look: object) -> None:
        self._place()


def filter_word(outcome: OutcomeKind) -> str:
    """The word on an outcome's chip."""
    words = {
        OutcomeKind.FOUND: tr("Filter", "Found"),
        OutcomeKind.PARTLY: tr("Filter", "Partly"),
        OutcomeKind.MISSED: tr("Filter", "Missed"),
        OutcomeKind.OVER_FLAGGED: tr("Filter", "Over-flagged"),
        OutcomeKind.READERS_DIFFER: tr("Filter", "Readers differ"),
    }
    return words[outcome]


def meaning(outcome: OutcomeKind) -> str:
    """What an outcome's word means, for whoever rests on its chip."""
    words = {
        OutcomeKind.FOUND: tr("Filter", "You marked it and named it as the key does."),
        OutcomeKind.PARTLY: tr("Filter", "You marked some of it, or gave it another name."),
        OutcomeKind.MISSED: tr("Filter", "The key has it, and you left it."),
        OutcomeKind.OVER_FLAGGED: tr("Filter", "You marked it, though it can stand as it is."),
        OutcomeKind.READERS_DIFFER: tr("Filter", "Careful readers do not agree. It is not scored."),
    }
    return words.get(outcome, "")
