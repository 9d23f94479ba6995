"""Reading the answers of a student from JSON of unknown worth, and writing them.

Not the grade. What is read is what the activity asks, and nothing else.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, assert_never

from literacy_app.activities.answers import (
    CERTAINTIES,
    CERTAINTY,
    MOST_TEXT,
    AnswersResponse,
    ItemAnswers,
)
from literacy_app.activities.faults import RefusedResponseError
from literacy_app.activities.json_values import mapping, member, place, refused, sequence, typed
from literacy_app.text.nearest import nearest_name
from literacy_app.text.words import snap_to_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.answers import Answer, Answerable, Certainty, Facet, Item
    from literacy_app.activities.faults import Path
    from literacy_app.text.spans import Span

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def answers_from_json(raw: object, activity: Answerable) -> AnswersResponse:
    """The response that JSON data holds: `{"answers": {item: {facet: value, …}, …}}`.

    A value is an option's id, a list of them, a text, or a list of places of the passage, each
    with `start` and `end`, `quote` (and `occurrence`), or all of them. `certainty` stands beside
    the facets. A blank text or an empty list is no answer. Words are taken whole; a place
    without a word is passed over, as are other keys beside "answers".

    Raises:
        RefusedResponseError: at the first thing that is wrong.
    """
    answers = mapping(member(mapping(raw, ()), "answers", ()), ("answers",))
    read: dict[str, ItemAnswers] = {}
    for name, given in answers.items():
        path: Path = ("answers", name)
        item = activity.item(name)
        if item is None:
            ids = [each.id for each in activity.items]
            raise refused(path, "unknown-item", name=name, nearest=nearest_name(name, ids))
        found = _item(given, path, item, activity)
        if found.facets or found.certainty is not None:
            read[item.id] = found
    response = AnswersResponse(read)
    fault = activity.fault_in(response)
    if fault is not None:
        raise RefusedResponseError(fault)
    return response


def answers_to_json(response: AnswersResponse, activity: Answerable) -> dict[str, object]:
    """As it is kept: each place with the words that stand there, so it can be found again."""
    return {
        "answers": {
            item.id: _item_json(response.items[item.id], item, activity)
            for item in activity.items
            if item.id in response.items
        }
    }


def answer_from_json(raw: object, path: Path, facet: Facet, activity: Answerable) -> Answer | None:
    """The answer to one facet; None where the value is blank or empty.

    Raises:
        RefusedResponseError: it is no answer to the facet; its path begins with `path`.
    """
    match facet.form:
        case "one":
            return _option(raw, path, facet)
        case "several":
            return _options(sequence(raw, path), path, facet) or None
        case "text":
            return _text(raw, path)
        case "words":
            text = activity.passages[facet.passage or ""]
            return _places(sequence(raw, path), path, text) or None
        case _:
            assert_never(facet.form)


def answer_to_json(answer: Answer, facet: Facet, activity: Answerable) -> object:
    """One answer as it is kept."""
    if isinstance(answer, str):
        return answer
    return [
        each if isinstance(each, str) else _place_json(each, facet, activity) for each in answer
    ]


def certainty_from_json(raw: object, path: Path) -> Certainty:
    """How sure a student was.

    Raises:
        RefusedResponseError: it is none of the four.
    """
    number = typed(raw, path, int)
    for each in CERTAINTIES:
        if number == each:
            return each
    raise refused(path, "not-a-certainty", text=number, choices=CERTAINTIES)


def _item(raw: object, path: Path, item: Item, activity: Answerable) -> ItemAnswers:
    facets: dict[str, Answer] = {}
    certainty = None
    for name, value in mapping(raw, path).items():
        way = (*path, name)
        facet = item.facet(name)
        if facet is not None:
            answer = answer_from_json(value, way, facet, activity)
            if answer is not None:
                facets[name] = answer
        elif name == CERTAINTY and item.certainty_of is not None:
            certainty = certainty_from_json(value, way)
        else:
            known = [each.id for each in item.facets]
            raise refused(way, "unknown-facet", name=name, nearest=nearest_name(name, known))
    return ItemAnswers(facets, certainty)


def _option(raw: object, path: Path, facet: Facet) -> str:
    name = typed(raw, path, str)
    if facet.option(name) is None:
        nearest = nearest_name(name, [each.id for each in facet.options])
        raise refused(path, "unknown-option", name=name, nearest=nearest)
    return name


def _options(raw: Sequence[object], path: Path, facet: Facet) -> tuple[str, ...]:
    chosen: list[str] = []
    for number, each in enumerate(raw):
        name = _option(each, (*path, number), facet)
        if name in chosen:
            raise refused((*path, number), "option-twice", name=name)
        chosen.append(name)
    return tuple(chosen)


def _text(raw: object, path: Path) -> str | None:
    text = typed(raw, path, str)
    if len(text) > MOST_TEXT:
        raise refused(path, "text-too-long", length=len(text), most=MOST_TEXT)
    if _HALF_CHARACTER.search(text):
        raise refused(path, "half-a-character")
    return text if text.strip() else None


def _places(raw: Sequence[object], path: Path, text: str) -> tuple[Span, ...]:
    """The places, in the order given."""
    touched = [
        snap_to_words(text, place(mapping(each, (*path, number)), (*path, number), text))
        for number, each in enumerate(raw)
    ]
    spans = [span for span in touched if span is not None]
    for first, second in pairwise(sorted(spans)):
        if first.overlaps(second):
            raise refused(path, "marks-overlap", first=first.of(text), second=second.of(text))
    return tuple(spans)


def _item_json(answers: ItemAnswers, item: Item, activity: Answerable) -> dict[str, object]:
    written: dict[str, object] = {
        facet.id: answer_to_json(answers.facets[facet.id], facet, activity)
        for facet in item.facets
        if facet.id in answers.facets
    }
    if answers.certainty is not None:
        written[CERTAINTY] = answers.certainty
    return written


def _place_json(span: Span, facet: Facet, activity: Answerable) -> dict[str, object]:
    text = activity.passages[facet.passage or ""]
    return {"start": span.start, "end": span.end, "quote": span.of(text)}
