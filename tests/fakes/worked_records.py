"""Records worked on by chance, with an account of what they must hold from then on.

Not a student at a window: that is in `tests/journeys`.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from literacy_app.records.nouns import DraftChange, Place, Work
from literacy_app.records.store import Store
from tests.fakes.attempts import attempt
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from literacy_app.records.nouns import Notice

LESSON, ACTIVITY = "lesson", "mark"


@dataclass(frozen=True, slots=True)
class State:
    """What the records hold of the learner: tries by id, what is in the draft, where they are."""

    attempts: frozenset[str] = frozenset()
    draft: frozenset[str] = frozenset()
    paragraph: int | None = None


@dataclass
class Account:
    """What is kept for sure, and beside it what the thing in hand would make of that."""

    learner: str = ""
    kept: State = field(default_factory=State)
    in_hand: State = field(default_factory=State)
    number: int = 0


def work(store: Store, account: Account, chance: random.Random) -> None:
    """Do one thing, and note it as kept when the records have said so."""
    if not account.learner:
        account.learner = store.add_learner("Maya").id
    account.number += 1
    number, kept = account.number, account.kept
    of = Work(account.learner, LESSON, ACTIVITY)
    what = chance.randrange(6)
    if what == 0:
        made = attempt(number, of)
        account.in_hand = replace(kept, attempts=kept.attempts | {made.id}, draft=frozenset())
        store.add_attempt(made)
    elif what == 1:
        account.in_hand = replace(kept, paragraph=number)
        store.set_place(account.learner, LESSON, Place(ACTIVITY, 1, number))
    else:
        taken, key = sorted(kept.draft)[: what == 2], f"{number:06}"
        account.in_hand = replace(kept, draft=(kept.draft - set(taken)) | {key})
        store.change_draft(of, DraftChange(tuple(taken), {key: {"x": number}}), "hash")
    account.kept = account.in_hand


def worked(folder: Path, chance: random.Random, most: int = 60) -> Account:
    """New records in a folder, worked on for a while and closed."""
    account = Account()
    with closing(Store.open(folder, TickingClock(), CountingIds())) as store:
        for _ in range(1 + chance.randrange(most)):
            work(store, account, chance)
        store.write_front()
    return account


def check(folder: Path, account: Account) -> tuple[Notice, ...]:
    """That a start finds what was kept, at most with the thing in hand; what the start told."""
    with closing(Store.open(folder, TickingClock(), CountingIds("check"))) as store:
        if account.learner:
            assert state_in(store, account.learner) in (account.kept, account.in_hand)
        return store.notices


def state_in(store: Store, learner: str) -> State:
    """What records hold of a learner."""
    draft = store.draft(Work(learner, LESSON, ACTIVITY))
    place = store.place(learner, LESSON)
    return State(
        frozenset(each.id for each in store.attempts(learner)),
        frozenset(draft.items) if draft else frozenset(),
        place.paragraph if place else None,
    )
