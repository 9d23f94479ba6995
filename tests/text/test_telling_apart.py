"""What settles which place a quotation means."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from literacy_app.text.normal import normalise
from literacy_app.text.quotations import Found, Quotation, find, places_left
from literacy_app.text.telling_apart import MOST_PLACES, places_meant

TEXT = "The road was long. The road was wet.\n\nNobody took the road."


def said(quote: str, text: str = TEXT, **more: str) -> list[tuple[str, str]]:
    quotation = Quotation(quote, None, more.get("before"), more.get("after"))
    return [(meant.name, meant.value) for meant in places_meant(text, quotation)]


def test_the_shortest_words_that_settle_it() -> None:
    assert said("road") == [
        ("after", "was long."),
        ("before", "long. The"),
        ("before", "the"),
    ]
    first, _, last = places_meant(TEXT, Quotation("road"))
    assert (first.around, first.paragraph) == ("The road was long. The road", 1)
    assert (last.around, last.paragraph) == ("Nobody took the road.", 2)


def test_what_is_said_already_stays() -> None:
    assert said("road", before="The") == [("after", "was long."), ("after", "was wet.")]
    assert said("road", after="was") == [("occurrence", "1"), ("before", "long. The")]


def test_where_words_alone_do_not_settle_it_the_place_is_counted() -> None:
    text = "So it is. " * 8
    assert said("it", normalise(text))[1] == ("occurrence", "2")
    assert len(said("it", normalise(text))) == MOST_PLACES
    assert said("it", normalise(text * 4)) == []


@given(st.lists(st.sampled_from(["a", "b", "the", "x.", "\n\n"]), max_size=16))
def test_for_any_text_each_place_is_settled(words: list[str]) -> None:
    text = normalise(" ".join(words))
    quotation = Quotation("the")
    left = places_left(text, quotation)
    meant = places_meant(text, quotation)
    assert [each.span for each in meant] == left[:MOST_PLACES] or len(left) > 16
    for each in meant:
        number = int(each.value) if each.name == "occurrence" else None
        before = each.value if each.name == "before" else None
        after = each.value if each.name == "after" else None
        found = find(text, Quotation("the", number, before, after))
        assert isinstance(found, Found)
        assert found.span == each.span
