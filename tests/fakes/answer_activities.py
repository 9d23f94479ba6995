"""Activities that are answered, made by hand, and a lesson around them. All of it is invented.

Not read from YAML: the readers have tests of their own.
"""

from __future__ import annotations

from literacy_app.activities.answers import Facet, Item, Net, Option, Pick
from literacy_app.activities.choose import Choose
from literacy_app.activities.judge import Judge
from literacy_app.activities.reflect import Reflect
from literacy_app.lessons.lesson import FORMAT, Lesson, Paragraph, Passage, Source
from literacy_app.text.normal import paragraphs
from literacy_app.text.spans import Span

TEXT = (
    "The endgame in the port involves a handful of foreign agents – of three powers and others – "
    "said to remain with the last guards in a tiny part of what was once their stronghold. The "
    "harbour office in particular is keen to secure their release, because their presence is "
    "further evidence of what was claimed to be a 'local dispute'.\n\n"
    "Kellmouth lost its last ferry on Monday. The town council voted 7 to 4 to end the service, "
    "the minutes of 3 May show. Everybody knows that the council wanted the land for years."
)

SOURCE = Source("wharf", "The last ferry", "A. Writer", "The Wharf", "2016-12-21")


def passage() -> Passage:
    """A passage of two paragraphs, numbered 4 and 5."""
    spans = paragraphs(TEXT)
    made = tuple(Paragraph(span, number + 4) for number, span in enumerate(spans))
    return Passage("opening", TEXT, "wharf", SOURCE, None, made)


def span(words: str) -> Span:
    """Where words stand in the passage."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _support(right: str) -> tuple[Option, ...]:
    names = {
        "sourced": "Sourced in the text",
        "named-not-traceable": "Named, not traceable",
        "vague": "Vague attribution",
        "none": "No support",
    }
    why = "The text names no source."
    return tuple(
        Option(id_, name, 1 if id_ == right else 0, None if id_ == right else why)
        for id_, name in names.items()
    )


def _claim(words: str, right: str, told: str | None = None) -> Item:
    facets = [
        Facet("support", "", "one", _support(right), Pick(), key=(span(told),) if told else ()),
        Facet(
            "words",
            "",
            "words",
            passage="opening",
            is_needed=False,
            key=(span(told),) if told else (),
        ),
    ]
    if told:
        checks = (
            Option("counts", "The harbour's daily counts", 1, "They name numbers and days."),
            Option("speech", "A speech of the mayor", 0, "A speech checks nothing."),
        )
        facets.append(Facet("check", "", "several", checks, Net()))
    return Item(
        words.casefold()[:12],
        words,
        tuple(facets),
        why="The words point to somebody, and name nobody.",
        outside="The harbour office published its list on 3 May." if told else None,
        certainty_of="support",
        passage="opening",
        span=span(words),
    )


CLAIMS = (
    (
        (
            "The endgame in the port involves a handful of foreign agents – of three powers and "
            "others – said to remain with the last guards in a tiny part of what was once their "
            "stronghold."
        ),
        "vague",
        "said to remain",
    ),
    ("Kellmouth lost its last ferry on Monday.", "none", None),
    (
        "The town council voted 7 to 4 to end the service, the minutes of 3 May show.",
        "sourced",
        None,
    ),
)


def judge(*, hint_cost: float = 0.0) -> Judge:
    """Three claims; the first asks for the words and for what would check it, too."""
    return Judge(
        id="claims",
        title="Claims",
        prompt="What stands behind each claim?",
        instruction="Read each claim in its place.",
        minutes=8,
        passages={"opening": TEXT},
        items=tuple(_claim(*each) for each in CLAIMS),
        hint_cost=hint_cost,
        passage="opening",
    )


def choose(*, with_passage: bool = False) -> Choose:
    """A question with one answer, and one with several, which asks how sure one is."""
    one = (
        Option("a", "Who counted, and on which day", 1, "A count can be asked for."),
        Option("b", "How the writer feels about it", 0, "A feeling is no support."),
        Option("c", "I can't tell", 0.5, "There is a little more in the text than that."),
    )
    many = (
        Option("x", "The minutes of a meeting", 1, "They can be read."),
        Option("y", "Experts, without a name", 0, "Nobody can ask them."),
        Option("z", "A report with a page number", 1, "The page can be opened."),
    )
    return Choose(
        id="choose",
        title="Choose",
        prompt="What can be checked?",
        minutes=4,
        passages={"opening": TEXT} if with_passage else {},
        passage="opening" if with_passage else None,
        items=(
            Item(
                "first",
                "What would you want to know first?",
                (Facet("answer", "What would you want to know first?", "one", one, Pick()),),
                why="A reader can begin with whoever counted.",
            ),
            Item(
                "second",
                "Which of these can a reader look up?",
                (Facet("answer", "Which of these can a reader look up?", "several", many, Net()),),
                certainty_of="answer",
            ),
        ),
    )


def reflect() -> Reflect:
    """Two questions; the first wants 20 characters at least."""
    return Reflect(
        id="reflect",
        title="Reflect",
        prompt="Look back at what you did.",
        minutes=3,
        items=tuple(
            Item(name, question, (Facet("text", question, "text", least=least),), hints=hints)
            for name, question, least, hints in (
                ("one", "Which word made you pause first, and why?", 20, ("Take one word.",)),
                ("two", "What will you look for in the next text you read?", 0, ()),
            )
        ),
    )


def lesson(*activities: Judge | Choose | Reflect) -> Lesson:
    """A lesson of these activities on the passage."""
    return Lesson(
        format=FORMAT,
        id="ferry",
        title="The last ferry",
        language="en",
        minutes=20,
        goals=("Tell what stands behind a claim",),
        introduction="A short text.",
        before_you_start=None,
        sources={"wharf": SOURCE},
        passages={"opening": passage()},
        labels={},
        activities=activities,
        right=(),
        content_hash="",
    )
