from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from literacy_app.settings.private_files import (
    append_private,
    make_private_folder,
    write_private,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="such rights are of POSIX systems")


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_folders_that_are_missing_are_made_for_the_person_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    make_private_folder(tmp_path / "data" / "courses")
    assert rights(tmp_path / "data") == rights(tmp_path / "data" / "courses") == 0o700
    assert rights(tmp_path) == 0o755


def test_a_folder_that_is_there_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    make_private_folder(tmp_path)
    assert rights(tmp_path) == 0o750


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").touch()
    with pytest.raises(FileExistsError):
        make_private_folder(tmp_path / "data")
    with pytest.raises(NotADirectoryError):
        make_private_folder(tmp_path / "data" / "courses")


@pytest.mark.parametrize("write", [write_private, append_private])
def test_a_file_is_for_the_person_alone_whatever_was_there(
    tmp_path: Path, write: Callable[[Path, bytes], None]
) -> None:
    new, old = tmp_path / "new", tmp_path / "old"
    old.write_bytes(b"a longer text\n")
    old.chmod(0o666)
    for file in (new, old):
        write(file, b"words\r\n")
        assert rights(file) == 0o600
    assert new.read_bytes() == b"words\r\n"


def test_one_writes_anew_and_the_other_adds(tmp_path: Path) -> None:
    file = tmp_path / "file"
    write_private(file, b"first")
    append_private(file, b" second")
    assert file.read_bytes() == b"first second"
    write_private(file, b"third")
    assert file.read_bytes() == b"third"


def test_where_no_rights_can_be_set_it_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_what: object, **_how: object) -> None:
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.chmod", refuse)
    write_private(tmp_path / "file", b"words")
    assert (tmp_path / "file").read_bytes() == b"words"
