"""YAML as plain data, with places and within bounds, by both of PyYAML's parsers."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from time import process_time
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessons.composing import MOST_DEPTH, MOST_NODES
from literacy_app.lessons.nodes import LOADER, Composed, compose
from literacy_app.lessons.places import Place, key_place, value_place

FILE = Path("lesson.yaml")
PARSERS = {"c": LOADER, "python": yaml.SafeLoader}


@pytest.fixture(params=sorted(PARSERS))
def parser(request: pytest.FixtureRequest) -> type[Any]:
    return PARSERS[request.param]


def codes(composed: Composed) -> list[tuple[str, int, int]]:
    assert all(problem.sentence() for problem in composed.problems)
    return [(problem.code, problem.line, problem.column) for problem in composed.problems]


def test_the_parser_in_c_is_taken_where_there_is_one() -> None:
    assert LOADER is (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)


def test_every_scalar_is_the_text_that_was_typed(parser: type[Any]) -> None:
    text = (
        "no: yes\non: off\n12:30: 12:30\n1e3: 1e3\nday: 2016-12-21\nnull: ~\nhex: 0x1F\n"
        "float: .5\nquoted: 'no'\ndouble: \"a\\tb\"\nfolded: >-\n  a\n  b\nblock: |\n  a\n   b\n"
    )
    composed = compose(text, FILE, parser)
    assert composed.data == {
        "no": "yes", "on": "off", "12:30": "12:30", "1e3": "1e3", "day": "2016-12-21", "null": "~",
        "hex": "0x1F", "float": ".5", "quoted": "no", "double": "a\tb", "folded": "a b",
        "block": "a\n b\n",
    }  # fmt: skip
    assert composed.problems == ()


def test_only_a_value_that_is_not_there_is_none(parser: type[Any]) -> None:
    composed = compose("a:\nb: ''\nc: \"\"\nd:\n  -\n  - x\ne: [1, ]\nf: {g: , h}\n", FILE, parser)
    assert composed.data == {
        "a": None, "b": "", "c": "", "d": [None, "x"], "e": ["1"], "f": {"g": None, "h": None},
    }  # fmt: skip


def test_a_file_of_nothing_has_no_data(parser: type[Any]) -> None:
    for text in ("", "\n \n", "# a comment\n"):
        assert compose(text, FILE, parser) == Composed(None, None, ())
    composed = compose("---\n", FILE, parser)
    assert composed.data is None
    assert composed.places is not None


def test_every_key_and_value_has_its_place(parser: type[Any]) -> None:
    text = "a: 😀 x\nkey:\n  - quote: é\n    labels: [b, 'c']\n  - text: |\n      long\n"
    places = compose(text, FILE, parser).places
    assert places is not None
    assert value_place(places, ("a",)) == Place(1, 4)
    assert key_place(places, ("key", 0, "labels")) == Place(4, 5)
    assert value_place(places, ("key", 0, "labels", 1)) == Place(4, 17)
    assert value_place(places, ("key", 1, "text")) == Place(5, 11)


def test_columns_count_code_points(parser: type[Any]) -> None:
    places = compose("{😀😀: b, e\u0301: d}\n", FILE, parser).places
    assert places is not None
    assert value_place(places, ("😀😀",)) == Place(1, 6)
    assert value_place(places, ("e\u0301",)) == Place(1, 13)


def test_a_line_ends_where_editors_end_it(parser: type[Any]) -> None:
    text = "a: |\n  one\u2028two\x85three\u2029\nb: \ue000\u2028\nc: d\n"
    composed = compose(text, FILE, parser)
    assert composed.data == {"a": "one\u2028two\x85three\u2029\n", "b": "\ue000\u2028", "c": "d"}
    assert composed.places is not None
    assert key_place(composed.places, ("c",)) == Place(4, 1)


def test_stand_ins_for_line_ends_are_found_in_a_text_full_of_private_use() -> None:
    full = "".join(map(chr, range(0xE000, 0xF900)))
    assert compose(f"a: \u2028{full}", FILE).data == {"a": f"\u2028{full}"}


def test_what_a_lesson_may_not_hold_is_told_and_the_rest_is_read(parser: type[Any]) -> None:
    text = (
        "a: 1\na: 2\n? [x]\n: y\n? {x: y}\n: [z]\n<<: {m: n}\n'<<': quoted\nb: !tag c\n"
        "d: !seq [e]\n?\n: f\ng: *nothing\n*a : h\nlast: l\n"
    )
    composed = compose(text, FILE, parser)
    assert composed.data == {
        "a": "1", "<<": "quoted", "b": "c", "d": ["e"], "g": None, "last": "l",
    }  # fmt: skip
    assert codes(composed) == [
        ("duplicate-key", 2, 1), ("key-not-text", 3, 3), ("key-not-text", 5, 3),
        ("merge-key", 7, 1), ("tag", 9, 4), ("tag", 10, 4), ("empty-key", 11, 2),
        ("unknown-alias", 13, 4), ("key-not-text", 14, 1),
    ]  # fmt: skip
    assert composed.problems[0].values == {"name": "a", "line": 1}


def test_an_entry_without_its_hyphen_is_one_problem_and_the_rest_is_read(parser: type[Any]) -> None:
    text = "a:\n  - b: 1\n    c: 2\n    b: 3\n    c: 4\n    b: 5\n    c: 6\n  - b: 7\nd: e\n"
    composed = compose(text, FILE, parser)
    assert codes(composed) == [("entry-without-hyphen", line, 5) for line in (4, 6)]
    entries = [{"b": "1", "c": "2"}, {"b": "3", "c": "4"}, {"b": "5", "c": "6"}, {"b": "7"}]
    assert composed.data == {"a": entries, "d": "e"}
    assert composed.places is not None
    assert key_place(composed.places, ("a", 1, "c")) == Place(5, 5)


@pytest.mark.parametrize(
    "text",
    [
        "a:\n  - b: 1\n    b: 2\n",  # nothing stands between
        "a:\n  - b: 1\n    c: 2\n    c: 3\n",  # not the first
        "a:\n  - id: x\n    b: 1\n    b: 2\n",
        "a:\n  b: 1\n  c: 2\n  b: 3\n",  # no list
        "a:\n  - &x\n    b: 1\n    c: 2\n    b: 3\n",  # what is repeated elsewhere
        "a:\n  - {b: 1, c: 2, b: 3}\n",
        "a:\n  - {b: 1, c: 2,\n  b: 3}\n",
    ],
)
def test_another_name_that_stands_twice_begins_no_entry(text: str, parser: type[Any]) -> None:
    [(code, _, _)] = codes(compose(text, FILE, parser))
    assert code == "duplicate-key"


def test_aliases_are_what_they_stand_for(parser: type[Any]) -> None:
    text = "a: &one word\nb: &two [x, *one]\nc: *two\nd: &two {k: *one}\ne: *two\n"
    composed = compose(text, FILE, parser)
    assert composed.data == {
        "a": "word", "b": ["x", "word"], "c": ["x", "word"], "d": {"k": "word"}, "e": {"k": "word"},
    }  # fmt: skip
    assert composed.problems == ()
    assert composed.places is not None
    assert value_place(composed.places, ("c", 0)) == Place(2, 10)


def test_an_alias_inside_what_it_repeats_is_a_problem(parser: type[Any]) -> None:
    composed = compose("a: &a\n  - *a\n  - x\nb: &b {c: *b}\n", FILE, parser)
    assert composed.data == {"a": [None, "x"], "b": {"c": None}}
    assert codes(composed) == [("alias-cycle", 2, 5), ("alias-cycle", 4, 11)]


@pytest.mark.parametrize("code", ["\\ud800", "\\uD83D\\uDE00", "\\0", "\\a", "\\x1b"])
def test_an_escape_for_what_is_no_text_is_a_problem(code: str, parser: type[Any]) -> None:
    composed = compose(f'a: b\nc: "x{code}y"\n', FILE, parser)
    [(found, line, column)] = codes(composed)
    assert found in {"control-character", "bad-escape"}
    assert line == 2
    assert column >= 4


def test_a_control_character_has_its_place(parser: type[Any]) -> None:
    assert codes(compose("a: b\nc: é\x07\n", FILE, parser)) == [("control-character", 2, 5)]
    assert codes(compose("\ufffe", FILE, parser)) == [("control-character", 1, 1)]


def test_a_comment_that_looks_like_a_whole_text_is_warned_of(parser: type[Any]) -> None:
    composed = compose("a: #1\nb: # one\nc:\n  d: #x\n  e: f\n", FILE, parser)
    assert codes(composed) == [("all-cut-off", 1, 3), ("all-cut-off", 4, 5)]
    assert composed.data == {"a": None, "b": None, "c": {"d": None, "e": "f"}}


def test_a_note_inside_a_text_is_warned_of(parser: type[Any]) -> None:
    text = (
        "a:\n  text: |\n    # one\n    Two.\n\n    # three\n    #four\n  # outside\n# and here\n"
        "b: |\n  # a heading\ntext: Three.\n"
    )
    composed = compose(text, FILE, parser)
    assert codes(composed) == [("note-in-text", 3, 5), ("note-in-text", 6, 5)]


def test_a_comment_that_looks_like_text_is_warned_of(parser: type[Any]) -> None:
    text = "a: one #1 two\nb: 'one #1'\nc: one # one\nd: |\n  one #1\ne: one#1\nf: [x, y  #2\n  ]\n"
    composed = compose(text, FILE, parser)
    assert codes(composed) == [("cut-off", 1, 7), ("cut-off", 7, 9)]
    assert {problem.severity for problem in composed.problems} == {"warning"}
    assert composed.data["a"] == "one"


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("a: >\n  b\n\n  c\n", True),
        ("a: 'b\n\n  c'\n", True),
        ('a: "b\n\n\n  c\n\n  d"\n', True),
        ("a: |\n  b\n\n  c\n", False),
        ("a: >\n  b\n  c\n", False),
        ("a: >\n  b\n\n\n  c\n", False),
        ("a: >\n  b\n    - c\n    - d\n", False),
        ('a: "b\\nc"\n', False),
        ("hello\n\na: b\n", False),
    ],
)
def test_blank_lines_that_do_not_count_are_warned_of(
    text: str, *, is_told: bool, parser: type[Any]
) -> None:
    composed = compose(text, FILE, parser)
    warned = [one for one in composed.problems if one.code == "paragraphs-run-together"]
    assert [(one.line, one.column, one.severity) for one in warned] == [(1, 4, "warning")] * is_told


def test_a_second_document_is_a_problem(parser: type[Any]) -> None:
    assert codes(compose("a: b\n---\nc: d\n", FILE, parser)) == [("second-document", 2, 1)]
    assert codes(compose("---\na: b\n...\n", FILE, parser)) == []


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_a_hundred_levels_are_read_and_no_more(opening: str, parser: type[Any]) -> None:
    closing = {"[": "]", "{a: ": "}"}.get(opening, "")
    within = compose(opening * MOST_DEPTH + "x" + closing * MOST_DEPTH, FILE, parser)
    assert "too-deep" not in {problem.code for problem in within.problems}
    assert within.data is not None
    beyond = compose(opening * (MOST_DEPTH + 1), FILE, parser)
    assert codes(beyond)[-1] == ("too-deep", 1, len(opening) * MOST_DEPTH + 1)
    assert beyond.data is None


def test_levels_that_aliases_bring_are_counted(parser: type[Any]) -> None:
    lines = [f"a{level}: &a{level} [*a{level - 1}]" for level in range(1, MOST_DEPTH + 2)]
    composed = compose("\n".join(["a0: &a0 x", *lines]), FILE, parser)
    assert codes(composed) == [("too-deep", MOST_DEPTH + 1, 14)]


def test_nodes_are_counted_as_aliases_repeat_them(parser: type[Any]) -> None:
    bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in range(1, 10):
        repeated = ", ".join([f"*a{level - 1}"] * 9)
        bomb.append(f"a{level}: &a{level} [{repeated}]")
    [(code, line, _)] = codes(compose("\n".join(bomb), FILE, parser))
    assert (code, line) == ("too-many-nodes", 5)


def test_so_many_nodes_are_read_and_no_more() -> None:
    assert compose("[" + "x," * (MOST_NODES - 1) + "]", FILE).problems == ()
    beyond = codes(compose("[" + "x," * MOST_NODES + "]", FILE))
    assert beyond == [("too-many-nodes", 1, 2 * MOST_NODES)]


HUGE = 2 * 1024 * 1024
HOSTILE = {
    "brackets": "[" * 1_000_000,
    "braces": "{" * 1_000_000,
    "brackets in lines": "[\n" * 1_000_000,
    "pairs": "[{" * 500_000,
    "dashes": "- " * 1_000_000,
    "questions": "? " * 1_000_000,
    "questions in lines": "?\n" * 1_000_000,
    "keys in a row": "a: " * 600_000,
    "colons": ":" * HUGE,
    "keys": "".join(f"k{number}:\n" for number in range(200_000)),
    "one key": "a: b\n" * 400_000,
    "unclosed list": "[" + "a," * 1_000_000,
    "plain scalar": "a: " + "x" * HUGE,
    "plain lines": "a: " + "x\n " * 600_000,
    "quoted": 'a: "' + "\\n" * 1_000_000,
    "blank lines": "\n" * HUGE,
    "comments": "#\n" * 1_000_000,
    "anchors": "- &a x\n" * 290_000,
    "anchor name": "a: &" + "a" * HUGE,
    "cycles": "".join(f"a{number}: &a{number} [*a{number}]\n" for number in range(80_000)),
    "merge keys": "a: &a {x: y}\n" + "b:\n  <<: *a\n" * 150_000,
    "tags": "- !a b\n" * 290_000,
    "tag directives": "".join(f"%TAG !{number:x}! t\n" for number in range(140_000)),
    "documents": "---\n" * 500_000,
    "deepening": "".join(" " * depth + "a:\n" for depth in range(1_500)),
    "line ends of 1.1": "a: " + "\u2028\x85" * 400_000,
    "nothing but a star": "*" * HUGE,
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_no_file_takes_long_or_much_memory(name: str) -> None:
    """Processor time, not the clock's, with room for a slow machine; it is 0.5 s on a usual one."""
    tracemalloc.start()
    try:
        start = process_time()
        composed = compose(HOSTILE[name], FILE)
        took = process_time() - start
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert composed.problems or isinstance(composed.data, (str, dict)) or composed.data is None
    assert took < 10  # under tracemalloc, which makes it some five times as slow
    assert most < 200_000_000


