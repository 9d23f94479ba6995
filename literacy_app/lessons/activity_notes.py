"""What each field of the kinds that look at a passage means, with an example.

Not the other kinds (`answer_notes`), nor whether a value is right: the models say that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers_fields import AnsweredFields, ItemFields, OptionFields
from literacy_app.activities.highlight_fields import (
    EntryFields,
    HighlightFields,
    KeyFields,
    LabelledFields,
    LetStandFields,
    ReadersDifferFields,
)
from literacy_app.activities.judge_fields import ClaimFields, JudgeFields
from literacy_app.activities.ledger_fields import (
    LedgerFields,
    PartFields,
    ReasonFields,
    SourceFields,
    VoiceFields,
)
from literacy_app.activities.quote_fields import QuoteFields
from literacy_app.activities.said_fields import SaidFields
from literacy_app.lessons.field_notes import FIELD, ModelNote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

    from literacy_app.lessons.field_notes import FieldNote

OPTION = {"text": "The council's budget", "right": True, "why": "It is public."}
CERTAINTY = FIELD(
    "Whether students say how sure they are. It never changes a score.", example=False
)

_QUOTE: Mapping[str, FieldNote] = {
    "quote": FIELD("Words of the passage, as they stand there.", "reckless council"),
    "occurrence": FIELD(
        "Which place is meant where the words stand several times, counted from 1.", 2
    ),
    "before": FIELD("What stands directly before the place that is meant.", "On Tuesday the"),
    "after": FIELD("What stands directly after the place that is meant.", "axed"),
}
_ACTIVITY: Mapping[str, FieldNote] = {
    "id": FIELD("The activity's name for the program; no other of the lesson has it.", "mark"),
    "kind": FIELD("Which sort of activity it is.", "highlight"),
    "title": FIELD("What stands above it.", "The pool"),
    "minutes": FIELD("How long it takes, about.", 5),
    "passage": FIELD("The id of the passage that it is about.", "pool"),
    "prompt": FIELD("What students are asked to do. Short Markdown.", "Mark the words that judge."),
    "instruction": FIELD("More on how to do it. Short Markdown.", "Leave what only describes."),
    "hint_cost": FIELD("What a hint takes off a try's share, 0 to 1.", 0.1),
}

ACTIVITY_NOTES: Mapping[type[BaseModel], ModelNote] = {
    QuoteFields: ModelNote("Quotation", "Words of a passage. The words alone will do.", _QUOTE),
    AnsweredFields: ModelNote("Activity", "What is answered.", _ACTIVITY),
    ItemFields: ModelNote(
        "Item",
        "What is asked about.",
        {
            "id": FIELD("Its name for the program; without it one is made of its words.", "repair"),
            "outside": FIELD(
                "What is known outside the text, and from where.", "The builder's offer says so."
            ),
            "weight": FIELD("How much it counts beside the others.", 2),
            "hints": FIELD(
                "Hints of your own, in the order they are given; without any the program makes "
                "some.",
                ["Look for a name."],
            ),
            "certainty": CERTAINTY,
        },
    ),
    SaidFields: ModelNote(
        "Said",
        "Words of the passage or of your own.",
        {**_QUOTE, "text": FIELD("Words of your own, instead of `quote`.", "The mayor")},
    ),
    OptionFields: ModelNote(
        "Option",
        "Something to choose.",
        {
            "id": FIELD("Its name for the program; without it one is made of its text.", "budget"),
            "text": FIELD("What stands on the screen.", "The council's budget"),
            "right": FIELD("Whether it is right and earns everything.", example=True),
            "credit": FIELD("The part it earns where it is not quite right, 0 to 1.", 0.25),
            "why": FIELD("Why it is right or not.", "It is public."),
            "note": FIELD("A smaller line under it.", "Page 12"),
        },
    ),
    HighlightFields: ModelNote(
        "Activity: highlight",
        "Students mark words or sentences of a passage and name what they found.",
        {
            **_ACTIVITY,
            "unit": FIELD("What one mark is made of.", "sentence"),
            "labels": FIELD(
                "The labels that it offers: ids of techniques or of the lesson's own.",
                ["loaded", "name-calling"],
            ),
            "label_weight": FIELD("The share of an entry's credit that rests on its label.", 0.5),
            "penalty": FIELD("What a false alarm costs, in entries.", 0.5),
            "transfer": FIELD(
                "At the last activity of a lesson: a fresh text, one try, no hints.",
                example=True,
            ),
            "key": FIELD(
                "What should be marked.", [{"quote": "reckless council", "why": "It judges."}]
            ),
            "let_stand": FIELD(
                "Words that look strong and are sound.",
                [{"quote": "after 40 years", "why": "A plain number."}],
            ),
            "readers_differ": FIELD(
                "Words on which careful readers disagree; neither answer counts as wrong.",
                [{"quote": "A handful", "votes": "1/3"}],
            ),
        },
    ),
    EntryFields: ModelNote(
        "Entry",
        "What a key holds.",
        {
            "id": FIELD("Its name for the program; without it one is made of its words.", "mayor"),
            "compare": FIELD("Other words of the text to compare it with.", "“the town council”"),
            "why": FIELD("The reason. Short Markdown.", "It judges the council."),
        },
    ),
    LabelledFields: ModelNote(
        "Labelled entry",
        "What names labels.",
        {"labels": FIELD("The labels that are right; without any every label is.", ["loaded"])},
    ),
    KeyFields: ModelNote(
        "Entry of a key",
        "A phrase that should be marked.",
        {
            "core": FIELD(
                "The words of it that must be marked, where not all need to be.", "reckless"
            ),
            "weight": FIELD("How much it counts beside the others.", 2),
            "plainer": FIELD("What a plain report might say instead.", "town council"),
        },
    ),
    LetStandFields: ModelNote(
        "Entry to let stand", "A fair twin: it looks strong and is sound.", {}
    ),
    ReadersDifferFields: ModelNote(
        "Entry on which readers differ",
        "A phrase on which careful readers disagree.",
        {"votes": FIELD("How many of how many readers marked it.", "1/3")},
    ),
    JudgeFields: ModelNote(
        "Activity: judge",
        "Students judge what supports each claim of a passage.",
        {
            "certainty": CERTAINTY,
            "claims": FIELD(
                "The claims.",
                [{"quote": "repairs would cost 2 million", "support": "vague", "why": "Who says?"}],
            ),
        },
    ),
    ClaimFields: ModelNote(
        "Claim",
        "A claim of the passage.",
        {
            "support": FIELD("The support that the text gives it.", "named-not-traceable"),
            "also": FIELD("Part credits of other supports, 0 to 1.", {"vague": 0.5}),
            "words": FIELD("The words that tell, inside the claim.", ["the mayor said"]),
            "why": FIELD("What the text itself offers.", "The mayor is named; no paper is."),
            "not_right": FIELD(
                "Why another support is not right, support by support.",
                {"sourced": "No reader can look it up."},
            ),
            "check": FIELD("What would check it: options of a second question.", [OPTION]),
        },
    ),
    LedgerFields: ModelNote(
        "Activity: ledger",
        "Students look at each source of a passage: what it is, how it is used, what it is worth.",
        {
            "facets": FIELD("What is asked about each source.", ["kind", "traceable"]),
            "stakes": FIELD(
                "What a source may have at stake, each under an id of your choice.",
                {"budget": "Has to pay for it"},
            ),
            "sources": FIELD(
                "The sources that the text speaks of.",
                [{"quote": "The mayor", "kind": "person", "why": "He is named by his office."}],
            ),
            "missing_voices": FIELD(
                "Who is not heard, and some who are.",
                [{"voice": "The swimmers", "right": True, "why": "Nobody asked them."}],
            ),
        },
    ),
    SourceFields: ModelNote(
        "Source in the text",
        "Somebody or something that the passage refers to.",
        {
            "kind": FIELD("What it is.", "person"),
            "use": FIELD("How the text uses it.", "quoted"),
            "traceable": FIELD("Whether a reader could look it up.", "with-work"),
            "stake": FIELD("What it has at stake: an id of `stakes`.", "budget"),
            "part": FIELD(
                "Part credits of options that are not right.", {"traceable": {"yes": 0.5}}
            ),
            "reasons": FIELD(
                "Why options are not right.", {"traceable": {"yes": "No place is given."}}
            ),
            "why": FIELD("The reason for all of it.", "He is named by his office."),
            "listed": FIELD("`false`: it is for students to find.", example=False),
        },
    ),
    PartFields: ModelNote(
        "Part credits",
        "By the name of the question, then by option: 0 to 1.",
        {
            "kind": FIELD("Of what it is.", {"institution": 0.5}),
            "use": FIELD("Of how it is used.", {"mentioned": 0.5}),
            "traceable": FIELD("Of whether it can be looked up.", {"with-work": 0.5}),
            "stake": FIELD("Of what it has at stake.", {"budget": 0.5}),
        },
    ),
    ReasonFields: ModelNote(
        "Reasons",
        "By the name of the question, then by option: why it is not right.",
        {
            "kind": FIELD("Of what it is.", {"institution": "He speaks for himself."}),
            "use": FIELD("Of how it is used.", {"quoted": "These are not his words."}),
            "traceable": FIELD("Of whether it can be looked up.", {"yes": "No place is given."}),
            "stake": FIELD("Of what it has at stake.", {"budget": "He does not pay for it."}),
        },
    ),
    VoiceFields: ModelNote(
        "Voice",
        "Somebody whom the text does not let speak, or does.",
        {
            "id": FIELD("Its name for the program; without it one is made.", "swimmers"),
            "voice": FIELD("Who it is.", "The swimmers"),
            "right": FIELD("Whether it is missing.", example=True),
            "why": FIELD("The reason.", "Nobody asked them."),
        },
    ),
}
"""By model; of the other kinds it is said in `answer_notes`."""
