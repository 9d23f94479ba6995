"""A lesson's text saved as its file: all of it or nothing, and never over what somebody else wrote.

Not what the text says. Writing waits for the disk, so an interface calls it from a worker.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from literacy_app.lessons.decoding import codec_of

if TYPE_CHECKING:
    from collections.abc import Callable

_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+\Z")
_LINE_END = re.compile(r"\r\n?|\n")
_Done = TypeVar("_Done")
_NEW_FILE = 0o644
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


class NotSaved(Exception):
    """The file is as it was; `code` is the id of the sentence that says why."""

    code: ClassVar[str] = "authoring.not-saved"

    def __init__(self, path: Path, reason: str = "") -> None:
        super().__init__(f"{self.code}: {path}: {reason}")
        self.path = path
        self.reason = reason


class DiskFull(NotSaved):
    """There is no room for the new file beside the old one."""

    code = "authoring.not-saved-disk-full"


class ReadOnly(NotSaved):
    """The file or its folder may not be written to."""

    code = "authoring.not-saved-read-only"


class NotEncodable(NotSaved):
    """The text has half a character, which no file can hold."""

    code = "authoring.not-saved-character"


class ChangedOutside(NotSaved):
    """The file is not what was opened any more; `found` is its hash, None where it is gone."""

    code = "authoring.changed-outside"

    def __init__(self, path: Path, found: str | None) -> None:
        super().__init__(path, found or "")
        self.found = found


def save(path: Path, text: str, expected: bytes | None) -> bytes:
    """Save a text as a file and return its bytes, which are what is expected next time.

    `expected` is what the file held when it was read: its encoding, byte order mark and line ends
    are kept. None: there is no such file yet. Raises a `NotSaved`; the file is then as it was.
    """
    raw = encoded(path, text, expected)
    target = path.resolve()  # a link stays one
    _look(path, target, expected)
    if raw != expected:
        _told(path, lambda: _replace(path, target, raw, expected))
    return raw


def save_bytes(path: Path, raw: bytes, expected: bytes) -> None:
    """The same with bytes, for what changes a file here and there and keeps the rest of it."""
    target = path.resolve()
    _look(path, target, expected)
    _told(path, lambda: _replace(path, target, raw, expected))


def encoded(path: Path, text: str, expected: bytes | None) -> bytes:
    r"""A text as the bytes of a file that held `expected`; with `\n` in a new one.

    Lines before and after those that changed keep the line ends they have.
    """
    codec, mark = codec_of(expected or b"")
    lines = _LINE.findall(_LINE_END.sub("\n", text))
    old = _LINE.findall((expected or b"").removeprefix(mark).decode(codec))
    own = [_LINE_END.sub("\n", line) for line in old]
    same = _common(own, lines)
    behind = _common(own[same:][::-1], lines[same:][::-1])
    found = _LINE_END.search(old[0]) if old else None
    changed = "".join(lines[same : len(lines) - behind])
    parts = (*old[:same], changed.replace("\n", found[0] if found else "\n"))
    try:
        return mark + "".join((*parts, *old[len(old) - behind :])).encode(codec)
    except UnicodeEncodeError as error:
        raise NotEncodable(path, f"U+{ord(error.object[error.start]):04X}") from error


def hash_of(path: Path) -> str | None:
    """The hash of what a file holds now; None where there is none."""
    raw = _told(path, lambda: _read(path))
    return None if raw is None else sha256(raw).hexdigest()


def _common(first: list[str], second: list[str]) -> int:
    """How many lines two lists begin with alike."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((n for n, (one, two) in pairs if one != two), min(len(first), len(second)))


def _look(path: Path, target: Path, expected: bytes | None) -> None:
    """Raise where a file is not what it was."""
    found = _told(path, lambda: _read(target))
    if found != expected:
        raise ChangedOutside(path, None if found is None else sha256(found).hexdigest())


def _read(target: Path) -> bytes | None:
    try:
        return target.read_bytes()
    except FileNotFoundError:
        return None


def _replace(path: Path, target: Path, raw: bytes, expected: bytes | None) -> None:
    """Write beside the file, then put it in its place: it is never there by half."""
    mode = stat.S_IMODE(target.stat().st_mode) if expected is not None else _NEW_FILE
    if not mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
        written.chmod(mode)
        _look(path, target, expected)
        written.replace(target)
    except BaseException:
        with suppress(OSError):
            written.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Have the file's new name on the disk too, where a folder can be opened; it is in place."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _told(path: Path, act: Callable[[], _Done]) -> _Done:
    """What an act on files gives, what keeps it from being done told as why nothing is saved."""
    try:
        return act()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        if error.errno in _FULL:
            raise DiskFull(path, reason) from error
        if error.errno in _FORBIDDEN:
            raise ReadOnly(path, reason) from error
        raise NotSaved(path, reason) from error
