"""What a sentence said plainly earns: keyed words gone, facts kept.

Not a judgement of style: whether it reads well is the student's own to rate.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from literacy_app.text.normal import normalise
from literacy_app.text.words import words

if TYPE_CHECKING:
    from literacy_app.activities.answers import Plain


@dataclass(frozen=True, slots=True)
class PlainCount:
    """What became of the keyed words and the facts.

    Attributes:
        words_left: the keyed words that still stand in the text.
        facts_kept: for each fact the wording that was found, None where it was lost.
    """

    words_left: tuple[str, ...]
    facts_kept: tuple[str | None, ...]


def plain_count(rule: Plain, text: str) -> PlainCount:
    """What is left of the keyed words and of the facts.

    Case, punctuation and the "'s" of a word do not matter: "the mayor's" holds "the mayor".
    """
    said = _words(text)
    return PlainCount(
        tuple(word for word in rule.words if _holds(said, _words(word))),
        tuple(
            next((wording for wording in fact if _holds(said, _words(wording))), None)
            for fact in rule.facts
        ),
    )


def plain_credit(rule: Plain, text: str) -> float:
    """Half for the share of keyed words that are gone, half for the share of facts kept.

    0 to 1; 0 where there are facts and none was kept.
    """
    count = plain_count(rule, text)
    kept = sum(wording is not None for wording in count.facts_kept)
    if rule.facts and not kept:
        return 0.0
    gone = 1 - len(count.words_left) / len(rule.words) if rule.words else 1.0
    facts = kept / len(rule.facts) if rule.facts else 1.0
    return (gone + facts) / 2


@lru_cache(maxsize=1024)
def _words(text: str) -> str:
    """The words of a text in small letters, a null character on both sides of each."""
    clean = normalise(text).replace("’", "'")
    segments = words(clean)
    said = (segments.span(number).of(clean) for number in range(len(segments)))
    return "\0".join(["", *(word.casefold().removesuffix("'s") for word in said), ""])


def _holds(said: str, wanted: str) -> bool:
    """Whether words, at least one, stand somewhere, one behind the other."""
    return wanted != "\0" and wanted in said
