"""`literacy-app reanchor`: what became of a lesson's quotations when its passages were edited.

Not the following of words, which is `authoring.reanchoring`.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.authoring.keyed import passage_text
from literacy_app.authoring.refusals import Refusal, TextHasErrors
from literacy_app.authoring.saving import ChangedOutside, NotSaved, save
from literacy_app.authoring.splicing import apply
from literacy_app.authoring.tree import read_tree
from literacy_app.cli.command import Command
from literacy_app.cli.lesson_named import file_named
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import BrokenLesson, Refused
from literacy_app.lessons.decoding import decode, read_bytes
from literacy_app.lessons.problems import Problem

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from literacy_app.authoring.candidates import Candidate
    from literacy_app.authoring.quoted_places import Quoted
    from literacy_app.authoring.reanchoring import Lost, Moved, Reanchored
    from literacy_app.authoring.tree import Tree

_AROUND = 20


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("lesson", metavar="LESSON", help="the file with the edited passages")
    parser.add_argument(
        "--before",
        metavar="OLD-LESSON",
        required=True,
        help="the file as it was before they were edited, such as a copy of it",
    )
    parser.add_argument(
        "--fix",
        metavar="NUMBER",
        type=int,
        nargs="*",
        help="let the moved quotations with these numbers follow in the file; all, without numbers",
    )


def _run(arguments: argparse.Namespace) -> int:
    """Tell what moved and what was lost; gives 1 where something is still to be decided."""
    # Other commands do without what compares texts.
    from literacy_app.authoring.reanchoring import reanchor  # noqa: PLC0415 - see above

    file, before = file_named(arguments.lesson), file_named(arguments.before)
    raw, text = _read(file)
    _, old = _read(before)
    try:
        found, tree = reanchor(_sound(old, before), text), read_tree(text)
    except TextHasErrors as refusal:
        raise _broken(file, refusal) from refusal
    chosen = _chosen(found, arguments.fix)
    if chosen:
        _save(file, raw, text, [found.moved[number - 1] for number in chosen])
    for line in _lines(file, tree, found, chosen):
        print(line)
    left = len(found.moved) - len(chosen) + len(found.lost)
    print(_summary(found, len(chosen)), file=sys.stderr)
    return int(left > 0)


def _read(file: Path) -> tuple[bytes, str]:
    raw = read_bytes(file)
    if isinstance(raw, Problem):
        raise BrokenLesson(raw.line_text())
    text = decode(raw, file)
    if isinstance(text, Problem):
        raise BrokenLesson(text.line_text())
    return raw, text


def _sound(text: str, file: Path) -> str:
    """The text, which can be read as YAML."""
    try:
        read_tree(text)
    except TextHasErrors as refusal:
        raise _broken(file, refusal) from refusal
    return text


def _broken(file: Path, refusal: TextHasErrors) -> BrokenLesson:
    return BrokenLesson(replace(refusal.problem, file=file).line_text())


def _chosen(found: Reanchored, numbers: Sequence[int] | None) -> list[int]:
    """The numbers of what is to follow, from 1."""
    if numbers is None:
        return []
    for number in numbers:
        if not 1 <= number <= len(found.moved):
            raise Refused(f"There is no moved quotation {number}; {_counted(found)}.")
    return sorted({*numbers}) or list(range(1, len(found.moved) + 1))


def _save(file: Path, raw: bytes, text: str, moves: Sequence[Moved]) -> None:
    from literacy_app.authoring.reanchoring import apply_moves  # noqa: PLC0415 - see `_run`

    try:
        save(file, apply(text, apply_moves(text, moves)), raw)
    except Refusal as refusal:
        raise Refused(f'"{file}" is laid out in a way that only you can change.') from refusal
    except ChangedOutside as refusal:
        raise Refused(f'"{file}" was changed meanwhile, and is left as it is.') from refusal
    except NotSaved as refusal:
        raise Refused(f'"{file}" could not be saved: {refusal.reason}.') from refusal


def _lines(file: Path, tree: Tree, found: Reanchored, chosen: Sequence[int]) -> Iterator[str]:
    for number, move in enumerate(found.moved, 1):
        done = "followed" if number in chosen else "moved"
        said = f"{done} {number}: {_came_to(tree, move)}"
        yield f"{_place(file, tree, move.quoted)}: {said}"
    for lost in found.lost:
        words = shown(lost.old_words)
        yield f'{_place(file, tree, lost.quoted)}: lost: "{words}"{_nearest(lost)}'


def _place(file: Path, tree: Tree, quoted: Quoted) -> str:
    node = tree.node(quoted.path)
    at = node.start if node else 0
    line = tree.text.count("\n", 0, at) + 1
    return f"{file}:{line}:{tree.column(at) + 1}: {quoted.activity}"


def _came_to(tree: Tree, move: Moved) -> str:
    if move.old_words != move.new_words:
        return f'"{shown(move.old_words)}" → "{shown(move.new_words)}" ({move.score:.0f} of 100)'
    text = passage_text(tree.data, move.quoted.passage) or ""
    before = text[max(0, move.span.start - _AROUND) : move.span.start]
    behind = text[move.span.end : move.span.end + _AROUND]
    return f'"{shown(move.old_words)}" → "…{shown(f"{before}{move.new_words}{behind}")}…"'


def _nearest(lost: Lost) -> str:
    if not lost.candidates:
        return "; nothing like it is left"
    return f"; nearest are {', '.join(map(_candidate, lost.candidates))}"


def _candidate(candidate: Candidate) -> str:
    return f'"{shown(candidate.words)}" ({candidate.score:.0f} of 100)'


def _counted(found: Reanchored) -> str:
    number = len(found.moved)
    return f"there are {number}" if number else "none has moved"


def _summary(found: Reanchored, done: int) -> str:
    moved = f"{len(found.moved)} moved" + (f" ({done} followed)" if done else "")
    return f"{len(found.kept)} kept, {moved}, {len(found.lost)} lost."


COMMAND = Command(
    "Tell what became of a lesson's quotations when its passages were edited.",
    _add_arguments,
    _run,
)
