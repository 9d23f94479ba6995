from __future__ import annotations

from itertools import product
from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.authoring.giveaways import at_least, giveaways
from tests.authoring.lessons import MARK, lesson
from tests.fakes.all_kinds import all_kinds

RIGHT = "{text: The one that is right and long, right: true}"
LONG = "{text: The one that is long and not right, right: false, why: No.}"


def asking(*questions: list[str]) -> str:
    head = "- id: ask\n  kind: choose\n  prompt: Choose.\n  certainty: false\n  questions:\n"
    return head + "".join(
        f"    - question: Question {number}?\n      options: [{', '.join(options)}]\n"
        for number, options in enumerate(questions)
    )


def short(letter: str, right: str = "false, why: No.") -> str:
    return f"{{text: Short {letter}, right: {right}}}"


def test_the_longest_option_gives_itself_away() -> None:
    turns = [[RIGHT, short("b"), short("c")], [short("b"), RIGHT, short("c")]]
    turns += [[short("b"), short("c"), RIGHT], [short("b"), short("c"), RIGHT]]
    (found,) = giveaways(lesson(asking(*turns)))

    assert (found.code, found.severity) == ("longest-is-right", "outside")
    assert found.values["right"] == found.values["questions"] == 4
    assert found.values["chance"] == pytest.approx(1 / 81)


def test_a_place_gives_itself_away() -> None:
    one = [short("a"), LONG, short("c", "true"), short("d")]
    (found,) = giveaways(lesson(asking(*[one] * 5)))

    assert (found.code, found.values["place"]) == ("place-is-right", 3)
    assert found.values["right"] == 5


@pytest.mark.parametrize(
    "questions",
    [
        [[RIGHT, short("b"), short("c")]] * 3,  # too few to tell
        [[RIGHT, short("b")], [short("a"), LONG.replace("false", "true")]] * 2,  # as chance may be
        [[short("a", "true"), short("b")], [short("a"), short("b", "true")]] * 2,  # none is longest
        [[RIGHT]] * 5,  # nothing to choose
    ],
)
def test_what_may_be_chance_is_not_told(questions: list[list[str]]) -> None:
    assert list(giveaways(lesson(asking(*questions)))) == []


def test_options_in_the_order_of_the_format_are_not_looked_at() -> None:
    assert list(giveaways(lesson(MARK))) == []
    assert list(giveaways(all_kinds())) == []


@given(st.lists(st.floats(0.1, 0.9), max_size=6), st.integers(0, 7))
def test_how_likely_is_the_sum_over_all_that_may_happen(chances: list[float], count: int) -> None:
    ways = product((False, True), repeat=len(chances))
    likely = sum(
        prod(
            chance if happens else 1 - chance for happens, chance in zip(way, chances, strict=True)
        )
        for way in ways
        if sum(way) >= count
    )
    assert at_least(count, chances) == pytest.approx(likely)
