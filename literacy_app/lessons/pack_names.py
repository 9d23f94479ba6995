"""Which names the files of a lesson pack may have: such that are the same file on every computer.

Not the files: names alone, and none of them is looked up anywhere.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

ENDINGS = (".yaml", ".yml", ".csv")
"""What a pack may hold: courses and lessons, and the readings that votes were counted from."""

_LONGEST = 200
_DEEPEST = 6

# Windows takes these for devices, with any ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\..*)?", re.IGNORECASE)

# What Windows takes for something else, and what nobody can see.
_FORBIDDEN = re.compile(
    r'[/\x00-\x1f\x7f-\x9f<>:"|?*\\\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]'
)


def is_safe(name: str) -> bool:
    """Whether a name with slashes leads to a file below any folder, the same one everywhere."""
    parts = name.split("/")
    is_short = len(name) <= _LONGEST and len(parts) <= _DEEPEST
    return is_short and all(map(is_safe_part, parts))


def is_safe_part(part: str) -> bool:
    """Whether a name without slashes can be that of a file or folder on every computer."""
    return (
        bool(part)
        and part[0] not in ". "
        and part[-1] not in ". "
        and _FORBIDDEN.search(part) is None
        and _DEVICES.fullmatch(part) is None
        and _is_text(part)
    )


def has_known_ending(name: str) -> bool:
    """Whether a file of this name is of a kind that a pack may hold."""
    return name.endswith(ENDINGS)


def same_names(names: Iterable[str]) -> tuple[str, str] | None:
    """Two names that are one on some computer; None where all differ everywhere.

    Capitals and the ways of writing an accent do not tell names apart, and a file is no folder.
    """
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for name in names:
        folded = _folded(name)
        around = _around(folded)
        other = seen.get(folded) or folders.get(folded)
        other = other or next((seen[each] for each in around if each in seen), None)
        if other is not None:
            return other, name
        seen[folded] = name
        folders |= dict.fromkeys(around, name)
    return None


def _around(name: str) -> list[str]:
    """The folders that a name stands in."""
    parts = name.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts))]


def _folded(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name).casefold()
    return unicodedata.normalize("NFKC", folded)


def _is_text(part: str) -> bool:
    """Whether it has no half characters, which no file can be called by."""
    return not any("\ud800" <= character <= "\udfff" for character in part)
