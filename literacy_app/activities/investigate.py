"""The investigate activity: evidence cards that cost minutes, and a verdict on a claim.

Not the network: every card lies in the lesson.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from typing_extensions import override

from literacy_app.activities.answers import Answerable
from literacy_app.activities.faults import Fault

if TYPE_CHECKING:
    from literacy_app.activities.answers import AnswersResponse

VERDICT = "verdict"
CARDS = "cards"
DECIDING = "deciding"
NOTES = "notes"
"""The items. `VERDICT`: facet of this name, with certainty. `CARDS`: facets `OPENED` and `NOTED`.
`DECIDING`: facet of this name, the card that decided. `NOTES`: facets `NOTES` and `IDEA`, texts."""

OPENED = "opened"
NOTED = "noted"
IDEA = "idea"

ICONS = (
    "file-text",
    "files",
    "first-aid-kit",
    "globe-hemisphere-west",
    "identification-card",
    "image",
    "newspaper",
    "stack",
)
"""The pictures that a card may have."""


@dataclass(frozen=True, slots=True)
class Card:
    """A piece of evidence.

    Attributes:
        place: what stands over it while it is closed: "Red Cross", "The article".
        teaser: a line that says what it would be, without what it says.
        minutes: what it costs to open.
        body: what it says, short Markdown; `is_quotation` tells whether in the publisher's words.
        publisher, published, stake: who says it, when, and what it may mean to them.
        attribution: author, title, publisher, date and link of a quotation or of what is summed up.
        is_decisive: the verdict can rest on it.
        why: what it is worth for the verdict, told afterwards.
        icon: of the program's icons.
    """

    id: str
    place: str
    title: str
    teaser: str
    minutes: int
    body: str
    publisher: str
    published: str | None
    stake: str
    attribution: str
    is_quotation: bool
    is_decisive: bool
    why: str
    icon: str = "file-text"


@dataclass(frozen=True, slots=True)
class PathStep:
    """A step of an expert's path: a card opened, and why then."""

    card: str
    why: str


@dataclass(frozen=True, kw_only=True)
class Investigate(Answerable):
    """A claim on the desk, cards around it, and so many minutes.

    Attributes:
        claim: what is looked into, `claim_source` where it stands.
        budget: minutes; opening cannot be undone.
        expert: the way of somebody who does this for a living, within the budget.
    """

    claim: str
    claim_source: str
    cards: tuple[Card, ...]
    budget: int
    expert: tuple[PathStep, ...]
    kind: Literal["investigate"] = "investigate"

    def card(self, card_id: str) -> Card | None:
        """The card of an id."""
        return next((each for each in self.cards if each.id == card_id), None)

    def spent(self, opened: tuple[str, ...]) -> int:
        """How many minutes the cards that were opened cost together."""
        return sum(each.minutes for each in self.cards if each.id in opened)

    @override
    def own_json(self) -> dict[str, object]:
        """The desk."""
        return {
            "claim": self.claim,
            "claim_source": self.claim_source,
            "budget": self.budget,
            "cards": [asdict(card) for card in self.cards],
            "expert": [asdict(step) for step in self.expert],
        }

    @override
    def fault_in(self, response: AnswersResponse) -> Fault | None:
        """That the opened cards cost more minutes than there are."""
        opened = response.answer(CARDS, OPENED) or ()
        spent = self.spent(tuple(str(each) for each in opened))
        if spent <= self.budget:
            return None
        values = {"spent": spent, "budget": self.budget}
        return Fault(("answers", CARDS, OPENED), "over-budget", values)
