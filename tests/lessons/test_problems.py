"""A problem's sentence and its line for editors."""

from __future__ import annotations

from pathlib import Path

from literacy_app.lessons.problems import Problem


def problem(code: str, **values: object) -> Problem:
    return Problem(Path("a/lesson.yaml"), 3, 14, "error", code, values)


def test_a_line_tells_file_place_severity_and_sentence() -> None:
    told = problem("not-votes", text="2/2").line_text()
    assert told.startswith("a/lesson.yaml:3:14: error: “2/2” is not a vote.".replace("/", "/"))
    warning = Problem(Path("x.yaml"), 1, 2, "warning", "no-let-stand")
    assert warning.line_text().startswith("x.yaml:1:2: warning: This activity has nothing")
    assert not warning.is_error
    assert problem("empty").is_error


def test_what_was_likely_meant_is_said_where_it_is_known() -> None:
    assert problem("unknown-passage", name="openin", nearest="opening").sentence() == (
        "“openin” is not a passage of this lesson. Did you mean “opening”?"
    )
    assert problem("unknown-passage", name="zebra", nearest=None).sentence() == (
        "“zebra” is not a passage of this lesson."
    )
    assert (
        problem("quote-missing", quote="a wurd", nearest="a word")
        .sentence()
        .endswith("The most similar words there are “a word”.")
    )


def test_choices_are_told_as_alternatives() -> None:
    for choices, said in ((("a", "b", "c"), "a, b or c"), (("a",), "a"), (["a", "b"], "a or b")):
        sentence = problem("not-a-choice", text="x", choices=choices, nearest=None).sentence()
        assert f"Write {said}." in sentence


def test_a_long_value_is_cut_in_its_middle_and_stands_on_one_line() -> None:
    sentence = problem("quote-missing", quote="start " + "word\n" * 100 + "end").sentence()
    assert "“start word word" in sentence
    assert "word end”" in sentence
    assert "…" in sentence
    assert len(sentence) < 200


def test_a_character_that_cannot_be_seen_is_named() -> None:
    assert "with a line's end," in problem("reserved-character", character="\n").sentence()


def test_characters_that_look_like_nothing_or_a_space_are_shown_by_their_codes() -> None:
    typed = "\ufeffwhy\xa0 \u202eso\xad"
    assert (
        "“[U+FEFF]why[U+00A0] [U+202E]so[U+00AD]”" in problem("unknown-key", name=typed).sentence()
    )
