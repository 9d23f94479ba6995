"""Writes what a learner does into the session, a moment after it is on the screen.

Not what is written (the session knows); only when. A mark is written as soon as it is painted,
with the place it was made at; another place when the reader has rested on it; and both at once
when somebody leaves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from literacy_app.study.answering import AnswersChange
    from literacy_app.study.marking import Change
    from literacy_app.study.session import LessonSession

_RESTED_AFTER_MS = 400


class SessionWriter(QObject):
    """Keeps what is not written yet, for less than a second."""

    def __init__(self, session: LessonSession, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._changes: list[tuple[str, Change | AnswersChange]] = []
        self._paragraph: int | None = None
        self._painted = self._timer(0)
        self._painted.timeout.connect(self._write_changes)
        self._rested = self._timer(_RESTED_AFTER_MS)
        self._rested.timeout.connect(self._write_place)

    def note_change(self, activity_id: str, change: Change | AnswersChange) -> None:
        """Write a change of an activity's marks or answers, once it is painted."""
        self._changes.append((activity_id, change))
        self._painted.start()

    def note_paragraph(self, index: int) -> None:
        """Write the paragraph, once the reader has rested there."""
        self._paragraph = index
        self._rested.start()

    def write(self) -> None:
        """Write everything now."""
        self._write_changes()
        self._write_place()

    def _write_changes(self) -> None:
        self._painted.stop()
        has_changed = bool(self._changes)
        while self._changes:
            activity_id, change = self._changes[0]
            self._session.change_draft(activity_id, change)
            self._changes.pop(0)
        if has_changed:
            self._write_place()

    def _write_place(self) -> None:
        self._rested.stop()
        if self._paragraph is not None:
            self._session.set_paragraph(self._paragraph)
            self._paragraph = None

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer
