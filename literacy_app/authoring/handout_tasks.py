"""The tasks of a handout: what is asked, what can be chosen, and room to write.

Nothing here is of the answer key: how much there is to find, too, stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from literacy_app.activities.choose import Choose
from literacy_app.activities.compare import NOTHING, PAIRS, Compare
from literacy_app.activities.highlight import Highlight
from literacy_app.activities.investigate import DECIDING, NOTES, VERDICT, Investigate
from literacy_app.activities.judge import Judge
from literacy_app.activities.ledger import FOUND, MISSING_VOICES, Ledger
from literacy_app.activities.reflect import Reflect
from literacy_app.activities.rewrite import Rewrite
from literacy_app.authoring.handout_markup import (
    BLANK,
    Html,
    Table,
    boxed,
    element,
    joined,
    listed,
    markdown,
    room,
    text,
)
from literacy_app.authoring.handout_names import option_line, option_name, question
from literacy_app.authoring.handout_words import Say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.activities.answers import Facet, Item
    from literacy_app.activities.investigate import Card
    from literacy_app.activities.kinds import Activity
    from literacy_app.authoring.handout_markup import Content
    from literacy_app.authoring.handout_texts import Texts
    from literacy_app.authoring.handout_words import Speaker
    from literacy_app.lessons.lesson import Lesson

_MARKS = 10
_FOUND_ROWS = 3
_LONG, _SHORT = 6, 2
_ONE, _ANY = "\u25cb", "\u2610"
_FACETS_WIDTH = 64


class Tasks:
    """The tasks of one lesson."""

    def __init__(self, lesson: Lesson, texts: Texts, speaker: Speaker) -> None:
        self._lesson = lesson
        self._texts = texts
        self._speaker = speaker
        self._say = speaker.say
        self._name = speaker.name

    def section(self, number: int, activity: Activity) -> Html:
        """One task, with its number."""
        heading = self._say(Say.TASK, number=number, title=activity.title)
        minutes = activity.minutes
        return element(
            "section",
            element("h2", heading),
            element("p", activity.prompt),
            element("p", activity.instruction) if activity.instruction else "",
            element("p", self._say(Say.MINUTES, count=minutes)) if minutes is not None else "",
            self._work(activity),
            class_="task",
        )

    def _work(self, activity: Activity) -> Html:
        match activity:
            case Highlight():
                made = self._highlight(activity)
            case Ledger():
                made = self._ledger(activity)
            case Investigate():
                made = self._investigate(activity)
            case Compare():
                made = self._compare(activity)
            case Judge() | Choose() | Rewrite() | Reflect():
                made = joined(*(self._item(activity, item) for item in activity.items))
            case _:
                assert_never(activity)
        return made

    def _highlight(self, activity: Highlight) -> Html:
        names: list[Content] = []
        for label_id in activity.labels:
            label = self._lesson.labels[label_id]
            name = element("strong", f"{label.letter} {label.name}")
            names.append(joined(name, f": {label.definition}"))
        header = [self._say(each) for each in (Say.LINE, Say.WORDS, Say.LETTER)]
        marks = Table(self._name(Say.YOUR_MARKS), header, (12, 73, 15), names_rows=False)
        return joined(
            element("h3", self._say(Say.LABELS)),
            listed(names),
            element("h3", self._say(Say.YOUR_MARKS)),
            marks.of([[BLANK] * len(header)] * _MARKS),
        )

    # questions, as most kinds have them

    def _item(self, activity: Activity, item: Item) -> Html:
        parts: list[Content] = [element("h3", self._titled(item))]
        for facet in item.facets:
            parts += self._facet(activity, facet, item.title)
        if item.certainty_of is not None:
            parts.append(self._sure())
        return element("div", *parts, class_="item")

    def _titled(self, item: Item) -> Html:
        """What an item is about, and on which lines."""
        place = self._texts.place(item.passage, item.span)
        return joined(item.title, " (", place, ")") if place.markup else text(item.title)

    def _sure(self) -> Html:
        sure = (Say.GUESSING, Say.LEANING, Say.FAIRLY_SURE, Say.CERTAIN)
        boxes = [joined(f" {_ONE} ", self._say(each)) for each in sure]
        return element("p", self._say(Say.SURE), *boxes)

    def _facet(self, activity: Activity, facet: Facet, title: str = "") -> list[Content]:
        """A question, where it is not the title above it, and what it is answered with."""
        asked = question(self._speaker, activity.kind, facet)
        if asked == text(title):
            asked = Html("")
        if facet.form in {"text", "words"}:
            lines = _LONG if facet.form == "text" else _SHORT
            return [element("p", asked) if asked.markup else "", room(lines)]
        how = self._say(Say.CHOOSE_ONE if facet.form == "one" else Say.CHOOSE_ANY)
        return [element("p", asked, " ", element("small", how)), self._boxes(activity, facet)]

    def _boxes(self, activity: Activity, facet: Facet) -> Html:
        box = _ONE if facet.form == "one" else _ANY
        lines = [option_line(self._speaker, activity.kind, facet, each) for each in facet.options]
        return listed([joined(f"{box} ", line) for line in lines], class_="boxes")

    # the table of sources

    def _ledger(self, activity: Ledger) -> Html:
        sources = [item for item in activity.items if item.id in activity.sources]
        facets = tuple({facet.id: facet for item in sources for facet in item.facets}.values())
        parts: list[Content] = []
        if activity.item(FOUND) is not None:
            parts.append(element("p", self._say(Say.FOUND)))
        parts.append(self._sources(activity, sources, facets))
        for facet in facets:
            names = [
                option_name(self._speaker, activity.kind, facet, each) for each in facet.options
            ]
            parts.append(element("h3", question(self._speaker, activity.kind, facet)))
            parts.append(listed(names))
        voices = activity.item(MISSING_VOICES)
        if voices is not None:
            parts.append(element("h3", self._say(Say.MISSING_VOICES)))
            parts.append(self._boxes(activity, voices.facets[0]))
        return joined(*parts)

    def _sources(self, activity: Ledger, sources: Sequence[Item], facets: Sequence[Facet]) -> Html:
        asked = [question(self._speaker, activity.kind, facet) for facet in facets]
        each = _FACETS_WIDTH // max(1, len(facets))
        widths = (100 - each * len(facets), *[each] * len(facets))
        blank = [BLANK] * len(facets)
        rows = [[self._titled(item), *blank] for item in sources]
        if activity.item(FOUND) is not None:
            rows += [[BLANK, *blank]] * _FOUND_ROWS
        return Table(self._name(Say.SOURCES), [self._say(Say.SOURCE), *asked], widths).of(rows)

    # the cards

    def _investigate(self, activity: Investigate) -> Html:
        header = [self._say(each) for each in (Say.CARD, Say.COST, Say.OPENED)]
        rows: list[list[Content]] = [
            [f"{card.place}: {card.teaser}", self._say(Say.MINUTES, count=card.minutes), _ANY]
            for card in activity.cards
        ]
        cards = Table(self._name(Say.CARDS), header, (70, 15, 15))
        asked = (activity.item(each) for each in (NOTES, VERDICT, DECIDING))
        facets = (facet for item in asked if item is not None for facet in item.facets)
        return joined(
            element("p", element("strong", self._say(Say.CLAIM)), " ", activity.claim),
            element("p", activity.claim_source),
            element("p", self._say(Say.BUDGET, count=activity.budget)),
            element("h3", self._say(Say.CARDS)),
            cards.of(rows),
            *(part for facet in facets for part in self._facet(activity, facet)),
            self._sure(),
            element(
                "div",
                element("h3", self._say(Say.CUT_OUT)),
                *(self._card(each) for each in activity.cards),
                class_="cards",
            ),
        )

    def _card(self, card: Card) -> Html:
        day = self._speaker.words.day(card.published) if card.published else ""
        published = ", ".join(each for each in (card.publisher, day) if each)
        cost = self._say(Say.MINUTES, count=card.minutes)
        parts = (
            element("h3", f"{card.place}: {card.title}"),
            markdown(card.body),
            element("p", published),
            element("p", self._say(Say.STAKE_IS, stake=card.stake)),
            element("p", element("small", cost, " \u00b7 ", card.attribution)),
        )
        return boxed(element("article", *parts), "card")

    # two texts

    def _compare(self, activity: Compare) -> Html:
        parts: list[Content] = []
        for item in activity.items:
            if item.id == PAIRS:
                parts.append(self._pairs(activity, item))
            else:
                parts += self._facet(activity, item.facets[0])
        return joined(*parts)

    def _pairs(self, activity: Compare, item: Item) -> Html:
        """The phrases of the left text with room for a letter, and those of the right, lettered."""
        texts, name = self._texts, self._name(Say.PAIRS)
        left: list[list[Content]] = [
            [each.question, texts.place(activity.left, activity.left_spans[each.id]), BLANK]
            for each in item.facets
        ]
        offered = [each for each in item.facets[0].options if each.id != NOTHING]
        right: list[list[Content]] = [
            [letter(place), each.text, texts.place(activity.right, activity.right_spans[each.id])]
            for place, each in enumerate(offered)
        ]
        right.append([letter(len(offered)), self._say(Say.NOTHING), ""])
        line, named = self._say(Say.LINE), self._say(Say.LETTER)
        passages = self._lesson.passages
        first = texts.heading(passages[activity.left])
        second = texts.heading(passages[activity.right])
        return joined(
            element("p", self._say(Say.PAIRS_HOW)),
            Table(name, [first, line, named], (70, 15, 15)).of(left),
            element("p"),
            Table(name, [named, second, line], (15, 70, 15)).of(right),
        )


def letter(place: int) -> str:
    """A, B and so on to Z, then AA, AB, counted from 0."""
    name = ""
    number = place + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
