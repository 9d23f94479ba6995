"""One ring painted over a window around the control that the keyboard is at.

Not the controls' own hover or pressed looks; never shown for a click of the mouse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from literacy_app.desktop.overriding import override

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPaintEvent, QWindow

    from literacy_app.desktop.paint.look import Look

_GAP = 2
_DEFAULT_RADIUS = 6
_KEYBOARD = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
_WALKING = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
)
"""Keys that say that somebody goes by the keyboard, though the focus may stay where it is."""
_MOVING = frozenset(
    {
        QEvent.Type.Move,
        QEvent.Type.Resize,
        QEvent.Type.Show,
        QEvent.Type.Hide,
        QEvent.Type.KeyRelease,
        QEvent.Type.LayoutRequest,
    }
)


class FocusRing(QWidget):
    """The ring of one window; follows the application's focus by itself.

    A control may have `focus_radius` (int, px) and `focus_rect()` (QRect in its own
    coordinates), where the ring should not simply go around all of it.
    """

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._handle: QWindow | None = None
        self._is_keyboard = False
        self._radius = _DEFAULT_RADIUS
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._is_awaited = False
        self.hide()
        look.changed.connect(self._on_look_changed)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @property
    def target(self) -> QWidget | None:
        """The control the ring goes around; None while it is hidden."""
        return self._target if self.isVisible() else None

    def show_for_keys(self) -> None:
        """Show the ring at the control in focus, as after a key that moved the focus."""
        self._is_keyboard = True
        self.follow()

    def follow(self) -> None:
        """Go to where the control in focus is now, or hide."""
        target = self._target
        if target is None or not self._is_keyboard or not target.isVisible():
            self.hide()
            return
        rect = self._ring_rect(target)
        if rect.isEmpty():
            self.hide()
            return
        self._radius = int(getattr(target, "focus_radius", _DEFAULT_RADIUS))
        self.setGeometry(rect)
        self.raise_()
        self.show()
        self.update()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            # from a control that is being hidden Qt moves the focus on as if Tab were pressed
            if isinstance(watched, QWidget) and watched.isVisible():
                self._note_reason(event.reason())
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _WALKING:
                self._is_keyboard = True
                self._follow_later()
        elif kind == QEvent.Type.MouseButtonPress:
            self._is_keyboard = False
            self.hide()
        elif kind in _MOVING and watched is not self._handle:
            self._follow_later()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        width = self._width()
        inset = width / 2
        radius = self._radius + _GAP + inset
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.theme.accent, width))
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, radius, radius)

    def _follow_later(self) -> None:
        """Follow once everything that moves now has moved."""
        if not self._is_awaited:
            self._is_awaited = True
            QTimer.singleShot(0, self, self._on_moved)

    def _on_moved(self) -> None:
        self._is_awaited = False
        self.follow()

    def _width(self) -> int:
        return 3 if self._look.theme.is_contrast else 2

    def _ring_rect(self, target: QWidget) -> QRect:
        """The ring's place in the window; empty where nothing of the control can be seen."""
        wanted = getattr(target, "focus_rect", None)
        rect = wanted() if callable(wanted) else target.rect()
        seen = target.visibleRegion().boundingRect() & rect
        if seen.isEmpty():
            return QRect()
        away = _GAP + self._width()
        corner = target.mapTo(self._window, QPoint(0, 0))
        ring = seen.translated(corner).adjusted(-away, -away, away, away)
        return ring & self._window.rect()

    def _note_reason(self, reason: Qt.FocusReason) -> None:
        if reason in _KEYBOARD:
            self._is_keyboard = True
        elif reason == Qt.FocusReason.MouseFocusReason:
            self._is_keyboard = False

    def _on_focus_changed(self, _old: object, now: object) -> None:
        self._unwatch()
        self._watch_window()
        is_ours = isinstance(now, QWidget) and now.window() is self._window
        self._target = now if is_ours and isinstance(now, QWidget) else None
        if self._target is not None:
            self._watch(self._target)
        self.follow()

    def _watch(self, target: QWidget) -> None:
        widget: QWidget | None = target
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            if isinstance(widget, QAbstractScrollArea):
                widget.verticalScrollBar().valueChanged.connect(self._on_scrolled)
            widget = widget.parentWidget()

    def _watch_window(self) -> None:
        """See what comes in at the window, also where no control has the focus or takes the press.

        A window has a handle once it was shown.
        """
        if not isValid(self._window) or not self._window.isVisible():
            return
        handle = self._window.windowHandle()
        if handle is not self._handle:
            self._handle = handle
            handle.installEventFilter(self)

    def _unwatch(self) -> None:
        for widget in self._watched:
            if not isValid(widget):
                continue
            widget.removeEventFilter(self)
            if isinstance(widget, QAbstractScrollArea):
                widget.verticalScrollBar().valueChanged.disconnect(self._on_scrolled)
        self._watched.clear()

    def _on_scrolled(self, _value: int) -> None:
        self._follow_later()

    def _on_look_changed(self, _look: object) -> None:
        self._follow_later()
