from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.faults import RefusedResponseError
from literacy_app.activities.investigate import (
    CARDS,
    DECIDING,
    ICONS,
    IDEA,
    NOTED,
    NOTES,
    OPENED,
    VERDICT,
    Investigate,
    PathStep,
)
from literacy_app.activities.investigate_anchor import anchor
from tests.activities.answered import (
    LEFT,
    MATERIAL,
    MATERIAL_OF_WORDS,
    WORDS,
    check_laws,
    codes,
    errors,
    graded,
    made,
    phrases,
)


def card(id_: str, minutes: str = "3", decisive: str = "false", **changes: Any) -> dict[str, Any]:
    return {
        "id": id_, "place": f"Place {id_}", "title": f"Title {id_}", "teaser": "A record",
        "minutes": minutes, "body": "It *says* so.", "publisher": "An office", "stake": "None",
        "attribution": "Report 1", "quotation": "true", "decisive": decisive, "why": f"Why {id_}",
        **changes,
    }  # fmt: skip


CARDS_OF_THREE = [card("a", "0"), card("b", "4", "true", published="2024"), card("c", "9")]
VERDICT_OF_THREE = {
    "options": [
        {"id": "yes", "text": "Supported", "why": "No count was made."},
        {"id": "partly", "text": "Partly", "credit": "0.5", "why": "Only that many came."},
        {"id": "no", "text": "Not supported", "right": "true", "why": "The log counts 1,200."},
    ],
    "why": "The log says otherwise.",
    "outside": "A second log agrees.",
    "hints": ["Who counted?"],
}
PATH = [{"card": "a", "why": "It costs nothing."}, {"card": "b", "why": "It was made there."}]


def data(**changes: Any) -> dict[str, Any]:
    return {
        "kind": "investigate",
        "id": "march",
        "passage": "left",
        "prompt": "Is it supported?",
        "claim": "Around 5,000 people marched",
        "budget": "10",
        "cards": CARDS_OF_THREE,
        "verdict": VERDICT_OF_THREE,
        "expert": PATH,
        **changes,
    }


def investigate(**changes: Any) -> Investigate:
    found = made(data(**changes))
    assert isinstance(found, Investigate)
    return found


def fraction(**answers: Any) -> float | None:
    given = {
        VERDICT: {VERDICT: answers["verdict"]} if "verdict" in answers else {},
        CARDS: {OPENED: answers.get("opened", [])},
        DECIDING: {DECIDING: answers["deciding"]} if "deciding" in answers else {},
    }
    return graded(investigate(), given).fraction


def test_the_desk_has_a_claim_cards_a_verdict_and_notes() -> None:
    found = investigate()
    assert [item.id for item in found.items] == [VERDICT, CARDS, DECIDING, NOTES]
    verdict = found.items[0]
    assert verdict.title == found.claim == "Around 5,000 people marched"
    assert verdict.span is not None
    assert verdict.span.of(LEFT) == found.claim
    assert (verdict.passage, found.claim_source, dict(found.passages)) == (
        "left", "", {"left": LEFT},
    )  # fmt: skip
    assert (verdict.why, verdict.outside, verdict.hints, verdict.certainty_of) == (
        "The log says otherwise.", "A second log agrees.", ("Who counted?",), VERDICT,
    )  # fmt: skip
    opened, noted = found.items[1].facets
    assert [option.credit for option in opened.options] == [0, 1, 0]
    assert (opened.id, noted.id, noted.rule, noted.is_needed) == (OPENED, NOTED, None, False)
    assert [facet.id for facet in found.items[3].facets] == [NOTES, IDEA]
    assert not any(facet.is_needed for facet in found.items[3].facets)
    assert found.expert == (PathStep("a", "It costs nothing."), PathStep("b", "It was made there."))


def test_a_card_says_who_says_it_and_what_it_is_worth() -> None:
    found = investigate(cards=[*CARDS_OF_THREE[:2], card("c", "9", icon="image")])
    second = found.card("b")
    assert second is not None
    assert (second.title, second.place, second.minutes, second.published) == (
        "Title b", "Place b", 4, "2024",
    )  # fmt: skip
    assert (second.is_quotation, second.is_decisive, second.why) == (True, True, "Why b")
    assert [each.icon for each in found.cards] == ["file-text", "file-text", "image"]
    assert found.card("d") is None


def test_a_claim_from_elsewhere_says_where_it_stands() -> None:
    found = investigate(passage=None, claim="Ten came", claim_source="A leaflet", certainty="false")
    assert (found.claim, found.claim_source, dict(found.passages)) == ("Ten came", "A leaflet", {})
    assert (found.items[0].span, found.items[0].passage) == (None, None)
    assert found.items[0].certainty_of is None


def test_a_claim_may_say_which_of_its_places_is_meant() -> None:
    found = investigate(claim={"quote": "The", "before": "rage."}, claim_source="The report")
    assert (found.claim, found.claim_source) == ("The", "The report")
    assert found.items[0].span is not None
    assert LEFT[found.items[0].span.start :].startswith("The disgraceful")


@pytest.mark.parametrize(
    ("answers", "share"),
    [
        ({"verdict": "no", "opened": ["b"], "deciding": "b"}, 1),
        ({"verdict": "no", "opened": ["a", "b"], "deciding": "a"}, 0.8),
        ({"verdict": "no"}, 0.6),
        ({"verdict": "partly", "opened": ["c"], "deciding": "c"}, 0.3),
        ({"verdict": "yes", "opened": ["b"]}, 0.2),
        ({}, 0),
    ],
)
def test_the_verdict_earns_six_tenths_and_the_cards_the_rest(
    answers: dict[str, Any], share: float
) -> None:
    assert fraction(**answers) == pytest.approx(share)


