"""A hint about answers, in words.

Not what it gives away (`study` decides that) nor where it is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.wording import plural, tr
from literacy_app.study.hints import HintKind

if TYPE_CHECKING:
    from literacy_app.activities.answers import Answerable
    from literacy_app.desktop.answers.asking import AnswerHint


def answer_hint_words(hint: AnswerHint, activity: Answerable) -> str:
    """What a hint says: the author's words where there are some."""
    if hint.text:
        return hint.text
    if hint.kind is HintKind.NOTHING_LEFT:
        return tr("Hint", "Everything is answered right so far. Check when you like.")
    if hint.kind is HintKind.COUNT:
        return _count(hint.left)
    return _on_an_item(hint, _option_words(hint, activity))


def _on_an_item(hint: AnswerHint, option: str) -> str:
    if option:
        is_ruled_out = hint.kind is HintKind.TECHNIQUE
        form = tr("Hint", "It is not “{option}”.") if is_ruled_out else tr("Hint", "“{option}”.")
        return form.format(option=option)
    if hint.spans:
        return tr("Hint", "Look at the words that are lit.")
    return tr("Hint", "Look at this one again.")


def _count(left: int) -> str:
    return plural(
        "Hint",
        left,
        one="1 is not answered right yet.",
        many="%n are not answered right yet.",
    )


def _option_words(hint: AnswerHint, activity: Answerable) -> str:
    """The words of the option that a hint speaks of; empty where it speaks of none."""
    item = activity.item(hint.item) if hint.item is not None else None
    if item is None:
        return ""
    options = (facet.option(hint.option) for facet in item.facets if hint.option is not None)
    return next((each.text for each in options if each is not None), "")
