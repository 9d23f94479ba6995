"""The shelf from records and files."""

from __future__ import annotations

import os

from literacy_app.lessons.arranging import arrange, is_away
from literacy_app.lessons.index import Repeat
from literacy_app.lessons.index_file import (
    CourseRecord,
    FolderRecord,
    Index,
    LessonRecord,
    basis_of,
)
from literacy_app.lessons.listing import ListedFile, ListedFolder, Listing


def path(folder: str, name: str) -> str:
    return f"{folder}{os.sep}{name}"


def lesson(name: str, id_: str = "", title: str = "", minutes: int | None = 10) -> LessonRecord:
    stem = name.removesuffix(".yaml")
    return LessonRecord(
        name=name, time=1, size=2, id=id_ or stem, title=title or stem, minutes=minutes, steps=3,
        is_broken=False, problem_count=0,
    )  # fmt: skip


def course(*lessons: str, id_: str = "c") -> CourseRecord:
    return CourseRecord(
        time=1, size=2, id=id_, title="C", about="About", before_you_start="Note",
        is_broken=False, problem_count=1, lessons=lessons,
    )  # fmt: skip


def test_excerpts_of_a_bank_are_in_the_course_and_not_among_the_lessons() -> None:
    files = ("course.yaml", "a.yaml", "b.yaml", "c.yaml")
    lessons = tuple(lesson(name) for name in files[1:])
    record = FolderRecord("f", course("b.yaml")._replace(bank=("c.yaml", "gone.yaml")), lessons)
    shelf, is_stale = arrange(index(record), listing(listed("f", *files)))
    assert not is_stale
    [found] = shelf.courses
    assert [entry.id for entry in found.lessons] == ["b"]
    assert [entry.id for entry in found.bank] == ["c"]
    assert not found.tells_of_key
    assert found.minutes == 10
    assert [entry.id for entry in shelf.loose] == ["a"]


def test_a_course_without_lessons_has_those_of_its_folder_but_not_its_bank() -> None:
    files = ("course.yaml", "a.yaml", "b.yaml")
    lessons = tuple(lesson(name) for name in files[1:])
    record = FolderRecord("f", course()._replace(bank=("a.yaml",)), lessons)
    [found] = arrange(index(record), listing(listed("f", *files))).shelf.courses
    assert [entry.id for entry in found.lessons] == ["b"]
    assert [entry.id for entry in found.bank] == ["a"]


def test_what_a_lesson_quotes_and_a_course_tells_comes_to_the_shelf() -> None:
    quoting = lesson("a.yaml")._replace(quoted=("An article",), has_words=True)
    record = FolderRecord("f", course("a.yaml")._replace(tells_of_key=True), (quoting,))
    [found] = arrange(index(record), listing(listed("f", "course.yaml", "a.yaml"))).shelf.courses
    assert found.tells_of_key
    assert found.lessons[0].quoted == ("An article",)
    assert found.lessons[0].has_words
    assert found.lessons[0].location == path("f", "a.yaml")


def test_the_problems_of_a_bank_are_counted_with_those_of_its_course() -> None:
    files = ("course.yaml", "a.yaml", "b.yaml", "c.yaml")
    broken = [lesson(name)._replace(is_broken=True, problem_count=3) for name in files[2:]]
    lessons = (lesson("a.yaml"), *broken)
    record = FolderRecord("f", course("a.yaml", "b.yaml")._replace(bank=("c.yaml",)), lessons)
    [found] = arrange(index(record), listing(listed("f", *files))).shelf.courses
    assert [entry.problem_count for entry in found.lessons] == [0, 3]  # each tells its own
    assert [entry.problem_count for entry in found.bank] == [3]
    assert (found.is_broken, found.problem_count) == (False, 1 + 3)


def listed(folder: str, *names: str, time: int = 1) -> ListedFolder:
    files = [ListedFile(name, path(folder, name), time, 2) for name in sorted(names)]
    return ListedFolder(folder, tuple(files))


