"""Bundled quotes with slips in them: what is mended leads back, and to no other place.

Not the rules themselves (`tests/text/test_misspelling.py`).
"""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.highlight import Highlight
from literacy_app.lessons.listing import COURSE_FILE, TECHNIQUES_FILE
from literacy_app.lessons.load import load_lesson_text
from literacy_app.lessons.mending import apply_mends
from literacy_app.settings.bundled import lessons_folder
from literacy_app.text import misspelling
from literacy_app.text.misspelling import misspelt
from literacy_app.text.quotations import places

if TYPE_CHECKING:
    from literacy_app.text.spans import Span

FILE = Path("lesson.yaml")
LETTERS = "aeioustrnl"
SLIPS_EACH = 4
LEAST_MENDED = 0.4
SAMPLE = 80


@cache
def quotes() -> tuple[tuple[str, Span], ...]:
    """Every stretch that an entry of a key quotes, with its text."""
    found: dict[tuple[str, Span], None] = {}
    for text in lessons():
        lesson = load_lesson_text(text, FILE).lesson
        assert lesson is not None
        for activity in lesson.activities:
            if isinstance(activity, Highlight):
                spans = [entry.span for entry in activity.key]
                spans += [entry.span for entry in activity.let_stand]
                spans += [entry.span for entry in activity.readers_differ]
                found.update(dict.fromkeys((activity.text, span) for span in spans))
    return tuple(found)


def lessons() -> list[str]:
    files = sorted(lessons_folder().rglob("*.yaml"))
    kept = (file for file in files if file.name not in {COURSE_FILE, TECHNIQUES_FILE})
    return [file.read_text(encoding="utf-8") for file in kept]


def slipped(words: str, chance: random.Random) -> str:
    """The words with a letter left out, doubled, swapped with the next, or another in its place."""
    at = chance.randrange(len(words) - 1)
    before, letter, behind = words[:at], words[at], words[at + 1 :]
    put = chance.choice(["", letter * 2, behind[0] + letter, chance.choice(LETTERS)])
    return before + put + (behind[1:] if len(put) > 1 and put != letter * 2 else behind)


def misled() -> tuple[list[str], int, int]:
    """What was mended to other words than it came from; how many slips, how many mended."""
    chance = random.Random(7)  # noqa: S311 (no secret)
    wrong, made, mended = [], 0, 0
    for text, span in quotes():
        words = span.of(text)
        for _ in range(SLIPS_EACH):
            typed = slipped(words, chance)
            if places(text, typed):
                continue
            made += 1
            found = misspelt(text, typed)
            mended += found is not None
            if found is not None and found.of(text) != words:
                wrong.append(f"{typed} came of {words}: {found.of(text)}")
    return wrong, made, mended


def gone() -> tuple[list[str], int]:
    """What was mended although its place was taken out of the text; how many were."""
    wrong, made = [], 0
    for text, span in quotes():
        left, words = text[: span.start] + text[span.end :], span.of(text)
        if not places(left, words):
            made += 1
            found = misspelt(left, words)
            wrong += [f"{words}: {found.of(left)}"] if found is not None else []
    return wrong, made


@pytest.mark.content
def test_a_slip_is_never_mended_to_other_words() -> None:
    wrong, made, mended = misled()
    print(f"{made} slips, {mended} mended")  # noqa: T201 - what it is run for
    assert not wrong
    assert made > len(quotes())
    assert mended / made >= LEAST_MENDED


@pytest.mark.content
def test_words_whose_place_is_gone_are_never_mended() -> None:
    wrong, made = gone()
    assert not wrong
    assert made > len(quotes()) // 2


def test_a_planted_fault_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def planted(_typed: str, _meant: str) -> bool:
        return True

    monkeypatch.setattr(misspelling, "_is_one_word", planted)
    assert misled()[0]
    assert gone()[0]


@pytest.mark.content
def test_the_mend_of_a_file_leads_back_to_the_file() -> None:
    chance = random.Random(11)  # noqa: S311 (no secret)
    led_back = 0
    for text in lessons():
        whole = load_lesson_text(text, FILE)
        assert whole.lesson is not None
        lines = [line for line in text.split("\n") if line.strip(" -").startswith("quote: ")]
        once = [line for line in lines if text.count(f"{line}\n") == 1]
        for line in chance.sample(once, min(len(once), max(1, SAMPLE // len(lessons())))):
            head, words = line.split("quote: ", 1)
            if not words[:1].isalpha():
                continue
            broken = text.replace(f"{line}\n", f"{head}quote: {slipped(words, chance)}\n")
            problems = load_lesson_text(broken, FILE).problems
            for problem in problems:
                if problem.code == "quote-missing" and problem.mend is not None:
                    mended = apply_mends(broken.encode(), [problem.mend]).decode()
                    lesson = load_lesson_text(mended, FILE).lesson
                    assert lesson is not None
                    assert lesson.activities == whole.lesson.activities
                    led_back += 1
    assert led_back > 0
