"""Word boundaries straight from the rules of UAX #29, slow and plain.

Not used by the program: it is what the program's words are compared with.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import regex

_CLASSES = (
    "CR", "LF", "Newline", "Extend", "ZWJ", "Format", "Regional_Indicator", "Katakana",
    "Hebrew_Letter", "ALetter", "Single_Quote", "Double_Quote", "MidNumLet", "MidLetter",
    "MidNum", "Numeric", "ExtendNumLet", "WSegSpace",
)  # fmt: skip
_LINE = {"CR", "LF", "Newline"}
_PASSED_OVER = {"Extend", "Format", "ZWJ"}
_LETTER = {"ALetter", "Hebrew_Letter"}
_QUOTES = {"MidNumLet", "Single_Quote"}
_JOINED = _LETTER | {"Numeric", "Katakana"}


@cache
def word_class(char: str) -> str:
    for name in _CLASSES:
        if regex.match(rf"\p{{Word_Break={name}}}", char):
            return name
    return "Other"


def _base(classes: list[str], at: int, step: int) -> tuple[str, int]:
    """The class at `at` or beyond it, passing over what rule WB4 passes over."""
    while 0 <= at < len(classes) and classes[at] in _PASSED_OVER:
        at += step
    return (classes[at], at) if 0 <= at < len(classes) else ("none", at)


def _is_joined(text: str, classes: list[str], at: int) -> bool:
    """Whether rules WB3 to WB16 forbid a boundary before `at`."""
    left, right = classes[at - 1], classes[at]
    if left in _LINE or right in _LINE:  # WB3, WB3a, WB3b
        return (left, right) == ("CR", "LF")
    return (
        (left == "ZWJ" and bool(regex.match(r"\p{Extended_Pictographic}", text[at])))  # WB3c
        or left == right == "WSegSpace"  # WB3d
        or right in _PASSED_OVER  # WB4
        or _is_joined_over(classes, at)
    )


def _is_joined_over(classes: list[str], at: int) -> bool:
    left, left_at = _base(classes, at - 1, -1)
    before, _ = _base(classes, left_at - 1, -1)
    after, _ = _base(classes, at + 1, 1)
    right = classes[at]
    return _meets(before, left, right, after) or (
        left == right == "Regional_Indicator" and _flags_before(classes, at) % 2 == 1
    )


def _meets(before: str, left: str, right: str, after: str) -> bool:
    return (
        (left in _LETTER and right in _LETTER)  # WB5
        or (left in _LETTER and right in _QUOTES | {"MidLetter"} and after in _LETTER)  # WB6
        or (before in _LETTER and left in _QUOTES | {"MidLetter"} and right in _LETTER)  # WB7
        or (left == "Hebrew_Letter" and right == "Single_Quote")  # WB7a
        or (left == after == "Hebrew_Letter" and right == "Double_Quote")  # WB7b
        or (before == right == "Hebrew_Letter" and left == "Double_Quote")  # WB7c
        or (left in _LETTER | {"Numeric"} and right == "Numeric")  # WB8, WB9
        or (left == "Numeric" and right in _LETTER)  # WB10
        or (before == right == "Numeric" and left in _QUOTES | {"MidNum"})  # WB11
        or (left == after == "Numeric" and right in _QUOTES | {"MidNum"})  # WB12
        or (left == right == "Katakana")  # WB13
        or (left in _JOINED | {"ExtendNumLet"} and right == "ExtendNumLet")  # WB13a
        or (left == "ExtendNumLet" and right in _JOINED)  # WB13b
    )


def _flags_before(classes: list[str], at: int) -> int:
    count = 0
    while at > 0:
        at -= 1
        if classes[at] == "Regional_Indicator":
            count += 1
        elif classes[at] not in _PASSED_OVER:
            break
    return count


def pieces(text: str) -> list[tuple[int, int]]:
    """Every segment between boundaries, as (start, end)."""
    classes = [word_class(char) for char in text]
    cuts = [at for at in range(1, len(text)) if not _is_joined(text, classes, at)]
    bounds = [0, *cuts, len(text)] if text else []
    return list(pairwise(bounds))
