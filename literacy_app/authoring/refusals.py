"""Why a change to a lesson's text is not made: one class per reason.

Not a sentence on screen: each has a code and values, the words for it are made above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from literacy_app.lessons.problems import Problem


class Refusal(Exception):
    """The text stays as it is; `code` is the id of the sentence that says why."""

    code: ClassVar[str] = "authoring.refused"

    def __init__(self, **values: object) -> None:
        super().__init__(self.code, values)
        self.values = values


class TextHasErrors(Refusal):
    """The text is no YAML as a lesson needs it; `problem` says where."""

    code = "authoring.text-has-errors"

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem=problem)
        self.problem = problem


class NoSuchActivity(Refusal):
    """No activity has that id. Values: `name`."""

    code = "authoring.no-such-activity"


class NotAHighlight(Refusal):
    """The activity has no key to mark. Values: `name`."""

    code = "authoring.not-a-highlight"


class NoPassage(Refusal):
    """The activity names no passage that has a text. Values: `name`."""

    code = "authoring.no-passage"


class NoSuchEntry(Refusal):
    """No entry of the activity's key has that id. Values: `name`."""

    code = "authoring.no-such-entry"


class NothingMarked(Refusal):
    """The marked stretch holds no word."""

    code = "authoring.nothing-marked"


class SameWords(Refusal):
    """Another entry has the same words in the same place. Values: `quote`, `id`."""

    code = "authoring.same-words"


class SharesWords(Refusal):
    """What should be let stand would share words with what should not. Values: `quote`, `id`."""

    code = "authoring.shares-words"


class SharesSentence(Refusal):
    """Two entries of the key would stand in one sentence. Values: `quote`, `id`."""

    code = "authoring.shares-sentence"


class UnknownLabel(Refusal):
    """The activity does not offer that label. Values: `name`."""

    code = "authoring.unknown-label"


class NoLabels(Refusal):
    """An entry of the key needs a label where several are offered."""

    code = "authoring.no-labels"


class NoWhy(Refusal):
    """The entry needs its reason."""

    code = "authoring.no-why"


class NoVotes(Refusal):
    """An entry on which readers differ needs their votes, such as 1/3. Values: `votes`."""

    code = "authoring.no-votes"


class FieldNotHere(Refusal):
    """Entries of this part have no such field. Values: `name`, `part`."""

    code = "authoring.field-not-here"


class UnfitCharacter(Refusal):
    """No YAML file can hold one of the characters. Values: `text`."""

    code = "authoring.unfit-character"


class TooManyPlaces(Refusal):
    """The words stand so often that nothing can say which place is meant. Values: `quote`."""

    code = "authoring.too-many-places"


class LayoutNotKnown(Refusal):
    """The file is written in a way that cannot be added to by itself, such as with an alias."""

    code = "authoring.layout-not-known"
