"""What the lessons say of the world: with source, day, and before or after the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.content.prose import everything, items, without_quotations
from tests.content.shelf import ARTICLE_LESSONS, lesson_of

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.content

each_article_lesson = pytest.mark.parametrize("path", ARTICLE_LESSONS, ids=lambda path: path.stem)

DATE = re.compile(r"\b(?:19|20)\d\d\b")
NOTHING_FOUND = re.compile(r"\bwe found no\b|\ban opinion about\b", re.IGNORECASE)
BEFORE_OR_AFTER = re.compile(
    r"\b(?:before|after|later than) (?:the article|it)\b"
    r"|\bThe page itself\b|\(the article, 21 December 2016\)|\bbelow the article\b",
    re.IGNORECASE,
)
NOT_CHECKED = re.compile(
    r"\b(?:Kirby|Dempsey|2,977|no-fly zone|weapons of mass destruction|resolution 1973"
    r"|resolution 1368|A/HRC/34/64, para\w*|High Court)\b"
)
"""What rests on background knowledge alone, or is still to be checked by hand."""

LEFT_OUT = re.compile(
    r"\b(?:dismiss(?:ed|al)|sacked|fired over|swastika|Hilton|acquitted|Federal Court)\b",
    re.IGNORECASE,
)
"""The author's employment and anything older: no matter of this course."""

UNIDENTIFIED = re.compile(r"\b(?:al Ashkar|Musawi|Khatab|Alkhateb)\b")


@each_article_lesson
def test_what_is_known_outside_a_text_has_its_date(path: Path) -> None:
    for item in items(lesson_of(path)):
        if item.outside is not None:
            assert DATE.search(item.outside) or NOTHING_FOUND.search(item.outside), item.outside


@each_article_lesson
def test_what_confirms_a_text_is_dated_and_said_to_be_before_or_after_it(path: Path) -> None:
    for claim in lesson_of(path).right:
        assert DATE.search(claim.confirmed), claim.claim
        assert BEFORE_OR_AFTER.search(claim.confirmed), claim.claim


@each_article_lesson
def test_nothing_rests_on_what_is_not_checked_or_no_matter_here(path: Path) -> None:
    lesson = lesson_of(path)
    said = [*everything(lesson), *(item.outside or "" for item in items(lesson))]
    said += [passage.text for passage in lesson.passages.values() if passage.origin == "authors"]
    for text in said:
        assert not NOT_CHECKED.search(text), text
        assert not LEFT_OUT.search(text), text


@each_article_lesson
def test_nobody_guesses_who_could_not_be_identified(path: Path) -> None:
    for text in everything(lesson_of(path)):
        assert not UNIDENTIFIED.search(without_quotations(text)), text


@each_article_lesson
def test_every_source_has_a_publisher_and_an_address(path: Path) -> None:
    for source in lesson_of(path).sources.values():
        assert source.publisher, source.id
        assert source.url, source.id


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (NOT_CHECKED, "Kirby said so."),
        (LEFT_OUT, "He was dismissed in 2019."),
        (UNIDENTIFIED, "Ali Musawi worked for a paper."),
    ],
)
def test_what_must_not_stand_there_is_seen(rule: re.Pattern[str], text: str) -> None:
    assert rule.search(text)
