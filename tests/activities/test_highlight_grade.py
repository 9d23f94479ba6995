from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.highlight import Highlight, HighlightResponse, Mark
from literacy_app.activities.highlight_grade import HighlightGrade, ItemGrade, Outcome, grade
from literacy_app.activities.highlight_marks import OverlappingMarksError
from literacy_app.text.spans import Span
from tests.activities.making import activity, highlights, key_item, marks_for, respond
from tests.activities.plain_grade import PlainOverlapError, plain_grade

OCCUPIED = "occupied by NATO and Saudi backed terrorists"


def one(quote: str, *marks: tuple[str, str], **entry: Any) -> ItemGrade:
    """The grade of the only entry of a key."""
    work = activity(key=[key_item(quote, **entry)], let_stand=[], readers_differ=[])
    return grade(work, respond(work, *marks)).items[0]


def graded(*marks: tuple[str, str], **changes: Any) -> HighlightGrade:
    work = activity(**changes)
    return grade(work, respond(work, *marks))


def test_the_whole_core_is_found() -> None:
    item = one(OCCUPIED, ("terrorists", "loaded"), core="terrorists")
    assert (item.outcome, item.location, item.label, item.credit) == ("found", 1, "loaded", 1)


def test_without_a_core_the_whole_quote_must_be_marked() -> None:
    item = one(OCCUPIED, ("terrorists", "loaded"))
    assert item.outcome == Outcome.NARROW
    assert item.location == pytest.approx(1 / 7)
    assert item.missing_core == (Span(47, 80),)


def test_several_marks_count_together() -> None:
    item = one(OCCUPIED, ("occupied by NATO", "loaded"), ("and Saudi backed terrorists", "own"))
    assert item.outcome == Outcome.FOUND
    assert item.own_words == ("occupied by NATO", "and Saudi backed terrorists")
    assert item.label == "own"
    assert item.missing_core == ()


def test_a_little_more_than_the_quote_is_tolerated() -> None:
    """Two words always, else half the quote's words rounded up."""
    assert one("liberation", ("The liberation of", "loaded")).outcome == Outcome.FOUND
    assert one("liberation", ("The liberation of Aleppo", "loaded")).outcome == Outcome.WIDE
    wide = "the city, occupied by NATO and Saudi backed terrorists for more than four years"
    assert one(OCCUPIED, (wide.removesuffix(" than four years"), "loaded")).over == 0
    item = one(OCCUPIED, (wide, "loaded"))
    assert (item.outcome, item.over) == ("wide", 3)
    assert item.location == pytest.approx(7 / 10)


def test_too_wide_and_too_narrow_at_once_costs_twice() -> None:
    text = "took back the city, occupied by NATO"
    item = one("occupied by NATO and Saudi", (text, "loaded"))
    assert (item.outcome, item.over) == ("narrow", 1)
    assert item.location == pytest.approx(3 / 5 * 5 / 6)


def test_a_mark_beside_the_core_misses_but_is_no_false_alarm() -> None:
    found = graded(("occupied by NATO", "loaded"))
    item = found.items[0]
    assert (item.outcome, item.label, item.credit) == ("missed", None, 0)
    assert item.own_words == ("occupied by NATO",)
    assert found.false_alarms == 0


def test_the_core_may_be_in_several_places() -> None:
    entry = {"core": ["occupied", {"quote": "terrorists"}, "NATO and"]}
    item = one(OCCUPIED, ("occupied by NATO", "loaded"), **entry)
    assert item.location == pytest.approx(2 / 4)
    assert [span.of(item.activity.text) for span in item.missing_core] == ["and", "terrorists"]


@pytest.mark.parametrize(
    ("name", "credit"), [("loaded", 1), ("name-calling", 0.75), ("exaggeration", 0.5), ("own", 0.5)]
)
def test_the_label_counts_for_half(name: str, credit: float) -> None:
    item = one("liberation", ("liberation", name))
    assert item.credit == credit
    assert item.label_credit == 2 * credit - 1


def test_a_label_of_no_family_is_of_no_accepted_one() -> None:
    work = activity(key=[key_item("liberation", labels=["own"])], let_stand=[])
    families = {**work.families, "loaded": None}
    item = grade(replace(work, families=families), respond(work, ("liberation", "loaded"))).items[0]
    assert item.label_credit == 0


