"""The marks that earn as much of a key as any we know of.

Not the key's quotes as they stand: those of entries that overlap would be refused as marks that
overlap. Where entries overlap, their words are cut at their edges and behind the first word of each
core, and all ways to name the pieces are tried, so long as they are not too many.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, groupby, islice, pairwise, product
from operator import itemgetter
from typing import TYPE_CHECKING

from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.activities.highlight_grade import grade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from literacy_app.activities.highlight import Highlight, KeyEntry
    from literacy_app.activities.highlight_tables import Stretch, Target

MOST_WAYS = 1_000
"""Ways to cut and name the words of entries that overlap; more are not tried."""

_Entry = tuple["KeyEntry", "Target"]


def perfect_marks(activity: Highlight) -> tuple[Mark, ...]:
    """The marks, in text order; none of them overlaps another."""
    marks: list[Mark] = []
    for cluster in _clusters(activity):
        marks += _alone(activity, cluster[0]) if len(cluster) == 1 else _best(activity, cluster)
    return tuple(marks)


def _clusters(activity: Highlight) -> Iterator[list[_Entry]]:
    """The entries of the key in groups that share words."""
    in_order = sorted(
        zip(activity.key, activity.tables.key, strict=True), key=lambda each: each[1].first
    )
    cluster: list[_Entry] = []
    end = 0
    for entry, target in in_order:
        if cluster and target.first >= end:
            yield cluster
            cluster = []
        cluster.append((entry, target))
        end = max(end, target.stop)
    if cluster:
        yield cluster


def _alone(activity: Highlight, entry: _Entry) -> tuple[Mark, ...]:
    key, target = entry
    return (_mark(activity, target.first, target.stop, key.labels[0]),)


def _best(activity: Highlight, cluster: list[_Entry]) -> tuple[Mark, ...]:
    alone = replace(activity, key=tuple(entry for entry, _ in cluster))

    def earned(marks: tuple[Mark, ...]) -> float:
        return grade(alone, HighlightResponse(marks)).points

    return max(islice(_ways(activity, cluster), MOST_WAYS), key=earned)


def _ways(activity: Highlight, cluster: list[_Entry]) -> Iterator[tuple[Mark, ...]]:
    """Each way to name the stretches between two edges.

    Neighbours of one name are one mark or, another way, a mark for each word: of marks that cover
    as much of an entry, the first one names it.
    """
    edges = {edge for _, target in cluster for edge in (target.first, target.stop)}
    for start, stop in (core for _, target in cluster for core in target.core):
        edges |= {start, start + 1, stop}
    stretches = list(pairwise(sorted(edges)))
    names = [
        list(
            dict.fromkeys(
                label
                for entry, target in cluster
                if target.first < stop and start < target.stop
                for label in entry.labels
            )
        )
        for start, stop in stretches
    ]
    whole = [[(label, False) for label in labels] for labels in names]
    split = [[(label, True) for label in labels] for labels in names]
    mixed = [one + other for one, other in zip(whole, split, strict=True)]
    for choice in chain(product(*whole), product(*split), product(*mixed)):
        yield tuple(_marks(activity, zip(stretches, choice, strict=True)))


def _marks(
    activity: Highlight, chosen: Iterable[tuple[Stretch, tuple[str, bool]]]
) -> Iterator[Mark]:
    for (label, is_split), run in groupby(chosen, key=itemgetter(1)):
        stretches = [stretch for stretch, _ in run]
        first, stop = stretches[0][0], stretches[-1][1]
        for number in range(first, stop) if is_split else ():
            yield _mark(activity, number, number + 1, label)
        if not is_split:
            yield _mark(activity, first, stop, label)


def _mark(activity: Highlight, first: int, stop: int, label: str) -> Mark:
    span = activity.segments.reach(range(first, stop))
    return Mark(span.start, span.end, label)
