"""Tests of grading old work again: rows beside the old, never in their place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from literacy_app import __version__
from literacy_app.activities.highlight_grade import GRADER, grade
from literacy_app.records.nouns import Learner, Work
from literacy_app.study.grade_changes import Change, Difference
from literacy_app.study.history import History, tries_of
from literacy_app.study.mastery import mastery
from literacy_app.study.old_responses import Why
from literacy_app.study.regrading import (
    NO_GRADER,
    NoKeyHere,
    Plan,
    Reason,
    Regraded,
    learners_with_tries,
    plan,
    regrade,
)
from tests.fakes import answer_activities as answers
from tests.fakes.attempts import attempt
from tests.fakes.clocks import CountingIds
from tests.fakes.study_desks import StudyDesk
from tests.fakes.study_lessons import KEY, highlight, lesson, response

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.lessons.lesson import Lesson

MARK = highlight()
TWO = response(MARK, "brutal", "heroic=glittering")
FEWER = lesson(highlight(key={"brutal": "loaded"}), content_hash="hash-2")
MORE = lesson(highlight(key={**KEY, "regime": "loaded"}), content_hash="hash-2")


def planned(desk: StudyDesk, of: Lesson, *, nobody_falls: bool = False) -> Plan:
    return plan(desk.store, of, learners(desk), nobody_falls=nobody_falls)


def learners(desk: StudyDesk) -> tuple[Learner, ...]:
    return desk.store.learners()


def done(desk: StudyDesk, of: Lesson, *, nobody_falls: bool = False) -> Plan:
    """Graded again, and what was planned then."""
    found = planned(desk, of, nobody_falls=nobody_falls)
    regrade(desk.store, found, desk.clock, CountingIds(f"grading-{desk.clock.now}"))
    return found


def test_a_corrected_key_grades_old_work_again_beside_the_old(desk: StudyDesk) -> None:
    before = desk.session().submit("mark", TWO)
    (raw,) = desk.store.attempts(desk.learner)
    made = grade(highlight(key={"brutal": "loaded"}), TWO)
    (changed,) = done(desk, FEWER).changed
    assert changed.before == pytest.approx(2 / 3)
    assert changed.after == made.fraction
    assert (changed.title, changed.attempt, changed.learner.name) == ("Mark them", raw, "Maya")
    assert changed.differs == (
        Change("heroic", Difference.REMOVED, 1.0, None),
        Change("Proxy gangs", Difference.REMOVED, 0.0, None),
    )
    assert desk.store.attempts(desk.learner) == (raw,)
    (row,) = desk.store.gradings(desk.learner)
    assert (row.attempt, row.learner, row.content_hash) == (raw.id, desk.learner, "hash-2")
    assert (row.grade, row.counted, row.grader) == (made.to_json(), made.fraction, GRADER)
    assert (row.reason, row.app_version) == (Reason.LESSON_CHANGED, __version__)
    (counts_now,) = tries_of(desk.store, desk.learner, "lesson")
    assert counts_now == replace(raw, grade=made.to_json(), counted=made.fraction)
    after = desk.session(FEWER).last_outcome("mark")
    assert after is not None
    assert (after.grade.to_json(), after.counted, after.best) == (
        row.grade,
        row.counted,
        row.counted,
    )
    assert before.counted != after.counted


def test_what_one_can_do_rests_on_the_newest_grade(desk: StudyDesk) -> None:
    desk.session().submit("mark", TWO)
    assert {each.technique: each.named for each in mastery(tries_of(desk.store, desk.learner))} == {
        "loaded": 1,
        "glittering": 1,
        "name-calling": 0,
    }
    done(desk, FEWER)
    assert [each.technique for each in mastery(tries_of(desk.store, desk.learner))] == ["loaded"]
    assert desk.session(FEWER).results().discernment.signals == 1


def test_once_more_adds_nothing(desk: StudyDesk) -> None:
    desk.session().submit("mark", TWO)
    assert len(done(desk, MORE).changed) == 1
    assert done(desk, MORE) == Plan("lesson", "hash-2")
    assert done(desk, MORE, nobody_falls=True) == Plan("lesson", "hash-2")
    assert len(desk.store.gradings(desk.learner)) == 1


def test_a_key_that_is_put_back_grades_as_it_did(desk: StudyDesk) -> None:
    desk.session().submit("mark", TWO)
    (raw,) = desk.store.attempts(desk.learner)
    done(desk, MORE)
    done(desk, lesson())
    assert tries_of(desk.store, desk.learner) == (raw,)
    assert [row.content_hash for row in desk.store.gradings(desk.learner)] == ["hash-2", "hash-1"]


def test_a_lesson_changed_elsewhere_changes_no_grade(desk: StudyDesk) -> None:
    desk.session().submit("mark", TWO)
    assert planned(desk, lesson()) == Plan("lesson", "hash-1")
    assert done(desk, lesson(content_hash="hash-2")) == Plan("lesson", "hash-2", same=1)
    assert desk.store.gradings(desk.learner) == ()


def test_nobody_falls_and_the_row_says_so_until_it_is_wanted_otherwise(desk: StudyDesk) -> None:
    desk.session().submit("mark", TWO)
    (raw,) = desk.store.attempts(desk.learner)
    falls = grade(MORE.highlights[0], TWO).fraction
    (kept,) = done(desk, MORE, nobody_falls=True).changed
    assert (kept.before, kept.after, kept.would_be) == (raw.counted, raw.counted, falls)
    assert kept.reason is Reason.NOBODY_FALLS
    assert tries_of(desk.store, desk.learner) == (raw,)
    (row,) = desk.store.gradings(desk.learner)
    assert (row.grade, row.grader, row.reason) == (raw.grade, raw.grader, "nobody-falls")
    assert planned(desk, MORE, nobody_falls=True).changed == ()
    (falling,) = done(desk, MORE).changed
    assert (falling.before, falling.after) == (raw.counted, falls)
    assert tries_of(desk.store, desk.learner)[0].counted == falls
    assert planned(desk, MORE) == planned(desk, MORE, nobody_falls=True) == Plan("lesson", "hash-2")


def test_with_nobody_falls_those_who_rise_do(desk: StudyDesk) -> None:
    desk.session().submit("mark", TWO)
    key = {"brutal": "loaded", "heroic": "glittering"}
    fair = lesson(highlight(key=key), content_hash="hash-2")
    (risen,) = done(desk, fair, nobody_falls=True).changed
    assert risen.reason is Reason.LESSON_CHANGED
    assert (risen.after, risen.would_be) == (1, 1)


def test_tries_and_hints_cost_what_they_did(desk: StudyDesk) -> None:
    dear = highlight(hint_cost=0.1)
    work = Work(desk.learner, "lesson", "mark")
    desk.session(lesson(dear)).submit("mark", TWO)
    (made,) = desk.store.attempts(desk.learner)
    second = replace(made, id="second", work=work, try_number=2, hints=2)
    desk.store.add_attempt(second)
    cheaper = lesson(replace(MORE.highlights[0], hint_cost=0.05), content_hash="hash-2")
    fraction = grade(cheaper.highlights[0], TWO).fraction
    afters = [each.after for each in planned(desk, cheaper).changed]
    assert afters == [fraction, pytest.approx(fraction * 0.75 - 2 * 0.05)]


def test_a_try_without_a_grade_gets_its_first_where_the_key_is(desk: StudyDesk) -> None:
    desk.session().submit("mark", TWO)
    (made,) = desk.store.attempts(desk.learner)
    work = replace(made.work, lesson="keyless")
    ungraded = replace(
        made, id="u", work=work, grade=None, grader=NO_GRADER, counted=0.0, content_hash="no-key"
    )
    desk.store.add_attempt(ungraded)
    for same_hash in (False, True):
        its_hash = "no-key" if same_hash else "hash-1"
        found = planned(desk, replace(lesson(), id="keyless", content_hash=its_hash))
        (first,) = found.changed
        assert (first.before, first.reason, first.differs) == (None, Reason.FIRST_GRADE, ())
        assert (first.after, first.grade) == (made.counted, made.grade)
    with_key = replace(lesson(), id="keyless")
    assert planned(desk, with_key, nobody_falls=True).changed[0].reason is Reason.FIRST_GRADE
    done(desk, with_key)
    (now,) = tries_of(desk.store, desk.learner, "keyless")
    assert (now.grade, now.grader, now.counted) == (made.grade, GRADER, made.counted)
    assert done(desk, with_key) == Plan("keyless", "hash-1")


def test_a_lesson_without_its_key_grades_nothing(desk: StudyDesk) -> None:
    with pytest.raises(NoKeyHere) as refusal:
        planned(desk, replace(lesson(), without_key="hash-of-the-whole"))
    assert refusal.value.lesson_id == "lesson"


def test_another_version_of_the_grade_grades_again(desk: StudyDesk) -> None:
    desk.session().submit("mark", TWO)
    (made,) = desk.store.attempts(desk.learner)
    older = replace(made, id="older", grader="highlight-0", counted=0.1)
    desk.store.add_attempt(older)
    (changed,) = planned(desk, lesson()).changed
    assert (changed.attempt.id, changed.before, changed.after) == ("older", 0.1, made.counted)


def test_what_cannot_be_graded_safely_is_listed_and_keeps_its_grade(desk: StudyDesk) -> None:
    desk.session().submit("mark", TWO)
    (made,) = desk.store.attempts(desk.learner)
    desk.store.add_attempt(replace(made, id="gone", work=replace(made.work, activity="was-here")))
    overlap = {"marks": [made.response["marks"][0], made.response["marks"][0]]}
    desk.store.add_attempt(replace(made, id="meet", response=overlap))
    text = MARK.text.replace("heroic army", "valiant army")
    key = {"brutal": "loaded", "valiant": "glittering"}
    other = lesson(highlight(text=text, key=key), content_hash="hash-2")
    left = done(desk, other).left
    assert [(each.attempt.id, each.title, each.why, each.what) for each in left] == [
        (made.id, "Mark them", Why.WORDS_CHANGED, "heroic"),
        ("gone", "was-here", Why.ACTIVITY_GONE, ""),
        ("meet", "Mark them", Why.NOT_TOGETHER, ""),
    ]
    assert desk.store.gradings(desk.learner) == ()


def test_what_is_never_graded_is_passed_over(desk: StudyDesk) -> None:
    made = attempt(1, Work(desk.learner, answers.lesson().id, "think"))
    desk.store.add_attempt(replace(made, grade={"fraction": None, "items": []}))
    assert planned(desk, answers.lesson()) == Plan(
        answers.lesson().id, answers.lesson().content_hash
    )


def test_each_learner_has_their_own_lines(desk: StudyDesk) -> None:
    desk.session().submit("mark", TWO)
    ben, ada = desk.store.add_learner("Ben"), desk.store.add_learner("Ada")
    desk.session(learner=ben.id).submit("mark", response(MARK, "brutal"))
    assert [each.name for each in learners_with_tries(desk.store, "lesson")] == ["Ben", "Maya"]
    assert learners_with_tries(desk.store, "other") == []
    names = [each.learner.name for each in planned(desk, FEWER).changed]
    assert names == ["Ben", "Maya"]
    only = plan(desk.store, FEWER, [ada])
    assert only.changed == ()
    (row,) = regrade(desk.store, plan(desk.store, FEWER, [ben]), desk.clock, CountingIds("only"))
    assert row.learner == ben.id


def test_a_key_that_now_gives_everything_ends_the_tries(desk: StudyDesk) -> None:
    desk.session().submit("mark", response(MARK, "brutal"))
    assert not History(tries_of(desk.store, desk.learner), ()).has_ended("mark")
    done(desk, FEWER)
    assert History(tries_of(desk.store, desk.learner), ()).has_ended("mark")


@settings(max_examples=25)
@given(
    keys=st.lists(st.sets(st.sampled_from(sorted(KEY)), min_size=1), min_size=1, max_size=5),
    falls=st.lists(st.booleans(), min_size=5, max_size=5),
)
def test_whatever_is_corrected_the_last_key_decides_and_nothing_is_lost(
    tmp_path_factory: pytest.TempPathFactory, keys: list[set[str]], falls: list[bool]
) -> None:
    folder: Path = tmp_path_factory.mktemp("records")
    desk = StudyDesk(folder)
    try:
        desk.session().submit("mark", TWO)
        raw = desk.store.attempts(desk.learner)
        rows = 0
        for number, (chosen, nobody_falls) in enumerate(zip(keys, falls, strict=False)):
            key = {quote: label for quote, label in KEY.items() if quote in chosen}
            now = lesson(highlight(key=key), content_hash=f"key-{number}")
            before = tries_of(desk.store, desk.learner)[0].counted
            found = done(desk, now, nobody_falls=nobody_falls)
            assert all(isinstance(each, Regraded) for each in found.changed)
            rows += len(found.changed)
            after = tries_of(desk.store, desk.learner)[0].counted
            fraction = grade(now.highlights[0], TWO).fraction
            assert after == (max(before, fraction) if nobody_falls else fraction)
            assert len(desk.store.gradings(desk.learner)) == rows
            assert planned(desk, now, nobody_falls=True).changed == ()
        assert desk.store.attempts(desk.learner) == raw
    finally:
        desk.store.close()
