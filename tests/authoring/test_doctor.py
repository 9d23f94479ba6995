from __future__ import annotations

from dataclasses import replace

import pytest

from literacy_app.activities.keyless import without_key
from literacy_app.activities.reflect import Reflect
from literacy_app.authoring.bands import read_bands
from literacy_app.authoring.doctor import Report, examine
from literacy_app.authoring.findings import FINDING_VALUES
from tests.authoring.lessons import CHOOSE, MARK, lesson
from tests.fakes.all_kinds import all_kinds

NO_TWINS = MARK.split("  let_stand:")[0]
NEEDLESS = "    penalty: 0\n"


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def about(report: Report, code: str) -> list[dict[str, object]]:
    found = [dict(each.values) for each in report.findings if each.code == code]
    assert all(set(values) == set(FINDING_VALUES[code]) for values in found)
    return found


def test_a_sound_activity_has_only_what_an_author_should_know() -> None:
    report = examine(lesson(MARK), read_bands(["adjectives=1"]))

    assert codes(report) == ["few-for-discernment"]
    assert not report.is_outside
    assert report.activities[0].id == "mark"
    assert {trial.student for trial in report.activities[0].trials} >= {"perfect", "everything"}


def test_the_same_lesson_has_the_same_report() -> None:
    assert examine(lesson(MARK + CHOOSE)) == examine(lesson(MARK + CHOOSE))


def test_a_student_who_earns_too_much() -> None:
    report = examine(lesson(MARK.replace("  key:", "  penalty: 0\n  key:")))

    found = about(report, "earns-too-much")
    assert report.is_outside
    assert {values["student"] for values in found} >= {"every-word", "suspicious"}
    assert all(float(str(values["share"])) > float(str(values["most"])) for values in found)


def test_a_student_who_earns_too_little() -> None:
    report = examine(lesson(MARK), read_bands(["narrower=1", "everything=1"]))
    assert about(report, "earns-too-little") == []

    long = MARK.replace("reckless council, core: reckless", "the reckless council axed the")
    (found,) = about(examine(lesson(long), read_bands(["narrower=1"])), "earns-too-little")
    assert (found["activity"], found["student"], found["least"]) == ("mark", "narrower", 1)


def test_an_item_that_nobody_can_earn() -> None:
    shared = MARK.replace("quote: axed", "quote: reckless")
    report = examine(lesson(shared))

    (found,) = about(report, "unreachable")
    assert found["item"] in {"reckless-council", "reckless"}
    assert ("activities", 0, "key", found["item"]) in {each.path for each in report.findings}
    assert report.is_outside


def test_an_item_that_is_earned_without_reading() -> None:
    generous = CHOOSE.replace("right: false", "right: false, credit: 0.9").replace(
        "right: false, credit", "credit"
    )
    (found,) = about(examine(lesson(generous)), "leaks")
    assert (found["item"], found["student"]) == ("who", "random-answers")
    assert float(str(found["credit"])) > 0.9


def test_opening_cards_is_no_answer_yet() -> None:
    (leak,) = [each for each in examine(all_kinds()).findings if each.code == "leaks"]
    assert (leak.severity, leak.values["item"]) == ("note", "cards")


def test_a_lesson_whose_key_is_elsewhere() -> None:
    ferry = all_kinds()
    kept_apart = replace(ferry, activities=tuple(map(without_key, ferry.activities)))
    report = examine(kept_apart)

    (found,) = report.findings
    assert (found.code, found.severity) == ("no-key", "note")
    without = tuple(each.id for each in ferry.activities if not isinstance(each, Reflect))
    assert found.values["activities"] == without
    assert not any(each.trials for each in report.activities)


def test_few_questions_are_luck() -> None:
    report = examine(lesson(CHOOSE))
    assert "earns-too-much" not in codes(report)

    question = "".join(CHOOSE.partition("    - id: who")[1:])
    four = CHOOSE + "".join(question.replace("id: who", f"id: who-{n}") for n in range(3))
    found = about(examine(lesson(four)), "earns-too-much")
    assert {values["student"] for values in found} == {"first", "longest"}


def test_an_entry_beside_what_should_stand() -> None:
    beside = MARK.replace("quote: after 40", "id: years, quote: pool after 40")
    (found,) = about(examine(lesson(beside)), "beside-let-stand")
    assert found == {"activity": "mark", "pairs": (("dear", "years"),)}


def test_an_entry_apart_from_what_should_stand() -> None:
    assert "beside-let-stand" not in codes(examine(lesson(NO_TWINS)))


@pytest.mark.parametrize("activities", [CHOOSE, MARK])
def test_discernment_needs_entries(activities: str) -> None:
    found = about(examine(lesson(activities)), "few-for-discernment")
    expected = {"signals": 3, "noise": 2, "least_signals": 8, "least_noise": 4}
    assert found == ([expected] if activities == MARK else [])


def test_enough_entries_for_discernment() -> None:
    words = [f"word{n}" for n in range(12)]
    entries = [
        f"    - {{quote: {each}, labels: [loaded], plainer: x, why: {each}!}}" for each in words
    ]
    twins = [f"    - {{quote: {each}, why: {each}?}}" for each in words[8:]]
    text = MARK.split("    - {quote: reck")[0]
    made = "\n".join([text.rstrip(), *entries[:8], "  let_stand:", *twins, ""])
    assert "few-for-discernment" not in codes(examine(lesson(made, text=" and ".join(words))))
