"""What keys ask for in a passage that stands beside answers, and when answers are only begun.

Not the keys of the window around it (`frame_keys`): a passage keeps these to itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.proof.passage_keys import Ask, Command

if TYPE_CHECKING:
    from literacy_app.desktop.answers.frame import AnswersFrame
    from literacy_app.study.answering import Answering


def is_only_begun(answering: Answering) -> bool:
    """Whether something that is needed is answered, and yet nothing as a whole."""
    needed = (
        answering.get(item.id, facet.id)
        for item in answering.activity.items
        for facet in item.facets
        if facet.is_needed
    )
    return answering.count_answered == 0 and any(needed)


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
