"""Which words a quote with a slip surely means, and where that is not sure."""

from __future__ import annotations

import pytest

from literacy_app.text.misspelling import misspelt

TEXT = (
    "The city was occupied by Saudi-backed terrorists, who hoped for liberation. It was an "
    "effective recolonisation, 12345 people said; the ‘losses’ were shameful. A woman spoke; the "
    "women left. Several rebels stayed and occupied it. Most rebelled later. The mayor's plan."
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("liberaton", "liberation"),
        ("effective recolonization", "effective recolonisation"),
        ("Effective  recolonisation", "effective recolonisation"),
        ("Saudi-backed terorists", "Saudi-backed terrorists"),
        ("the “recolonisation”", None),
        ("an effective “recolonisation”", "an effective recolonisation"),
        ("‘lossses’", "‘losses’"),
        ("“lossses”", None),
        ("were shamful", "were shameful"),
        ("occupyed", None),  # it stands twice
        ("were occupyed by Saudi-backed", None),  # two words of four differ
        ("was occupyed by Saudi-backed", "was occupied by Saudi-backed"),
        ("“shameful”", None),  # the words stand there, the marks do not
        ("rebells", "rebels"),
        ("rebelld", "rebelled"),
        ("liberating", None),  # ends otherwise: another form
        ("iberation", None),
        ("libertarianion", None),
        ("12346 people", None),
        ("12355 people", None),
        ("mayors' plan", None),
        ("mayor’s plan", "mayor's plan"),
        ("women spoke", None),  # both words stand in the text
        ("the cty was", None),  # too short a word
        ("anliberation", None),
        ("something else", None),
        ("–", None),
        ("", None),
        ("liberaton " * 60, None),
    ],
)
def test_a_slip_is_known_where_one_place_is_meant(typed: str, meant: str | None) -> None:
    span = misspelt(TEXT, typed)
    assert (span and span.of(TEXT)) == meant


def test_a_text_may_hold_nothing_or_less_than_the_quote() -> None:
    assert misspelt("", "liberaton") is None
    assert misspelt("liberation", "was no liberaton") is None
    assert misspelt("losses’ rose", "‘lossses’") is None
