"""A ledger and a comparison made by hand, on the texts of the design's screen 5.

Not loaded from a file: what files are read into is tested with the kinds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import (
    Answerable,
    AnswersResponse,
    Facet,
    Find,
    Item,
    ItemAnswers,
    Net,
    Option,
    Pick,
)
from literacy_app.activities.answers_grade import grade_answers
from literacy_app.activities.compare import LEFT_OUT_LEFT, LEFT_OUT_RIGHT, NOTHING, PAIRS, Compare
from literacy_app.activities.ledger import FOUND, MISSING_VOICES, Ledger, Unlisted
from literacy_app.lessons.lesson import Lesson
from literacy_app.study.outcome import AnswersOutcome
from literacy_app.text.normal import normalise
from tests.fakes.proofs import passage, span_of

if TYPE_CHECKING:
    from collections.abc import Mapping

LEFT_TEXT = normalise("""\
The endgame in Aleppo involves a handful of foreign agents, said to remain with the last groups in \
a tiny part of what was once their stronghold. The US in particular is keen to secure their \
release, because their presence is further evidence of the foreign command of what was claimed to \
be a 'civil war'.

After a storm of western government and media misinformation (claims of massacres, mass executions \
and 'civilians targeted') over the evacuation of around 100,000 civilians and many thousands of \
terrorists, the UN Security Council authorised some 'independent observers' to monitor the \
process. However most of that evacuation is now over. Resettlement and reconstruction is already \
underway, and army reserves have been called up to defend the city, a former mayor said.""")
RIGHT_TEXT = normalise("""\
A few foreign officers were reported to be still in eastern Aleppo on Monday. The United States \
asked for them to be let out, a spokesman said.

