from __future__ import annotations

import json
from typing import TYPE_CHECKING

from literacy_app.lessons.reference import reference
from literacy_app.lessons.schema import ROOTS, schema_json
from tests.cli.calling import call

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_schema_of_each_kind_of_file(capsys: pytest.CaptureFixture[str]) -> None:
    for kind in ROOTS:
        called = call(capsys, "schema", "--kind", kind)
        assert (called.code, called.out, called.err) == (0, schema_json(kind), "")
        assert json.loads(called.out)["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert call(capsys, "schema").out == schema_json("lesson")


def test_it_is_written_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "lesson.schema.json"
    called = call(capsys, "schema", "--out", file)
    assert (called.code, called.out, called.err) == (0, "", "")
    assert file.read_bytes() == schema_json("lesson").encode()


def test_the_reference_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "schema", "--reference").out == reference()


def test_a_file_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "nowhere" / "schema.json"
    assert call(capsys, "schema", "--out", missing).sentence.startswith(f'"{missing}" cannot be ')
    assert "cannot be written" in call(capsys, "schema", "--out", "a\0b").sentence
    assert "choose from" in call(capsys, "schema", "--kind", "lessons").sentence
