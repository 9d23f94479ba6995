from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from literacy_app.activities.faults import FAULT_VALUES, REFUSAL_VALUES, Fault, RefusedResponseError
from literacy_app.activities.highlight import Highlight, HighlightResponse, Mark
from literacy_app.activities.highlight_response import response_from_json
from tests.activities.making import TEXT, activity, highlights, marks_for

WORK = activity()


def read(*marks: object) -> tuple[Mark, ...]:
    return response_from_json({"marks": list(marks)}, WORK).marks


def refused(raw: object) -> Fault:
    with pytest.raises(RefusedResponseError) as error:
        response_from_json(raw, WORK)
    fault = error.value.fault
    assert set(fault.values) <= {*{**FAULT_VALUES, **REFUSAL_VALUES}[fault.code], "text"}
    return fault


def test_marks_by_offsets() -> None:
    assert read(
        {"start": 0, "end": 2, "label": "loaded"}, {"start": 9, "end": 9, "label": "own"}
    ) == (
        Mark(0, 2, "loaded"),
        Mark(9, 9, "own"),
    )


def test_marks_by_quotation() -> None:
    marks = read(
        {"quote": "liberation", "label": "loaded"},
        {"quote": "war", "occurrence": 2, "label": "loaded"},
        {"quote": " Saudi\nbacked", "label": "own"},
        {"quote": "eratio", "label": "own"},
    )
    assert [mark.span.of(TEXT) for mark in marks] == ["liberation", "war", "Saudi backed", "eratio"]
    assert marks[1].start == TEXT.rindex("war")


def test_offsets_and_a_quotation_must_agree() -> None:
    assert read({"start": 0, "end": 3, "quote": "In", "label": "own"}) == (Mark(0, 3, "own"),)
    fault = refused({"marks": [{"start": 0, "end": 2, "quote": "late", "label": "own"}]})
    assert fault == Fault(
        ("marks", 0, "quote"), "mark-quote-differs", {"quote": "late", "words": "In"}
    )


def test_what_is_not_asked_for_is_passed_over() -> None:
    raw = {"marks": [{"start": 0, "end": 2, "label": "own", "colour": "red"}], "time": 3}
    assert response_from_json(raw, WORK).marks == (Mark(0, 2, "own"),)


@pytest.mark.parametrize(
    ("raw", "path", "code"),
    [
        (None, (), "not-a-mapping"),
        ([], (), "not-a-mapping"),
        ({}, (), "missing"),
        ({"marks": {}}, ("marks",), "not-a-list"),
        ({"marks": [3]}, ("marks", 0), "not-a-mapping"),
    ],
)
def test_what_is_no_response_is_refused(raw: object, path: tuple[Any, ...], code: str) -> None:
    fault = refused(raw)
    assert (fault.path, fault.code) == (path, code)


@pytest.mark.parametrize(
    ("mark", "path", "code"),
    [
        ({"start": 0, "end": 2}, (), "missing"),
        ({"start": 0, "end": 2, "label": 3}, ("label",), "not-text"),
        ({"start": 0, "end": 2, "label": "vague"}, ("label",), "label-not-offered"),
        ({"label": "own"}, (), "missing"),
        ({"start": 0, "label": "own"}, (), "missing"),
        ({"end": 0, "quote": "x", "label": "own"}, (), "missing"),
        ({"start": "0", "end": 2, "label": "own"}, ("start",), "not-a-whole-number"),
        ({"start": 0, "end": 2.0, "label": "own"}, ("end",), "not-a-whole-number"),
        ({"start": True, "end": 2, "label": "own"}, ("start",), "not-a-whole-number"),
        ({"start": -1, "end": 2, "label": "own"}, (), "mark-outside-text"),
        ({"start": 3, "end": 2, "label": "own"}, (), "mark-outside-text"),
        ({"start": 3, "end": 10**30, "label": "own"}, (), "mark-outside-text"),
        ({"quote": 3, "label": "own"}, ("quote",), "not-text"),
        ({"quote": "peace", "label": "own"}, ("quote",), "quote-missing"),
        ({"quote": "", "label": "own"}, ("quote",), "quote-missing"),
        ({"quote": "of", "label": "own"}, ("quote",), "quote-ambiguous"),
        ({"quote": "of", "occurrence": 9, "label": "own"}, ("quote",), "quote-elsewhere"),
        ({"quote": "of", "occurrence": 0, "label": "own"}, ("quote",), "quote-elsewhere"),
        ({"quote": "of", "occurrence": "1", "label": "own"}, ("occurrence",), "not-a-whole-number"),
        ({"quote": "\ud800", "label": "own"}, ("quote",), "quote-missing"),
    ],
)
def test_what_is_no_mark_is_refused(mark: object, path: tuple[Any, ...], code: str) -> None:
    fault = refused({"marks": [{"start": 0, "end": 1, "label": "own"}, mark]})
    assert (fault.path, fault.code) == (("marks", 1, *path), code)


def test_the_end_of_the_text_is_inside() -> None:
    assert read({"start": 0, "end": len(TEXT), "label": "own"})[0].end == len(TEXT)
    assert refused({"marks": [{"start": 0, "end": len(TEXT) + 1, "label": "own"}]}).values == {
        "start": 0,
        "end": len(TEXT) + 1,
        "length": len(TEXT),
    }


def test_a_refusal_reads_as_what_it_is_about() -> None:
    with pytest.raises(RefusedResponseError, match=r"not-a-list at \('marks',\)"):
        response_from_json({"marks": 3}, WORK)


@st.composite
def answered(draw: st.DrawFn) -> tuple[Highlight, HighlightResponse]:
    work = draw(highlights())
    return work, HighlightResponse(tuple(draw(marks_for(work))))


@given(answered())
def test_what_was_written_is_read_again(given: tuple[Highlight, HighlightResponse]) -> None:
    work, response = given
    written = json.loads(json.dumps(response.to_json(work.text)))
    assert response_from_json(written, work) == response


def test_the_words_are_written_with_the_marks() -> None:
    assert HighlightResponse((Mark(0, 7, "own"),)).to_json(TEXT) == {
        "marks": [{"start": 0, "end": 7, "label": "own", "quote": "In late"}]
    }
