"""Lessons of any number that are like real ones: for benchmarks and for libraries in tests.

Not the bundled lesson, and no two alike in their texts, so that nothing is remembered twice.
"""

from __future__ import annotations

import random

KINDS = ("loaded", "name-calling", "exaggeration", "scare-quotes", "glittering")

_PLAIN = (
    "the report says that people left the town on Monday when the last road was closed and the "
    "council counted the houses that stood empty near the river before winter came while buses "
    "took families with children to schools in the next valley where rooms had been prepared"
).split()
_STRONG = ("brutal", "glorious", "so-called", "shameless", "heroic", "vile", "endless", "noble")


def lesson_yaml(number: int, size: int = 8_192) -> str:
    """A lesson file of about `size` bytes, id `lesson-<number>`, without problems."""
    writer = _Writer(random.Random(number))
    entries = max(2, size // 340)
    passage = writer.passage(entries)
    key = [writer.key_entry(entry) for entry in range(0, entries, 2)]
    let_stand = [writer.let_stand_entry(entry) for entry in range(1, entries, 2)]
    return (
        "# yaml-language-server: $schema=../lesson.schema.json\n"
        f"format: 1\nid: lesson-{number}\ntitle: Lesson {number}\nlanguage: en\nminutes: 20\n"
        "goals:\n  - Tell a word that describes from a word that judges\n"
        f"introduction: |\n  {writer.words(60)}\n"
        "sources:\n  town:\n    title: \"The town: a report\"\n    author: A. Writer\n"
        "    published: 2016-12-21\n    rights: Written for a test.\n"
        f"passages:\n  opening:\n    from: town\n    text: |\n{passage}"
        "activities:\n  - id: mark\n    kind: highlight\n    title: Mark the words\n"
        "    passage: opening\n    prompt: Mark the words that judge.\n"
        f"    labels: [{', '.join(KINDS)}]\n"
        f"    key:\n{''.join(key)}    let_stand:\n{''.join(let_stand)}"
    )  # fmt: skip


class _Writer:
    """Writes words at random."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def words(self, count: int) -> str:
        words = self._chance.choices(_PLAIN, k=count)
        return " ".join(words).capitalize() + "."

    def strong(self, entry: int) -> str:
        """The words of an entry, which stand in the passage once."""
        return f"{_STRONG[entry % len(_STRONG)]} act{entry}"

    def passage(self, entries: int) -> str:
        sentences = [
            f"{self.words(9)[:-1]} {self.strong(entry)}, {self.words(7).lower()}"
            for entry in range(entries)
        ]
        paragraphs = [" ".join(sentences[start : start + 5]) for start in range(0, entries, 5)]
        return "".join(f"      {paragraph}\n\n" for paragraph in paragraphs)

    def key_entry(self, entry: int) -> str:
        return (
            f"      - quote: {self.strong(entry)}\n        labels: [{self._chance.choice(KINDS)}]\n"
            f"        plainer: act\n        why: >-\n          {self.words(15)}\n"
            f"          {self.words(12)}\n"
        )

    def let_stand_entry(self, entry: int) -> str:
        return f"      - quote: {self.strong(entry)}\n        why: {self.words(14)}\n"
