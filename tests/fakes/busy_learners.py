"""A workplace in which somebody has worked: rows of a few days, for tests of their own pages.

Not graded by anything; only the rows are real.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.fakes.tried import answered, entry, marked, tried

if TYPE_CHECKING:
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.records.nouns import Attempt


def rows(learner: str) -> tuple[Attempt, ...]:
    """Two days of marking, a claim that was judged, and a text of one's own."""
    loaded = [entry("loaded")] * 5 + [entry("loaded", None)]
    wrote = {"answers": {"why": {"text": "Because it rained, I think."}}}
    thought = tried(answered() | {"fraction": None}, day=2, where="claims/think", learner=learner)
    return (
        tried(marked(loaded, counts=(5, 9, 2, 6)), where="words/mark", learner=learner),
        tried(
            marked([entry("scare-quotes", None)], counts=(7, 9, 1, 6)),
            day=1,
            where="words/other",
            learner=learner,
        ),
        tried(answered((95, True), (75, False)), day=1, where="claims/judge", learner=learner),
        replace(thought, response=wrote),
    )


def let_work(work: Workplace, name: str = "Maya") -> str:
    """Let somebody have worked there; their id."""
    work.add_learner(name)
    learner = work.learner
    assert learner is not None
    for row in rows(learner.id):
        work.store().add_attempt(row)
    return learner.id