def test_one_label_in_the_palette_is_always_right() -> None:
    work = activity(labels=["own"], key=[key_item("liberation", labels=["own"])], let_stand=[])
    assert grade(work, respond(work, ("liberation", "own"))).fraction == 1


def test_the_label_weight_is_the_activitys() -> None:
    found = graded(("liberation", "name-calling"), label_weight="0.2")
    assert found.items[1].credit == pytest.approx(0.9)


def test_the_mark_that_covers_most_of_the_core_decides_the_label() -> None:
    marks = ("occupied by NATO and", "own"), ("Saudi backed terrorists", "loaded")
    assert one(OCCUPIED, *marks).label == "own"
    assert one(OCCUPIED, *marks, core="and Saudi backed").label == "loaded"
    assert one(OCCUPIED, *marks, core="NATO and Saudi backed").label == "own"


def test_marks_snap_to_whole_words() -> None:
    work = activity()
    start = work.text.index("eratio")
    item = grade(work, HighlightResponse((Mark(start, start + 6, "loaded"),))).items[1]
    assert item.own_words == ("liberation",)


def test_a_mark_that_touches_no_word_is_dropped() -> None:
    work = activity()
    comma = work.text.index(", ")
    marks = Mark(comma, comma + 2, "loaded"), Mark(4, 4, "loaded")
    assert grade(work, HighlightResponse(marks)).false_alarms == 0


def test_marks_that_share_a_word_are_refused() -> None:
    work = activity()
    marks = Mark(0, 5, "loaded"), Mark(6, 12, "loaded")
    with pytest.raises(OverlappingMarksError) as refused:
        grade(work, HighlightResponse(marks))
    assert refused.value.fault.values == {"first": "In late", "second": "late 2016"}


def test_false_alarms_cost_and_say_what_they_touch() -> None:
    found = graded(
        ("Syrian forces", "own"),
        ("more than", "loaded"),
        ("an ancient", "loaded"),
        ("liberation", "loaded"),
    )
    assert [alarm.to_json() for alarm in found.false_alarm_marks] == [
        {"start": 13, "end": 26, "label": "own", "let_stand": None},
        {"start": 96, "end": 105, "label": "loaded", "let_stand": "for-more-than-four-years"},
    ]
    assert found.points == 0
    assert graded(("Syrian", "own"), ("liberation", "loaded")).points == 0.5


def test_the_penalty_rests_on_the_mean_weight() -> None:
    key = [key_item("liberation", weight="3"), key_item("setback")]
    found = graded(("liberation", "loaded"), ("Aleppo", "loaded"), key=key, penalty="0.25")
    assert (found.points, found.possible) == (2.5, 4)
    assert found.fraction == 0.625
    assert graded(("liberation", "loaded"), ("Aleppo", "own"), key=key, penalty="0").points == 3


def test_spilling_over_onto_a_fair_twin_tells_in_the_discernment_alone() -> None:
    found = graded(("terrorists for more", "name-calling"), ("liberation", "loaded"))
    assert found.fraction == 1
    assert found.false_alarms == 0
    assert found.discernment.false_alarms == 1
    assert found.touched_let_stand == ("for-more-than-four-years",)


def test_where_readers_differ_nothing_is_excess() -> None:
    key = [key_item("marvel")]
    differ = [{"quote": "and an ancient marvel, is a setback", "votes": "2/5"}]
    found = graded(
        ("and an ancient marvel, is a setback", "loaded"), key=key, readers_differ=differ
    )
    assert found.items[0].outcome == Outcome.FOUND


def test_by_the_sentence_nothing_is_tolerated() -> None:
    key = [key_item("a great war"), key_item("four years")]
    found = graded(
        ("a setback. The war", "loaded"), unit="sentence", key=key, readers_differ=[], let_stand=[]
    )
    first, second = found.items
    assert first.outcome == Outcome.MISSED
    assert (second.outcome, second.location) == ("wide", 0.5)
    assert second.key_words.startswith("The war on")


def test_a_grade_carries_what_a_page_will_say() -> None:
    item = graded(("terrorists", "loaded")).items[0]
    assert item.id == "occupied-by-nato-and-saudi-backed"
    assert item.key_words == OCCUPIED
    assert item.why == "One word covers them all."
    assert item.plainer == "held by armed groups"
    assert item.own == (Span(81, 91),)


