"""Tests of writing values so that they read back as the same."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.authoring.refusals import UnfitCharacter
from literacy_app.authoring.writing import WIDTH, Style, field_lines, flow, inline
from literacy_app.lessons.nodes import compose

CHARACTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\ufeff")
TEXTS = st.one_of(
    st.text(CHARACTERS | st.just("\n"), min_size=1),
    st.text("ab: #'\"\\-[]{},&*!|>%@`?~\n", min_size=1),
)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("plain words", "plain words"),
        ("don't", "don't"),
        ("“curled”", "“curled”"),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ('"a": b', "'\"a\": b'"),
        ('it\'s "a": \\b', "'it''s \"a\": \\b'"),
        ("no", '"no"'),
        ("2016-12-21", '"2016-12-21"'),
        ("2016-99-99", '"2016-99-99"'),
        ("=", '"="'),
        ("", '""'),
        ("a\u2028b", '"a\u2028b"'),
        ("two\nlines", '"two\\nlines"'),
    ],
)
def test_the_simplest_way_that_reads_back_is_taken(value: str, written: str) -> None:
    assert inline(value) == written


def test_within_brackets_a_comma_needs_quotes() -> None:
    assert flow({"a": ["x, y", "z"], "b": ({"q": "}"},)}, Style()) == (
        '{a: ["x, y", z], b: [{q: "}"}]}'
    )
    assert flow({"a": "x"}, Style(is_json=True)) == '{"a": "x"}'


@given(value=TEXTS, is_flow=st.booleans(), is_json=st.booleans())
def test_any_text_reads_back_on_one_line(value: str, *, is_flow: bool, is_json: bool) -> None:
    written = inline(value, is_flow=is_flow, is_json=is_json)
    assert "\n" not in written
    read = compose(f"{{k: {written}}}" if is_flow else f"k: {written}\n", Path())
    assert read.data == {"k": value}
    assert read.problems == ()


@given(
    value=TEXTS.map(lambda text: (text * 30).strip()).filter(bool),
    indent=st.integers(0, 8),
    long=st.sampled_from([">", "|", "", "'", '"']),
)
def test_any_long_text_reads_back_at_any_depth(value: str, indent: int, long: str) -> None:
    lines = field_lines("why", value, indent, Style(long=long))
    text = "\n".join([*(f"{' ' * n}a:" for n in range(indent)), *lines, ""])
    data = yaml.load(text, yaml.CSafeLoader)
    for _ in range(indent):
        data = data["a"]
    assert data["why"].rstrip("\n") == value.rstrip("\n") or "\x85" in value


@pytest.mark.parametrize("long", [">", "|", "", "'", '"'])
def test_long_texts_are_folded_in_the_way_of_the_neighbours(long: str) -> None:
    value = "some words of a reason, " * 10 + "the end"
    lines = field_lines("why", value, 6, Style(long=long))
    assert len(lines) > 2
    assert max(map(len, lines)) <= WIDTH
    assert lines[0].startswith(f"      why: {'>-' if long in {'>', '|'} else f'{long}some'}")
    assert all(line.startswith("        ") for line in lines[1:])


def test_lists_of_labels_are_written_like_the_neighbours() -> None:
    assert field_lines("labels", ["a", "b: c"], 2, Style(labels=0)) == [
        "  labels:",
        "  - a",
        '  - "b: c"',
    ]
    assert field_lines("labels", ["a", "b"], 2, Style()) == ["  labels: [a, b]"]
    assert field_lines("core", ["a", "b"], 2, Style(labels=2)) == ["  core: [a, b]"]


def test_what_no_block_can_hold_is_escaped_on_one_line() -> None:
    assert field_lines("why", "one\n\x85two", 2, Style()) == ['  why: "one\\n\\u0085two"']


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x7f", "\ufffe"])
def test_what_no_yaml_file_can_hold_is_refused(character: str) -> None:
    with pytest.raises(UnfitCharacter) as refused:
        inline(f"a{character}")
    assert refused.value.values == {"text": f"a{character}"}
