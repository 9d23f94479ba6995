from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.highlight import Mark
from literacy_app.activities.highlight_marks import OverlappingMarksError
from literacy_app.activities.token_labels import token_labels
from literacy_app.measures.agreement import alpha
from literacy_app.text.words import words

TEXT = "The US-led gang fled.\n\n“Shameful,” he said."
#       0   4  7   11   16      23         34 37


def mark(quote: str, label: str) -> Mark:
    start = TEXT.index(quote)
    return Mark(start, start + len(quote), label)


def test_every_word_has_a_name_from_every_reader() -> None:
    found = token_labels(
        TEXT, [[mark("gang", "name-calling"), mark("“Shameful,”", "loaded")], [], [mark("g", "x")]]
    )

    assert found == [
        ("", "", ""),
        ("", "", ""),
        ("", "", ""),
        ("name-calling", "", "x"),
        ("", "", ""),
        ("loaded", "", ""),
        ("", "", ""),
        ("", "", ""),
    ]


def test_a_mark_that_touches_no_word_names_none() -> None:
    assert set(token_labels(TEXT, [[mark(".\n\n“", "loaded"), Mark(4, 4, "loaded")]])) == {("",)}


def test_no_reader_and_no_word() -> None:
    assert token_labels(TEXT, []) == []
    assert token_labels("", [[], []]) == []


def test_one_word_has_one_name() -> None:
    with pytest.raises(OverlappingMarksError) as refused:
        token_labels(TEXT, [[mark("gang fled", "loaded"), mark("fled", "exaggeration")]])
    assert refused.value.fault.values == {"first": "gang fled", "second": "fled"}


def test_the_same_name_twice_is_no_fault() -> None:
    found = token_labels(TEXT, [[mark("gang fled", "loaded"), mark("fled", "loaded")]])
    assert [label for (label,) in found].count("loaded") == 2


@given(st.sets(st.integers(0, 7), min_size=1, max_size=7), st.integers(2, 4))
def test_readers_who_mark_alike_agree(numbers: set[int], readers: int) -> None:
    spans = [words(TEXT).span(number) for number in sorted(numbers)]
    marks = [Mark(span.start, span.end, "loaded") for span in spans]
    assert alpha(token_labels(TEXT, [marks] * readers)) == 1
