from __future__ import annotations

import pytest

from literacy_app.activities.highlight import Highlight
from literacy_app.activities.kinds import FIELDS
from literacy_app.authoring.item_paths import item_path
from literacy_app.authoring.ways import place_of
from literacy_app.lessons.opening import Mapped, open_file
from tests.authoring.lessons import CHOOSE, MARK, lesson_text, opened
from tests.fakes.all_kinds import FILE, all_kinds

LINES = lesson_text(MARK + CHOOSE).splitlines()


def line(path: tuple[str | int, ...]) -> str:
    """The line that a way leads to."""
    return LINES[place_of(path, opened(MARK + CHOOSE)).line - 1].strip(" -")


@pytest.mark.parametrize(
    ("path", "begins"),
    [
        (("activities", 0), "id: mark"),
        (("activities", 0, "key", "dear"), "{id: dear"),
        (("activities", 0, "key", "axed"), "{quote: axed"),
        (("activities", 0, "let_stand", "on-tuesday"), "{quote: On Tuesday"),
        (("activities", 0, "readers_differ", "handful"), "{quote: handful"),
        (("activities", 0, "key", 1), "{quote: axed"),
        (("activities", 1, "questions", "who"), "id: who"),
        (("activities", 1, "questions", "who", "options", 1), "{text: Nobody"),
        ((), "format: 1"),
        # As far as there is something.
        (("activities", 0, "key", "gone"), "key:"),
        (("activities", 0, "labels", "loaded", "deeper"), "labels: [loaded"),
        (("activities", "mark"), "id: mark"),
        (("nothing", "at", 4), "format: 1"),
    ],
)
def test_a_way_leads_to_a_line(path: tuple[str | int, ...], begins: str) -> None:
    assert line(path).startswith(begins)


def test_ids_of_a_key_are_made_for_all_its_lists_together() -> None:
    data = """\
- id: mark
  kind: highlight
  passage: pool
  prompt: Mark.
  labels: [loaded]
  key:
    - {quote: the, occurrence: 1, labels: [loaded], plainer: a, why: x}
  let_stand:
    - {quote: the, occurrence: 2, why: y}
"""
    found = opened(data)
    assert place_of(("activities", 0, "let_stand", "the-2"), found).line == 19
    assert place_of(("activities", 0, "key", "the"), found).line == 17


def test_data_of_any_shape_leads_somewhere() -> None:
    found = opened("- {key: [[], [x], {quote: [y]}, {id: []}, z z]}\n- 5\n")
    ways = [
        ("activities", 0, "key"),
        ("activities",),
        ("activities", 1),
        ("activities", 0, "key", 1),
    ]
    for step in ("", "entry", "z-z", 7, "key"):
        assert all(place_of((*way, step), found).line > 0 for way in ways)


def test_every_item_of_every_kind_has_a_place_of_its_own() -> None:
    found = open_file(FILE)
    assert isinstance(found, Mapped)
    seen = set()
    for number, activity in enumerate(all_kinds().activities):
        seen.add(activity.kind)
        items = activity.key if isinstance(activity, Highlight) else activity.items
        start = place_of(("activities", number), found)
        for item in items:
            path = item_path(number, activity.kind, item.id)
            place = place_of(path, found)
            assert place > start or (path == ("activities", number) and place == start), item.id
    assert seen == set(FIELDS)
