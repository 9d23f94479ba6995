"""What an editor sees in a lesson file: YAML 1.2, with numbers, truths and nothing.

Not our own reading, to which every value is the text that was typed.
"""

from __future__ import annotations

import re
from typing import Any

_WHOLE = re.compile(r"[-+]?[0-9]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_WORDS: dict[str, object] = {"true": True, "false": False, "null": None, "~": None}


def seen(data: Any) -> Any:
    """The data of `nodes.compose`, every scalar as if it stood there without quotation marks."""
    if isinstance(data, dict):
        return {name: seen(value) for name, value in data.items()}
    if isinstance(data, list):
        return [seen(value) for value in data]
    return _scalar(data) if isinstance(data, str) else data


def _scalar(text: str) -> object:
    if text.casefold() in _WORDS:
        return _WORDS[text.casefold()]
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _NUMBER.fullmatch(text) else text
