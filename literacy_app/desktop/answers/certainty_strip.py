"""How sure somebody is: four radio buttons in a row, the same for every kind of activity.

Not part of any score: it is shown apart.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.activities.answers import CERTAINTIES
from literacy_app.desktop.answers.words import certainty_percent, certainty_word
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from literacy_app.activities.answers import Certainty
    from literacy_app.desktop.paint.look import Look

RADIUS = 6
_HEIGHT = 48
_LOW = 30
_BARS = 4


class CertaintyStrip(QWidget):
    """The question and the strip; Left and Right go along it, Ctrl+1 to Ctrl+4 choose."""

    chosen = Signal(object)
    """The certainty that a person chose, in per cent."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.question = WrappedText(look, "h3", tr("Certainty", "How sure are you?"), "ink")
        self.remark = WrappedText(look, "small", _apart(), "ink2")
        self.row = _Row(look, self)
        self._head = QHBoxLayout()
        self._head.addWidget(self.question)
        self._head.addWidget(self.remark, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addWidget(self.row)
        for part in self.row.parts:
            part.clicked.connect(self._on_clicked)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @property
    def certainty(self) -> Certainty | None:
        """What is chosen."""
        return next((part.certainty for part in self.row.parts if part.isChecked()), None)

    @property
    def parts(self) -> tuple[_Part, ...]:
        """The four radio buttons, the least sure first."""
        return self.row.parts

    def show_certainty(
        self, certainty: Certainty | None, *, locked: bool = False, remark: str = ""
    ) -> None:
        """Show how sure somebody is; sends nothing. A locked one is only read, with a remark."""
        for part in self.row.parts:
            part.setAutoExclusive(False)
            part.setChecked(part.certainty == certainty)
            part.setAutoExclusive(True)
            part.is_locked = locked
            part.setCursor(
                Qt.CursorShape.ArrowCursor if locked else Qt.CursorShape.PointingHandCursor
            )
            part.update()
        self.row.settle_tab_stop()
        quiet = "" if self.row.is_tight else _apart()
        self.remark.setText(remark if locked else quiet)
        asked = tr("Certainty", "How sure are you?")
        self.question.setText(tr("Certainty", "How sure you were") if locked else asked)

    def choose_number(self, number: int) -> None:
        """Choose as a person does: 1 is the least sure."""
        part = self.row.parts[number - 1]
        if not part.is_locked:
            part.setFocus(Qt.FocusReason.ShortcutFocusReason)
            part.click()

    def focus_current(self) -> None:
        """Give the keyboard to what is chosen, or to the least sure."""
        stops = [part for part in self.row.parts if part.isChecked()] or self.row.parts
        stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_tight(self, *, tight: bool) -> None:
        """Take less height: without the figures, and without the remark."""
        self.row.set_tight(tight=tight)
        self.remark.setText("" if tight else _apart())

    def _on_clicked(self) -> None:
        self.row.settle_tab_stop()
        self.chosen.emit(self.certainty)

    def _on_look_changed(self, _look: object) -> None:
        natural = QFontMetrics(self._look.font("h3")).horizontalAdvance(self.question.text())
        self.question.setFixedWidth(natural + self._look.px(10))
        self._head.setSpacing(self._look.gap(8))
        self._column.setSpacing(self._look.gap(7))


class _Part(QRadioButton):
    """One answer of the strip."""

    focus_radius = 5

    def __init__(self, look: Look, certainty: Certainty, parent: _Row) -> None:
        super().__init__(parent)
        self._look = look
        self._row = parent
        self.certainty = certainty
        self.is_locked = False
        words, percent = certainty_word(certainty), certainty_percent(certainty)
        self.setText(words)
        self.setAccessibleName(f"{words}, {percent}")
        number = CERTAINTIES.index(certainty) + 1
        self.setToolTip(tr("Certainty", "Ctrl+{number}").format(number=number))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font("body-strong"))
        words = max(
            metrics.horizontalAdvance(self.text()),
            QFontMetrics(self._look.font("caption")).horizontalAdvance(self._percent),
        )
        height = self._look.px(_LOW if self._row.is_tight else _HEIGHT)
        return QSize(words + self._look.gap(8), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return not self.is_locked and self.rect().contains(pos)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_locked:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        is_on = self.isChecked()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if is_on or (self.underMouse() and not self.is_locked):
                painter.setPen(QPen(theme.accent, 2) if is_on else Qt.PenStyle.NoPen)
                painter.setBrush(theme.tint if is_on else theme.tint2)
                inset = 1 if is_on else theme.border
                rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
                painter.drawRoundedRect(rect, RADIUS - 1, RADIUS - 1)
            self._paint_words(painter)

    @property
    def _percent(self) -> str:
        return "" if self._row.is_tight else certainty_percent(self.certainty)

    def _paint_words(self, painter: QPainter) -> None:
        theme, look = self._look.theme, self._look
        is_on = self.isChecked()
        first, second = look.line_height("body"), look.line_height("caption")
        second = second if self._percent else 0
        top = (self.height() - first - second) / 2
        painter.setFont(look.font("body-strong" if is_on else "body"))
        quiet = theme.ink3 if self.is_locked else theme.ink
        painter.setPen(theme.accent if is_on else quiet)
        painter.drawText(QRectF(0, top, self.width(), first), _CENTRED, self.text())
        painter.setFont(look.font("caption"))
        painter.setPen(theme.accent if is_on else theme.ink2)
        painter.drawText(QRectF(0, top + first, self.width(), second), _CENTRED, self._percent)


class _Row(QFrame):
    """The four answers side by side in one border."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.is_tight = False
        self.setAccessibleName(tr("Certainty", "How sure are you?"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.parts = tuple(_Part(look, certainty, self) for certainty in CERTAINTIES)
        for part in self.parts:
            row.addWidget(part, 1)
        self.settle_tab_stop()
        look.changed.connect(self._on_look_changed)

    def set_tight(self, *, tight: bool) -> None:
        """Take less height."""
        self.is_tight = tight
        self._on_look_changed(self._look)

    def settle_tab_stop(self) -> None:
        """One of the four is a tab stop: the chosen one, or the first."""
        is_chosen = any(part.isChecked() for part in self.parts)
        for place, part in enumerate(self.parts):
            is_stop = part.isChecked() if is_chosen else place == 0
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            part.setFocusPolicy(policy)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        inset = theme.border / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.edge, theme.border))
            painter.setBrush(theme.paper)
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)
            painter.setPen(QPen(theme.rule, theme.border))
            for part in self.parts[1:]:
                painter.drawLine(part.x(), 6, part.x(), self.height() - 6)

    def _on_look_changed(self, _look: object) -> None:
        for part in self.parts:
            part.updateGeometry()
            part.update()
        self.updateGeometry()
        self.update()


def paint_certainty(painter: QPainter, rect: QRectF, certainty: Certainty, look: Look) -> None:
    """Paint how sure somebody is as four small bars, so that they fill a rectangle."""
    theme = look.theme
    count = CERTAINTIES.index(certainty) + 1
    each = rect.width() / (_BARS + (_BARS - 1) * 0.35)
    for place in range(_BARS):
        height = rect.height() * (0.3 + 0.7 * place / (_BARS - 1))
        left = rect.left() + place * each * 1.35
        bar = QRectF(left, rect.bottom() - height, each, height).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(theme.accent, 1))
        painter.setBrush(theme.accent if place < count else Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)


def _apart() -> str:
    return tr("Certainty", "It is shown apart and never changes your score.")


_CENTRED = int(Qt.AlignmentFlag.AlignCenter)
