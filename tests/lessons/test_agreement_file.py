from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessons.agreement_file import FILE, Agreement, read_agreement

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "lesson,activity,readings,tokens,alpha,alpha_outside\n"


def read(folder: Path, text: str | bytes) -> tuple[Agreement, ...]:
    file = folder / FILE
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_agreement(folder)


def test_each_row_is_a_passage(tmp_path: Path) -> None:
    assert read(tmp_path, HEAD + "words, mark ,5,120,0.714,0.9\nwords,more,3,80,,\n") == (
        Agreement("words", "mark", 5, 120, 0.714, 0.9),
        Agreement("words", "more", 3, 80, None),
    )


def test_the_last_column_may_be_missing_and_columns_may_stand_otherwise(tmp_path: Path) -> None:
    text = "\ufeffalpha,lesson,activity,tokens,readings,more\r\n-0.1,words,mark,120,5,x\r\n"
    assert read(tmp_path, text) == (Agreement("words", "mark", 5, 120, -0.1),)


def test_the_figure_without_open_entries_has_two_names(tmp_path: Path) -> None:
    text = "lesson,activity,readings,tokens,alpha,alpha_without_open\nwords,mark,5,120,0.7,0.8\n"
    assert read(tmp_path, text) == (Agreement("words", "mark", 5, 120, 0.7, 0.8),)


@pytest.mark.parametrize("row", [
    "words,mark,five,120,0.7,", "words,mark,5,,0.7,", "words,mark,5,120,nan,",
    "words,mark,5,120,1.2,", "words,mark,5,120,high,", "words", "",
])  # fmt: skip
def test_a_row_of_another_form_is_left_out(tmp_path: Path, row: str) -> None:
    assert read(tmp_path, f"{HEAD}{row}\nwords,mark,5,120,0.7,\n") == (
        Agreement("words", "mark", 5, 120, 0.7),
    )


@pytest.mark.parametrize("text", [b"", b"\xff\xfe", b"a,b\n1,2\n", b'lesson\n"' + b"x" * 200_000])
def test_no_table_is_none(tmp_path: Path, text: bytes) -> None:
    assert read(tmp_path, text) == ()


def test_without_a_file_there_is_none(tmp_path: Path) -> None:
    assert read_agreement(tmp_path) == ()
    (tmp_path / FILE).mkdir(parents=True)
    assert read_agreement(tmp_path) == ()


@given(st.binary(max_size=300))
def test_any_file_is_survived(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    folder = tmp_path_factory.getbasetemp()
    assert all(row.alpha is None or row.alpha <= 1 for row in read(folder, HEAD.encode() + raw))
