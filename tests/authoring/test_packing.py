"""Courses packed, with their keys and without."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from literacy_app.authoring import packing
from literacy_app.authoring.packing import CourseBroken, pack, pack_without_keys, write_pack
from literacy_app.authoring.stripping import NotStripped
from literacy_app.lessons.load import load_course_text, load_lesson_text
from literacy_app.lessons.pack_refusals import PackReason, PackRefused
from literacy_app.lessons.packs import open_pack
from literacy_app.settings.bundled import lessons_folder
from tests.fakes.packed import COURSE, course_folder

BUNDLED = sorted(lessons_folder().glob("*/course.yaml"))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return course_folder(tmp_path) / "course.yaml"


def refusal(course: Path) -> PackReason:
    with pytest.raises(PackRefused) as caught:
        pack(course)
    return caught.value.reason


def test_the_same_course_is_the_same_pack(course: Path, tmp_path: Path) -> None:
    first = pack(course, "M. Teacher").to_bytes()
    for file in course.parent.rglob("*.yaml"):
        file.touch()
        file.chmod(0o600)
    again = course_folder(tmp_path / "elsewhere") / "course.yaml"
    assert first == pack(course, "M. Teacher").to_bytes() == pack(again, "M. Teacher").to_bytes()
    assert first != pack(course, "N. Teacher").to_bytes()


def test_every_entry_is_a_plain_file_of_no_day(course: Path, tmp_path: Path) -> None:
    write_pack(pack(course), tmp_path / "a.litcourse")
    with zipfile.ZipFile(tmp_path / "a.litcourse") as archive:
        entries = archive.infolist()
    names = [entry.filename for entry in entries]
    assert names == ["manifest.json", *sorted(names[1:])]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {
        (3, 0o100644 << 16)
    }


def test_only_what_the_course_names_goes_in(course: Path) -> None:
    packed = pack(course)
    assert sorted(packed.files) == [
        "bank.yaml", "council.yaml", "course.yaml", "more/second.yaml", "readings/council.csv",
    ]  # fmt: skip
    assert packed.manifest.title == "A town and its paper"
    assert not packed.manifest.without_keys


@pytest.mark.parametrize("file", BUNDLED, ids=lambda file: file.parent.name)
def test_bundled_courses_are_packed_both_ways_and_opened(file: Path, tmp_path: Path) -> None:
    made, key = pack_without_keys(file)
    for packed in (pack(file), made, key):
        write_pack(packed, tmp_path / "a.litcourse")
        assert open_pack(tmp_path / "a.litcourse").manifest == packed.manifest


def test_a_course_with_errors_is_refused_with_all_of_them(course: Path) -> None:
    for name in ("council.yaml", "more/second.yaml"):
        (course.parent / name).write_text("format: 1\n", encoding="utf-8")
    with pytest.raises(CourseBroken) as caught:
        pack(course)
    files = {problem.file.name for problem in caught.value.problems}
    assert files == {"council.yaml", "second.yaml"}
    course.write_text("format: 1\n", encoding="utf-8")
    with pytest.raises(CourseBroken):
        pack(course)


def test_a_course_that_could_not_be_opened_everywhere_is_refused(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    course.write_text(COURSE.replace("id: town", "id: con"), encoding="utf-8")
    assert refusal(course) is PackReason.BAD_ID
    (course.parent / "nul.yaml").write_bytes((course.parent / "council.yaml").read_bytes())
    course.write_text(COURSE.replace("[council.yaml,", "[nul.yaml,"), encoding="utf-8")
    assert refusal(course) is PackReason.UNSAFE_NAME
    (course.parent / "BANK.yaml").write_bytes((course.parent / "council.yaml").read_bytes())
    course.write_text(COURSE.replace("[council.yaml,", "[BANK.yaml,"), encoding="utf-8")
    assert refusal(course) is PackReason.SAME_NAME
    course.write_text(COURSE, encoding="utf-8")
    monkeypatch.setattr(packing, "MOST_SIZE", 100)
    assert refusal(course) is PackReason.TOO_LARGE
    monkeypatch.setattr(packing, "MOST_FILES", 5)
    assert refusal(course) is PackReason.TOO_MANY


def test_a_file_that_cannot_be_read_is_told(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = Path.read_bytes

    def fails(self: Path) -> bytes:
        if self.suffix == ".csv":
            raise OSError(13, "Permission denied")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", fails)
    assert refusal(course) is PackReason.CANNOT_READ


def test_without_keys_there_are_neither_excerpts_nor_readings(course: Path) -> None:
    made, key = pack_without_keys(course, "M. Teacher")
    assert sorted(made.files) == ["council.yaml", "course.yaml", "more/second.yaml"]
    assert made.manifest.without_keys
    for name, raw in made.files.items():
        assert b"It praises." not in raw
        if name != "course.yaml":
            lesson = load_lesson_text(raw.decode(), Path(name)).lesson
            assert lesson is not None
            assert lesson.without_key == next(
                each.sha256 for each in key.manifest.files if each.name == name
            )
    stripped = load_course_text(made.files["course.yaml"].decode(), course).course
    assert stripped is not None
    assert (stripped.bank, stripped.about_the_key) == ((), None)
    assert (stripped.id, stripped.lessons) == ("town", ("council.yaml", "more/second.yaml"))
    assert key.manifest.kind == "key"
    assert key.files == pack(course).files


def test_what_has_no_key_is_not_stripped_again(course: Path, tmp_path: Path) -> None:
    made, _ = pack_without_keys(course)
    folder = tmp_path / "stripped"
    (folder / "more").mkdir(parents=True)
    for name, raw in made.files.items():
        (folder / name).write_bytes(raw)
    assert pack(folder / "course.yaml").files == made.files
    with pytest.raises(NotStripped):
        pack_without_keys(folder / "course.yaml")


def test_a_pack_is_written_in_one_step(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.litcourse"
    file.write_bytes(b"before")

    def fails(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(self), None, str(target))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", fails)
        with pytest.raises(OSError, match="No space"):
            write_pack(pack(course), file)
    assert file.read_bytes() == b"before"
    write_pack(pack(course), file)
    assert [each.name for each in tmp_path.glob("*a.litcourse*")] == ["a.litcourse"]
