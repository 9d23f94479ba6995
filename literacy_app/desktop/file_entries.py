"""What stands in the File menu, from top to bottom, and who does each.

Not the menu (`file_menu`) nor the doing. To add an entry: write a QObject whose parent is the
window, with one method per errand, in a file of its own (what the first window does without is
imported through `loading`); make it in `file_entries`, and give an `Entry` with its bound method
the place it is to have. Words end in "…" where a dialog follows. Name the keys in
`pages/help_page.py`, too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.file_menu import Entry
from literacy_app.desktop.studio_errand import StudioErrand
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.window import MainWindow

ATTACH = "attach"
FOLDER = "folder"
GRADE_AGAIN = "grade-again"
PACK = "pack"
PRINT = "print"
REMOVE_PACK = "remove-pack"
STUDIO = "studio"


def file_entries(window: MainWindow) -> tuple[Entry, ...]:
    """The entries of a window; `window.page` is the page shown, `window.errands` does the small."""
    errands, packs, paper = window.errands, window.packs, window.paper
    studio = StudioErrand(window)
    words = tr("File", "Add a folder of lessons…")
    attach = tr("File", "Attach the article…")
    return (
        Entry(ATTACH, attach, "paperclip", "Ctrl+Shift+A", window.article.attach),
        Entry(
            PRINT, tr("File", "Print…"), "file-text", "Ctrl+P", paper.print, can_do=paper.can_print
        ),
        Entry(
            GRADE_AGAIN,
            tr("File", "Grade old work again…"),
            "arrows-clockwise",
            "",
            paper.grade_again,
            is_offered=paper.can_grade_again,
        ),
        Entry(
            FOLDER, words, "folder-open", "", errands.choose_folder, can_do=errands.can_add_folder
        ),
        Entry(
            STUDIO,
            tr("File", "Authoring studio"),
            "pencil",
            "Ctrl+Shift+E",
            studio.open,
            is_offered=studio.is_offered,
        ),
        Entry(PACK, tr("File", "Open a lesson pack…"), "books", "Ctrl+O", packs.choose),
        Entry(
            REMOVE_PACK,
            tr("File", "Remove a lesson pack…"),
            "trash",
            "",
            packs.remove,
            is_offered=packs.can_remove,
        ),
    )
