"""A file with everything mended that can be mended in one way only.

Not the mends themselves (`mends`) and no file is written. Each step is checked: one that does not
lead to something better is not taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from literacy_app.lessons.mending import apart, apply_mends
from literacy_app.lessons.opening import Unreadable, open_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from literacy_app.lessons.problems import Mend, Problem


@dataclass(frozen=True, slots=True)
class Fixed:
    """What became of a file.

    Attributes:
        raw: its bytes with the mends.
        mended: the problems that are mended, each where it stood when it was.
        problems: those that are left.
    """

    raw: bytes
    mended: tuple[Problem, ...]
    problems: tuple[Problem, ...]


def fix(raw: bytes, file: Path, check: Callable[[bytes], tuple[Problem, ...]]) -> Fixed:
    """Mend a file's bytes until nothing is left that can be mended in one way only.

    A file that is not YAML tells of one fault at a time, so this goes round by round.
    """
    problems = check(raw)
    state = _State(raw, problems, _Rank.of(raw, file, problems))
    mended: list[Problem] = []
    refused: set[tuple[str, str]] = set()
    while (step := _step(state, file, check, refused)) is not None:
        state, done = step
        mended += done
    return Fixed(state.raw, tuple(mended), state.problems)


@dataclass(frozen=True, slots=True, order=True)
class _Rank:
    """How good a file is, the least the best: far in YAML, then few errors, then few warnings."""

    unread: int
    errors: int
    warnings: int

    @classmethod
    def of(cls, raw: bytes, file: Path, problems: tuple[Problem, ...]) -> _Rank:
        errors = [problem for problem in problems if problem.is_error]
        unread = 0
        if isinstance(open_bytes(raw, file), Unreadable):
            last = max((problem.line for problem in problems), default=1)
            unread = max(1, raw.count(b"\n") + 2 - last)
        return cls(unread, len(errors), len(problems) - len(errors))


@dataclass(frozen=True, slots=True)
class _State:
    raw: bytes
    problems: tuple[Problem, ...]
    rank: _Rank


def _step(
    state: _State,
    file: Path,
    check: Callable[[bytes], tuple[Problem, ...]],
    refused: set[tuple[str, str]],
) -> tuple[_State, list[Problem]] | None:
    """All mends at once, or the first that helps by itself; None where none does.

    One that did not help is not tried again: `refused` grows with its code and sentence.
    """
    mendable = [
        problem
        for problem in state.problems
        if problem.mend and (problem.code, problem.sentence()) not in refused
    ]
    if not mendable:
        return None
    made = set(apart(_mends(mendable)))
    together = [problem for problem in mendable if problem.mend in made]
    for chosen in (together, *([problem] for problem in mendable)):
        raw = apply_mends(state.raw, _mends(chosen))
        problems = check(raw)
        rank = _Rank.of(raw, file, problems)
        if rank < state.rank and (len(chosen) == 1 or _are_all_gone(state.rank, rank, chosen)):
            return _State(raw, problems, rank), chosen
        if len(chosen) == 1:
            refused.add((chosen[0].code, chosen[0].sentence()))
    return None


def _are_all_gone(before: _Rank, after: _Rank, chosen: Sequence[Problem]) -> bool:
    """Whether none of several mends brought an error of its own."""
    return after.errors <= before.errors - sum(problem.is_error for problem in chosen)


def _mends(problems: Iterable[Problem]) -> list[Mend]:
    return [problem.mend for problem in problems if problem.mend]
