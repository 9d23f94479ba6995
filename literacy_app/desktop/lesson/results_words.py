"""The sentences of a lesson's results: what to practise next, the fresh text, and since when.

Not their layout (`end_view`) nor the graphics' own (`charts.panels`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.charts.panels import day_words, name_of, signed
from literacy_app.desktop.wording import plural, tr
from literacy_app.study.practice import practice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.labels import Label
    from literacy_app.study.results import Results


def since_words(found: Results | None) -> str:
    """How many tries since when, and where they are kept."""
    kept = tr("End", "Kept on this computer.")
    if found is None or found.since is None:
        return kept
    tries = plural("End", found.tries, one="1 try", many="%n tries")
    words = tr("End", "{tries} since {day}. {kept}")
    return words.format(tries=tries, day=day_words(found.since, has_year=True), kept=kept)


def worst_technique(found: Results | None) -> str:
    """The id of the technique to practise; empty where there is none."""
    wanted = practice(found).technique if found is not None else None
    return wanted.technique if wanted is not None else ""


def practice_words(found: Results, labels: Mapping[str, Label]) -> tuple[tuple[str, str], ...]:
    """What to practise next: a title and a sentence for each."""
    wanted = practice(found)
    words: list[tuple[str, str]] = []
    if wanted.technique is not None:
        each = wanted.technique
        label = labels.get(each.technique)
        sentence = tr("End", "You caught and named {named} of {count}.")
        counted = sentence.format(named=each.named, count=each.count)
        meaning = label.definition if label else ""
        words.append((name_of(each.technique, labels), f"{counted} {meaning}".strip()))
    if wanted.plain is not None:
        flagged, plain = wanted.plain
        sentence = tr(
            "End",
            "You flagged {flagged} of {plain} phrases that should stand. Ask of each: would a wire "
            "report word it so? If it would, let it stand.",
        )
        words.append((tr("End", "Let it stand"), sentence.format(flagged=flagged, plain=plain)))
    if wanted.certainty is not None:
        given = wanted.certainty
        title = tr("End", "Saying “about {percent} %”").format(percent=given.certainty)
        sentence = tr(
            "End",
            "When you said so, you were right {right} of {count} times. Look once more for what "
            "the text offers before you say how sure you are.",
        )
        words.append((title, sentence.format(right=given.right, count=given.count)))
    return tuple(words)


def transfer_words(found: Results) -> str:
    """What became of the fresh text, and how that compares; empty where there was none."""
    counts = found.transfer
    if not counts.signals:
        return ""
    words = tr(
        "End",
        "Without hints or a list, you caught {hits} of {signals} phrases in a text you had not "
        "seen, and flagged {alarms} of {noise} that should stand.",
    ).format(
        hits=counts.hits,
        signals=counts.signals,
        alarms=counts.false_alarms,
        noise=counts.noise,
    )
    if found.gain is None:
        return words + " " + tr("End", "That is too little to say whether you gained.")
    gain = tr("End", "Discernment was {gain} against the texts before.")
    return words + " " + gain.format(gain=signed(found.gain))
