from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.highlight_grade import grade
from literacy_app.desktop.lesson.feedback import left_alone, notes_of
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.study.outcome import Outcome
from tests.fakes.small_lesson import marks, small_lesson

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.activities.highlight import Highlight
    from literacy_app.desktop.proof.notes import Note
    from literacy_app.lessons.lesson import Lesson


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    return small_lesson(tmp_path)


@pytest.fixture
def activity(lesson: Lesson) -> Highlight:
    return lesson.highlights[0]


def _notes(lesson: Lesson, *named: tuple[str, str], shown: bool = True) -> dict[str, Note]:
    """The notes on a try with these marks, by their words."""
    activity = lesson.highlights[0]
    response = marks(activity, *named)
    outcome = Outcome(
        grade=grade(activity, response),
        response=response,
        try_number=1,
        counted=0.0,
        best=0.0,
        hints=0,
        answers_shown=shown,
        may_try_again=not shown,
    )
    notes = notes_of(activity, lesson.labels, outcome, is_all_shown=shown)
    return {note.quote: note for note in notes}


def test_found_gives_its_plainer_wording_and_its_reason(lesson: Lesson) -> None:
    note = _notes(lesson, ("brave", "loaded"), shown=False)["brave"]
    assert note.outcome is OutcomeKind.FOUND
    assert note.label == "loaded"
    assert note.fields == (("Plainer", "newly elected"), ("Why", "It praises."))
    assert (note.short_sign, note.short) == ("→", "newly elected")
    assert note.title == "Found"


def test_another_technique_of_the_family_is_told_from_one_of_another(lesson: Lesson) -> None:
    same = _notes(lesson, ("brave", "name-calling"))["brave"]
    assert same.fields[0] == (
        "You",
        "named it “Name-calling”; the key says “Loaded language”, of the same family.",
    )
    assert same.label == "name-calling"
    other = _notes(lesson, ("brave", "exaggeration"))["brave"]
    assert other.fields[0] == (
        "You",
        "named it “Exaggeration”; the key says “Loaded language”, of another family.",
    )


def test_every_accepted_technique_is_named(lesson: Lesson) -> None:
    note = _notes(lesson, ("glorious victory", "name-calling"))["glorious victory"]
    assert "the key says “Loaded language” or “Exaggeration”" in note.fields[0][1]


def test_narrow_says_what_belongs_to_it(lesson: Lesson) -> None:
    note = _notes(lesson, ("lobbyists", "name-calling"))["rotten lobbyists"]
    assert note.outcome is OutcomeKind.PARTLY
    assert note.fields == (
        ("You", "marked “lobbyists”; “rotten” belongs to it."),
        ("Plainer", "consultants"),
        ("Why", "Rotten says nothing that can be checked."),
        ("Compare", "“A spokesman”, earlier."),
    )
    assert [span.of(lesson.highlights[0].text) for span in note.marked] == ["lobbyists"]


def test_narrow_keeps_the_answer_back_at_first(lesson: Lesson) -> None:
    notes = _notes(lesson, ("lobbyists", "name-calling"), shown=False)
    note = notes["lobbyists"]
    assert note.outcome is OutcomeKind.PARTLY
    assert note.fields == (("You", "marked “lobbyists”; something more belongs to it."),)
    assert note.short == "something belongs to it"
    assert note.spans == note.marked
    assert "rotten" not in repr(note)


WIDE = "asked for a bus \U0001f68c since 2014. This catastrophe was"


def test_wide_says_which_words_carry_it_and_what_can_stand(lesson: Lesson) -> None:
    note = _notes(lesson, (WIDE, "exaggeration"))["catastrophe"]
    assert note.outcome is OutcomeKind.PARTLY
    assert note.fields[0] == (
        "You",
        f"marked “{WIDE}”; “catastrophe” alone carries it.",
    )
    assert note.fields[-1] == ("Let stand", "“since 2014”: A plain date.")


