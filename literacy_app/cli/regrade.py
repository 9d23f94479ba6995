"""`literacy-app regrade`: grades old work again by the key that a lesson has now.

Not the grading (`study.regrading`). Prints who counted what before and counts what after.
"""

from __future__ import annotations

import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from literacy_app.cli.command import Command
from literacy_app.cli.kept_records import kept_records, learners_named
from literacy_app.cli.lesson_named import lesson_named
from literacy_app.cli.printing import print_json
from literacy_app.cli.quoting import shown
from literacy_app.cli.refusing import Refused
from literacy_app.study.grade_changes import Difference
from literacy_app.study.old_responses import Why
from literacy_app.study.regrading import NoKeyHere, Reason, plan, regrade

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Mapping, Sequence

    from literacy_app.lessons.lesson import Lesson
    from literacy_app.records.nouns import Learner
    from literacy_app.records.store import Store
    from literacy_app.study.grade_changes import Change
    from literacy_app.study.regrading import NotRegraded, Plan, Regraded

DIFFERENCES: Mapping[Difference, str] = {
    Difference.NEW: "new in the key: {entry}; this try gets {after} for it",
    Difference.REMOVED: "no longer in the key: {entry}; this try got {before} for it",
    Difference.RELABELLED: "other labels: {entry}, from {before} to {after}",
    Difference.COUNTS_OTHERWISE: "counts otherwise: {entry}, from {before} to {after}",
}

WHYS: Mapping[Why, str] = {
    Why.ACTIVITY_GONE: "the lesson has no such activity any more",
    Why.OTHER_KIND: "the activity is of another kind now",
    Why.WORDS_CHANGED: 'nothing says for sure where "{what}" stands in the passage now',
    Why.LABEL_GONE: 'the label "{what}" is not offered any more',
    Why.ANSWER_GONE: 'the answer "{what}" cannot be given any more',
    Why.NOT_TOGETHER: "what was answered does not go together any more",
}


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("lesson", metavar="LESSON", help="a file, or the id of a lesson")
    parser.add_argument("--learner", metavar="NAME", help="only the tries of one learner")
    parser.add_argument(
        "--nobody-falls",
        action="store_true",
        help="a try that would count less keeps what it counts",
    )
    parser.add_argument("--dry-run", action="store_true", help="print what would change, no more")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print it (text)"
    )


def _run(arguments: argparse.Namespace) -> int:
    """Grade the tries again, each grade a row beside the old, and print what became of them."""
    lesson = lesson_named(arguments.lesson)
    with kept_records() as store:
        learners = learners_named(store, arguments.learner)
        planned = _planned(store, lesson, learners, nobody_falls=arguments.nobody_falls)
        if not arguments.dry_run:
            if store.is_in_memory and planned.changed:
                raise Refused("The records cannot be written here; nothing was changed.")
            regrade(store, planned, _now, _new_id)
    if arguments.format == "json":
        print_json(_json(planned, lesson, is_kept=not arguments.dry_run))
    else:
        print("\n".join(_lines(planned, lesson, is_kept=not arguments.dry_run)))
    return 0


def _planned(
    store: Store, lesson: Lesson, learners: Sequence[Learner], *, nobody_falls: bool
) -> Plan:
    try:
        return plan(store, lesson, learners, nobody_falls=nobody_falls)
    except NoKeyHere as why:
        title = shown(lesson.title)
        raise Refused(f'"{title}" came without its answer key; grade again where it is.') from why


def _json(planned: Plan, lesson: Lesson, *, is_kept: bool) -> dict[str, object]:
    return {
        "lesson": lesson.id,
        "content_hash": planned.content_hash,
        "kept": is_kept,
        "changed": [_changed_json(each) for each in planned.changed],
        "not_regraded": [
            _try_json(each) | {"why": each.why.value, "what": each.what} for each in planned.left
        ],
        "same": planned.same,
    }


def _try_json(each: Regraded | NotRegraded) -> dict[str, object]:
    return {
        "learner": each.learner.name,
        "learner_id": each.learner.id,
        "attempt": each.attempt.id,
        "activity": each.attempt.work.activity,
        "title": each.title,
        "try": each.attempt.try_number,
    }


def _changed_json(each: Regraded) -> dict[str, object]:
    return _try_json(each) | {
        "before": each.before,
        "after": each.after,
        "would_be": each.would_be,
        "reason": each.reason.value,
        "differs": [
            {"entry": change.entry, "what": change.what.value}
            | {"before": change.before, "after": change.after}
            for change in each.differs
        ],
    }


def _lines(planned: Plan, lesson: Lesson, *, is_kept: bool) -> Iterator[str]:
    yield _headline(planned, lesson, is_kept=is_kept)
    for each in planned.changed:
        yield f"{_named(each)}: {_figures(each)}"
        for change in each.differs:
            yield f"    {_difference(change)}"
    for left in planned.left:
        yield f"{_named(left)}: kept, since {WHYS[left.why].format(what=shown(left.what))}"


def _headline(planned: Plan, lesson: Lesson, *, is_kept: bool) -> str:
    verb = "graded again" if is_kept else "would be graded again"
    if not planned.changed and not planned.left:
        return f"{shown(lesson.title)}: nothing to grade again."
    count = _tries(len(planned.changed))
    left = f", {_tries(len(planned.left))} cannot be" if planned.left else ""
    return f"{shown(lesson.title)}: {count} {verb}{left}."


def _tries(count: int) -> str:
    return f"{count} try" if count == 1 else f"{count} tries"


def _named(each: Regraded | NotRegraded) -> str:
    number = each.attempt.try_number
    return f"  {shown(each.learner.name)}, {shown(each.title)}, try {number}"


def _figures(each: Regraded) -> str:
    if each.before is None:
        return f"not graded before, now {each.after:.0%}"
    if each.reason is Reason.NOBODY_FALLS:
        return f"keeps {each.after:.0%}; by the key as it is now it would be {each.would_be:.0%}"
    return f"{each.before:.0%} before, {each.after:.0%} after"


def _difference(change: Change) -> str:
    return DIFFERENCES[change.what].format(
        entry=shown(change.entry), before=_value(change.before), after=_value(change.after)
    )


def _value(value: object) -> str:
    """Labels, or a credit."""
    if isinstance(value, list):
        return " or ".join(value)
    return f"{value:.0%}" if isinstance(value, int | float) else "nothing"


def _now() -> datetime:
    return datetime.now(UTC)


def _new_id() -> str:
    return str(uuid.uuid4())


COMMAND = Command(
    "Grade the tries that are kept on this computer again, by the key a lesson has now.",
    _add_arguments,
    _run,
)
