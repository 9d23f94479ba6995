"""What an activity that is answered, and not marked, is made of: items, facets, options.

Not any one kind of activity, nor the grade (`answers_grade`). A kind says what it asks by its
items; everything else that is common to them rests on that.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.faults import Fault

Form = Literal["one", "several", "text", "words"]
"""How a facet is answered: one option, any number of options, a free text, words of a passage."""

Answer = str | tuple[str, ...] | tuple[Span, ...]
"""An option's id, options' ids in the order chosen, spans of a passage; or a text."""

Certainty = Literal[25, 50, 75, 95]
"""Guessing, leaning, fairly sure, certain: how sure a student is, in per cent."""

CERTAINTIES: tuple[Certainty, ...] = (25, 50, 75, 95)

CERTAINTY = "certainty"
"""Where a certainty stands among the answers about an item in JSON; no facet is called this."""

MOST_TEXT = 20_000
"""How many characters a free text may have."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose.

    Attributes:
        text: what stands on the screen; `note` a smaller line under it. Empty: the same options
            for every author, worded by the presenter by the ids.
        credit: 0 to 1; 1: accepted.
        why: why it is not right, or not quite; a reason may stand with an accepted one too.
    """

    id: str
    text: str
    credit: float
    why: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """One option earns its own credit."""


@dataclass(frozen=True, slots=True)
class Net:
    """Several: max(0, right chosen - wrong chosen) / right. An option is right with credit 1."""


@dataclass(frozen=True, slots=True)
class Share:
    """Several: right chosen / right; others neither earn nor cost (they cost minutes instead)."""


@dataclass(frozen=True, slots=True)
class Find:
    """Words of a passage: max(0, places found - spans that find none) / places.

    A span finds a place that it touches, unless it is much longer.
    """

    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Plain:
    """A text of one's own: keyed words that are gone, and facts that are still there, half each.

    Attributes:
        words: the keyed words, any of which may be left.
        facts: each a list of accepted wordings.
    """

    words: tuple[str, ...]
    facts: tuple[tuple[str, ...], ...]


Rule = Pick | Net | Share | Find | Plain
"""How a facet earns."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One question about an item.

    Attributes:
        question: the author's; empty: the same for every author, worded by the presenter.
        options: in the author's order; none where the form is "text" or "words".
        rule: None: never graded.
        passage: where words are chosen; None where they are not.
        is_needed: without an answer the item is not answered.
        least: how many characters a text has at least; 0 where it doesn't matter.
        key: spans that a right answer rests on, to be shown with the answer.
    """

    id: str
    question: str
    form: Form
    options: tuple[Option, ...] = ()
    rule: Rule | None = None
    passage: str | None = None
    is_needed: bool = True
    least: int = 0
    key: tuple[Span, ...] = ()

    def option(self, option_id: str) -> Option | None:
        """The option of an id."""
        return next((each for each in self.options if each.id == option_id), None)

    @property
    def accepted(self) -> tuple[Option, ...]:
        """The options that earn everything."""
        return tuple(each for each in self.options if each.credit == 1)


@dataclass(frozen=True, slots=True)
class Item:
    """What is asked about as one: a claim, a source, a question.

    Its credit is the mean of its graded facets' credits; with `is_net` it is
    max(0, facets right - facets answered wrong) / facets, for pairs to be matched.

    Attributes:
        title: what it is about, on the screen: the claim, the source, the question.
        weight: how much it counts beside the others, above 0.
        why: the author's reason; for a claim what the text itself offers.
        outside: what is known outside the text, and from where; kept apart from `why`.
        certainty_of: the facet whose answer a certainty is asked for; None: it is not asked.
        passage, span: the words in a passage that it is about, where there are any.
        hints: the author's, in the order they are given; without any they are derived.
    """

    id: str
    title: str
    facets: tuple[Facet, ...]
    weight: float = 1.0
    why: str | None = None
    outside: str | None = None
    certainty_of: str | None = None
    is_net: bool = False
    passage: str | None = None
    span: Span | None = None
    hints: tuple[str, ...] = ()

    @property
    def graded(self) -> tuple[Facet, ...]:
        """The facets that earn something."""
        return tuple(each for each in self.facets if each.rule is not None)

    def facet(self, facet_id: str) -> Facet | None:
        """The facet of an id."""
        return next((each for each in self.facets if each.id == facet_id), None)


@dataclass(frozen=True, slots=True)
class ItemAnswers:
    """What a student answered about one item; a facet that is not in it was not answered."""

    facets: Mapping[str, Answer] = field(default_factory=dict)
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True)
class AnswersResponse:
    """The answers of one try, by the ids of the items."""

    items: Mapping[str, ItemAnswers] = field(default_factory=dict)

    def of(self, item_id: str) -> ItemAnswers:
        """The answers about an item; none where there are none."""
        return self.items.get(item_id, ItemAnswers())

    def answer(self, item_id: str, facet_id: str) -> Answer | None:
        """The answer to one facet; None where there is none."""
        return self.of(item_id).facets.get(facet_id)


@dataclass(frozen=True, kw_only=True)
class Answerable:
    """What the kinds of activity that are answered have in common.

    Each kind gives `kind` its name. It has a `__dict__` (no slots), so that a kind may make what
    only working on it needs then.

    Attributes:
        passages: the texts it speaks of, normalised, by the ids of the passages.
        items: in the author's order.
        hint_cost: what a hint takes off a try's share, 0 to 1.
        has_key: False: the key is kept elsewhere, and nothing is graded here.
    """

    id: str
    title: str
    prompt: str
    instruction: str | None = None
    minutes: int | None = None
    passages: Mapping[str, str] = field(default_factory=dict)
    items: tuple[Item, ...]
    hint_cost: float = 0.0
    has_key: bool = True
    kind: str

    @property
    def is_graded(self) -> bool:
        """Whether anything in it earns something."""
        return any(item.graded for item in self.items)

    def item(self, item_id: str) -> Item | None:
        """The item of an id."""
        return next((each for each in self.items if each.id == item_id), None)

    def fault_in(self, response: AnswersResponse) -> Fault | None:  # noqa: ARG002 - kinds look
        """What keeps answers, each legal by itself, from being a response; None here."""
        return None

    def to_json(self) -> dict[str, object]:
        """The activity as loaded, offsets in code points."""
        return {
            "id": self.id,
            "kind": self.kind,
            "passages": list(self.passages),
            "items": [_item_json(item) for item in self.items],
            **self.own_json(),
        }

    def own_json(self) -> dict[str, object]:
        """What only its kind has, as loaded; nothing here."""
        return {}


def _item_json(item: Item) -> dict[str, object]:
    return {
        "id": item.id,
        "title": item.title,
        "weight": item.weight,
        "passage": item.passage,
        "place": _spans_json((item.span,) if item.span else ()),
        "why": item.why,
        "outside": item.outside,
        "certainty_of": item.certainty_of,
        "facets": [_facet_json(facet) for facet in item.facets],
    }


def _facet_json(facet: Facet) -> dict[str, object]:
    return {
        "id": facet.id,
        "question": facet.question,
        "form": facet.form,
        "rule": type(facet.rule).__name__.lower() if facet.rule else None,
        "options": [
            {"id": each.id, "text": each.text, "credit": each.credit, "why": each.why}
            for each in facet.options
        ],
        "key": _spans_json(facet.key),
        **_plain_json(facet.rule),
    }


def _plain_json(rule: Rule | None) -> dict[str, object]:
    if not isinstance(rule, Plain):
        return {}
    return {"words": list(rule.words), "facts": [list(fact) for fact in rule.facts]}


def _spans_json(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
