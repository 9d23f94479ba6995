"""The labels that every lesson may use."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.labels import Label
from literacy_app.lessons import techniques as module
from literacy_app.lessons.techniques import TechniquesBrokenError, load_techniques, techniques

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = """\
format: 1
techniques:
  - id: loaded
    name: Loaded language
    letter: L
    family: verdict words
    definition: It judges.
    example: The vile act.
    counter_example: The act.
    ink: 7
    line: bar
  - {id: none, name: No support, letter: O, definition: d, example: e, counter_example: c,
     ink: 1, line: dash-dot}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "techniques.yaml"
    file.write_text(FILE, encoding="utf-8")
    return file


@pytest.fixture
def bundled(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file as if it came with the program."""
    monkeypatch.setattr(module, "lessons_folder", lambda: file.parent)
    techniques.cache_clear()
    yield file
    techniques.cache_clear()


def test_labels_stand_in_the_order_of_the_file(file: Path) -> None:
    labels, problems = load_techniques(file)
    assert problems == ()
    assert list(labels) == ["loaded", "none"]
    assert labels["loaded"] == Label(
        id="loaded", name="Loaded language", letter="L", family="verdict words",
        definition="It judges.", example="The vile act.", counter_example="The act.", ink=7,
        line="bar",
    )  # fmt: skip
    assert labels["none"].family is None


def test_with_a_problem_there_are_no_labels(file: Path) -> None:
    file.write_text(FILE.replace("id: none", "id: loaded").replace("ink: 7", "ink: 8"), "utf-8")
    labels, problems = load_techniques(file)
    assert labels == {}
    assert [(problem.code, problem.line) for problem in problems] == [("out-of-range", 10)]
    file.write_text(FILE.replace("id: none", "id: loaded"), encoding="utf-8")
    labels, problems = load_techniques(file)
    assert labels == {}
    assert [(problem.code, problem.line) for problem in problems] == [("id-repeats", 12)]
    file.write_text("a: b: c\n", encoding="utf-8")
    assert load_techniques(file)[0] == {}
    file.write_text(FILE.replace("    line: bar", "    line: bar\n    line: bar"), "utf-8")
    labels, problems = load_techniques(file)
    assert (labels, [problem.code for problem in problems]) == ({}, ["duplicate-key"])


def test_they_are_read_once(bundled: Path) -> None:
    assert list(techniques()) == ["loaded", "none"]
    bundled.unlink()
    assert list(techniques()) == ["loaded", "none"]


def test_a_program_with_broken_techniques_is_not_installed_well(bundled: Path) -> None:
    bundled.write_text("format: 1\ntechniques: []\n", encoding="utf-8")
    with pytest.raises(TechniquesBrokenError, match=r"techniques\.yaml:2:1: error: This list is"):
        techniques()


def test_the_techniques_of_the_program_are_the_eleven_of_its_guide() -> None:
    assert list(techniques()) == [
        "loaded", "name-calling", "exaggeration", "scare-quotes", "glittering", "flag-waving",
        "appeal-to-fear", "sourced", "named-not-traceable", "vague", "none",
    ]  # fmt: skip
