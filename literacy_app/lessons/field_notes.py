"""What each field of a lesson's frame, of a course and of the techniques means, with an example.

Not whether a value is right: the models say that (`fields`). The schema and the format's reference
are made from both; what is said of activities stands in `activity_notes`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from literacy_app.lessons.fields import (
    CourseFields,
    LabelFields,
    LessonFields,
    PassageFields,
    RightFields,
    SourceFields,
    TeacherFields,
    TechniqueFields,
    TechniquesFields,
    WordFields,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel


class FieldNote(NamedTuple):
    """What a field means.

    Attributes:
        example: a value, as YAML gives it.
    """

    meaning: str
    example: object


class ModelNote(NamedTuple):
    """What a mapping is.

    Attributes:
        name: what people call it; also the heading of its part of the reference.
        fields: by the names that stand in the file.
    """

    name: str
    meaning: str
    fields: Mapping[str, FieldNote]


FIELD = FieldNote
"""Short, for tables."""

_LABEL = {
    "id": FIELD("How keys name it.", "gossip"),
    "name": FIELD("What stands on the screen.", "Gossip"),
    "letter": FIELD("The one letter on its badge.", "H"),
    "family": FIELD(
        "Labels of one family earn half the label credit of each other. Without it the label "
        "stands alone.",
        "verdict words",
    ),
    "definition": FIELD("What it is, in a sentence or two.", "Says that people say it."),
    "example": FIELD("A sentence that has it.", "They say the pool will close."),
    "counter_example": FIELD(
        "A sentence like it that does not have it.", "The mayor said that the pool will close."
    ),
    "ink": FIELD("The number of its colour. Without it the place in the list gives one.", 1),
    "line": FIELD("The line under a mark. Without it the place in the list gives one.", "wavy"),
}

NOTES: Mapping[type[BaseModel], ModelNote] = {
    LessonFields: ModelNote(
        "Lesson",
        "A file that is a lesson holds these names.",
        {
            "format": FIELD("The lesson format that the file is written in: 1.", 1),
            "id": FIELD(
                "The lesson's own name for the program. Records are kept under it, so do not "
                "change it once students have worked.",
                "pool-words",
            ),
            "title": FIELD("What stands in the library.", "Words at the pool"),
            "language": FIELD("The language of the lesson, by its code.", "en"),
            "minutes": FIELD("How long it takes, about.", 20),
            "goals": FIELD(
                "What a student can do afterwards.",
                ["Tell a word that describes from a word that judges"],
            ),
            "introduction": FIELD(
                "What a student reads first. Short Markdown.",
                "A report tells what happened. It can also tell *what to think* of it.",
            ),
            "before_you_start": FIELD(
                "A note on what the texts hold that may be hard to read.",
                "The text speaks of people who were killed.",
            ),
            "sources": FIELD(
                "Where the passages come from, each under an id of your choice.",
                {"gazette": {"title": "Pool to close: council votes"}},
            ),
            "passages": FIELD(
                "The texts to be read, each under an id of your choice.",
                {"pool": {"from": "gazette", "text": "The council axed the beloved pool."}},
            ),
            "labels": FIELD(
                "Labels of the lesson's own, besides the techniques that come with the program.",
                [
                    {
                        "id": "gossip",
                        "name": "Gossip",
                        "letter": "H",
                        "definition": "Says that people say it.",
                    }
                ],
            ),
            "activities": FIELD(
                "What students do, step by step; `kind` says which sort each is.",
                [
                    {
                        "id": "your-own",
                        "kind": "reflect",
                        "prompt": "Think of a text you read today.",
                        "questions": [{"question": "Which word of it judged?"}],
                    }
                ],
            ),
            "right": FIELD(
                "What the text is right about.",
                [{"claim": "The vote was 7 to 4.", "confirmed": "The council's minutes."}],
            ),
            "discussion": FIELD(
                "What a class may talk about at the end. Short Markdown.",
                "Which of these words would *you* have chosen?",
            ),
            "teacher": FIELD(
                "What a teacher should know beforehand. Students are not shown it.",
                {"time": "Two lessons, or one without the last step."},
            ),
            "words": FIELD(
                "Words of the lesson for the word list.",
                [{"word": "to axe", "meaning": "to end something at once"}],
            ),
            "without_key": FIELD(
                "Written by `literacy-app pack --without-keys` into a lesson whose key it took "
                "out: the SHA-256 of the file that has it. Nobody types it.",
                "0" * 64,
            ),
        },
    ),
    SourceFields: ModelNote(
        "Source of a passage",
        "Where a quoted text comes from. Write what you know.",
        {
            "title": FIELD("Its title.", "Pool to close: council votes"),
            "author": FIELD("Who wrote it.", "A. Writer"),
            "publisher": FIELD("Who published it.", "The Town Gazette"),
            "published": FIELD("The day it appeared.", "2024-03-05"),
            "url": FIELD("The address of its page, all of it.", "https://example.org/pool"),
            "rights": FIELD(
                "Who holds the rights, and why you may quote it.",
                "© The Town Gazette, 2024. Quoted for criticism and teaching.",
            ),
        },
    ),
    PassageFields: ModelNote(
        "Passage",
        "A text to be read.",
        {
            "from": FIELD(
                "The id of its source, or `authors` for a text that was written for the lesson.",
                "gazette",
            ),
            "text": FIELD(
                "The text, with a blank line between paragraphs. Write `|` behind the colon and "
                "the text below, indented.",
                "The council axed the beloved pool.",
            ),
            "heading": FIELD("What stands above it.", "The front page"),
            "standfirst": FIELD("Whether its first paragraph is a standfirst.", example=True),
            "first_paragraph": FIELD("The number of its first paragraph in the whole text.", 7),
            "numbered": FIELD(
                "`false` for a passage that is put together from several places.", example=False
            ),
            "favours": FIELD(
                "The id of the side that its wording favours, or `neither`. Use the same names "
                "throughout a course.",
                "council",
            ),
        },
    ),
    LabelFields: ModelNote("Label", "A label of a lesson's own.", _LABEL),
    TechniqueFields: ModelNote(
        "Technique", "A label that comes with the program. It says everything.", {}
    ),
    RightFields: ModelNote(
        "What the text is right about",
        "A claim of the text that holds.",
        {
            "claim": FIELD("What the text says.", "The vote was 7 to 4."),
            "confirmed": FIELD("What confirms it.", "The council's minutes of 3 May."),
            "passage": FIELD("The id of the passage that says so.", "pool"),
        },
    ),
    TeacherFields: ModelNote(
        "Note for the teacher",
        "What a teacher should know beforehand. Students are not shown it.",
        {
            "time": FIELD("How the lesson fits into its time.", "One lesson and a homework."),
            "pitfalls": FIELD(
                "Where a class goes astray, and what helps.",
                ["Many mark every adjective. Ask what each one adds."],
            ),
            "accept": FIELD(
                "Answers worth accepting though the key does not hold them.",
                ["“Handful”, where a student counts the parents in the photograph."],
            ),
        },
    ),
    WordFields: ModelNote(
        "Word",
        "A word for the word list.",
        {
            "word": FIELD("The word.", "to axe"),
            "meaning": FIELD("What it means, in simple words.", "to end something at once"),
            "example": FIELD("A sentence with it.", "The council axed the bus line."),
        },
    ),
    CourseFields: ModelNote(
        "Course",
        "The file `course.yaml` of a folder makes its lessons a course.",
        {
            "format": FIELD("The format that the file is written in: 1.", 1),
            "id": FIELD("The course's own name for the program.", "pool-course"),
            "title": FIELD("What stands in the library.", "Reading the local paper"),
            "about": FIELD("What it is about. Short Markdown.", "Three lessons on one quarrel."),
            "before_you_start": FIELD(
                "A note on what its texts hold that may be hard to read.",
                "Two texts speak of an accident.",
            ),
            "about_the_key": FIELD(
                "How the answer keys were made. Markdown.",
                "Two teachers marked each text apart, then compared.",
            ),
            "lessons": FIELD("Its lesson files, in their order.", ["pool-words.yaml"]),
            "bank": FIELD(
                "Lesson files that are not listed: reviews draw their texts from them.",
                ["bank-sport.yaml"],
            ),
        },
    ),
    TechniquesFields: ModelNote(
        "Techniques",
        "The file `techniques.yaml` holds the labels that every lesson may use.",
        {
            "format": FIELD("The format that the file is written in: 1.", 1),
            "techniques": FIELD(
                "The labels, in the order in which they are shown.",
                [{**{name: note.example for name, note in _LABEL.items()}, "id": "loaded"}],
            ),
        },
    ),
}
"""By model; a field that is not here is that of the model it stands on."""
