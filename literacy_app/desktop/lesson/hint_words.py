"""A hint in words.

Not what it gives away (`study` decides that) nor where it is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from literacy_app.desktop.lesson.feedback_rows import quoted, technique_names
from literacy_app.desktop.wording import plural, tr
from literacy_app.study.hints import HintKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.labels import Label
    from literacy_app.lessons.lesson import Paragraph, Passage
    from literacy_app.study.hints import Hint


def hint_sentences(hint: Hint, passage: Passage, labels: Mapping[str, Label]) -> str:
    """What a hint says, in one or two sentences."""
    match hint.kind:
        case HintKind.NOTHING_LEFT:
            form = tr("Hint", "Every phrase of the key is touched by a mark. Check when you like.")
        case HintKind.COUNT:
            form = _count(hint)
        case HintKind.TECHNIQUE:
            form = tr("Hint", "One that is left in {place} is {names}.")
        case HintKind.SENTENCE:
            form = tr("Hint", "{names}: look in the sentence that is lit.")
        case HintKind.ANSWER:
            form = tr("Hint", "It is {words}: {names}.")
        case _:
            assert_never(hint.kind)
    return form.format(
        place=_place(hint, passage),
        names=technique_names(labels, hint.labels),
        words=quoted(hint.span.of(passage.text)) if hint.span is not None else "",
    )


def paragraph_words(paragraph: Paragraph) -> str:
    """How a paragraph is called: by its number, as the standfirst, or as one without a number."""
    if paragraph.is_standfirst:
        return tr("Hint", "the standfirst")
    if paragraph.number is None:
        return tr("Hint", "this part of the text")
    return tr("Hint", "paragraph {number}").format(number=paragraph.number)


def _count(hint: Hint) -> str:
    left = plural(
        "Hint",
        hint.left,
        one="1 phrase of the key is left in {place}.",
        many="%n phrases of the key are left in {place}.",
    )
    return tr("Hint", "Nothing more here.") + " " + left if hint.is_elsewhere else left


def _place(hint: Hint, passage: Passage) -> str:
    for paragraph in passage.paragraphs:
        if paragraph.span == hint.paragraph:
            return paragraph_words(paragraph)
    return tr("Hint", "this paragraph")
