"""The marks that earn as much of a key as any we know of.

Not the key's quotes as they stand: those of entries that overlap would be refused as marks that
overlap. Where entries overlap, their words are cut at their edges and behind the first word of each
core, and all ways to name the pieces are tried, so long as they are not too many.
"""

from __future__ import annotations

from itertools import groupby, islice, pairwise, product
from operator import itemgetter
from typing import TYPE_CHECKING

from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.activities.highlight_grade import grade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.activities.highlight import Highlight, KeyEntry
    from literacy_app.activities.highlight_tables import Target

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
    ids = {entry.id for entry, _ in cluster}

    def earned(marks: tuple[Mark, ...]) -> float:
        graded = grade(activity, HighlightResponse(marks))
        return sum(item.credit * item.entry.weight for item in graded.items if item.id in ids)

    return max(islice(_ways(activity, cluster), MOST_WAYS), key=earned)


def _ways(activity: Highlight, cluster: list[_Entry]) -> Iterator[tuple[Mark, ...]]:
    """Each way to name the stretches between two edges.

    Neighbours of one name are one mark, and then, another way, a mark for each word: of marks that
    cover as much the first one names an entry.
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
    for labels in product(*names):
        named = list(zip(stretches, labels, strict=True))
        runs = [list(run) for _, run in groupby(named, key=itemgetter(1))]
        yield tuple(_mark(activity, run[0][0][0], run[-1][0][1], run[0][1]) for run in runs)
        yield tuple(
            _mark(activity, number, number + 1, label)
            for (start, stop), label in named
            for number in range(start, stop)
        )


def _mark(activity: Highlight, first: int, stop: int, label: str) -> Mark:
    span = activity.segments.reach(range(first, stop))
    return Mark(span.start, span.end, label)
