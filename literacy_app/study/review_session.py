"""One learner at one review: a drawn excerpt of the bank, with nothing around it.

Not which excerpt is drawn, nor when (`reviews`). A review is no lesson that one stopped in: its
tries are kept, its place is not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from literacy_app.study.session import LessonSession

if TYPE_CHECKING:
    from literacy_app.records.store import Clock, NewId, Store
    from literacy_app.study.reviews import Excerpt


class ReviewSession(LessonSession):
    """A session on one excerpt; it begins with marking, the introduction can be read before."""

    keeps_place = False

    def __init__(
        self, excerpt: Excerpt, learner: str, store: Store, clock: Clock, new_id: NewId
    ) -> None:
        """Begin a review; raises `RecordsUnavailable` as every session does."""
        activity, whole = excerpt.activity, excerpt.lesson
        passages = {activity.passage: whole.passages[activity.passage]}
        lesson = replace(
            whole, activities=(activity,), passages=passages, right=(), discussion=None
        )
        super().__init__(lesson, learner, store, clock, new_id)
        self.go(activity.id)
