"""Texts that would like to be markup, and a lesson in which every author's word is one.

Not the check that they are none.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

HOSTILE = '<script>alert("x")</script><img src=x onerror=y>\'"&amp;</td><style>*{}</style>\u202e'

TEXTS = frozenset(
    {
        *("title", "prompt", "instruction", "why", "plainer", "outside", "question", "note"),
        *("name", "definition", "letter", "heading", "author", "publisher", "published", "url"),
        *("rights", "claim", "confirmed", "time", "claim_source", "place", "teaser", "body"),
        *("stake", "attribution", "introduction", "before_you_start", "discussion", "votes"),
    }
)


def made_hostile(thing: Any, words: str = HOSTILE) -> Any:
    """A thing with every author's text in it replaced; ids, places and passages stay."""
    if isinstance(thing, tuple) and not hasattr(thing, "_fields"):
        return tuple(made_hostile(each, words) for each in thing)
    if isinstance(thing, dict):
        return {key: made_hostile(value, words) for key, value in thing.items()}
    if not is_dataclass(thing) or isinstance(thing, type):
        return thing
    changed = {}
    for each in fields(thing):
        value = getattr(thing, each.name)
        if isinstance(value, str) and value and each.name in TEXTS:
            changed[each.name] = words
        elif is_dataclass(value) or isinstance(value, tuple | dict):
            changed[each.name] = made_hostile(value, words)
    return replace(thing, **changed)
