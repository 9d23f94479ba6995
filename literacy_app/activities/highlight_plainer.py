"""A passage with each keyed phrase in its plainer wording.

Not a better text: what a plain report might have said, to read beside the original.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Highlight


def plainer_version(activity: Highlight) -> tuple[str, tuple[Span, ...]]:
    """The passage in plainer wording, and where in it the plainer phrases stand.

    Where keyed phrases overlap, the longest is put plainly and those within it go with it.
    """
    text: list[str] = []
    spans: list[Span] = []
    length = copied = 0
    for span, plainer in sorted(_chosen(activity)):
        before = activity.text[copied : span.start]
        start = length + len(before)
        text += [before, plainer]
        length = start + len(plainer)
        spans.append(Span(start, length))
        copied = span.end
    return "".join(text) + activity.text[copied:], tuple(spans)


def _chosen(activity: Highlight) -> list[tuple[Span, str]]:
    """Each phrase that is replaced with its wording; no two overlap."""
    phrases = [(entry.span, entry.plainer) for entry in activity.key if entry.plainer is not None]
    chosen: list[tuple[Span, str]] = []
    for span, plainer in sorted(phrases, key=lambda one: one[0].start - one[0].end):
        if not any(span.overlaps(taken) for taken, _ in chosen):
            chosen.append((span, plainer))
    return chosen
