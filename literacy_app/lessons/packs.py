"""A lesson pack opened: every name and size looked at first, then every byte held to its hash.

Not the lessons in it and not their place on this computer (`installing`); nothing is written but
where it is told to, and nothing at all of a pack that is refused before.
"""

from __future__ import annotations

import errno
import stat
import struct
import zipfile
import zlib
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from typing import IO, TYPE_CHECKING

from literacy_app.lessons.pack_manifest import MOST_BYTES, NAME, PackedFile, read_manifest
from literacy_app.lessons.pack_names import has_known_ending, is_safe, same_names
from literacy_app.lessons.pack_refusals import PackReason, PackRefused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from literacy_app.lessons.pack_manifest import Manifest

ENDING = ".litcourse"
KEY_ENDING = ".litkey"

MOST_MIB = 200
MOST_SIZE = MOST_MIB << 20
"""How many bytes a pack may have, and may hold unpacked."""

MOST_FILES = 2_000

_CHUNK = 1 << 16
_TIGHTEST = 100
_ALWAYS_FINE = 1 << 16

_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1 | 0x40 | 0x2000

# What reading a zip of unknown worth may raise.
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    RuntimeError,  # also that something is not supported
    ValueError,
    IndexError,
    OverflowError,
    MemoryError,
)


@dataclass(frozen=True, slots=True)
class OpenPack:
    """A pack whose names and declared sizes are as they should be.

    Attributes:
        size: how many bytes the files have, unpacked.
    """

    file: Path
    manifest: Manifest
    size: int


def open_pack(file: Path) -> OpenPack:
    """Look at a pack without unpacking it. Raises `PackRefused`."""
    with _archive(file) as archive:
        entries = _entries(archive)
        manifest = _manifest(archive, entries)
        _hold_together(manifest, entries)
    return OpenPack(file, manifest, sum(each.size for each in manifest.files))


def unpack(pack: OpenPack, folder: Path) -> None:
    """Write the files of a pack to a folder that is there, each held to its size and hash.

    Raises:
        PackRefused: what was written until then is left there, and is not to be used.
    """
    with _archive(pack.file) as archive:
        entries = _entries(archive)
        _hold_together(pack.manifest, entries)
        for packed in pack.manifest.files:
            target = folder.joinpath(*packed.name.split("/"))
            with _told_of_writing(folder):
                target.parent.mkdir(parents=True, exist_ok=True)
                writing = target.open("xb")
            with writing, archive.open(entries[packed.name]) as reading:
                _copy(packed, reading, writing, folder)


def _copy(packed: PackedFile, reading: IO[bytes], writing: IO[bytes], folder: Path) -> None:
    """Copy one file. It is not read further than it should be long."""
    digest, left = sha256(), packed.size
    while chunk := reading.read(_CHUNK):
        left -= len(chunk)
        if left < 0:
            raise PackRefused(PackReason.BOMB, name=packed.name)
        digest.update(chunk)
        with _told_of_writing(folder):
            writing.write(chunk)
    if left or digest.hexdigest() != packed.sha256:
        raise PackRefused(PackReason.CHANGED, name=packed.name)


@contextmanager
def _archive(file: Path) -> Iterator[zipfile.ZipFile]:
    """The zip in a file, and every way in which it can be none told as a refusal."""
    try:
        size = file.stat().st_size
        if size > MOST_SIZE:
            raise PackRefused(PackReason.TOO_LARGE, most=MOST_MIB)
        with zipfile.ZipFile(file) as archive:
            yield archive
    except OSError as error:
        if error.errno == errno.EINVAL:  # the zip leads to a place before its own beginning
            raise PackRefused(PackReason.DAMAGED) from error
        raise PackRefused(PackReason.CANNOT_READ, why=error.strerror or error) from error
    except _DAMAGE as error:
        raise PackRefused(PackReason.DAMAGED) from error


@contextmanager
def _told_of_writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        values = {"folder": folder.parent, "why": error.strerror or error}
        raise PackRefused(PackReason.CANNOT_WRITE, **values) from error


def _entries(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    """The files of a zip by name, each of them one that a pack may hold."""
    listed = archive.infolist()
    if len(listed) > MOST_FILES:
        raise PackRefused(PackReason.TOO_MANY, most=MOST_FILES)
    for entry in listed:
        _look_at(entry)
    same = same_names(entry.orig_filename for entry in listed)
    if same is not None:
        raise PackRefused(PackReason.SAME_NAME, first=same[0], second=same[1])
    if sum(entry.file_size for entry in listed) > MOST_SIZE:
        raise PackRefused(PackReason.TOO_LARGE, most=MOST_MIB)
    return {entry.orig_filename: entry for entry in listed}


def _look_at(entry: zipfile.ZipInfo) -> None:
    """Refuse an entry by what the zip says of it."""
    # Not `filename`, from which Python has taken out what it found odd.
    name = entry.orig_filename
    mode = entry.external_attr >> 16
    if not is_safe(name.removesuffix("/")) or name != entry.filename:
        raise PackRefused(PackReason.UNSAFE_NAME, name=name)
    if name.endswith("/") or (stat.S_IFMT(mode) and not stat.S_ISREG(mode)):
        raise PackRefused(PackReason.NOT_A_FILE, name=name)
    if entry.flag_bits & _ENCRYPTED:
        raise PackRefused(PackReason.ENCRYPTED, name=name)
    if entry.compress_type not in _METHODS:
        raise PackRefused(PackReason.DAMAGED)
    if name != NAME and not has_known_ending(name):
        raise PackRefused(PackReason.UNKNOWN_KIND, name=name)
    if entry.file_size > max(_ALWAYS_FINE, _TIGHTEST * entry.compress_size):
        raise PackRefused(PackReason.BOMB, name=name)


def _manifest(archive: zipfile.ZipFile, entries: dict[str, zipfile.ZipInfo]) -> Manifest:
    entry = entries.get(NAME)
    if entry is None:
        raise PackRefused(PackReason.NO_MANIFEST)
    with archive.open(entry) as reading:
        raw = reading.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise PackRefused(PackReason.BAD_MANIFEST)
    return read_manifest(raw)


def _hold_together(manifest: Manifest, entries: dict[str, zipfile.ZipInfo]) -> None:
    """Refuse a pack whose list and whose files are not the same."""
    listed = {each.name: each for each in manifest.files}
    if len(listed) != len(manifest.files) or NAME in listed:
        raise PackRefused(PackReason.BAD_MANIFEST)
    for name in entries:
        if name != NAME and name not in listed:
            raise PackRefused(PackReason.UNLISTED, name=name)
    for name, each in listed.items():
        if name not in entries:
            raise PackRefused(PackReason.NOT_THERE, name=name)
        if entries[name].file_size != each.size:
            raise PackRefused(PackReason.CHANGED, name=name)
