"""Tests of `literacy-app reanchor`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.authoring import saving
from tests.cli.calling import call

if TYPE_CHECKING:
    from pathlib import Path

LESSON = """\
passages:
  p:
    text: |
      The brave soldiers freed the city. A glorious parade went by. Nobody was hurt.
activities:
  - id: mark
    kind: highlight
    passage: p
    key:
      - quote: brave soldiers
      - quote: glorious parade
    let_stand:
      - quote: Nobody was hurt
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A lesson before and after its passage was edited."""
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(LESSON)
    text = LESSON.replace("The brave soldiers", "The braver soldiers", 1)
    new.write_text(text.replace(" Nobody was hurt.", "", 1).replace("A gl", "Oh, a gl"))
    return old, new


def test_what_moved_and_what_was_lost_is_told_and_nothing_is_written(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = files
    before = new.read_bytes()
    called = call(capsys, "reanchor", new, "--before", old)
    assert called.code == 1
    assert called.out == (
        f'{new}:10:9: mark: moved 1: "brave soldiers" → "braver soldiers" (96 of 100)\n'
        f'{new}:13:9: mark: lost: "Nobody was hurt"; nothing like it is left\n'
    )
    assert called.err == "1 kept, 1 moved, 1 lost.\n"
    assert new.read_bytes() == before


def test_what_is_chosen_follows(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = files
    before = new.read_text()
    called = call(capsys, "reanchor", new, "--before", old, "--fix", "1")
    assert called.code == 1
    assert "followed 1: " in called.out
    assert called.err == "1 kept, 1 moved (1 followed), 1 lost.\n"
    assert new.read_text() == before.replace("quote: brave", "quote: braver")
    old.write_bytes(new.read_bytes())
    assert call(capsys, "reanchor", new, "--before", old, "--fix").code == 1


def test_with_everything_in_its_place_all_is_well(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = files
    called = call(capsys, "reanchor", old, "--before", old)
    assert (called.code, called.out, called.err) == (0, "", "3 kept, 0 moved, 0 lost.\n")
    new.write_text(LESSON.replace("brave soldiers freed", "braver soldiers freed"))
    assert call(capsys, "reanchor", new, "--before", old, "--fix").code == 0


def test_the_same_words_elsewhere_are_shown_with_what_is_around(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = files
    text = LESSON.replace(" A glorious parade went by.", "", 1)
    new.write_text(text.replace("Nobody was hurt.\n", "Nobody was hurt. A glorious parade.\n", 1))
    called = call(capsys, "reanchor", new, "--before", old)
    around = "…ers freed the city. Nobody was hurt. A glorious parade.…"
    assert f'moved 1: "Nobody was hurt" → "{around}"' in called.out


def test_the_nearest_places_of_lost_words_are_named(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = files
    new.write_text(LESSON.replace("A glorious parade went", "A parade went", 1))
    called = call(capsys, "reanchor", new, "--before", old)
    assert 'lost: "glorious parade"; nearest are "' in called.out


def test_bad_files_and_numbers_are_told(
    files: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = files
    refused = call(capsys, "reanchor", new, "--before", old, "--fix", "2")
    assert refused.sentence == "There is no moved quotation 2; there are 1."
    refused = call(capsys, "reanchor", old, "--before", old, "--fix", "1")
    assert refused.sentence == "There is no moved quotation 1; none has moved."
    broken = tmp_path / "broken.yaml"
    for raw in (b"a: [", b"\xff\xfe\x00", b"PK\x03\x04"):
        broken.write_bytes(raw)
        for pair in ((broken, old), (old, broken)):
            called = call(capsys, "reanchor", pair[0], "--before", pair[1])
            assert called.code == 1
            assert called.err.startswith(f"{broken}:1:")
    assert "no file" in call(capsys, "reanchor", tmp_path / "x.yaml", "--before", old).sentence


def test_a_file_that_cannot_be_read_is_told(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = files

    def refuse(_self: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.open", refuse)
    called = call(capsys, "reanchor", new, "--before", old)
    assert called.code == 1
    assert "Permission denied" in called.err


def test_why_a_file_is_not_saved_is_told(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = files
    command = ("reanchor", new, "--before", old, "--fix")

    def raising(refusal: Exception) -> None:
        def save(*_: object) -> bytes:
            raise refusal

        monkeypatch.setattr("literacy_app.cli.reanchor.save", save)

    raising(saving.ChangedOutside(new, None))
    assert "was changed meanwhile" in call(capsys, *command).sentence
    raising(saving.DiskFull(new, "No space left on device"))
    assert "No space left on device" in call(capsys, *command).sentence
    text = new.read_text().replace("- quote: brave", "- &a\n        quote: brave")
    new.write_text(f"{text}  - {{id: b, kind: highlight, passage: p, key: [*a]}}\n")
    assert "laid out in a way" in call(capsys, *command).sentence
