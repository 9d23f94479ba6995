"""From a path of keys to line and column."""

from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app.lessons.nodes import compose
from literacy_app.lessons.places import At, Place, height, key_place, value_place

TEXT = """\
id: x
passages:
  opening:
    text: |
      Words.
activities:
  - kind: highlight
    labels: [loaded, vague]
  -
    kind: other
"""
PLACES = compose(TEXT, Path("lesson.yaml")).places


@pytest.mark.parametrize(
    ("path", "key", "value"),
    [
        ((), (1, 1), (1, 1)),
        (("id",), (1, 1), (1, 5)),
        (("passages",), (2, 1), (2, 1)),
        (("passages", "opening", "text"), (4, 5), (4, 11)),
        (("activities", 0), (7, 5), (7, 5)),
        (("activities", 0, "kind"), (7, 5), (7, 11)),
        (("activities", 0, "labels"), (8, 5), (8, 5)),
        (("activities", 0, "labels", 1), (8, 22), (8, 22)),
        (("activities", 1, "kind"), (10, 5), (10, 11)),
        # Paths that lead nowhere stop as far as they lead.
        (("title",), (1, 1), (1, 1)),
        (("passages", "opening", "from"), (3, 3), (3, 3)),
        (("passages", 0), (2, 1), (2, 1)),
        (("activities", 0, "key", 3, "quote"), (7, 5), (7, 5)),
        (("activities", 2), (6, 1), (6, 1)),
        (("activities", "kind"), (6, 1), (6, 1)),
        (("id", 0, "quote"), (1, 1), (1, 5)),
    ],
)
def test_a_path_leads_to_key_and_value(
    path: tuple[str | int, ...], key: tuple[int, int], value: tuple[int, int]
) -> None:
    assert PLACES is not None
    assert key_place(PLACES, path) == Place(*key)
    assert value_place(PLACES, path) == Place(*value)


def test_height_counts_what_lies_in_each_other() -> None:
    assert height(At(0, 0)) == 0
    for text, levels in (("[]", 1), ("[a]", 1), ("[[a], {b: [c]}]", 3), ("{a: {b: {}}}", 3)):
        places = compose(text, Path("x.yaml")).places
        assert places is not None
        assert height(places) == levels
