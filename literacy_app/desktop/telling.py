"""What the program tells about itself: a kind, a title, words, in sentences a student can use.

Not how it is shown (`notice_bar`), nor what the records have to tell (`telling_of_records`).
Below here such things are codes with values.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from literacy_app.settings.problems import SettingsProblem


class Telling(NamedTuple):
    """One thing to tell. `detail` is technical and can be copied; two of one `key` are one."""

    key: str
    title: str
    text: str
    detail: str = ""
    is_problem: bool = False


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


def of_closed_link(address: str) -> Telling:
    """That a link is not opened, since the lesson that is open has no key here."""
    return Telling(
        "closed-link",
        tr("Telling", "This link stays closed here"),
        tr(
            "Telling",
            "This lesson is without its answers, as in a test. Until they are added no page is "
            "opened from it. The address: {address}",
        ).format(address=address),
        address,
    )


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


def _problem_line(problem: SettingsProblem) -> str:
    place = f"{problem.file}:{problem.line}" if problem.line else str(problem.file)
    values = ", ".join(f"{name} {value!r}" for name, value in problem.values.items())
    return f"{place}: {problem.code}" + (f" ({values})" if values else "")
