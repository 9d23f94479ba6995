"""What stands on each evidence card, in each state, on the screen and for a screen reader.

Not the painting (`investigate_card`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.activities.investigate import CARDS, NOTED, OPENED
from literacy_app.desktop.answers.investigate_card import CardState, Face, Line
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.parts.published import day_words
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from literacy_app.activities.answers import AnswersResponse
    from literacy_app.activities.investigate import Card, Investigate
    from literacy_app.study.outcome import AnswersOutcome


def opened_in(response: AnswersResponse) -> tuple[str, ...]:
    """The ids of the cards that were opened, in the order they were."""
    return _ids(response, OPENED)


def noted_in(response: AnswersResponse) -> tuple[str, ...]:
    """The ids of the cards that were noted."""
    return _ids(response, NOTED)


def price_words(minutes: int) -> str:
    """What a card costs; “free” where it costs nothing."""
    if not minutes:
        return tr("Investigate", "free")
    return plural("Investigate", minutes, one="1 min", many="%n min")


def faces_of(
    activity: Investigate, response: AnswersResponse, outcome: AnswersOutcome | None
) -> tuple[Face, ...]:
    """The cards as they stand; after the check with what each is worth, as far as may be told."""
    opened, noted = opened_in(response), noted_in(response)
    left = activity.budget - activity.spent(opened)
    faces = []
    for card in activity.cards:
        is_noted = card.id in noted
        shows_all = outcome is not None and outcome.shows_answer(CARDS)
        is_open = card.id in opened or shows_all
        if is_open:
            face = _open(card, is_noted=is_noted, was_opened=card.id in opened)
        else:
            face = _closed(card, left, is_checked=outcome is not None)
        faces.append(_told(face, card, outcome, was_opened=card.id in opened))
    return tuple(faces)


def _closed(card: Card, left: int, *, is_checked: bool) -> Face:
    is_dear = card.minutes > left and not is_checked
    price = price_words(card.minutes)
    foot = card.teaser
    if is_dear:
        foot = plural(
            "Investigate",
            left,
            one="More than the 1 minute left",
            many="More than the %n minutes left",
        )
    return Face(
        id=card.id,
        place=card.place,
        title=card.title,
        icon=card.icon,
        state=CardState.TOO_DEAR if is_dear else CardState.CLOSED,
        corner=price,
        spoken=_joined(card.place, card.title, tr("Investigate", "closed"), price),
        details=_joined(card.teaser, foot if is_dear else ""),
        feet=(Line(foot),),
    )


def _open(card: Card, *, is_noted: bool, was_opened: bool) -> Face:
    who = ", ".join(part for part in (card.publisher, day_words(card.published)) if part)
    stake = tr("Investigate", "Their stake: {stake}").format(stake=card.stake)
    kind = (
        tr("Investigate", "A quotation. {attribution}")
        if card.is_quotation
        else tr("Investigate", "In our words. {attribution}")
    )
    kind = kind.format(attribution=card.attribution)
    price = price_words(card.minutes)
    corner = tr("Investigate", "opened") if was_opened else tr("Investigate", "not opened")
    cost = tr("Investigate", "{who}  ·  {price}").format(
        who=who, price=price.replace(" ", "\N{NO-BREAK SPACE}")
    )
    noted = tr("Investigate", "noted") if is_noted else ""
    return Face(
        id=card.id,
        place=card.place,
        title=card.title,
        icon=card.icon,
        state=CardState.OPEN,
        corner=corner,
        spoken=_joined(card.place, card.title, f"{corner}, {price}", noted),
        details=_joined(card.body, who, stake, kind),
        body=card.body,
        is_serif=card.is_quotation,
        is_noted=is_noted,
        feet=(Line(cost, "caption-strong", "ink2"), Line(stake), Line(kind)),
    )


def _told(face: Face, card: Card, outcome: AnswersOutcome | None, *, was_opened: bool) -> Face:
    """Add what a card is worth: of an opened one that decides nothing at once, else in the end."""
    if outcome is None:
        return face
    shows_all = outcome.shows_answer(CARDS)
    if not shows_all and (card.is_decisive or not was_opened):
        return face
    head = (
        tr("Investigate", "The verdict can rest on it")
        if card.is_decisive
        else tr("Investigate", "It decides nothing")
    )
    kind = None
    if card.is_decisive:
        kind = OutcomeKind.FOUND if was_opened else OutcomeKind.MISSED
    return _with_told(face, head, card.why, kind)


def _with_told(face: Face, head: str, why: str, kind: OutcomeKind | None) -> Face:
    told = (Line(head, "caption-strong", "accent"), Line(why, "small", "ink"))
    return replace(
        face,
        spoken=_joined(face.spoken, head),
        details=_joined(why, face.details),
        told=told,
        outcome=kind,
    )


def _ids(response: AnswersResponse, facet: str) -> tuple[str, ...]:
    answer = response.answer(CARDS, facet) or ()
    return tuple(each for each in answer if isinstance(each, str))


def _joined(*parts: str) -> str:
    return ". ".join(part.rstrip(".") for part in parts if part)
