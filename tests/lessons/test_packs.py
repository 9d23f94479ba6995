"""Lesson packs opened: sound ones, and all that are refused."""

from __future__ import annotations

import errno
import json
import stat
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from literacy_app.lessons import packs
from literacy_app.lessons.pack_manifest import MOST_BYTES, NAME
from literacy_app.lessons.pack_refusals import PackReason, PackRefused
from literacy_app.lessons.packs import open_pack, unpack
from tests.fakes.packed import entries_of, town_pack, zipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Entries = list[tuple[zipfile.ZipInfo, bytes]]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return town_pack(tmp_path_factory.mktemp("sound"))


def refusal(file: Path, folder: Path | None = None) -> PackReason:
    """Why a pack is refused, when it is opened or at the latest when it is unpacked."""
    with pytest.raises(PackRefused) as caught:
        unpack(open_pack(file), folder or file.parent / "nowhere")
    assert caught.value.sentence()
    return caught.value.reason


def remade(
    sound: Path, file: Path, change: Callable[[Entries], Entries], **manifest: object
) -> Path:
    """A sound pack with other entries, and other values in its manifest."""
    entries = entries_of(sound)
    data = json.loads(entries[0][1]) | manifest
    entries[0] = (entries[0][0], json.dumps(data).encode())
    return zipped(file, change(entries))


def same(entries: Entries) -> Entries:
    return entries


def test_a_sound_pack_is_unpacked_byte_for_byte(sound: Path, tmp_path: Path) -> None:
    pack = open_pack(sound)
    assert pack.manifest.author == "M. Teacher"
    unpack(pack, tmp_path)
    there = sorted(
        each.relative_to(tmp_path).as_posix() for each in tmp_path.rglob("*") if each.is_file()
    )
    assert there == [each.name for each in pack.manifest.files]
    assert there == [
        "bank.yaml", "council.yaml", "course.yaml", "more/second.yaml", "readings/council.csv",
    ]  # fmt: skip
    assert pack.size == sum((tmp_path / name).stat().st_size for name in there)
    own = sound.parent / "town"
    assert all((tmp_path / name).read_bytes() == (own / name).read_bytes() for name in there)


@pytest.mark.parametrize(
    "name",
    [
        "../evil.yaml",
        "/etc/evil.yaml",
        "a\\..\\evil.yaml",
        "C:/evil.yaml",
        "a/../../evil.yaml",
        "nul.yaml",
        "evil.yaml\0.txt",
        "more/../course.yaml",
    ],
)
def test_a_path_that_leads_out_is_refused(sound: Path, tmp_path: Path, name: str) -> None:
    entry = zipfile.ZipInfo("x")
    entry.filename = name
    file = remade(sound, tmp_path / "a.litcourse", lambda each: [*each, (entry, b"")])
    assert refusal(file) in {PackReason.UNSAFE_NAME, PackReason.DAMAGED}


@pytest.mark.parametrize(
    ("first", "second"), [("a.yaml", "A.YAML"), ("\u00e9.yaml", "e\u0301.yaml")]
)
def test_names_that_are_one_somewhere_are_refused(
    sound: Path, tmp_path: Path, first: str, second: str
) -> None:
    more = [(zipfile.ZipInfo(name), b"") for name in (first, second.replace("YAML", "yaml"))]
    file = remade(sound, tmp_path / "a.litcourse", lambda each: [*each, *more])
    assert refusal(file) is PackReason.SAME_NAME


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_twice_is_refused(sound: Path, tmp_path: Path) -> None:
    file = remade(sound, tmp_path / "a.litcourse", lambda each: [*each, each[-1]])
    assert refusal(file) is PackReason.SAME_NAME


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFDIR, stat.S_IFCHR])
def test_a_link_and_whatever_is_no_file_is_refused(sound: Path, tmp_path: Path, kind: int) -> None:
    entry = zipfile.ZipInfo("link.yaml")
    entry.external_attr = (kind | 0o777) << 16
    file = remade(sound, tmp_path / "a.litcourse", lambda each: [*each, (entry, b"/")])
    assert refusal(file) is PackReason.NOT_A_FILE


def test_a_folder_is_refused(sound: Path, tmp_path: Path) -> None:
    folder = zipfile.ZipInfo("more/")
    file = remade(sound, tmp_path / "a.litcourse", lambda each: [*each[:1], (folder, b"")])
    assert refusal(file) is PackReason.NOT_A_FILE


