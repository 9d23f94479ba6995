"""Hints on a pair of phrases in words: which phrase of the first text they speak of.

Not hints in general (`hint_words`): what is not said here is said there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.compare import NOTHING, PAIRS
from literacy_app.desktop.wording import tr
from literacy_app.study.answer_hints import AnswerHintKind

if TYPE_CHECKING:
    from literacy_app.activities.answers import Answerable
    from literacy_app.study.answer_hints import AnswerHint


def pair_hint(hint: AnswerHint, activity: Answerable) -> str:
    """What a hint on one pair says; "" for any other."""
    item = activity.item(PAIRS) if hint.item == PAIRS else None
    facet = item.facet(hint.facet) if item is not None and hint.facet is not None else None
    option = facet.option(hint.option) if facet is not None and hint.option is not None else None
    if facet is None or option is None:
        return ""
    if option.id == NOTHING:
        forms = {
            AnswerHintKind.TECHNIQUE: tr("Compare", "Something does the same as “{left}”."),
            AnswerHintKind.ANSWER: tr("Compare", "Nothing there does the same as “{left}”."),
        }
    else:
        forms = {
            AnswerHintKind.TECHNIQUE: tr("Compare", "“{right}” does not do what “{left}” does."),
            AnswerHintKind.ANSWER: tr("Compare", "“{right}” does the same as “{left}”."),
        }
    return forms.get(hint.kind, "").format(left=facet.question, right=option.text)
