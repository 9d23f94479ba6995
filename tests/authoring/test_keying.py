"""Tests of changing a key in a lesson's text: what was meant, and nothing else."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from literacy_app.activities.highlight import Highlight
from literacy_app.authoring.keyed import PARTS
from literacy_app.authoring.keying import (
    Change,
    NewEntry,
    add_entry,
    change_entry,
    move_edge,
    remove_entry,
)
from literacy_app.authoring.refusals import (
    LayoutNotKnown,
    NoSuchEntry,
    SameWords,
    SharesSentence,
    SharesWords,
)
from literacy_app.authoring.splicing import Edit, apply
from literacy_app.lessons.listing import list_folders
from literacy_app.lessons.load import load_lesson_text
from literacy_app.settings.bundled import lessons_folder
from literacy_app.text.spans import Span
from literacy_app.text.words import words
from tests.authoring.key_layouts import TEXTS, Laid, laid_out

if TYPE_CHECKING:
    from literacy_app.authoring.keyed import Part

COMMENT = re.compile(r"\s*# (about|the end|own)")
FILE = Path("lesson.yaml")
PART = st.sampled_from(PARTS)


def activity(text: str, activity_id: str = "mark") -> Highlight:
    loaded = load_lesson_text(text, FILE)
    assert loaded.lesson is not None, [problem.line_text() for problem in loaded.problems]
    found = next(each for each in loaded.lesson.activities if each.id == activity_id)
    assert isinstance(found, Highlight)
    return found


def entries(text: str) -> dict[str, list[Any]]:
    found = activity(text)
    return {part: list(getattr(found, part)) for part in PARTS}


def new_entry(part: Part, span: Span, why: str = "So.", plainer: str = "plain") -> NewEntry:
    if part == "key":
        return NewEntry(span, labels=("loaded",), why=why, plainer=plainer)
    if part == "let_stand":
        return NewEntry(span, why=why)
    return NewEntry(span, why=why, votes="1/3", labels=("name-calling",))


def is_only_added(old: str, new: str) -> bool:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return all(code in {"equal", "insert"} for code, *_ in matcher.get_opcodes())


@given(laid=laid_out(), part=PART, why=st.sampled_from(TEXTS), data=st.data())
def test_an_entry_goes_into_any_layout_and_comes_out_again(
    laid: Laid, part: Part, why: str, data: st.DataObject
) -> None:
    assume(laid.free())
    span = data.draw(st.sampled_from(laid.free()))
    before = entries(laid.text)
    edit = add_entry(laid.text, "mark", part, new_entry(part, span, why, "a: #b “c”"))
    text = apply(laid.text, edit)
    after = entries(text)
    added = [each for each in after[part] if each not in before[part]]
    assert len(added) == 1
    assert added[0].span == span
    assert added[0].why == why.strip()
    assert [each for each in after[part] if each != added[0]] == before[part]
    assert {**after, part: None} == {**before, part: None}
    was_empty = not laid.spans[part]
    assert was_empty or is_only_added(laid.text, text)
    assert ("\r\n" in text) == ("\r\n" in laid.text)
    assert text.count("\r") == (text.count("\n") if "\r" in text else 0)
    back = apply(text, remove_entry(text, "mark", added[0].id))
    assert entries(back) == before
    assert back == laid.text or f"{part}: []" in laid.text or (part == "key" and was_empty)


@given(laid=laid_out(), data=st.data())
def test_any_entry_can_be_dragged_to_other_words(laid: Laid, data: st.DataObject) -> None:
    assume(laid.free())
    before = entries(laid.text)
    part = data.draw(st.sampled_from([part for part in before if before[part]]))
    entry = data.draw(st.sampled_from(before[part]))
    span = data.draw(st.sampled_from(laid.free()))
    text = apply(laid.text, move_edge(laid.text, "mark", entry.id, span))
    after = entries(text)
    assert sorted(each.span for each in after[part]) == sorted(
        span if each is entry else each.span for each in before[part]
    )
    assert {**after, part: None} == {**before, part: None}
    assert [each.why for each in after[part] if each.span == span] == [entry.why]


@given(laid=laid_out(), why=st.sampled_from(TEXTS), data=st.data())
def test_any_entry_can_be_given_another_reason(laid: Laid, why: str, data: st.DataObject) -> None:
    before = entries(laid.text)
    part = data.draw(st.sampled_from([part for part in before if before[part]]))
    number = data.draw(st.integers(0, len(before[part]) - 1))
    edit = change_entry(laid.text, "mark", before[part][number].id, Change(why=why))
    after = entries(apply(laid.text, edit))
    assert after[part][number].why == why.strip()
    assert [each.span for each in after[part]] == [each.span for each in before[part]]
    comments = [line.strip() for line in laid.text.splitlines() if COMMENT.match(line)]
    left = [line.strip() for line in apply(laid.text, edit).splitlines()]
    assert [comment for comment in comments if comment not in left] == []


def bundled() -> list[Path]:
    folders = list_folders((str(lessons_folder()),)).folders
    return [Path(file.location) for folder in folders for file in folder.files]


@pytest.mark.content
@pytest.mark.parametrize("file", bundled(), ids=lambda file: file.stem)
def test_an_entry_goes_into_each_bundled_lesson_and_comes_out_again(file: Path) -> None:
    text = file.read_text("utf-8")
    loaded = load_lesson_text(text, file)
    for each in loaded.lesson.activities if loaded.lesson else ():
        if not isinstance(each, Highlight):
            continue
        for part in PARTS:
            free = first_free(text, each, part)
            if free is None:
                assert each.unit == "sentence"  # each sentence has an entry
                continue
            edit, span = free
            new = apply(text, edit)
            assert is_only_added_lines(text, new, edit)
            found = activity(new, each.id)
            added = {entry.id for entry in getattr(found, part)} - {
                entry.id for entry in getattr(each, part)
            }
            assert len(added) == 1
            assert span in {entry.span for entry in getattr(found, part)} or each.unit != "word"
            assert apply(new, remove_entry(new, each.id, added.pop())) == text


def first_free(text: str, each: Highlight, part: Part) -> tuple[Edit, Span] | None:
    found = words(each.text)
    labels = each.labels[:1]
    for start, end in list(zip(found.starts, found.ends, strict=True))[len(found.starts) // 2 :]:
        entry = NewEntry(
            Span(start, end),
            why="It is so.",
            votes="1/3" if part == "readers_differ" else "",
            labels=labels if part == "key" else (),
        )
        try:
            return add_entry(text, each.id, part, entry), entry.span
        except (SameWords, SharesWords, SharesSentence):
            continue
    return None


def is_only_added_lines(old: str, new: str, edit: Edit) -> bool:
    is_insert = edit.start == edit.end
    return is_insert and new == old[: edit.start] + edit.text + old[edit.start :]


ALIASED = """\
passages: {p: {text: one two three four}}
activities:
  - &first
    id: mark
    kind: highlight
    passage: p
    labels: [x]
    key: &list
      - &one
        quote: one
        why: &why It is so.
    let_stand:
      - quote: three
        why: *why
  - id: other
    kind: highlight
    passage: p
    labels: [x]
    key: *list
  - *first
  - id: third
    kind: highlight
    passage: p
    labels: [x]
    key:
    - *one