def test_opening_more_than_the_minutes_allow_is_refused() -> None:
    with pytest.raises(RefusedResponseError) as refused:
        fraction(opened=["b", "c"])
    fault = refused.value.fault
    assert (fault.path, fault.code) == (("answers", CARDS, OPENED), "over-budget")
    assert dict(fault.values) == {"spent": 13, "budget": 10}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"passage": "lft"}, [(("passage",), "unknown-passage")]),
        ({"passage": ["left"]}, [(("passage",), "not-text")]),
        ({"claim": "Nobody came"}, [(("claim",), "quote-missing")]),
        ({"claim": "the"}, [(("claim",), "quote-ambiguous")]),
        ({"claim": ["a"]}, [(("claim",), "not-a-mapping")]),
        (
            {"budget": "3"},
            [(("budget",), "decisive-over-budget"), (("expert",), "expert-over-budget")],
        ),
        ({"budget": "none"}, [(("budget",), "not-a-whole-number")]),
        (
            {"cards": [card("a"), card("b")]},
            [(("cards",), "no-decisive-card")],
        ),
        (
            {"cards": [*CARDS_OF_THREE, card("a")]},
            [(("cards", 3, "id"), "id-repeats")],
        ),
        (
            {"cards": [*CARDS_OF_THREE, card("d", icon="imag")]},
            [(("cards", 3, "icon"), "not-a-choice")],
        ),
        ({"cards": [card("a", "-1")]}, [(("cards", 0, "minutes"), "out-of-range")]),
        (
            {"expert": [{"card": "d", "why": "x"}, *PATH, PATH[0]]},
            [(("expert", 0, "card"), "unknown-card"), (("expert", 3, "card"), "card-repeats")],
        ),
        (
            {"expert": [PATH[0], {"card": "c", "why": "x"}]},
            [(("expert",), "expert-misses-card")],
        ),
        (
            {"expert": [*PATH, {"card": "c", "why": "x"}]},
            [(("expert",), "expert-over-budget")],
        ),
        ({"expert": []}, [(("expert",), "too-few")]),
        (
            {"verdict": {"options": [{"text": "Yes", "why": "x"}]}},
            [(("verdict", "options"), "no-right-option")],
        ),
        (
            {"verdict": {"options": [*VERDICT_OF_THREE["options"], {"text": "I can't tell"}]}},
            [(("verdict", "options", 3), "missing")],
        ),
        ({"verdict": {}}, [(("verdict",), "missing")]),
    ],
)
def test_what_is_wrong_is_told_in_its_place(changes: dict[str, Any], told: list[Any]) -> None:
    assert codes(data(**changes)) == told


def test_a_claim_without_a_passage_needs_its_source() -> None:
    wanted = data()
    del wanted["passage"]
    assert errors(wanted) == [((), "missing", {"name": "claim_source"})]
    assert codes(wanted | {"claim_source": []}) == [(("claim_source",), "not-text")]


def test_the_minutes_are_said_with_what_they_are_not_enough_for() -> None:
    assert errors(data(budget="3", expert=PATH)) == [
        (("budget",), "decisive-over-budget", {"minutes": 4, "budget": 3}),
        (("expert",), "expert-over-budget", {"minutes": 4, "budget": 3}),
    ]
    wrong = errors(data(expert=[PATH[1], {"card": "aa", "why": "x"}]))
    assert wrong == [(("expert", 1, "card"), "unknown-card", {"name": "aa", "nearest": None})]


def test_everything_is_told_at_once() -> None:
    told = codes(
        data(claim="Nobody", prompt=None, verdict={"options": [{"text": "A", "why": "b"}]})
    )
    assert [code for _, code in told] == ["empty", "quote-missing", "no-right-option"]
    told = codes(data(cards=[card("b", why=None)], expert=[], claim="Nobody", verdict=None))
    assert [code for _, code in told] == ["empty", "empty", "too-few", "quote-missing"]
    assert set(codes({"kind": "investigate"})) == {((), "missing")}
    assert anchor({"kind": "essay"}, MATERIAL)[0] is None


def test_the_pictures_are_named_once_and_in_order() -> None:
    assert list(ICONS) == sorted(set(ICONS))


@st.composite
def investigations(draw: st.DrawFn) -> Investigate:
    minutes = draw(st.lists(st.integers(0, 9), min_size=1, max_size=6))
    decisive = [draw(st.booleans()) or n == 0 for n in range(len(minutes))]
    needed = sum(cost for cost, is_decisive in zip(minutes, decisive, strict=True) if is_decisive)
    names = [f"c{n}" for n in range(len(minutes))]
    path = draw(st.permutations([n for n, d in zip(names, decisive, strict=True) if d]))
    (claim,) = draw(phrases(WORDS, 1, 1))
    shares = draw(st.lists(st.sampled_from(["0", "0.5", "1"]), max_size=3))
    found = made(
        data(
            passage="q",
            claim=" ".join(reversed(claim.split())),
            budget=str(max(1, needed + draw(st.integers(0, 9)))),
            cards=[
                card(name, str(cost), str(d).lower())
                for name, cost, d in zip(names, minutes, decisive, strict=True)
            ],
            verdict={
                "options": [{"text": "V", "right": "true"}]
                + [{"text": f"V{n}", "credit": c, "why": "x"} for n, c in enumerate(shares)]
            },
            expert=[{"card": name, "why": "x"} for name in path],
            certainty=draw(st.sampled_from(["true", "false"])),
        ),
        MATERIAL_OF_WORDS,
    )
    assert isinstance(found, Investigate)
    return found


@given(investigations(), st.data())
def test_every_investigation_keeps_the_laws(activity: Investigate, data: st.DataObject) -> None:
    check_laws(activity, data)
