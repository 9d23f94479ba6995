"""A file that went through without an edit is the same, byte for byte, whatever wrote it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.highlight import Highlight
from literacy_app.authoring.keying import Change, change_entry
from literacy_app.authoring.reanchoring import apply_moves, reanchor
from literacy_app.authoring.saving import encoded, save
from literacy_app.authoring.splicing import apply
from literacy_app.lessons.decoding import decode
from literacy_app.lessons.load import load_lesson_text
from literacy_app.settings.bundled import lessons_folder
from tests.authoring.key_layouts import laid_out

if TYPE_CHECKING:
    from tests.authoring.key_layouts import Laid

FILE = Path("lesson.yaml")
CODECS = {"utf-8": b"", "utf-8-sig": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe"}
CODECS["utf-16-be"] = b"\xfe\xff"


def encode(text: str, codec: str) -> bytes:
    return CODECS[codec] + text.encode("utf-8" if codec == "utf-8-sig" else codec)


def shown(raw: bytes) -> str:
    """The text of a file as an editor shows it."""
    text = decode(raw, FILE)
    assert isinstance(text, str)
    return text


@pytest.mark.content
def test_each_bundled_file_goes_through_as_it_is(tmp_path: Path) -> None:
    files = sorted(lessons_folder().rglob("*.yaml"))
    assert len(files) > 10
    for file in files:
        raw = file.read_bytes()
        copy = tmp_path / file.name
        copy.write_bytes(raw)
        assert save(copy, shown(raw), raw) == raw == copy.read_bytes()
        for codec in CODECS:
            for end in ("\r\n", "\r"):
                other = encode(raw.decode().replace("\n", end), codec)
                assert encoded(file, shown(other), other) == other


@given(laid=laid_out(), codec=st.sampled_from(sorted(CODECS)))
def test_any_file_goes_through_as_it_is(laid: Laid, codec: str) -> None:
    raw = encode(laid.text, codec)
    assert encoded(FILE, shown(raw), raw) == raw
    assert apply_moves(laid.text, reanchor(laid.text, laid.text).moved) == []


@given(laid=laid_out(), codec=st.sampled_from(sorted(CODECS)), data=st.data())
def test_with_one_change_any_file_differs_only_there(
    laid: Laid, codec: str, data: st.DataObject
) -> None:
    raw = encode(laid.text, codec)
    text = shown(raw)
    lesson = load_lesson_text(text, FILE).lesson
    assert lesson is not None
    (activity,) = lesson.activities
    assert isinstance(activity, Highlight)
    entry = data.draw(st.sampled_from(activity.key))
    edit = change_entry(text, "mark", entry.id, Change(why="Another reason."))
    new = encoded(FILE, apply(text, edit), raw)
    end = "\r\n" if "\r\n" in laid.text else "\n"
    assert new.startswith(encode(text[: edit.start].replace("\n", end), codec))
    tail = encode(text[edit.end :].replace("\n", end), codec).removeprefix(CODECS[codec])
    assert new.endswith(tail)
    assert (b"\r" in new) == (b"\r" in raw)
