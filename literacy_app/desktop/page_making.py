"""Makes the page of each key of the rail when it is first gone to.

Not the library, which is there from the start, and not the lesson.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop import loading, page_list

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.errands import Errands
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.workplace import Workplace


def make_page(
    key: str,
    look: Look,
    workplace: Workplace,
    errands: Errands,
    dialogs: Callable[[], Dialogs],
) -> QWidget:
    """The page of a key; help where there is no such page."""
    if key == page_list.LEARNERS:
        return loading.make_learners_page(look, workplace, dialogs())
    if key == page_list.SETTINGS:
        return loading.make_settings_page(look, workplace, errands)
    if key == page_list.STUDIO:
        return loading.make_studio_page(look, workplace, dialogs)
    own = _make_own_page(key, look, workplace)
    return own if own is not None else _help(look, errands)


def _make_own_page(key: str, look: Look, workplace: Workplace) -> QWidget | None:
    if key == page_list.REVIEW:
        return loading.make_reviews_page(look, workplace)
    if key == page_list.RESULTS:
        return loading.make_my_results_page(look, workplace)
    if key == page_list.NOTES:
        return loading.make_my_notes_page(look, workplace)
    return loading.make_word_list_page(look, workplace) if key == page_list.WORDS else None


def _help(look: Look, errands: Errands) -> QWidget:
    page = loading.make_help_page(look)
    page.kept_wanted.connect(errands.show_kept)
    return page
