"""Passages, responses and the laws of a grade, for the kinds of activity that are answered.

Not the activities: each kind's test makes its own, by hand and by hypothesis.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from literacy_app.activities.answers import (
    CERTAINTIES,
    AnswersResponse,
    Find,
    ItemAnswers,
    Net,
    Pick,
    Plain,
    Share,
)
from literacy_app.activities.answers_grade import AnswersGrade, grade_answers
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.investigate import OPENED, Investigate
from literacy_app.activities.kinds import grade, read_activity, read_response, response_json
from literacy_app.activities.material import Material
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.answers import Answer, Answerable, Facet, Item
    from literacy_app.activities.kinds import Activity

LEFT = (
    "The council voted on Monday, the minutes show. Experts say the boat was safe. Ada Brandt told "
    "this paper of a new hull.\n\nAround 5,000 people marched in a storm of rage. The disgraceful "
    "plan cuts off helpless families."
)
RIGHT = (
    "The council chose the responsible way. Specialists agree on the hull. Some residents gathered "
    "on Saturday.\n\nA modern bus now runs every hour."
)
MATERIAL = Material({"left": LEFT, "right": RIGHT}, {})

# Each word stands here once, so that any words in a row are a quotation of one place.
WORDS = [f"{letter}{number}" for number in range(8) for letter in "abcdef"]
MATERIAL_OF_WORDS = Material({"p": " ".join(WORDS), "q": " ".join(reversed(WORDS))}, {})

Told = list[tuple[Any, ...]]


def errors(data: Mapping[str, Any]) -> Told:
    """Path, code and values of every error in data; nothing is made of it."""
    found, faults = read_activity(data, MATERIAL)
    assert found is None
    return [
        (each.path, each.code, dict(each.values)) for each in faults if each.severity == "error"
    ]


def codes(data: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Path and code of every error in data."""
    return [(path, code) for path, code, _ in errors(data)]


def made(data: Mapping[str, Any], material: Material = MATERIAL) -> Activity:
    """The activity of sound data."""
    found, faults = read_activity(data, material)
    assert found is not None, faults
    return found


def graded(activity: Activity, answers: Mapping[str, object]) -> AnswersGrade:
    """The grade of answers as they stand in JSON."""
    found = grade(activity, read_response({"answers": answers}, activity))
    assert isinstance(found, AnswersGrade)
    return found


@st.composite
def phrases(draw: st.DrawFn, of: list[str], least: int, most: int) -> list[str]:
    """Words in a row, out of `of`, none of them in two of the phrases; in any order."""
    starts = draw(st.lists(st.integers(0, len(of) - 1), min_size=least, max_size=most, unique=True))
    found = []
    for start in starts:
        following = [each for each in (*starts, len(of)) if each > start]
        end = draw(st.integers(start + 1, min(following)))
        found.append(" ".join(of[start:end]))
    return found


@st.composite
def responses(draw: st.DrawFn, activity: Answerable) -> AnswersResponse:
    """Any legal response, with answers left out here and there."""
    items = {}
    for item in draw(st.permutations(activity.items)):
        answers = {
            facet.id: answer
            for facet in draw(st.permutations(item.facets))
            if (answer := draw(_answers(activity, facet)))
        }
        sure = st.none() | st.sampled_from(CERTAINTIES)
        certainty = draw(sure) if item.certainty_of else None
        if answers or certainty:
            items[item.id] = ItemAnswers(answers, certainty)
    return AnswersResponse(items)


@st.composite
def _answers(draw: st.DrawFn, activity: Answerable, facet: Facet) -> Answer | None:
    """An answer to a facet; None or nothing: none."""
    ids = [option.id for option in facet.options]
    if facet.form == "one":
        return draw(st.none() | st.sampled_from(ids))
    if facet.form == "several":
        chosen = tuple(draw(st.lists(st.sampled_from(ids), unique=True)))
        return _affordable(activity, chosen) if facet.id == OPENED else chosen
    if facet.form == "text":
        text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
        return draw(text.filter(lambda each: not each or bool(each.strip())))
    segments = words(activity.passages[facet.passage or ""])
    numbers = st.lists(st.integers(0, len(segments) - 1), max_size=4, unique=True)
    return tuple(segments.span(number) for number in draw(numbers))


def _affordable(activity: Answerable, chosen: tuple[str, ...]) -> tuple[str, ...]:
    assert isinstance(activity, Investigate)
    while activity.spent(chosen) > activity.budget:
        chosen = chosen[1:]
    return chosen


def check_laws(activity: Answerable, data: st.DataObject) -> None:
    """What holds of every grade of every activity."""
    model = model_answer(activity)
    assert activity.fault_in(model) is None
    assert grade_answers(activity, model).fraction == (1 if activity.is_graded else None)
    assert _through_json(activity, model) == model
    response = data.draw(responses(activity))
    assert _through_json(activity, response) == response
    found = grade_answers(activity, response)
    assert json.dumps(found.to_json()) == json.dumps(
        grade_answers(activity, data.draw(_reordered(response))).to_json()
    )
    assert found.fraction is None or 0 <= found.fraction <= 1
    assert all(item.credit is None or 0 <= item.credit <= 1 for item in found.items)
    if activity.is_graded:
        better = grade_answers(activity, data.draw(_bettered(activity, response)))
        assert better.points >= found.points - 1e-12


def _through_json(activity: Answerable, response: AnswersResponse) -> object:
    kept = response_json(activity, response)  # type: ignore[arg-type] # one of the union's
    return read_response(json.loads(json.dumps(kept)), activity)  # type: ignore[arg-type] # same


@st.composite
def _reordered(draw: st.DrawFn, response: AnswersResponse) -> AnswersResponse:
    """The same answers in another order, wherever there is one."""
    items = {}
    for id_ in draw(st.permutations(list(response.items))):
        answers = response.items[id_]
        facets: dict[str, Any] = {
            facet: answer if isinstance(answer, str) else tuple(draw(st.permutations(answer)))
            for facet, answer in draw(st.permutations(list(answers.facets.items())))
        }
        items[id_] = replace(answers, facets=facets)
    return AnswersResponse(items)


@st.composite
def _bettered(draw: st.DrawFn, activity: Answerable, response: AnswersResponse) -> AnswersResponse:
    """The same answers with a right one more, or in the place of one that was not right."""
    item = draw(st.sampled_from([each for each in activity.items if each.graded]))
    facet = draw(st.sampled_from(item.graded))
    answers = response.of(item.id)
    right = _more_right(draw, activity, item, facet, answers.facets.get(facet.id))
    changed = replace(answers, facets={**answers.facets, facet.id: right})
    return AnswersResponse({**response.items, item.id: changed})


def _more_right(
    draw: st.DrawFn, activity: Answerable, item: Item, facet: Facet, answer: Answer | None
) -> Answer:
    best = model_answer(activity).answer(item.id, facet.id)
    assert best
    match facet.rule:
        case Pick() | Plain() | None:
            return best
        case Net() | Share():
            chosen = tuple(each for each in answer or () if isinstance(each, str))
            missing = [each.id for each in facet.accepted if each.id not in chosen]
            return (*chosen, draw(st.sampled_from(missing))) if missing else chosen
        case Find(places):
            spans = tuple(each for each in answer or () if not isinstance(each, str))
            free = [each for each in places if not any(each.overlaps(span) for span in spans)]
            return (*spans, draw(st.sampled_from(free))) if free else spans
