"""From the data of an investigate activity to the activity, and whether it can be solved.

Not the field model, and not the steps that all kinds share (`answers_anchor`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import Facet, Item, Option, Pick, Share
from literacy_app.activities.answers_anchor import head, read
from literacy_app.activities.investigate import (
    CARDS,
    DECIDING,
    IDEA,
    NOTED,
    NOTES,
    OPENED,
    VERDICT,
    Card,
    Investigate,
    PathStep,
)
from literacy_app.activities.investigate_fields import InvestigateFields
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from literacy_app.activities.answers_anchor import Reading
    from literacy_app.activities.faults import Fault
    from literacy_app.activities.investigate_fields import CardFields
    from literacy_app.activities.material import Material
    from literacy_app.activities.salvage import Data
    from literacy_app.text.spans import Span

_UNKNOWN = "-"
_CARD = dict.fromkeys(
    ("place", "title", "teaser", "body", "publisher", "stake", "attribution", "why"), _UNKNOWN
) | {"id": "x", "minutes": "0", "quotation": "true", "decisive": "true"}
_STAND_INS = {
    "id": "x",
    "prompt": _UNKNOWN,
    "claim": _UNKNOWN,
    "budget": "1",
    "cards": [_CARD],
    "verdict": {"options": [{"text": _UNKNOWN, "right": "true"}]},
    "expert": [{"card": "x", "why": _UNKNOWN}],
}

# The verdict earns 0.6 of everything, the decisive cards and the one that decided 0.2 each.
_VERDICT_WEIGHT = 3.0


def anchor(data: Data, material: Material) -> tuple[Investigate | None, tuple[Fault, ...]]:
    """The activity that `data` describes, or None, and every fault and warning there is."""
    reading = read(InvestigateFields, data, _STAND_INS)
    fields = reading.fields
    if fields is None:
        return None, tuple(reading.faults)
    faults = tuple(reading.faults)
    faulty = {str(fault.path[0] if fault.path else fault.values.get("name")) for fault in faults}
    passages, span = _claim(reading, fields, material, faulty)
    verdict = reading.options(("verdict", "options"), fields.verdict.options)
    if not faulty & {"cards", "budget"}:
        _look_at_cards(reading, fields)
        if "expert" not in faulty:
            _look_at_path(reading, fields)
    if not reading.is_sound:
        return None, tuple(reading.faults)
    investigate = Investigate(
        **head(fields),
        passages=passages,
        items=(_verdict(fields, verdict, span), *_desk(fields)),
        claim=fields.claim.quote,
        claim_source=fields.claim_source or "",
        cards=tuple(_card(card) for card in fields.cards),
        budget=fields.budget,
        expert=tuple(PathStep(step.card, step.why) for step in fields.expert),
    )
    return investigate, tuple(reading.faults)


def _claim(
    reading: Reading[InvestigateFields],
    fields: InvestigateFields,
    material: Material,
    faulty: Collection[str],
) -> tuple[Mapping[str, str], Span | None]:
    """The passage, by its id, and where the claim stands in it; nothing without a passage."""
    if fields.passage is None:
        if fields.claim_source is None and not {"claim_source", "passage"} & set(faulty):
            reading.tell((), "missing", name="claim_source")
        return {}, None
    places = reading.passage(fields.passage, material)
    if places is None or "claim" in faulty:
        return {}, None
    span = places.span(("claim",), fields.claim)
    reading.take(places)
    return {fields.passage: places.text}, span


def _look_at_cards(reading: Reading[InvestigateFields], fields: InvestigateFields) -> None:
    """Tell ids that repeat, and what keeps the decisive cards from being opened, all of them."""
    reading.ids([(("cards", n), card.id, card.title) for n, card in enumerate(fields.cards)])
    decisive = [card.minutes for card in fields.cards if card.decisive]
    if not decisive:
        reading.tell(("cards",), "no-decisive-card")
    if sum(decisive) > fields.budget:
        minutes = sum(decisive)
        reading.tell(("budget",), "decisive-over-budget", minutes=minutes, budget=fields.budget)


def _look_at_path(reading: Reading[InvestigateFields], fields: InvestigateFields) -> None:
    """Tell where an expert's path goes to no card, or twice, or on without minutes or evidence."""
    costs = {card.id: card.minutes for card in fields.cards}
    opened: list[str] = []
    for number, step in enumerate(fields.expert):
        path = ("expert", number, "card")
        if step.card not in costs:
            nearest = nearest_name(step.card, costs)
            reading.tell(path, "unknown-card", name=step.card, nearest=nearest)
        elif step.card in opened:
            reading.tell(path, "card-repeats", name=step.card)
        else:
            opened.append(step.card)
    minutes = sum(costs[card] for card in opened)
    if minutes > fields.budget:
        reading.tell(("expert",), "expert-over-budget", minutes=minutes, budget=fields.budget)
    for card in fields.cards:
        if card.decisive and card.id not in opened:
            reading.tell(("expert",), "expert-misses-card", name=card.id)


def _verdict(fields: InvestigateFields, options: tuple[Option, ...], span: Span | None) -> Item:
    return Item(
        VERDICT,
        fields.claim.quote,
        (Facet(VERDICT, "", "one", options, Pick()),),
        weight=_VERDICT_WEIGHT,
        why=fields.verdict.why,
        outside=fields.verdict.outside,
        certainty_of=VERDICT if fields.certainty else None,
        passage=fields.passage,
        span=span,
        hints=fields.verdict.hints,
    )


def _desk(fields: InvestigateFields) -> tuple[Item, ...]:
    """The cards, the one that decided, and the student's own notes."""
    cards = tuple(
        Option(card.id, card.title, float(card.decisive), card.why, card.place)
        for card in fields.cards
    )
    plain = tuple(Option(card.id, card.title, 0.0, None, card.place) for card in fields.cards)
    opened = Facet(OPENED, "", "several", cards, Share())
    noted = Facet(NOTED, "", "several", plain, is_needed=False)
    texts = tuple(Facet(id_, "", "text", is_needed=False) for id_ in (NOTES, IDEA))
    return (
        Item(CARDS, "", (opened, noted)),
        Item(DECIDING, "", (Facet(DECIDING, "", "one", cards, Pick()),)),
        Item(NOTES, "", texts),
    )


def _card(fields: CardFields) -> Card:
    return Card(
        id=fields.id,
        place=fields.place,
        title=fields.title,
        teaser=fields.teaser,
        minutes=fields.minutes,
        body=fields.body,
        publisher=fields.publisher,
        published=fields.published,
        stake=fields.stake,
        attribution=fields.attribution,
        is_quotation=fields.quotation,
        is_decisive=fields.decisive,
        why=fields.why,
        icon=fields.icon,
    )
