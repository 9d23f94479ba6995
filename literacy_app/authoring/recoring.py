"""The fields of a quotation and of a core, of one that is new and of one whose words moved.

Not the edits: only what the fields are to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz

from literacy_app.activities.quote_fields import as_quotes
from literacy_app.authoring.keyed import QUOTATION, quotation_of
from literacy_app.authoring.quoting import quotation_for, whole_words
from literacy_app.authoring.refusals import NothingMarked
from literacy_app.text.nearest import LEAST_LIKENESS, nearest_words
from literacy_app.text.quotations import Found, Quotation, find
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from literacy_app.authoring.keyed import Entry
    from literacy_app.authoring.quoted_places import Quoted


def as_fields(quotation: Quotation) -> dict[str, str]:
    """The fields that a quotation is written in, those it has."""
    typed = {name: getattr(quotation, name) for name in QUOTATION}
    return {name: str(value) for name, value in typed.items() if value is not None}


def as_core(text: str, spans: Sequence[Span], within: Span) -> object:
    """What `core` says of stretches inside an entry; None where they are all of it."""
    inside = [span for span in _clipped(text, spans, within) if span != within]
    if not inside:
        return None
    quotations = [as_fields(quotation_for(text, span, within)) for span in inside]
    said: list[object] = [one["quote"] if len(one) == 1 else one for one in quotations]
    return said[0] if len(said) == 1 else said


def quotation_changes(text: str, entry: Entry, span: Span) -> dict[str, object]:
    """What an entry's quotation says of another stretch: as it is told now, where that will do."""
    old = entry.quotation
    kept = Quotation(span.of(text), old.occurrence, old.before, old.after)
    place = find(text, kept)
    is_kept = isinstance(place, Found) and place.span == span
    fields = as_fields(kept if is_kept else quotation_for(text, span))
    return {name: fields.get(name) for name in QUOTATION}


def moved_cores(text: str, entry: Entry, span: Span) -> dict[str, object]:
    """What an entry's core says once it quotes another stretch; nothing where it stays."""
    raw = entry.data.get("core")
    if raw is None or entry.quoted is None:
        return {}
    quotations = [quotation_of(one) for one in _mappings(raw)]
    old = [_span(text, one, entry.quoted) for one in quotations if one]
    now = [_span(text, one, span) for one in quotations if one]
    if old == now and None not in now:
        return {}
    return {"core": as_core(text, [one for one in old if one], span)}


def parts_moved(texts: tuple[str, str], each: Quoted, was: Span, span: Span) -> dict[str, object]:
    """What the field of a quotation's parts says in the new text; nothing where it stays.

    Words that nothing inside the new stretch is alike to are left out; where none is left, so is
    the field.
    """
    old, new = texts
    quotations = [one for one in map(quotation_of, _mappings(each.parts)) if one]
    if all(_span(new, one, span) for one in quotations):
        return {}
    found = [
        _span(new, one, span) or _alike(new, words.of(old), span)
        for one in quotations
        if (words := _span(old, one, was))
    ]
    spans = [one for one in found if one]
    return {str(each.within): as_core(new, spans, span)}


def _alike(text: str, words: str, within: Span) -> Span | None:
    """The words within a stretch that are like others, also once they are whole."""
    near = nearest_words(within.of(text), words)
    if near is None or fuzz.ratio(words, near.of(within.of(text))) < LEAST_LIKENESS:
        return None
    return Span(near.start + within.start, near.end + within.start)


def _mappings(raw: object) -> Iterable[dict[str, Any]]:
    found = as_quotes(raw)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _span(text: str, quotation: Quotation, within: Span) -> Span | None:
    place = find(text, quotation, within)
    return place.span if isinstance(place, Found) else None


def _clipped(text: str, spans: Iterable[Span], within: Span) -> list[Span]:
    found = []
    for span in spans:
        inside = Span(max(span.start, within.start), min(span.end, within.end))
        try:
            whole = whole_words(text, inside)
        except NothingMarked:
            continue
        if whole not in found:
            found.append(whole)
    return found
