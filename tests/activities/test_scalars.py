from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from literacy_app.activities import scalars
from literacy_app.activities.fields import Fields, faults_of


class Everything(Fields):
    text: scalars.Text = "x"
    phrase: scalars.Phrase = "x"
    ident: scalars.Ident = "x"
    votes: scalars.Votes = "1/2"
    truth: scalars.Truth = True
    share: scalars.Share = 0
    count: scalars.Count = 1
    minutes: scalars.Minutes = 1
    weight: scalars.Weight = 1


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("text", "no", "no"),
        ("text", "12:30", "12:30"),
        ("text", "1e3", "1e3"),
        ("text", " two\n words ", "two\n words"),
        ("phrase", " two\n\t words ", "two words"),
        ("phrase", "cafe\u0301", "caf\u00e9"),
        ("ident", "mark-the-verdicts_2.b", "mark-the-verdicts_2.b"),
        ("ident", "كلمات", "كلمات"),
        ("votes", "1/3", "1/3"),
        ("votes", "2/5", "2/5"),
        ("truth", "true", True),
        ("truth", "false", False),
        ("share", "0.5", 0.5),
        ("share", ".5", 0.5),
        ("share", "1.", 1.0),
        ("share", "5e-1", 0.5),
        ("share", "+0", 0.0),
        ("count", "7", 7),
        ("count", " 7 ", 7),
        ("minutes", "600", 600),
        ("weight", "2", 2.0),
    ],
)
def test_what_is_typed_is_read(name: str, typed: str, value: object) -> None:
    read = getattr(Everything.model_validate({name: typed}), name)
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("name", "typed", "code", "values"),
    [
        ("text", None, "empty", {}),
        ("text", "  ", "empty", {}),
        ("text", ["a"], "not-text", {}),
        ("phrase", {"a": "b"}, "not-text", {}),
        ("ident", "two words", "not-an-id", {"text": "two words"}),
        ("ident", "-a", "not-an-id", {"text": "-a"}),
        ("ident", "_a", "not-an-id", {"text": "_a"}),
        ("ident", "a" * 81, "not-an-id", {"text": "a" * 81}),
        ("votes", "0/3", "not-votes", {"text": "0/3"}),
        ("votes", "3/3", "not-votes", {"text": "3/3"}),
        ("votes", "one of three", "not-votes", {"text": "one of three"}),
        ("truth", "yes", "not-a-truth", {"text": "yes"}),
        ("truth", "True", "not-a-truth", {"text": "True"}),
        ("truth", None, "empty", {}),
        ("share", "half", "not-a-number", {"text": "half"}),
        ("share", "0,5", "not-a-number", {"text": "0,5"}),
        ("share", "nan", "not-a-number", {"text": "nan"}),
        ("share", ".", "not-a-number", {"text": "."}),
        ("share", "\u0660", "not-a-number", {"text": "\u0660"}),
        ("share", "1.5", "out-of-range", {"least": 0, "most": 1}),
        ("share", "-0.1", "out-of-range", {"least": 0, "most": 1}),
        ("share", ["1"], "not-text", {}),
        ("count", "1e3", "not-a-whole-number", {"text": "1e3"}),
        ("count", "1.0", "not-a-whole-number", {"text": "1.0"}),
        ("count", "9" * 16, "out-of-range", {"least": 1, "most": 1000}),
        ("count", "0", "out-of-range", {"least": 1, "most": 1000}),
        ("weight", "0", "out-of-range", {"least": 0.01, "most": 100}),
    ],
)
def test_what_cannot_be_read_is_told(name: str, typed: object, code: str, values: Any) -> None:
    with pytest.raises(ValidationError) as error:
        Everything.model_validate({name: typed})
    (fault,) = faults_of(error.value, Everything)
    assert (fault.path, fault.code, fault.values) == ((name,), code, values)


def test_one_of_a_few_words() -> None:
    read = scalars.one_of("word", "sentence")
    assert read(" word ") == "word"
    with pytest.raises(ValueError, match="not-a-choice"):
        read("wrod")


def test_what_an_editor_is_told_of_a_number() -> None:
    schema = TypeAdapter(scalars.Share).json_schema()
    assert schema.pop("patternErrorMessage") == "Write a number in digits."
    pattern = schema.pop("pattern")  # of one between quotation marks
    assert schema == {"type": ["number", "string"], "minimum": 0, "maximum": 1}
    assert re.search(pattern, "0.5")
    assert not re.search(pattern, "half")
