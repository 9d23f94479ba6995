"""A hint about answers, in words.

Not what it gives away (`study` decides that) nor where it is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from literacy_app.desktop.wording import plural, tr
from literacy_app.study.answer_hints import AnswerHintKind

if TYPE_CHECKING:
    from literacy_app.activities.answers import Answerable
    from literacy_app.study.answer_hints import AnswerHint


def answer_hint_words(hint: AnswerHint, activity: Answerable) -> str:
    """What a hint says, in one or two sentences; the author's own words where there are some."""
    match hint.kind:
        case AnswerHintKind.NOTHING_LEFT:
            words = tr("Hint", "Everything is answered right so far. Check when you like.")
        case AnswerHintKind.COUNT:
            words = _count(hint.left)
        case AnswerHintKind.TECHNIQUE:
            words = _first_step(hint, activity)
        case AnswerHintKind.SENTENCE:
            words = _where(hint)
        case AnswerHintKind.ANSWER:
            words = _answer(hint, activity)
        case _:
            assert_never(hint.kind)
    return words


def _count(left: int) -> str:
    return plural(
        "Hint",
        left,
        one="1 is not answered right yet.",
        many="%n are not answered right yet.",
    )


def _first_step(hint: AnswerHint, activity: Answerable) -> str:
    """The author's own words, a word that has to go, or an option that can be ruled out."""
    if hint.text is not None:
        is_a_word = hint.facet is not None
        return tr("Hint", "“{word}” can go.").format(word=hint.text) if is_a_word else hint.text
    form = tr("Hint", "“{option}” can be ruled out.")
    return form.format(option=_options(hint, activity))


def _where(hint: AnswerHint) -> str:
    if hint.text is not None:
        return tr("Hint", "This has to stay: {fact}.").format(fact=hint.text)
    return tr("Hint", "Look at the words that are lit.")


def _answer(hint: AnswerHint, activity: Answerable) -> str:
    if hint.text is not None:
        return tr("Hint", "One way to say it: {text}").format(text=hint.text)
    options = _options(hint, activity)
    if options:
        return tr("Hint", "It is “{option}”.").format(option=options)
    return tr("Hint", "It is the words that are lit.")


def _options(hint: AnswerHint, activity: Answerable) -> str:
    """The words of the options a hint speaks of."""
    item = activity.item(hint.item)
    facet = item.facet(hint.facet) if item is not None and hint.facet is not None else None
    if facet is None:
        return ""
    return "”, “".join(each.text for each in facet.options if each.id in hint.options)
