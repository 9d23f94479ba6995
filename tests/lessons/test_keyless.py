"""Lessons without their key, as data and as loaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from literacy_app.lessons.keyless import is_without_key, key_faults, keyless_lesson
from literacy_app.lessons.load import load_lesson, load_lesson_text
from tests.fakes.all_kinds import FILE, all_kinds
from tests.fakes.keyless import all_kinds_keyless, data_of, stripped_text
from tests.fakes.small_lesson import LESSON

if TYPE_CHECKING:
    from literacy_app.lessons.load import Loaded

HASH = "a" * 64


def keyless(text: str) -> Loaded:
    return load_lesson_text(text, Path("council.yaml"))


def codes(loaded: Loaded) -> list[str]:
    return [problem.code for problem in loaded.problems]


def test_a_lesson_says_where_its_key_is() -> None:
    lesson = all_kinds_keyless()
    assert lesson.without_key == all_kinds().content_hash
    assert all_kinds().without_key is None
    assert (lesson.right, lesson.discussion, lesson.teacher) == ((), None, None)
    assert all(passage.favours is None for passage in lesson.passages.values())
    assert lesson.title == all_kinds().title


def test_what_is_told_after_the_work_is_taken_out() -> None:
    data = data_of(FILE) | {"discussion": "d", "teacher": {"time": "t"}}
    passage = next(iter(data["passages"].values()))
    passage["favours"] = "council"
    left = keyless_lesson(data, all_kinds())
    assert not {"right", "discussion", "teacher"} & set(left)
    assert "favours" not in next(iter(left["passages"].values()))
    assert passage["favours"] == "council"
    assert list(left)[:3] == ["format", "id", "without_key"]


def test_each_of_these_is_a_fault_in_a_lesson_without_its_key(tmp_path: Path) -> None:
    data: dict[str, Any] = {
        "without_key": HASH,
        "right": [],
        "teacher": {},
        "passages": {"a": {"text": "x", "favours": "b"}, "c": "d"},
    }
    assert [fault.path for fault in key_faults(data)] == [
        ("right",), ("teacher",), ("passages", "a", "favours"),
    ]  # fmt: skip
    del data["without_key"]
    assert list(key_faults(data)) == []
    assert list(key_faults({"without_key": HASH, "passages": None})) == []
    text = stripped_text(FILE) + "discussion: What did you find?\n"
    assert codes(load_lesson_text(text, tmp_path / "a.yaml")) == ["key-without-key"]


def test_a_lesson_with_its_key_may_not_say_that_it_has_none(tmp_path: Path) -> None:
    loaded = keyless(LESSON.replace("id: council", f"id: council\nwithout_key: {HASH}"))
    assert loaded.lesson is None
    assert set(codes(loaded)) == {"key-without-key"}
    assert {"key", "let_stand", "readers_differ", "right"} == {
        problem.values["name"] for problem in loaded.problems
    }
    assert tmp_path.is_dir()


def test_only_the_program_can_say_where_the_key_is() -> None:
    loaded = keyless(LESSON.replace("id: council", "id: council\nwithout_key: soon"))
    assert "not-a-file-hash" in codes(loaded)
    assert is_without_key({"without_key": "soon"})


@pytest.mark.parametrize(
    "file", sorted(FILE.parent.parent.glob("*/*.yaml")), ids=lambda file: file.stem
)
def test_no_sentence_of_a_key_is_left_in_any_bundled_lesson(file: Path) -> None:
    if file.name in {"course.yaml", "techniques.yaml"}:
        return
    assert load_lesson(file).lesson is not None
    shown = " ".join(stripped_text(file).split())
    for sentence in _sentences(data_of(file), ()):
        assert " ".join(sentence.split()) not in shown


_TOLD_AFTER = {"why", "outside", "plainer", "hints", "hint", "not_right", "discussion", "pitfalls"}
_LEAST = 25


def _sentences(data: Any, way: tuple[str, ...]) -> list[str]:
    """What stands under a name that is only told afterwards, where it is more than a few words."""
    if isinstance(data, dict):
        return [each for name, value in data.items() for each in _sentences(value, (*way, name))]
    if isinstance(data, list):
        return [each for value in data for each in _sentences(value, way)]
    is_told = bool(_TOLD_AFTER & set(way)) and "labels" not in way
    return [data] if is_told and isinstance(data, str) and len(data) >= _LEAST else []
