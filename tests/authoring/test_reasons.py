from __future__ import annotations

from literacy_app.authoring.reasons import repeated_reasons
from tests.authoring.lessons import CHOOSE, MARK, lesson
from tests.fakes.all_kinds import all_kinds


def test_a_reason_that_says_the_same_is_told_with_the_one_before_it() -> None:
    repeats = MARK.replace("A feeling of the writer.", "It sounds  brutal!")
    (found,) = repeated_reasons(lesson(repeats), 0.9)

    assert (found.code, found.severity) == ("reasons-repeat", "outside")
    assert found.path == ("activities", 0, "key", "dear")
    assert found.values["other_path"] == ("activities", 0, "key", "axed")
    assert found.values["other"] == "It sounds brutal."


def test_reasons_that_differ_are_fine() -> None:
    assert list(repeated_reasons(lesson(MARK), 0.9)) == []
    assert list(repeated_reasons(all_kinds(), 0.9)) == []


def test_how_alike_they_may_be_is_set() -> None:
    assert len(list(repeated_reasons(lesson(MARK), 0.3))) > 1


def test_options_of_one_question_may_share_a_reason() -> None:
    same = CHOOSE.replace("right: true}", "right: true, why: He does.}")
    assert list(repeated_reasons(lesson(same), 0.9)) == []


def test_a_question_may_not_repeat_a_reason_of_another() -> None:
    other = "".join(CHOOSE.partition("    - id: who")[1:]).replace("id: who", "id: whom")
    (found,) = repeated_reasons(lesson(CHOOSE + other), 0.9)
    assert found.path == ("activities", 0, "questions", "whom")


def test_readers_who_differ_need_give_no_reason() -> None:
    silent = MARK.replace(", why: Some read a count.", "")
    assert list(repeated_reasons(lesson(silent), 0.9)) == []
