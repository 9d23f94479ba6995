"""Which quotations of a lesson moved or were lost when a passage was edited under them.

Not the seeking (`authoring.reanchoring`) and not the deciding: each is told with its line and,
where it is plain where it went, the edit that lets it follow. No Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from literacy_app.authoring.keyed import passage_text
from literacy_app.authoring.reanchoring import apply_moves, reanchor
from literacy_app.authoring.refusals import Refusal
from literacy_app.authoring.splicing import joined
from literacy_app.authoring.tree import read_tree
from literacy_app.desktop.studio.checked import Followed
from literacy_app.lessons.opening import Unreadable, open_text
from literacy_app.lessons.places import value_place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from literacy_app.authoring.quoted_places import Quoted
    from literacy_app.authoring.reanchoring import Moved, Reanchored
    from literacy_app.authoring.splicing import Edit
    from literacy_app.lessons.opening import Mapped

_MOST = 3
"""How many places are named of a quotation that is lost."""


def followed_in(before: str, text: str, path: Path) -> tuple[Followed, ...]:
    """Those of a file's text that are to be decided on; none where it is no YAML."""
    opened = open_text(text, path)
    if before == text or isinstance(opened, Unreadable):
        return ()
    try:
        edited = _Edited(read_tree(before).data, read_tree(text).data)
        became = reanchor(before, text)
    except Refusal:
        return ()
    return tuple(sorted(_told(became, edited, text, opened), key=_line))


class _Edited:
    """Which passages are others than they were: what is quoted from no such one was not moved."""

    def __init__(self, before: Any, now: Any) -> None:
        self._before, self._now = before, now

    def __contains__(self, passage: str) -> bool:
        return passage_text(self._before, passage) != passage_text(self._now, passage)


def _told(became: Reanchored, edited: _Edited, text: str, opened: Mapped) -> Iterator[Followed]:
    for moved in became.moved:
        if moved.changes and moved.quoted.passage in edited:
            edit, line = _edit(moved, text), _line_of(moved.quoted, opened)
            yield Followed(line, moved.old_words, (moved.new_words,), edit)
    for lost in became.lost:
        if lost.quoted.passage in edited:
            near = tuple(each.words for each in lost.candidates[:_MOST])
            yield Followed(_line_of(lost.quoted, opened), lost.old_words, near, None)


def _edit(moved: Moved, text: str) -> Edit | None:
    try:
        return joined(text, apply_moves(text, [moved]))
    except Refusal:
        return None


def _line_of(quoted: Quoted, opened: Mapped) -> int:
    return value_place(opened.places, quoted.path).line


def _line(followed: Followed) -> int:
    return followed.line