"""


def test_what_an_alias_stands_for_is_not_changed_for_all() -> None:
    with pytest.raises(LayoutNotKnown):
        add_entry(ALIASED, "other", "key", NewEntry(Span(4, 7), why="w"))
    with pytest.raises(LayoutNotKnown):
        add_entry(ALIASED, "mark", "key", NewEntry(Span(4, 7), why="w"))
    with pytest.raises(LayoutNotKnown):
        change_entry(ALIASED, "third", "one", Change(why="another"))
    with pytest.raises(LayoutNotKnown):
        change_entry(ALIASED, "mark", "one", Change(why="another"))
    with pytest.raises(NoSuchEntry):
        remove_entry(ALIASED, "mark", "two")


def test_a_change_that_says_what_is_there_is_no_change() -> None:
    edit = change_entry(ALIASED, "mark", "three", Change(why=" It is so. "))
    assert apply(ALIASED, edit) == ALIASED


def test_two_fields_on_the_line_of_a_dash_are_not_taken_apart() -> None:
    text = ALIASED.replace(
        "- quote: three", "- before: two\n        after: four\n        quote: three"
    )
    with pytest.raises(LayoutNotKnown):
        move_edge(text, "mark", "three", Span(14, 18))


def test_an_edit_that_would_say_something_else_is_not_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = ALIASED.replace("*why", "so").replace("&why ", "").split("  - id: other", maxsplit=1)[0]
    entry = NewEntry(Span(4, 7), why="w")
    assert add_entry(text, "mark", "key", entry).text == "      - quote: two\n        why: w\n"

    def misplaced(*_: object) -> Edit:
        return Edit(0, 0, "id: planted\n")

    monkeypatch.setattr("literacy_app.authoring.keying.put_in", misplaced)
    with pytest.raises(LayoutNotKnown):
        add_entry(text, "mark", "key", entry)
