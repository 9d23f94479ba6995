"""From data to a lesson, and what is told when parts of it are wrong."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.labels import Label
from literacy_app.lessons.building import build_lesson
from literacy_app.lessons.lesson import (
    Lesson,
    Paragraph,
    RightClaim,
    Source,
    TeacherNote,
    Word,
)
from literacy_app.lessons.load import load_lesson
from literacy_app.lessons.techniques import techniques
from literacy_app.text.spans import Span
from tests.fakes.all_kinds import all_kinds
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from pathlib import Path


_PARTS = ("sources", "passages", "labels", "activities", "right")


def codes(tmp_path: Path, text: str) -> list[tuple[str, int]]:
    file = tmp_path / "lesson.yaml"
    file.write_text(text, encoding="utf-8")
    return [(problem.code, problem.line) for problem in load_lesson(file).problems]


def line(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    file = tmp_path / "lesson.yaml"
    file.write_text(SMALL, encoding="utf-8")
    loaded = load_lesson(file)
    assert loaded.problems == ()
    assert loaded.lesson is not None
    return loaded.lesson


def test_a_lesson_holds_what_its_file_says(lesson: Lesson) -> None:
    assert (lesson.format, lesson.id, lesson.title) == (1, "small", "A small lesson")
    assert (lesson.language, lesson.minutes) == ("en", 15)
    assert lesson.goals == ("Tell a word that describes from a word that judges",)
    assert lesson.introduction == "Read *slowly*."
    assert lesson.before_you_start == "It is about a town."
    assert lesson.right == (RightClaim("The road was closed.", "The town's website."),)
    assert lesson.content_hash == sha256(SMALL.encode()).hexdigest()
    assert lesson.sources == {
        "paper": Source(
            id="paper",
            title="The town: a report",
            author="A. Writer",
            publisher="The Paper",
            published="2016-12-21",
            url="https://example.org",
            rights="Written for a test.",
        )
    }


def test_passages_are_normalised_and_their_paragraphs_numbered(lesson: Lesson) -> None:
    opening, own = lesson.passages["opening"], lesson.passages["own"]
    first = "The brutal mayor closed the road."
    assert opening.text.startswith(f"{first}\n\nHe said so")
    assert (opening.id, opening.origin, opening.heading) == ("opening", "paper", "The road")
    assert (opening.rights, own.rights) == ("Written for a test.", "")
    assert opening.source == lesson.sources["paper"]
    assert opening.paragraphs == (
        Paragraph(Span(0, len(first)), None, is_standfirst=True),
        Paragraph(Span(len(first) + 2, len(opening.text)), 1),
    )
    assert (own.origin, own.source, own.heading) == ("authors", None, None)
    assert own.paragraphs == (Paragraph(Span(0, len(own.text)), 7),)


def test_a_lesson_has_the_techniques_and_its_own_labels(lesson: Lesson) -> None:
    assert lesson.labels == {
        **techniques(),
        "gossip": Label(
            id="gossip",
            name="Gossip",
            letter="H",
            family=None,
            definition="Says that people say it.",
            example="",
            counter_example="",
            ink=1,
            line="solid",
        ),
    }
    [activity] = lesson.highlights
    assert activity.families == {
        "loaded": "verdict words", "name-calling": "verdict words", "gossip": None,
    }  # fmt: skip


def test_what_need_not_be_said_has_its_usual_value(tmp_path: Path) -> None:
    text = (
        "format: 1\nid: x\ntitle: T\npassages:\n  p:\n    text: A vile act.\nactivities:\n"
        "  - {id: a, kind: highlight, passage: p, prompt: P, labels: [loaded],\n"
        "     key: [{quote: vile, why: W, plainer: bad}], let_stand: [{quote: act, why: W}]}\n"
    )
    file = tmp_path / "lesson.yaml"
    file.write_text(text, encoding="utf-8")
    loaded = load_lesson(file)
    assert [(problem.code, problem.severity) for problem in loaded.problems] == [
        ("no-from", "warning")
    ]
    lesson = loaded.lesson
    assert lesson is not None
    assert (lesson.language, lesson.minutes, lesson.goals) == ("en", None, ())
    assert (lesson.introduction, lesson.before_you_start, lesson.right) == ("", None, ())
    assert lesson.passages["p"].origin is None
    assert lesson.passages["p"].paragraphs == (Paragraph(Span(0, 11), 1),)


def test_text_stays_the_text_that_was_typed(tmp_path: Path) -> None:
    for typed in ("no", "on", "12:30", "1e3", "2016-12-21", "0x1F", "null", "~", "1_000", ".5"):
        file = tmp_path / "lesson.yaml"
        changed = SMALL.replace("A small lesson", typed).replace("Mark the words that", typed)
        file.write_text(changed, encoding="utf-8")
        loaded = load_lesson(file)
        assert loaded.lesson is not None, typed
        assert loaded.lesson.title == typed
        assert loaded.lesson.highlights[0].prompt.startswith(typed)


def test_the_paragraphs_of_a_passage_may_go_without_numbers(tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    for typed, numbers in (("first_paragraph: 7", {7, 8}), ("numbered: false", {None})):
        text = SMALL.replace("    first_paragraph: 7", f"    {typed}")
        file.write_text(text, encoding="utf-8")
        lesson = load_lesson(file).lesson
        assert lesson is not None
        found = {each.number for one in lesson.passages.values() for each in one.paragraphs}
        assert numbers & found, (typed, found)


def test_every_fault_of_every_part_is_told_at_once(tmp_path: Path) -> None:
    text = (
        SMALL.replace("title: A small lesson\n", "titel: x\n")
        .replace("    author: A. Writer\n", "    auther: x\n")
        .replace("from: paper", "from: papper")
        .replace("    first_paragraph: 7", "    first_paragraph: seven")
        .replace("letter: H", "letter: HH")
        .replace("kind: highlight\n", "kind: highlight\n    unit: letter\n", 1)
        .replace("    unit: word\n", "")
        .replace("quote: shameless", "quote: shamless")
        .replace("confirmed: The", "confirmd: The")
    )
    assert codes(tmp_path, text) == [
        ("missing", 2), ("unknown-key", line(text, "titel")),
        ("nothing-refers", line(text, "  paper:")),
        ("unknown-key", line(text, "auther")), ("unknown-source", line(text, "papper")),
        ("not-a-whole-number", line(text, "seven")), ("not-a-letter", line(text, "HH")),
        ("not-a-choice", line(text, "unit: letter")), ("quote-missing", line(text, "shamless")),
        ("missing", line(text, "- claim")), ("unknown-key", line(text, "confirmd")),
    ]  # fmt: skip


def test_one_bad_activity_does_not_hide_the_faults_of_the_others(tmp_path: Path) -> None:
    activity = SMALL[SMALL.index("  - id: mark") : SMALL.index("right:")]
    second = activity.replace("id: mark", "id: second").replace("quote: left", "quote: lefft")
    text = SMALL.replace("kind: highlight", "kind: puzzle").replace("right:", second + "right:")
    assert codes(tmp_path, text) == [
        ("unknown-kind", line(text, "puzzle")),
        ("quote-missing", line(text, "lefft")),
    ]


def test_a_name_that_is_there_and_faulty_is_not_called_unknown(tmp_path: Path) -> None:
    passage = SMALL.replace("    heading: The road", "    hedding: The road")
    assert codes(tmp_path, passage) == [("unknown-key", line(passage, "hedding"))]
    textless = SMALL[: SMALL.index("    text: |")] + SMALL[SMALL.index("  own:") :]
    assert codes(tmp_path, textless) == [("missing", line(SMALL, "opening:"))]
    label = SMALL.replace("    name: Gossip\n", "")
    assert codes(tmp_path, label) == [("missing", line(label, "id: gossip"))]
    source = SMALL.replace('    title: "The town: a report"\n', "")
    assert codes(tmp_path, source) == [("missing", line(source, "paper:"))]


@pytest.mark.parametrize("part", ["sources", "passages", "labels", "activities"])
@pytest.mark.parametrize("value", ["x", "[x]", "{x: y}", "", "[[]]", "{x: []}", "{x: }", "[~, ]"])
def test_a_part_of_any_shape_is_told_of(part: str, value: str, tmp_path: Path) -> None:
    """Of `x`, `{x: y}` and the like no part is right."""
    start = SMALL.index(f"\n{part}:")
    end = min((SMALL.find(f"\n{name}:", start + 1) % len(SMALL)) for name in _PARTS)
    text = f"{SMALL[:start]}\n{part}: {value}{SMALL[end:]}"
    told = codes(tmp_path, text)
    assert line(text, f"\n{part}:") + 1 in {number for _, number in told}


def test_a_lesson_without_activities_is_told_of(tmp_path: Path) -> None:
    head = SMALL[: SMALL.index("activities:")]
    assert codes(tmp_path, head) == [("missing", 2)]
    assert codes(tmp_path, head + "activities: []\n") == [("too-few", line(SMALL, "activities:"))]
    empty = head + "activities:\n  -\n"
    assert codes(tmp_path, empty) == [("empty", line(SMALL, "activities:") + 1)]


def test_an_activity_without_an_id_is_told_of(tmp_path: Path) -> None:
    text = SMALL.replace("  - id: mark\n    kind", "  - kind")
    assert codes(tmp_path, text) == [("missing", line(text, "- kind"))]


def test_the_labels_that_may_be_offered_are_passed_in() -> None:
    lesson, faults = build_lesson({}, {}, "hash")
    assert lesson is None
    assert {fault.values["name"] for fault in faults} == {
        "format", "id", "title", "passages", "activities",
    }  # fmt: skip


def test_activities_stay_in_the_order_of_the_file(tmp_path: Path) -> None:
    at = SMALL.index("  - id: mark"), SMALL.index("right:")
    first = SMALL[at[0] : at[1]]
    last = first.replace("mark", "again", 1).replace("passage: opening", "passage: own")
    keys = last.index("    key:"), last.index("    readers_differ:")
    key = """\
    key:
      - {quote: mayor, labels: [loaded], plainer: x, why: x}
    let_stand:
      - {quote: Monday, why: x}
