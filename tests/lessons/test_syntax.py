"""What is likely wrong where a file is not YAML: the mistakes that writers make."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from literacy_app.lessons.nodes import LOADER, compose
from literacy_app.lessons.syntax import syntax_problem

if TYPE_CHECKING:
    from literacy_app.lessons.problems import Problem

FILE = Path("lesson.yaml")

# Name: the text with ⌖ where the problem is told, its code, and words of its sentence.
MISTAKES = {
    "a tab indents": ("a:\n⌖\tb: c\n", "tab", "Replace it with spaces"),
    "a tab after spaces": ("a:\n  b: c\n⌖\td: e\n", "tab", "Replace it with spaces"),
    "a tab in a text block": ("a: |\n  b\n⌖\tc\n", "tab", "Replace it with spaces"),
    "no colon": ("a: b\n⌖prompt Mark them\nc: d\n", "missing-colon", "“prompt Mark them” has no"),
    "no colon in the last line": ("a: b\n⌖prompt Mark\n", "missing-colon", "has no colon"),
    "no colon in an entry": ("a:\n  - b: c\n    ⌖why d\n    e: [f]\n", "missing-colon", "“why d”"),
    "no colon in the first line": ("⌖hello\na: b\n", "missing-colon", "“hello” has no colon"),
    "no colon before a blank line": ("⌖hello\n\na: b\n", "missing-colon", "“hello” has no colon"),
    "no space": (
        "a: b\n⌖title:Words\nc: d\n",
        "no-space-after-colon",
        "“title:Words” has no space",
    ),
    "a colon in a text": ("why: The word⌖: it judges\n", "colon-in-text", "after “why:” holds"),
    "a colon in an entry": ("a:\n  - b: The word⌖: it\n", "colon-in-text", "after “b:” holds"),
    "a colon ends a text": ("why: he said⌖:\n  more\n", "colon-in-text", "quotation marks"),
    "another space": ("a: b\nc:⌖\xa0d\n", "odd-space", "(U+00A0). Delete it"),
    "another space after a dash": ("a:\n  - b: c\n  -⌖\u2003d: e\n", "odd-space", "(U+2003)"),
    "other spaces before": ("a:\n  b: c\n⌖\xa0\xa0d: e\n  f: g\n", "odd-space", "(U+00A0)"),
    "another colon": ("a: b\nc⌖\uff1ad\n", "odd-colon", "(U+FF1A). Delete it"),
    "too deep": ("a: b\n  ⌖c: d\n", "deeper", "further right than the one above"),
    "nothing above": ("\n\n  a: b⌖: c\n", "colon-in-text", "after “a:” holds"),
    "an open double quote": ('a: ⌖"b\nc: d\n', "unclosed-quote", 'mark " that begins'),
    "an open single quote": ("a: ⌖'b\nc: d\n", "apostrophe-or-quote", 'between " and "'),
    "an open single quote alone": ("a: ⌖' b\nc: d\n", "unclosed-quote", "mark ' that begins"),
    "a quote closed by the next": ('a: ⌖"b\nc: "d"\n', "unclosed-quote", 'mark " that begins'),
    "a quote and a document's end": ('a: ⌖"b\n---\nc: d\n', "unclosed-quote", 'mark " that'),
    "an apostrophe": ("why: 'it'⌖s so'\nc: d\n", "text-after-quote", 'between " and "'),
    "quotes in a quoted text": ('why: "the "⌖word" is"\n', "text-after-quote", "between ' and '"),
    "text after a quote": ('quote: "abc" ⌖def\nc: d\n', "text-after-quote", 'closing " more text'),
    "text after a quoted name": ('"a" ⌖b: c\n', "text-after-quote", 'closing " more text'),
    "an open bracket": ("a: ⌖[b, c\nd: e\n", "unclosed-bracket", "bracket [ that opens"),
    "an open bracket at the end": ("a: [b, ⌖[\n", "unclosed-bracket", "bracket [ that opens"),
    "a comma at the end": ("a: b\nc: ⌖{d,\n", "unclosed-bracket", "bracket { that opens"),
    "an open brace": ("a: ⌖{see note\nd: e\n", "unclosed-bracket", "bracket { that opens"),
    "text after a bracket": ("why: [sic] ⌖he said\nc: d\n", "text-after-bracket", "closing ] more"),
    "text after a brace": ("why: {a} ⌖he said\nc: d\n", "text-after-bracket", "closing } more"),
    "a closing bracket": ("a: ⌖]\n", "reserved-character", "begin with ]"),
    "two commas": ("a: [b,⌖,c]\n", "reserved-character", "begin with ,"),
    "a star": ("why: ⌖*very* bad\n", "reserved-character", "begin with *"),
    "two stars": ("why: ⌖**very bad\n", "reserved-character", "begin with *"),
    "stars for dashes": ("goals:\n  ⌖* Tell\n  * Other\n", "reserved-character", "begin with *"),
    "an ampersand": ("why: ⌖& co\n", "reserved-character", "begin with &"),
    "a per cent sign": ("why: ⌖%5 of\n", "reserved-character", "begin with %"),
    "an at sign": ("why: ⌖@user said\n", "reserved-character", "begin with @"),
    "a backtick": ("why: ⌖`code`\n", "reserved-character", "begin with `"),
    "a question mark": ("why: ⌖? what\n", "reserved-character", "begin with ?"),
    "an exclamation mark": ("why: ⌖!x!y thing\n", "tag", "“!x!y” is a tag"),
    "a tag of nothing": ("why: ⌖!<> thing\n", "tag", "“!<>” is a tag"),
    "a list behind its name": ("key: ⌖- a\n", "dash-after-key", "Begin it on the next line"),
    "a text behind a bar": ("text: | ⌖In late\n  more\n", "text-after-bar", "text after | begins"),
    "a text behind an arrow": ("why: > ⌖he said\n", "text-after-bar", "text after > begins"),
    "a backslash": ('why: "C:⌖\\data"\n', "bad-escape", "two backslashes"),
    "half an escape": ('why: "⌖\\uzz"\n', "bad-escape", "two backslashes"),
    "too far left": ("a:\n    b: c\n  ⌖d: e\n", "indentation", "begins in column 3"),
    "a text block too far left": ("a: |\n    b\n  ⌖c d\ne: f\n", "indentation", "in column 3"),
    "a list in a mapping": ("title: a\n⌖- b\n", "indentation", "in column 1"),
    "dashes that differ": ("key:\n  - a\n ⌖- b\n", "indentation", "in column 2"),
    "an entry too far left": ("key:\n  - a: b\n   ⌖c: d\n", "list-indentation", "in column 3"),
    "an entry without its hyphen": (
        "key:\n  - a: b\n    c: d\n  ⌖a: b\n    c: d\n",
        "entry-without-hyphen",
        "before “a”, in the column",
    ),
    "an id without its hyphen": (
        "activities:\n  ⌖id: a\n    kind: b\n",
        "entry-without-hyphen",
        "before “id”",
    ),
    "an entry that follows an id": (
        "key:\n  - id: a\n    quote: b\n  ⌖quote: c\n",
        "entry-without-hyphen",
        "before “quote”",
    ),
    "a dash of a word processor": (
        "key:\n  - quote: a\n    why: b\n  ⌖– quote: c\n",
        "odd-hyphen",
        "(U+2013)",
    ),
    "a dash of a word processor first": (
        "key:\n  ⌖• quote: a\n    why: b\n",
        "odd-hyphen",
        "(U+2022)",
    ),
    "no space behind a hyphen": (
        "key:\n  - quote: a\n    why: b\n  ⌖-quote: c\n",
        "no-space-after-hyphen",
        "behind the",
    ),
    "no space in the first line of an entry": (
        "key:\n  ⌖- quote:a\n    why: b\n",
        "no-space-after-colon",
        "“- quote:a” has no space",
    ),
    "no colon in the first line of an entry": (
        "key:\n  ⌖- quote a\n    why: b\n",
        "missing-colon",
        "“- quote a” has no colon",
    ),
    "no colon behind a name": ("⌖passages\n  text: b\n", "missing-colon", "“passages” has no"),
    "no colon after a whole name": (
        "a: b\n⌖passages\n  text: b\n",
        "missing-colon",
        "“passages” has no",
    ),
    "a text that goes on and then too deep": (
        "why: b\n  c\n    ⌖d: e\n",
        "deeper",
        "further right",
    ),
    "a text without its bar": (
        "own:\n  ⌖text:\n    On Monday the mayor\n    said: no.\n",
        "text-without-bar",
        "Write a |",
    ),
    "a text of paragraphs without its bar": (
        "own:\n  ⌖text:\n    On Monday: the mayor\n    closed it\n\n    All.\n",
        "text-without-bar",
        "Write a |",
    ),
    "a list without its bar": (
        "labels:\n  ⌖a b\n  c d: e\n",
        "missing-colon",
        "“a b” has no colon",
    ),
    "a value without its colon": (
        "text:\n  ⌖from authors\n  why: b\n  d e\n",
        "missing-colon",
        "“from authors” has no",
    ),
    "a name among dashes": ("key:\n  - a\n  ⌖b: c\n", "list-indentation", "in column 3"),
    "a first line too far right": (" a: 1\n⌖b: x\n", "indentation", "in column 1"),
    "another version of YAML": ("⌖%YAML 2.0\n---\na: b\n", "directive", "begins with %"),
    "a directive twice": ("%YAML 1.2\n⌖%YAML 1.2\n---\na: b\n", "directive", "begins with %"),
}


def problem_of(text: str, parser: type[Any]) -> Problem:
    [problem] = compose(text, FILE, parser).problems
    return problem


@pytest.mark.parametrize("parser", [LOADER, yaml.SafeLoader], ids=["c", "python"])
@pytest.mark.parametrize("name", sorted(MISTAKES))
def test_a_mistake_is_told_by_its_likely_cause(name: str, parser: type[Any]) -> None:
    marked, code, words = MISTAKES[name]
    before = marked.partition("⌖")[0]
    problem = problem_of(marked.replace("⌖", ""), parser)
    assert problem.code == code
    assert words in problem.sentence()
    assert problem.line == before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    # PyYAML's own parser tells of an escape behind its backslash.
    assert problem.column - column in ({0, 1, 2} if code == "bad-escape" else {0})


def test_a_very_long_name_is_no_name() -> None:
    problem = problem_of("x" * 2_000 + ": b\n", LOADER)
    assert problem.code in {"missing-colon", "deeper", "colon-in-text"}
    assert len(problem.sentence()) < 400


def test_what_no_rule_knows_is_told_where_the_parser_stopped() -> None:
    mark = yaml.Mark("lesson.yaml", 9, 2, 4, None, 0)
    error = yaml.MarkedYAMLError(None, None, "something new", mark)
    problem = syntax_problem(error, "a: b\n" * 4, FILE, None)
    assert (problem.code, problem.line, problem.column) == ("not-yaml", 3, 5)
    unmarked = syntax_problem(yaml.MarkedYAMLError(problem="x"), "a: b\n", FILE, None)
    assert (unmarked.code, unmarked.line, unmarked.column) == ("not-yaml", 1, 1)


def test_of_two_lines_that_do_not_fit_the_odd_one_is_told() -> None:
    text = "a:\n  # why\n\n   b: c\n  d: e\n  f: g\nh:\n  i: j\n"
    [problem] = compose(text, Path("x.yaml")).problems
    assert (problem.code, problem.line, problem.column) == ("indentation", 4, 4)
    text = "a:\n  b: c\n d: e\nh:\n  i: j\n"
    [problem] = compose(text, Path("x.yaml")).problems
    assert (problem.code, problem.line, problem.column) == ("indentation", 3, 2)


def test_a_name_that_a_text_has_swallowed_is_told_and_words_like_it_are_not() -> None:
    text = "a: >-\n  They said\n  this: unit: word\n  unit: word\n  Unit: a\nb: |\n  why: not\n"
    problems = compose(text, Path("x.yaml")).problems
    assert [(one.code, one.line, one.column) for one in problems] == [
        ("swallowed-name", 4, 3),
        ("swallowed-name", 7, 3),
    ]