def test_the_grade_as_json() -> None:
    assert graded(("terrorists", "loaded"), ("Syrian", "own")).to_json() == {
        "points": 0.25,
        "possible": 2,
        "fraction": 0.125,
        "items": [
            {
                "id": "occupied-by-nato-and-saudi-backed",
                "outcome": "found",
                "location": 1,
                "label": "loaded",
                "labels": ["name-calling"],
                "credit": 0.75,
            },
            {
                "id": "liberation",
                "outcome": "missed",
                "location": 0,
                "label": None,
                "labels": ["loaded"],
                "credit": 0,
            },
        ],
        "false_alarms": 1,
        "false_alarm_marks": [{"start": 13, "end": 19, "label": "own", "let_stand": None}],
        "discernment": {
            "hits": 1,
            "signals": 2,
            "false_alarms": 0,
            "noise": 1,
            "d_prime": None,
            "criterion": None,
            "index": None,
        },
        "overlap": {
            "precision": 0.5,
            "recall": pytest.approx(10 / 44 / 2),
            "f1": pytest.approx(2 * 0.5 * (5 / 44) / (0.5 + 5 / 44)),
        },
    }


@st.composite
def answered(draw: st.DrawFn) -> tuple[Highlight, list[Mark]]:
    work = draw(highlights())
    return work, draw(marks_for(work))


def approximate(value: Any) -> Any:
    """The same JSON with every number to within rounding."""
    match value:
        case dict():
            return {name: approximate(part) for name, part in value.items()}
        case list():
            return [approximate(part) for part in value]
        case float():
            return pytest.approx(value, abs=1e-9)
        case _:
            return value


@given(answered())
def test_the_grade_is_that_of_the_rules(given: tuple[Highlight, list[Mark]]) -> None:
    work, marks = given
    response = HighlightResponse(tuple(marks))
    try:
        expected = plain_grade(work, marks)
    except PlainOverlapError:
        with pytest.raises(OverlappingMarksError):
            grade(work, response)
    else:
        assert grade(work, response).to_json() == approximate(expected)


@given(answered(), st.randoms())
def test_the_order_of_marks_never_matters(given: tuple[Highlight, list[Mark]], order: Any) -> None:
    work, marks = given
    mixed = list(marks)
    order.shuffle(mixed)
    try:
        expected = grade(work, HighlightResponse(tuple(marks)))
    except OverlappingMarksError:
        with pytest.raises(OverlappingMarksError):
            grade(work, HighlightResponse(tuple(mixed)))
    else:
        assert grade(work, HighlightResponse(tuple(mixed))) == expected


@given(answered())
def test_points_stay_within_what_is_possible(given: tuple[Highlight, list[Mark]]) -> None:
    work, marks = given
    try:
        found = grade(work, HighlightResponse(tuple(marks)))
    except OverlappingMarksError:
        return
    assert 0 <= found.points <= found.possible
    assert 0 <= found.fraction <= 1
    assert json.loads(json.dumps(found.to_json())) == found.to_json()


def model_answer(work: Highlight) -> list[Mark]:
    return [Mark(entry.span.start, entry.span.end, entry.labels[0]) for entry in work.key]


@given(highlights(is_key_apart=True))
def test_the_model_answer_earns_everything(work: Highlight) -> None:
    found = grade(work, HighlightResponse(tuple(model_answer(work))))
    assert found.fraction == 1
    assert {item.outcome for item in found.items} == {Outcome.FOUND}
    assert found.overlap.f1 == pytest.approx(1)


@given(highlights(is_key_apart=True), st.data())
def test_one_right_mark_more_never_earns_less(work: Highlight, data: st.DataObject) -> None:
    marks = data.draw(marks_for(work))
    right = data.draw(st.sampled_from(model_answer(work)))
    try:
        with_it = grade(work, HighlightResponse((*marks, right)))
    except OverlappingMarksError:
        return
    assert with_it.points >= grade(work, HighlightResponse(tuple(marks))).points


def test_only_a_transfer_passage_says_what_it_is() -> None:
    made = graded(("terrorists", "loaded"))
    assert "transfer" not in made.to_json()
    fresh = replace(made.items[0].activity, transfer=True)
    assert grade(fresh, HighlightResponse(())).to_json()["transfer"] is True
