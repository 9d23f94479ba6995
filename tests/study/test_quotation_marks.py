from __future__ import annotations

import pytest

from literacy_app.study.quotation_marks import QuotationMarks
from literacy_app.text.spans import Span


def _completed(text: str, selected: str) -> str:
    start = text.index(selected)
    return QuotationMarks(text).completed(Span(start, start + len(selected))).of(text)


def _embraced(text: str, selected: str) -> str:
    start = text.index(selected)
    return QuotationMarks(text).embraced(Span(start, start + len(selected))).of(text)


@pytest.mark.parametrize(
    ("text", "selected", "expected"),
    [
        ("It was a 'civil war' then.", "'civil", "'civil war'"),
        ("It was a 'civil war' then.", "war'", "'civil war'"),
        ("It was a 'civil war' then.", "a 'civil", "a 'civil war'"),
        ("It was a \u201ccivil war\u201d then.", "war\u201d then", "\u201ccivil war\u201d then"),
        ("Sie sagt \u201ea b\u201c hier", "\u201ea", "\u201ea b\u201c"),
        ("Il dit \u00aba b\u00bb ici", "b\u00bb", "\u00aba b\u00bb"),
        ('He said "one two" once', '"one', '"one two"'),
        ("It was a 'civil war' then.", "civil", "civil"),
        ("Syria's second city and Aleppo's first", "Syria's second", "Syria's second"),
        ("the allies' plan and 'their war'", "allies' plan", "allies' plan"),
        ("one 'two\n\nthree' four", "'two", "'two"),
    ],
)
def test_a_quotation_mark_brings_its_partner(text: str, selected: str, expected: str) -> None:
    assert _completed(text, selected) == expected


def test_a_stretch_over_two_paragraphs_completes_the_pairs_of_both() -> None:
    text = "a 'b c' d\n\ne 'f g' h"

    assert _completed(text, "c' d\n\ne 'f") == "'b c' d\n\ne 'f g'"


def test_a_long_quotation_may_be_selected_in_part() -> None:
    text = f"He said '{'very ' * 30}long' at last"

    assert _completed(text, "'very") == "'very"


@pytest.mark.parametrize(
    ("text", "selected", "expected"),
    [
        ("It was a 'civil war'.", "civil war", "'civil war'"),
        ("It was a 'civil war'.", "civil", "civil"),
        ("It was a 'civil war'.", "was", "was"),
        ("'all of it'", "all of it", "'all of it'"),
        ("civil war", "civil war", "civil war"),
        ("x'y'z", "y", "y"),
        ("a \u201cb\u201d c", "b", "\u201cb\u201d"),
    ],
)
def test_a_pair_right_around_a_stretch_embraces_it(text: str, selected: str, expected: str) -> None:
    assert _embraced(text, selected) == expected


def test_a_mark_inside_another_pair_pairs_with_its_own() -> None:
    text = "she wrote \u201cthe 'free press' lied\u201d today"

    assert _completed(text, "'free") == "'free press'"
    assert _completed(text, "\u201cthe") == "\u201cthe 'free press' lied\u201d"


def test_a_mark_that_closes_what_was_opened_before_ends_what_was_opened_since() -> None:
    text = "say \"one 'two\" three' four"

    assert _completed(text, '"one') == '"one \'two"'
    assert _completed(text, "three'") == "three'"


def test_a_closing_mark_alone_has_no_partner() -> None:
    text = "one two\u201d three"

    assert _completed(text, "two\u201d") == "two\u201d"
