"""What a handout says beside the author's words, in the interface's language.

Not where it says it (`authoring.handouts`).
"""

from __future__ import annotations

from PySide6.QtCore import QLocale

from literacy_app.authoring.handout_words import Say, Words
from literacy_app.desktop.parts.published import day_words
from literacy_app.desktop.wording import tr

_LANGUAGE = "en"


def handout_words() -> Words:
    """All sentences."""
    said = {**_of_the_page(), **_of_marks(), **_of_answers(), **_of_sources(), **_of_the_desk()}
    return Words(said | _of_the_key(), _LANGUAGE, day_words)


def paper_here() -> str:
    """The paper of where the computer is: "letter" in the few countries that use it, else "a4"."""
    is_inches = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if is_inches else "a4"


def _of_the_page() -> dict[Say, str]:
    return {
        Say.HANDOUT: tr("Handout", "Handout"),
        Say.KEY: tr("Handout", "Answer key"),
        Say.DISCUSSION: tr("Handout", "To discuss"),
        Say.NAME: tr("Handout", "Name"),
        Say.DATE: tr("Handout", "Date"),
        Say.MINUTES: tr("Handout", "{count} min"),
        Say.BEFORE: tr("Handout", "Before you start"),
        Say.GOALS: tr("Handout", "What you will learn"),
        Say.TEXT: tr("Handout", "The text"),
        Say.TEXT_NUMBER: tr("Handout", "Text {number}"),
        Say.WRITTEN: tr("Handout", "Written for this lesson"),
        Say.QUOTED: tr("Handout", "{whose} · quoted for study"),
        Say.SOURCES: tr("Handout", "Sources"),
        Say.LINE: tr("Handout", "Line"),
        Say.LINE_IS: tr("Handout", "line {line}"),
        Say.LINES_ARE: tr("Handout", "lines {first}–{last}"),
        Say.TASK: tr("Handout", "Task {number}: {title}"),
        Say.CLAIM: tr("Handout", "Claim"),
        Say.WORDS: tr("Handout", "Words"),
        Say.WHY: tr("Handout", "Why"),
        Say.AS_WRITTEN: tr("Handout", "As it was written"),
        Say.PLAINER_TEXT: tr("Handout", "In plainer words"),
    }


def _of_marks() -> dict[Say, str]:
    return {
        Say.LABELS: tr("Handout", "Names and letters"),
        Say.YOUR_MARKS: tr("Handout", "What you marked"),
        Say.LETTER: tr("Handout", "Letter"),
        Say.LABEL: tr("Handout", "Name"),
        Say.PLAINER: tr("Handout", "In plainer words"),
        Say.TO_MARK: tr("Handout", "To be marked"),
        Say.LET_STAND: tr("Handout", "Let it stand"),
        Say.READERS_DIFFER: tr("Handout", "Readers differ"),
        Say.VOTES: tr("Handout", "Readers who marked it"),
    }


def _of_answers() -> dict[Say, str]:
    return {
        Say.CHOOSE_ONE: tr("Handout", "Choose one."),
        Say.CHOOSE_ANY: tr("Handout", "Choose all that fit."),
        Say.SURE: tr("Handout", "How sure are you?"),
        Say.GUESSING: tr("Certainty", "Guessing"),
        Say.LEANING: tr("Certainty", "Leaning"),
        Say.FAIRLY_SURE: tr("Certainty", "Fairly sure"),
        Say.CERTAIN: tr("Certainty", "Certain"),
        Say.SUPPORT: tr("Handout", "What support does the text itself offer?"),
        Say.WHICH_WORDS: tr("Told", "Which words told you?"),
        Say.CHECK: tr("Judge", "What would check it?"),
        Say.PAIRS: tr("Handout", "What does the same work"),
        Say.PAIRS_HOW: tr(
            "Handout",
            "Write beside each phrase the letter of the one that does the same in the other text.",
        ),
        Say.NOTHING: tr("Compare", "Nothing here does this"),
        Say.LEFT_OUT_LEFT: tr("Compare", "What does the first text leave out?"),
        Say.LEFT_OUT_RIGHT: tr("Compare", "What does the second text leave out?"),
    }


