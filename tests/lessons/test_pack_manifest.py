"""The list of what is in a pack."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.lessons.pack_manifest import Manifest, PackedFile, read_manifest
from literacy_app.lessons.pack_refusals import PackReason, PackRefused

MANIFEST = Manifest(
    kind="course",
    course="town",
    title="A town",
    author="M. Teacher",
    program="1.0",
    without_keys=False,
    files=(PackedFile("course.yaml", 3, "a" * 64),),
)

_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)


def reason(raw: bytes) -> PackReason:
    with pytest.raises(PackRefused) as caught:
        read_manifest(raw)
    return caught.value.reason


def changed(**values: Any) -> bytes:
    return json.dumps(json.loads(MANIFEST.to_bytes()) | values).encode()


def test_what_is_written_is_read() -> None:
    assert read_manifest(MANIFEST.to_bytes()) == MANIFEST


def test_a_newer_format_is_told_apart_from_damage() -> None:
    assert reason(changed(format=2, files="in another shape")) is PackReason.NEWER_FORMAT


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        changed(format=True),
        changed(format=0),
        changed(format="1"),
        changed(kind="other"),
        changed(files={}),
        changed(files=[1]),
        changed(without_keys="no"),
        changed(author=None),
        changed(title="x", author="a" * 301),
        changed(course={"id": 1, "title": ""}),
        changed(author="\ud800"),
        changed(files=[{"name": "a.yaml", "size": -1, "sha256": "a" * 64}]),
        changed(files=[{"name": "a.yaml", "size": 1 << 50, "sha256": "a" * 64}]),
        changed(files=[{"name": "a.yaml", "size": 1.5, "sha256": "a" * 64}]),
        changed(files=[{"name": "a.yaml", "size": 1, "sha256": "A" * 64}]),
    ],
)
def test_what_is_no_such_list_is_refused(raw: bytes) -> None:
    assert reason(raw) is PackReason.BAD_MANIFEST


def test_a_course_whose_id_is_no_folder_is_refused() -> None:
    assert reason(changed(course={"id": "../town", "title": ""})) is PackReason.BAD_ID


@given(st.sampled_from(sorted(json.loads(MANIFEST.to_bytes()))), _json)
def test_whatever_stands_in_it_is_read_or_refused(name: str, value: object) -> None:
    try:
        read_manifest(changed(**{name: value}))
    except PackRefused as refused:
        assert refused.sentence()  # noqa: PT017 - both ends are right
