"""A lesson file to the same without its key: what is left to read and to do, written as YAML.

Not a splice: comments and layout go, since a comment may tell the answer.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

import yaml
from typing_extensions import override

from literacy_app.activities.keyless import without_key
from literacy_app.lessons.decoding import decode
from literacy_app.lessons.keyless import keyless_lesson
from literacy_app.lessons.load import load_lesson_text
from literacy_app.lessons.nodes import compose

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.lesson import Lesson

_HEAD = "# This lesson is without its answer key, which lies in a file of its own.\n"
_WIDTH = 100

# The writer takes these for ends of lines, as YAML 1.1 does; between double quotes it names them.
_ENDS_OF_1_1 = "\x85\u2028\u2029"


class NotStripped(Exception):
    """A lesson cannot be given out without its key so that what is answered can be graded later."""

    def __init__(self, file: Path) -> None:
        super().__init__(str(file))
        self.file = file


def stripped(file: Path, raw: bytes, lesson: Lesson) -> bytes:
    """The bytes of a lesson file without its key.

    Args:
        file: its path, to name it by.
        raw: its bytes, which hold no error.
        lesson: what was made of them.

    Raises:
        NotStripped: the lesson that is left is not the same but for its key.
    """
    if lesson.without_key is not None:
        raise NotStripped(file)
    data = compose(str(decode(raw, file)), file).data
    text = written(keyless_lesson(data, lesson))
    left = load_lesson_text(text, file).lesson
    if left is None or left.activities != tuple(map(without_key, lesson.activities)):
        raise NotStripped(file)
    return text.encode()


def written(data: dict[str, Any]) -> str:
    """Data whose scalars are all text, as YAML that is read as the same data."""
    text: str = yaml.dump(
        _without_nothing(data), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH
    )
    return _HEAD + text


def hash_of(raw: bytes) -> str:
    """What a file is known by."""
    return sha256(raw).hexdigest()


def _without_nothing(data: Any) -> Any:
    """Data without the names that have no value, which YAML would write as a word."""
    if isinstance(data, dict):
        return {name: _without_nothing(value) for name, value in data.items() if value is not None}
    return [_without_nothing(each) for each in data] if isinstance(data, list) else data


class _Dumper(yaml.SafeDumper):
    """Writes long texts as blocks, and what is repeated out in full."""

    @override
    def ignore_aliases(self, data: object) -> bool:
        return True


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    if any(end in text for end in _ENDS_OF_1_1):
        style = '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _write_text)
