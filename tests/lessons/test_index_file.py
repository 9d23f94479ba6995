"""The file in which the index is kept."""

from __future__ import annotations

import os
import zlib
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from literacy_app import __version__
from literacy_app.lessons.index_file import (
    NAME,
    CourseRecord,
    FolderRecord,
    Index,
    LessonRecord,
    basis_of,
    read_index,
    write_index,
)

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

LESSON = LessonRecord("a.yaml", 5, 6, "a", "Où? 😀", 20, 3, False, 1, ("S", "T"), True)  # noqa: FBT003 (a row)
COURSE = CourseRecord(7, 8, "c", "C", "About", None, True, 2, ("a.yaml",), ("b.yaml",), True)  # noqa: FBT003 (a row)
INDEX = Index(
    basis_of(1, 2),
    (FolderRecord("folder", COURSE, (LESSON,)), FolderRecord("other", None, ())),
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    cache = tmp_path / "new" / "cache"
    assert write_index(cache, INDEX)
    assert read_index(cache) == INDEX
    assert [file.name for file in cache.iterdir()] == [NAME]


def test_the_basis_is_the_program_and_its_techniques() -> None:
    assert basis_of(1, 2) == (__version__, 1, 2)


def test_without_a_file_there_is_no_index(tmp_path: Path) -> None:
    assert read_index(tmp_path) is None
    (tmp_path / NAME).mkdir()
    assert read_index(tmp_path) is None


@given(raw=st.binary(max_size=80))
def test_a_file_of_anything_is_no_index(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    cache = tmp_path_factory.getbasetemp()
    (cache / NAME).write_bytes(raw)
    assert read_index(cache) is None


def test_a_damaged_index_is_none_wherever_the_damage_is(tmp_path: Path) -> None:
    write_index(tmp_path, INDEX)
    good = (tmp_path / NAME).read_bytes()
    for place in range(len(good)):
        (tmp_path / NAME).write_bytes(good[:place] + b"\x7f" + good[place + 1 :])
        assert read_index(tmp_path) is None
        (tmp_path / NAME).write_bytes(good[:place])
        assert read_index(tmp_path) is None


def test_an_index_of_another_shape_is_none(tmp_path: Path) -> None:
    body = b'{"another": "shape"}'
    head = b"literacy-app index 2 %08x\n" % zlib.crc32(body)
    (tmp_path / NAME).write_bytes(head + body)
    assert read_index(tmp_path) is None


def test_a_cache_that_cannot_be_written_is_survived(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.write_text("a file where the folder should be", encoding="utf-8")
    assert not write_index(cache, INDEX)


def test_a_write_that_fails_leaves_the_old_index_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_index(tmp_path, INDEX)

    def fail(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    assert not write_index(tmp_path, INDEX._replace(folders=()))
    assert read_index(tmp_path) == INDEX
    assert [file.name for file in tmp_path.iterdir()] == [NAME]