Reports of killings came from several sides during the evacuation of some 35,000 people, the Red \
Cross said. The UN Security Council voted to send observers. Reserves were called up on Sunday.""")
LEFT = passage(LEFT_TEXT, standfirst=False)
RIGHT = passage(RIGHT_TEXT, standfirst=False)

_KINDS = ("person", "institution", "media", "vague", "nobody", "text")
_USES = ("quoted", "paraphrased", "mentioned")
_TRACES = ("yes", "with-work", "no")
_STAKES = {
    "member": "Member states took sides",
    "none": "None that the text shows",
    "unknown": "Unknown: nobody to ask",
}
SOURCES = (
    ("remain", "said to remain", ("nobody", "paraphrased", "no", "unknown")),
    ("civil-war", "what was claimed to be a 'civil war", ("nobody", "mentioned", "no", "unknown")),
    (
        "western",
        "western government and media misinformation",
        ("vague", "mentioned", "no", "none"),
    ),
    (
        "council",
        "the UN Security Council authorised",
        ("institution", "mentioned", "yes", "member"),
    ),
)
MAYOR = span_of(LEFT_TEXT, "a former mayor")


def _pick(facet: str, options: dict[str, str], right: str) -> Facet:
    made = tuple(
        Option(each, text, float(each == right), None if each == right else f"Not {each}.")
        for each, text in options.items()
    )
    return Facet(facet, "", "one", made, Pick())


def _source(source: str, words: str, right: tuple[str, str, str, str]) -> Item:
    fixed = [("kind", _KINDS), ("use", _USES), ("traceable", _TRACES)]
    facets = [
        _pick(facet, dict.fromkeys(ids, ""), answer)
        for (facet, ids), answer in zip(fixed, right, strict=False)
    ]
    return Item(
        source,
        words,
        (*facets, _pick("stake", _STAKES, right[3])),
        why=f"What the text shows of “{words}” is all there is.",
        passage="p",
        span=span_of(LEFT_TEXT, words),
    )


def _several(item: str, question: str, options: dict[str, bool]) -> Item:
    made = tuple(
        Option(f"v{n}", text, float(right), f"Why {n}: {text}.")
        for n, (text, right) in enumerate(options.items(), 1)
    )
    return Item(item, "", (Facet(item, question, "several", made, Net()),))


VOICES = {
    "Doctors inside the eastern districts": True,
    "People who were taken out in the buses": True,
    "The UN Security Council": False,
}


def ledger(*, voices: bool = True, found: bool = True) -> Ledger:
    """Four sources, one more to be found, and who is not heard."""
    items = [_source(*each) for each in SOURCES]
    if found:
        facet = Facet(
            FOUND, "", "words", rule=Find((MAYOR,)), passage="p", is_needed=False, key=(MAYOR,)
        )
        items.append(Item(FOUND, "", (facet,), passage="p"))
    if voices:
        items.append(_several(MISSING_VOICES, "", VOICES))
    return Ledger(
        id="sources",
        title="Who does the text lean on?",
        prompt="Who does the text lean on?",
        instruction="For each source: what it is, whether a reader could trace it, its stake.",
        passages={"p": LEFT_TEXT},
        items=tuple(items),
        passage="p",
        unlisted=(Unlisted("mayor", "a former mayor", MAYOR, "The mayor has no name here."),),
    )


def answers(**items: Mapping[str, object]) -> AnswersResponse:
    """A response: items by id (a "_" for each "-"), each with its answers by facet."""
    return AnswersResponse(
        {
            item.replace("_", "-"): ItemAnswers(dict(given))  # type: ignore[arg-type]  # the tests type what they give
            for item, given in items.items()
        }
    )


FIRST_TRY = answers(
    remain={"kind": "nobody", "use": "paraphrased", "traceable": "no", "stake": "unknown"},
    civil_war={"kind": "nobody", "use": "quoted", "traceable": "no", "stake": "unknown"},
    western={"kind": "vague", "use": "mentioned", "traceable": "with-work"},
    council={"kind": "institution", "traceable": "yes"},
)


def outcome(
    activity: Answerable, response: AnswersResponse, *, shown: bool = False
) -> AnswersOutcome:
    """What became of a first try."""
    grade = grade_answers(activity, response)
    share = grade.fraction or 0.0
    return AnswersOutcome(
        grade=grade,
        response=response,
        try_number=1,
        counted=share,
        best=share,
        hints=0,
        answers_shown=shown,
        may_try_again=not shown,
    )


_PAIRS = {
    "handful of foreign agents": "A few foreign officers",
    "western government and media misinformation": "Reports of killings",
    "around 100,000 civilians": "some 35,000 people",
}
_DECOYS = ("on Monday", "a spokesman")


def compare() -> Compare:
    """Three phrases to be matched, two decoys, and what each text leaves out."""
    phrases = [*_PAIRS.values(), *_DECOYS]
    rights = {f"r{n}": span_of(RIGHT_TEXT, words) for n, words in enumerate(phrases, 1)}
    texts = {key: span.of(RIGHT_TEXT) for key, span in rights.items()} | {NOTHING: ""}
    lefts = {f"l{n}": span_of(LEFT_TEXT, words) for n, words in enumerate(_PAIRS, 1)}
    facets = tuple(
        _match(key, span.of(LEFT_TEXT), texts, f"r{n}")
        for n, (key, span) in enumerate(lefts.items(), 1)
    )
    pairs = Item(PAIRS, "", facets, is_net=True)
    left_out = {"Who counted the people": True, "That observers were sent": False}
    return Compare(
        id="compare",
        title="Two reports of one week",
        prompt="Which words do the same work?",
        passages={"p": LEFT_TEXT, "q": RIGHT_TEXT},
        items=(
            pairs,
            _several(LEFT_OUT_LEFT, "", left_out),
            _several(LEFT_OUT_RIGHT, "", left_out),
        ),
        left="p",
        right="q",
        left_spans=lefts,
        right_spans=rights,
    )


def _match(facet: str, words: str, texts: dict[str, str], right: str) -> Facet:
    options = tuple(
        Option(key, text, float(key == right), "Both say it softly." if key == right else None)
        for key, text in texts.items()
    )
    return Facet(facet, words, "one", options, Pick())


def lesson_of(activity: Ledger | Compare) -> Lesson:
    """A lesson with nothing but this activity and the two texts."""
    return Lesson(
        format=1,
        id="lesson",
        title="Two reports",
        language="en",
        minutes=None,
        goals=(),
        introduction="",
        before_you_start=None,
        sources={},
        passages={"p": LEFT, "q": RIGHT},
        labels={},
        activities=(activity,),
        right=(),
        content_hash="",
    )
