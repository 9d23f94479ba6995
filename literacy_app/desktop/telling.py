"""What the program tells about itself: a kind, a title, words, in sentences a student can use.

Not how it is shown (`notice_bar`). Below here such things are codes with values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from literacy_app.desktop.wording import plural, tr
from literacy_app.records.nouns import NoticeCode
from literacy_app.records.refusals import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from literacy_app.records.nouns import Notice
    from literacy_app.settings.problems import SettingsProblem


class Telling(NamedTuple):
    """One thing to tell. `detail` is technical and can be copied; two of one `key` are one."""

    key: str
    title: str
    text: str
    detail: str = ""
    is_problem: bool = False


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


def of_settings(problems: Sequence[SettingsProblem]) -> Telling:
    """What in the settings files could not be taken."""
    count = len(problems)
    text = plural(
        "Telling",
        count,
        one="One setting could not be used; its usual value stands in for it.",
        many="%n settings could not be used; their usual values stand in for them.",
    )
    lines = [_problem_line(problem) for problem in problems]
    return Telling(
        "settings", tr("Telling", "A settings file has a mistake"), text, "\n".join(lines)
    )


def of_settings_not_saved(file: Path, reason: str) -> Telling:
    """That a change of the settings holds until the window closes and no longer."""
    return Telling(
        "settings-not-saved",
        tr("Telling", "The settings could not be saved"),
        tr("Telling", "They hold until the window closes."),
        f"{file}: {reason}",
        is_problem=True,
    )


def of_export_failed(file: Path, reason: str) -> Telling:
    """That a learner's records could not be written to a file."""
    return Telling(
        "export",
        tr("Telling", "The records could not be exported"),
        tr("Telling", "Nothing was lost. Try another folder."),
        f"{file}: {reason}",
        is_problem=True,
    )


def of_left_behind(files: Sequence[Path]) -> Telling:
    """That files set aside earlier may still hold a learner who was erased."""
    names = ", ".join(str(file) for file in files)
    words = tr(
        "Telling",
        "Files that were set aside because they were damaged may still hold the name and the "
        "work: {files}. Delete them if they are no longer needed.",
    )
    title = tr("Telling", "Not everything could be reached")
    return Telling("left-behind", title, words.format(files=names), names)


def of_missing_folders(folders: Sequence[str]) -> Telling:
    """That folders of lessons are not there now."""
    text = plural(
        "Telling",
        len(folders),
        one="Its lessons are back as soon as it is: a shared drive may be away.",
        many="Their lessons are back as soon as they are: a shared drive may be away.",
    )
    title = plural(
        "Telling",
        len(folders),
        one="A folder of lessons cannot be reached",
        many="%n folders of lessons cannot be reached",
    )
    return Telling("folders-missing", title, f"{', '.join(folders)}. {text}")


def of_unreadable_library(reason: str) -> Telling:
    """That the lesson folders could not be looked through."""
    return Telling(
        "library",
        tr("Telling", "The lessons could not be looked through"),
        tr("Telling", "Those that were found before are shown."),
        reason,
        is_problem=True,
    )


def of_crash(report: str) -> Telling:
    """That something went wrong that nobody foresaw; `report` is the text to send."""
    return Telling(
        "crash",
        tr("Telling", "Something went wrong in the program"),
        tr(
            "Telling",
            "What you did before is saved, and you can go on. If it happens again, copy the "
            "details and give them to your teacher.",
        ),
        report,
        is_problem=True,
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


def _problem_line(problem: SettingsProblem) -> str:
    place = f"{problem.file}:{problem.line}" if problem.line else str(problem.file)
    values = ", ".join(f"{name} {value!r}" for name, value in problem.values.items())
    return f"{place}: {problem.code}" + (f" ({values})" if values else "")
