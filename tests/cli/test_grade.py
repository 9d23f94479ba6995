from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from literacy_app.activities import (
    answers_response,
    highlight_marks,
    highlight_response,
    investigate,
    json_values,
)
from literacy_app.activities.faults import FAULT_VALUES, REFUSAL_VALUES
from literacy_app.activities.kinds import grade, read_response
from literacy_app.cli.lesson_named import lesson_named
from literacy_app.cli.response_words import SENTENCES
from tests.cli.calling import call, call_alone
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.calling import Called


class Desk:
    """The small lesson and a file of responses to it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.lesson = folder / "small.yaml"
        self.lesson.write_text(SMALL, encoding="utf-8")
        self.file = folder / "responses.json"
        self.capsys = capsys

    def grade(self, content: object) -> Called:
        """The grade of a file with this content: bytes as they are, all else as JSON."""
        raw = content if isinstance(content, bytes) else json.dumps(content).encode()
        self.file.write_bytes(raw)
        return call(self.capsys, "grade", self.lesson, self.file)

    def marked(self, *marks: object) -> Called:
        return self.grade({"lesson": "small", "activities": {"mark": {"marks": list(marks)}}})

    def refused(self, content: object) -> str:
        """The sentence, without the name of the file it begins with."""
        sentence = self.grade(content).sentence
        assert sentence.startswith(str(self.file))
        return sentence.removeprefix(str(self.file)).removeprefix(": ")


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, capsys)


def test_the_grade_of_each_activity(desk: Desk) -> None:
    called = desk.marked(
        {"start": 4, "end": 10, "label": "loaded"},
        {"quote": "act", "label": "gossip"},
        {"quote": "closed", "occurrence": 1, "label": "loaded"},
    )
    assert (called.code, called.err) == (0, "")
    assert called.json == {
        "lesson": "small",
        "activities": {
            "mark": {
                "points": pytest.approx(2 - 2 * 0.5 * 1.5),
                "possible": 3.0,
                "fraction": pytest.approx(0.5 / 3),
                "items": [
                    {
                        "id": "mayor", "outcome": "found", "location": 1.0, "label": "loaded",
                        "labels": ["loaded"], "credit": 1.0,
                    },
                    {
                        "id": "shameless", "outcome": "missed", "location": 0.0, "label": None,
                        "labels": ["loaded", "gossip"], "credit": 0.0,
                    },
                ],
                "false_alarms": 2,
                "false_alarm_marks": [
                    {"start": 17, "end": 23, "label": "loaded", "let_stand": "closed"},
                    {"start": 76, "end": 79, "label": "gossip", "let_stand": None},
                ],
                "discernment": {
                    "hits": 1, "signals": 2, "false_alarms": 1, "noise": 1,
                    "d_prime": None, "criterion": None, "index": None,
                },
                "overlap": {
                    "precision": pytest.approx(1 / 3),
                    "recall": pytest.approx(6 / 16 / 2),
                    "f1": pytest.approx(0.24),
                },
            }
        },
    }  # fmt: skip


def test_only_what_was_answered_is_graded(desk: Desk) -> None:
    assert desk.grade({"lesson": "small", "activities": {}}).json == {
        "lesson": "small",
        "activities": {},
    }


def test_the_command_grades_as_the_program_does(desk: Desk) -> None:
    marks = [{"start": 0, "end": 23, "label": "gossip"}]
    work = lesson_named(str(desk.lesson)).highlights[0]
    expected = grade(work, read_response({"marks": marks}, work)).to_json()
    assert desk.marked(*marks).json["activities"]["mark"] == expected


def test_marks_that_overlap_once_snapped_are_refused(desk: Desk) -> None:
    called = desk.marked(
        {"start": 4, "end": 12, "label": "loaded"}, {"start": 13, "end": 20, "label": "loaded"}
    )
    assert called.sentence == (
        f"{desk.file}: activities.mark.marks overlap once they are snapped to whole words or "
        'sentences: "brutal mayor" and "mayor closed".'
    )


def test_a_broken_lesson_tells_its_problems(desk: Desk) -> None:
    desk.lesson.write_text("format: 1\n", encoding="utf-8")
    called = desk.grade({"lesson": "small", "activities": {}})
    assert (called.code, called.out) == (1, "")
    assert "error: “id” is missing here." in called.err


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "this is not JSON (Expecting value, line 1, column 1)."),
        (b"marks: 3", "this is not JSON (Expecting value, line 1, column 1)."),
        (b"\x00\xff\xfe\x01", "is not"),
        (b'{"lesson": "\xe9"}', "byte 12 is not utf-8; save it as UTF-8."),
        (b"[" * 200_000, "the lists and objects lie too deep in each other."),
        (b'{"a": NaN}', "NaN is no number of JSON."),
        (b'{"a": -Infinity}', "-Infinity is no number of JSON."),
        (b'{"a": ' + b"9" * 5_000 + b"}", "a number has 5000 digits."),
        (b'{"a": {"b c": 1, "d": 2, "b c": 1}}', 'the name "b c" stands twice in one object.'),
        ([], '{"lesson": …, "activities": {…}} is expected.'),
        (None, '{"lesson": …, "activities": {…}} is expected.'),
        ({"activities": {}}, '"lesson" must be there and name the lesson.'),
        ({"lesson": 3, "activities": {}}, '"lesson" must be there and name the lesson.'),
        ({"lesson": "small"}, '"activities" must be there, with a response for each id.'),
        (
            {"lesson": "small", "activities": []},
            '"activities" must be there, with a response for each id.',
        ),
        (
            {"lesson": "other", "activities": {}},
            'the responses are to the lesson "other", not to "small".',
        ),
        (
            {"lesson": "small", "activities": {"mrk": {}}},
            'the lesson has no activity "mrk"; did you mean mark?',
        ),
        (
            {"lesson": "small", "activities": {"xyz": {}}},
            'the lesson has no activity "xyz", only mark.',
        ),
        (
            {"lesson": "a\x1b[31mb\u202e", "activities": {}},
            'the responses are to the lesson "a\\x1b[31mb\\u202e", not to "small".',
        ),
        (
            {"lesson": "\ud800", "activities": {}},
            'the responses are to the lesson "\\ud800", not to "small".',
        ),
    ],
)
def test_what_is_no_file_of_responses(desk: Desk, content: object, said: str) -> None:
    assert said in desk.refused(content)


MARK = {"start": 4, "end": 10, "label": "loaded"}


@pytest.mark.parametrize(
    ("response", "said"),
    [
        (3, "activities.mark must be an object with names and values."),
        ({}, 'activities.mark lacks "marks".'),
        ({"marks": {}}, "activities.mark.marks must be a list."),
        ({"marks": [None]}, "activities.mark.marks[0] must be an object with names and values."),
        ({"marks": [{"start": 1}]}, 'activities.mark.marks[0] lacks "label".'),
        ({"marks": [MARK | {"label": 3}]}, "activities.mark.marks[0].label must be a text."),
        (
            {"marks": [MARK | {"label": "x\ny"}]},
            'activities.mark.marks[0].label is "x y", which the activity does not offer.',
        ),
        (
            {"marks": [MARK | {"start": 1.5}]},
            "activities.mark.marks[0].start must be a whole number.",
        ),
        (
            {"marks": [MARK, MARK | {"end": 10**40}]},
            (
                f"activities.mark.marks[1] goes from 4 to {10**40}, "
                "which is no stretch of a passage of 109 characters."
            ),
        ),
        (
            {"marks": [MARK | {"quote": "mayor"}]},
            'activities.mark.marks[0].quote is "mayor", but "brutal" stands there.',
        ),
        (
            {"marks": [{"quote": "x" * 90, "label": "loaded"}]},
            (
                f'activities.mark.marks[0].quote is "{"x" * 60}…", which does not stand in the '
                "passage."
            ),
        ),
        (
            {"marks": [{"quote": "act", "occurrence": 2, "label": "loaded"}]},
            (
                'activities.mark.marks[0].quote is "act", which the passage has 1 times, and not '
                "in that occurrence."
            ),
        ),
        (
            {"marks": [{"quote": "the", "label": "loaded"}]},
            (
                'activities.mark.marks[0].quote is "the", which the passage has 2 times; '
                '"occurrence" must say which.'
            ),
        ),
        (
            {"marks": [{"quote": "a\ud800", "label": "loaded"}]},
            'activities.mark.marks[0].quote is "a\\ud800", which does not stand in the passage.',
        ),
    ],
)
def test_what_is_no_response(desk: Desk, response: object, said: str) -> None:
    assert desk.refused({"lesson": "small", "activities": {"mark": response}}) == said


def test_a_file_that_cannot_be_read(desk: Desk, tmp_path: Path) -> None:
    missing = call(desk.capsys, "grade", desk.lesson, tmp_path / "no.json").sentence
    assert missing == f"{tmp_path / 'no.json'} cannot be read: No such file or directory."
    assert "cannot be read" in call(desk.capsys, "grade", desk.lesson, tmp_path).sentence
    assert "null character" in call(desk.capsys, "grade", desk.lesson, "a\0b").sentence


def test_a_file_that_is_too_large(desk: Desk) -> None:
    assert desk.refused(b" " * (16 * 1024 * 1024 + 1)) == " is larger than 16 MiB."


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_what_windows_editors_write_is_read(desk: Desk, codec: str) -> None:
    text = json.dumps({"lesson": "small", "activities": {"mark": {"marks": [MARK]}}})
    assert desk.grade(text.encode(codec)).code == 0


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.sampled_from(["small", "loaded", "the", "brutal", "\ud800"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["lesson", "activities", "mark", "marks", "start", "end", "label"])
            | st.sampled_from(["quote", "occurrence", "x"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=15,
)
marks = st.fixed_dictionaries(
    {"label": st.sampled_from(["loaded", "gossip"]) | anything},
    optional={
        "start": st.integers(-2, 120) | anything,
        "end": st.integers(-2, 120) | anything,
        "quote": st.sampled_from(["the", "brutal", "act"]) | anything,
        "occurrence": st.integers(-1, 4) | anything,
    },
)
responses = anything | st.fixed_dictionaries(
    {
        "lesson": st.just("small"),
        "activities": anything
        | st.fixed_dictionaries({"mark": st.fixed_dictionaries({"marks": st.lists(marks)})}),
    }
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(responses)
def test_any_json_is_graded_or_refused_in_a_sentence(desk: Desk, content: object) -> None:
    called = desk.grade(content)
    if called.code:
        assert called.sentence
    else:
        assert 0 <= called.json["activities"].get("mark", {"fraction": 0})["fraction"] <= 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60))
def test_any_bytes_are_refused_in_a_sentence(desk: Desk, content: bytes) -> None:
    assert desk.grade(content).sentence


def test_every_refusal_of_a_response_has_a_sentence_and_no_other() -> None:
    """The codes are those that the modules which refuse a response name."""
    modules = (highlight_marks, highlight_response, answers_response, json_values, investigate)
    sources = [inspect.getsource(module) for module in modules]
    codes = {*FAULT_VALUES, *REFUSAL_VALUES}
    named = {code for code in codes if any(f'"{code}"' in source for source in sources)}
    assert set(SENTENCES) == {*named, "without-key"}  # which the grade itself refuses


def test_in_a_process_of_its_own(desk: Desk, tmp_path: Path) -> None:
    desk.file.write_text(
        json.dumps({"lesson": "small", "activities": {"mark": {"marks": [MARK]}}}),
        encoding="utf-8",
    )
    called = call_alone("grade", desk.lesson, desk.file, folder=tmp_path)
    found: Any = called.json
    assert called.code == 0
    assert found["activities"]["mark"]["items"][0]["outcome"] == "found"
    desk.file.write_bytes(b"[" * 1_000_000)
    assert "too deep" in call_alone("grade", desk.lesson, desk.file, folder=tmp_path).sentence


def test_a_file_may_hold_responses_to_further_lessons(desk: Desk) -> None:
    mine = {"lesson": "small", "activities": {"mark": {"marks": []}}}
    alone = desk.grade(mine)
    among = desk.grade({"lesson": "other", "activities": {}, "more": [mine]})
    assert among.code == alone.code == 0
    assert among.out == alone.out


def test_further_lessons_are_a_list_of_the_same_shape(desk: Desk) -> None:
    mine = {"lesson": "small", "activities": {}}
    assert desk.refused({**mine, "more": mine}).startswith('"more" must be a list')
    assert desk.refused({**mine, "more": [7]}).endswith("is expected.")
