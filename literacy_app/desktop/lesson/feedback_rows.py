"""The rows of a note: what the student did, the plainer wording, the reason, how readers voted.

Not which notes there are and what they may tell (`feedback`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from literacy_app.activities.highlight_grade import Outcome
from literacy_app.desktop.wording import plural, tr
from literacy_app.text.clusters import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from literacy_app.activities.highlight_grade import ItemGrade
    from literacy_app.activities.labels import Label

Row = tuple[str, str]
Rows = tuple[Row, ...]

_LONGEST_QUOTE = 70
"""How many characters a row repeats of words from the passage."""
_SAME_FAMILY = 0.5


def quoted(words: str) -> str:
    """Words in quotation marks, shortened where they run long."""
    return tr("Feedback", "“{words}”").format(words=shorten(words, _LONGEST_QUOTE))


def technique_names(labels: Mapping[str, Label], ids: Iterable[str]) -> str:
    """The names of labels, in quotation marks and joined by “or”."""
    return tr("Feedback", " or ").join(quoted(labels[id_].name) for id_ in ids)


def why_rows(why: str | None, compare: str | None = None) -> Rows:
    """The author's reason, and what to compare the words with."""
    rows = ((tr("Feedback", "Why"), why), (tr("Feedback", "Compare"), compare))
    return tuple((heading, text) for heading, text in rows if text)


def reason_rows(item: ItemGrade) -> Rows:
    """The plainer wording and the reason of an entry of the key."""
    plainer = ((tr("Feedback", "Plainer"), item.plainer),) if item.plainer else ()
    return (*plainer, *why_rows(item.why, item.entry.compare))


def readers_row(votes: str) -> Row:
    """How many readings marked an entry; `votes` is such as "2/5"."""
    marked, _, all_ = votes.partition("/")
    text = tr("Feedback", "{marked} of {all} readings marked it; not scored.")
    return tr("Feedback", "Readers"), text.format(marked=marked, all=all_)


def label_rows(item: ItemGrade, labels: Mapping[str, Label]) -> Rows:
    """What to say where the key names another technique than the student did; often nothing."""
    if item.label is None or item.label_credit == 1:
        return ()
    if item.label_credit >= _SAME_FAMILY:
        text = tr("Feedback", "named it {own}; the key says {key}, of the same family.")
    else:
        text = tr("Feedback", "named it {own}; the key says {key}, of another family.")
    key = technique_names(labels, item.entry.labels)
    own = technique_names(labels, (item.label,))
    return ((tr("Feedback", "You"), text.format(own=own, key=key)),)


def own_row(item: ItemGrade) -> Row:
    """What the student marked of an entry, and what belongs to it or does not."""
    marked = _listed(item.own_words)
    missing = [span.of(item.activity.text) for span in item.missing_core]
    if missing:
        text = plural(
            "Feedback",
            len(missing),
            one="marked {marked}; {words} belongs to it.",
            many="marked {marked}; {words} belong to it.",
        ).format(marked=marked, words=_listed(missing))
    else:
        text = tr("Feedback", "marked {marked}; {words} alone carries it.").format(
            marked=marked, words=quoted(item.key_words)
        )
    return tr("Feedback", "You"), text


def veiled_row(item: ItemGrade) -> tuple[Row, str]:
    """The same, and its short form, while the words of the key may not be given away."""
    match item.outcome:
        case Outcome.NARROW:
            text = tr("Feedback", "marked {marked}; something more belongs to it.")
            short = tr("Feedback", "something belongs to it")
        case Outcome.MISSED:
            text = tr("Feedback", "marked {marked}; the words that matter stand beside it.")
            short = tr("Feedback", "close by")
        case Outcome.WIDE | Outcome.FOUND:
            text = tr("Feedback", "marked {marked}; that is more than the phrase.")
            short = tr("Feedback", "more than the phrase")
        case _:
            assert_never(item.outcome)
    you = (tr("Feedback", "You"), text.format(marked=_listed(item.own_words)))
    return you, short


def spilt_rows(item: ItemGrade) -> Rows:
    """The fair twins that a mark on an entry reaches into, each with its reason."""
    text = item.activity.text
    return tuple(
        (
            tr("Feedback", "Let stand"),
            tr("Feedback", "{words}: {why}").format(
                words=quoted(entry.span.of(text)), why=entry.why
            ),
        )
        for entry in item.activity.let_stand
        if any(entry.span.overlaps(span) for span in item.own)
    )


def _listed(words: Iterable[str]) -> str:
    return tr("Feedback", ", ").join(quoted(each) for each in words)
