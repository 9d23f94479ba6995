"""Packs installed, replaced and removed."""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest

from literacy_app.authoring.packing import Packed, pack, pack_without_keys, write_pack
from literacy_app.authoring.stripping import hash_of
from literacy_app.lessons import installing
from literacy_app.lessons.installing import discard, install, installed, prepare, uninstall
from literacy_app.lessons.library import Library
from literacy_app.lessons.load import load_lesson
from literacy_app.lessons.pack_manifest import Manifest, PackedFile
from literacy_app.lessons.pack_refusals import PackReason, PackRefused
from tests.fakes.packed import course_folder, keyless_packs, town_pack, zipped


@pytest.fixture
def courses(tmp_path: Path) -> Path:
    return tmp_path / "data" / "courses"


def refusal(file: Path, courses: Path) -> PackReason:
    with pytest.raises(PackRefused) as caught:
        prepare(file, courses)
    assert caught.value.sentence()
    return caught.value.reason


def repacked(file: Path, files: dict[str, bytes], course: str = "town") -> Path:
    """A pack of any files, whose list is right."""
    listed = tuple(PackedFile(name, len(raw), hash_of(raw)) for name, raw in sorted(files.items()))
    manifest = Manifest("course", course, "A town", "", "1", without_keys=False, files=listed)
    write_pack(Packed(manifest, files), file)
    return file


def test_a_pack_is_checked_told_of_and_installed(tmp_path: Path, courses: Path) -> None:
    prepared = prepare(town_pack(tmp_path), courses)
    assert prepared.manifest.author == "M. Teacher"
    assert [(each.title, each.minutes) for each in prepared.lessons] == [
        ("A council meets", 12),
        ("A council meets", 8),
    ]
    assert (prepared.minutes, prepared.excerpts, prepared.has_keys) == (20, 1, True)
    assert prepared.before is None
    assert not prepared.target.exists()
    assert install(prepared) == courses / "town"
    assert [each.name for each in courses.iterdir()] == ["town"]
    (there,) = installed(courses)
    assert there.manifest == prepared.manifest
    shelf = Library((courses,), tmp_path / "cache").refresh()
    assert [course.id for course in shelf.courses] == ["town"]
    assert not shelf.loose


def test_what_is_not_wanted_leaves_nothing(tmp_path: Path, courses: Path) -> None:
    discard(prepare(town_pack(tmp_path), courses))
    assert list(courses.iterdir()) == []


def test_a_newer_version_takes_the_place_of_an_older_one(tmp_path: Path, courses: Path) -> None:
    file = town_pack(tmp_path)
    install(prepare(file, courses))
    (courses / "town" / "stray.txt").write_text("of the old one")
    again = prepare(file, courses)
    assert again.before is not None
    assert again.before.author == "M. Teacher"
    install(again)
    assert not (courses / "town" / "stray.txt").exists()
    assert [each.name for each in courses.iterdir()] == ["town"]


def test_a_folder_in_its_place_that_came_from_nowhere_is_told_as_the_course(
    tmp_path: Path, courses: Path
) -> None:
    (courses / "town").mkdir(parents=True)
    prepared = prepare(town_pack(tmp_path), courses)
    assert prepared.before == prepared.manifest
    assert installed(courses) == ()


