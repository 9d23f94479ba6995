from __future__ import annotations

import pytest

from literacy_app.desktop.paint.layout import Band, band_for, is_short


@pytest.mark.parametrize(
    ("width", "factor", "band"),
    [
        (1366, 1.0, Band.WIDE), (1260, 1.0, Band.WIDE), (1259, 1.0, Band.MEDIUM),
        (980, 1.0, Band.MEDIUM), (979, 1.0, Band.COMPACT), (1366, 2.0, Band.COMPACT),
        (1920, 1.25, Band.WIDE),
    ],
)  # fmt: skip
def test_the_band_goes_by_width_over_text_size(width: int, factor: float, band: Band) -> None:
    assert band_for(width, factor) is band


def test_a_low_window_is_short_by_the_same_measure() -> None:
    assert not is_short(720, 1.0)
    assert is_short(719, 1.0)
    assert is_short(1000, 2.0)
