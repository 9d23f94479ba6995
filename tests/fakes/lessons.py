"""Lessons of any number that are like real ones: for benchmarks and for libraries in tests.

Not the bundled lesson, and no two alike in their texts, so that nothing is remembered twice.
"""

from __future__ import annotations

import random

KINDS = ("loaded", "name-calling", "exaggeration", "scare-quotes", "glittering")

SMALL = """\
# A lesson with one of everything.
format: 1
id: small
title: A small lesson
language: en
minutes: 15
goals:
  - Tell a word that describes from a word that judges
introduction: |
  Read *slowly*.
before_you_start: It is about a town.
sources:
  paper:
    title: "The town: a report"
    author: A. Writer
    publisher: The Paper
    published: 2016-12-21
    url: https://example.org
    rights: Written for a test.
passages:
  opening:
    from: paper
    heading: The road
    standfirst: true
    text: |
      The brutal mayor closed the road.

      He said so on Monday. It was a shameless act, says the paper. People left.
  own:
    from: authors
    first_paragraph: 7
    text: The mayor closed the road on Monday.
labels:
  - id: gossip
    name: Gossip
    letter: H
    definition: Says that people say it.
activities:
  - id: mark
    kind: highlight
    title: Mark the words
    minutes: 5
    passage: opening
    prompt: Mark the words that judge.
    instruction: Leave the others.
    unit: word
    labels: [loaded, name-calling, gossip]
    label_weight: 0.5
    penalty: 0.5
    hint_cost: 0.1
    key:
      - id: mayor
        quote: The brutal mayor
        core: brutal
        labels: [loaded]
        weight: 2
        plainer: The mayor
        why: “Brutal” judges.
      - quote: shameless
        labels: [loaded, gossip]
        plainer: remarkable
        why: It judges.
    let_stand:
      - quote: closed
        why: That is what he did.
    readers_differ:
      - quote: left
        votes: 1/3
        why: Some say so.
right:
  - claim: The road was closed.
    confirmed: The town's website.
"""
"""A lesson with every field, and no problem in it."""

_PLAIN = """
the report says that people left the town on Monday when the last road was closed and the council
counted the houses that stood empty near the river before winter came while buses took families
with children to schools in the next valley where rooms had been prepared
"""
_STRONG = ("brutal", "glorious", "so-called", "shameless", "heroic", "vile", "endless", "noble")


def lesson_yaml(number: int, size: int = 8_192) -> str:
    """A lesson file of about `size` bytes, id `lesson-<number>`, without problems."""
    writer = _Writer(random.Random(number))  # noqa: S311 (words, no secrets)
    entries = max(2, size // 340)
    passage = writer.passage(entries)
    key = [writer.key_entry(entry) for entry in range(0, entries, 2)]
    let_stand = [writer.let_stand_entry(entry) for entry in range(1, entries, 2)]
    return (
        "# yaml-language-server: $schema=../lesson.schema.json\n"
        f"format: 1\nid: lesson-{number}\ntitle: Lesson {number}\nlanguage: en\nminutes: 20\n"
        "goals:\n  - Tell a word that describes from a word that judges\n"
        f"introduction: |\n  {writer.words(60)}\n"
        'sources:\n  town:\n    title: "The town: a report"\n    author: A. Writer\n'
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
        words = self._chance.choices(_PLAIN.split(), k=count)
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
