from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.text.clusters import clusters, shorten


def test_a_cluster_is_what_a_reader_counts_as_one() -> None:
    assert clusters("e\u0301👩\u200d👩\u200d👧🇫🇷نُ") == ("e\u0301", "👩\u200d👩\u200d👧", "🇫🇷", "نُ")


@given(st.text())
def test_joined_clusters_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("liberation", 10, "liberation"),
        ("liberation", 9, "liberati…"),
        ("an ancient marvel", 4, "an…"),
        ("🇫🇷🇫🇷🇫🇷", 2, "🇫🇷…"),
        ("ab", 1, "…"),
    ],
)
def test_shortening_cuts_between_clusters(text: str, most: int, short: str) -> None:
    assert shorten(text, most) == short
