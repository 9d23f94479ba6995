"""What is said of a copy that is being attached: why a file has no words, how many passages it has.

Not the dialog (`attach_dialog`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.parts.published import day_words
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from literacy_app.lessons.attached import Stand
    from literacy_app.lessons.copy_reading import Unfit
    from literacy_app.records.copies import AttachedCopy


def unfit_words(unfit: Unfit) -> str:
    """Why there is no text in a file, and what to do instead."""
    words = {
        "too-large": tr("Attach", "The file is larger than 5 MB. Save the article alone as text."),
        "too-long": tr("Attach", "The text is longer than two books. Take the article alone."),
        "empty": tr("Attach", "There are no words in it. Choose another file, or paste the text."),
        "pdf": tr(
            "Attach", "A PDF cannot be read here. Open it, copy its text and paste it below."
        ),
        "word": tr(
            "Attach",
            "A Word document cannot be read here. Open it, copy its text and paste it below.",
        ),
        "web-archive": tr(
            "Attach",
            "A web archive cannot be read here. Save the page as “Web page, HTML only”, or copy "
            "its text and paste it below.",
        ),
    }
    other = tr("Attach", "This file is no text. Choose a text or a saved web page.")
    return words.get(unfit.code, other)


def cannot_open_words(name: str, reason: str) -> str:
    """That a file cannot be opened."""
    return tr("Attach", "{name} cannot be opened: {reason}").format(name=name, reason=reason)


def not_kept_words(reason: str) -> str:
    """That a copy could not be written or deleted."""
    return tr("Attach", "That could not be done: {reason}").format(reason=reason)


def stand_words(stand: Stand) -> str:
    """How many of the lessons' passages stand in a text, and what to ask oneself."""
    if not stand.of:
        return tr("Attach", "It is attached. No lesson here quotes it now.")
    if not stand.found:
        return tr("Attach", "None of the passages stands in this text. Is it the right one?")
    found = plural(
        "Attach",
        stand.of,
        one="{found} of 1 passage was found.",
        many="{found} of %n passages were found.",
    ).format(found=stand.found)
    if stand.found == stand.of:
        return found
    return tr("Attach", "{found} Is it the whole text?").format(found=found)


def kept_words(copy: AttachedCopy) -> str:
    """Which copy is attached, and since when."""
    since = day_words(copy.attached)
    if copy.name:
        words = tr("Attach", "Attached: {name}, on {day}")
        return words.format(name=copy.name, day=since)
    return tr("Attach", "Attached: a pasted text, on {day}").format(day=since)
