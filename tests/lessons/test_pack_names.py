"""Which names files of a pack may have."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessons.pack_names import has_known_ending, is_safe, is_safe_part, same_names


@pytest.mark.parametrize(
    "name", ["course.yaml", "more/second.yml", "Übung 1.yaml", "a/b/c/d/e/f.csv", "console.yaml"]
)
def test_an_ordinary_name_is_safe(name: str) -> None:
    assert is_safe(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/course.yaml",
        "../course.yaml",
        "a/../../course.yaml",
        "a//b.yaml",
        "a/./b.yaml",
        "a\\b.yaml",
        "C:/a.yaml",
        "C:a.yaml",
        "//server/a.yaml",
        "a\0.yaml",
        "a\n.yaml",
        "con.yaml",
        "CON",
        "more/Nul.yaml",
        "com1.yaml",
        "LPT²",
        ".hidden.yaml",
        "a.yaml.",
        "a.yaml ",
        " a.yaml",
        "a?.yaml",
        "a\u202elmay.yaml",
        "a\u200b.yaml",
        "\ud800.yaml",
        "a" * 201,
        "a/b/c/d/e/f/g.yaml",
    ],
)
def test_a_name_that_leads_elsewhere_on_some_computer_is_not(name: str) -> None:
    assert not is_safe(name)


@given(st.text())
def test_a_safe_name_stays_below_a_folder_wherever_it_is_used(name: str) -> None:
    if not is_safe(name):
        return
    for path in (PurePosixPath(name), PureWindowsPath(name)):
        assert not path.is_absolute()
        assert not path.drive
        assert ".." not in path.parts
        assert "/".join(path.parts) == name


def test_a_folders_name_is_one_part() -> None:
    assert is_safe_part("town")
    assert not is_safe_part("town/other")


def test_only_courses_lessons_and_readings_are_packed() -> None:
    assert has_known_ending("a.yaml")
    assert has_known_ending("readings/a.csv")
    assert not has_known_ending("a.py")
    assert not has_known_ending("a.yaml.exe")


@pytest.mark.parametrize(
    "names",
    [
        ("a.yaml", "A.yaml"),
        ("stra\u00dfe.yaml", "STRASSE.yaml"),
        ("caf\u00e9.yaml", "cafe\u0301.yaml"),
        ("a.yaml", "a.yaml"),
        ("a.yaml", "A.yaml/b.yaml"),
        ("a.yaml/b.yaml", "A.yaml"),
        ("\ufb01.yaml", "fi.yaml"),
    ],
)
def test_names_that_are_one_somewhere_are_told(names: tuple[str, str]) -> None:
    assert same_names(("x.yaml", *names)) == names


def test_names_in_one_folder_are_several() -> None:
    assert same_names(("a/b.yaml", "a/c.yaml", "b.yaml")) is None
