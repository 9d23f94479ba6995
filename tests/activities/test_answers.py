from __future__ import annotations

import json

from literacy_app.activities.answers import (
    Answerable,
    AnswersResponse,
    Facet,
    Item,
    ItemAnswers,
    Net,
    Option,
    Pick,
)
from literacy_app.text.spans import Span

YES = Option("yes", "Yes", 1)
ALSO = Option("also", "Also", 1, "Right, too.")
NO = Option("no", "No", 0.5, "Half of it.")
ASKED = Facet("asked", "Is it?", "one", (NO, YES, ALSO), Pick(), key=(Span(0, 3),))
FREE = Facet("free", "Why?", "text")
ITEM = Item("i", "It is.", (ASKED, FREE), 2, "It says so.", "It is known.", "asked")
PLACED = Item("j", "It was.", (FREE,), passage="p", span=Span(4, 7))
ACTIVITY = Answerable(
    id="a", title="A", prompt="P", kind="own", passages={"p": "One two."}, items=(ITEM, PLACED)
)


def test_options_facets_and_items_are_looked_up_by_their_ids() -> None:
    assert (ASKED.option("yes"), ASKED.option("maybe")) == (YES, None)
    assert ASKED.accepted == (YES, ALSO)
    assert (ITEM.facet("free"), ITEM.facet("other")) == (FREE, None)
    assert ITEM.graded == (ASKED,)
    assert (ACTIVITY.item("j"), ACTIVITY.item("k")) == (PLACED, None)


def test_an_activity_is_graded_where_anything_in_it_is() -> None:
    assert ACTIVITY.is_graded
    alone = Answerable(id="a", title="A", prompt="P", kind="own", items=(PLACED,))
    assert not alone.is_graded


def test_an_answer_that_was_not_given_is_none() -> None:
    response = AnswersResponse({"i": ItemAnswers({"asked": "yes"}, 75)})
    assert response.of("i").certainty == 75
    assert response.of("j") == ItemAnswers()
    assert response.answer("i", "asked") == "yes"
    assert response.answer("i", "free") is None
    assert response.answer("j", "free") is None


def test_any_answers_are_a_response_unless_a_kind_says_otherwise() -> None:
    assert ACTIVITY.fault_in(AnswersResponse({"i": ItemAnswers()})) is None


def test_the_activity_as_loaded() -> None:
    several = Facet("s", "?", "several", (YES,), Net())
    activity = Answerable(
        id="a", title="A", prompt="P", kind="own", passages={"p": "One two."},
        items=(ITEM, Item("k", "K", (several,), passage="p", span=Span(4, 7))),
    )  # fmt: skip
    free: dict[str, object] = {
        "id": "free", "question": "Why?", "form": "text", "rule": None, "options": [], "key": [],
    }  # fmt: skip
    assert json.loads(json.dumps(activity.to_json())) == {
        "id": "a",
        "kind": "own",
        "passages": ["p"],
        "items": [
            {
                "id": "i", "title": "It is.", "weight": 2, "passage": None, "place": [],
                "why": "It says so.", "outside": "It is known.", "certainty_of": "asked",
                "facets": [
                    {
                        "id": "asked", "question": "Is it?", "form": "one", "rule": "pick",
                        "options": [
                            {"id": "no", "text": "No", "credit": 0.5, "why": "Half of it."},
                            {"id": "yes", "text": "Yes", "credit": 1, "why": None},
                            {"id": "also", "text": "Also", "credit": 1, "why": "Right, too."},
                        ],
                        "key": [[0, 3]],
                    },
                    free,
                ],
            },
            {
                "id": "k", "title": "K", "weight": 1, "passage": "p", "place": [[4, 7]],
                "why": None, "outside": None, "certainty_of": None,
                "facets": [
                    {
                        "id": "s", "question": "?", "form": "several", "rule": "net",
                        "options": [{"id": "yes", "text": "Yes", "credit": 1, "why": None}],
                        "key": [],
                    },
                ],
            },
        ],
    }  # fmt: skip
