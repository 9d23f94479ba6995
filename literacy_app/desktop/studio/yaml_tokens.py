"""The parts of a line of YAML that are told apart by colour: keys, texts, numbers, comments.

Not a parser: one line at a time, with one number handed on to the next; what is wrong is the
check's business.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

PLAIN = 0
"""The state before a file and wherever no text goes on over the line's end."""
_IN_DOUBLE = -2
_IN_SINGLE = -3

_KEY = re.compile(
    r"""(?:"[^"]*"|'[^']*'|[^\s#"'\[\]{},&*!|>%@`-][^#:]*|-[^\s#:][^#:]*)(?=:(?:\s|$))"""
)
_LEAD = re.compile(r"[ \t]*(?:-[ \t]+)*(?:-$)?")
_BLOCK = re.compile(r"[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$")
_PIECE = re.compile(
    r"""(?P<comment>(?:(?<=\s)|^)\#.*)
    |(?<![^\s\[{,:(-])(?P<quoted>"(?:\\.|[^"\\])*"|'(?:''|[^'])*'(?!'))
    |(?<![^\s\[{,:(-])(?P<open>["'](?:\\.|.)*$)
    |(?P<number>(?<![^\s\[,(/:])[-+]?\d+(?:\.\d+)?(?=[\s\],)/]|$)|\b(?:true|false|null)\b(?=\s|,|\]|$))
    |(?P<word>[^\s\[\],{}"'\#/]+)""",
    re.VERBOSE,
)


class Kind(StrEnum):
    """What a part of a line is."""

    KEY = "key"
    STRING = "string"
    NUMBER = "number"
    COMMENT = "comment"


class Token(NamedTuple):
    """A part of a line, in code points of the line."""

    start: int
    end: int
    kind: Kind


def tokens(line: str, state: int = PLAIN) -> tuple[tuple[Token, ...], int]:
    """The parts of a line, and the state that the next line begins with.

    `state` is that which the line before ended with; above 0, a block of text goes on as long as
    lines are indented further than `state - 1`.
    """
    if state > PLAIN:
        if not line.strip() or _indent(line) > state - 1:
            return ((Token(0, len(line), Kind.STRING),) if line.strip() else ()), state
    elif state != PLAIN:
        return _in_quotes(line, state)
    return _fresh(line, 0)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def _in_quotes(line: str, state: int) -> tuple[tuple[Token, ...], int]:
    mark = '"' if state == _IN_DOUBLE else "'"
    found = re.match(r'(?:\\.|[^"\\])*"' if mark == '"' else r"(?:''|[^'])*'", line)
    if found is None:
        return (Token(0, len(line), Kind.STRING),), state
    rest, after = _pieces(line, found.end())
    return (Token(0, found.end(), Kind.STRING), *rest), after


def _fresh(line: str, start: int) -> tuple[tuple[Token, ...], int]:
    lead = _LEAD.match(line, start)
    start = lead.end() if lead else start
    key = _KEY.match(line, start)
    if key is None:
        return _value(line, start, _indent(line))
    rest, state = _value(line, key.end() + 1, key.start())
    return (Token(key.start(), key.end(), Kind.KEY), *rest), state


def _value(line: str, start: int, indent: int) -> tuple[tuple[Token, ...], int]:
    """The value after a key of an indentation, which a block of text goes further than."""
    while start < len(line) and line[start] in " \t":
        start += 1
    if _BLOCK.match(line, start):
        pieces, _ = _pieces(line, start)
        return tuple(each for each in pieces if each.kind is Kind.COMMENT), indent + 1
    return _pieces(line, start)


def _pieces(line: str, start: int) -> tuple[tuple[Token, ...], int]:
    found: list[Token] = []
    for piece in _PIECE.finditer(line, start):
        kind = _KINDS.get(str(piece.lastgroup))
        if kind is not None:
            found.append(Token(piece.start(), piece.end(), kind))
        if piece.lastgroup == "open" and _opens_here(line, piece.start()):
            return tuple(found), _IN_DOUBLE if piece[0][0] == '"' else _IN_SINGLE
    return tuple(found), PLAIN


def _opens_here(line: str, at: int) -> bool:
    """Whether a mark begins a text: at the start of a value, not within a word such as don't."""
    before = line[:at].rstrip(" \t")
    return not before or before[-1] in ":-[,{"


_KINDS = {
    "comment": Kind.COMMENT,
    "quoted": Kind.STRING,
    "open": Kind.STRING,
    "number": Kind.NUMBER,
}
