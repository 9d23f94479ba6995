"""Tests of keeping copies of whole texts, and of letting them go."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.records.copies import FOLDER, AttachedCopy, Copies, CopyNotKept, same
from literacy_app.records.store import Store
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from pathlib import Path

COPY = AttachedCopy("The Liberation: A Point", "article.html", "2026-11-22", "Größe\n\nZwei.")


def test_a_copy_comes_back_by_its_title_however_it_is_written(tmp_path: Path) -> None:
    copies = Copies(tmp_path)
    assert copies.all() == ()
    assert copies.find(COPY.title) is None
    copies.keep(COPY)
    assert copies.find("the liberation –  a point") == COPY
    assert copies.find("The Liberation") is None
    assert Copies(tmp_path).all() == (COPY,)


def test_the_newer_copy_takes_the_place_of_the_older(tmp_path: Path) -> None:
    copies = Copies(tmp_path)
    copies.keep(COPY)
    newer = AttachedCopy(COPY.title, "", "2026-11-23", "Other.")
    copies.keep(newer)
    assert copies.all() == (newer,)


def test_copies_stand_by_title_and_one_can_be_taken_out(tmp_path: Path) -> None:
    copies = Copies(tmp_path)
    other = AttachedCopy("A report", "", "2026-11-22", "Text.")
    copies.keep(COPY)
    copies.keep(other)
    assert copies.all() == (other, COPY)
    copies.take_out(COPY.title)
    copies.take_out(COPY.title)
    assert copies.all() == (other,)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps folders by other rights")
def test_only_this_person_may_read_it(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        Copies(tmp_path / "data").keep(COPY)
    finally:
        os.umask(old)
    folder = tmp_path / "data" / FOLDER
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()] == [0o600]


@pytest.mark.parametrize("page", [
    b"", b"{}", b"[]", b'{"format": 2}', b'{"format": 1, "title": "x"}', b"\xff", b"[" * 100_000,
])  # fmt: skip
def test_a_file_that_is_none_of_ours_is_passed_over(tmp_path: Path, page: bytes) -> None:
    copies = Copies(tmp_path)
    copies.keep(COPY)
    (file,) = (tmp_path / FOLDER).iterdir()
    file.write_bytes(page)
    (tmp_path / FOLDER / "notes.txt").write_bytes(b"mine")
    assert copies.all() == ()
    assert copies.find(COPY.title) is None


def test_where_it_cannot_be_written_it_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file where the folder would be")
    with pytest.raises(CopyNotKept) as refused:
        Copies(tmp_path).keep(COPY)
    assert refused.value.reason
    assert [each.name for each in tmp_path.iterdir()] == [FOLDER]
    assert Copies(tmp_path).all() == ()


def test_a_full_disk_keeps_the_copy_there_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = Copies(tmp_path)
    copies.keep(COPY)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CopyNotKept, match="No space left"):
        copies.keep(AttachedCopy(COPY.title, "", "2026-11-23", "Other."))
    assert copies.all() == (COPY,)
    assert len(list((tmp_path / FOLDER).iterdir())) == 1


def test_one_that_cannot_be_taken_out_says_so(tmp_path: Path) -> None:
    copies = Copies(tmp_path)
    copies.keep(COPY)
    (file,) = (tmp_path / FOLDER).iterdir()
    file.unlink()
    file.mkdir()
    with pytest.raises(CopyNotKept):
        copies.take_out(COPY.title)


def test_no_export_holds_a_copy(tmp_path: Path) -> None:
    with closing(Store.open(tmp_path, TickingClock(), CountingIds())) as store:
        learner = store.add_learner("Maya")
        Copies(tmp_path).keep(COPY)
        assert COPY.text.split()[0] not in repr(store.export_learner(learner.id))


@given(st.text(), st.text())
def test_titles_are_the_same_or_not_in_letters_alone(one: str, other: str) -> None:
    letters = [[each for each in title.casefold() if each.isalnum()] for title in (one, other)]
    if letters[0] and letters[1]:
        assert (same(one) == same(other)) == (letters[0] == letters[1])
