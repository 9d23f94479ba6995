"""The ladder of hints where one answers: the author's, or what the answers and the key give.

Not where hints are counted (the session), nor the ladder where one marks (`hints`); worked out
from the grade of the answers so far and earlier hints alone.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from literacy_app.activities.answers import Find, Plain, Share
from literacy_app.activities.answers_grade import AnswerOutcome
from literacy_app.activities.answers_plain import plain_count
from literacy_app.activities.rewrite import Rewrite
from literacy_app.study.hints import Given, HintKind
from literacy_app.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from literacy_app.activities.answers import Answerable, Item, Option
    from literacy_app.activities.answers_grade import AnsweredItemGrade, AnswersGrade, FacetGrade
    from literacy_app.text.spans import Span


AnswerHintKind = HintKind
"""The rungs are those of marking, in this order.

COUNT: how many items are not answered right yet. TECHNIQUE: a text of the author's, an option that
can be ruled out, or a word that has to go. SENTENCE: the words in the passage to look at, or a fact
to keep. ANSWER: what is accepted.
"""


@dataclass(frozen=True, slots=True)
class AnswerHint:
    """One hint.

    Attributes:
        item: the item it speaks of; `is_elsewhere` says that it is another than was asked about.
        left: how many items of the activity are not answered right.
        number: counts the hints of this try, this one included.
        is_counted: False where it tells nothing that was not told before.
        facet: the facet it speaks of; None for the author's texts and the count.
        options: the ids of the option that can be ruled out, or of all that are accepted.
        spans: words in `passage`, to look at or, with ANSWER, those that are asked for.
        text: the author's hint; of a text of one's own the word that has to go, the fact to keep,
            a model answer.
        on: what it was given on, to know it again; no words.
    """

    kind: HintKind
    item: str
    left: int
    number: int
    is_elsewhere: bool = False
    is_counted: bool = True
    facet: str | None = None
    options: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    passage: str | None = None
    text: str | None = None
    on: str = ""

    @property
    def option(self) -> str | None:
        """The first of the options; None where it speaks of none."""
        return self.options[0] if self.options else None


@dataclass(frozen=True, slots=True)
class AnswerAsk:
    """What a hint is asked for.

    Attributes:
        grade: of the answers so far.
        at: the id of the item asked about.
        given: the hints so far; `number` how many of them were counted in this try.
    """

    activity: Answerable
    grade: AnswersGrade
    at: str
    given: Collection[Given]
    number: int


def next_answer_hint(ask: AnswerAsk) -> AnswerHint:
    """The next rung: for the item asked about, or the first after it that is not right yet."""
    left = sum(_is_left(each) for each in ask.grade.items)
    here = _item_in_turn(ask)
    if here is None:
        return AnswerHint(
            AnswerHintKind.NOTHING_LEFT, ask.at, left=0, number=ask.number, is_counted=False
        )
    blank = AnswerHint(
        AnswerHintKind.COUNT,
        here.item.id,
        left,
        ask.number + 1,
        is_elsewhere=here.item.id != ask.at,
    )
    rungs = list(_rungs(ask, here, blank))
    for rung in rungs:
        if Given(rung.kind, rung.on) not in ask.given:
            return rung
    answers = [rung for rung in rungs if rung.kind is AnswerHintKind.ANSWER]
    return replace((answers or rungs[::-1])[0], number=ask.number, is_counted=False)


def _is_left(graded: AnsweredItemGrade) -> bool:
    return graded.outcome not in {AnswerOutcome.RIGHT, AnswerOutcome.UNGRADED}


def _item_in_turn(ask: AnswerAsk) -> AnsweredItemGrade | None:
    """The item asked about where it has hints left to give, else the next that is not right."""
    items = ask.grade.items
    number = [each.item.id for each in items].index(ask.at)
    asked = items[number]
    if asked.credit is None and asked.item.hints:
        return asked
    return next((each for each in (*items[number:], *items[:number]) if _is_left(each)), None)


def _rungs(ask: AnswerAsk, here: AnsweredItemGrade, blank: AnswerHint) -> Iterator[AnswerHint]:
    item = here.item
    for number, text in enumerate(item.hints, 1):
        yield replace(blank, kind=AnswerHintKind.TECHNIQUE, text=text, on=f"{item.id}/{number}")
    if not item.hints and any(_is_answered(each) for each in ask.grade.items):
        yield blank
    for facet in here.facets:
        if facet.credit is not None and facet.credit < 1:
            yield from _rungs_of(ask.activity, item, facet, blank)


def _rungs_of(
    activity: Answerable, item: Item, graded: FacetGrade, blank: AnswerHint
) -> Iterator[AnswerHint]:
    """The rungs on one facet; those before the answer only where the author gave no hints."""
    facet = graded.facet
    blank = replace(
        blank,
        facet=facet.id,
        passage=facet.passage or item.passage,
        on=f"{item.id}/{facet.id}",
    )
    match facet.rule:
        case Find():
            rungs = _to_find(activity, graded, facet.rule, blank)
        case Plain():
            rungs = _to_say_plainly(activity, graded, facet.rule, blank)
        case _:
            rungs = _to_choose(item, graded, blank)
    for rung in rungs:
        if rung.kind is AnswerHintKind.ANSWER or not item.hints:
            yield rung


def _to_choose(item: Item, graded: FacetGrade, blank: AnswerHint) -> Iterator[AnswerHint]:
    facet = graded.facet
    out = _ruled_out(graded)
    if out is not None:
        yield replace(blank, kind=AnswerHintKind.TECHNIQUE, options=(out.id,))
    spans = facet.key or tuple(
        span for each in item.facets if each.rule is None for span in each.key
    )
    if spans:
        yield replace(blank, kind=AnswerHintKind.SENTENCE, spans=spans)
    most = max((each.credit for each in facet.options), default=0.0)
    best = tuple(each.id for each in facet.options if each.credit == most)
    yield replace(blank, kind=AnswerHintKind.ANSWER, options=best, spans=spans)


def _ruled_out(graded: FacetGrade) -> Option | None:
    """The option to rule out: one that was chosen before others, the worst before better ones.

    None where it would leave nothing to choose between. What was opened cannot be ruled out.
    """
    chosen = graded.answer or ()
    is_free = not isinstance(graded.facet.rule, Share)
    wrong = [each for each in graded.facet.options if each.credit < 1]
    if len(wrong) < 2:  # noqa: PLR2004  (with one out of the way, one is left)
        return None
    free = [each for each in wrong if is_free or each.id not in chosen]
    return min(free, key=lambda each: (each.id not in chosen, each.credit), default=None)


def _to_find(
    activity: Answerable, graded: FacetGrade, rule: Find, blank: AnswerHint
) -> Iterator[AnswerHint]:
    answer = graded.answer or ()
    spans = [each for each in answer if not isinstance(each, str)]
    missing = [each for each in rule.places if not any(each.overlaps(span) for span in spans)]
    if missing:
        text = activity.passages[graded.facet.passage or ""]
        sentence = sentences(text).snap(missing[0])
        yield replace(blank, kind=AnswerHintKind.SENTENCE, spans=(sentence or missing[0],))
    found = tuple(missing[:1]) or rule.places
    yield replace(blank, kind=AnswerHintKind.ANSWER, spans=found)


def _to_say_plainly(
    activity: Answerable, graded: FacetGrade, rule: Plain, blank: AnswerHint
) -> Iterator[AnswerHint]:
    said = str(graded.answer or "")
    count = plain_count(rule, said)
    words = count.words_left if said else rule.words
    if words:
        yield replace(blank, kind=AnswerHintKind.TECHNIQUE, text=words[0])
    facts = zip(rule.facts, count.facts_kept, strict=True)
    lost = [wordings[0] for wordings, kept in facts if kept is None]
    if lost:
        yield replace(blank, kind=AnswerHintKind.SENTENCE, text=lost[0])
    models = activity.models.get(blank.item, ()) if isinstance(activity, Rewrite) else ()
    model = models[0].text if models else None
    yield replace(blank, kind=AnswerHintKind.ANSWER, text=model)


def _is_answered(graded: AnsweredItemGrade) -> bool:
    return graded.outcome not in {AnswerOutcome.UNANSWERED, AnswerOutcome.UNGRADED}
