"""Notes what a window paints while it is grabbed: each text and icon, where, and what was cut.

Not what Qt paints by itself (fields, menus, the passage's document): that is seen in the picture.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPixmap, QTextLayout, QTextLine
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from literacy_app.desktop.proof.naming_popover import NamingPopover
from literacy_app.desktop.proof.scroll_fade import ScrollFade
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NOWHERE = QRect()


@dataclass(frozen=True, slots=True)
class Text:
    """One stretch of text that was painted.

    `ink` is where its letters stand and `room` where they may, both in the window's pixels;
    `is_cut` says that an ellipsis took the place of its end.
    """

    widget: QWidget
    words: str
    ink: QRect
    room: QRect
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Icon:
    """One picture that was painted, in the window's pixels."""

    widget: QWidget
    ink: QRect


@dataclass(slots=True)
class Painted:
    """All that was painted."""

    texts: list[Text] = field(default_factory=list)
    icons: list[Icon] = field(default_factory=list)
    cut: set[str] = field(default_factory=set)
    overlays: tuple[QRect, ...] = ()


class _Spy:
    """Stands in for Qt's painting methods, paints by them, and notes what they were given."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.painted = Painted()

    def text(self, draw: Callable[..., Any]) -> Callable[..., Any]:
        def draw_text(painter: QPainter, *args: Any) -> Any:
            place, words = args[0], str(args[-1])
            metrics = QFontMetricsF(painter.font())
            if isinstance(place, QPoint | QPointF):
                self._note(painter, words, _ink(metrics, words, QPointF(place)), None)
            else:
                box = QRectF(painter.boundingRect(QRectF(place), args[1], words))
                base = QPointF(box.left(), box.top() + metrics.ascent())
                is_wrapped = args[1] & Qt.TextFlag.TextWordWrap.value
                ink = box if is_wrapped else _ink(metrics, words, base)
                self._note(painter, words, ink, QRectF(place))
            return draw(painter, *args)

        return draw_text

    def layout(self, draw: Callable[..., Any]) -> Callable[..., Any]:
        def draw_layout(layout: QTextLayout, painter: QPainter, place: QPointF, *more: Any) -> Any:
            for number in range(layout.lineCount()):
                self._note_line(painter, layout, layout.lineAt(number), QPointF(place))
            return draw(layout, painter, place, *more)

        return draw_layout

    def line(self, draw: Callable[..., Any]) -> Callable[..., Any]:
        def draw_line(line: QTextLine, painter: QPainter, place: QPointF, *more: Any) -> Any:
            rect = line.naturalTextRect().translated(QPointF(place)).toAlignedRect()
            self._note(painter, "", QRectF(rect), None)
            return draw(line, painter, place, *more)

        return draw_line

    def icon(self, draw: Callable[..., Any]) -> Callable[..., Any]:
        def draw_pixmap(painter: QPainter, *args: Any) -> Any:
            *place, pixmap = args
            if isinstance(pixmap, QPixmap):  # and no part of one: those are frames and shadows
                corner = QPointF(place[0] if len(place) == 1 else QPoint(*place))
                found = self._in_window(painter, QRectF(corner, pixmap.deviceIndependentSize()))
                if found is not None:
                    self.painted.icons.append(Icon(found[0], found[1].toAlignedRect()))
            return draw(painter, *args)

        return draw_pixmap

    def elided(self, elide: Callable[..., str]) -> Callable[..., str]:
        def elide_text(metrics: object, text: str, *args: Any) -> str:
            shown = elide(metrics, text, *args)
            if shown != text:
                self.painted.cut.add(shown)
            return shown

        return elide_text

    def _note_line(
        self, painter: QPainter, layout: QTextLayout, line: QTextLine, place: QPointF
    ) -> None:
        words = layout.text()[line.textStart() : line.textStart() + line.textLength()].strip()
        base = place + QPointF(line.naturalTextRect().left(), line.y() + line.ascent())
        self._note(painter, words, _ink(QFontMetricsF(layout.font()), words, base), None)

    def _note(self, painter: QPainter, words: str, ink: QRectF, room: QRectF | None) -> None:
        found = self._in_window(painter, ink)
        if found is None or ink.isEmpty():
            return
        widget, rect = found
        wide = self._in_window(painter, room) if room is not None else None
        room_rect = wide[1].toAlignedRect() if wide is not None else _NOWHERE
        is_cut = words in self.painted.cut
        self.painted.texts.append(Text(widget, words, rect.toAlignedRect(), room_rect, is_cut))

    def _in_window(self, painter: QPainter, rect: QRectF) -> tuple[QWidget, QRectF] | None:
        widget = painter.device()
        if not isinstance(widget, QWidget) or widget.window() is not self._window:
            return None
        mapped = painter.worldTransform().mapRect(rect)
        return widget, mapped.translated(QPointF(widget.mapTo(self._window, QPoint(0, 0))))


def _ink(metrics: QFontMetricsF, words: str, base: QPointF) -> QRectF:
    """Where the letters of a line stand that begins at a point of its base line."""
    return metrics.tightBoundingRect(words).translated(base)


@contextmanager
def noting(window: QWidget) -> Iterator[Painted]:
    """What a window paints within; to be grabbed whole there."""
    spy = _Spy(window)
    with ExitStack() as stack:
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(QPainter, "drawText", spy.text(QPainter.drawText))
        patch.setattr(QPainter, "drawPixmap", spy.icon(QPainter.drawPixmap))
        patch.setattr(QTextLayout, "draw", spy.layout(QTextLayout.draw))
        patch.setattr(QTextLine, "draw", spy.line(QTextLine.draw))
        for metrics in (QFontMetrics, QFontMetricsF):
            patch.setattr(metrics, "elidedText", spy.elided(metrics.elidedText))
        yield spy.painted
    spy.painted.overlays = tuple(_overlays(window))


def _overlays(window: QWidget) -> list[QRect]:
    """Where something stands over the page on purpose: a popover, the fade at the page's foot."""
    return [
        QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        for kind in (NamingPopover, ScrollFade)
        for widget in within(window, kind)
        if widget.isVisible()
    ]


def is_covered(item: Text | Icon, painted: Painted) -> bool:
    """Whether an overlay stands over something that is not a part of it."""
    if _is_in_popover(item.widget):
        return False
    return any(place.intersects(item.ink) for place in painted.overlays)


def _is_in_popover(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    is_in = parent is not None and _is_in_popover(parent)
    return is_in or isinstance(widget, NamingPopover)


def part_in_view(item: Text | Icon, window: QWidget) -> QRect:
    """The part of something painted that is not scrolled out of view."""
    seen = item.widget.visibleRegion().boundingRect()
    return item.ink & seen.translated(item.widget.mapTo(window, QPoint(0, 0)))


def scrolls(widget: QWidget) -> bool:
    """Whether a widget is the moving part of something that scrolls."""
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
