"""The library over folders: what it finds, what it reads again, what it survives."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from literacy_app.lessons import library as library_module
from literacy_app.lessons import reading
from literacy_app.lessons.index_file import NAME, read_index
from literacy_app.lessons.library import Library
from literacy_app.lessons.load import Loaded, load_lesson
from tests.fakes.lessons import SMALL, lesson_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

COURSE = "format: 1\nid: course\ntitle: A course\nlessons:\n  - two.yaml\n  - one.yaml\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A course of two lessons, a loose lesson, and one that is broken."""
    course = tmp_path / "lessons" / "course"
    course.mkdir(parents=True)
    (course / "course.yaml").write_text(COURSE, encoding="utf-8")
    (course / "one.yaml").write_text(lesson_yaml(1, 1_000), encoding="utf-8")
    (course / "two.yaml").write_text(lesson_yaml(2, 1_000), encoding="utf-8")
    (tmp_path / "lessons" / "loose.yaml").write_text(SMALL, encoding="utf-8")
    broken = "format: 1\nid: broken\ntitle: Broken\nminutes: 5\nactivities: [x, y]\n"
    (tmp_path / "lessons" / "broken.yaml").write_text(broken, encoding="utf-8")
    return tmp_path / "lessons"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the lesson files that are read."""
    names: list[str] = []

    def noted(path: Path) -> Loaded:
        names.append(path.name)
        return load_lesson(path)

    monkeypatch.setattr(reading, "load_lesson", noted)
    return names


def test_without_an_index_there_is_no_shelf_and_all_is_stale(folder: Path, cache: Path) -> None:
    library = Library([folder], cache)
    assert library.shelf() is None
    assert library.is_stale()


def test_a_refresh_finds_courses_loose_lessons_and_broken_ones(folder: Path, cache: Path) -> None:
    shelf = Library([folder], cache).refresh()
    [course] = shelf.courses
    assert (course.id, course.title, course.minutes) == ("course", "A course", 40)
    assert [lesson.id for lesson in course.lessons] == ["lesson-2", "lesson-1"]
    loose, broken = shelf.loose
    assert (loose.id, loose.title, loose.minutes, loose.steps) == ("small", "A small lesson", 15, 1)
    assert (loose.is_broken, loose.problem_count) == (False, 0)
    assert (broken.id, broken.title, broken.steps) == ("broken", "Broken", 2)
    assert (broken.is_broken, broken.minutes) == (True, None)
    assert broken.problem_count == 3
    assert loose.path == folder / "loose.yaml"


def test_the_second_start_reads_no_lesson(folder: Path, cache: Path, read: list[str]) -> None:
    first = Library([folder], cache).refresh()
    assert sorted(read) == ["broken.yaml", "loose.yaml", "one.yaml", "two.yaml"]
    read.clear()
    library = Library([folder], cache)
    assert library.shelf() == first
    assert not library.is_stale()
    assert library.refresh() == first
    assert read == []


def test_only_what_changed_is_read_again(folder: Path, cache: Path, read: list[str]) -> None:
    Library([folder], cache).refresh()
    read.clear()
    file = folder / "course" / "one.yaml"
    file.write_text(lesson_yaml(3, 1_000), encoding="utf-8")
    (folder / "loose.yaml").unlink()
    (folder / "new.yaml").write_text(lesson_yaml(4, 1_000), encoding="utf-8")
    library = Library([folder], cache)
    assert library.is_stale()
    shelf = library.refresh()
    assert sorted(read) == ["new.yaml", "one.yaml"]
    assert [lesson.id for lesson in shelf.courses[0].lessons] == ["lesson-2", "lesson-3"]
    assert [lesson.id for lesson in shelf.loose] == ["broken", "lesson-4"]
    assert not library.is_stale()


def test_a_file_of_the_same_size_and_another_time_is_read_again(
    folder: Path, cache: Path, read: list[str]
) -> None:
    Library([folder], cache).refresh()
    read.clear()
    os.utime(folder / "loose.yaml", ns=(1, 1))
    Library([folder], cache).refresh()
    assert read == ["loose.yaml"]


def test_a_course_that_changed_is_read_again(folder: Path, cache: Path, read: list[str]) -> None:
    Library([folder], cache).refresh()
    read.clear()
    file = folder / "course" / "course.yaml"
    file.write_text(COURSE.replace("A course", "Another") + "  - three.yaml\n", encoding="utf-8")
    [course] = Library([folder], cache).refresh().courses
    assert (course.title, course.is_broken, course.problem_count) == ("Another", True, 1)
    assert [lesson.id for lesson in course.lessons] == ["lesson-2", "lesson-1"]
    assert read == []
    file.write_text("a: [", encoding="utf-8")
    [course] = Library([folder], cache).refresh().courses
    assert (course.id, course.title, course.about) == ("course", "course.yaml", "")
    assert [lesson.id for lesson in course.lessons] == ["lesson-1", "lesson-2"]


def test_a_new_version_of_the_program_reads_everything_again(
    folder: Path, cache: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Library([folder], cache).refresh()
    read.clear()
    monkeypatch.setattr("literacy_app.lessons.index_file.__version__", "99")
    library = Library([folder], cache)
    assert library.shelf() is not None
    assert library.is_stale()
    library.refresh()
    assert len(read) == 4


def test_new_techniques_mean_reading_everything_again(
    folder: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundled = tmp_path / "bundled"
    monkeypatch.setattr(library_module, "lessons_folder", lambda: bundled)
    Library([folder], cache).refresh()
    assert not Library([folder], cache).is_stale()
    bundled.mkdir()
    (bundled / "techniques.yaml").write_text("format: 1\n", encoding="utf-8")
    assert Library([folder], cache).is_stale()


@pytest.mark.parametrize("damage", [b"", b"garbage", b"literacy-app index 2 00000000\n[]"])
def test_a_garbled_index_is_made_again(damage: bytes, folder: Path, cache: Path) -> None:
    first = Library([folder], cache).refresh()
    (cache / NAME).write_bytes(damage)
    library = Library([folder], cache)
    assert library.shelf() is None
    assert library.refresh() == first
    assert Library([folder], cache).shelf() == first


def test_a_cache_that_cannot_be_written_is_survived(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.write_text("", encoding="utf-8")
    library = Library([folder], cache)
    assert len(library.refresh().loose) == 2
    assert not library.is_stale()
    assert library.find("small") is not None


def test_a_folder_that_is_missing_is_told_and_its_lessons_are_kept_for_its_return(
    folder: Path, cache: Path, tmp_path: Path, read: list[str]
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    (share / "shared.yaml").write_text(lesson_yaml(9, 1_000), encoding="utf-8")
    Library([folder, share], cache).refresh()
    share.rename(tmp_path / "away")
    library = Library([folder, share], cache)
    shelf = library.shelf()
    assert shelf is not None
    assert shelf.folders_missing == (str(share),)
    assert not library.is_stale()
    (folder / "loose.yaml").unlink()
    library.refresh()
    (tmp_path / "away").rename(share)
    read.clear()
    assert [lesson.id for lesson in library.refresh().loose] == ["broken", "lesson-9"]
    assert read == []


def test_a_lesson_is_found_by_its_id_wherever_it_is(folder: Path, cache: Path) -> None:
    for library in (Library([folder], cache), Library([folder], cache)):  # without an index, with
        found = library.find("lesson-2")
        assert found is not None
        assert found.path == folder / "course" / "two.yaml"
        loose = library.find("small")
        assert loose is not None
        assert loose.path == folder / "loose.yaml"
        assert library.find("nothing") is None


def test_a_bank_is_not_among_the_lessons_and_yet_found(folder: Path, cache: Path) -> None:
    text = COURSE.replace("  - one.yaml\n", "bank: [one.yaml]\n")
    (folder / "course" / "course.yaml").write_text(text, encoding="utf-8")
    for library in (Library([folder], cache), Library([folder], cache)):  # without an index, with
        found = library.find("lesson-1")
        assert found is not None
        assert found.path == folder / "course" / "one.yaml"
        shelf = library.shelf()
        assert shelf is not None
        [course] = shelf.courses
        assert [lesson.id for lesson in course.lessons] == ["lesson-2"]
        assert [lesson.id for lesson in course.bank] == ["lesson-1"]
        assert course.minutes == 20
        assert [lesson.id for lesson in shelf.loose] == ["small", "broken"]


def test_the_first_folder_wins(folder: Path, cache: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.yaml").write_text(SMALL, encoding="utf-8")
    library = Library([own, folder, own], cache)
    [repeat] = library.refresh().repeats
    assert (repeat.id, repeat.location) == ("small", str(folder / "loose.yaml"))
    assert repeat.kept == str(own / "mine.yaml")


def test_a_refresh_that_is_no_longer_wanted_keeps_what_it_has_read(
    folder: Path, cache: Path, read: list[str]
) -> None:
    answers: Iterator[bool] = iter([True, True, False, False, False])
    library = Library([folder], cache)
    shelf = library.refresh(lambda: next(answers))
    assert read == ["broken.yaml", "loose.yaml"]
    assert [lesson.id for lesson in shelf.loose] == ["small", "broken"]
    assert library.is_stale()
    index = read_index(cache)
    assert index is not None
    read.clear()
    assert len(library.refresh().courses[0].lessons) == 2
    assert read == ["one.yaml", "two.yaml"]
    assert not library.is_stale()


def test_the_index_is_not_written_when_nothing_changed(folder: Path, cache: Path) -> None:
    Library([folder], cache).refresh()
    os.utime(cache / NAME, ns=(1, 1))
    Library([folder], cache).refresh()
    assert (cache / NAME).stat().st_mtime_ns == 1


def test_the_shelf_is_made_without_what_reads_a_lesson(folder: Path, cache: Path) -> None:
    """The first window waits for it: no YAML, no models, no database."""
    Library([folder], cache).refresh()
    script = (
        "import sys\nfrom pathlib import Path\nbefore = set(sys.modules)\n"
        "from literacy_app.lessons.library import Library\n"
        "library = Library([Path(sys.argv[1])], Path(sys.argv[2]))\n"
        "assert len(library.shelf().loose) == 2 and not library.is_stale()\n"
        "print(*sys.modules.keys() - before)"
    )
    run = subprocess.run(
        [sys.executable, "-c", script, str(folder), str(cache)],
        cwd=Path(library_module.__file__).parents[2],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    loaded = {name.partition(".")[0] for name in run.stdout.split()}
    assert not loaded & {
        "yaml", "pydantic", "pydantic_core", "regex", "rapidfuzz", "syntok", "sqlite3", "hashlib",
        "tempfile", "dataclasses", "inspect", "platformdirs",
    }  # fmt: skip


def test_it_is_told_what_is_quoted_what_has_words_and_where_the_key_is_told_of(
    tmp_path: Path, cache: Path
) -> None:
    quoting = f"{SMALL}words:\n  - word: siege\n    meaning: A ring around a town.\n"
    (tmp_path / "one.yaml").write_text(quoting, encoding="utf-8")
    told = "format: 1\nid: c\ntitle: C\nlessons: [one.yaml]\nabout_the_key: By readings.\n"
    (tmp_path / "course.yaml").write_text(told, encoding="utf-8")
    Library([tmp_path], cache).refresh()
    shelf = Library([tmp_path], cache).shelf()
    assert shelf is not None
    [course] = shelf.courses
    assert course.tells_of_key
    assert course.lessons[0].quoted == ("The town: a report",)
    assert course.lessons[0].has_words
