"""From the data of a rewrite activity to the activity, each model answer held to its own rule.

Not the field model, and not the steps that all kinds share (`answers_anchor`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import Facet, Item, Plain
from literacy_app.activities.answers_anchor import head, read
from literacy_app.activities.answers_plain import plain_count
from literacy_app.activities.rewrite import TEXT, Criterion, Model, Rewrite
from literacy_app.activities.rewrite_fields import RewriteFields
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.answers_anchor import Reading
    from literacy_app.activities.faults import Fault, Path
    from literacy_app.activities.material import Material
    from literacy_app.activities.quote_places import QuotePlaces
    from literacy_app.activities.rewrite_fields import SentenceFields
    from literacy_app.activities.salvage import Data
    from literacy_app.text.spans import Span

# What stands in for what is faulty: a character that no lesson file can hold.
_UNKNOWN = "\0"
_STAND_INS = {"kind": "rewrite", "id": "x", "prompt": _UNKNOWN}
_SENTENCE = {
    "why": _UNKNOWN,
    "words": [_UNKNOWN],
    "facts": [_UNKNOWN],
    "models": [{"text": _UNKNOWN}],
}


def anchor(data: Data, material: Material) -> tuple[Rewrite | None, tuple[Fault, ...]]:
    """The activity that `data` describes, or None, and every fault and warning there is."""
    reading = read(RewriteFields, data, _STAND_INS, {"sentences": _SENTENCE})
    fields = reading.fields
    if fields is None:
        return None, tuple(reading.faults)
    sentences = reading.entries("sentences", fields.sentences)
    ids = reading.ids([(path, each.id, each.said) for path, each in sentences])
    places = _places(reading, fields, material)
    spans = _spans(reading, sentences, places, ids)
    for path, each in sentences:
        _look_at(reading, path, each)
    if not reading.is_sound:
        return None, tuple(reading.faults)
    rewrite = Rewrite(
        **head(fields),
        passages={fields.passage: places.text} if fields.passage and places else {},
        items=tuple(
            _item(id_, each, fields.passage, span)
            for id_, (_, each), span in zip(ids, sentences, spans, strict=True)
        ),
        models={
            id_: tuple(Model(model.text, model.note) for model in each.models)
            for id_, (_, each) in zip(ids, sentences, strict=True)
        },
        rubric=tuple(Criterion(f"r{n}", text) for n, text in enumerate(fields.rubric, 1)),
    )
    return rewrite, tuple(reading.faults)


def _places(
    reading: Reading[RewriteFields], fields: RewriteFields, material: Material
) -> QuotePlaces | None:
    """Where quotations are looked for; None without a passage, told where one is needed."""
    if fields.passage is not None:
        return reading.passage(fields.passage, material)
    is_told = any(fault.path == ("passage",) for fault in reading.faults)
    if any(each.quote for each in fields.sentences) and not is_told:
        reading.tell((), "missing", name="passage")
    return None


def _spans(
    reading: Reading[RewriteFields],
    sentences: list[tuple[Path, SentenceFields]],
    places: QuotePlaces | None,
    ids: list[str],
) -> list[Span | None]:
    """Where each sentence stands; None where it is quoted from nowhere."""
    if places is None:
        return [None for _ in sentences]
    spans = [
        places.span((*path, "quote"), each.quoted) if each.quoted else None
        for path, each in sentences
    ]
    reading.take(places)
    reading.places_apart(
        (path, id_, span, each.said)
        for (path, each), id_, span in zip(sentences, ids, spans, strict=True)
        if span
    )
    return spans


def _look_at(reading: Reading[RewriteFields], path: Path, sentence: SentenceFields) -> None:
    """Tell what keeps the model answers of a sentence from earning everything."""
    _look_for_repeats(reading, (*path, "words"), [(word,) for word in sentence.words])
    _look_for_repeats(reading, (*path, "facts"), sentence.facts)
    for number, word in enumerate(sentence.words):
        way = (*path, "words", number)
        if _is_wordy(reading, way, word) and not _holds(sentence.said, word):
            reading.tell(way, "word-not-in-sentence", word=word)
    for number, fact in enumerate(sentence.facts):
        for place, wording in enumerate(fact):
            _is_wordy(reading, (*path, "facts", number, place), wording)
    if sentence.words == (_UNKNOWN,) or sentence.facts == ((_UNKNOWN,),):
        return
    for number, model in enumerate(sentence.models):
        if model.text != _UNKNOWN:
            _look_at_model(reading, (*path, "models", number, "text"), sentence, model.text)


def _look_for_repeats(
    reading: Reading[RewriteFields], path: Path, listed: Sequence[tuple[str, ...]]
) -> None:
    """Tell what stands in a list twice, since it would count twice."""
    seen: set[tuple[str, ...]] = set()
    for number, each in enumerate(listed):
        folded = tuple(wording.casefold() for wording in each)
        if folded in seen:
            reading.tell((*path, number), "phrase-repeats", text=each[0])
        seen.add(folded)


def _look_at_model(
    reading: Reading[RewriteFields], path: Path, sentence: SentenceFields, text: str
) -> None:
    count = plain_count(Plain(sentence.words, sentence.facts), text)
    for word in dict.fromkeys(count.words_left):
        reading.tell(path, "model-keeps-word", word=word)
    kept = zip(sentence.facts, count.facts_kept, strict=True)
    for fact in dict.fromkeys(fact[0] for fact, wording in kept if wording is None):
        reading.tell(path, "model-loses-fact", fact=fact)


def _is_wordy(reading: Reading[RewriteFields], path: Path, text: str) -> bool:
    """Whether a text holds a word, told where it does not."""
    if text == _UNKNOWN:
        return False
    if not len(words(text)):
        reading.tell(path, "quote-holds-no-word", quote=text)
        return False
    return True


def _holds(text: str, word: str) -> bool:
    return bool(plain_count(Plain((word,), ()), text).words_left)


def _item(id_: str, sentence: SentenceFields, passage: str | None, span: Span | None) -> Item:
    rule = Plain(sentence.words, sentence.facts)
    return Item(
        id_,
        sentence.said,
        (Facet(TEXT, "", "text", rule=rule),),
        weight=sentence.weight,
        why=sentence.why,
        outside=sentence.outside,
        certainty_of=TEXT if sentence.certainty else None,
        passage=passage if span else None,
        span=span,
        hints=sentence.hints,
    )
