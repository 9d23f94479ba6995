from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.answers import (
    Answerable,
    AnswersResponse,
    Facet,
    Find,
    Item,
    ItemAnswers,
    Net,
    Option,
    Pick,
    Plain,
    Share,
)
from literacy_app.activities.answers_grade import AnswerOutcome, grade_answers
from literacy_app.text.spans import Span
from tests.activities.answered import check_laws

if TYPE_CHECKING:
    from literacy_app.activities.answers import Answer, Certainty, Rule
    from literacy_app.activities.answers_grade import AnswersGrade

TEXT = " ".join(f"word{number:02}" for number in range(60))
RIGHT, LEFT, HALF, WRONG = (
    Option(name, name, credit)
    for name, credit in (("right", 1), ("left", 1), ("half", 0.5), ("wrong", 0))
)
OPTIONS = (WRONG, RIGHT, HALF, LEFT)


def at(first: int, count: int = 1) -> Span:
    """Words of the text."""
    return Span(first * 7, (first + count) * 7 - 1)


def facet(rule: Rule | None, name: str = "f") -> Facet:
    match rule:
        case Pick():
            return Facet(name, "", "one", OPTIONS, rule)
        case Net() | Share():
            return Facet(name, "", "several", OPTIONS, rule)
        case Find():
            return Facet(name, "", "words", rule=rule, passage="p")
        case Plain() | None:
            return Facet(name, "", "text", rule=rule)


def activity(*items: Item) -> Answerable:
    return Answerable(id="a", title="", prompt="", kind="own", passages={"p": TEXT}, items=items)


def graded(item: Item, certainty: Certainty | None = None, **answers: Answer) -> AnswersGrade:
    response = AnswersResponse({item.id: ItemAnswers(answers, certainty)})
    return grade_answers(activity(item), response)


def credit(rule: Rule, answer: Answer | None) -> float | None:
    item = Item("i", "", (facet(rule),))
    grade = graded(item, f=answer) if answer is not None else graded(item)
    return grade.items[0].credit


@pytest.mark.parametrize(
    ("answer", "earned"),
    [("right", 1), ("left", 1), ("half", 0.5), ("wrong", 0), (None, 0), ("unheard-of", 0)],
)
def test_one_option_earns_its_own_credit(answer: str | None, earned: float) -> None:
    assert credit(Pick(), answer) == earned


@pytest.mark.parametrize(
    ("chosen", "net", "share"),
    [
        (("right", "left"), 1, 1),
        (("right",), 0.5, 0.5),
        (("right", "wrong"), 0, 0.5),
        (("left", "right", "half"), 0.5, 1),
        (("right", "wrong", "half"), 0, 0.5),
        (("wrong",), 0, 0),
        (None, 0, 0),
    ],
)
def test_of_several_options_wrong_ones_cost_or_not(
    chosen: tuple[str, ...] | None, net: float, share: float
) -> None:
    assert (credit(Net(), chosen), credit(Share(), chosen)) == (net, share)


@pytest.mark.parametrize(
    ("spans", "earned"),
    [
        ((at(10, 2), at(20)), 1),
        ((at(20),), 0.5),
        ((at(20), at(10)), 1),
        ((at(20), at(30)), 0),
        ((at(20), at(10), at(30)), 0.5),
        ((at(9, 4), at(20)), 1),
        ((at(0, 60),), 0),
        ((at(10, 15),), 0),
        ((at(18, 4), at(10, 2)), 1),
        ((at(18, 5), at(10, 2)), 0),
        (None, 0),
    ],
)
def test_words_are_found_by_touching_them_but_not_by_choosing_everything(
    spans: tuple[Span, ...] | None, earned: float
) -> None:
    assert credit(Find((at(10, 2), at(20))), spans) == earned


def test_a_text_is_graded_by_its_words_and_facts() -> None:
    rule = Plain(("vile",), (("ten", "10"),))
    assert credit(rule, "Ten boats.") == 1
    assert credit(rule, "Ten vile boats.") == 0.5


def test_an_item_is_the_mean_of_its_graded_facets() -> None:
    item = Item("i", "", (facet(Pick(), "a"), facet(Pick(), "b"), facet(None, "c")))
    grade = graded(item, a="right", c="A text.")
    assert grade.items[0].credit == 0.5
    assert [each.credit for each in grade.items[0].facets] == [1, 0, None]
    assert [each.outcome for each in grade.items[0].facets] == [
        AnswerOutcome.RIGHT, AnswerOutcome.UNANSWERED, AnswerOutcome.UNGRADED,
    ]  # fmt: skip
    assert grade.items[0].outcome is AnswerOutcome.PARTLY


