"""What questions and options are called on a handout, where an author leaves it to the program.

Not the sentences: they are said by their ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities import compare, investigate, judge, ledger
from literacy_app.authoring.handout_markup import Html, text
from literacy_app.authoring.handout_words import Say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.answers import Facet, Option
    from literacy_app.authoring.handout_words import Speaker

_QUESTIONS: Mapping[tuple[str, str], Say] = {
    ("judge", judge.SUPPORT): Say.SUPPORT,
    ("judge", judge.WORDS): Say.WHICH_WORDS,
    ("judge", judge.CHECK): Say.CHECK,
    ("ledger", ledger.KIND): Say.KIND,
    ("ledger", ledger.USE): Say.USE,
    ("ledger", ledger.TRACEABLE): Say.TRACEABLE,
    ("ledger", ledger.STAKE): Say.STAKE,
    ("ledger", ledger.FOUND): Say.FOUND,
    ("ledger", ledger.MISSING_VOICES): Say.MISSING_VOICES,
    ("investigate", investigate.VERDICT): Say.VERDICT,
    ("investigate", investigate.OPENED): Say.CARDS,
    ("investigate", investigate.DECIDING): Say.DECIDING,
    ("investigate", investigate.NOTES): Say.NOTES,
    ("investigate", investigate.IDEA): Say.IDEA,
    ("compare", compare.LEFT_OUT_LEFT): Say.LEFT_OUT_LEFT,
    ("compare", compare.LEFT_OUT_RIGHT): Say.LEFT_OUT_RIGHT,
}

_OPTIONS: Mapping[tuple[str, str], Say] = {
    (ledger.KIND, "person"): Say.KIND_PERSON,
    (ledger.KIND, "institution"): Say.KIND_INSTITUTION,
    (ledger.KIND, "media"): Say.KIND_MEDIA,
    (ledger.KIND, "vague"): Say.KIND_VAGUE,
    (ledger.KIND, "nobody"): Say.KIND_NOBODY,
    (ledger.KIND, "text"): Say.KIND_TEXT,
    (ledger.USE, "quoted"): Say.USE_QUOTED,
    (ledger.USE, "paraphrased"): Say.USE_PARAPHRASED,
    (ledger.USE, "mentioned"): Say.USE_MENTIONED,
    (ledger.TRACEABLE, "yes"): Say.TRACEABLE_YES,
    (ledger.TRACEABLE, "with-work"): Say.TRACEABLE_WORK,
    (ledger.TRACEABLE, "no"): Say.TRACEABLE_NO,
}


def question(speaker: Speaker, kind: str, facet: Facet) -> Html:
    """What a facet asks: the author's question, or the program's; nothing where there is none."""
    if facet.question:
        return text(facet.question)
    said = _QUESTIONS.get((kind, facet.id))
    return speaker.say(said) if said is not None else Html("")


def option_name(speaker: Speaker, kind: str, facet: Facet, option: Option) -> Html:
    """What an option is called."""
    if option.text:
        return text(option.text)
    if kind == "compare":
        return speaker.say(Say.NOTHING)
    said = _OPTIONS.get((facet.id, option.id))
    return speaker.say(said) if said is not None else text(option.id)


def option_line(speaker: Speaker, kind: str, facet: Facet, option: Option) -> Html:
    """An option's name with its note, on one line."""
    name = option_name(speaker, kind, facet, option)
    return Html(name.markup + text(f" ({option.note})").markup) if option.note else name
