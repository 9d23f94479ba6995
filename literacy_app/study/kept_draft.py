"""The unchecked work at one activity, kept as it is made.

Not the marks (`marking`) and answers (`answering`) on the screen; nothing is graded here.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from typing_extensions import override

from literacy_app.activities.answers import AnswersResponse
from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.records.nouns import Draft, DraftChange
from literacy_app.study.answering import AnswersChange
from literacy_app.study.kept_answers import LostAnswer, kept_answers, taken_up
from literacy_app.study.kept_marks import LostMark, anchored, kept_items, key_of, unchanged
from literacy_app.study.marking import Change

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from literacy_app.activities.answers import Answerable
    from literacy_app.activities.highlight import Highlight
    from literacy_app.records.nouns import Work
    from literacy_app.records.store import Clock, NewId, Store

_Response = TypeVar("_Response")
_Change = TypeVar("_Change")


@dataclass(frozen=True, slots=True)
class Desk:
    """What a session works with: the records, the time, ids for new rows."""

    store: Store
    clock: Clock
    new_id: NewId


class KeptDraft(ABC, Generic[_Response, _Change]):
    """A draft in the records, brought to the lesson as it is now when it is taken up.

    Attributes:
        is_begun: whether there is one; it may be empty.
        started: when it was begun.
    """

    def __init__(self, work: Work, content_hash: str, desk: Desk) -> None:
        self._work = work
        self._content_hash = content_hash
        self._desk = desk
        self.is_begun = False
        self.started: datetime | None = None
        self._forget()
        self._take_up(desk.store.draft(work))

    def response(self) -> _Response:
        """What is kept."""
        draft = self._desk.store.draft(self._work)
        return self._read(draft.items if draft else {})

    def change(self, change: _Change) -> None:
        """Keep one change, in a time that does not depend on how much there is."""
        self._desk.store.change_draft(self._work, self._rows(change), self._content_hash)
        self._begun(self._desk.clock() if self.started is None else self.started)

    def begin(self, response: _Response) -> None:
        """Begin a new draft with this."""
        started = self._desk.clock()
        draft = Draft(self._items(response), None, self._content_hash, started)
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
        self._forget()

    def _begun(self, started: datetime) -> None:
        self.is_begun = True
        self.started = started

    def _take_up(self, draft: Draft | None) -> None:
        if draft is None:
            return
        self._begun(draft.started)
        if draft.state:
            self._remember(draft.state)
        if draft.content_hash != self._content_hash:
            items = self._items(self._found_again(draft.items))
            again = Draft(items, self._state(), self._content_hash, draft.started)
            self._desk.store.begin_draft(self._work, again)

    @abstractmethod
    def _items(self, response: _Response) -> Mapping[str, Any]:
        """The items of a draft."""

    @abstractmethod
    def _rows(self, change: _Change) -> DraftChange:
        """A change of the items."""

    @abstractmethod
    def _read(self, items: Mapping[str, Any]) -> _Response:
        """What the items of a draft of this very lesson hold."""

    @abstractmethod
    def _found_again(self, items: Mapping[str, Any]) -> _Response:
        """What they still hold in a changed lesson; notes what was moved and what was lost."""

    @abstractmethod
    def _forget(self) -> None:
        """Nothing was moved or lost."""

    @abstractmethod
    def _state(self) -> object:
        """What was moved or lost, as a JSON value."""

    @abstractmethod
    def _remember(self, state: Any) -> None:
        """Take up what `_state` gave."""


class MarksDraft(KeptDraft[HighlightResponse, Change]):
    """Unchecked marks, in text order.

    Attributes:
        moved: marks that stand on other words or elsewhere since the lesson was changed.
        lost: marks whose words or label the lesson has no more.
    """

    moved: tuple[Mark, ...]
    lost: tuple[LostMark, ...]

    def __init__(self, activity: Highlight, work: Work, content_hash: str, desk: Desk) -> None:
        self._activity = activity
        super().__init__(work, content_hash, desk)

    @override
    def _items(self, response: HighlightResponse) -> Mapping[str, Any]:
        return kept_items(response.marks, self._activity.text)

    @override
    def _rows(self, change: Change) -> DraftChange:
        return DraftChange(
            tuple(key_of(mark) for mark in change.removed),
            kept_items(change.added, self._activity.text),
        )

    @override
    def _read(self, items: Mapping[str, Any]) -> HighlightResponse:
        return HighlightResponse(unchanged(items.values()))

    @override
    def _found_again(self, items: Mapping[str, Any]) -> HighlightResponse:
        found = anchored(_marks(items.values()), self._activity)
        self.moved = found.moved
        self.lost += found.lost
        return HighlightResponse(found.marks)

    @override
    def _forget(self) -> None:
        self.moved = ()
        self.lost = ()

    @override
    def _state(self) -> object:
        return {
            "moved": [asdict(mark) for mark in self.moved],
            "lost": [asdict(mark) for mark in self.lost],
        }

    @override
    def _remember(self, state: Any) -> None:
        self.moved = tuple(Mark(**each) for each in _marks(state["moved"]))
        self.lost = tuple(LostMark(**each) for each in _marks(state["lost"]))


class AnswersDraft(KeptDraft[AnswersResponse, AnswersChange]):
    """Unchecked answers.

    Attributes:
        moved: the keys of answers whose words stand elsewhere since the lesson was changed.
        lost: answers whose item, facet, option or words the lesson has no more.
    """

    moved: tuple[str, ...]
    lost: tuple[LostAnswer, ...]

    def __init__(self, activity: Answerable, work: Work, content_hash: str, desk: Desk) -> None:
        self._activity = activity
        super().__init__(work, content_hash, desk)

    @override
    def _items(self, response: AnswersResponse) -> Mapping[str, Any]:
        return kept_answers(response, self._activity)

    @override
    def _rows(self, change: AnswersChange) -> DraftChange:
        return DraftChange(change.removed, change.put)

    @override
    def _read(self, items: Mapping[str, Any]) -> AnswersResponse:
        return taken_up(items, self._activity).response

    @override
    def _found_again(self, items: Mapping[str, Any]) -> AnswersResponse:
        found = taken_up(items, self._activity)
        self.moved = found.moved
        self.lost += found.lost
        return found.response

    @override
    def _forget(self) -> None:
        self.moved = ()
        self.lost = ()

    @override
    def _state(self) -> object:
        return {"moved": list(self.moved), "lost": [asdict(each) for each in self.lost]}

    @override
    def _remember(self, state: Any) -> None:
        self.moved = tuple(each for each in state["moved"] if isinstance(each, str))
        self.lost = tuple(LostAnswer(**each) for each in state["lost"] if "item" in each)


def _marks(values: Iterable[Any]) -> list[Any]:
    """Those that are marks: the activity may have been of another kind when they were kept."""
    return [each for each in values if isinstance(each, dict) and "label" in each]
