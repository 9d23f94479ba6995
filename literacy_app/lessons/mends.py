"""What to write instead, for each problem that can be mended in one way only.

Not the writing (`mending`), and no guess: where an author may have meant two things there is no
mend. That a mend leads to something better is seen when the file is checked again (`fixing`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.lessons.decoding import decode
from literacy_app.lessons.line_mends import LINE_MENDS
from literacy_app.lessons.problems import Mend, Problem
from literacy_app.lessons.tokens import Token, tokens, typed
from literacy_app.text.nearest import NearName, NearWords

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from literacy_app.lessons.problems import Candidate

_TRUTHS = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false",
           "false": "false"}  # fmt: skip
_NAME = re.compile(r"[\w-]+(?=:(?: |\Z))")
_SEVERAL = re.compile("[; ]")  # perhaps several names, of which a mend would keep one
_QUOTE_LINE = re.compile(r"[ ]*(?:- +)*quote:[ ]+")


def with_mends(problems: Sequence[Problem], raw: bytes) -> tuple[Problem, ...]:
    """The problems of a file with these bytes, each with its mend if there is one."""
    if not any(problem.candidates or problem.code in _MENDS for problem in problems):
        return tuple(problems)
    text = decode(raw, Path())
    if isinstance(text, Problem):
        return tuple(problems)
    page = _Page(text)
    return tuple(map(page.mended, problems))


class _Page:
    """The text of a file, to look up what stands at the place of a problem."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")

    @cached_property
    def _tokens(self) -> Mapping[tuple[int, int], Token]:
        return tokens(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self.lines), initial=0))

    def mended(self, problem: Problem) -> Problem:
        """The problem with its mend, and the candidates with theirs."""
        candidates = tuple(self._written(problem, one) for one in problem.candidates)
        mend_of = _MENDS.get(problem.code)
        mend = mend_of(self, problem) if mend_of else None
        return replace(problem, mend=mend, candidates=candidates)

    def token(self, problem: Problem) -> Token | None:
        """The scalar of one line that stands at the place of a problem."""
        line, column = self.lines[problem.line - 1], problem.column - 1
        start = self._starts[problem.line - 1]
        if name := _NAME.match(line, column):  # seen without looking through the whole file
            return Token(start + column, start + name.end(), None)
        token = self._tokens.get((problem.line, problem.column))
        is_fit = token is not None and "\n" not in self.text[token.start : token.end]
        return token if is_fit and token and token.end > token.start else None

    def instead(self, problem: Problem, value: str) -> Mend | None:
        """The mend that types another value, in the same quotation marks."""
        token = self.token(problem)
        if token is None or "\n" in value:
            return None
        return Mend(token.start, token.end, typed(value, token.style))

    def by_line(self, problem: Problem) -> Mend | None:
        """The mend that is seen in the line alone."""
        line, start = problem.line - 1, self._starts[problem.line - 1]
        found = LINE_MENDS[problem.code](self.lines, line, problem.column - 1)
        if found is None:
            return None
        first, last, text = found
        return Mend(start + first, start + last, text)

    def _written(self, problem: Problem, candidate: Candidate) -> Candidate:
        """The candidate with the mend that puts its line below the quotation."""
        line = self.lines[problem.line - 1]
        found = _QUOTE_LINE.match(line)
        if found is None or found.end() != problem.column - 1 or self.token(problem) is None:
            return candidate
        end = self._starts[problem.line - 1] + len(line)
        indented = " " * (found.end() - len(found[0].lstrip(" -")))
        return replace(candidate, mend=Mend(end, end, f"\n{indented}{candidate.line}"))


def _near_name(page: _Page, problem: Problem) -> Mend | None:
    nearest = problem.values.get("nearest")
    is_clear = isinstance(nearest, NearName) and nearest.is_clear
    meant = str(nearest)
    found = str(problem.values.get("name", problem.values.get("text")))
    is_one = _SEVERAL.search(found.strip()) is None or _letters(found) == _letters(meant)
    return page.instead(problem, meant) if is_clear and is_one else None


def _letters(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


def _truth(page: _Page, problem: Problem) -> Mend | None:
    meant = _TRUTHS.get(str(problem.values["text"]).casefold())
    return page.instead(problem, meant) if meant else None


def _near_quote(page: _Page, problem: Problem) -> Mend | None:
    nearest = problem.values["nearest"]
    is_clear = isinstance(nearest, NearWords) and nearest.is_clear
    return page.instead(problem, str(nearest)) if is_clear else None


def _in_brackets(page: _Page, problem: Problem) -> Mend | None:
    token = page.token(problem)
    return Mend(token.start, token.end, f"[{problem.values['text']}]") if token else None


def _whole_words(page: _Page, problem: Problem) -> Mend | None:
    return page.instead(problem, str(problem.values["whole"]))


def _repeated(page: _Page, problem: Problem) -> Mend | None:
    """Take the second one out of its list."""
    token = page.token(problem)
    if token is None:
        return None
    line = page.lines[problem.line - 1]
    start = token.start - (problem.column - 1)
    before, behind = line[: problem.column - 1], line[token.end - start :]
    if re.fullmatch(r" *- +", before) and not behind.strip():
        return Mend(start - 1, start + len(line), "")  # the line, with the line end before it
    comma = re.search(r", *\Z", before)
    return Mend(start + comma.start(), token.end, "") if comma else None


_MENDS: Mapping[str, Callable[[_Page, Problem], Mend | None]] = {
    **dict.fromkeys(
        (
            "unknown-key", "not-a-choice", "unknown-kind", "unknown-label", "label-not-offered",
            "unknown-passage", "unknown-source", "unknown-stake", "unknown-card",
            "lesson-file-missing",
        ),
        _near_name,
    ),
    **dict.fromkeys(("label-repeats", "phrase-repeats", "file-repeats"), _repeated),
    **dict.fromkeys(LINE_MENDS, _Page.by_line),
    "not-a-truth": _truth,
    "list-without-brackets": _in_brackets,
    "quote-missing": _near_quote,
    "quote-cuts-word": _whole_words,
}  # fmt: skip
