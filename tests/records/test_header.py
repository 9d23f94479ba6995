"""Tests of the first hundred bytes of a database file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from literacy_app.records.header import APPLICATION_ID, Header, parse, read

if TYPE_CHECKING:
    from pathlib import Path


def make(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE t (x)")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 7")


def test_a_database_tells_its_version_and_changes(tmp_path: Path) -> None:
    file = tmp_path / "x.sqlite"
    make(file)
    assert read(file) == Header(7, APPLICATION_ID, 3)


def test_every_transaction_is_one_change(tmp_path: Path) -> None:
    file = tmp_path / "x.sqlite"
    make(file)
    for expected in (4, 5):
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("INSERT INTO t VALUES (1)")
            connection.execute("INSERT INTO t VALUES (2)")
        header = read(file)
        assert header is not None
        assert header.changes == expected


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"x" * 100])
def test_what_is_no_database_has_no_header(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x").write_bytes(content)
    assert parse(content) is None
    assert read(tmp_path / "x") is None
