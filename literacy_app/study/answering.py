"""The answers a student is giving in one activity, with undo and redo without limit.

Not where they are kept (records) nor what they are worth (activities): nothing here is saved.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from literacy_app.activities.answers import MOST_TEXT, AnswersResponse, ItemAnswers
from literacy_app.activities.investigate import CARDS, OPENED, Investigate
from literacy_app.study.kept_answers import CERTAINTY, kept_value, key_of, words_of
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.answers import Answer, Answerable, Certainty, Facet, Item

_Key = tuple[str, str]
"""The ids of an item and of a facet; in place of the facet `CERTAINTY`."""


@dataclass(frozen=True, slots=True)
class AnswersChange:
    """One step from answers to answers, by keys "item/facet" and "item/certainty".

    Attributes:
        put: the answers that are given now, as JSON values.
        removed: the keys of those that are taken back.
    """

    put: Mapping[str, object] = field(default_factory=dict)
    removed: tuple[str, ...] = ()

    @property
    def items(self) -> tuple[str, ...]:
        """The ids of the items that were changed."""
        keys = (*self.put, *self.removed)
        return tuple(dict.fromkeys(key.rpartition("/")[0] for key in keys))


@dataclass(frozen=True, slots=True)
class _Step:
    """What stood at a key, and what stands there now; None: nothing."""

    key: _Key
    old: Answer | Certainty | None
    new: Answer | Certainty | None


def holds(facet: Facet, answer: Answer | None) -> bool:
    """Whether something answers a facet: a text only with as many characters as it asks for."""
    if isinstance(answer, str) and facet.form == "text":
        return len(answer.strip()) >= max(1, facet.least)
    return bool(answer)


def is_answered(item: Item, answers: ItemAnswers) -> bool:
    """Whether all that an item needs is answered; where it needs nothing, whether anything is."""
    needed = [facet for facet in item.facets if facet.is_needed]
    if not needed:
        return any(holds(facet, answers.facets.get(facet.id)) for facet in item.facets)
    return all(holds(facet, answers.facets.get(facet.id)) for facet in needed)


class Answering:
    """Answers by item and facet. A card that was opened stays open: that cannot be undone."""

    def __init__(self, activity: Answerable, response: AnswersResponse | None = None) -> None:
        self.activity = activity
        self._lasting = (CARDS, OPENED) if isinstance(activity, Investigate) else None
        self._values: dict[_Key, Answer | Certainty] = {}
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self.load(response or AnswersResponse())

    def load(self, response: AnswersResponse) -> None:
        """Begin with these answers, and with nothing to undo."""
        self._values = {}
        for item_id, answers in response.items.items():
            for facet_id, answer in answers.facets.items():
                self._set((item_id, facet_id), _in_order(answer))
            self._set((item_id, CERTAINTY), answers.certainty)
        self._done, self._undone = [], []

    @property
    def response(self) -> AnswersResponse:
        """All answers, the items and facets in the author's order."""
        items = {item.id: self.of(item.id) for item in self.activity.items}
        return AnswersResponse(
            {
                item_id: answers
                for item_id, answers in items.items()
                if answers.facets or answers.certainty is not None
            }
        )

    def of(self, item_id: str) -> ItemAnswers:
        """The answers about one item."""
        facets = {
            facet.id: value
            for facet in self._item(item_id).facets
            if (value := self._values.get((item_id, facet.id))) and not isinstance(value, int)
        }
        return ItemAnswers(facets, self._certainty(item_id))

    def get(self, item_id: str, facet_id: str) -> Answer | None:
        """The answer to one facet; None where there is none."""
        return self.of(item_id).facets.get(facet_id)

    def is_answered(self, item_id: str) -> bool:
        """Whether all that an item needs is answered."""
        return is_answered(self._item(item_id), self.of(item_id))

    @property
    def count_answered(self) -> int:
        """How many of the items that need an answer are answered."""
        return sum(self.is_answered(item.id) for item in self._needing())

    @property
    def count_items(self) -> int:
        """How many items need an answer."""
        return len(self._needing())

    @property
    def can_undo(self) -> bool:
        """Whether `undo` would take something back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether `redo` would do something again."""
        return bool(self._undone)

    def answer(self, item_id: str, facet_id: str, value: Answer | None) -> AnswersChange | None:
        """Answer a facet; None, a blank text or nothing chosen takes the answer back.

        What is typed into a text one after the other is one step. A text is cut where it is
        longer than any may be, and halves of characters are left out: neither could be kept.

        Returns:
            What that changed; None where it is answered so already.
        """
        facet = self._facet(item_id, facet_id)
        if isinstance(value, str) and facet.form == "text":
            value = _clean(value)
        return self._step((item_id, facet_id), _in_order(value) if value else None)

    def toggle(self, item_id: str, facet_id: str, choice: str | Span) -> AnswersChange | None:
        """Choose an option or words, or take that choice back.

        Words take the place of others that they overlap.
        """
        facet = self._facet(item_id, facet_id)
        old = self.get(item_id, facet_id)
        if facet.form == "one":
            return self.answer(item_id, facet_id, None if old == choice else str(choice))
        chosen: tuple[str | Span, ...] = tuple(old or ())
        if choice in chosen:
            left = [each for each in chosen if each != choice]
        else:
            left = [*(each for each in chosen if not _is_in_the_way(each, choice)), choice]
        return self.answer(item_id, facet_id, _typed(left))

    def sure(self, item_id: str, certainty: Certainty | None) -> AnswersChange | None:
        """Say how sure one is of an item; None takes that back."""
        self._item(item_id)
        return self._step((item_id, CERTAINTY), certainty)

    def undo(self) -> AnswersChange | None:
        """Take the last step back: what that changed; None when there is nothing to undo."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return self._put(step.key, step.old)

    def redo(self) -> AnswersChange | None:
        """Do the last undone step again: what that changed; None when there is none."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return self._put(step.key, step.new)

    def _step(self, key: _Key, value: Answer | Certainty | None) -> AnswersChange | None:
        old = self._values.get(key)
        if value == old:
            return None
        if key == self._lasting:
            return self._put(key, value) if _goes_on(old, value) else None
        self._note(_Step(key, old, value))
        self._undone.clear()
        return self._put(key, value)

    def _note(self, step: _Step) -> None:
        """Note a step, as one with the last where both are typing in the same text."""
        is_typing = step.key[1] != CERTAINTY and self._facet(*step.key).form == "text"
        if is_typing and self._done and not self._undone and self._done[-1].key == step.key:
            step = _Step(step.key, self._done.pop().old, step.new)
        if step.old != step.new:
            self._done.append(step)

    def _put(self, key: _Key, value: Answer | Certainty | None) -> AnswersChange:
        self._set(key, value)
        name = key_of(*key)
        if value is None:
            return AnswersChange(removed=(name,))
        if isinstance(value, int):
            return AnswersChange({name: value})
        return AnswersChange({name: kept_value(value, words_of(self.activity, self._facet(*key)))})

    def _set(self, key: _Key, value: Answer | Certainty | None) -> None:
        if value:
            self._values[key] = value
        else:
            self._values.pop(key, None)

    def _certainty(self, item_id: str) -> Certainty | None:
        value = self._values.get((item_id, CERTAINTY))
        return value if isinstance(value, int) else None

    def _needing(self) -> tuple[Item, ...]:
        items = self.activity.items
        return tuple(item for item in items if any(facet.is_needed for facet in item.facets))

    def _item(self, item_id: str) -> Item:
        item = self.activity.item(item_id)
        if item is None:
            raise KeyError(item_id)
        return item

    def _facet(self, item_id: str, facet_id: str) -> Facet:
        facet = self._item(item_id).facet(facet_id)
        if facet is None:
            raise KeyError(facet_id)
        return facet


def _in_order(answer: Answer) -> Answer:
    """The answer with words in the order of the text."""
    spans = [each for each in answer if isinstance(each, Span)]
    return tuple(sorted(spans)) if spans else answer


def _clean(text: str) -> str | None:
    whole = text.encode("utf-8", "ignore").decode("utf-8")[:MOST_TEXT]
    return whole if whole.strip() else None


def _is_in_the_way(old: str | Span, new: str | Span) -> bool:
    return isinstance(old, Span) and isinstance(new, Span) and old.overlaps(new)


def _typed(choices: list[str | Span]) -> Answer:
    spans = tuple(each for each in choices if isinstance(each, Span))
    return spans or tuple(each for each in choices if isinstance(each, str))


def _goes_on(old: Answer | Certainty | None, new: Answer | Certainty | None) -> bool:
    """Whether nothing of the old answer was taken back."""
    if not isinstance(new, tuple):
        return False
    return old is None or new[: len(old) if isinstance(old, tuple) else 0] == old
