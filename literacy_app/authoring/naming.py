"""From the name a teacher gives a lesson or a course to its title and its id.

Not a transliteration: a name in another script keeps its letters, which ids and file names may
hold.
"""

from __future__ import annotations

import re
from unicodedata import category, normalize

LONGEST = 40
"""Characters of an id made from a name, whole words as far as that goes."""

_WORD = re.compile(r"[^\W_]+")
_WINDOWS_KEEPS = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
_STEPS = frozenset({"course", "techniques"})


class NamelessError(ValueError):
    """The name holds no letter and no digit."""


def title_of(name: str) -> str:
    """The name on one line, without characters that nobody sees.

    Raises:
        NamelessError: nothing is left that an id could be made of.
    """
    seen = "".join(each if category(each)[0] != "C" else " " for each in normalize("NFC", name))
    title = " ".join(seen.split())
    if not _words(title):
        raise NamelessError(name)
    return title


def id_of(title: str) -> str:
    """The id of a title, which is its file's name as well.

    Small letters, without accents where the letter is Latin; words joined by hyphens, as many as
    go into forty characters. What Windows keeps for itself, and what would be another of our files,
    has "-1" behind it.
    """
    words = _words(title)
    made = words[0][:LONGEST]
    for word in words[1:]:
        longer = f"{made}-{word}"
        if len(longer) > LONGEST:
            break
        made = longer
    return f"{made}-1" if made in _WINDOWS_KEEPS | _STEPS else made


def _words(title: str) -> list[str]:
    plain = "".join(map(_plain, normalize("NFKC", title).casefold()))
    return _WORD.findall(plain)


def _plain(character: str) -> str:
    """A letter without its accent; nothing of a mark that stands by itself."""
    if category(character)[0] == "M":
        return ""
    base = normalize("NFKD", character)[0]
    return base if base.isascii() and base.isalnum() else character
