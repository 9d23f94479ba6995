"""Labels, passages and a proof view for tests; the words are those of the design's screens.

Not a lesson: nothing here is graded.
"""

from __future__ import annotations

from literacy_app.activities.labels import Label
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.proof.notes import ARROW, DASH, Note
from literacy_app.lessons.lesson import Paragraph, Passage
from literacy_app.text.normal import normalise, paragraphs
from literacy_app.text.spans import Span

_LINES = ("solid", "double", "wavy", "dotted", "dashed", "dash-dot", "bar")
_NAMES = (
    ("loaded", "Loaded language", "L"),
    ("name-calling", "Name-calling", "N"),
    ("exaggeration", "Exaggeration", "E"),
    ("scare-quotes", "Scare quotes", "Q"),
    ("glittering", "Glittering words", "G"),
    ("flag-waving", "Flag-waving", "F"),
    ("appeal-to-fear", "Appeal to fear", "A"),
)

LABELS = tuple(
    Label(
        id=name_id,
        name=name,
        letter=letter,
        family=None,
        definition="",
        example="",
        counter_example="",
        ink=number,
        line=line,
    )
    for number, ((name_id, name, letter), line) in enumerate(
        zip(_NAMES, _LINES, strict=True), start=1
    )
)
"""The seven techniques in palette order."""

HARBOUR = """\
In spring, at some cost, the council took back the old harbour, held by a firm of so-called \
'developers' for more than four years.

The rescue of the harbour, the city's oldest quarter and a quiet marvel, is the most serious \
setback for the 15-year long sell-off of the whole coast. An effective giveaway has stretched \
from the docks to the market, under a range of false pretexts. Sales and leases have been backed \
by court orders and wild promises.

But this great war on open water \u2013 called the creation of a 'New Shoreline' by a former mayor \
\u2013 has hit a rock. The massive private armies bought and equipped by the firm and its regional \
allies have been beaten back by a powerful alliance which supports the town."""


def passage(text: str, *, standfirst: bool = True) -> Passage:
    """A passage of a raw text, its first paragraph the standfirst."""
    normal = normalise(text)
    spans = paragraphs(normal)
    return Passage(
        id="p",
        text=normal,
        origin=None,
        source=None,
        heading=None,
        paragraphs=tuple(
            Paragraph(
                span, None if standfirst and n == 0 else n + (not standfirst), standfirst and n == 0
            )
            for n, span in enumerate(spans)
        ),
    )


def span_of(text: str, words: str) -> Span:
    """Where the first occurrence of some words stands."""
    start = text.index(words)
    return Span(start, start + len(words))


def note_on(
    outcome: OutcomeKind, words: str, *, label: str | None = "loaded", marked: str | None = None
) -> Note:
    """A note on the first occurrence of some words of `HARBOUR`; its id is the words."""
    span = span_of(HARBOUR_TEXT, words)
    own = span_of(HARBOUR_TEXT, marked) if marked is not None else span
    is_plainer = outcome in {OutcomeKind.FOUND, OutcomeKind.PARTLY, OutcomeKind.MISSED}
    return Note(
        id=words,
        outcome=outcome,
        label=label,
        spans=(span,),
        marked=() if outcome is OutcomeKind.MISSED else (own,),
        quote=words,
        fields=(
            ("Why", "It says more than it shows, and the text gives no figure for it at all."),
        ),
        short="plain words" if is_plainer else "let it stand",
        short_sign=ARROW if is_plainer else DASH,
    )


HARBOUR_TEXT = normalise(HARBOUR)

NOTES = (
    note_on(OutcomeKind.FOUND, "rescue"),
    note_on(OutcomeKind.READERS_DIFFER, "a quiet marvel", label="glittering"),
    note_on(OutcomeKind.FOUND, "effective giveaway", label="exaggeration"),
    note_on(OutcomeKind.OVER_FLAGGED, "court orders"),
    note_on(OutcomeKind.PARTLY, "massive private armies", label="name-calling", marked="armies"),
    note_on(OutcomeKind.MISSED, "bought"),
)
"""A note of every kind on `HARBOUR`, in text order."""
