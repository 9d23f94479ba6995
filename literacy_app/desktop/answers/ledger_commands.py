"""What keys ask for in a passage that stands beside answers: undo, redo, check.

Not the keys of the window around it (`frame_keys`): a passage keeps these to itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.proof.passage_keys import Ask, Command

if TYPE_CHECKING:
    from literacy_app.desktop.answers.frame import AnswersFrame


def obey(frame: AnswersFrame, command: object) -> None:
    """Do for a view what a key in its passage asks."""
    if not isinstance(command, Command) or frame.is_checked:
        return
    if command.ask is Ask.UNDO:
        frame.change(frame.answering.undo())
    elif command.ask is Ask.REDO:
        frame.change(frame.answering.redo())
    elif command.ask is Ask.CHECK:
        frame.check()
