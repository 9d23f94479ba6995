from __future__ import annotations

import pytest

from literacy_app.authoring.bands import (
    LEAST,
    MOST,
    NAMES,
    Bands,
    NotABandError,
    NotAShareError,
    UnknownBandError,
    read_bands,
)


def test_what_is_not_set_is_as_by_default() -> None:
    bands = read_bands(["everything = 0.2", "sides=1", "everything=0.1"])

    assert bands["everything"] == 0.1
    assert bands["sides"] == 1
    assert bands["random"] == MOST["random"]
    assert bands["wider"] == LEAST["wider"]
    assert all(Bands()[name] == {**MOST, **LEAST}[name] for name in NAMES)


def test_a_band_is_a_bound_above_or_below() -> None:
    assert not set(MOST) & set(LEAST)


def test_the_band_that_was_meant_is_named() -> None:
    with pytest.raises(UnknownBandError) as refused:
        read_bands(["everythin=0.3"])
    assert (refused.value.name, refused.value.nearest) == ("everythin", "everything")


@pytest.mark.parametrize("typed", ["random=much", "random=", "random=1.1", "random=-1", "all=nan"])
def test_a_share_is_a_number_from_nought_to_one(typed: str) -> None:
    with pytest.raises(NotAShareError) as refused:
        read_bands([typed])
    assert refused.value.typed == typed


def test_a_band_has_a_name_and_a_share() -> None:
    with pytest.raises(NotABandError) as refused:
        read_bands(["random"])
    assert refused.value.typed == "random"
