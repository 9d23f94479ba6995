"""No term is used before it is explained, among the words of a lesson or as a label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from literacy_app.lessons.load import load_course
from tests.content.prose import items, reasons, tasks, without_quotations
from tests.content.shelf import ARTICLE_COURSE, lesson_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.lessons.lesson import Lesson

pytestmark = pytest.mark.content

TERMS = {
    "attribution": r"attribut\w+",
    "briefing": r"briefings?",
    "ceasefire": r"ceasefires?",
    "civil war": r"civil wars?",
    "decisive": r"decisive",
    "disclaimer": r"disclaimers?",
    "displacement": r"displace\w+",
    "estimate": r"estimate[sd]?",
    "evacuation": r"evacuat\w+",
    "fact checker": r"fact checkers?",
    "footage": r"footage",
    "frame": r"frames?",
    "inquiry": r"inquir\w+",
    "lateral reading": r"lateral reading",
    "ledger": r"ledgers?",
    "loaded": r"loaded",
    "loaded pair": r"loaded pairs?",
    "militia": r"militias?",
    "offensive": r"offensives?",
    "opinion piece": r"opinion pieces?",
    "party to the war": r"part(?:y|ies) to the war",
    "petition": r"petitions?",
    "plain report": r"plain reports?",
    "press conference": r"press conferences?",
    "proxy": r"prox(?:y|ies)",
    "publisher": r"publishers?",
    "rebels": r"rebels?",
    "regime": r"regimes?",
    "resolution": r"resolutions?",
    "scare quotes": r"scare quotes",
    "siege": r"sieges?|besieged?",
    "slant": r"slant\w*",
    "stake": r"at stake|stakes?",
    "state media": r"state media",
    "summary execution": r"summary executions?",
    "traceable": r"trace(?:d|able)?|tracing",
    "transcript": r"transcripts?",
    "uprising": r"uprisings?",
    "verdict": r"verdicts?",
    "White Helmets": r"White Helmets",
}
"""The words of the trade and of war reporting that our tasks and reasons use."""

FORMS = {term: re.compile(rf"\b(?:{forms})\b", re.IGNORECASE) for term, forms in TERMS.items()}


def _in_order() -> Iterator[Lesson]:
    course = load_course(ARTICLE_COURSE).course
    assert course is not None
    yield from (lesson_of(ARTICLE_COURSE.parent / name) for name in course.lessons)


def _explained_by(lesson: Lesson) -> set[str]:
    return {word.word.lower() for word in lesson.words} | {
        word for label in lesson.labels.values() for word in (label.name.lower(), label.id)
    }


def _unexplained(texts: Iterator[str], known: set[str]) -> set[str]:
    return {
        term
        for text in texts
        for term, form in FORMS.items()
        if term.lower() not in known and form.search(without_quotations(text))
    }


def test_no_term_is_used_before_it_is_explained() -> None:
    known: set[str] = set()
    missing = {}
    for lesson in _in_order():
        known |= _explained_by(lesson)
        said = (text for part in (reasons(lesson), tasks(lesson)) for text in part)
        if found := _unexplained(said, known):
            missing[lesson.id] = found

    assert missing == {}


def _whole(lesson: Lesson) -> str:
    """Everything in it that students read, but for the words themselves."""
    options = [
        option.text for item in items(lesson) for each in item.facets for option in each.options
    ]
    claims = [claim.claim for claim in lesson.right]
    passages = [passage.text for passage in lesson.passages.values()]
    beside = [lesson.introduction, lesson.discussion or ""]
    return " ".join([*beside, *reasons(lesson), *tasks(lesson), *claims, *passages, *options])


def test_every_explained_word_is_used_in_its_lesson() -> None:
    for lesson in _in_order():
        for word in lesson.words:
            form = FORMS.get(word.word) or re.compile(re.escape(word.word), re.IGNORECASE)
            assert form.search(_whole(lesson)), (lesson.id, word.word)


def test_an_unexplained_term_is_seen() -> None:
    assert _unexplained(iter(["The siege began."]), set()) == {"siege"}
    assert _unexplained(iter(["The siege began."]), {"siege"}) == set()
    assert _unexplained(iter(["“Siege” is a hard word."]), set()) == set()
