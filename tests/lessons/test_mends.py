"""What is written instead: where there is one way, and nothing where there are two."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessons.checking import check_bytes
from literacy_app.lessons.decoding import decode
from literacy_app.lessons.fixing import fix
from literacy_app.lessons.line_mends import LINE_MENDS
from literacy_app.lessons.load import load_course_text, load_lesson_text
from literacy_app.lessons.mending import apply_mends
from literacy_app.lessons.mends import with_mends
from literacy_app.lessons.problems import Problem
from literacy_app.lessons.techniques import load_techniques_bytes
from literacy_app.lessons.tokens import tokens, typed
from literacy_app.settings.bundled import lessons_folder
from tests.fakes.lessons import SMALL
from tests.fakes.mutations import names_of, slips

FILE = Path("lesson.yaml")
FLOW = "      - {quote: the, votes: 1/3, why: Some say so.}\n"


def changed(old: str, new: str) -> str:
    assert SMALL.count(old) == 1, old
    return SMALL.replace(old, new)


def mended(text: str) -> list[str]:
    """The text with the mend of each of its problems, one at a time."""
    problems = load_lesson_text(text, FILE).problems
    assert problems
    mends = [problem.mend for problem in problems if problem.mend is not None]
    return [apply_mends(text.encode(), [mend]).decode() for mend in mends]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("        weight: 2", "        wieght: 2"),
        ("        weight: 2", "        'wieght': 2"),
        ("unit: word\n", "unit: wrod\n"),
        ("kind: highlight", "kind: higlight"),
        ("passage: opening", "passage: openin"),
        ("    from: paper", "    from: papper"),
        ("labels: [loaded, name-calling, gossip]", "labels: [loaded, name-caling, gossip]"),
        ("labels: [loaded, name-calling, gossip]", "labels: [loaded, name calling, gossip]"),
        ("[loaded, name-calling, gossip]", "[loaded, name-calling, loaded, gossip]"),
        ("standfirst: true", "standfirst: Yes"),
        ("quote: shameless\n", "quote: shame\n"),
        ("quote: The brutal mayor", "quote: the  Brutal “mayor”"),
        ("        weight: 2", "\t\tweight: 2"),
        ("      - quote: closed", "\t- quote: closed"),
        ("    from: authors", "\tfrom: authors"),
        ("title: A small lesson", "title:A small lesson"),
        ("title: A small lesson", "title\uff1aA small lesson"),
        ("title: A small lesson", "title\uff1a A small lesson"),
        ("title: A small lesson", "title:\xa0A small lesson"),
        ("title: A small lesson", "title:\u200b A small lesson"),
        ("language: en\n", "language: en\nlanguage: en\n"),
        ("      - quote: shameless", "        quote: shameless"),
        ("      - quote: shameless", "      quote: shameless"),
        ("  - id: mark\n", "  id: mark\n"),
        ("      - quote: shameless", "      – quote: shameless"),
        ("      - quote: shameless", "      •quote: shameless"),
        ("      - quote: shameless", "      -quote: shameless"),
        ("      - quote: shameless", "      - quote:shameless"),
        ("      - quote: closed", "      -quote: closed"),
        ("  - Tell a word", "  — Tell a word"),
        ("  - Tell a word", "  -Tell a word"),
        ("labels: [loaded, gossip]", "labels: loaded, gossip"),
        ("labels: [loaded, gossip]", "labels: (loaded, gossip)"),
    ],
)  # fmt: skip
def test_one_way_leads_back(right: str, wrong: str) -> None:
    expected = SMALL.replace("'weight'", "weight")
    [text] = mended(changed(right, wrong))
    assert text.replace("'weight'", "weight") == expected


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("title: '“A” small lesson", "title: '“A” small lesson'"),
        ('title: "A small lesson', 'title: "A small lesson"'),
        ("title: A small: lesson", 'title: "A small: lesson"'),
        ('title: A "small": lesson', "title: 'A \"small\": lesson'"),
        ("title: 'A' small lesson", "title: \"'A' small lesson\""),
        ("title: \"A\" town's lesson", "title: '\"A\" town''s lesson'"),
        ("title: @home, a lesson", 'title: "@home, a lesson"'),
    ],
)  # fmt: skip
def test_quotation_marks_are_put_where_they_are_missing(wrong: str, right: str) -> None:
    assert mended(changed("title: A small lesson", wrong)) == [
        changed("title: A small lesson", right)
    ]


def test_a_line_of_a_list_goes_with_its_line_end() -> None:
    listed = changed("labels: [loaded, gossip]", "labels:\n          - loaded\n          - gossip")
    text = listed.replace("          - gossip\n", "          - gossip\n          - loaded\n")
    assert mended(text) == [listed]
    with_comment = text.replace("- loaded\n        plainer", "- loaded  # why?\n        plainer")
    assert with_comment != text
    assert mended(with_comment) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("        weight: 2", "        xyzzy: 2"),  # like nothing
        ("quote: shameless\n", "quote: shameless behaviour\n"),  # too far from what stands there
        ("quote: shameless\n", "quote: >-\n          shame\n"),  # of several lines
        ("standfirst: true", "standfirst: perhaps"),
        ("title: A small lesson", "title: 'Tis a small lesson"),  # an apostrophe?
        ("title: A small lesson", "title: 'A small lesson's end"),  # which one is missing?
        ("title: A small lesson", "title: 'A small lesson  # or so"),
        ("title: A small lesson", "title: A small: lesson  # or so"),
        ("title: A small lesson", "title: A small: lesson\n  that goes on"),
        ("language: en\n", "language: en\nlanguage: de\n"),
        ("language: en\n", "language: 'en'\nlanguage: 'en'\n"),
        ("right:\n", "\t x: 1\nright:\n"),
        ("[loaded, name-calling, gossip]", "[loaded, {a: b}, gossip]"),
        ("goals:\n  - Tell", "goals: — Tell"),
        ("goals:\n  - Tell", "goals: -Tell"),
        ("labels: [loaded, gossip]", "labels: >-\n          loaded"),
        ("labels: [loaded, gossip]", "labels: {loaded: gossip}"),
        ("[loaded, name-calling, gossip]", "[loaded; gossip, name-calling, gossip]"),
        ("[loaded, name-calling, gossip]", "[loaded, name-calling; gosip, gossip]"),
    ],
)
def test_there_is_no_mend_where_there_is_more_than_one_way(old: str, new: str) -> None:
    assert mended(changed(old, new)) == []


def test_two_names_that_are_near_are_no_clear_mend() -> None:
    text = changed("    from: paper", "    from: papery").replace(
        "  paper:\n", "  paperx:\n    title: X\n  paper:\n"
    )
    assert mended(text) == []
    assert "Did you mean" in load_lesson_text(text, FILE).problems[-1].sentence()


def test_candidates_are_written_below_the_quotation() -> None:
    text = changed("quote: left", "quote: the")
    [problem] = load_lesson_text(text, FILE).problems
    assert problem.mend is None
    for candidate in problem.candidates:
        assert candidate.mend is not None
        settled = apply_mends(text.encode(), [candidate.mend]).decode()
        assert load_lesson_text(settled, FILE).lesson is not None
        assert f"quote: the\n        {candidate.line}\n" in settled


def test_candidates_that_cannot_simply_be_put_in_are_only_shown() -> None:
    text = changed("      - quote: left\n        votes: 1/3\n        why: Some say so.\n", FLOW)
    [problem] = load_lesson_text(text, FILE).problems
    assert [candidate.line for candidate in problem.candidates] == [
        "before: closed",
        "before: says",
    ]
    assert [candidate.mend for candidate in problem.candidates] == [None, None]


def test_courses_and_techniques_are_mended_too(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    text = "format: 1\nid: c\ntitle: C\nlessons:\n  - smal.yaml\n"
    [problem] = load_course_text(text, tmp_path / "course.yaml").problems
    assert problem.mend is not None
    assert problem.mend.text == "small.yaml"
    raw = (lessons_folder() / "techniques.yaml").read_bytes().replace(b"letter:", b"leter:", 1)
    fixed = fix(raw, Path("techniques.yaml"), lambda raw: load_techniques_bytes(raw, FILE)[1])
    assert fixed.raw == raw.replace(b"leter:", b"letter:")


def test_a_value_of_several_lines_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text(SMALL, encoding="utf-8")
    text = "format: 1\nid: c\ntitle: C\nlessons:\n  - small.yaml\n  - >-\n    small.yaml\n"
    [problem] = load_course_text(text, tmp_path / "course.yaml").problems
    assert (problem.code, problem.mend) == ("file-repeats", None)


def test_what_begins_with_a_mark_of_yaml_is_left_alone() -> None:
    for value in ("&b c: d", "[b] c: d"):
        assert LINE_MENDS["colon-in-text"]([f"a: {value}"], 0, 3) is None
    assert LINE_MENDS["colon-in-text"](["a: b c: d"], 0, 3) == (3, 9, '"b c: d"')


@pytest.mark.parametrize(
    "lines",
    [["-", "  b: c", "  d: e", "  b: f"], ["-   b: c", "    d: e", "    b: f"],
     ["- b: c", "  d: {e: f, ", "  b: g"]],
)  # fmt: skip
def test_a_hyphen_is_put_where_its_list_has_its_own(lines: list[str]) -> None:
    column = lines[-1].index("b")
    found = LINE_MENDS["entry-without-hyphen"](lines, len(lines) - 1, column)
    assert found == ((0, 2, "- ") if lines[0] == "- b: c" else None)


def test_a_bar_is_put_behind_the_name_of_a_text_of_several_lines() -> None:
    lines = ["own:", "  text: ", "    On Monday the mayor", "    said: no."]
    text = "\n".join(lines) + "\n"
    [problem] = load_lesson_text(text, FILE).problems
    assert problem.mend is not None
    assert apply_mends(text.encode(), [problem.mend]).decode() == text.replace("text: ", "text: |")


def test_what_is_no_text_has_no_mends() -> None:
    problem = Problem(FILE, 1, 1, "error", "unknown-key", {"name": "a", "nearest": None})
    assert with_mends([problem], b"\xff\xff\xff") == (problem,)


@given(st.text(max_size=20))
def test_whatever_is_typed_is_read_as_it_was_meant(value: str) -> None:
    value = "".join(value.split())
    for style in (None, "", "'", '"'):
        if "\n" not in value and value.isprintable():
            text = f"a: {typed(value, style)}\n"
            places = tokens(text)
            assert len(places) == 2
            start, end, _ = places[1, 4]
            assert text[start:end] == typed(value, style)


def test_a_file_is_mended_round_by_round() -> None:
    wrong = (
        changed("title: A small lesson", "title: A small: lesson")
        .replace("weight: 2", "wieght: 2")
        .replace("minutes: 15", "minutes:15")
        .replace("language: en", 'language: "en')
    )
    fixed = fix(wrong.encode(), FILE, lambda raw: check_bytes(raw, FILE))
    assert fixed.problems == ()
    assert [problem.line for problem in fixed.mended] == [4, 5, 6, 56]
    right = changed("title: A small lesson", 'title: "A small: lesson"')
    assert fixed.raw.decode() == right.replace("language: en", 'language: "en"')


def test_a_mend_that_makes_it_worse_is_not_made() -> None:
    """The name it should have been is there already."""
    wrong = changed("        weight: 2", "        weight: 2\n        wieght: 3")
    assert mended(wrong)
    fixed = fix(wrong.encode(), FILE, lambda raw: check_bytes(raw, FILE))
    assert fixed.raw == wrong.encode()
    assert fixed.mended == ()
    assert [problem.code for problem in fixed.problems] == ["unknown-key"]


def test_one_mend_that_does_not_help_keeps_no_other_from_being_made() -> None:
    wrong = changed("        weight: 2", "        weight: 2\n        wieght: 3").replace(
        "unit: word", "unit: wrod"
    )
    fixed = fix(wrong.encode(), FILE, lambda raw: check_bytes(raw, FILE))
    assert [problem.code for problem in fixed.mended] == ["not-a-choice"]


@pytest.mark.content
def test_no_slip_is_made_worse_and_nothing_is_mended_twice() -> None:
    chance = random.Random(11)  # noqa: S311 - no secret
    text = (lessons_folder() / "aleppo-2016" / "bank-sport.yaml").read_text("utf-8")
    mended = 0
    for name in chance.sample(names_of(text), 10):
        for slip in slips(text, name):
            raw = slip.text.encode()
            before = check_bytes(raw, FILE)
            fixed = fix(raw, FILE, lambda raw: check_bytes(raw, FILE))
            again = fix(fixed.raw, FILE, lambda raw: check_bytes(raw, FILE))
            assert again.raw == fixed.raw
            assert again.mended == ()
            assert bool(fixed.mended) == (fixed.raw != raw)
            assert isinstance(decode(fixed.raw, FILE), str)
            if fixed.mended and slip.kind == "rename":
                assert len(fixed.problems) < len(before)
                mended += 1
    assert mended > 2