@pytest.mark.parametrize(
    ("answers", "earned", "outcome"),
    [
        ({"a": "right", "b": "left", "c": "right"}, 1, "right"),
        ({"a": "right", "b": "left"}, 2 / 3, "partly"),
        ({"a": "right", "b": "wrong"}, 0, "not-right"),
        ({"a": "right", "b": "half", "c": "left"}, 1 / 3, "partly"),
        ({}, 0, "unanswered"),
    ],
)
def test_of_pairs_those_matched_wrongly_cost(
    answers: dict[str, Answer], earned: float, outcome: str
) -> None:
    pairs = (facet(Pick(), "a"), facet(Pick(), "b"), facet(Pick(), "c"), facet(None, "d"))
    item = Item("i", "", pairs, is_net=True)
    [made] = grade_answers(activity(item), AnswersResponse({"i": ItemAnswers(answers)})).items
    assert (made.credit, made.outcome) == (earned, outcome)


def test_the_activity_is_the_weighted_mean_of_its_graded_items() -> None:
    items = (
        Item("i", "", (facet(Pick()),), weight=3),
        Item("j", "", (facet(Pick()),)),
        Item("k", "", (facet(None),), weight=50),
    )
    answers = {"i": ItemAnswers({"f": "right"}), "k": ItemAnswers({"f": "A text."})}
    grade = grade_answers(activity(*items), AnswersResponse(answers))
    assert (grade.points, grade.possible, grade.fraction) == (3, 4, 0.75)
    assert [item.item.id for item in grade.items] == ["i", "j", "k"]
    assert [item.credit for item in grade.items] == [1, 0, None]
    assert grade.items[2].outcome is AnswerOutcome.UNGRADED


@pytest.mark.parametrize(
    ("answer", "certainty", "points"),
    [
        ("right", 75, 1 - 0.25**2),
        ("wrong", 75, 1 - 0.75**2),
        ("half", 25, 1 - 0.25**2),
        ("right", None, None),
    ],
)
def test_certainty_has_points_of_its_own(
    answer: str, certainty: Certainty | None, points: float | None
) -> None:
    item = Item("i", "", (facet(Pick(), "a"), facet(Pick(), "b")), certainty_of="b")
    grade = graded(item, certainty, a="wrong", b=answer)
    assert grade.items[0].certainty == certainty
    assert grade.items[0].certainty_points == (points if points is None else pytest.approx(points))
    assert grade.fraction == graded(item, a="wrong", b=answer).fraction
    assert grade.items[0].is_right_where_sure is (answer == "right")


def test_certainty_of_nothing_has_no_points() -> None:
    item = Item("i", "", (facet(Pick(), "a"), facet(Pick(), "b")), certainty_of="b")
    assert graded(item, 95, a="right").items[0].certainty_points is None
    unasked = replace(item, certainty_of=None)
    assert graded(unasked, 95, b="right").items[0].certainty_points is None


def test_the_whole_grade_as_it_is_printed() -> None:
    item = Item("i", "", (facet(Pick()),), certainty_of="f")
    assert graded(item, 50, f="half").to_json() == {
        "points": 0.5,
        "possible": 1.0,
        "fraction": 0.5,
        "items": [
            {
                "id": "i",
                "outcome": "partly",
                "credit": 0.5,
                "facets": {"f": {"outcome": "partly", "credit": 0.5}},
                "certainty": 50,
                "certainty_right": False,
                "certainty_points": 0.75,
            }
        ],
    }


@st.composite
def activities(draw: st.DrawFn) -> Answerable:
    """Any activity of any facets but texts, which need model answers."""
    found = st.lists(st.integers(0, 58), min_size=1, max_size=4, unique=True)
    rules = st.one_of(
        st.sampled_from([Pick(), Net(), Share(), None]),
        found.map(lambda firsts: Find(tuple(at(first) for first in firsts))),
    )
    items = []
    for number in range(draw(st.integers(1, 4))):
        given_rules = draw(st.lists(rules, min_size=1, max_size=4))
        is_net = draw(st.booleans()) and all(each in {Pick(), None} for each in given_rules)
        items.append(
            Item(
                f"i{number}",
                "",
                tuple(facet(rule, f"f{place}") for place, rule in enumerate(given_rules)),
                weight=draw(st.sampled_from([1.0, 0.1, 2.7])),
                certainty_of=draw(st.sampled_from(["f0", None])),
                is_net=is_net,
            )
        )
    return activity(*items)


@given(activity=activities(), data=st.data())
def test_every_activity_that_is_answered_keeps_the_laws(
    activity: Answerable, data: st.DataObject
) -> None:
    check_laws(activity, data)
