"""Tests of a learner at work on activities that are answered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from literacy_app.activities.answers import Answerable, AnswersResponse, ItemAnswers
from literacy_app.activities.answers_grade import GRADER, AnswerOutcome, grade_answers
from literacy_app.activities.answers_model import model_answer
from literacy_app.activities.choose import Choose
from literacy_app.activities.compare import Compare
from literacy_app.activities.faults import RefusedResponseError
from literacy_app.activities.investigate import Investigate
from literacy_app.activities.judge import Judge
from literacy_app.activities.ledger import Ledger
from literacy_app.activities.reflect import Reflect
from literacy_app.activities.rewrite import Rewrite
from literacy_app.study.answer_hints import AnswerHint
from literacy_app.study.answering import Answering, AnswersChange
from literacy_app.study.hints import HintKind
from literacy_app.study.history import RATING
from literacy_app.study.kept_answers import LostAnswer
from literacy_app.study.outcome import AnswersOutcome
from literacy_app.study.refusals import (
    NothingAnswered,
    NothingToRate,
    NotMarking,
    NotTriedYet,
    TriesEnded,
)
from literacy_app.text.spans import Span
from tests.fakes.all_kinds import all_kinds, of_kind

if TYPE_CHECKING:
    from literacy_app.study.session import LessonSession
    from tests.fakes.study_desks import StudyDesk

LESSON = all_kinds()
JUDGE = of_kind(Judge)
MINUTES = "the-council-s-minutes-of-3-may"
VOTE = ItemAnswers({"support": "sourced", "check": (MINUTES,)}, 95)
MIXED = AnswersResponse({"vote": VOTE, "safe": ItemAnswers({"support": "none"}, 50)})


def submitted(
    session: LessonSession, activity: Answerable, response: AnswersResponse
) -> AnswersOutcome:
    outcome = session.submit(activity.id, response)
    assert isinstance(outcome, AnswersOutcome)
    return outcome


def hinted(
    session: LessonSession, activity: Answerable, response: AnswersResponse, at: str
) -> AnswerHint:
    hint = session.hint(activity.id, response, at)
    assert isinstance(hint, AnswerHint)
    return hint


def test_answers_are_kept_as_they_are_given(desk: StudyDesk) -> None:
    session = desk.any_session(LESSON)
    answering = Answering(JUDGE)
    for change in (
        answering.answer("vote", "support", "none"),
        answering.answer("vote", "support", "sourced"),
        answering.toggle("vote", "words", Span(91, 116)),
        answering.sure("vote", 75),
        answering.answer("safe", "support", "vague"),
        answering.undo(),
    ):
        assert change is not None
        session.change_draft("claims", change)
    assert session.draft("claims") == answering.response
    again = desk.any_session(LESSON)
    assert again.draft("claims") == answering.response
    assert again.outcome("claims") is None
    assert (again.lost("claims"), again.moved("claims")) == ((), ())


def test_a_try_is_graded_and_kept(desk: StudyDesk) -> None:
    session = desk.any_session(LESSON)
    session.go("claims")
    session.change_draft("claims", AnswersChange({"vote/support": "sourced"}))
    outcome = submitted(session, JUDGE, MIXED)
    assert (outcome.grade, outcome.response) == (grade_answers(JUDGE, MIXED), MIXED)
    assert (outcome.try_number, outcome.hints, outcome.is_aided) == (1, 0, False)
    assert outcome.counted == outcome.best == outcome.grade.fraction == pytest.approx(1 / 6)
    assert (outcome.answers_shown, outcome.may_try_again) == (False, True)
    (attempt,) = desk.store.attempts(desk.learner)
    assert (attempt.grade, attempt.grader) == (outcome.grade.to_json(), GRADER)
    assert attempt.response == {
        "answers": {
            "vote": {"support": "sourced", "check": [MINUTES], "certainty": 95},
            "safe": {"support": "none", "certainty": 50},
        }
    }
    assert session.draft("claims") == AnswersResponse()
    assert session.state("claims") == "done"
    assert desk.any_session(LESSON).outcome("claims") == outcome


def test_checking_without_an_answer_that_is_needed_is_refused(desk: StudyDesk) -> None:
    session = desk.any_session(LESSON)
    words = AnswersResponse({"vote": ItemAnswers({"words": (Span(0, 9),)}, 25)})
    for nothing in (AnswersResponse(), words):
        with pytest.raises(NothingAnswered) as refusal:
            session.submit("claims", nothing)
        assert refusal.value.code == "study.nothing-answered"
    short = AnswersResponse({of_kind(Reflect).items[0].id: ItemAnswers({"text": "Too short"})})
    with pytest.raises(NothingAnswered):
        session.submit("thoughts", short)
    assert desk.store.attempts(desk.learner) == ()


def test_where_nothing_is_needed_any_answer_will_do(desk: StudyDesk) -> None:
    items = tuple(
        replace(item, facets=tuple(replace(facet, is_needed=False) for facet in item.facets))
        for item in JUDGE.items
    )
    free = replace(JUDGE, items=items)
    session = desk.any_session(replace(LESSON, activities=(free,)))
    with pytest.raises(NothingAnswered):
        session.submit("claims", AnswersResponse())
    words = AnswersResponse({"vote": ItemAnswers({"words": (Span(0, 9),)})})
    assert submitted(session, free, words).counted == 0


def test_what_is_no_response_as_a_whole_is_refused(desk: StudyDesk) -> None:
    investigate = of_kind(Investigate)
    everything = tuple(card.id for card in investigate.cards)
    session = desk.any_session(LESSON)
    with pytest.raises(RefusedResponseError):
        session.submit("the-march", AnswersResponse({"cards": ItemAnswers({"opened": everything})}))
    assert desk.store.attempts(desk.learner) == ()


def test_another_try_keeps_what_was_right_and_counts_less(desk: StudyDesk) -> None:
    session = desk.any_session(LESSON)
    submitted(session, JUDGE, MIXED)
    with pytest.raises(NotMarking):
        session.submit("claims", MIXED)
    with pytest.raises(NotMarking):
        session.hint("claims", MIXED, "vote")
    kept = session.try_again("claims")
    assert kept == AnswersResponse({"vote": VOTE})
    assert session.outcome("claims") is None
    assert desk.any_session(LESSON).draft("claims") == kept
    second = submitted(session, JUDGE, model_answer(JUDGE))
    assert (second.grade.fraction, second.counted, second.best) == (1, 0.75, 0.75)
    assert (second.answers_shown, second.may_try_again) == (True, False)
    for ask in (session.try_again, desk.any_session(LESSON).try_again):
        with pytest.raises(TriesEnded):
            ask("claims")


def test_of_several_answers_the_right_ones_are_kept(desk: StudyDesk) -> None:
    ledger, compare = of_kind(Ledger), of_kind(Compare)
    session = desk.any_session(LESSON)
    families, surveyor, council = (each.id for each in ledger.items[-1].facets[0].options)
    place = ledger.items[-2].facets[0].key[0]
    session.submit(
        "sources",
        AnswersResponse(
            {
                "experts": ItemAnswers({"kind": "vague", "use": "quoted"}),
                "found": ItemAnswers({"found": (Span(0, 9), place)}),
                "missing-voices": ItemAnswers({"missing-voices": (council, families, surveyor)}),
            }
        ),
    )
    assert session.try_again("sources") == AnswersResponse(
        {
            "experts": ItemAnswers({"kind": "vague"}),
            "found": ItemAnswers({"found": (place,)}),
            "missing-voices": ItemAnswers({"missing-voices": (families, surveyor)}),
        }
    )
    pairs = {"experts-say": "specialists-agree", "around-5-000-people": "every-hour"}
    submitted(session, compare, AnswersResponse({"pairs": ItemAnswers(pairs)}))
    assert session.try_again("side-by-side") == AnswersResponse(
        {"pairs": ItemAnswers({"experts-say": "specialists-agree"})}
    )


def test_what_was_opened_stays_open_and_what_was_written_stands(desk: StudyDesk) -> None:
    investigate, rewrite = of_kind(Investigate), of_kind(Rewrite)
    session = desk.any_session(LESSON)
    notes = ItemAnswers({"idea": "Look for a count."})
    cards = ItemAnswers({"opened": ("article", "police"), "noted": ("police",)})
    verdict = ItemAnswers({"verdict": "supported"}, 75)
    response = AnswersResponse({"verdict": verdict, "cards": cards, "notes": notes})
    submitted(session, investigate, response)
    assert session.try_again("the-march") == AnswersResponse({"cards": cards, "notes": notes})
    said = {rewrite.items[0].id: ItemAnswers({"text": "The disgraceful decision."})}
    submitted(session, rewrite, AnswersResponse(said))
    assert session.try_again("plainly") == AnswersResponse(said)


def test_what_is_shown_of_an_item_depends_on_its_outcome(desk: StudyDesk) -> None:
    session = desk.any_session(LESSON)
    outcome = submitted(session, JUDGE, MIXED)
    assert (outcome.right, outcome.graded) == (1, 6)
    assert outcome.item("safe").outcome is AnswerOutcome.NOT_RIGHT
    shown = [item.id for item in JUDGE.items if outcome.shows_answer(item.id)]
    assert shown == ["vote"]
    (option,) = outcome.not_right("safe", "support")
    assert (option.id, option.why) == ("none", "The text does offer something, however little.")
    assert outcome.not_right("vote", "support") == ()
    assert outcome.not_right("count", "support") == ()
    ended = session.show_answers("claims")
    assert ended == replace(outcome, answers_shown=True, may_try_again=False)
    assert isinstance(ended, AnswersOutcome)
    assert all(ended.shows_answer(item.id) for item in JUDGE.items)
    assert session.show_answers("claims") == ended


def test_hints_are_counted_with_their_try(desk: StudyDesk) -> None:
    costly = replace(of_kind(Choose), hint_cost=0.1)
    lesson = replace(LESSON, activities=(costly,))
    first, _ = costly.items
    right, wrong, _ = (each.id for each in first.facets[0].options)
    session = desk.any_session(lesson)
    chosen = AnswersResponse({first.id: ItemAnswers({"answer": wrong})})
    hint = hinted(session, costly, chosen, first.id)
    assert (hint.kind, hint.left, hint.number) == (HintKind.COUNT, 2, 1)
    session = desk.any_session(lesson)
    hint = hinted(session, costly, chosen, first.id)
    assert (hint.kind, hint.option, hint.number) == (HintKind.TECHNIQUE, wrong, 2)
    better = AnswersResponse({first.id: ItemAnswers({"answer": right}, 95)})
    outcome = submitted(session, costly, better)
    assert (outcome.hints, outcome.is_aided) == (2, True)
    assert outcome.counted == pytest.approx(0.5 - 0.2)
    session.try_again("questions")
    assert hinted(session, costly, chosen, first.id).kind is HintKind.COUNT
    assert hinted(session, costly, chosen, first.id).kind is HintKind.ANSWER
    repeated = hinted(session, costly, chosen, first.id)
    assert (repeated.kind, repeated.number, repeated.is_counted) == (HintKind.ANSWER, 2, False)
    assert len(desk.store.events(desk.learner)) == 4


def test_what_is_never_graded_is_kept_as_often_as_one_likes(desk: StudyDesk) -> None:
    reflect = of_kind(Reflect)
    item = reflect.items[1].id
    session = desk.any_session(LESSON)
    assert session.state("thoughts") == "open"
    with pytest.raises(NotTriedYet):
        session.show_answers("thoughts")
    first = submitted(session, reflect, AnswersResponse({item: ItemAnswers({"text": "Who?"})}))
    assert (first.counted, first.best, first.grade.fraction) == (0, 0, None)
    assert (first.answers_shown, first.may_try_again) == (False, True)
    assert first.shows_answer(item)
    assert session.state("thoughts") == "done"
    assert session.show_answers("thoughts") == first
    assert desk.store.events(desk.learner) == ()
    other = reflect.items[0].id
    text = "The one about the experts, since it sounded so sure."
    session.change_draft("thoughts", AnswersChange({f"{other}/text": text}))
    draft = session.draft("thoughts")
    assert draft == AnswersResponse(
        {other: ItemAnswers({"text": text}), item: ItemAnswers({"text": "Who?"})}
    )
    assert session.outcome("thoughts") is None
    session.change_draft("thoughts", AnswersChange(removed=(f"{item}/text",)))
    again = first
    for number in (2, 3, 4):
        again = submitted(session, reflect, AnswersResponse({other: ItemAnswers({"text": text})}))
        assert (again.try_number, again.may_try_again) == (number, True)
    assert desk.any_session(LESSON).outcome("thoughts") == again
    assert session.try_again("thoughts") == again.response


def test_a_student_rates_their_own_text(desk: StudyDesk) -> None:
    rewrite = of_kind(Rewrite)
    item, other = (each.id for each in rewrite.items)
    session = desk.any_session(LESSON)
    with pytest.raises(NotTriedYet):
        session.rate("plainly", item, {"r1": 2})
    before = submitted(session, rewrite, model_answer(rewrite))
    session.rate("plainly", item, {"r1": 2, "r2": 0})
    session.rate("plainly", item, {"r2": 1})
    session.rate("plainly", other, {"r3": 0})
    assert session.ratings("plainly") == {item: {"r1": 2, "r2": 1}, other: {"r3": 0}}
    again = desk.any_session(LESSON)
    assert again.ratings("plainly") == session.ratings("plainly")
    assert again.outcome("plainly") == before
    assert [each.kind for each in desk.store.events(desk.learner)] == [RATING] * 3


@pytest.mark.parametrize(
    ("activity", "item", "rating"),
    [
        ("plainly", "nowhere", {"r1": 1}),
        ("plainly", of_kind(Rewrite).items[0].id, {"r9": 1}),
        ("plainly", of_kind(Rewrite).items[0].id, {"r1": 3}),
        ("claims", "vote", {"r1": 1}),
        ("find-the-support", "vote", {"r1": 1}),
    ],
)
def test_only_a_text_of_one_s_own_is_rated(
    desk: StudyDesk, activity: str, item: str, rating: dict[str, int]
) -> None:
    session = desk.any_session(LESSON)
    submitted(session, of_kind(Rewrite), model_answer(of_kind(Rewrite)))
    with pytest.raises(NothingToRate):
        session.rate(activity, item, rating)
    assert session.ratings(activity) == {}


def test_a_changed_lesson_finds_its_answers_and_tells_what_became_of_them(
    desk: StudyDesk,
) -> None:
    session = desk.any_session(LESSON)
    words = Span(91, 116)
    response = AnswersResponse(
        {
            "vote": ItemAnswers({"support": "sourced", "words": (words,)}, 75),
            "safe": ItemAnswers({"support": "vague"}),
        }
    )
    for key, value in (("vote/support", "sourced"), ("safe/support", "vague")):
        session.change_draft("claims", AnswersChange({key: value}))
    answering = Answering(JUDGE)
    for change in (answering.toggle("vote", "words", words), answering.sure("vote", 75)):
        assert change is not None
        session.change_draft("claims", change)
    text = "First of all. " + JUDGE.passages["report"]
    items = tuple(item for item in JUDGE.items if item.id != "safe")
    shorter = replace(JUDGE, items=items, passages={"report": text})
    changed = replace(LESSON, activities=(shorter,), content_hash="hash-2")
    moved = Span(words.start + 14, words.end + 14)
    expected = AnswersResponse({"vote": ItemAnswers({"support": "sourced", "words": (moved,)}, 75)})
    assert session.draft("claims") == response
    for again in (desk.any_session(changed), desk.any_session(changed)):
        assert again.draft("claims") == expected
        assert again.moved("claims") == ("vote/words",)
        assert again.lost("claims") == (LostAnswer("safe", "support", "vague"),)
    outcome = submitted(again, shorter, expected)
    assert (again.lost("claims"), again.moved("claims")) == ((), ())
    shown = desk.any_session(replace(LESSON, content_hash="hash-3")).outcome("claims")
    assert isinstance(shown, AnswersOutcome)
    assert shown.response.answer("vote", "words") == (words,)
    assert shown.counted == outcome.counted
