"""What the records have to tell, in sentences a student can use.

Not how it is shown (`notice_bar`), nor what else there is to tell (`telling`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.telling import Telling
from literacy_app.desktop.wording import tr
from literacy_app.records.nouns import NoticeCode
from literacy_app.records.refusals import Reason

if TYPE_CHECKING:
    from literacy_app.records.nouns import Notice


def of_records(notice: Notice) -> Telling:
    """What the records met when they were opened."""
    file = notice.file.name
    titles = {
        NoticeCode.DAMAGED_SET_ASIDE: tr("Telling", "The records could not be read"),
        NoticeCode.NOT_RECORDS_SET_ASIDE: tr("Telling", "The records could not be read"),
        NoticeCode.FROM_THE_FUTURE: tr("Telling", "The records are of a newer version"),
        NoticeCode.BACKED_UP: tr("Telling", "The records were brought up to date"),
        NoticeCode.KEPT_IN_MEMORY: tr("Telling", "Your work cannot be saved just now"),
    }
    texts = {
        NoticeCode.DAMAGED_SET_ASIDE: tr(
            "Telling",
            "The damaged file was set aside as {file} and not changed; new records were begun. "
            "Show it to someone who looks after this computer.",
        ),
        NoticeCode.NOT_RECORDS_SET_ASIDE: tr(
            "Telling",
            "What lay in their place was something else. It was set aside as {file}, unchanged, "
            "and new records were begun.",
        ),
        NoticeCode.FROM_THE_FUTURE: tr(
            "Telling",
            "A newer Literacy made them. They were left alone, and this version keeps its own.",
        ),
        NoticeCode.BACKED_UP: tr("Telling", "A copy of the old ones is kept as {file}."),
        NoticeCode.KEPT_IN_MEMORY: memory_text(),
    }
    is_problem = notice.code is not NoticeCode.BACKED_UP
    text = texts[notice.code].format(file=file)
    return Telling(notice.code, titles[notice.code], text, str(notice.file), is_problem)


def of_unavailable(reason: Reason, detail: str) -> Telling:
    """Why the records could not be written in the midst of work."""
    return Telling(
        NoticeCode.KEPT_IN_MEMORY,
        tr("Telling", "Your work cannot be saved just now"),
        f"{_reason(reason)} {memory_text()}",
        f"{reason}: {detail}" if detail else reason,
        is_problem=True,
    )


def memory_text() -> str:
    """What it means that records are kept in memory alone."""
    return tr(
        "Telling",
        "You can go on working, but what you do now is gone when the window closes. "
        "Tell someone who looks after this computer.",
    )


def _reason(reason: Reason) -> str:
    words = {
        Reason.LOCKED: tr("Telling", "Another program holds the records."),
        Reason.READ_ONLY: tr("Telling", "The data folder cannot be written."),
        Reason.DISK_FULL: tr("Telling", "The disk is full."),
        Reason.NO_FOLDER: tr("Telling", "The data folder cannot be made."),
        Reason.DAMAGED: tr("Telling", "The records file is damaged."),
        Reason.UNREADABLE: tr("Telling", "The records file cannot be read."),
    }
    return words[reason]
