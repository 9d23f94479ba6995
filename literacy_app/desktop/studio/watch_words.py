"""What the studio says of the file: saved or not, changed elsewhere, a draft, why not saved.

Not the deciding (`desk`): words alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.authoring.saving import NotSaved
    from literacy_app.desktop.studio.desk import Desk

RELOAD = "reload"
MINE = "mine"
COMPARE = "compare"
TAKE = "take"
FORGET = "forget"
COPY = "copy"


def state_words(desk: Desk, time: str) -> str:
    """Whether the file is saved; `time` is when it was, empty for not in this run."""
    if desk.file is None:
        return ""
    if not desk.may_edit:
        return tr("Studio", "Read-only")
    if desk.is_changed:
        return tr("Studio", "Not saved yet")
    return tr("Studio", "Saved {time}").format(time=time) if time else ""


def changed_answers(*, is_gone: bool) -> dict[str, str]:
    """What can be done where the file is another by now."""
    if is_gone:
        return {
            COPY: tr("Studio", "Save a copy elsewhere…"),
            MINE: tr("Studio", "Close this note"),
        }
    return {
        RELOAD: tr("Studio", "Read the file again"),
        MINE: tr("Studio", "Keep mine"),
        COMPARE: tr("Studio", "Compare"),
    }


def draft_answers() -> dict[str, str]:
    """What can be done with a draft."""
    return {TAKE: tr("Studio", "Take the draft"), FORGET: tr("Studio", "Forget it")}


def not_saved_words(error: NotSaved) -> str:
    """Why a file was not written."""
    words = {
        "authoring.not-saved-disk-full": tr("Studio", "The disk is full."),
        "authoring.not-saved-read-only": tr("Studio", "The file or its folder is read-only."),
        "authoring.not-saved-character": tr(
            "Studio", "The text holds half a character, which no file can keep."
        ),
    }
    return words.get(error.code, error.reason)
