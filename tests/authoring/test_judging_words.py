from __future__ import annotations

import pytest

from literacy_app.authoring.judging_words import judges


@pytest.mark.parametrize("word", ["Brutal", "shameful", "heroic", "merciless", "utterly", "vile"])
def test_a_word_that_looks_as_if_it_judged(word: str) -> None:
    assert judges(word)


@pytest.mark.parametrize("word", ["closed", "council", "40", "", "on", "ally", "terrorist"])
def test_a_word_that_does_not(word: str) -> None:
    assert not judges(word)
