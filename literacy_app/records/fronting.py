"""Makes the front page from the database.

Not the reading of it at the start: that knows no database.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from literacy_app.records import drafts, learners
from literacy_app.records.front import Front, LessonFront
from literacy_app.records.nouns import FINISHED, REVIEWS_PLANNED, Place

if TYPE_CHECKING:
    from literacy_app.records.database import Database

_LESSONS = """
SELECT
    place.lesson, step, step_number, paragraph, paragraph_number,
    EXISTS (
        SELECT 1 FROM event
        WHERE event.learner = place.learner AND event.lesson = place.lesson AND event.kind = ?
    ),
    (
        SELECT COUNT(DISTINCT activity) FROM attempt
        WHERE attempt.learner = place.learner AND attempt.lesson = place.lesson
    ),
    (
        SELECT COUNT(*) FROM draft JOIN draft_item ON draft_item.draft = draft.number
        WHERE draft.learner = place.learner AND draft.lesson = place.lesson
            AND INSTR(draft_item.key, '/') = 0
    ),
    (
        SELECT COUNT(DISTINCT
            draft.number || '/' || SUBSTR(draft_item.key, 1, INSTR(draft_item.key, '/')))
        FROM draft JOIN draft_item ON draft_item.draft = draft.number
        WHERE draft.learner = place.learner AND draft.lesson = place.lesson
            AND INSTR(draft_item.key, '/') > 0
            AND draft_item.key NOT LIKE '%/certainty'
    )
FROM place WHERE place.learner = ?
"""

# The key of a mark is where it starts, that of an answer "item/facet" (`study.kept_answers`).

_REVIEWS = """
SELECT value FROM event WHERE learner = ? AND lesson = '' AND kind = ? ORDER BY number DESC LIMIT 1
"""


def front_of(database: Database) -> Front:
    """The front page as the database has it now."""
    with database.reading():
        everyone = learners.all_learners(database)
        if not everyone:
            return Front()
        last = everyone[0]
        stopped = drafts.last_place(database, last.id)
        rows = database.rows(_LESSONS, (FINISHED, last.id))
        planned = database.rows(_REVIEWS, (last.id, REVIEWS_PLANNED))
    lessons = {
        lesson: LessonFront("done" if is_done else "started", Place(*place), tried, marks, answers)
        for lesson, *place, is_done, tried, marks, answers in rows
    }
    reviews = json.loads(planned[0][0]) if planned else {}
    return Front(everyone, last, stopped[0] if stopped else None, lessons, reviews)
