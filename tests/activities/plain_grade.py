"""The grade of a highlight once more, word for word from the rules, slow and plain.

Not used by the program: it is what the program's grade is compared with. It works on sets of
numbers of segments and shares no code with the package.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Highlight, Mark

Segment = tuple[int, int]


class PlainOverlapError(Exception):
    pass


@dataclass
class Snapped:
    words: set[int]
    start: int
    end: int
    label: str


def plain_words(text: str) -> list[Segment]:
    return [found.span() for found in re.finditer(r"[A-Za-z0-9]+", text)]


def plain_sentences(text: str) -> list[Segment]:
    return [found.span() for found in re.finditer(r"[A-Z][^.]*\.", text)]


def numbers(segments: list[Segment], start: int, end: int) -> set[int]:
    return {n for n, (first, last) in enumerate(segments) if max(first, start) < min(last, end)}


def plain_grade(activity: Highlight, marks: list[Mark]) -> dict[str, Any]:
    cut = plain_words if activity.unit == "word" else plain_sentences
    segments = cut(activity.text)
    snapped = snap_all(segments, marks)
    key = [numbers(segments, entry.span.start, entry.span.end) for entry in activity.key]
    differ = [numbers(segments, one.span.start, one.span.end) for one in activity.readers_differ]
    fair = [numbers(segments, one.span.start, one.span.end) for one in activity.let_stand]
    scored = set().union(*key, *differ)
    items = [
        plain_item(activity, segments, number, key, scored, snapped)
        for number in range(len(activity.key))
    ]
    alarms = [
        {
            "start": mark.start,
            "end": mark.end,
            "label": mark.label,
            "let_stand": next(
                (
                    twin.id
                    for twin, words in zip(activity.let_stand, fair, strict=True)
                    if words & mark.words
                ),
                None,
            ),
        }
        for mark in snapped
        if not any(mark.words & words for words in [*key, *differ])
    ]
    weights = [entry.weight for entry in activity.key]
    earned = sum(weight * item["credit"] for weight, item in zip(weights, items, strict=True))
    penalty = activity.penalty * (sum(weights) / len(weights)) * len(alarms)
    points = max(0, earned - penalty)
    return {
        "points": points,
        "possible": sum(weights),
        "fraction": points / sum(weights),
        "items": items,
        "false_alarms": len(alarms),
        "false_alarm_marks": alarms,
        "discernment": plain_discernment(
            sum(item["outcome"] != "missed" for item in items),
            len(items),
            sum(any(words & mark.words for mark in snapped) for words in fair),
            len(fair),
        ),
        "overlap": plain_overlap(
            [(mark.start, mark.end) for mark in snapped],
            [(entry.span.start, entry.span.end) for entry in activity.key],
        ),
    }


def snap_all(segments: list[Segment], marks: list[Mark]) -> list[Snapped]:
    snapped = []
    for mark in marks:
        words = numbers(segments, mark.start, mark.end) if mark.start < mark.end else set()
        if words:
            start, end = segments[min(words)][0], segments[max(words)][1]
            snapped.append(Snapped(words, start, end, mark.label))
    snapped.sort(key=lambda mark: mark.start)
    for one in snapped:
        for other in snapped:
            if one is not other and one.words & other.words:
                raise PlainOverlapError
    return snapped


def plain_item(
    activity: Highlight,
    segments: list[Segment],
    number: int,
    key: list[set[int]],
    *rest: Any,
) -> dict[str, Any]:
    scored, snapped = rest
    entry, words = activity.key[number], key[number]
    core: set[int] = set()
    for span in entry.core:
        core |= numbers(segments, span.start, span.end)
    touching = [mark for mark in snapped if mark.words & words]
    marked: set[int] = set().union(*(mark.words for mark in touching))
    tolerance = max(2, ceil(len(words) / 2)) if activity.unit == "word" else 0
    over = max(0, len(marked - scored) - tolerance)
    wide = len(words) / (len(words) + over)
    if not marked & core:
        outcome, location = "missed", 0.0
    elif not core <= marked:
        outcome, location = "narrow", len(marked & core) / len(core) * wide
    else:
        outcome, location = ("wide", wide) if over else ("found", 1.0)
    if outcome == "missed":
        nothing = {"location": 0, "label": None, "credit": 0}
        return {"id": entry.id, "outcome": outcome, "labels": list(entry.labels), **nothing}
    deciding = max(touching, key=lambda mark: (len(mark.words & core), -mark.start))
    credit = location * (
        1 - activity.label_weight * (1 - plain_label(activity, entry.labels, deciding.label))
    )
    return {
        "id": entry.id,
        "outcome": outcome,
        "location": location,
        "label": deciding.label,
        "labels": list(entry.labels),
        "credit": credit,
    }


def plain_label(activity: Highlight, accepted: tuple[str, ...], label: str) -> float:
    if len(activity.labels) == 1 or label in accepted:
        return 1
    family = activity.families[label]
    same = [name for name in accepted if family and activity.families[name] == family]
    return 0.5 if same else 0


def plain_discernment(hits: int, signals: int, alarms: int, noise: int) -> dict[str, Any]:
    found: dict[str, Any] = {
        "hits": hits, "signals": signals, "false_alarms": alarms, "noise": noise,
        "d_prime": None, "criterion": None, "index": None,
    }  # fmt: skip
    if signals >= 8 and noise >= 4:
        z = NormalDist().inv_cdf
        h, f = (hits + 1 / 2) / (signals + 1), (alarms + 1 / 2) / (noise + 1)
        found["d_prime"] = z(h) - z(f)
        found["criterion"] = -1 / 2 * (z(h) + z(f))
        found["index"] = 100 * (hits / signals - alarms / noise)
    return found


def plain_overlap(marks: list[Segment], key: list[Segment]) -> dict[str, float]:
    def shared(one: Segment, other: Segment) -> int:
        return len(set(range(*one)) & set(range(*other)))

    p = sum(shared(s, t) / (s[1] - s[0]) for s in marks for t in key) / max(1, len(marks))
    r = sum(shared(s, t) / (t[1] - t[0]) for s in marks for t in key) / max(1, len(key))
    return {"precision": p, "recall": r, "f1": 2 * p * r / (p + r) if p + r else 0}
