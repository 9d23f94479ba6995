"""Activities without their key, made and read."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, TypeVar

import pytest

from literacy_app.activities.compare import PAIRS, Compare
from literacy_app.activities.faults import Fault, RefusedResponseError
from literacy_app.activities.highlight import Highlight
from literacy_app.activities.highlight_grade import kept
from literacy_app.activities.investigate import Investigate
from literacy_app.activities.keyless import read_keyless, without_key
from literacy_app.activities.keyless_data import key_paths
from literacy_app.activities.keyless_writing import keyless_data
from literacy_app.activities.kinds import Activity, grade, read_response, response_json
from literacy_app.activities.ledger import FOUND, Ledger
from literacy_app.activities.material import Material
from literacy_app.activities.reflect import Reflect
from literacy_app.activities.rewrite import Rewrite
from tests.fakes.all_kinds import FILE, all_kinds, of_kind
from tests.fakes.keyless import data_of, perfect_response

_Kind = TypeVar("_Kind")

LESSON = all_kinds()
ACTIVITIES = LESSON.activities
RAW: dict[str, dict[str, Any]] = {each["id"]: each for each in data_of(FILE)["activities"]}


def material() -> Material:
    texts = {id_: passage.text for id_, passage in LESSON.passages.items()}
    return Material(texts, LESSON.labels)


def data(activity: Activity) -> dict[str, Any]:
    return keyless_data(RAW[activity.id], activity)


def faults(raw: dict[str, Any]) -> tuple[Fault, ...]:
    activity, found = read_keyless(raw, material())
    assert activity is None
    return found


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda each: each.id)
def test_what_is_read_is_the_activity_but_for_its_key(activity: Activity) -> None:
    read, found = read_keyless(data(activity), material())
    assert found == ()
    assert read == without_key(activity)
    assert without_key(read) == read


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda each: each.id)
def test_a_response_given_without_the_key_is_graded_with_it(activity: Activity) -> None:
    read, _ = read_keyless(data(activity), material())
    assert read is not None
    response = perfect_response(activity)
    kept_json = response_json(read, response)
    assert read_response(kept_json, read) == response
    made = grade(activity, read_response(kept_json, activity))
    assert made.fraction == (None if isinstance(activity, Reflect) else 1)


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda each: each.id)
def test_without_the_key_nothing_is_graded(activity: Activity) -> None:
    left = without_key(activity)
    if isinstance(left, Reflect):
        assert left.has_key
        return
    assert not left.has_key
    with pytest.raises(RefusedResponseError) as caught:
        grade(left, perfect_response(activity))
    assert caught.value.fault.code == "without-key"


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda each: each.id)
def test_each_part_of_a_key_is_a_fault_where_there_is_none(activity: Activity) -> None:
    for path in key_paths(RAW[activity.id]):
        if path[0] in {"sources", "pairs"}:
            continue  # these stand elsewhere once they are stripped; see below
        raw = data(activity)
        holder: Any = raw
        whole: Any = RAW[activity.id]
        for step in path[:-1]:
            holder, whole = holder[step], whole[step]
        holder[path[-1]] = deepcopy(whole[path[-1]])
        assert Fault(path, "key-without-key", {"name": path[-1]}) in faults(raw)


def test_a_source_that_is_not_listed_would_tell_what_is_to_be_found() -> None:
    raw = data(of_kind(Ledger))
    raw["sources"][0]["listed"] = "false"
    assert [fault.code for fault in faults(raw)] == ["key-without-key"]


def left(kind: type[_Kind]) -> _Kind:
    """The first activity of a class, without its key."""
    made = map(without_key, ACTIVITIES)
    return next(activity for activity in made if isinstance(activity, kind))


def test_no_phrase_of_a_key_is_left() -> None:
    highlight = left(Highlight)
    assert (highlight.key, highlight.let_stand, highlight.readers_differ) == ((), (), ())


@pytest.mark.parametrize("activity", ACTIVITIES, ids=lambda each: each.id)
def test_no_item_tells_what_is_right(activity: Activity) -> None:
    items = getattr(without_key(activity), "items", ())
    for item in items:
        assert (item.why, item.outside, item.hints, item.weight) == (None, None, (), 1)
        assert not item.graded
        facets = item.facets
        assert all(facet.key == () for facet in facets)
        options = [option for facet in facets for option in facet.options]
        assert all(each.credit == 0 and each.why is None for each in options)


def test_nothing_else_does() -> None:
    investigate = left(Investigate)
    assert investigate.expert == ()
    assert not any(card.is_decisive or card.why for card in investigate.cards)
    rewrite = left(Rewrite)
    assert rewrite.rubric == ()
    assert not any(rewrite.models.values())
    assert left(Ledger).unlisted == ()


def test_the_options_of_pairs_stand_in_the_order_of_the_text() -> None:
    compare = of_kind(Compare)
    raw = data(compare)
    places = {id_: span.start for id_, span in compare.right_spans.items()}
    ids = [each["id"] for each in raw["right_phrases"]]
    assert ids == sorted(ids, key=lambda id_: places[id_])
    assert "pairs" not in raw
    assert "decoys" not in raw


def test_a_ledger_with_nothing_to_find_asks_for_nothing() -> None:
    raw = data(of_kind(Ledger))
    assert raw.pop("finds") == "true"
    read, _ = read_keyless(raw, material())
    assert isinstance(read, Ledger)
    assert read.item(FOUND) is None


def test_a_fault_is_told_where_the_file_has_it() -> None:
    compare = of_kind(Compare)
    raw = data(compare)
    raw["left_phrases"][0]["quote"] = "words that stand nowhere"
    raw["right_phrases"][1]["quote"] = "nor do these"
    paths = [fault.path for fault in faults(raw)]
    assert paths == [("left_phrases", 0), ("right_phrases", 1)]
    raw = data(compare)
    raw["left_phrases"][1]["id"] = "no id"
    raw["minutes"] = "soon"
    paths = [fault.path for fault in faults(raw)]
    assert sorted(paths) == [("left_phrases", 1, "id"), ("minutes",)]


def test_phrases_without_an_id_have_one_made_of_their_words() -> None:
    compare = of_kind(Compare)
    raw = data(compare)
    for phrase in raw["right_phrases"]:
        del phrase["id"]
    read, found = read_keyless(raw, material())
    assert found == ()
    assert isinstance(read, Compare)
    pairs = read.item(PAIRS)
    assert pairs is not None
    assert set(read.right_spans) == {each.id for each in pairs.facets[0].options} - {"none"}


def test_warnings_of_a_key_are_not_given_without_one() -> None:
    raw = data(next(each for each in ACTIVITIES if each.kind == "judge"))
    read, found = read_keyless(raw, material())
    assert read is not None
    assert found == ()


def test_marks_that_are_kept_come_to_nothing() -> None:
    highlight = of_kind(Highlight)
    left = without_key(highlight)
    assert isinstance(left, Highlight)
    response = perfect_response(highlight)
    made = kept(left, response)  # type: ignore[arg-type]  # it is one of marks
    assert (made.points, made.items, made.false_alarms) == (0, (), 0)
    assert made.discernment.index is None
