"""What a handout says beside the author's words: ids with their values.

Not the sentences themselves: whoever has a handout made gives them, in the interface's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from literacy_app.authoring.handout_markup import Html, element, text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Say(StrEnum):
    """Everything that is said; the names after an id stand in its sentence for values."""

    HANDOUT = "handout"
    KEY = "key"
    DISCUSSION = "discussion"
    NAME = "name"
    DATE = "date"
    MINUTES = "minutes"  # count
    BEFORE = "before"
    GOALS = "goals"
    TEXT = "text"
    TEXT_NUMBER = "text-number"  # number
    WRITTEN = "written"
    QUOTED = "quoted"  # whose
    SOURCES = "sources"
    LINE = "line"
    LINE_IS = "line-is"  # line
    LINES_ARE = "lines-are"  # first, last
    TASK = "task"  # number, title
    LABELS = "labels"
    YOUR_MARKS = "your-marks"
    WORDS = "words"
    LETTER = "letter"
    LABEL = "label"
    WHY = "why"
    PLAINER = "plainer"
    TO_MARK = "to-mark"
    LET_STAND = "let-stand"
    READERS_DIFFER = "readers-differ"
    VOTES = "votes"
    CHOOSE_ONE = "choose-one"
    CHOOSE_ANY = "choose-any"
    SURE = "sure"
    GUESSING = "sure.25"
    LEANING = "sure.50"
    FAIRLY_SURE = "sure.75"
    CERTAIN = "sure.95"
    SUPPORT = "support"
    WHICH_WORDS = "which-words"
    CHECK = "check"
    SOURCE = "source"
    KIND = "kind"
    KIND_PERSON = "kind.person"
    KIND_INSTITUTION = "kind.institution"
    KIND_MEDIA = "kind.media"
    KIND_VAGUE = "kind.vague"
    KIND_NOBODY = "kind.nobody"
    KIND_TEXT = "kind.text"
    USE = "use"
    USE_QUOTED = "use.quoted"
    USE_PARAPHRASED = "use.paraphrased"
    USE_MENTIONED = "use.mentioned"
    TRACEABLE = "traceable"
    TRACEABLE_YES = "traceable.yes"
    TRACEABLE_WORK = "traceable.with-work"
    TRACEABLE_NO = "traceable.no"
    STAKE = "stake"
    FOUND = "found"
    UNLISTED = "unlisted"
    MISSING_VOICES = "missing-voices"
    CLAIM = "claim"
    BUDGET = "budget"  # count
    CARDS = "cards"
    CARD = "card"
    COST = "cost"
    OPENED = "opened"
    VERDICT = "verdict"
    DECIDING = "deciding"
    NOTES = "notes"
    IDEA = "idea"
    CUT_OUT = "cut-out"
    STAKE_IS = "stake-is"  # stake
    DECISIVE = "decisive"
    EXPERT = "expert"
    MODELS = "models"
    GONE = "gone"
    FACTS = "facts"
    RUBRIC = "rubric"
    PAIRS = "pairs"
    PAIRS_HOW = "pairs-how"
    NOTHING = "nothing"
    LEFT_OUT_LEFT = "left-out-left"
    LEFT_OUT_RIGHT = "left-out-right"
    ACCEPTED = "accepted"
    IN_PART = "in-part"  # percent
    NOT_RIGHT = "not-right"
    OUTSIDE = "outside"
    NOT_SCORED = "not-scored"
    RIGHT = "right"
    CONFIRMED = "confirmed"
    TEACHER = "teacher"
    TIME = "time"
    PITFALLS = "pitfalls"
    ALSO_ACCEPT = "also-accept"
    AS_WRITTEN = "as-written"
    PLAINER_TEXT = "plainer-text"


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences, the language they are in, and how a day is written.

    Attributes:
        sentences: one for each id, its values in braces.
        language: a BCP 47 tag.
        day: a day as an author typed it, in words.
    """

    sentences: Mapping[Say, str]
    language: str
    day: Callable[[str], str]

    def plain(self, say: Say, **values: object) -> str:
        """A sentence."""
        return self.sentences[say].format(**values)


class Speaker:
    """Says things in a handout of a lesson's language.

    Where the interface speaks another language than the lesson, each of its sentences says so.
    """

    def __init__(self, words: Words, language: str) -> None:
        self.words = words
        self._is_other = words.language.partition("-")[0] != language.partition("-")[0]

    def name(self, say: Say) -> str:
        """A sentence without markup, for a screen reader alone."""
        return self.words.plain(say)

    def say(self, say: Say, **values: object) -> Html:
        """A sentence as markup."""
        if not self._is_other:
            return text(self.words.plain(say, **values))
        kept = {name: self.apart(str(value)) for name, value in values.items()}
        plain = self.words.plain(say, **kept)
        return element("span", plain, lang=self.words.language, dir="auto")

    def apart(self, words: str) -> str:
        """Words that keep their own direction among those of another language."""
        return f"\u2068{words}\u2069" if self._is_other and words else words
