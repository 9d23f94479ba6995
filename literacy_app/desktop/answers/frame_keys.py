"""The keys of an activity that is answered, wherever in its view the focus is.

Not the digits and Enter, which the frame hears last, after the widget in focus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.desktop.proof.passage_keys import Ask
from literacy_app.desktop.shortcuts import bind_keys

if TYPE_CHECKING:
    from literacy_app.desktop.answers.frame import AnswersFrame


class FrameKeys(QObject):
    """Ctrl+Enter checks, Ctrl+digits say how sure one is, Alt+Up and Alt+Down step."""

    def __init__(self, frame: AnswersFrame) -> None:
        super().__init__(frame)
        self._frame = frame
        bind_keys(
            frame,
            {
                "Ctrl+Return": frame.check,
                "Ctrl+Enter": frame.check,
                "Ctrl+Z": self._undo,
                "Ctrl+Shift+Z": self._redo,
                "Ctrl+Y": self._redo,
                "Ctrl+H": frame.ask_for_hint,
                "Ctrl+1": self._first,
                "Ctrl+2": self._second,
                "Ctrl+3": self._third,
                "Ctrl+4": self._fourth,
                "Alt+Up": frame.go_back,
                "Alt+Down": frame.go_forward,
            },
        )

    def _undo(self) -> None:
        if not self._frame.is_checked:
            self._frame.change(self._frame.answering.undo())

    def _redo(self) -> None:
        if not self._frame.is_checked:
            self._frame.change(self._frame.answering.redo())

    def _first(self) -> None:
        self._sure(1)

    def _second(self) -> None:
        self._sure(2)

    def _third(self) -> None:
        self._sure(3)

    def _fourth(self) -> None:
        self._sure(4)

    def _sure(self, number: int) -> None:
        if not self._frame.is_checked:
            self._frame.choose_certainty(number)


def obey(frame: AnswersFrame, ask: object) -> None:
    """Do what a key asked for in a passage, which hears its keys before the frame does."""
    match ask:
        case Ask.CHECK:
            frame.check()
        case Ask.OPEN:
            frame.enter()
        case Ask.UNDO if not frame.is_checked:
            frame.change(frame.answering.undo())
        case Ask.REDO if not frame.is_checked:
            frame.change(frame.answering.redo())
