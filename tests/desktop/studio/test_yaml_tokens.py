"""Tests of the parts of a line of YAML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.desktop.studio.yaml_tokens import PLAIN, tokens
from tests.fakes.desk import LESSON_FILE


def told(line: str, state: int = PLAIN) -> list[tuple[str, str]]:
    return [(line[token.start : token.end], str(token.kind)) for token in tokens(line, state)[0]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("# a note", [("# a note", "comment")]),
        ("id: pool", [("id", "key")]),
        ("minutes: 12  # about", [("minutes", "key"), ("12", "number"), ("# about", "comment")]),
        ("  - quote: wonderful", [("quote", "key")]),
        ("labels: [loaded, fear]", [("labels", "key")]),
        ("file: anderson-2016.md", [("file", "key")]),
        ("votes: 1/3", [("votes", "key"), ("1", "number"), ("3", "number")]),
        ('title: "Who: says"', [("title", "key"), ('"Who: says"', "string")]),
        ("why: don't ask # here", [("why", "key"), ("# here", "comment")]),
        ("why: it's 5#6", [("why", "key")]),
        ('"a key": true', [('"a key"', "key"), ("true", "number")]),
        ("- just text", []),
        ("", []),
    ],
)
def test_the_parts_of_a_line_are_told_apart(line: str, expected: list[tuple[str, str]]) -> None:
    assert told(line) == expected


def states(text: str) -> list[list[tuple[str, str]]]:
    found, state = [], PLAIN
    for line in text.split("\n"):
        parts, after = tokens(line, state)
        found.append([(line[part.start : part.end], str(part.kind)) for part in parts])
        state = after
    return found


def test_a_block_of_text_goes_on_until_a_line_stands_further_left() -> None:
    text = "a:\n  text: |\n    id: no key\n\n    # no note\n  id: 7"
    assert states(text)[2:] == [
        [("    id: no key", "string")],
        [],
        [("    # no note", "string")],
        [("id", "key"), ("7", "number")],
    ]


def test_a_quoted_text_goes_on_to_its_mark() -> None:
    assert states('a: "one\n  two: x\n  three" # note\nb: 1')[1:] == [
        [("  two: x", "string")],
        [('  three"', "string"), ("# note", "comment")],
        [("b", "key"), ("1", "number")],
    ]
    assert states("a: 'it''s\n  so'\nb: 1")[1:] == [
        [("  so'", "string")],
        [("b", "key"), ("1", "number")],
    ]


@given(st.text(), st.integers(-3, 8))
def test_parts_stand_in_order_within_the_line(line: str, state: int) -> None:
    line = line.replace("\n", " ")
    parts, _ = tokens(line, state)
    places = [place for part in parts for place in (part.start, part.end)]
    assert places == sorted(places)
    assert all(0 <= place <= len(line) for place in places)


def test_a_whole_lesson_ends_in_the_state_it_began_with() -> None:
    state = PLAIN
    keys = set()
    for line in LESSON_FILE.read_text(encoding="utf-8").split("\n"):
        parts, state = tokens(line, state)
        keys |= {line[part.start : part.end] for part in parts if part.kind == "key"}
    assert {"format", "activities", "quote", "why", "plainer", "votes"} <= keys
    assert not [key for key in keys if " " in key]
