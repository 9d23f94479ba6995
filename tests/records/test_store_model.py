"""Plays a store against a plain model of it: any order of actions, starts in between."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from typing_extensions import override

from literacy_app.records.learners import name_key, tidied
from literacy_app.records.nouns import Attempt, Draft, DraftChange, Learner, Place, Work
from literacy_app.records.refusals import NameTaken
from literacy_app.records.store import Store
from tests.fakes.attempts import attempt
from tests.fakes.clocks import CountingIds, TickingClock

LESSONS = st.sampled_from(["one", "two"])
ACTIVITIES = st.sampled_from(["a", "b"])
KEYS = st.sampled_from([f"{number:03}" for number in range(6)])
NAMES = st.sampled_from(["Maya", "maya", "Ben", "Ada", "Zoë"])
PICKS = st.integers(0, 9)


@dataclass
class Kept:
    """What the store should hold of one learner."""

    learner: Learner
    attempts: list[Attempt] = field(default_factory=list)
    drafts: dict[Work, dict[str, object]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)


class StoreModel(RuleBasedStateMachine):
    """The rules are what a program does; after each the store says what the model says."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.ids = CountingIds()
        self.store = Store.open(self.folder, TickingClock(), self.ids)
        self.kept: list[Kept] = []  # the one who worked last comes first
        self.made = 0

    @override
    def teardown(self) -> None:
        self.store.close()
        shutil.rmtree(self.folder)

    def picked(self, pick: int) -> Kept:
        return self.kept[pick % len(self.kept)]

    @rule(name=NAMES)
    def add(self, name: str) -> None:
        if any(name_key(each.learner.name) == name_key(name) for each in self.kept):
            try:
                self.store.add_learner(name)
            except NameTaken:
                return
            raise AssertionError(name)
        self.kept.insert(0, Kept(self.store.add_learner(name)))
        assert self.kept[0].learner.name == tidied(name)

    @precondition(lambda self: self.kept)
    @rule(pick=PICKS)
    def use(self, pick: int) -> None:
        kept = self.picked(pick)
        self.store.use_learner(kept.learner.id)
        self.kept.remove(kept)
        self.kept.insert(0, kept)

    @precondition(lambda self: self.kept)
    @rule(pick=PICKS)
    def erase(self, pick: int) -> None:
        kept = self.picked(pick)
        self.store.erase_learner(kept.learner.id)
        self.kept.remove(kept)

    @precondition(lambda self: self.kept)
    @rule(pick=PICKS, lesson=LESSONS, activity=ACTIVITIES)
    def check(self, pick: int, lesson: str, activity: str) -> None:
        kept = self.picked(pick)
        self.made += 1
        made = attempt(self.made, Work(kept.learner.id, lesson, activity))
        self.store.add_attempt(made)
        kept.attempts.append(made)
        kept.drafts.pop(made.work, None)

    @precondition(lambda self: self.kept)
    @rule(pick=PICKS, lesson=LESSONS, removed=st.lists(KEYS), put=st.dictionaries(KEYS, PICKS))
    def mark(self, pick: int, lesson: str, removed: list[str], put: dict[str, object]) -> None:
        kept = self.picked(pick)
        work = Work(kept.learner.id, lesson, "a")
        self.store.change_draft(work, DraftChange(tuple(removed), put), "hash")
        items = kept.drafts.setdefault(work, {})
        for key in removed:
            items.pop(key, None)
        items.update(put)

    @precondition(lambda self: self.kept)
    @rule(pick=PICKS, lesson=LESSONS, put=st.dictionaries(KEYS, PICKS))
    def begin(self, pick: int, lesson: str, put: dict[str, object]) -> None:
        kept = self.picked(pick)
        work = Work(kept.learner.id, lesson, "a")
        started = datetime(2026, 11, 22, tzinfo=UTC)
        self.store.begin_draft(work, Draft(put, {"x": 1}, "hash", started))
        kept.drafts[work] = dict(put)

    @precondition(lambda self: self.kept)
    @rule(pick=PICKS, lesson=LESSONS, paragraph=PICKS)
    def read(self, pick: int, lesson: str, paragraph: int) -> None:
        kept = self.picked(pick)
        place = Place("a", 2, paragraph)
        self.store.set_place(kept.learner.id, lesson, place)
        kept.places.pop(lesson, None)
        kept.places[lesson] = place

    @rule()
    def start_again(self) -> None:
        self.store.close()
        self.store = Store.open(self.folder, TickingClock(), self.ids)
        assert self.store.notices == ()

    @invariant()
    def holds_what_it_was_given(self) -> None:
        assert self.store.learners() == tuple(kept.learner for kept in self.kept)
        for kept in self.kept:
            learner_id = kept.learner.id
            assert self.store.attempts(learner_id) == tuple(kept.attempts)
            last = next(reversed(kept.places.items()), None)
            assert self.store.last_place(learner_id) == last
            for work, items in kept.drafts.items():
                draft = self.store.draft(work)
                assert draft is not None
                assert draft.items == items

    @invariant()
    def has_a_front_page_that_says_the_same(self) -> None:
        front = self.store.front()
        assert front.learners == tuple(kept.learner for kept in self.kept)
        for lesson, shown in front.lessons.items():
            kept = self.kept[0]
            drafts = [items for work, items in kept.drafts.items() if work.lesson == lesson]
            tried = {each.work.activity for each in kept.attempts if each.work.lesson == lesson}
            assert shown.place == kept.places[lesson]
            assert shown.unchecked == sum(map(len, drafts))
            assert shown.activities_done == len(tried)


TestStoreModel = StoreModel.TestCase
TestStoreModel.settings = settings(max_examples=25, stateful_step_count=25)