def index(*folders: FolderRecord) -> Index:
    return Index(basis_of(0, 0), folders)


def listing(*folders: ListedFolder, missing: tuple[str, ...] = ()) -> Listing:
    return Listing(folders, missing)


def test_a_course_has_its_lessons_in_the_authors_order() -> None:
    record = FolderRecord("f", course("b.yaml", "a.yaml"), (lesson("a.yaml"), lesson("b.yaml")))
    shelf, is_stale = arrange(
        index(record), listing(listed("f", "course.yaml", "a.yaml", "b.yaml"))
    )
    assert not is_stale
    assert shelf.loose == ()
    [found] = shelf.courses
    assert [entry.id for entry in found.lessons] == ["b", "a"]
    assert (found.id, found.title, found.about) == ("c", "C", "About")
    assert (found.before_you_start, found.minutes) == ("Note", 20)
    assert (found.is_broken, found.problem_count) == (False, 1)
    assert found.location == str(found.path) == path("f", "course.yaml")
    assert found.lessons[0].location == str(found.lessons[0].path) == path("f", "b.yaml")
    assert (found.lessons[0].minutes, found.lessons[0].steps) == (10, 3)


def test_a_course_whose_lessons_tell_no_minutes_has_none() -> None:
    record = FolderRecord("f", course("a.yaml"), (lesson("a.yaml", minutes=None),))
    [found] = arrange(index(record), listing(listed("f", "course.yaml", "a.yaml"))).shelf.courses
    assert found.minutes is None


def test_loose_lessons_stand_by_title() -> None:
    records = (
        lesson("1.yaml", title="b"),
        lesson("2.yaml", title="C"),
        lesson("3.yaml", title="A"),
    )
    shelf = arrange(
        index(FolderRecord("f", None, records)), listing(listed("f", "1.yaml", "2.yaml", "3.yaml"))
    ).shelf
    assert [entry.title for entry in shelf.loose] == ["A", "b", "C"]


def test_a_lesson_that_its_course_does_not_name_is_loose() -> None:
    record = FolderRecord("f", course("a.yaml"), (lesson("a.yaml"), lesson("b.yaml")))
    shelf = arrange(index(record), listing(listed("f", "course.yaml", "a.yaml", "b.yaml"))).shelf
    assert [entry.id for entry in shelf.loose] == ["b"]


def test_a_course_may_name_lessons_in_folders_of_its_own() -> None:
    records = (
        FolderRecord("f", course("week/a.yaml", "./b.yaml"), (lesson("b.yaml"),)),
        FolderRecord(path("f", "week"), None, (lesson("a.yaml"),)),
    )
    shelf = arrange(
        index(*records),
        listing(listed("f", "course.yaml", "b.yaml"), listed(path("f", "week"), "a.yaml")),
    ).shelf
    assert [entry.id for entry in shelf.courses[0].lessons] == ["a", "b"]
    assert shelf.loose == ()


def test_a_course_that_names_nothing_has_all_of_its_folder() -> None:
    record = FolderRecord("f", course(), (lesson("a.yaml"), lesson("b.yaml")))
    shelf = arrange(index(record), listing(listed("f", "course.yaml", "a.yaml", "b.yaml"))).shelf
    assert [entry.id for entry in shelf.courses[0].lessons] == ["a", "b"]


def test_a_lesson_that_is_named_and_not_there_leaves_no_gap() -> None:
    record = FolderRecord("f", course("gone.yaml", "a.yaml"), (lesson("a.yaml"),))
    shelf = arrange(index(record), listing(listed("f", "course.yaml", "a.yaml"))).shelf
    assert [entry.id for entry in shelf.courses[0].lessons] == ["a"]


