from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.answers import Find
from literacy_app.activities.faults import Fault
from literacy_app.activities.kinds import read_activity
from literacy_app.activities.ledger import (
    FACETS,
    FOUND,
    KIND,
    KINDS,
    MISSING_VOICES,
    TRACEABLE,
    TRACEABLES,
    USES,
    Ledger,
)
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


def source(**changes: Any) -> dict[str, Any]:
    return {
        "quote": "the minutes", "kind": "institution", "use": "mentioned", "traceable": "yes",
        "stake": "open", "why": "The council keeps them.", **changes,
    }  # fmt: skip


def without(*names: str, **changes: Any) -> dict[str, Any]:
    return {name: value for name, value in source(**changes).items() if name not in names}


EXPERTS = source(quote="Experts", kind="vague", traceable="no", why="Nobody knows which.")
UNLISTED = {"quote": "Ada Brandt", "listed": "false", "why": "She is named.", "weight": "2"}
VOICES = [
    {"voice": "Families", "right": "true", "why": "They are spoken of."},
    {"voice": "The council", "right": "false", "why": "Its minutes are named."},
]


def data(**changes: Any) -> dict[str, Any]:
    return {
        "kind": "ledger",
        "id": "sources",
        "passage": "left",
        "prompt": "Who is leaned on?",
        "stakes": {"open": "Open to all", "unknown": "Unknown"},
        "sources": [source(), EXPERTS, UNLISTED],
        "missing_voices": VOICES,
        **changes,
    }


def ledger(**changes: Any) -> Ledger:
    found = made(data(**changes))
    assert isinstance(found, Ledger)
    return found


def test_each_source_is_a_row_with_its_cells_then_come_what_is_found_and_who_is_missing() -> None:
    found = ledger()
    assert found.sources == ("the-minutes", "experts")
    assert [item.id for item in found.items] == [*found.sources, FOUND, MISSING_VOICES]
    row = found.items[0]
    assert (row.title, row.why, row.passage) == ("the minutes", "The council keeps them.", "left")
    assert row.span is not None
    assert row.span.of(LEFT) == "the minutes"
    assert tuple(facet.id for facet in row.facets) == FACETS
    assert [[option.id for option in facet.options] for facet in row.facets] == [
        list(KINDS), list(USES), list(TRACEABLES), ["open", "unknown"],
    ]  # fmt: skip
    assert [facet.accepted[0].id for facet in row.facets] == [
        "institution", "mentioned", "yes", "open",
    ]  # fmt: skip
    assert [option.text for option in row.facets[3].options] == ["Open to all", "Unknown"]


def test_what_is_not_listed_is_found_as_words_and_weighs_as_much_as_it_says() -> None:
    found = ledger()
    (one,) = found.unlisted
    assert (one.id, one.title, one.why) == ("ada-brandt", "Ada Brandt", "She is named.")
    item = found.item(FOUND)
    assert item is not None
    assert item.weight == 2
    assert item.facets[0].rule == Find((one.span,))
    assert not item.facets[0].is_needed


def test_nothing_to_find_and_nobody_missing_is_not_asked_about() -> None:
    found = ledger(sources=[source()], missing_voices=[])
    assert [item.id for item in found.items] == ["the-minutes"]
    assert found.unlisted == ()


def test_only_what_the_author_wants_is_asked() -> None:
    found = ledger(
        facets=["traceable", "kind"], stakes={}, sources=[without("use", "stake", certainty="true")]
    )
    assert [facet.id for facet in found.items[0].facets] == [KIND, TRACEABLE]
    assert found.items[0].certainty_of == TRACEABLE
    found = ledger(facets=["kind"], stakes={}, sources=[{**without("use"), "certainty": "true"}])
    assert found.items[0].certainty_of == KIND
    assert ledger().items[0].certainty_of is None


def test_the_text_itself_is_a_source_that_stands_nowhere() -> None:
    found = ledger(sources=[{**without("quote", kind="text"), "text": "The Tide, its author"}])
    row = found.items[0]
    assert (row.title, row.passage, row.span) == ("The Tide, its author", None, None)


def test_a_cell_has_part_credit_and_reasons() -> None:
    part = {"traceable": {"with-work": "0.5"}, "stake": {"unknown": "0.25"}}
    reasons = {"kind": {"person": "No name is given."}, "stake": {"unknown": "It is known."}}
    found = ledger(sources=[source(part=part, reasons=reasons)], missing_voices=[])
    kind, _, traceable, stake = found.items[0].facets
    assert kind.options[0].why == "No name is given."
    assert [option.credit for option in traceable.options] == [1, 0.5, 0]
    assert (stake.options[1].credit, stake.options[1].why) == (0.25, "It is known.")
    answers = {"the-minutes": {"kind": "institution", "traceable": "with-work", "stake": "unknown"}}
    assert graded(found, answers).fraction == (1 + 0 + 0.5 + 0.25) / 4


