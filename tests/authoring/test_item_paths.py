from __future__ import annotations

import pytest

from literacy_app.activities.compare import LEFT_OUT_LEFT, PAIRS
from literacy_app.activities.investigate import NOTES, VERDICT
from literacy_app.activities.ledger import FOUND, MISSING_VOICES
from literacy_app.authoring.item_paths import item_path


@pytest.mark.parametrize(
    ("kind", "item", "path"),
    [
        ("highlight", "axed", ("key", "axed")),
        ("judge", "vote", ("claims", "vote")),
        ("ledger", "mayor", ("sources", "mayor")),
        ("ledger", FOUND, ("sources",)),
        ("ledger", MISSING_VOICES, ("missing_voices",)),
        ("investigate", VERDICT, ("verdict",)),
        ("investigate", NOTES, ()),
        ("compare", PAIRS, ("pairs",)),
        ("compare", LEFT_OUT_LEFT, ("left_out",)),
        ("rewrite", "x", ("sentences", "x")),
    ],
)
def test_the_way_to_an_item(kind: str, item: str, path: tuple[str, ...]) -> None:
    assert item_path(3, kind, item) == ("activities", 3, *path)
