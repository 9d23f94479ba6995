"""Tests of saving a lesson's text: all or nothing, and never over what somebody else wrote."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.authoring.saving import (
    ChangedOutside,
    DiskFull,
    NotEncodable,
    NotSaved,
    ReadOnly,
    encoded,
    hash_of,
    save,
    save_bytes,
)

POSIX = pytest.mark.skipif(os.name == "nt", reason="forks, signals and modes")
NOWHERE = Path("nowhere.yaml")
MARKS = {"utf-8": b"", "utf-8-sig": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe"}

KILLED = """
import os, signal, sys, traceback
from pathlib import Path
from literacy_app.authoring import saving

file, old, new = Path(sys.argv[1]), b"a: old\\n" * 500, "a: new\\n" * 700
seen = set()
number = 0
while True:
    number += 1
    for left in file.parent.iterdir():
        left.unlink()
    file.write_bytes(old)
    child = os.fork()
    if child == 0:
        count = 0
        def trace(frame, event, arg):
            global count
            if frame.f_code.co_filename != saving.__file__:
                return None
            count += 1
            if count == number:
                os.kill(os.getpid(), signal.SIGKILL)
            return trace
        sys.settrace(trace)
        saving.save(file, new, old)
        sys.settrace(None)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    found = file.read_bytes()
    assert found in (old, new.encode()), (number, found[:40])
    seen.add(found)
    if status == 0:
        break
    assert os.WTERMSIG(status) == signal.SIGKILL
print(number, len(seen))
"""


def failing(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def test_a_text_is_saved_and_its_bytes_come_back(tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    assert save(file, "a: 1\n", None) == b"a: 1\n" == file.read_bytes()
    assert save(file, "a: 2\n", b"a: 1\n") == b"a: 2\n" == file.read_bytes()
    assert list(tmp_path.iterdir()) == [file]
    assert hash_of(file) == sha256(b"a: 2\n").hexdigest()


def test_a_text_that_was_not_edited_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(b"a: 1\r\n")
    before = file.stat()
    assert save(file, "a: 1\n", b"a: 1\r\n") == b"a: 1\r\n"
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_bytes_are_saved_as_they_are_and_not_over_a_change(tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(b"a\r\nb\n")
    save_bytes(file, b"a\r\nc\n", b"a\r\nb\n")
    assert file.read_bytes() == b"a\r\nc\n"
    with pytest.raises(ChangedOutside):
        save_bytes(file, b"d", b"a\r\nb\n")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"a\r\nc\n"]


@pytest.mark.parametrize("codec", MARKS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_are_kept(codec: str, end: str) -> None:
    def raw(text: str) -> bytes:
        plain = "utf-8" if codec == "utf-8-sig" else codec
        return MARKS[codec] + text.replace("\n", end).encode(plain)

    old, new = "a: ü\nb: 2\nc: 3", "a: ü\nx: 😀\nb: 2\nc: 4\n"
    assert encoded(NOWHERE, old, raw(old)) == raw(old)
    assert encoded(NOWHERE, new, raw(old)) == raw(new)


@given(text=st.text(alphabet="ab\r\né"), mark=st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_a_text_that_was_not_edited_gives_the_same_bytes(text: str, mark: bytes) -> None:
    shown = text.replace("\r\n", "\n").replace("\r", "\n")
    raw = mark + text.encode()
    assert encoded(NOWHERE, shown, raw) == raw


def test_lines_that_did_not_change_keep_their_own_ends() -> None:
    assert encoded(NOWHERE, "a\nB\nc\n", b"a\nb\r\nc\r\n") == b"a\nB\nc\r\n"
    assert encoded(NOWHERE, "a\nb\n", b"") == b"a\nb\n"


def test_half_a_character_is_refused() -> None:
    with pytest.raises(NotEncodable) as refused:
        encoded(NOWHERE, "a: \ud800", None)
    assert refused.value.reason == "U+D800"


def test_a_file_that_changed_outside_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(b"a: theirs\n")
    with pytest.raises(ChangedOutside) as refused:
        save(file, "a: mine\n", b"a: old\n")
    assert refused.value.found == sha256(b"a: theirs\n").hexdigest()
    with pytest.raises(ChangedOutside):
        save(file, "a: mine\n", None)
    assert file.read_bytes() == b"a: theirs\n"


def test_a_file_that_is_gone_is_not_made_anew_unasked(tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    with pytest.raises(ChangedOutside) as refused:
        save(file, "a: mine\n", b"a: old\n")
    assert refused.value.found is None
    assert hash_of(file) is None
    assert list(tmp_path.iterdir()) == []


def test_a_change_in_the_last_moment_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(b"old")
    sync = os.fsync

    def meanwhile(handle: int) -> None:
        sync(handle)
        file.write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(ChangedOutside):
        save(file, "mine", b"old")
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"theirs"]


@POSIX
def test_a_link_stays_one_and_the_mode_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "away" / "real.yaml"
    target.parent.mkdir()
    target.write_bytes(b"old")
    target.chmod(0o640)
    link = tmp_path / "lesson.yaml"
    link.symlink_to(target)
    save(link, "new", b"old")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o640
    assert list(target.parent.iterdir()) == [target]


@POSIX
def test_a_file_that_may_not_be_written_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(ReadOnly) as refused:
        save(file, "new", b"old")
    assert refused.value.code == "authoring.not-saved-read-only"
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, DiskFull), (errno.EROFS, ReadOnly), (errno.EIO, NotSaved)],
)
def test_what_the_disk_refuses_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kind: type[NotSaved]
) -> None:
    file = tmp_path / "lesson.yaml"
    file.write_bytes(b"old")

    def refuse(_handle: int) -> None:
        raise failing(number)

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(NotSaved) as refused:
        save(file, "new", b"old")
    assert type(refused.value) is kind
    assert refused.value.reason == os.strerror(number)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]


@POSIX
def test_a_disk_without_room_leaves_the_old_file(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415 - Windows has none

    file = tmp_path / "lesson.yaml"
    file.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        with pytest.raises(DiskFull):
            save(file, "n" * 10_000, b"old")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotSaved):
        save(tmp_path, "new", b"old")


def test_a_folder_that_cannot_be_synced_does_not_matter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def refuse(path: Path, flags: int, *mode: int, **more: int) -> int:
        if path == tmp_path:
            raise failing(errno.EACCES)
        return opened(path, flags, *mode, **more)

    monkeypatch.setattr(os, "open", refuse)
    assert save(tmp_path / "lesson.yaml", "new", None) == b"new"


@POSIX
def test_a_program_killed_at_any_line_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path / "lesson.yaml")]
    run = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert run.returncode == 0, run.stderr
    steps, outcomes = map(int, run.stdout.split())
    assert steps > 40
    assert outcomes == 2
