from __future__ import annotations

import pytest

from literacy_app.activities.answers import Facet, Item, Option
from literacy_app.activities.compare import Compare
from literacy_app.activities.investigate import CARDS, OPENED, Investigate
from literacy_app.activities.judge import Judge
from literacy_app.activities.kinds import read_response, response_json
from literacy_app.activities.ledger import Ledger
from literacy_app.activities.reflect import Reflect
from literacy_app.activities.rewrite import Rewrite
from literacy_app.authoring import answer_students
from literacy_app.authoring.answer_students import response, students_of
from tests.fakes.all_kinds import all_kinds, of_kind

ONE = Facet("one", "?", "one", (Option("a", "Short", 0.0), Option("b", "Much longer", 1.0)))
SEVERAL = Facet("several", "?", "several", ONE.options)
UNWORDED = Facet("unworded", "?", "one", (Option("a", "", 0.0), Option("b", "", 1.0)))
FREE = Facet("free", "?", "text")
ITEM = Item("item", "A sentence.", (ONE, SEVERAL, UNWORDED, FREE))


def test_who_takes_the_first_or_the_longest() -> None:
    assert answer_students.first(ITEM, ONE) == "a"
    assert answer_students.first(ITEM, SEVERAL) == ("a",)
    assert answer_students.first(ITEM, FREE) is None
    assert answer_students.longest(ITEM, ONE) == "b"
    assert answer_students.longest(ITEM, UNWORDED) is None


def test_who_takes_all() -> None:
    assert answer_students.all_of_them(ITEM, SEVERAL) == ("a", "b")
    assert answer_students.all_of_them(ITEM, ONE) is None


def test_who_copies() -> None:
    assert answer_students.copy(ITEM, FREE) == "A sentence."
    assert answer_students.copy(ITEM, ONE) is None


@pytest.mark.parametrize(
    "text",
    ["I can't tell", "I can’t tell.", "Nobody could know: it cannot be known", "Not enough to say"],
)
def test_who_cannot_tell(text: str) -> None:
    facet = Facet("f", "?", "one", (Option("a", "Yes", 1.0), Option("b", text, 0.0)))
    assert answer_students.cannot_tell(ITEM, facet) == "b"
    assert answer_students.cannot_tell(ITEM, ONE) is None


@pytest.mark.parametrize("kind", [Judge, Ledger])
def test_who_has_made_up_their_mind(kind: type[Judge | Ledger]) -> None:
    activity = of_kind(kind)
    for choose in (answer_students.suspicious, answer_students.trusting):
        found = response(activity, choose)
        assert found is not None
        answers = {answer for each in found.items.values() for answer in each.facets.values()}
        assert len(answers) == 1


def test_an_opinion_answers_no_other_question() -> None:
    assert response(of_kind(Compare), answer_students.trusting) is None
    assert "trusting" not in students_of(of_kind(Compare))
    assert set(students_of(of_kind(Rewrite))) == {"copy"}


def test_cards_are_opened_while_there_are_minutes() -> None:
    activity = of_kind(Investigate)
    found = response(activity, answer_students.all_of_them)
    assert found is not None
    opened = tuple(map(str, found.answer(CARDS, OPENED) or ()))
    left = activity.budget - activity.spent(opened)
    assert left >= 0
    assert all(card.minutes > left for card in activity.cards if card.id not in opened)


def test_cards_that_nobody_opens() -> None:
    def only_noted(_: Item, facet: Facet) -> str | None:
        return facet.options[0].id if facet.id == "deciding" else None

    found = response(of_kind(Investigate), only_noted)
    assert found is not None
    assert found.answer(CARDS, OPENED) is None


def test_every_answer_is_one_that_could_be_handed_in() -> None:
    for activity in all_kinds().activities:
        if isinstance(activity, Judge | Ledger | Investigate | Compare | Rewrite):
            found = [response(activity, each) for each in students_of(activity).values()]
            found += answer_students.random_responses(activity)
            for each in filter(None, found):
                kept = response_json(activity, each)
                assert response_json(activity, read_response(kept, activity)) == kept


def test_chance_is_the_same_each_time() -> None:
    activity = of_kind(Judge)
    tries = list(answer_students.random_responses(activity))
    assert tries == list(answer_students.random_responses(activity))
    assert len({str(each) for each in tries}) > answer_students.ROUNDS // 2


def test_where_there_is_nothing_to_choose_chance_chooses_nothing() -> None:
    tries = answer_students.random_responses(of_kind(Reflect))
    assert all(not each.items for each in tries)
