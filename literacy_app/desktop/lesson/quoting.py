"""Puts an activity's passage on the proof, with the words that say whose it is.

Not the proof itself, which knows nothing of lessons' sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.parts.published import published_line
from literacy_app.desktop.wording import tr
from literacy_app.lessons.lesson import AUTHORS

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Highlight, HighlightResponse
    from literacy_app.activities.labels import Label
    from literacy_app.desktop.proof.proof_view import ProofView
    from literacy_app.lessons.lesson import Lesson, Passage


def palette_of(lesson: Lesson, activity: Highlight) -> tuple[Label, ...]:
    """The labels of an activity, in the author's order."""
    return tuple(lesson.labels[id_] for id_ in activity.labels)


def show_in(
    proof: ProofView, lesson: Lesson, activity: Highlight, response: HighlightResponse
) -> None:
    """Show an activity's passage with the marks of a response."""
    passage = lesson.passages[activity.passage]
    proof.show_passage(
        passage,
        palette_of(lesson, activity),
        response.marks,
        segments=activity.segments,
        attribution=attribution_line(passage),
        details=passage.rights,
    )


def attribution_line(passage: Passage) -> str:
    """Whose words a passage is, and which of their paragraphs."""
    source = passage.source
    if source is None:
        return tr("Source", "Written for this lesson") if passage.origin == AUTHORS else ""
    whose = ", ".join(part for part in (source.author, published_line(source)) if part)
    return tr("Source", "{whose}  ·  quoted for study{paragraphs}").format(
        whose=whose or source.title, paragraphs=_paragraphs(passage)
    )


def _paragraphs(passage: Passage) -> str:
    """Which paragraphs of the whole text a passage holds, after a comma."""
    numbered = _numbers(passage)
    if not any(each.is_standfirst for each in passage.paragraphs):
        return tr("Source", ", {paragraphs}").format(paragraphs=numbered) if numbered else ""
    if not numbered:
        return tr("Source", ", standfirst")
    return tr("Source", ", standfirst and {paragraphs}").format(paragraphs=numbered)


def _numbers(passage: Passage) -> str:
    numbers = [each.number for each in passage.paragraphs if each.number is not None]
    if not numbers:
        return ""
    if numbers[0] == numbers[-1]:
        return tr("Source", "paragraph {number}").format(number=numbers[0])
    words = tr("Source", "paragraphs {first}–{last}")
    return words.format(first=numbers[0], last=numbers[-1])
