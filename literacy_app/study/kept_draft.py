"""The unchecked marks of one activity, kept as they are made.

Not the marks on the screen (`marking`); nothing is graded here.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from literacy_app.activities.highlight import Mark
from literacy_app.records.nouns import Draft, DraftChange
from literacy_app.study.kept_marks import LostMark, anchored, kept_items, key_of, unchanged

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from literacy_app.activities.highlight import Highlight
    from literacy_app.records.nouns import Work
    from literacy_app.records.store import Clock, NewId, Store
    from literacy_app.study.marking import Change


@dataclass(frozen=True, slots=True)
class Desk:
    """What a session works with: the records, the time, ids for new rows."""

    store: Store
    clock: Clock
    new_id: NewId


class KeptDraft:
    """A draft in the records, brought to the lesson as it is now when it is taken up.

    Attributes:
        is_begun: whether there is one; it may be without a mark.
        started: when it was begun.
        moved: marks that stand on other words or elsewhere since the lesson was changed.
        lost: marks whose words or label the lesson has no more.
    """

    def __init__(self, activity: Highlight, work: Work, content_hash: str, desk: Desk) -> None:
        self._activity = activity
        self._work = work
        self._content_hash = content_hash
        self._desk = desk
        self.is_begun = False
        self.started: datetime | None = None
        self.moved: tuple[Mark, ...] = ()
        self.lost: tuple[LostMark, ...] = ()
        self._take_up(desk.store.draft(work))

    def marks(self) -> tuple[Mark, ...]:
        """The marks, in text order."""
        draft = self._desk.store.draft(self._work)
        return unchanged(draft.items.values()) if draft else ()

    def change(self, change: Change) -> None:
        """Keep one change of the marks, in a time that does not depend on how many there are."""
        rows = DraftChange(
            tuple(key_of(mark) for mark in change.removed),
            kept_items(change.added, self._activity.text),
        )
        self._desk.store.change_draft(self._work, rows, self._content_hash)
        self._begun(self._desk.clock() if self.started is None else self.started)

    def begin(self, marks: Iterable[Mark]) -> None:
        """Begin a new draft with these marks."""
        started = self._desk.clock()
        items = kept_items(marks, self._activity.text)
        draft = Draft(items, None, self._content_hash, started)
        self._desk.store.begin_draft(self._work, draft)
        self._begun(started)

    def clear(self) -> None:
        """Forget the draft."""
        self._desk.store.clear_draft(self._work)
        self.was_checked()

    def was_checked(self) -> None:
        """Know that the records cleared the draft together with the attempt it became."""
        self.is_begun = False
        self.started = None
        self.moved = ()
        self.lost = ()

    def _begun(self, started: datetime) -> None:
        self.is_begun = True
        self.started = started

    def _take_up(self, draft: Draft | None) -> None:
        if draft is None:
            return
        self._begun(draft.started)
        state = draft.state or {"moved": [], "lost": []}
        self.moved = tuple(Mark(**each) for each in state["moved"])
        self.lost = tuple(LostMark(**each) for each in state["lost"])
        if draft.content_hash != self._content_hash:
            self._bring_up(draft)

    def _bring_up(self, draft: Draft) -> None:
        """Find the marks again in the changed lesson, and keep what became of each."""
        found = anchored(list(draft.items.values()), self._activity)
        self.moved = found.moved
        self.lost += found.lost
        state = {
            "moved": [asdict(mark) for mark in self.moved],
            "lost": [asdict(mark) for mark in self.lost],
        }
        items = kept_items(found.marks, self._activity.text)
        again = Draft(items, state, self._content_hash, draft.started)
        self._desk.store.begin_draft(self._work, again)
