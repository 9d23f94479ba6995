"""Looks for what has not the room it needs: cut words, squeezed widgets, things that overlap.

Not for how it looks.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from literacy_app.desktop.proof.margin import Margin
from tests.desktop.audit_paint import is_covered, part_in_view, scrolls
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desktop.audit_paint import Painted, Text

_SLACK = 1
"""How many pixels a letter may stand out: what is rounded, and the foot of a slanted f."""
_TOUCHING = 0.15
"""How much of the smaller one two texts may share: descenders over the ascenders of a line."""


def told(widget: QWidget) -> str:
    """A widget by its class and its words."""
    words = widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        words = widget.text() or words
    return f"{type(widget).__name__} {words[:50]!r}".removesuffix(" ''")


def shown(window: QWidget) -> Iterator[QWidget]:
    """A window's widgets that are on the screen."""
    for widget in within(window, QWidget):
        if widget.isVisible() and widget.window() is window:
            yield widget


def squeezed(window: QWidget) -> Iterator[str]:
    """Labels, buttons and fields that got less room than they need."""
    for widget in shown(window):
        if not isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            continue
        needed = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.hasHeightForWidth():
            needed.setHeight(widget.heightForWidth(widget.width()))
            needed.setWidth(0)  # words too long for a line are broken, and seen to be whole
        if getattr(widget, "cuts_on_purpose", False):
            needed.setWidth(0)
        if isinstance(widget, QLineEdit):
            words = widget.placeholderText() if not widget.text() else ""
            needed.setWidth(widget.fontMetrics().horizontalAdvance(words) + 8)
        got = widget.size()
        if got.width() < needed.width() or got.height() < needed.height():
            yield f"{told(widget)} needs {needed.toTuple()} and got {got.toTuple()}"


def outside(window: QWidget) -> Iterator[str]:
    """What stands, or partly stands, where nothing can show it."""
    for widget in shown(window):
        holder = _holder(widget)
        if holder is None or widget.size().isEmpty():
            continue
        place = QRect(widget.mapTo(holder, QPoint(0, 0)), widget.size())
        if not holder.rect().contains(place):
            yield f"{told(widget)} at {place.getRect()} stands out of {told(holder)}"


def oversized(window: QWidget) -> Iterator[str]:
    """A dialog that is larger than the window it belongs to, which may fill a small screen."""
    parent = window.parentWidget()
    if isinstance(window, QDialog) and parent is not None:
        most, got = parent.window().size(), window.size()
        if got.boundedTo(most) != got:
            yield f"{told(window)} is {got.toTuple()} px, and its window {most.toTuple()}"


def sideways(window: QWidget) -> Iterator[str]:
    """What scrolls sideways, and what is wider than the place it is scrolled in."""
    for area in shown(window):
        if not isinstance(area, QAbstractScrollArea):
            continue
        if area.horizontalScrollBar().maximum() > 0:
            yield f"{told(area)} scrolls sideways"
        inside = area.widget() if isinstance(area, QScrollArea) else None
        if inside is not None and inside.width() > area.viewport().width():
            yield f"{told(area)} is {area.viewport().width()} px wide, its inside {inside.width()}"
        if isinstance(area, QTextEdit):
            width = area.document().idealWidth()
            if width > area.viewport().width() + _SLACK:
                yield f"the text of {told(area)} is {width} px wide"


def cut(window: QWidget, painted: Painted) -> Iterator[str]:
    """Words that were painted with an ellipsis, out of their room, or where nothing shows them.

    The rows of the margin cut long quotations on purpose: the card has them whole. So do others
    that say so themselves.
    """
    for text in painted.texts:
        is_meant = getattr(text.widget, "cuts_on_purpose", False)
        if text.is_cut and not is_meant and not isinstance(text.widget.parentWidget(), Margin):
            yield f"{told(text.widget)} cuts {text.words!r} short"
        room = text.room.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
        if not text.room.isNull() and not room.contains(text.ink):
            yield f"{told(text.widget)} has not the room for {text.words!r}: {_excess(text)}"
        place = QRect(text.widget.mapTo(window, QPoint(0, 0)), text.widget.size())
        place.adjust(-_SLACK, -_SLACK, _SLACK, _SLACK)
        if scrolls(text.widget):
            place.setTop(min(place.top(), text.ink.top()))
            place.setBottom(max(place.bottom(), text.ink.bottom()))
        if not place.contains(text.ink):
            yield f"{told(text.widget)} paints {text.words!r} past its edge"


def overlapping(window: QWidget, painted: Painted) -> Iterator[str]:
    """Texts that stand over one another."""
    seen = [
        (text, part_in_view(text, window))
        for text in painted.texts
        if text.words and not is_covered(text, painted)
    ]
    for (one, first), (other, second) in combinations(seen, 2):
        shared = first & second
        if shared.isEmpty() or one == other:
            continue
        least = min(_area(first), _area(second))
        if _area(shared) > _TOUCHING * least:
            yield f"{one.words!r} and {other.words!r} stand over one another"


def _holder(widget: QWidget) -> QWidget | None:
    """What must hold a widget whole: the moving part it is on, or else the window.

    A viewport and what the scroll area lays out itself are Qt's own affair.
    """
    parent = widget.parentWidget()
    if isinstance(parent, QAbstractScrollArea) or (parent is not None and scrolls(parent)):
        return None
    while parent is not None:
        holder = parent.parentWidget()
        if parent.isWindow() or (holder is not None and scrolls(holder)):
            return parent
        parent = holder
    return None


def _area(rect: QRect) -> int:
    return rect.width() * rect.height()


def _excess(text: Text) -> str:
    return f"{text.ink.getRect()} in {text.room.getRect()}"
