from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.fields import Fields
from literacy_app.activities.scalars import Ident
from literacy_app.authoring.naming import LONGEST, NamelessError, id_of, title_of


class WithId(Fields):
    id: Ident


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Words that carry a verdict", "words-that-carry-a-verdict"),
        ("  Café & Größe: “Çay” ", "cafe-grosse-cay"),
        ("حلب ٢٠١٦", "حلب-٢٠١٦"),
        ("Слова и их цена", "слова-и-их-цена"),
        ("新聞を読む", "新聞を読む"),
        ("ガラス", "ガラス"),
        ("한국어 뉴스", "한국어-뉴스"),
        ("हिन्दी", "हनद"),
        ("../../etc/passwd", "etc-passwd"),
        ("snake_case.yaml", "snake-case-yaml"),
        ("NUL", "nul-1"),
        ("Course", "course-1"),
        ("a" * 60, "a" * LONGEST),
        ("word " * 20, "word-word-word-word-word-word-word-word"),
    ],
)
def test_an_id_is_made_from_a_name(name: str, id_: str) -> None:
    assert id_of(title_of(name)) == id_


def test_a_title_is_one_line_that_can_be_seen() -> None:
    assert title_of(" Two\nlines\t\u202eand\0 more \ud800") == "Two lines and more"


@pytest.mark.parametrize("name", ["", "  ", "!!!", "🙂", "\u0301", "…"])
def test_a_name_needs_a_letter_or_a_digit(name: str) -> None:
    with pytest.raises(NamelessError):
        title_of(name)


@given(st.text())
def test_any_name_gives_an_id_that_is_one_and_a_file_s_name(name: str) -> None:
    try:
        made = id_of(title_of(name))
    except NamelessError:
        return
    assert WithId(id=made).id == made
    for path in (PurePosixPath(made), PureWindowsPath(made)):
        assert path.parts == (made,)
        assert ".." not in path.parts
    made.encode()
