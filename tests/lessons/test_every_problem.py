"""Every code of the catalogue, raised by a file, with its place and its sentence."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.faults import FAULT_VALUES
from literacy_app.lessons.checking import check_files
from literacy_app.lessons.decoding import MOST_BYTES
from literacy_app.lessons.wordings import NEAREST, SENTENCES
from tests.fakes.lessons import SMALL
from tests.lessons.answered_problems import ANSWERED

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.problems import Problem


def changed(old: str, new: str) -> str:
    """The small lesson with one change; ⌖ in the new text is where the problem is told."""
    assert SMALL.count(old) == 1, old
    return SMALL.replace(old, new)


def marked(old: str) -> str:
    return changed(old, "⌖" + old)


LONG = "word " * 60_000
ENTRY = "      - quote: shameless\n"

# Lessons that raise a code, with the words that matter in its sentence.
LESSONS: dict[str, list[tuple[str, str]]] = {
    "missing": [
        (changed("title: A small lesson\n", "").replace("format", "⌖format", 1), "“title” is miss"),
        (changed("    text: The mayor closed the road on Monday.\n", "").replace(
            "  own:", "  ⌖own:"), "“text” is missing"),
        (changed("        why: It judges.\n", "").replace("quote: shameless", "⌖quote: shameless"),
         "“why” is missing"),
        (changed("    kind: highlight\n", "").replace("id: mark", "⌖id: mark"), "“kind” is miss"),
    ],
    "unknown-key": [
        (changed("minutes: 15", "⌖minuts: 15"), "“minuts”"),
        (changed("  own:\n    from: authors", "  own:\n    ⌖form: authors"), "mean “from”?"),
        (changed("        weight: 2", "        ⌖wieght: 2"), "Did you mean “weight”?"),
        (changed("    prompt: Mark", "    ⌖xyzzy: 1\n    prompt: Mark"), "“xyzzy” is not a name"),
        (changed("    kind: highlight", "    ⌖knid: highlight"), "Did you mean “kind”?"),
        (changed("prompt: Mark", "⌖prompt\xa0: Mark"), "“prompt[U+00A0]” is not a name"),
    ],
    "empty": [
        (changed("title: A small lesson", "title:⌖"), "nothing stands there"),
        (changed("language: en", "language: ⌖''"), "nothing stands there"),
        (changed("- Tell a word that describes from a word that judges", "-⌖"), "nothing stands"),
        (changed("right:\n", "  -⌖\nright:\n"), "nothing stands"),
    ],
    "not-text": [(changed("title: A small lesson", "⌖title: [sic]"), "begins with a bracket"),
                 (changed("quote: shameless", "⌖quote: {shameless: x}"), "begins with a bracket")],
    "not-a-list": [(changed("goals:\n  - Tell", "goals: ⌖Tell"), "Begin each entry"),
                   (changed("labels: [loaded, gossip]", "⌖labels: {loaded: x}"), "a hyphen")],
    "list-without-brackets": [
        (changed("[loaded, name-calling, gossip]", "⌖loaded, gossip"), "Write [loaded, gossip].")],
    "not-a-mapping": [
        ("⌖- a\n- b\n", "“name: value”"),
        ("⌖Just some text.\n", "“name: value”"),
        (changed("  - claim: The road was closed.\n    confirmed: The town's website.",
                 "  - ⌖The road was closed."), "“name: value”"),
        (changed("right:\n", "  - ⌖mark\nright:\n"), "“name: value”"),
    ],
    "too-few": [(changed("labels: [loaded, name-calling, gossip]", "⌖labels: []"), "empty")],
    "too-many": [(changed("goals:\n", "⌖goals:\n" + "  - a\n" * 1_000), "than the 1000"),
                 (changed("sources:\n", "⌖sources:\n" + "".join(
                     f"  s{number}: {{title: a}}\n" for number in range(1_000))), "the 1000")],
    "key-without-key": [
        (changed("id: small\n", f"id: small\nwithout_key: {'a' * 64}\n").replace(
            "    key:\n", "    ⌖key:\n", 1), "“key” belongs to the key"),
    ],
    "not-a-file-hash": [
        (changed("id: small\n", "id: small\nwithout_key: ⌖soon\n"), "Take it out."),
    ],
    "not-a-number": [(changed("weight: 2", "weight: ⌖two"), "“two” is not a number")],
    "not-a-whole-number": [(changed("minutes: 15", "minutes: ⌖12:30"), "“12:30” is not a whole")],
    "not-a-truth": [(changed("standfirst: true", "standfirst: ⌖yes"), "“yes” is neither true")],
    "out-of-range": [(changed("minutes: 15", "minutes: ⌖0"), "from 1 to 600"),
                     (changed("minutes: 15", f"minutes: ⌖{'9' * 5_000}"), "from 1 to 600"),
                     (changed("format: 1", "format: ⌖0"), "from 1 to 1")],
    "not-a-choice": [(changed("unit: word", "unit: ⌖words"), "Write word or sentence. Did you")],
    "not-an-id": [(changed("id: small", "id: ⌖a small one"), "“a small one” cannot be an id"),
                  (changed("  paper:\n", "  ⌖the paper:\n").replace("from: paper",
                   "from: the paper"), "“the paper” cannot be an id")],
    "not-votes": [(changed("votes: 1/3", "votes: ⌖3/3"), "“3/3” is not a vote")],
    "not-a-letter": [(changed("letter: H", "letter: ⌖He"), "“He” is not one letter")],
    "not-a-language": [(changed("language: en", "language: ⌖English"), "such as en, de"),
                       (changed("language: en", "language: ⌖en_GB"), "“en_GB” is not the code")],
    "not-a-web-address": [
        (changed("url: https://example.org", f"url: ⌖{typed}"), f"“{typed}” is not the address")
        for typed in ("example.org", "javascript:alert(1)", "file:///C:/x.exe", "https:///x",
                      "https://a b")],
    "too-long": [(changed("text: The mayor closed the road on Monday.", f"text: ⌖{LONG}"),
                  "longer than 250000 characters")],
    "unknown-kind": [(changed("kind: highlight", "kind: ⌖higlight"), "Did you mean “highlight”?")],
    "unknown-source": [(changed("from: paper", "from: ⌖papper"), "Did you mean “paper”?")],
    "unknown-passage": [(changed("passage: opening", "passage: ⌖openin"), "mean “opening”?")],
    "unknown-label": [(changed("[loaded, name-calling, gossip]", "[loaded, ⌖name-caling, gossip]"),
                       "Did you mean “name-calling”?")],
    "nothing-refers": [
        (changed("passage: opening", "passage: openin").replace("  opening:", "  ⌖opening:"),
         "refers to “opening”, and what this lesson refers to as “openin”"),
        (changed("    from: paper", "    from: papper").replace("  paper:", "  ⌖paper:"),
         "“papper” is not there")],
    "label-not-offered": [(changed("labels: [loaded, gossip]", "labels: [loaded, ⌖glittering]"),
                           "or write loaded, name-calling or gossip.")],
    "labels-without-comma": [(changed("labels: [loaded, gossip]", "labels: [⌖loaded; gossip]"),
                              "Put a comma between two labels.")],
    "label-repeats": [(changed("[loaded, name-calling, gossip]", "[loaded, gossip, ⌖loaded]"),
                       "“loaded” stands in this list twice")],
    "id-repeats": [(changed(ENTRY, f"      - id: ⌖mayor\n  {ENTRY.replace('- ', '')}"), "“mayor”"),
                   (changed("id: gossip", "id: ⌖loaded").replace(", gossip", ""), "“loaded” is"),
                   (SMALL.replace("right:\n", SMALL[SMALL.index("  - id: mark"):SMALL.index(
                       "right:")].replace("id: mark", "id: ⌖mark") + "right:\n"), "“mark” is")],
    "reserved-id": [(changed("id: mark", "id: ⌖read"), "“read” is used by the program"),
                    (changed("  paper:\n", "  ⌖authors:\n    title: A\n  paper:\n"), "“authors”")],
    "quote-missing": [(changed("quote: shameless", "quote: ⌖shamless act"),
                       "most similar words there are “shameless act”"),
                      (changed("quote: shameless", "quote: ⌖zebra"), "as they stand there.")],
    "quote-over-paragraphs": [(changed("quote: left", "quote: ⌖closed the road. He said"),
                               "Quote words of one paragraph.")],
    "quote-leaves-out": [(changed("quote: left", "quote: ⌖shameless [...] paper"), "leaving words"),
                         (changed("quote: left", "quote: ⌖shameless … paper"), "leaving words")],
    "quote-elsewhere": [(changed(ENTRY, ENTRY.replace("quote: ", "quote: ⌖") +
                                 "        occurrence: 2\n"), "(places: 1)")],
    "quote-ambiguous": [(changed("quote: left", "quote: ⌖the"), "“the” stands in the passage 2")],
    "quote-cuts-word": [(changed("quote: shameless", "quote: ⌖shame"), "“shameless”")],
    "quote-holds-no-word": [(changed("quote: left", "quote: ⌖.").replace(
        "act, says the paper.", "act, says the paper…").replace("Monday.", "Monday!").replace(
        "closed the road.\n\n", "closed the road!\n\n", 1), "holds no word")],
    "quote-repeats": [(changed("quote: left", "quote: ⌖shameless"), "“shameless” has the same")],
    "two-in-one-sentence": [(changed("unit: word", "unit: sentence").replace(
        "      - quote: closed\n        why: That is what he did.\n",
        "      - {quote: People, why: x}\n").replace("quote: left", "quote: on Monday").replace(
        ENTRY, f"      - {{quote: It was, labels: [loaded], why: x, plainer: x}}\n"
               f"{ENTRY.replace('quote: ', 'quote: ⌖')}"), "in the same sentence as the entry")],
    "core-outside-quote": [(changed("core: brutal", "core: ⌖road"), "The core “road”")],
    "let-stand-shares-word": [(changed("quote: closed", "quote: ⌖mayor closed"), "shares a word")],
    "no-key": [(SMALL[:SMALL.index("    key:")].replace("- id: mark", "- ⌖id: mark") +
                SMALL[SMALL.index("    let_stand:"):], "nothing to find")],
    "no-let-stand": [(changed("    let_stand:\n      - quote: closed\n"
                              "        why: That is what he did.\n", "").replace(
                                  "- id: mark", "- ⌖id: mark"), "nothing under “let_stand”")],
    "no-plainer": [(changed("        plainer: remarkable\n", "").replace(
        "quote: shameless", "⌖quote: shameless"), "“shameless” has no plainer")],
    "no-why": [(changed("        why: Some say so.\n", "").replace(
        "quote: left", "⌖quote: left"), "“left” has no reason")],
    "no-from": [(changed("  own:\n    from: authors\n", "  ⌖own:\n"), "whose words")],
    "newer-format": [(changed("format: 1", "format: ⌖2").replace("title", "tytle"), "format 2.")],
    "empty-file": [("⌖", "is empty"), ("⌖# only this\n", "is empty"), ("⌖---\n", "is empty")],
    "more-problems": [("format: 1\n" + "".join(f"⌖k{n}: x\n" for n in range(300)), "104 more")],
    "cannot-open": [], "too-large": [], "utf-32": [], "binary": [], "not-utf-8": [],
    "lone-surrogate": [], "not-plain-text": [], "cut-short": [],
    "lesson-file-missing": [], "file-repeats": [], "id-taken": [], "too-many-places": [],
    "not-in-course": [],
}  # fmt: skip

LESSONS |= ANSWERED

# Raised in `test_nodes` and `test_syntax`, file by file; here that a lesson tells them too.
YAML = {
    "control-character": 'a: ⌖"\\0"\n', "tab": "a:\n⌖\tb: c\n", "reserved-character": "a: ⌖@b\n",
    "colon-in-text": "a: b⌖: c\n", "missing-colon": "a: b\n⌖c d\ne: f\n",
    "colon-in-brackets": "a: [b⌖:]c]\n",
    "no-space-after-colon": "a: b\n⌖c:d\ne: f\n", "deeper": "a: b\n ⌖c: d\n",
    "unclosed-quote": 'a: ⌖"b\n', "apostrophe-or-quote": "a: ⌖'b\n",
    "text-after-quote": "a: 'b' ⌖c\n", "unclosed-bracket": "a: ⌖[b\n",
    "text-after-bracket": "a: [b] ⌖c\n", "bad-escape": 'a: "⌖\\q"\n', "text-after-bar": "a: | ⌖b\n",
    "dash-after-key": "a: ⌖- b\n", "list-indentation": "a:\n  - b: c\n   ⌖d: e\n",
    "indentation": "a:\n  b: c\n ⌖d: e\n", "directive": "⌖%YAML 3.0\n---\na: b\n",
    "not-yaml": "", "second-document": "a: b\n⌖---\nc: d\n", "too-deep": "[" * 100 + "⌖[",
    "too-many-nodes": "[" + "a," * 49_999 + "⌖b]", "tag": "a: ⌖!!str b\n",
    "merge-key": "a: b\n⌖<<: c\n", "duplicate-key": "a: b\n⌖a: c\n",
    "key-not-text": "? ⌖[a]\n: b\n", "empty-key": "a: b\n?⌖\n: c\n", "unknown-alias": "a: ⌖*b\n",
    "alias-cycle": "a: &a [⌖*a]\n", "odd-space": "a: b\nc:⌖\xa0d\n",
    "odd-colon": "a: b\nc⌖\uff1a d\n", "paragraphs-run-together": "a: ⌖b\n\n  c\n",
    "odd-hyphen": "key:\n  ⌖– quote: a\n    why: b\n",
    "no-space-after-hyphen": "key:\n  ⌖-quote: a\n    why: b\n",
    "text-without-bar": "⌖text:\n  On Monday the mayor\n  said: no.\n",
    "note-in-text": "text: |\n  One.\n  ⌖# my note\n",
    "cut-off": "a: b⌖ #1\n", "all-cut-off": "a:⌖ #1\n",
    "entry-without-hyphen": "a:\n  - b: c\n    d: e\n    ⌖b: f\n",
    "swallowed-name": "a: >-\n  Some words.\n  ⌖unit: word\n",
}  # fmt: skip


def told(tmp_path: Path, name: str, text: str) -> tuple[Problem, ...]:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8", newline="")
    return tuple(check_files([file]))


def places_of(text: str) -> list[tuple[int, int]]:
    places = []
    while "⌖" in text:
        before, _, after = text.partition("⌖")
        places.append((before.count("\n") + 1, len(before) - before.rfind("\n")))
        text = before + after
    return places


def test_every_code_has_a_sentence_and_a_file_that_raises_it() -> None:
    assert set(LESSONS) | set(YAML) == set(SENTENCES)
    assert set(FAULT_VALUES) <= set(SENTENCES)
    assert set(NEAREST) <= set(SENTENCES)


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [(code, text, words) for code, cases in LESSONS.items() for text, words in cases]
    + [(code, text, "") for code, text in YAML.items() if text],
)
def test_a_lesson_file_raises_it_in_its_place(
    code: str, text: str, words: str, tmp_path: Path
) -> None:
    problems = told(tmp_path, "lesson.yaml", text.replace("⌖", ""))
    found = [problem for problem in problems if problem.code == code]
    assert [(problem.line, problem.column) for problem in found[:1]] == places_of(text)[:1] or (
        code == "more-problems"
    )
    assert words in found[0].sentence()
    assert "{" not in found[0].sentence() or code in {"reserved-character", "unclosed-bracket"}


def test_the_small_lesson_has_no_problem(tmp_path: Path) -> None:
    assert told(tmp_path, "lesson.yaml", SMALL) == ()


@pytest.mark.parametrize(
    ("code", "raw"),
    [
        ("too-large", b"x" * (MOST_BYTES + 1)),
        ("utf-32", codecs.BOM_UTF32_LE),
        ("binary", b"a\0b"),
        ("not-utf-8", b"a: \xff"),
        ("lone-surrogate", b"a: \xed\xb0\x80"),
        ("cut-short", codecs.BOM_UTF16_LE + b"a"),
        ("not-plain-text", b"PK\x03\x04\x14\x00"),
        ("not-plain-text", b"{\\rtf1\\ansi Hello}"),
        ("not-plain-text", b"%PDF-1.7\n%\xe2\xe3"),
        ("not-plain-text", b"\xd0\xcf\x11\xe0\xa1"),
    ],
)
def test_bytes_raise_it(code: str, raw: bytes, tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(raw)
    [problem] = check_files([file])
    assert problem.code == code
    assert problem.line_text().startswith(f"{file}:1:")


def test_a_file_that_is_not_there_raises_it(tmp_path: Path) -> None:
    [problem] = check_files([tmp_path / "gone.yaml"])
    assert problem.code == "cannot-open"


def test_a_course_raises_it(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(SMALL, encoding="utf-8")
    text = "format: 1\nid: c\ntitle: C\nlessons:\n  - one.yaml\n  - ./one.yaml\n  - too.yaml\n"
    problems = told(tmp_path, "course.yaml", text)
    assert [(problem.code, problem.line, problem.column) for problem in problems] == [
        ("file-repeats", 6, 5),
        ("lesson-file-missing", 7, 5),
    ]
    assert "“one.yaml”" in problems[0].sentence()
    assert "“too.yaml”" in problems[1].sentence()


def test_a_folder_raises_it(tmp_path: Path) -> None:
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text(SMALL, encoding="utf-8")
    [problem] = check_files([tmp_path / "one.yaml", tmp_path / "two.yaml"])
    assert (problem.code, problem.file.name, problem.line) == ("id-taken", "two.yaml", 3)
    assert "one.yaml" in problem.sentence()


def test_a_thousand_places_for_each_of_many_quotations_raise_it(tmp_path: Path) -> None:
    text = SMALL.replace("text: The mayor closed", f"text: {'the ' * 50_000}")
    text = text.replace("passage: opening", "passage: own").replace("closed", "road")
    text = text.replace("    key:\n", "    key:\n" + "      - {quote: the, why: x}\n" * 200)
    found = [one for one in told(tmp_path, "lesson.yaml", text) if one.code == "too-many-places"]
    [problem] = found
    assert text.split("\n")[problem.line - 1] == "      - {quote: the, why: x}"
    assert "Quote longer phrases" in problem.sentence()
