"""What the check found, as rows of a list: severity, line, sentence, and what mends it.

Not the list on the screen (`problem_list`) and not the check.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from literacy_app.authoring.splicing import Edit
    from literacy_app.desktop.studio.checked import Followed
    from literacy_app.lessons.problems import Mend, Problem


class Severity(StrEnum):
    """How grave something is."""

    PROBLEM = "problem"
    WARNING = "warning"
    TIP = "tip"

    @property
    def gravity(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)

    @property
    def words(self) -> str:
        """Its name."""
        return {
            Severity.PROBLEM: tr("Studio", "Problem"),
            Severity.WARNING: tr("Studio", "Warning"),
            Severity.TIP: tr("Studio", "Tip"),
        }[self]


ICONS = {Severity.PROBLEM: "x-circle", Severity.WARNING: "warning", Severity.TIP: "info"}
INKS = {Severity.PROBLEM: "problem", Severity.WARNING: "caution", Severity.TIP: "accent"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `line` is 0 where no line is meant.

    Attributes:
        mend: what to write instead, where there is only one way.
        mend_words: what its button says, where that is not what is written.
    """

    severity: Severity
    line: int
    column: int
    sentence: str
    mend: Mend | Edit | None = None
    mend_words: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        if not self.line:
            return f"{self.severity.words}. {self.sentence}"
        words = tr("Studio", "{severity}, line {line}. {sentence}")
        return words.format(severity=self.severity.words, line=self.line, sentence=self.sentence)


def rows_of(problems: Iterable[Problem], followed: Iterable[Followed] = ()) -> tuple[Row, ...]:
    """The rows of a file's problems and of what moved in it, in the order of its lines."""
    rows = [
        Row(
            Severity.PROBLEM if each.is_error else Severity.WARNING,
            each.line,
            each.column,
            each.sentence(),
            each.mend,
        )
        for each in problems
    ]
    rows += [_followed_row(each) for each in followed]
    return tuple(sorted(rows, key=_place))


def _followed_row(each: Followed) -> Row:
    """A quotation whose passage was edited: it follows when one says so, and never by itself."""
    now = ", ".join(f"“{words}”" for words in each.now)
    if each.edit is not None:
        said = tr("Studio", "The text was edited under “{words}”: {now} stands there now.")
    elif now:
        said = tr("Studio", "“{words}” is lost in the edited text. Most like it: {now}.")
    else:
        said = tr("Studio", "“{words}” is lost in the edited text. Quote other words or remove it.")
    sentence = said.format(words=each.words, now=now)
    follow = tr("Studio", "Let it follow")
    return Row(Severity.WARNING, each.line, 1, sentence, each.edit, follow)


def summary(rows: Iterable[Row], *, brief: bool = False) -> str:
    """How many there are of each, and, unless `brief`, what that means for students."""
    every = tuple(rows)
    count = {each: sum(row.severity is each for row in every) for each in Severity}
    errors = count[Severity.PROBLEM]
    parts = [
        plural("Studio", errors, one="1 to fix", many="%n to fix") if errors else "",
        _warnings(count[Severity.WARNING]),
        _tips(count[Severity.TIP]),
    ]
    said = ", ".join(part for part in parts if part)
    if not said:
        return tr("Studio", "No problems.")
    if not errors or brief:
        return said + "."
    meant = tr("Studio", "Students see this lesson as “being repaired” until that is done.")
    return f"{said}. {meant}"


def _warnings(count: int) -> str:
    return plural("Studio", count, one="1 warning", many="%n warnings") if count else ""


def _tips(count: int) -> str:
    return plural("Studio", count, one="1 tip", many="%n tips") if count else ""


def _place(row: Row) -> tuple[int, int]:
    return row.line, row.column
