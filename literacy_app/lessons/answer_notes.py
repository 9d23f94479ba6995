"""What each field of the kinds that ask and answer means, with an example.

Not the kinds that look at a passage (`activity_notes`), nor whether a value is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.choose_fields import ChooseFields, QuestionFields
from literacy_app.activities.compare_fields import CompareFields, LeftOutFields, PairFields
from literacy_app.activities.investigate_fields import (
    CardFields,
    InvestigateFields,
    StepFields,
    VerdictFields,
)
from literacy_app.activities.reflect_fields import ReflectFields, ReflectQuestionFields
from literacy_app.activities.rewrite_fields import ModelFields, RewriteFields, SentenceFields
from literacy_app.lessons.activity_notes import CERTAINTY, OPTION
from literacy_app.lessons.field_notes import FIELD, ModelNote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel

ANSWER_NOTES: Mapping[type[BaseModel], ModelNote] = {
    InvestigateFields: ModelNote(
        "Activity: investigate",
        "Students spend minutes on cards of evidence and then give a verdict on a claim.",
        {
            "claim": FIELD("The claim that is looked into.", "repairs would cost 2 million pounds"),
            "claim_source": FIELD(
                "Where the claim comes from, where it stands in no passage.", "A poster"
            ),
            "budget": FIELD("How many minutes there are to spend.", 5),
            "certainty": CERTAINTY,
            "cards": FIELD(
                "The evidence.",
                [
                    {
                        "id": "budget",
                        "place": "Town hall",
                        "title": "The budget of this year",
                        "teaser": "What the council planned",
                        "minutes": 3,
                        "body": "The budget plans 2.1 million pounds for repairs.",
                        "publisher": "The council",
                        "stake": "Wants its decision to look sound",
                        "attribution": "Our summary of page 12",
                        "quotation": False,
                        "decisive": True,
                        "why": "It gives the figure, and how it was worked out.",
                    }
                ],
            ),
            "verdict": FIELD("What is asked in the end.", {"options": [OPTION]}),
            "expert": FIELD(
                "The cards that an expert opens, in this order.",
                [{"card": "budget", "why": "Who worked the figure out?"}],
            ),
        },
    ),
    CardFields: ModelNote(
        "Card",
        "A piece of evidence.",
        {
            "id": FIELD("Its name for the program.", "budget"),
            "place": FIELD("Where it is found.", "Town hall"),
            "title": FIELD("Its title.", "The budget of this year"),
            "teaser": FIELD("What is seen of it before it is opened.", "What the council planned"),
            "minutes": FIELD("What it costs to open it.", 3),
            "body": FIELD("What it says. Short Markdown.", "The budget plans 2.1 million pounds."),
            "publisher": FIELD("Who published it.", "The council"),
            "published": FIELD("The day it appeared.", "2024-01-10"),
            "stake": FIELD("What its publisher has at stake.", "Wants to look sound"),
            "attribution": FIELD("Whose words stand on the card.", "Our summary of page 12"),
            "quotation": FIELD("Whether it quotes its source word for word.", example=False),
            "decisive": FIELD("Whether the verdict can rest on it.", example=True),
            "why": FIELD("What it is worth, and why.", "It gives the figure."),
            "icon": FIELD("Its picture.", "newspaper"),
        },
    ),
    VerdictFields: ModelNote(
        "Verdict",
        "What is asked in the end.",
        {
            "options": FIELD("What may be chosen.", [OPTION]),
            "why": FIELD("The reason for the right one.", "The budget comes close to it."),
            "outside": FIELD("What is known outside the cards.", "The repairs cost 2.2 million."),
            "hints": FIELD("Hints of your own.", ["Who worked the figure out?"]),
        },
    ),
    StepFields: ModelNote(
        "Step of the expert",
        "A card that an expert opens.",
        {
            "card": FIELD("The card's id.", "budget"),
            "why": FIELD("Why it is opened.", "Who worked the figure out?"),
        },
    ),
    RewriteFields: ModelNote(
        "Activity: rewrite",
        "Students say a sentence plainly and keep its facts.",
        {
            "sentences": FIELD(
                "The sentences.",
                [
                    {
                        "text": "The reckless council axed the pool.",
                        "words": ["reckless", "axed"],
                        "facts": ["council", "pool"],
                        "models": [{"text": "The council closed the pool."}],
                        "why": "Two words judge.",
                    }
                ],
            ),
            "rubric": FIELD(
                "What students look for in their own wording.", ["Does it still tell the news?"]
            ),
        },
    ),
    SentenceFields: ModelNote(
        "Sentence",
        "A sentence to be said plainly: `quote` for one of the passage, or `text`.",
        {
            "words": FIELD("The words that should go.", ["reckless", "axed"]),
            "facts": FIELD(
                "The facts that should stay, each one wording or a list of them.",
                ["council", ["40 years", "forty years"]],
            ),
            "models": FIELD("Model answers.", [{"text": "The council closed the pool."}]),
            "why": FIELD("The reason.", "Two words judge."),
        },
    ),
    ModelFields: ModelNote(
        "Model answer",
        "A way to say it.",
        {
            "text": FIELD("The wording.", "The council closed the pool."),
            "note": FIELD("A remark on it.", "“Closed” leaves open who was to blame."),
        },
    ),
    ChooseFields: ModelNote(
        "Activity: choose",
        "Questions with one right answer or several.",
        {
            "certainty": CERTAINTY,
            "questions": FIELD(
                "The questions.", [{"question": "What would check it?", "options": [OPTION]}]
            ),
        },
    ),
    QuestionFields: ModelNote(
        "Question",
        "A question with its options.",
        {
            "question": FIELD("What is asked.", "What would check it?"),
            "several": FIELD("Whether several options may be chosen.", example=True),
            "options": FIELD("What may be chosen.", [OPTION]),
            "why": FIELD("The reason for the right ones.", "It is public."),
        },
    ),
    ReflectFields: ModelNote(
        "Activity: reflect",
        "A free text that is kept and never graded.",
        {"questions": FIELD("The questions.", [{"question": "Which word of it judged?"}])},
    ),
    ReflectQuestionFields: ModelNote(
        "Question to think about",
        "A question that is answered in one's own words.",
        {
            "id": FIELD("Its name for the program; without it one is made.", "judged"),
            "question": FIELD("What is asked.", "Which word of it judged?"),
            "least": FIELD("How many characters an answer has at least.", 20),
            "hint": FIELD("A line under the question.", "One word will do."),
            "hints": FIELD("Hints of your own.", ["Think of a headline."]),
        },
    ),
    CompareFields: ModelNote(
        "Activity: compare",
        "Students lay two passages side by side.",
        {
            "left": FIELD("The id of the passage on the left.", "report"),
            "right": FIELD("The id of the passage on the right.", "notice"),
            "pairs": FIELD(
                "Phrases that do the same work.",
                [{"left": "axed", "right": "ended", "why": "Both say that it is over."}],
            ),
            "decoys": FIELD("Phrases of the right text that pair with none.", ["every hour"]),
            "left_out": FIELD(
                "What one of the texts leaves out.",
                [{"text": "The vote", "by": "right", "why": "Only the report has it."}],
            ),
        },
    ),
    PairFields: ModelNote(
        "Pair",
        "Two phrases that do the same work.",
        {
            "id": FIELD("Its name for the program; without it one is made.", "the-end"),
            "left": FIELD("Words of the left passage.", "axed"),
            "right": FIELD("Words of the right passage; without it none does the work.", "ended"),
            "why": FIELD("The reason.", "Both say that it is over."),
        },
    ),
    LeftOutFields: ModelNote(
        "What is left out",
        "Something that the left text leaves out, or the right one, or both, or neither.",
        {
            "id": FIELD("Its name for the program; without it one is made.", "vote"),
            "text": FIELD("What it is.", "The vote"),
            "by": FIELD("Which text leaves it out.", "right"),
            "why": FIELD("The reason.", "Only the report has it."),
        },
    ),
}
