"""The pages beside the library, which of them this computer offers, and their names.

Not the pages themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.nav_rail import RailPage
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.settings.settings import Settings

LIBRARY = "library"
REVIEW = "review"
RESULTS = "results"
NOTES = "notes"
LEARNERS = "learners"
WORDS = "words"
HELP = "help"
SETTINGS = "settings"
STUDIO = "studio"


def offered_pages(settings: Settings) -> tuple[RailPage, ...]:
    """The pages of the rail, from top to bottom. The library and help are always among them."""
    pages = (
        RailPage(LIBRARY, tr("Pages", "Library"), "books"),
        RailPage(REVIEW, tr("Pages", "Review"), "arrows-clockwise"),
        RailPage(RESULTS, tr("Pages", "My results"), "chart-line-up"),
        RailPage(NOTES, tr("Pages", "My notes"), "notepad"),
        RailPage(LEARNERS, tr("Pages", "Who is working"), "users"),
        RailPage(STUDIO, tr("Pages", "Authoring studio"), "pencil"),
        RailPage(WORDS, tr("Pages", "Word list"), "book-open", is_foot=True),
        RailPage(HELP, tr("Pages", "Help and keys"), "question", is_foot=True),
        RailPage(SETTINGS, tr("Pages", "Settings"), "sliders", is_foot=True),
    )
    offered = {LIBRARY, HELP, *settings.pages, *((STUDIO,) if settings.studio else ())}
    return tuple(page for page in pages if page.key in offered)
