"""The whole program in its window, and a person who works it by keys and mouse alone.

Not a short cut past the widgets: every key and every press goes in where the system's own would,
at the window in focus. It needs no pytest, so that a program of its own can be worked, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from literacy_app.desktop.app import Desk
from literacy_app.desktop.lesson.highlight_view import HighlightView
from literacy_app.desktop.lesson.lesson_page import LessonPage
from literacy_app.desktop.paint.style import ApplicationStyle
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

    from literacy_app.activities.highlight import Mark
    from literacy_app.desktop.proof.proof_view import ProofView

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

_LEFT = Qt.MouseButton.LeftButton
_PATIENCE_MS = 20_000
_HEARTBEAT_MS = 20
WIDE = (1366, 768)


class Journey:
    """A run of the program, in the home that the environment names, from its start to its close."""

    def __init__(self, application: QApplication, size: tuple[int, int] = WIDE) -> None:
        self._application = application
        self._size = size
        places = standard_places()
        self.desk = Desk(application, places, load(places))
        self.window = self.desk.window

    # From the start to the close

    def begin(self) -> None:
        """Show the window and wait until it has read the records and the lesson folders."""
        self.window.resize(*self._size)
        self.window.show()
        assert QTest.qWaitForWindowActive(self.window, _PATIENCE_MS)
        self.wait_until(self._is_ready)

    def close(self) -> None:
        """Close the window, as its own close button does, and end the program."""
        self.window.close()
        self.desk.close()

    def put_away(self) -> None:
        """Leave nothing of the program, nor of its look, to whatever comes next."""
        self.close()
        self.window.deleteLater()
        for style in within(self._application, ApplicationStyle):
            style.setParent(None)
            style.deleteLater()
        self._application.setStyleSheet("")
        self._application.setPalette(QPalette())
        self._do_what_is_due()

    # Keys and mouse

    def turn(self) -> None:
        """Let the program do what is due; a closed dialog gives the focus back to the window."""
        self._do_what_is_due()
        if QGuiApplication.focusWindow() is None and self.window.isVisible():
            self.window.activateWindow()  # a window manager's work, of which there is none here
            self._application.processEvents()

    def wait_until(self, is_so: Callable[[], bool], otherwise: str = "it never became so") -> None:
        """Wait for something to become so; says what is the matter where it does not."""
        patience = QDeadlineTimer(_PATIENCE_MS)
        heartbeat = QTimer()
        heartbeat.start(_HEARTBEAT_MS)
        while not is_so():
            assert not patience.hasExpired(), otherwise
            self._application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, *, times: int = 1
    ) -> QWidget | None:
        """Press a key, so many times; the widget that has the focus then."""
        for _ in range(times):
            QTest.keyClick(_window_in_focus(), key, held)
            self.turn()
        return self.focus

    def type(self, text: str) -> None:
        """Type a text of plain letters and digits."""
        for letter in text:
            QTest.keyClick(_window_in_focus(), ord(letter))
        self.turn()

    def press_and_answer(self, key: Qt.Key, answer: Callable[[QDialog], None]) -> None:
        """Press a key that brings up a dialog, and answer this."""
        self.answer_next(answer)
        self.press(key)

    def answer_next(self, answer: Callable[[QDialog], None]) -> None:
        """Have the next dialog answered as soon as it is up."""
        _Answerer(self.window, answer).wait()

    def click(self, widget: QWidget, point: QPoint | None = None) -> None:
        """Click on a widget, in its middle unless a point of its own is given."""
        place = self._in_window(widget, widget.rect().center() if point is None else point)
        QTest.mouseClick(self._handle, _LEFT, NONE, place)
        self.turn()

    def double_click(self, widget: QWidget, point: QPoint) -> None:
        """Click twice on a point of a widget."""
        QTest.mouseDClick(self._handle, _LEFT, NONE, self._in_window(widget, point))
        self.turn()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press on one point of a widget, move to another and let go."""
        first, last = self._in_window(widget, start), self._in_window(widget, end)
        QTest.mousePress(self._handle, _LEFT, NONE, first)
        QTest.mouseMove(self._handle, (first + last) / 2)
        QTest.mouseMove(self._handle, last)
        QTest.mouseRelease(self._handle, _LEFT, NONE, last)
        self.turn()

    # What is to be seen

    @property
    def focus(self) -> QWidget | None:
        """The widget that the keys go to."""
        return QApplication.focusWidget()

    @property
    def greeting(self) -> tuple[str, str]:
        """The heading over the library and the sentence under it."""
        return self.window.library.model.greeting

    def rows(self) -> list[str]:
        """What a screen reader says of each row of the library."""
        model = self.window.library.model
        role = Qt.ItemDataRole.AccessibleTextRole
        return [str(model.index(number).data(role)) for number in range(model.rowCount())]

    @property
    def lesson(self) -> LessonPage:
        """The lesson that is open."""
        page = self.window.page
        assert isinstance(page, LessonPage), page
        return page

    @property
    def view(self) -> HighlightView:
        """The activity that is open."""
        view = self.lesson.view
        assert isinstance(view, HighlightView), view
        return view

    @property
    def proof(self) -> ProofView:
        """The passage and its margin."""
        return self.view.proof

    @property
    def marks(self) -> list[Mark]:
        """The marks on the screen, in text order."""
        return list(self.proof.marking)

    # Within

    def _do_what_is_due(self) -> None:
        self._application.processEvents()
        # As a running event loop does, which a test has none of.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def _handle(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def _in_window(self, widget: QWidget, point: QPoint) -> QPoint:
        seen = widget.visibleRegion()
        assert seen.contains(point), f"nobody could reach {point} in {seen.boundingRect()}"
        return widget.mapTo(self.window, point)

    def _is_ready(self) -> bool:
        window = self.window
        is_read = self.desk.workplace.front.is_current and not window.keeper.is_looking
        return is_read and window.library.model.rowCount() > 0


class _Answerer(QTimer):
    """Waits for a dialog and answers it; closes it where the answer did not."""

    def __init__(self, parent: QWidget, answer: Callable[[QDialog], None]) -> None:
        super().__init__(parent)
        self._answer = answer
        self.timeout.connect(self._on_timeout)

    def wait(self) -> None:
        self.start(0)

    def _on_timeout(self) -> None:
        dialog = QApplication.activeModalWidget()
        if (
            not isinstance(dialog, QDialog)
            or dialog.windowHandle() is not QGuiApplication.focusWindow()
        ):
            return
        self.stop()
        try:
            self._answer(dialog)
        finally:
            dialog.close()
            self.deleteLater()


def _window_in_focus() -> QWindow:
    window = QGuiApplication.focusWindow()
    assert window is not None
    return window
