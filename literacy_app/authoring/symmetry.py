"""How a course treats each side: what is keyed, let stand and credited in texts that favour it.

Not who is right, and not a lesson's own affair: one lesson may well look at one side alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from literacy_app.authoring.bands import Bands
from literacy_app.authoring.findings import Finding
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from literacy_app.activities.highlight import Highlight
    from literacy_app.lessons.lesson import Lesson

NEITHER = "neither"
"""What `favours:` says of a text that favours no side; it is told of and never compared."""

LEAST_WORDS = 200
"""With fewer words to be marked a side is told of, and not compared."""


@dataclass(frozen=True, slots=True)
class Side:
    """What a course holds in texts that favour one side.

    A passage that two activities have marked counts in each: words, entries and all.

    Attributes:
        words: of the passages that are marked.
        key: keyed entries, and `techniques` how many of them by the first label they accept.
        credits: what the lessons say that these texts are right about.
    """

    name: str
    words: int
    key: int
    let_stand: int
    readers_differ: int
    credits: int
    techniques: dict[str, int]

    @property
    def per_hundred(self) -> float:
        """Keyed entries for a hundred words."""
        return 100 * self.key / self.words if self.words else 0.0

    @property
    def stand_per_key(self) -> float:
        """Let-stand entries for each keyed one."""
        return self.let_stand / self.key if self.key else 0.0


@dataclass(frozen=True, slots=True)
class Symmetry:
    """The sides of a course, by name.

    Attributes:
        unsaid: passages of which it is not said whom they favour, by lesson and passage.
        findings: where one side is treated otherwise.
    """

    sides: tuple[Side, ...]
    unsaid: tuple[tuple[str, str], ...]
    findings: tuple[Finding, ...]


def symmetry(lessons: Iterable[Lesson], bands: Bands | None = None) -> Symmetry:
    """The symmetry of a course's lessons, those of its bank among them.

    Sides that meet others in a lesson are compared with those alone: an excerpt about a bus lane
    and a report of a war may both lean, and nobody weighs the one against the other.
    """
    counts: dict[str, _Count] = {}
    met: dict[str, set[str]] = defaultdict(set)
    unsaid: list[tuple[str, str]] = []
    for lesson in lessons:
        favours = {passage.id: passage.favours for passage in lesson.passages.values()}
        unsaid += [(lesson.id, id_) for id_, side in favours.items() if side is None]
        here = {each for each in favours.values() if each is not None and each != NEITHER}
        for name in here:
            met[name] |= here - {name}
        for activity in lesson.highlights:
            side = favours[activity.passage]
            if side is not None:
                counts.setdefault(side, _Count()).add(activity)
        for claim in lesson.right:
            side = favours.get(claim.passage or "")
            if side is not None:
                counts.setdefault(side, _Count()).credits += 1
    sides = tuple(counts[name].side(name) for name in sorted(counts))
    return Symmetry(sides, tuple(unsaid), tuple(_findings(sides, met, bands or Bands())))


@dataclass(slots=True)
class _Count:
    """Changes: it counts."""

    words: int = 0
    let_stand: int = 0
    readers_differ: int = 0
    credits: int = 0
    techniques: Counter[str] = field(default_factory=Counter)

    def add(self, activity: Highlight) -> None:
        self.words += len(words(activity.text))
        self.let_stand += len(activity.let_stand)
        self.readers_differ += len(activity.readers_differ)
        self.techniques.update(entry.labels[0] for entry in activity.key)

    def side(self, name: str) -> Side:
        return Side(
            name,
            self.words,
            self.techniques.total(),
            self.let_stand,
            self.readers_differ,
            self.credits,
            dict(self.techniques.most_common()),
        )


def _findings(
    sides: tuple[Side, ...], met: Mapping[str, set[str]], bands: Bands
) -> Iterator[Finding]:
    parties = [side for side in sides if side.name != NEITHER]
    few = tuple(side.name for side in parties if side.words < LEAST_WORDS)
    if few and len(parties) > 1:
        yield Finding("few-words", "note", (), {"sides": few, "least": LEAST_WORDS})
    enough = [side for side in parties if side.words >= LEAST_WORDS]
    for one, other in combinations(enough, 2):
        if met[one.name] and met[other.name] and other.name not in met[one.name]:
            continue
        yield from _compared("keyed-more", one, other, bands)
        yield from _compared("let-stand-more", one, other, bands)
        less, more = sorted((one, other), key=lambda side: side.credits)
        if more.credits and not less.credits:
            values = {"side": less.name, "other": more.name, "credits": more.credits}
            yield Finding("no-credit", "outside", (), values)


def _compared(code: str, one: Side, other: Side, bands: Bands) -> Iterator[Finding]:
    def rate(side: Side) -> float:
        return side.per_hundred if code == "keyed-more" else side.stand_per_key

    less, more = sorted((one, other), key=rate)
    likeness = rate(less) / rate(more) if rate(more) else 1.0
    if likeness < bands["sides"]:
        values = {
            "side": more.name,
            "other": less.name,
            "rate": rate(more),
            "other_rate": rate(less),
            "likeness": likeness,
            "least": bands["sides"],
        }
        yield Finding(code, "outside", (), values)
