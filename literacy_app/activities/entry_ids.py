"""Ids for the entries of a key that have none of their own.

Not random: the same key gives the same ids, and they can be read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"\w+")
_LONGEST = 40


def entry_ids(given: Sequence[tuple[str | None, str]]) -> list[str]:
    """An id for each (own id or None, quote): the own one, else one made from the quote.

    "wild propaganda" becomes wild-propaganda, the next one wild-propaganda-2. No derived id is
    equal to another id; whether two own ones are is the caller's to see.
    """
    taken = {own for own, _ in given if own is not None}
    last: dict[str, int] = {}
    ids = []
    for own, quote in given:
        unique = _unique(_slug(quote), taken, last) if own is None else own
        taken.add(unique)
        ids.append(unique)
    return ids


def _unique(slug: str, taken: set[str], last: dict[str, int]) -> str:
    """The slug with the first number that is free; `last` remembers it for the next one."""
    number = last.get(slug, 1)
    unique = slug if number == 1 else f"{slug}-{number}"
    while unique in taken:
        number += 1
        unique = f"{slug}-{number}"
    last[slug] = number
    return unique


def _slug(quote: str) -> str:
    """The first words of the quote, as many as go into forty characters, joined by hyphens."""
    words = _WORD.findall(quote.casefold())
    slug = "-".join(words)
    if len(slug) <= _LONGEST:
        return slug or "entry"
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if slug and len(longer) > _LONGEST:
            break
        slug = longer[:_LONGEST]
    return slug
