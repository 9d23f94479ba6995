"""Answers as they are kept: values by the keys of their items and facets.

Not the answers on the screen (`answering`) and not where they are kept (records). What is read
is brought to the lesson as it is now.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from literacy_app.activities.answers import CERTAINTIES, AnswersResponse, ItemAnswers
from literacy_app.study.kept_marks import context, place_now

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.answers import Answer, Answerable, Certainty, Facet
    from literacy_app.text.spans import Span

CERTAINTY = "certainty"
"""What stands in a key in place of the facet for how sure one is."""


@dataclass(frozen=True, slots=True)
class LostAnswer:
    """An answer that the lesson has no place for any more: its item, facet, option or words.

    `what` is the option's id, the words or the text, as far as it was lost.
    """

    item: str
    facet: str
    what: str


@dataclass(frozen=True, slots=True)
class TakenUp:
    """Kept answers in the lesson as it is now, and what became of the others.

    `moved` are the keys of those of which words stand on other words or elsewhere than before.
    """

    response: AnswersResponse = field(default_factory=AnswersResponse)
    moved: tuple[str, ...] = ()
    lost: tuple[LostAnswer, ...] = ()


def key_of(item_id: str, facet_id: str) -> str:
    """The key of an answer in a draft."""
    return f"{item_id}/{facet_id}"


def kept_value(answer: Answer, text: str) -> object:
    """An answer as a JSON value; `text` is the passage where words are chosen."""
    if isinstance(answer, str):
        return answer
    return [
        each
        if isinstance(each, str)
        else {"start": each.start, "end": each.end} | context(each, text)
        for each in answer
    ]


def kept_answers(response: AnswersResponse, activity: Answerable) -> dict[str, object]:
    """The items of a draft of these answers."""
    items: dict[str, object] = {}
    for item in activity.items:
        answers = response.of(item.id)
        for facet in item.facets:
            answer = answers.facets.get(facet.id)
            if answer is not None:
                items[key_of(item.id, facet.id)] = kept_value(answer, words_of(activity, facet))
        if answers.certainty is not None:
            items[key_of(item.id, CERTAINTY)] = answers.certainty
    return items


def words_of(activity: Answerable, facet: Facet) -> str:
    """The passage that a facet's words are chosen in; empty where none are."""
    return activity.passages[facet.passage] if facet.passage is not None else ""


def taken_up(values: Mapping[str, Any], activity: Answerable) -> TakenUp:
    """Kept answers in a lesson that may have been changed since; none goes without being named."""
    made = _TakingUp(activity)
    for key, value in values.items():
        item_id, _, facet_id = key.rpartition("/")
        made.take(item_id, facet_id, value)
    return made.taken_up()


def from_attempt(kept: Mapping[str, Any]) -> dict[str, object]:
    """The items of a draft of the response that an attempt keeps; none of one that keeps marks."""
    return {
        key_of(item_id, facet_id): value
        for item_id, answers in kept.get("answers", {}).items()
        for facet_id, value in answers.items()
    }


def to_attempt(response: AnswersResponse, activity: Answerable) -> dict[str, object]:
    """The response as an attempt keeps it: by item, then by facet."""
    answers: dict[str, dict[str, object]] = {}
    for key, value in kept_answers(response, activity).items():
        item_id, _, facet_id = key.rpartition("/")
        answers.setdefault(item_id, {})[facet_id] = value
    return {"answers": answers}


class _TakingUp:
    """Sorts kept answers into those that still are some, and those that are lost."""

    def __init__(self, activity: Answerable) -> None:
        self._activity = activity
        self._facets: dict[str, dict[str, Answer]] = {}
        self._sure: dict[str, Certainty] = {}
        self._moved: list[str] = []
        self._lost: list[LostAnswer] = []

    def take(self, item_id: str, facet_id: str, value: Any) -> None:
        """Take up one answer."""
        item = self._activity.item(item_id)
        if facet_id == CERTAINTY:
            if item is not None and item.certainty_of is not None and value in CERTAINTIES:
                self._sure[item_id] = value
            return
        facet = item.facet(facet_id) if item is not None else None
        answer = None
        if facet is None:
            self._lose(item_id, facet_id, value)
        else:
            answer = self._answer(item_id, facet, value)
        if answer:
            self._facets.setdefault(item_id, {})[facet_id] = answer

    def taken_up(self) -> TakenUp:
        """What was taken up so far, the items and facets in the author's order."""
        items = {
            item.id: ItemAnswers(
                {
                    facet.id: self._facets[item.id][facet.id]
                    for facet in item.facets
                    if facet.id in self._facets.get(item.id, ())
                },
                self._sure.get(item.id),
            )
            for item in self._activity.items
            if item.id in self._facets or item.id in self._sure
        }
        return TakenUp(AnswersResponse(items), tuple(self._moved), tuple(self._lost))

    def _lose(self, item_id: str, facet_id: str, value: Any) -> None:
        for each in value if isinstance(value, list) else [value]:
            what = each if isinstance(each, str) else each["quote"]
            self._lost.append(LostAnswer(item_id, facet_id, what))

    def _answer(self, item_id: str, facet: Facet, value: Any) -> Answer | None:
        """The answer as far as the facet still takes it; empty or None: not at all."""
        if isinstance(value, list) != (facet.form in {"several", "words"}):
            self._lose(item_id, facet.id, value)
            return None
        if facet.form == "text":
            return str(value)
        if facet.form == "words":
            return self._words(item_id, facet, value)
        several = value if isinstance(value, list) else [value]
        chosen = tuple(each for each in several if self._is_option(facet, each))
        self._lose(item_id, facet.id, [each for each in several if each not in chosen])
        return chosen if facet.form == "several" else "".join(chosen)

    def _is_option(self, facet: Facet, value: Any) -> bool:
        return isinstance(value, str) and facet.option(value) is not None

    def _words(self, item_id: str, facet: Facet, values: list[Any]) -> tuple[Span, ...]:
        text = words_of(self._activity, facet)
        found: list[Span] = []
        for each in values:
            is_words = not isinstance(each, str)
            span = place_now(each, text) if is_words else None
            if span is None or any(span.overlaps(other) for other in found):
                self._lose(item_id, facet.id, each)
                continue
            found.append(span)
            if (span.start, span.end) != (each["start"], each["end"]):
                self._moved.append(key_of(item_id, facet.id))
        return tuple(sorted(found))
