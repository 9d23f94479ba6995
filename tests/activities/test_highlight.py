from __future__ import annotations

from literacy_app.activities.highlight import Mark
from literacy_app.text.spans import Span
from tests.activities.making import TEXT, activity


def test_a_mark_stands_somewhere() -> None:
    assert Mark(3, 7, "own").span == Span(3, 7)


def test_the_segments_are_those_of_the_unit() -> None:
    assert activity().segments.span(1).of(TEXT) == "late"
    by_sentence = activity(unit="sentence", key=activity_key(), readers_differ=[])
    assert by_sentence.segments.span(1).of(TEXT).startswith("The liberation")


def activity_key() -> list[dict[str, object]]:
    return [{"quote": "liberation", "labels": ["own"], "why": "x"}]


def test_the_activity_as_loaded() -> None:
    differ = {"quote": "an ancient marvel", "votes": "1/3", "why": "x", "id": "marvel"}
    assert activity(readers_differ=[differ], penalty="0.25").to_json() == {
        "id": "mark",
        "kind": "highlight",
        "passage": "opening",
        "unit": "word",
        "labels": ["loaded", "name-calling", "exaggeration", "own"],
        "families": {
            "loaded": "words", "name-calling": "words", "exaggeration": "size", "own": None,
        },
        "settings": {"label_weight": 0.5, "penalty": 0.25},
        "transfer": False,
        "key": [
            {
                "id": "occupied-by-nato-and-saudi-backed",
                "start": 47,
                "end": 91,
                "core": [[81, 91]],
                "labels": ["name-calling"],
                "weight": 1,
                "plainer": "held by armed groups",
                "why": "One word covers them all.",
            },
            {
                "id": "liberation",
                "start": 123,
                "end": 133,
                "core": [[123, 133]],
                "labels": ["loaded"],
                "weight": 1,
                "plainer": "recapture",
                "why": "It takes a side.",
            },
        ],
        "let_stand": [
            {
                "id": "for-more-than-four-years",
                "start": 92,
                "end": 116,
                "why": "A plain duration.",
            }
        ],
        "readers_differ": [{"id": "marvel", "start": 169, "end": 186, "votes": "1/3"}],
    }  # fmt: skip
