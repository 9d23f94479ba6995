"""The keys of the program, in words for the help page.

Not where the keys are bound: the pages and the passage do that.
"""

from __future__ import annotations

from dataclasses import dataclass

from literacy_app.desktop.wording import tr


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One or more keys that do the same, as printed on keycaps, and what they do."""

    keys: tuple[str, ...]
    does: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together, under a heading."""

    title: str
    rows: tuple[KeyRow, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """Every key of a lesson and of the studio, in the language of the moment."""
    return (_marking(), _moving(), _after_check(), _answering(), _lesson(), _studio())


def _marking() -> KeyGroup:
    return KeyGroup(
        tr("Keys", "Marking"),
        (
            KeyRow(
                ("1", "\N{HORIZONTAL ELLIPSIS}", "7"),
                tr("Keys", "Name the selection, or the word at the caret"),
            ),
            KeyRow(("Shift+←", "Shift+→"), tr("Keys", "Extend the selection")),
            KeyRow(("Del",), tr("Keys", "Erase the mark at the caret")),
            KeyRow(("Ctrl+Z",), tr("Keys", "Undo, as often as you like until you check")),
            KeyRow(("Ctrl+Shift+Z", "Ctrl+Y"), tr("Keys", "Redo")),
            KeyRow(
                ("Esc",), tr("Keys", "Close what is open, drop the selection, put the pencil down")
            ),
            KeyRow(("Ctrl+Enter",), tr("Keys", "Check my marks")),
            KeyRow(("Ctrl+H",), tr("Keys", "Take a hint")),
        ),
    )


def _moving() -> KeyGroup:
    return KeyGroup(
        tr("Keys", "Moving through the text"),
        (
            KeyRow(("←", "→", "↑", "↓"), tr("Keys", "Move the caret by letters and lines")),
            KeyRow(("Ctrl+←", "Ctrl+→"), tr("Keys", "Move the caret by words")),
            KeyRow(("N", "Shift+N"), tr("Keys", "Go to the next or the previous mark")),
            KeyRow(("Alt+→",), tr("Keys", "Go from a mark to its note; Esc comes back")),
        ),
    )


def _after_check() -> KeyGroup:
    return KeyGroup(
        tr("Keys", "After checking"),
        (
            KeyRow(("Alt+↓", "F8"), tr("Keys", "Next note")),
            KeyRow(("Alt+↑", "Shift+F8"), tr("Keys", "Previous note")),
            KeyRow(("F9",), tr("Keys", "Read the passage in its plainer version, and back")),
        ),
    )


def _answering() -> KeyGroup:
    return KeyGroup(
        tr("Keys", "Claims and questions"),
        (
            KeyRow(("1", "\N{HORIZONTAL ELLIPSIS}", "9"), tr("Keys", "Choose an answer")),
            KeyRow(
                ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4"),
                tr("Keys", "Say how sure you are: guessing, leaning, fairly sure, certain"),
            ),
            KeyRow(("Enter",), tr("Keys", "Go on to the next one that is not answered")),
            KeyRow(("Alt+↓", "Alt+↑"), tr("Keys", "Go to the one after or before")),
            KeyRow(("Ctrl+Enter",), tr("Keys", "Check my answers")),
        ),
    )


def _lesson() -> KeyGroup:
    return KeyGroup(
        tr("Keys", "The lesson"),
        (
            KeyRow(("Ctrl+PgDn",), tr("Keys", "Go to the next step")),
            KeyRow(("Ctrl+PgUp",), tr("Keys", "Go to the previous step")),
            KeyRow(
                ("F6",), tr("Keys", "Go from the steps to the text to the buttons and round again")
            ),
            KeyRow(("Ctrl+W",), tr("Keys", "Save and leave")),
        ),
    )


def _studio() -> KeyGroup:
    return KeyGroup(
        tr("Keys", "The authoring studio"),
        (
            KeyRow(("Ctrl+S",), tr("Keys", "Save the file")),
            KeyRow(("F8", "Shift+F8"), tr("Keys", "Go to the next or the previous problem")),
            KeyRow(("Ctrl+F", "F3"), tr("Keys", "Find in the file, and go on to the next place")),
            KeyRow(("Ctrl+]", "Ctrl+["), tr("Keys", "Indent lines, or take the indentation back")),
            KeyRow(("Ctrl+Shift+K",), tr("Keys", "Insert a key item to be filled in")),
            KeyRow(("Ctrl+Z", "Ctrl+Y"), tr("Keys", "Undo and redo, also what was marked")),
        ),
    )
