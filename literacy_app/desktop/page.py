"""What the window asks of a page, and what it takes where a page has no answer.

A page is a widget; it need not know this module. It may have any of:

`crumbs`: words for the way to it, in the top bar. `regions()`: the parts that F6 goes through.
`set_band(band)`: fit a width. `focus_first()`: take the keyboard to where one begins on it.
`say_used_up()`: no text is left to review. `save()`: write what is not written yet. `leave()`: go,
with the signal `left` when it may be taken away. `step_words` and `step_menu`: its steps for a
window that is too narrow for a rail of them. `has_own_rail`: it needs no rail of pages beside it.
`keeps_links_closed`: a lesson without its key is open in it. `trying`: what holds, as `page`, a
lesson that is tried in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.layout import Band
    from literacy_app.desktop.parts.choice_menu import ChoiceMenu


def crumbs_of(page: QWidget) -> tuple[str, ...]:
    """The way to a page, the page itself last."""
    return tuple(getattr(page, "crumbs", ()))


def regions_of(page: QWidget) -> tuple[QWidget, ...]:
    """The parts of a page, or the page as one."""
    regions = getattr(page, "regions", None)
    return tuple(regions()) if callable(regions) else (page,)


def steps_of(page: QWidget) -> tuple[str, ChoiceMenu | None]:
    """The words for the step one is in and the menu of all, where a page has steps."""
    return str(getattr(page, "step_words", "")), getattr(page, "step_menu", None)


def keeps_links_closed(page: QWidget | None) -> bool:
    """Whether a lesson without its key is open in a page: no link is opened meanwhile."""
    lesson = getattr(getattr(page, "trying", None), "page", page)
    return bool(getattr(lesson, "keeps_links_closed", False))


def fit(page: QWidget, band: Band) -> None:
    """Have a page fit a width."""
    _do(page, "set_band", band)


def save(page: QWidget) -> None:
    """Have a page write what is not written yet."""
    _do(page, "save")


def focus_first(page: QWidget) -> bool:
    """Have a page take the keyboard to where one begins on it; whether it knows where."""
    return _do(page, "focus_first")


def say_used_up(page: QWidget) -> None:
    """Have a page say that no text is left for what was wanted of it."""
    _do(page, "say_used_up")


def leave(page: QWidget) -> bool:
    """Have a page go, where it says itself when it does; whether it does."""
    return _do(page, "leave")


def _do(page: QWidget, name: str, *values: object) -> bool:
    method = getattr(page, name, None)
    if not callable(method):
        return False
    method(*values)
    return True