def test_the_first_lesson_of_an_id_has_it() -> None:
    records = (
        FolderRecord("one", None, (lesson("a.yaml", "x", "First"),)),
        FolderRecord("two", course("b.yaml"), (lesson("b.yaml", "x", "Second"), lesson("c.yaml"))),
    )
    files = (listed("one", "a.yaml"), listed("two", "course.yaml", "b.yaml", "c.yaml"))
    shelf = arrange(index(*records), listing(*files)).shelf
    assert [entry.title for entry in shelf.loose] == ["c", "First"]
    assert shelf.courses[0].lessons == ()
    assert shelf.repeats == (Repeat("x", path("two", "b.yaml"), path("one", "a.yaml")),)
    other_way = arrange(index(*records), listing(*reversed(files))).shelf
    assert [entry.title for entry in other_way.courses[0].lessons] == ["Second"]
    assert other_way.repeats == (Repeat("x", path("one", "a.yaml"), path("two", "b.yaml")),)


def test_the_first_course_of_an_id_has_it_and_the_other_is_left_out_whole() -> None:
    records = (
        FolderRecord("one", course("a.yaml"), (lesson("a.yaml"),)),
        FolderRecord("two", course("b.yaml"), (lesson("b.yaml"),)),
    )
    files = (listed("one", "course.yaml", "a.yaml"), listed("two", "course.yaml", "b.yaml"))
    shelf = arrange(index(*records), listing(*files)).shelf
    assert [found.location for found in shelf.courses] == [path("one", "course.yaml")]
    assert shelf.loose == ()
    assert shelf.repeats == (Repeat("c", path("two", "course.yaml"), path("one", "course.yaml")),)


def test_techniques_are_no_lesson() -> None:
    shelf, is_stale = arrange(index(), listing(listed("f", "techniques.yaml")))
    assert not is_stale
    assert shelf.loose == ()


def test_what_changed_is_shown_as_it_was_and_the_shelf_is_stale() -> None:
    record = FolderRecord("f", course("a.yaml"), (lesson("a.yaml"),))
    files = listed("f", "course.yaml", "a.yaml")
    assert not arrange(index(record), listing(files)).is_stale
    for number, file in enumerate(files.files):
        for changed in (file._replace(time=9), file._replace(size=9)):
            others = tuple(one for place, one in enumerate(files.files) if place != number)
            shelf, is_stale = arrange(index(record), listing(ListedFolder("f", (*others, changed))))
            assert is_stale
            assert [entry.id for entry in shelf.courses[0].lessons] == ["a"]


def test_what_is_new_is_not_shown_yet_and_the_shelf_is_stale() -> None:
    record = FolderRecord("f", None, (lesson("a.yaml"),))
    for files in (
        listing(listed("f", "a.yaml", "b.yaml")),
        listing(listed("f", "a.yaml", "course.yaml")),
        listing(listed("f", "a.yaml"), listed("g", "b.yaml")),
    ):
        shelf, is_stale = arrange(index(record), files)
        assert is_stale
        assert [entry.id for entry in shelf.loose] == ["a"]


def test_what_is_gone_is_not_shown_and_the_shelf_is_stale() -> None:
    record = FolderRecord("f", course("a.yaml"), (lesson("a.yaml"), lesson("b.yaml")))
    shelf, is_stale = arrange(index(record), listing(listed("f", "course.yaml", "a.yaml")))
    assert (is_stale, shelf.loose) == (True, ())
    shelf, is_stale = arrange(index(record), listing(listed("f", "a.yaml", "b.yaml")))
    assert (is_stale, shelf.courses, len(shelf.loose)) == (True, (), 2)
    shelf, is_stale = arrange(index(record), listing())
    assert (is_stale, shelf.courses) == (True, ())


def test_a_share_that_is_away_is_told_and_does_not_make_the_shelf_stale() -> None:
    record = FolderRecord(path("share", "course"), None, (lesson("a.yaml"),))
    away = listing(missing=("share",))
    shelf, is_stale = arrange(index(record), away)
    assert not is_stale
    assert (shelf.loose, shelf.folders_missing) == ((), ("share",))
    assert is_away("share", away)
    assert not is_away("shared", away)