def _of_sources() -> dict[Say, str]:
    return {
        Say.SOURCE: tr("Handout", "Source"),
        Say.KIND: tr("Ledger", "Kind"),
        Say.KIND_PERSON: tr("Ledger", "Named person"),
        Say.KIND_INSTITUTION: tr("Ledger", "Institution"),
        Say.KIND_MEDIA: tr("Ledger", "Media outlet"),
        Say.KIND_VAGUE: tr("Ledger", "Vague group"),
        Say.KIND_NOBODY: tr("Ledger", "Nobody named"),
        Say.KIND_TEXT: tr("Ledger", "The text itself"),
        Say.USE: tr("Ledger", "How it is used"),
        Say.USE_QUOTED: tr("Ledger", "Quoted"),
        Say.USE_PARAPHRASED: tr("Ledger", "Paraphrased"),
        Say.USE_MENTIONED: tr("Ledger", "Only mentioned"),
        Say.TRACEABLE: tr("Ledger", "Traceable?"),
        Say.TRACEABLE_YES: tr("Ledger", "Yes"),
        Say.TRACEABLE_WORK: tr("Ledger", "With work"),
        Say.TRACEABLE_NO: tr("Ledger", "No"),
        Say.STAKE: tr("Ledger", "Stake in the matter"),
        Say.FOUND: tr("Handout", "Find further sources in the text, and add them to the table."),
        Say.UNLISTED: tr("Handout", "Sources to be found"),
        Say.MISSING_VOICES: tr("Ledger", "Who has a part in this and is not heard in the text?"),
    }


def _of_the_desk() -> dict[Say, str]:
    return {
        Say.BUDGET: tr(
            "Handout", "You have {count} minutes for the cards. Each card you open costs some."
        ),
        Say.CARDS: tr("Handout", "The cards"),
        Say.CARD: tr("Handout", "Card"),
        Say.COST: tr("Handout", "Cost"),
        Say.OPENED: tr("Handout", "Opened"),
        Say.VERDICT: tr("Handout", "Your verdict"),
        Say.DECIDING: tr("Handout", "Which card decided?"),
        Say.NOTES: tr("Handout", "Your notes"),
        Say.IDEA: tr("Investigate", "What else would you look for?"),
        Say.CUT_OUT: tr("Handout", "The cards, to be cut out and laid face down"),
        Say.STAKE_IS: tr("Handout", "Stake: {stake}"),
        Say.DECISIVE: tr("Handout", "Decisive"),
        Say.EXPERT: tr("Handout", "How somebody who does this for a living would go"),
    }


def _of_the_key() -> dict[Say, str]:
    return {
        Say.MODELS: tr("Handout", "Model answers"),
        Say.GONE: tr("Handout", "Should be gone"),
        Say.FACTS: tr("Handout", "Should still be there, in one of these wordings"),
        Say.RUBRIC: tr("Handout", "To rate one's own text by"),
        Say.ACCEPTED: tr("Handout", "Right"),
        Say.IN_PART: tr("Handout", "In part ({percent}%)"),
        Say.NOT_RIGHT: tr("Handout", "Not right"),
        Say.OUTSIDE: tr("Answers", "Known outside the text"),
        Say.NOT_SCORED: tr("Handout", "Not scored."),
        Say.RIGHT: tr("Handout", "What the text gets right"),
        Say.CONFIRMED: tr("Handout", "Confirmed by"),
        Say.TEACHER: tr("Handout", "For the teacher"),
        Say.TIME: tr("Handout", "Time"),
        Say.PITFALLS: tr("Handout", "Where a class goes astray"),
        Say.ALSO_ACCEPT: tr("Handout", "Also worth accepting"),
    }