def test_the_old_one_stands_where_the_new_one_cannot(
    tmp_path: Path, courses: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = town_pack(tmp_path)
    install(prepare(file, courses))
    again = prepare(file, courses)
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if self == again.folder:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(PackRefused) as caught:
        install(again)
    assert caught.value.reason is PackReason.CANNOT_WRITE
    assert load_lesson(courses / "town" / "council.yaml").lesson is not None


def test_an_interrupted_replacing_is_put_right(tmp_path: Path, courses: Path) -> None:
    file = town_pack(tmp_path)
    install(prepare(file, courses))
    (courses / "town").rename(courses / ".old-town")
    discard(prepare(file, courses))
    assert (courses / "town" / "course.yaml").is_file()
    (courses / ".old-town").mkdir()
    discard(prepare(file, courses))
    assert [each.name for each in courses.iterdir()] == ["town"]


def test_what_was_made_ready_long_ago_is_cleared_away(tmp_path: Path, courses: Path) -> None:
    for name in (".new-then", ".new-now"):
        (courses / name).mkdir(parents=True)
    os.utime(courses / ".new-then", (0, 0))
    discard(prepare(town_pack(tmp_path), courses))
    assert [each.name for each in courses.iterdir()] == [".new-now"]


def test_a_course_can_be_removed(tmp_path: Path, courses: Path) -> None:
    install(prepare(town_pack(tmp_path), courses))
    uninstall("town", courses)
    assert list(courses.iterdir()) == []
    assert installed(courses) == ()


@pytest.mark.parametrize("course", ["town", "../data", "", ".."])
def test_only_what_was_installed_can_be_removed(tmp_path: Path, courses: Path, course: str) -> None:
    (courses / "town").mkdir(parents=True)
    with pytest.raises(PackRefused) as caught:
        uninstall(course, courses)
    assert caught.value.reason is PackReason.NOT_INSTALLED
    assert (courses / "town").is_dir()
    assert tmp_path.is_dir()


def test_there_are_none_where_there_is_no_folder(courses: Path) -> None:
    assert installed(courses) == ()


def test_a_course_with_errors_is_refused_with_the_first(tmp_path: Path, courses: Path) -> None:
    folder = course_folder(tmp_path)
    names = ("course.yaml", "council.yaml", "more/second.yaml", "bank.yaml")
    files = {name: (folder / name).read_bytes() for name in names}
    broken = files | {"council.yaml": b"format: 1\n"}
    with pytest.raises(PackRefused) as caught:
        prepare(repacked(tmp_path / "a.litcourse", broken), courses)
    assert caught.value.reason is PackReason.BROKEN
    assert "council.yaml:1:1" in caught.value.sentence()
    broken = files | {"course.yaml": b"format: 1\n"}
    assert refusal(repacked(tmp_path / "b.litcourse", broken), courses) is PackReason.BROKEN
    assert list(courses.iterdir()) == []


def test_the_course_must_be_the_listed_one_and_its_files_its_own(
    tmp_path: Path, courses: Path
) -> None:
    folder = course_folder(tmp_path)
    names = ("course.yaml", "council.yaml", "more/second.yaml", "bank.yaml")
    files = {name: (folder / name).read_bytes() for name in names}
    other = repacked(tmp_path / "a.litcourse", files, course="city")
    assert refusal(other, courses) is PackReason.OTHER_COURSE
    more = repacked(tmp_path / "b.litcourse", files | {"stray.yaml": b"id: stray"})
    assert refusal(more, courses) is PackReason.STRANGER


def test_a_damaged_pack_leaves_nothing(tmp_path: Path, courses: Path) -> None:
    file = town_pack(tmp_path)
    raw = file.read_bytes().replace(b"the brave council", b"the craven gang!!")
    file.write_bytes(raw)
    assert refusal(file, courses) in {PackReason.DAMAGED, PackReason.CHANGED}
    assert list(courses.iterdir()) == []
    assert refusal(zipped(file, []), courses) is PackReason.NO_MANIFEST


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"")
    assert refusal(town_pack(tmp_path), tmp_path / "data" / "courses") is PackReason.CANNOT_WRITE


def test_a_problem_outside_the_folder_is_named_as_it_is(tmp_path: Path) -> None:
    problems = load_lesson(tmp_path / "gone.yaml").problems
    told = installing._broken(problems, tmp_path / "elsewhere")  # noqa: SLF001 - a guard within
    assert told.reason is PackReason.BROKEN


def test_a_course_without_its_keys_is_made_whole_by_its_key(tmp_path: Path, courses: Path) -> None:
    made, key = keyless_packs(tmp_path)
    without = prepare(made, courses)
    assert not without.has_keys
    assert (without.excerpts, without.manifest.without_keys) == (0, True)
    install(without)
    lesson = load_lesson(courses / "town" / "council.yaml").lesson
    assert lesson is not None
    assert lesson.without_key is not None
    install(prepare(key, courses))
    whole = load_lesson(courses / "town" / "council.yaml").lesson
    assert whole is not None
    assert whole.content_hash == lesson.without_key
    assert whole.without_key is None
    original = tmp_path / "town" / "council.yaml"
    assert (courses / "town" / "council.yaml").read_bytes() == original.read_bytes()


def test_the_key_of_another_version_is_refused(tmp_path: Path, courses: Path) -> None:
    made, _ = keyless_packs(tmp_path)
    install(prepare(made, courses))
    file = tmp_path / "town" / "council.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("It praises.", "It cheers."), "utf-8")
    _, key = pack_without_keys(tmp_path / "town" / "course.yaml")
    write_pack(key, tmp_path / "other.litkey")
    assert refusal(tmp_path / "other.litkey", courses) is PackReason.OTHER_KEY


def test_a_key_alone_is_a_whole_course(tmp_path: Path, courses: Path) -> None:
    _, key = keyless_packs(tmp_path)
    prepared = prepare(key, courses)
    assert prepared.has_keys
    install(prepared)
    again = prepare(key, courses)  # where the whole course stands, any key of it may take its place
    assert again.before is not None
    shutil.rmtree(courses / "town")
    (courses / "town").mkdir()
    (courses / "town" / "course.yaml").write_bytes((tmp_path / "town" / "course.yaml").read_bytes())
    (courses / "town" / "council.yaml").write_bytes(b"")
    discard(prepare(key, courses))


def test_a_pack_has_nothing_but_its_files(tmp_path: Path) -> None:
    packed = pack(course_folder(tmp_path) / "course.yaml")
    write_pack(packed, tmp_path / "a.litcourse")
    with zipfile.ZipFile(tmp_path / "a.litcourse") as archive:
        assert "notes.txt" not in archive.namelist()