def test_found_sources_and_voices_earn_and_wrong_ones_cost() -> None:
    found = ledger()
    quotes = [{"quote": "Brandt"}, {"quote": "storm"}]
    answers = {FOUND: {FOUND: quotes}, MISSING_VOICES: {MISSING_VOICES: ["families"]}}
    assert [item.credit for item in graded(found, answers).items] == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"passage": "lft"}, [(("passage",), "unknown-passage")]),
        ({"sources": [source(quote="the minute")]}, [(("sources", 0, "quote"), "quote-cuts-word")]),
        (
            {"sources": [source(), source(kind="vague")]},
            [(("sources", 1, "quote"), "quote-repeats")],
        ),
        (
            {"sources": [source(id="a"), {**EXPERTS, "id": "a"}]},
            [(("sources", 1, "id"), "id-repeats")],
        ),
        ({"sources": [source(id=FOUND)]}, [(("sources", 0, "id"), "reserved-id")]),
        ({"sources": [without("use", "kind")]}, [(("sources", 0), "missing")] * 2),
        ({"sources": [source(kind="persn")]}, [(("sources", 0, "kind"), "not-a-choice")]),
        ({"sources": [source(stake="opn")]}, [(("sources", 0, "stake"), "unknown-stake")]),
        (
            {"sources": [source(part={"stake": {"opn": "0.5"}})]},
            [(("sources", 0, "part", "stake", "opn"), "unknown-stake")],
        ),
        (
            {"sources": [source(part={"kind": {"institution": "0.5"}})]},
            [(("sources", 0, "part", "kind", "institution"), "option-accepted")],
        ),
        (
            {"sources": [source(reasons={"traceable": {"yes": "So it is."}})]},
            [(("sources", 0, "reasons", "traceable", "yes"), "option-accepted")],
        ),
        ({"sources": [without("quote")]}, [(("sources", 0), "quote-or-text")]),
        ({"sources": [source(text="Ada")]}, [(("sources", 0), "quote-and-text")]),
        (
            {"sources": [source(), {"text": "Ada", "listed": "false", "why": "x"}]},
            [(("sources", 1), "missing")],
        ),
        ({"stakes": {}}, [((), "missing")]),
        ({"stakes": {"open": None}}, [(("stakes", "open"), "empty")]),
        ({"stakes": {f"s{n}": "x" for n in range(51)}}, [(("stakes",), "too-many")]),
        ({"stakes": ["open"]}, [(("stakes",), "not-a-mapping")]),
        ({"facets": []}, [(("facets",), "too-few")]),
        ({"sources": []}, [(("sources",), "too-few")]),
        (
            {"missing_voices": [{**VOICES[1]}]},
            [(("missing_voices",), "no-right-option")],
        ),
        (
            {"missing_voices": [*VOICES, VOICES[0]]},
            [(("missing_voices", 2, "text"), "option-repeats")],
        ),
        (
            {"missing_voices": [{"voice": None, "right": "true", "why": "x"}] * 2},
            [(("missing_voices", 0, "voice"), "empty"), (("missing_voices", 1, "voice"), "empty")],
        ),
    ],
)
def test_what_is_wrong_is_told_in_its_place(changes: dict[str, Any], told: list[Any]) -> None:
    assert codes(data(**changes)) == told


def test_everything_is_told_at_once() -> None:
    sources = [source(quote="nowhere", why=None), source(stake="opn"), source(use="qoted")]
    assert {code for _, code in codes(data(sources=sources, prompt=None))} == {
        "empty", "quote-missing", "unknown-stake", "not-a-choice", "quote-repeats",
    }  # fmt: skip
    assert errors(data(sources=[source(stake="opn")]))[0][2] == {"name": "opn", "nearest": "open"}
    assert codes({"kind": "ledger"})[0] == ((), "missing")


def test_voices_without_a_decoy_are_a_warning() -> None:
    found, faults = read_activity(data(missing_voices=VOICES[:1]), MATERIAL)
    assert found is not None
    assert faults == (Fault(("missing_voices",), "no-decoys", {}, "warning"),)


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    facets = draw(st.lists(st.sampled_from(FACETS), min_size=1, unique=True))
    stakes = ["s1", "s2", "s3"]
    names = {"kind": KINDS, "use": USES, "traceable": TRACEABLES, "stake": stakes}
    sources = []
    for quote in draw(phrases(WORDS, 1, 6)):
        right = {facet: draw(st.sampled_from(names[facet])) for facet in facets}
        part = {
            facet: {other: draw(st.sampled_from(["0", "0.5", "1"]))}
            for facet in facets
            if (other := draw(st.sampled_from(names[facet]))) != right[facet]
        }
        extra = {"listed": "false"} if draw(st.booleans()) else {"part": part}
        weight = draw(st.sampled_from(["1", "0.5", "3"]))
        sources.append({"quote": quote, "why": "x", "weight": weight, **right, **extra})
    voices = draw(st.lists(st.booleans(), max_size=5))
    wanted = data(
        passage="p",
        facets=facets,
        stakes={id_: id_ for id_ in stakes},
        sources=sources,
        missing_voices=[
            {"voice": f"V{n}", "right": str(right or n == 0).lower(), "why": "x"}
            for n, right in enumerate(voices)
        ],
    )
    found = made(wanted, MATERIAL_OF_WORDS)
    assert isinstance(found, Ledger)
    return found


@given(ledgers(), st.data())
def test_every_ledger_keeps_the_laws(activity: Ledger, data: st.DataObject) -> None:
    check_laws(activity, data)