def test_wide_keeps_the_answer_back_at_first(lesson: Lesson) -> None:
    note = _notes(lesson, (WIDE, "exaggeration"), shown=False)[WIDE]
    assert note.fields == (("You", f"marked “{WIDE}”; that is more than the phrase."),)
    assert "Nothing was destroyed" not in repr(note)


def test_missed_is_told_only_when_all_is_shown(lesson: Lesson) -> None:
    note = _notes(lesson)["bought"]
    assert note.outcome is OutcomeKind.MISSED
    assert note.label == "loaded"
    assert note.marked == ()
    assert note.fields == (
        ("Plainer", "backed"),
        ("Why", "It says people were for sale."),
    )
    assert _notes(lesson, shown=False) == {}


def test_a_mark_beside_the_core_is_told_of_without_giving_it_away(lesson: Lesson) -> None:
    kept_back = _notes(lesson, ("regime's", "name-calling"), shown=False)["regime's"]
    assert kept_back.outcome is OutcomeKind.MISSED
    assert kept_back.fields == (
        ("You", "marked “regime's”; the words that matter stand beside it."),
    )
    assert kept_back.label == "name-calling"
    shown = _notes(lesson, ("regime's", "name-calling"))["regime's puppets"]
    assert shown.fields[0] == ("You", "marked “regime's”; “puppets” belongs to it.")


def test_a_fair_twin_says_why_it_can_stand(lesson: Lesson) -> None:
    note = _notes(lesson, ("12 people spoke", "loaded"), shown=False)["12 people spoke"]
    assert note.outcome is OutcomeKind.OVER_FLAGGED
    assert note.title == "Let it stand"
    assert note.fields == (("Why", "A number that can be counted."),)
    assert (note.short_sign, note.short) == ("–", "let it stand")


def test_what_the_key_does_not_list_is_called_that(lesson: Lesson) -> None:
    note = _notes(lesson, ("Monday", "loaded"), shown=False)["Monday"]
    assert note.outcome is OutcomeKind.OVER_FLAGGED
    assert note.title == "Not in the key"
    assert note.short == "not in the key"
    assert note.fields[0][0] == "Why"


def test_where_readers_differ_their_votes_are_told(lesson: Lesson) -> None:
    notes = _notes(lesson, ("every citizen", "exaggeration"), shown=False)
    note = notes["every citizen"]
    assert note.outcome is OutcomeKind.READERS_DIFFER
    assert note.label == "exaggeration"
    assert note.fields == (
        ("Readers", "2 of 5 readings marked it; not scored."),
        ("Why", "Some read it as a figure of speech."),
    )
    assert note.short == "2 of 5 readings marked it"
    assert "Nobody can deny" not in notes


def test_unmarked_ones_are_told_when_all_is_shown(lesson: Lesson) -> None:
    notes = _notes(lesson)
    assert notes["every citizen"].label is None
    assert notes["Nobody can deny"].label == "exaggeration"
    assert notes["Nobody can deny"].marked == ()


def test_notes_stand_in_the_order_of_the_text(lesson: Lesson) -> None:
    notes = _notes(lesson, ("12 people spoke", "loaded"), ("Monday", "loaded"))
    places = [note.spans[0].start for note in notes.values()]
    assert places == sorted(places)
    assert len(notes) == 9 + 2 + 2


def test_long_words_of_ones_own_are_shortened(lesson: Lesson) -> None:
    text = lesson.highlights[0].text
    start, end = text.index("Residents"), text.index(" by rotten")
    note = _notes(lesson, (text[start:end], "loaded"), shown=False)
    rows = [row for one in note.values() for row in one.fields]
    assert any(words.startswith("marked “Residents") and "…”" in words for _, words in rows)


def test_fair_twins_that_nothing_touched_were_rightly_let_stand(activity: Highlight) -> None:
    made = grade(activity, marks(activity, ("12 people spoke", "loaded"), (WIDE, "exaggeration")))
    stood = [entry.span.of(activity.text) for entry in left_alone(activity, made)]
    assert stood == ["A spokesman", "The vote was 7 to 5"]
