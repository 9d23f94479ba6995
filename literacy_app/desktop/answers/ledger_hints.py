"""Hints on a table in words, where what they speak of are our options and not an author's.

Not hints in general (`hint_words`): what is not said here is said there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.answers.ledger_words import heading, option_words
from literacy_app.desktop.wording import tr
from literacy_app.study.answer_hints import AnswerHintKind

if TYPE_CHECKING:
    from literacy_app.activities.answers import Answerable, Facet
    from literacy_app.study.answer_hints import AnswerHint


def cell_hint(hint: AnswerHint, activity: Answerable) -> str:
    """What a hint on one cell of the table says; "" for any other."""
    item = activity.item(hint.item)
    facet = item.facet(hint.facet) if item is not None and hint.facet is not None else None
    if facet is None or facet.form != "one" or not hint.options:
        return ""
    forms = {
        AnswerHintKind.TECHNIQUE: tr("Ledger", "{column}: it is not “{option}”."),
        AnswerHintKind.ANSWER: tr("Ledger", "{column}: it is “{option}”."),
    }
    form = forms.get(hint.kind, "")
    return form.format(column=heading(facet.id), option=_words(facet, hint.options))


def _words(facet: Facet, ids: tuple[str, ...]) -> str:
    options = (facet.option(each) for each in ids)
    return " / ".join(option_words(facet.id, each) for each in options if each is not None)
