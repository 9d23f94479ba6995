from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.authoring.bands import read_bands
from literacy_app.authoring.symmetry import Side, symmetry
from literacy_app.lessons.lesson import RightClaim
from tests.authoring.lessons import MARK, TEXT, lesson

if TYPE_CHECKING:
    from literacy_app.lessons.lesson import Lesson

LONG = TEXT + " word" * 200
RIGHT = "right:\n  - {claim: It closed., confirmed: The minutes., passage: pool}\n"
TWO = MARK.replace("    - {quote: axed", "    # {quote: axed").replace(
    "    - {quote: On Tuesday", "    # {quote: On Tuesday"
)


def of(favours: str, activities: str = MARK, *, text: str = LONG, more: str = RIGHT) -> Lesson:
    return lesson(activities, text=text, favours=favours, more=more)


def test_a_side_is_counted() -> None:
    found = symmetry([lesson(MARK, favours="town", more=RIGHT)] * 2)

    (side,) = found.sides
    assert (side.name, side.words, side.key, side.let_stand) == ("town", 54, 6, 4)
    assert (side.readers_differ, side.credits) == (2, 2)
    assert side.techniques == {"loaded": 4, "name-calling": 2}
    assert side.per_hundred == pytest.approx(600 / 54)
    assert found.unsaid == ()
    assert found.findings == ()


def test_of_what_it_is_not_said_whom_it_favours() -> None:
    found = symmetry([lesson(MARK, more=RIGHT)])
    assert (found.sides, found.unsaid) == ((), (("small", "pool"),))


def test_nothing_is_divided_by_nothing() -> None:
    side = Side("town", 0, 0, 2, 0, 0, {})
    assert (side.per_hundred, side.stand_per_key) == (0, 0)


def test_sides_that_are_treated_alike() -> None:
    assert symmetry([of("town"), of("council"), of("neither", TWO)]).findings == ()


def test_a_side_whose_texts_are_keyed_more() -> None:
    single = MARK.split("    - {quote: axed")[0] + "  let_stand:" + MARK.split("  let_stand:")[1]
    found = symmetry([of("town"), of("council", single)]).findings

    keyed, stand = found
    assert (keyed.code, keyed.severity) == ("keyed-more", "outside")
    assert (keyed.values["side"], keyed.values["other"]) == ("town", "council")
    assert keyed.values["likeness"] == pytest.approx(1 / 3)
    assert (stand.code, stand.values["side"]) == ("let-stand-more", "council")
    lax = read_bands(["sides=0.3"])
    assert symmetry([of("town"), of("council", single)], lax).findings == ()


def test_a_side_that_is_right_about_nothing() -> None:
    (found,) = symmetry([of("town"), of("council", more="")]).findings
    assert (found.code, found.values) == (
        "no-credit",
        {"side": "council", "other": "town", "credits": 1},
    )


def test_sides_without_a_let_stand_entry_are_alike() -> None:
    bare = MARK.split("  let_stand:")[0]
    assert symmetry([of("town", bare), of("council", bare)]).findings == ()


def test_few_words_are_not_compared() -> None:
    found = symmetry([of("town"), of("council", text=TEXT, more="")])
    assert [(each.code, each.severity, each.values["sides"]) for each in found.findings] == [
        ("few-words", "note", ("council",))
    ]


def test_sides_that_meet_others_are_not_compared_with_strangers() -> None:
    single = MARK.split("    - {quote: axed")[0] + "  let_stand:" + MARK.split("  let_stand:")[1]
    town, bank = of("town"), of("for", single)
    meeting = replace(town.passages["pool"], id="other", favours="council")
    against = replace(bank.passages["pool"], id="other", favours="against")
    war = replace(town, passages={**town.passages, "other": meeting})
    excerpts = replace(bank, passages={**bank.passages, "other": against})

    assert symmetry([town, bank]).findings != ()
    assert symmetry([war, bank]).findings != ()
    assert symmetry([war, excerpts]).findings == ()


def test_sides_of_quarrels_that_never_meet_are_not_compared() -> None:
    bare = MARK.split("    - {quote: axed")[0] + "  let_stand:" + MARK.split("  let_stand:")[1]

    def quarrel(one: str, other: str, activities: str) -> Lesson:
        both = lesson(activities, text=LONG, favours=one, more=RIGHT)
        second = replace(both.passages["pool"], id="second", favours=other)
        twice = (*both.activities, replace(both.highlights[0], id="again", passage="second"))
        claims = (*both.right, RightClaim("It closed.", "The minutes.", "second"))
        passages = {**both.passages, "second": second}
        return replace(both, passages=passages, activities=twice, right=claims)

    apart = [quarrel("town", "council", MARK), quarrel("players", "referees", bare)]
    assert symmetry(apart).findings == ()
    met = [quarrel("town", "council", MARK), quarrel("town", "referees", bare)]
    assert {each.values["side"] for each in symmetry(met).findings} != set()