def test_other_kinds_of_files_are_refused(sound: Path, tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("run.exe")
    file = remade(sound, tmp_path / "a.litcourse", lambda each: [*each, (entry, b"")])
    assert refusal(file) is PackReason.UNKNOWN_KIND


def test_a_locked_entry_is_refused(sound: Path, tmp_path: Path) -> None:
    raw = bytearray(sound.read_bytes())
    at = raw.index(b"PK\x01\x02")
    raw[at + 8] |= 1
    file = tmp_path / "a.litcourse"
    file.write_bytes(raw)
    assert refusal(file) is PackReason.ENCRYPTED


def test_another_compression_is_refused(sound: Path, tmp_path: Path) -> None:
    raw = bytearray(sound.read_bytes())
    at = raw.index(b"PK\x01\x02")
    raw[at + 10] = zipfile.ZIP_LZMA
    file = tmp_path / "a.litcourse"
    file.write_bytes(raw)
    assert refusal(file) is PackReason.DAMAGED


def test_what_is_packed_too_tightly_is_refused(sound: Path, tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("zeros.yaml")
    entry.compress_type = zipfile.ZIP_DEFLATED
    file = remade(sound, tmp_path / "a.litcourse", lambda each: [*each, (entry, bytes(1 << 22))])
    assert refusal(file) is PackReason.BOMB


def test_what_is_larger_than_it_says_is_refused(sound: Path, tmp_path: Path) -> None:
    """The zip and the list say 100 bytes; what is packed goes on for a mebibyte."""
    content = bytes(range(256)) * 4096
    entry = zipfile.ZipInfo("course.yaml")
    entry.compress_type = zipfile.ZIP_DEFLATED
    listed = [{"name": "course.yaml", "size": 100, "sha256": "a" * 64}]
    file = remade(
        sound, tmp_path / "a.litcourse", lambda each: [each[0], (entry, content)], files=listed
    )
    size = struct.pack("<I", len(content))
    file.write_bytes(file.read_bytes().replace(size, struct.pack("<I", 100)))
    folder = tmp_path / "there"
    folder.mkdir()
    assert refusal(file, folder) in {PackReason.DAMAGED, PackReason.BOMB, PackReason.CHANGED}
    assert sum(each.stat().st_size for each in folder.rglob("*")) <= 1 << 16


def test_reading_stops_where_a_file_is_longer_than_listed(sound: Path, tmp_path: Path) -> None:
    """Even where the list was changed behind the back of whoever opened the pack."""
    pack = open_pack(sound)
    first = pack.manifest.files[0]
    source, target = tmp_path / "in", tmp_path / "out"
    source.write_bytes(bytes(first.size + 1))
    reading, writing = source.open("rb"), target.open("wb")
    with reading, writing, pytest.raises(PackRefused) as caught:
        packs._copy(first, reading, writing, tmp_path)  # noqa: SLF001 - the inner guard
    assert caught.value.reason is PackReason.BOMB


def test_too_large_a_file_is_not_opened(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packs, "MOST_SIZE", sound.stat().st_size - 1)
    assert refusal(sound, tmp_path) is PackReason.TOO_LARGE


def test_too_much_in_it_is_not_unpacked(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = remade(sound, tmp_path / "a.litcourse", same)
    monkeypatch.setattr(packs, "MOST_SIZE", 10_000)
    entry = zipfile.ZipInfo("b.yaml")
    entry.compress_type = zipfile.ZIP_DEFLATED
    zipped(file, [(entry, b"abc " * 4_000)])
    assert refusal(file, tmp_path) is PackReason.TOO_LARGE


def test_too_many_files_are_not_looked_at(
    sound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packs, "MOST_FILES", 3)
    assert refusal(sound, tmp_path) is PackReason.TOO_MANY


def test_a_newer_format_is_refused(sound: Path, tmp_path: Path) -> None:
    file = remade(sound, tmp_path / "a.litcourse", same, format=2)
    assert refusal(file) is PackReason.NEWER_FORMAT


def test_a_zip_without_a_list_is_refused(sound: Path, tmp_path: Path) -> None:
    file = remade(sound, tmp_path / "a.litcourse", lambda each: each[1:])
    assert refusal(file) is PackReason.NO_MANIFEST


def test_too_long_a_list_is_refused(sound: Path, tmp_path: Path) -> None:
    entry = zipfile.ZipInfo(NAME)
    file = remade(sound, tmp_path / "a.litcourse", lambda _: [(entry, b" " * (MOST_BYTES + 1))])
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(entry, b" " * (MOST_BYTES + 1))
    assert refusal(file) is PackReason.BAD_MANIFEST


def test_a_file_that_is_not_listed_is_refused(sound: Path, tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("more.yaml")
    file = remade(sound, tmp_path / "a.litcourse", lambda each: [*each, (entry, b"")])
    assert refusal(file) is PackReason.UNLISTED


def test_a_file_that_is_not_there_is_told(sound: Path, tmp_path: Path) -> None:
    file = remade(sound, tmp_path / "a.litcourse", lambda each: each[:-1])
    assert refusal(file) is PackReason.NOT_THERE


def test_a_list_that_names_a_file_twice_or_itself_is_refused(sound: Path, tmp_path: Path) -> None:
    listed = json.loads(entries_of(sound)[0][1])["files"]
    file = remade(sound, tmp_path / "a.litcourse", same, files=[*listed, listed[0]])
    assert refusal(file) is PackReason.BAD_MANIFEST
    itself = {"name": NAME, "size": 1, "sha256": "a" * 64}
    file = remade(sound, tmp_path / "b.litcourse", same, files=[*listed, itself])
    assert refusal(file) is PackReason.BAD_MANIFEST


def test_a_file_that_was_changed_is_refused(sound: Path, tmp_path: Path) -> None:
    folder = tmp_path / "there"
    folder.mkdir()

    def other(entries: Entries) -> Entries:
        entry, content = entries[-1]
        return [*entries[:-1], (entry, content.replace(b"brave", b"craven"[:5]))]

    file = remade(sound, tmp_path / "a.litcourse", other)
    assert refusal(file, folder) is PackReason.CHANGED

    def longer(entries: Entries) -> Entries:
        return [*entries[:-1], (entries[-1][0], entries[-1][1] + b" ")]

    file = remade(sound, tmp_path / "b.litcourse", longer)
    assert refusal(file, folder) is PackReason.CHANGED


def test_what_is_no_zip_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.litcourse"
    file.write_bytes(b"format: 1\n")
    assert refusal(file) is PackReason.DAMAGED
    assert refusal(tmp_path / "gone.litcourse") is PackReason.CANNOT_READ
    assert refusal(tmp_path) is PackReason.CANNOT_READ


def test_a_zip_that_leads_before_its_beginning_is_damaged(sound: Path, tmp_path: Path) -> None:
    raw = bytearray(sound.read_bytes())
    at = raw.rindex(b"PK\x05\x06")
    raw[at + 12 : at + 16] = struct.pack("<I", len(raw) * 2)
    file = tmp_path / "a.litcourse"
    file.write_bytes(raw)
    assert refusal(file) is PackReason.DAMAGED

    def nowhere(*_: object, **__: object) -> zipfile.ZipFile:
        raise OSError(errno.EINVAL, "Invalid argument")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(zipfile, "ZipFile", nowhere)
        assert refusal(file) is PackReason.DAMAGED


def test_a_folder_that_cannot_be_written_to_is_told(sound: Path, tmp_path: Path) -> None:
    file = tmp_path / "a-file"
    file.write_bytes(b"")
    assert refusal(sound, file) is PackReason.CANNOT_WRITE


def test_a_pack_cut_off_anywhere_is_refused(sound: Path, tmp_path: Path) -> None:
    raw = sound.read_bytes()
    file = tmp_path / "a.litcourse"
    for end in range(0, len(raw), 97):
        file.write_bytes(raw[:end])
        assert refusal(file) is PackReason.DAMAGED


_changes = st.lists(
    st.tuples(st.floats(0, 1), st.sampled_from(["set", "cut", "put"]), st.binary(min_size=1)),
    min_size=1,
    max_size=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(changes=_changes, from_end=st.booleans())
def test_a_mutated_pack_is_opened_or_refused_and_writes_nowhere_else(
    sound: Path, tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[float, str, bytes]],
    from_end: bool,  # noqa: FBT001 - drawn
) -> None:  # fmt: skip
    around = tmp_path_factory.mktemp("around")
    folder = around / "inside" / "folder"
    folder.mkdir(parents=True)
    raw = bytearray(sound.read_bytes())
    first = raw.index(b"PK\x01\x02") if from_end else 0
    for share, what, content in changes:
        at = first + int(share * (len(raw) - first))
        if what == "set":
            raw[at : at + len(content)] = content
        elif what == "cut":
            del raw[at : at + len(content)]
        else:
            raw[at:at] = content
    file = around / "a.litcourse"
    file.write_bytes(raw)
    try:
        unpack(open_pack(file), folder)
    except PackRefused as refused:
        assert refused.sentence()  # noqa: PT017 - both ends are right
    outside = [each for each in around.rglob("*") if each.is_file() and folder not in each.parents]
    assert outside == [file]


@given(
    names=st.lists(
        st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
        | st.sampled_from(["..", "../x.yaml", "/x.yaml", "x.yaml", "con.yaml", "a/b.yaml"]),
        max_size=4,
    )
)
@settings(deadline=None)
def test_a_pack_of_any_names_writes_nowhere_else(
    tmp_path_factory: pytest.TempPathFactory, names: list[str]
) -> None:
    around = tmp_path_factory.mktemp("around")
    folder = around / "inside"
    folder.mkdir()
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    data = {
        "format": 1, "kind": "course", "course": {"id": "x", "title": "x"}, "author": "",
        "program": "", "without_keys": False,
        "files": [{"name": name, "size": 0, "sha256": empty} for name in names],
    }  # fmt: skip
    entries: Entries = [(zipfile.ZipInfo(NAME), json.dumps(data).encode())]
    entries += [(zipfile.ZipInfo(name), b"") for name in dict.fromkeys(names)]
    file = zipped(around / "a.litcourse", entries)
    try:
        unpack(open_pack(file), folder)
    except PackRefused as refused:
        assert refused.sentence()  # noqa: PT017 - both ends are right
    outside = [each for each in around.rglob("*") if each.is_file() and folder not in each.parents]
    assert outside == [file]