"""
    last = last[: keys[0]] + key
    file = tmp_path / "lesson.yaml"
    file.write_text(SMALL.replace(first, last + first), encoding="utf-8")
    loaded = load_lesson(file)
    assert loaded.problems == ()
    assert loaded.lesson is not None
    assert [(one.id, one.passage) for one in loaded.lesson.highlights] == [
        ("again", "own"),
        ("mark", "opening"),
    ]


def _with_transfer(tmp_path: Path, first: str, last: str) -> list[tuple[str, int]]:
    """The problems of a lesson with two activities, each with what it says of a transfer."""
    activity = SMALL[SMALL.index("  - id: mark") : SMALL.index("right:")]
    two = "".join(
        activity.replace("id: mark", f"id: {name}").replace("    unit: word\n", said)
        for name, said in (("one", first), ("two", last))
    )
    return codes(tmp_path, SMALL.replace(activity, two))


def test_a_transfer_is_the_last_activity(tmp_path: Path) -> None:
    truth = "    transfer: true\n"
    assert _with_transfer(tmp_path, "", truth) == []
    loaded = load_lesson(tmp_path / "lesson.yaml")
    assert loaded.lesson is not None
    assert [activity.transfer for activity in loaded.lesson.highlights] == [False, True]
    assert _with_transfer(tmp_path, "    transfer: false\n", "") == []
    assert [code for code, _ in _with_transfer(tmp_path, truth, "")] == ["transfer-not-last"]
    assert [code for code, _ in _with_transfer(tmp_path, truth, truth)] == ["transfer-not-last"]
    assert [code for code, _ in _with_transfer(tmp_path, "", "    transfer: yes\n")] == [
        "not-a-truth"
    ]


def test_only_highlights_are_among_the_highlights() -> None:
    kinds = [each.kind for each in all_kinds().activities]
    assert [each.kind for each in all_kinds().highlights] == ["highlight"] * kinds.count(
        "highlight"
    )


def test_a_passage_of_blanks_is_told_once(tmp_path: Path) -> None:
    text = SMALL.replace(SMALL[SMALL.index("      The brutal") : SMALL.index("  own:")], "\n")
    assert codes(tmp_path, text) == [("empty", line(text, "text: |"))]


def test_passages_count_together(tmp_path: Path) -> None:
    half = "word " * 30_000
    text = SMALL.replace("text: The mayor", f"text: {half} The mayor")
    assert codes(tmp_path, text) == []
    text = text.replace("      The brutal", f"      {half} The brutal")
    assert codes(tmp_path, text)[0] == ("too-long", line(text, "text: word"))


def test_a_lesson_may_talk_to_its_class_and_to_its_teacher(tmp_path: Path) -> None:
    more = (
        "discussion: Who should decide?\n"
        "teacher:\n  time: Two halves of ten minutes.\n  pitfalls: [They mark all.]\n"
        "  accept: ['“Shut”, too.']\n"
        "words:\n  - {word: verdict, meaning: A judgement.}\n"
        "  - {word: source, meaning: Who said it., example: The mayor.}\n"
    )
    text = SMALL.replace("    heading: The road", "    heading: The road\n    favours: town") + more
    text = text.replace("confirmed: The", "passage: opening\n    confirmed: The")
    file = tmp_path / "lesson.yaml"
    file.write_text(text, encoding="utf-8")
    lesson = load_lesson(file).lesson
    assert lesson is not None
    assert lesson.discussion == "Who should decide?"
    assert lesson.teacher == TeacherNote(
        "Two halves of ten minutes.", ("They mark all.",), ("“Shut”, too.",)
    )
    assert lesson.words == (
        Word("verdict", "A judgement."), Word("source", "Who said it.", "The mayor."),
    )  # fmt: skip
    assert (lesson.passages["opening"].favours, lesson.passages["own"].favours) == ("town", None)
    assert lesson.right[0].passage == "opening"


def test_a_passage_that_is_right_must_be_there(tmp_path: Path) -> None:
    text = SMALL.replace("confirmed: The", "passage: openning\n    confirmed: The")
    assert codes(tmp_path, text) == [("unknown-passage", line(text, "openning"))]
    other = SMALL.replace("confirmed: The", "passage: [opening]\n    confirmed: The")
    assert codes(tmp_path, other) == [("not-text", line(other, "[opening]"))]
