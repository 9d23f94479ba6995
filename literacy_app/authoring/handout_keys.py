"""The key of a handout: what is accepted in each task, and why.

Not the tasks as students have them. The line numbers are those of their handout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from literacy_app.activities.answers import Find, Plain
from literacy_app.activities.choose import Choose
from literacy_app.activities.compare import Compare
from literacy_app.activities.highlight import Highlight
from literacy_app.activities.investigate import Investigate
from literacy_app.activities.judge import Judge
from literacy_app.activities.ledger import Ledger
from literacy_app.activities.reflect import Reflect
from literacy_app.activities.rewrite import Rewrite
from literacy_app.authoring.handout_markup import Html, Table, element, joined, listed, text
from literacy_app.authoring.handout_names import option_line, question
from literacy_app.authoring.handout_words import Say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from literacy_app.activities.answers import Answerable, Facet, Item
    from literacy_app.activities.highlight import KeyEntry, LetStand, ReadersDiffer
    from literacy_app.activities.kinds import Activity
    from literacy_app.authoring.handout_markup import Content
    from literacy_app.authoring.handout_texts import Texts
    from literacy_app.authoring.handout_words import Speaker
    from literacy_app.lessons.lesson import Lesson, TeacherNote


_KEYED = (Say.LABEL, Say.WHY, Say.PLAINER)
_LEFT = (Say.WHY,)
_DIFFERING = (Say.VOTES, Say.LABEL, Say.WHY)
_WIDTHS: Mapping[tuple[Say, ...], tuple[int, ...]] = {
    _KEYED: (20, 8, 15, 40, 17),
    _LEFT: (34, 8, 58),
    _DIFFERING: (22, 8, 12, 18, 40),
}
"""The columns after the words and their lines, and how wide all of them are, in per cent."""


class Keys:
    """The answer key of one lesson."""

    def __init__(self, lesson: Lesson, texts: Texts, speaker: Speaker) -> None:
        self._lesson = lesson
        self._texts = texts
        self._speaker = speaker
        self._say = speaker.say
        self._name = speaker.name

    def section(self, number: int, activity: Activity) -> Html:
        """The key of one task, with its number."""
        heading = element("h2", self._say(Say.TASK, number=number, title=activity.title))
        return element("section", heading, self._key(activity), class_="task")

    def right(self) -> Html:
        """What the texts get right; nothing where it is not said."""
        claims = self._lesson.right
        if not claims:
            return Html("")
        header = [self._say(Say.CLAIM), self._say(Say.CONFIRMED)]
        heading = element("h2", self._say(Say.RIGHT))
        told = Table(self._name(Say.RIGHT), header, (50, 50))
        rows = [[each.claim, each.confirmed] for each in claims]
        return element("section", heading, told.of(rows))

    def teacher(self) -> Html:
        """The note for the teacher; nothing where there is none."""
        note = self._lesson.teacher
        if note is None:
            return Html("")
        heading = element("h2", self._say(Say.TEACHER))
        return element("section", heading, *self._note(note))

    def _note(self, note: TeacherNote) -> Iterator[Content]:
        times = (note.time,) if note.time else ()
        for say, texts in (
            (Say.TIME, times),
            (Say.PITFALLS, note.pitfalls),
            (Say.ALSO_ACCEPT, note.accept),
        ):
            if texts:
                yield element("h3", self._say(say))
                yield listed([*texts])

    def _key(self, activity: Activity) -> Html:
        match activity:
            case Highlight():
                made = self._highlight(activity)
            case Rewrite():
                made = joined(*self._items(activity), self._rubric(activity))
            case Investigate():
                made = joined(*self._items(activity), self._desk(activity))
            case Ledger():
                made = joined(*self._items(activity), self._unlisted(activity))
            case Judge() | Choose() | Compare() | Reflect():
                made = joined(*self._items(activity))
            case _:
                assert_never(activity)
        return made

    # marks

    def _highlight(self, activity: Highlight) -> Html:
        marked = [self._key_row(activity, each) for each in activity.key]
        left = [[*self._place(activity, each), each.why] for each in activity.let_stand]
        differ = [self._differ_row(activity, each) for each in activity.readers_differ]
        return joined(
            self._table(Say.TO_MARK, _KEYED, marked),
            self._table(Say.LET_STAND, _LEFT, left),
            self._table(Say.READERS_DIFFER, _DIFFERING, differ),
        )

    def _table(self, name: Say, columns: tuple[Say, ...], rows: list[list[Content]]) -> Html:
        if not rows:
            return Html("")
        header = [self._say(each) for each in (Say.WORDS, Say.LINE, *columns)]
        heading = element("h3", self._say(name))
        return joined(heading, Table(self._name(name), header, _WIDTHS[columns]).of(rows))

    def _key_row(self, activity: Highlight, entry: KeyEntry) -> list[Content]:
        names = self._labels(entry.labels)
        return [*self._place(activity, entry), names, entry.why, entry.plainer or ""]

    def _differ_row(self, activity: Highlight, entry: ReadersDiffer) -> list[Content]:
        names = self._labels(entry.labels)
        return [*self._place(activity, entry), entry.votes, names, entry.why or ""]

    def _place(
        self, activity: Highlight, entry: KeyEntry | LetStand | ReadersDiffer
    ) -> list[Content]:
        """The words, and the numbers of their lines alone, as the column says what they are."""
        words = entry.span.of(activity.text)
        first, last = self._texts.numbers(activity.passage, entry.span) or (0, 0)
        return [words, str(first) if first == last else f"{first}\u2013{last}"]

    def _labels(self, ids: Iterable[str]) -> str:
        return ", ".join(self._lesson.labels[each].name for each in ids)

    # answers

    def _items(self, activity: Answerable) -> Iterator[Html]:
        for item in activity.items:
            place = self._texts.place(item.passage, item.span)
            quiet = joined(" (", place, ")") if place.markup else ""
            parts: list[Content] = [element("h3", item.title, quiet)] if item.title else []
            for facet in item.facets:
                parts += self._facet(activity, item, facet)
            parts += self._reasons(item)
            if item.graded:
                yield element("div", *parts, class_="item")
            elif item.title:
                not_scored = element("p", self._say(Say.NOT_SCORED))
                yield element("div", *parts, not_scored, class_="item")

    def _facet(self, activity: Answerable, item: Item, facet: Facet) -> Iterator[Content]:
        found = [self._accepted(activity, facet), self._words(item, facet), self._plain(facet)]
        if not any(each.markup for each in found):
            return
        asked = question(self._speaker, activity.kind, facet)
        if asked.markup and asked != text(item.title):
            yield element("p", element("strong", asked))
        yield joined(*found)

    def _accepted(self, activity: Answerable, facet: Facet) -> Html:
        """The options that earn something, each with its reason, then those that have one."""
        if facet.rule is None:
            return Html("")
        lines: list[Content] = []
        for option in sorted(facet.options, key=lambda each: -each.credit):
            name = option_line(self._speaker, activity.kind, facet, option)
            if option.credit == 1:
                said = self._say(Say.ACCEPTED)
            elif option.credit > 0:
                said = self._say(Say.IN_PART, percent=round(100 * option.credit))
            elif option.why:
                said = self._say(Say.NOT_RIGHT)
            else:
                continue
            why = f". {option.why}" if option.why else ""
            lines.append(joined(element("em", said), ": ", element("strong", name), why))
        return listed(lines)

    def _words(self, item: Item, facet: Facet) -> Html:
        """The words that an answer rests on."""
        words = self._texts.text(facet.passage or item.passage)
        if not words or facet.form == "one" or isinstance(facet.rule, Find):
            return Html("")
        lines: list[Content] = []
        for span in facet.key:
            place = self._texts.place(facet.passage or item.passage, span)
            lines.append(joined(element("strong", span.of(words)), " (", place, ")"))
        return listed(lines)

    def _plain(self, facet: Facet) -> Html:
        """What should be gone from a text, and what should still be there."""
        if not isinstance(facet.rule, Plain):
            return Html("")
        gone = ", ".join(facet.rule.words)
        facts: list[Content] = [" / ".join(fact) for fact in facet.rule.facts]
        return joined(
            element("p", element("em", self._say(Say.GONE)), ": ", gone),
            element("p", element("em", self._say(Say.FACTS)), ": ") if facts else "",
            listed(facts),
        )

    def _reasons(self, item: Item) -> Iterator[Content]:
        if item.why:
            yield element("p", element("em", self._say(Say.WHY)), ": ", item.why)
        if item.outside:
            yield element("p", element("em", self._say(Say.OUTSIDE)), ": ", item.outside)

    # what only one kind has

    def _rubric(self, activity: Rewrite) -> Html:
        parts: list[Content] = [element("h3", self._say(Say.MODELS))]
        for item in activity.items:
            models: list[Content] = [
                f"{each.text} ({each.note})" if each.note else each.text
                for each in activity.models[item.id]
            ]
            parts += [element("p", item.title), listed(models)]
        rubric = listed([each.text for each in activity.rubric])
        if rubric.markup:
            parts += [element("h3", self._say(Say.RUBRIC)), rubric]
        return joined(*parts)

    def _desk(self, activity: Investigate) -> Html:
        header = [self._say(each) for each in (Say.CARD, Say.COST, Say.DECISIVE, Say.WHY)]
        rows: list[list[Content]] = [
            [
                f"{card.place}: {card.title}",
                self._say(Say.MINUTES, count=card.minutes),
                self._say(Say.TRACEABLE_YES if card.is_decisive else Say.TRACEABLE_NO),
                card.why,
            ]
            for card in activity.cards
        ]
        names = {card.id: f"{card.place}: {card.title}" for card in activity.cards}
        steps: list[Content] = [
            joined(element("strong", names[each.card]), f". {each.why}") for each in activity.expert
        ]
        way = joined(element("h3", self._say(Say.EXPERT)), listed(steps, "ol")) if steps else ""
        cards = Table(self._name(Say.CARDS), header, (34, 11, 12, 43))
        return joined(element("h3", self._say(Say.CARDS)), cards.of(rows), way)

    def _unlisted(self, activity: Ledger) -> Html:
        rows: list[list[Content]] = []
        for each in activity.unlisted:
            place = self._texts.place(activity.passage, each.span)
            rows.append([each.title, place, each.why, each.outside or ""])
        if not rows:
            return Html("")
        header = [self._say(each) for each in (Say.SOURCE, Say.LINE, Say.WHY, Say.OUTSIDE)]
        heading = element("h3", self._say(Say.UNLISTED))
        unlisted = Table(self._name(Say.UNLISTED), header, (28, 12, 30, 30))
        return joined(heading, unlisted.of(rows))
