"""Whatever comes in from outside, each a target that takes bytes and fails where a promise breaks.

Not what makes the bytes: that is `tests/cli/test_any_bytes.py`, and by hand `.ci/proof/fuzz.py`.
Seeds, what was ever found among them, are kept in `tests/cli/fuzz_seeds`, a folder for each target.
"""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from literacy_app.activities.faults import RefusedResponseError
from literacy_app.activities.kinds import grade, read_response, response_json
from literacy_app.lessons.load import load_course_bytes, load_lesson_bytes
from literacy_app.lessons.pack_refusals import PackRefused
from literacy_app.lessons.packs import open_pack, unpack
from literacy_app.records.front import read_front
from literacy_app.records.nouns import NoticeCode
from literacy_app.records.opening import FILE
from literacy_app.records.refusals import RecordsUnavailable
from literacy_app.records.store import Store
from literacy_app.settings.places import Places
from literacy_app.settings.settings import load, save_user
from literacy_app.text.normal import normalise
from literacy_app.text.quotations import CutsWord, Found, Quotation, find
from tests.fakes.all_kinds import all_kinds
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from literacy_app.lessons.problems import Problem

    Target = Callable[[bytes, Path], None]

SEEDS = Path(__file__).parents[1] / "cli" / "fuzz_seeds"
_NOW = datetime(2026, 11, 22, tzinfo=UTC)
_PARTS = 4


def lesson(raw: bytes, folder: Path) -> None:
    """A lesson, or all its problems, each with a sentence and a place."""
    loaded = load_lesson_bytes(raw, folder / "lesson.yaml")
    _told(loaded.problems)
    assert (loaded.lesson is None) == any(problem.is_error for problem in loaded.problems)


def course(raw: bytes, folder: Path) -> None:
    """A course, or all its problems."""
    loaded = load_course_bytes(raw, folder / "course.yaml")
    _told(loaded.problems)
    assert (loaded.course is None) == any(problem.is_error for problem in loaded.problems)


def quotation(raw: bytes, folder: Path) -> None:
    """A text, a quotation, what is before it and after it, with zeros between: a place or none."""
    del folder
    parts = raw.decode("utf-8", "replace").split("\0", _PARTS - 1)
    text, quote, before, after = (normalise(part) for part in [*parts, "", "", ""][:_PARTS])
    wanted = Quotation(quote, None, before or None, after or None)
    place = find(text, wanted)
    if isinstance(place, Found | CutsWord):
        assert 0 <= place.span.start <= place.span.end <= len(text)
        assert place.span.of(text) == quote or place.span.of(text).split() == quote.split()
    assert find(text, wanted) == place


def response(raw: bytes, folder: Path) -> None:
    """A response to every kind of activity: refused, or graded and kept as it was read."""
    del folder
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        return
    for activity in all_kinds().activities:
        try:
            read = read_response(data, activity)
            graded = grade(activity, read)
        except RefusedResponseError:
            continue
        json.dumps(graded.to_json(), allow_nan=False)
        kept = json.loads(json.dumps(response_json(activity, read)))
        assert read_response(kept, activity) == read


def records(raw: bytes, folder: Path) -> None:
    """A database: opened, refused in a word, or set aside as it was found."""
    (folder / FILE).write_bytes(raw)
    try:
        store = Store.open(folder, TickingClock(), CountingIds("new"))
    except RecordsUnavailable:
        return
    with closing(store):
        aside = {NoticeCode.DAMAGED_SET_ASIDE, NoticeCode.NOT_RECORDS_SET_ASIDE}
        for notice in store.notices:
            if notice.code in aside:
                assert notice.file is not None
                assert notice.file.read_bytes() == raw
        try:
            for learner in store.learners():
                store.export_learner(learner.id)
            store.add_learner("A new name")
            store.write_front()
        except RecordsUnavailable:
            return


def front(raw: bytes, folder: Path) -> None:
    """A front page, or none."""
    (folder / "front.json").write_bytes(raw)
    read_front(folder)


def settings(raw: bytes, folder: Path) -> None:
    """Settings that can be used whatever the file says; a change of them is kept."""
    places = Places(folder / "machine.toml", folder / "own.toml", folder, folder)
    places.machine_file.write_bytes(raw)
    places.user_file.write_bytes(raw)
    loaded = load(places)
    after = replace(loaded.settings, text_size=175 if loaded.settings.text_size == 100 else 100)
    aside = save_user(places.user_file, loaded.settings, after, _NOW)
    assert aside is None or aside.read_bytes() == raw
    places.machine_file.unlink()
    if not loaded.settings.is_locked("text_size"):
        assert load(places).settings.text_size == after.text_size


def pack(raw: bytes, folder: Path) -> None:
    """A pack: refused in a sentence, or unpacked into its folder and nowhere else."""
    file, into = folder / "a.litcourse", folder / "inside" / "course"
    into.mkdir(parents=True)
    file.write_bytes(raw)
    try:
        unpack(open_pack(file), into)
    except PackRefused as refused:
        said = refused.sentence()
        if not said:
            raise
    found = [each for each in folder.rglob("*") if each.is_file() and into not in each.parents]
    assert found == [file]


TARGETS: dict[str, Target] = {
    each.__name__: each
    for each in (lesson, course, quotation, response, records, front, settings, pack)
}


def run(name: str, raw: bytes, folder: Path) -> None:
    """Give bytes to a target, in a folder that is empty before and gone after."""
    folder.mkdir(parents=True)
    try:
        TARGETS[name](raw, folder)
    finally:
        shutil.rmtree(folder)


def seeds(name: str) -> list[Path]:
    """The files that are kept for a target, sorted."""
    return sorted(file for file in (SEEDS / name).glob("*") if file.is_file())


def _told(problems: Sequence[Problem]) -> None:
    for problem in problems:
        assert problem.sentence()
        assert problem.line >= 1
        assert problem.column >= 1
