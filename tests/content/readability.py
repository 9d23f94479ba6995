"""How hard a text is to read: the Flesch-Kincaid grade (Kincaid et al. 1975).

Not a dictionary: syllables are counted by their vowels, which is right for most English words.
"""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_](?:[\w.,'\u2019-]*\w)?")
_SENTENCE_END = re.compile(r"[.!?](?=[”\u2019)]*(?:\s|$))")
_VOWELS = re.compile(r"[aeiouy]+")


def grade(text: str) -> float:
    """Years of school that the text asks for: 9 is about age 14."""
    words = _WORD.findall(text)
    sentences = max(1, len(_SENTENCE_END.findall(text)))
    spoken = sum(syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * spoken / len(words) - 15.59


def syllables(word: str) -> int:
    """How many syllables a word has, by its groups of vowels; a number in digits counts as one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    count = len(_VOWELS.findall(letters))
    is_silent = letters.endswith("e") and not letters.endswith(("le", "ee", "ye"))
    is_silent = is_silent or (letters.endswith("ed") and not letters.endswith(("ted", "ded")))
    return max(1, count - 1 if is_silent else count)