def test_directives_are_refused_unread() -> None:
    tags = "".join(f"%TAG !{number}! t\n" for number in range(9))
    assert codes(compose(tags + "---\na: b\n", FILE)) == [("directive", 1, 1)]
    assert codes(compose("#\n" + tags + "---\na: b\n", FILE)) == [("directive", 2, 1)]
    assert compose("%YAML 1.2\n---\na: b\n", FILE).data == {"a": "b"}


_SCALARS = st.text(
    st.characters(min_codepoint=0x20, exclude_categories=["Cs", "Cc", "Cn"]), max_size=12
)
_DATA = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_SCALARS, inner, max_size=4),
    max_leaves=20,
)


@given(_DATA)
def test_any_data_comes_back_from_its_yaml(data: Any) -> None:
    text = yaml.safe_dump(data, default_style='"', allow_unicode=True)
    if any(end in text for end in "\x85\u2028\u2029\ufeff"):
        return
    for parser in PARSERS.values():
        composed = compose(text, FILE, parser)
        assert composed.problems == ()
        assert composed.data == data


@given(st.text(st.sampled_from("a:- \n[]{}?&*!|>'\"%@`#,\t\\x0é"), max_size=40))
def test_any_text_is_data_or_problems_and_both_parsers_agree(text: str) -> None:
    in_c, in_python = (compose(text, FILE, parser) for parser in PARSERS.values())
    assert (in_c.data is None) == (in_python.data is None) or in_c.problems or in_python.problems
    for composed in (in_c, in_python):
        for problem in composed.problems:
            assert problem.sentence()
            assert 1 <= problem.line <= text.count("\n") + 2
            assert problem.column >= 1
    if not in_c.problems and not in_python.problems:
        assert in_c.data == in_python.data
