"""A shelf whose author means harm: every word of a lesson with every kind of activity is an attack.

Not a broken lesson: it loads without a problem. What is broken on purpose lies beside it.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from tests.fakes.all_kinds import FILE
from tests.fakes.hostile import TEXTS
from tests.fakes.keyless import data_of

if TYPE_CHECKING:
    from pathlib import Path

LESSON = "hostile-lesson"
_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4EIAAAw1AP9pSsLUAAAAABJRU5ErkJg"
    "gg=="
)
_ROWS = 2000


class HostileShelf(NamedTuple):
    """The folder of the shelf, the lesson in it, and files that nobody may open for it."""

    folder: Path
    lesson: Path
    baits: tuple[Path, ...]


def hostile_shelf(folder: Path) -> HostileShelf:
    """Lay the shelf into a new folder, and baits beside it and in it."""
    shelf = folder / "shelf"
    shelf.mkdir(parents=True)
    beside, within = folder / "bait.png", shelf / "bait.png"
    outside = folder / "outside.yaml"
    for bait in (beside, within):
        bait.write_bytes(_PNG)
    attack = _attack(beside, within)
    data = data_of(FILE)
    data["id"] = LESSON
    lesson = shelf / "hostile.yaml"
    lesson.write_text(_written(_attacking(data, attack)), encoding="utf-8")
    outside.write_text(FILE.read_text(encoding="utf-8"), encoding="utf-8")
    (shelf / "runs.yaml").write_text(_RUNS.format(bait=folder / "ran"), encoding="utf-8")
    (shelf / "bomb.yaml").write_text(_BOMB, encoding="utf-8")
    course: dict[str, Any] = {
        "format": 1,
        "id": "hostile",
        "title": f"Hostile {attack[0]}",
        "about": attack[1],
        "about_the_key": attack[1],
        "lessons": ["hostile.yaml", "runs.yaml", "bomb.yaml"],
    }
    (shelf / "course.yaml").write_text(_written(course), encoding="utf-8")
    reaching = shelf / "reaching"
    reaching.mkdir()
    course |= {"id": "reaching", "lessons": ["../../outside.yaml", str(outside)]}
    (reaching / "course.yaml").write_text(_written(course), encoding="utf-8")
    return HostileShelf(shelf, lesson, (beside, within, outside))


_RUNS = """\
format: 1
id: runs
title: !!python/object/apply:os.system ["touch {bait}"]
language: en
"""
_BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)


def _attack(beside: Path, within: Path) -> tuple[str, str]:
    """Hostile words for a line, and for a text of several."""
    line = (
        f'<img src="{beside}"><img src="bait.png"><img src="{beside.as_uri()}">'
        f"![x]({within.as_uri()})![x](bait.png)![x](http://127.0.0.1:9/x.png)"
        f'<script>open("{beside}")</script><style>*{{}}</style><iframe src="{within}"></iframe>'
        f"[f]({beside.as_uri()})[j](javascript:alert(1))[s](smb://127.0.0.1/x)"
        f"<object data='{beside}'></object><a href='{beside}'>a</a>&lt;b&gt;"
    )
    data = f"data:image/png;base64,{base64.b64encode(_PNG).decode()}"
    table = "| a | b |\n|---|---|\n" + "| <td> | ![x](bait.png) |\n" * _ROWS
    text = (
        f"{line}\n\n![d]({data})\n\n<img src='{data}'>\n\n[web](https://127.0.0.1:9/a)\n\n{table}"
    )
    return line, text


def _attacking(data: Any, attack: tuple[str, str]) -> Any:
    """The data with the attack in every word of its author; what names a place in a text stays."""
    line, text = attack
    if isinstance(data, list):
        return [_attacking(each, attack) for each in data]
    if not isinstance(data, dict):
        return data
    made: dict[str, Any] = {}
    for name, value in data.items():
        if isinstance(value, str) and name in TEXTS and name not in _KEPT:
            made[name] = f"{value} {line}\n\n{text if name == 'introduction' else ''}".strip()
        elif name in {"goals", "pitfalls", "hints"} and isinstance(value, list):
            made[name] = [f"{each} {line}" for each in value]
        else:
            made[name] = _attacking(value, attack)
    return made


_KEPT = frozenset({"url", "letter", "time", "place", "stake", "claim"})


class _Writer(yaml.SafeDumper):
    """Writes a text of several lines as such, so that its paragraphs stay."""


def _represented(writer: _Writer, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style)


_Writer.add_representer(str, _represented)


def _written(data: Any) -> str:
    written: str = yaml.dump(data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=9999)
    return written
