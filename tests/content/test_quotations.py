from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from literacy_app.text.normal import normalise, paragraphs
from tests.content.prose import everything
from tests.content.shelf import LESSONS, lesson_of

pytestmark = pytest.mark.content

ARTICLE = os.environ.get("LITERACY_APP_ARTICLE")
"""The file with the article under study, which does not travel with the program."""

needs_article = pytest.mark.skipif(
    ARTICLE is None, reason="the article is not at hand: LITERACY_APP_ARTICLE names no file"
)

WORDS_OF_A_RUN = 8
MOST_QUOTED = 0.5


@needs_article
@pytest.mark.parametrize("path", LESSONS, ids=lambda path: path.stem)
def test_quoted_passages_stand_in_the_article_word_for_word(path: Path) -> None:
    article = _article()
    quoted = [
        passage for passage in lesson_of(path).passages.values() if passage.origin == "anderson"
    ]

    for passage in quoted:
        for span in paragraphs(passage.text):
            assert span.of(passage.text) in article, passage.id


@needs_article
def test_at_most_half_of_the_article_is_quoted() -> None:
    body = _words(_body(_article()))
    assert len(body) > 1000
    ours = [
        text
        for path in LESSONS
        for text in (
            *everything(lesson_of(path)),
            *(passage.text for passage in lesson_of(path).passages.values()),
        )
    ]

    share = _quoted_share(body, [_words(text) for text in ours])

    assert 0 < share <= MOST_QUOTED


def test_the_share_counts_words_in_runs_of_eight() -> None:
    body = [str(number) for number in range(100)]

    assert _quoted_share(body, [body[10:17]]) == 0
    assert _quoted_share(body, [body[10:18]]) == pytest.approx(0.08)
    assert _quoted_share(body, [body[10:18], body[14:24]]) == pytest.approx(0.14)


def _article() -> str:
    return normalise(Path(str(ARTICLE)).read_text(encoding="utf-8").replace("*", ""))


def _body(article: str) -> str:
    """From the standfirst to the last paragraph, without the advertisement in between."""
    start = article.index("In late 2016, at the cost")
    text = article[start : article.index("The original source of this article")]
    return re.sub(r"\[[^\]]*\]\([^)]*\)", " ", text)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+(?:['\u2019]\w+)*", text.lower())


def _quoted_share(body: list[str], texts: list[list[str]]) -> float:
    """The share of the body's words that stand in our texts in runs of eight words or more."""
    ours = {run for text in texts for run in _runs(text)}
    quoted = {
        place + step
        for place, run in enumerate(_runs(body))
        if run in ours
        for step in range(WORDS_OF_A_RUN)
    }
    return len(quoted) / len(body)


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    return [
        tuple(words[start : start + WORDS_OF_A_RUN])
        for start in range(len(words) - WORDS_OF_A_RUN + 1)
    ]
