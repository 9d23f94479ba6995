"""Tests of where an entry goes in a file, and what goes when it leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.authoring.keying import Change, NewEntry, add_entry, change_entry, remove_entry
from literacy_app.authoring.refusals import LayoutNotKnown
from literacy_app.authoring.splicing import apply
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from literacy_app.authoring.keyed import Part

PASSAGE = "one two three four five"
HEAD = f"passages: {{p: {{text: {PASSAGE}}}}}\nactivities:\n"
BLOCK = f"{HEAD}  - id: mark\n    kind: highlight\n    passage: p\n    labels: [x]\n"
FLOW = f"{HEAD}- {{id: mark, kind: highlight, passage: p, labels: [x]"
TWO = Span(4, 7)
FOUR = Span(14, 18)


def added(text: str, part: Part = "key", span: Span = TWO, why: str = "w") -> str:
    return apply(text, add_entry(text, "mark", part, NewEntry(span, why=why)))


def removed(text: str, entry_id: str = "two") -> str:
    return apply(text, remove_entry(text, "mark", entry_id))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{FLOW}}}\n", f"{FLOW}, key: [{{quote: two, why: w}}]}}\n"),
        (f"{FLOW}, key: []}}\n", f"{FLOW}, key: [{{quote: two, why: w}}]}}\n"),
        (f"{FLOW}, key: }}\n", f"{FLOW}, key: [{{quote: two, why: w}}] }}\n"),
        (
            f"{FLOW}, key: [{{quote: one, why: w}}]}}\n",
            f"{FLOW}, key: [{{quote: one, why: w}}, {{quote: two, why: w}}]}}\n",
        ),
        (f"{BLOCK}    key:\n", f"{BLOCK}    key:\n      - quote: two\n        why: w\n"),
        (f"{BLOCK}    key: []", f"{BLOCK}    key:\n      - quote: two\n        why: w"),
        (
            f"{BLOCK}    key: # soon\n      # here\n    minutes: 5\n",
            (
                f"{BLOCK}    key: # soon\n      # here\n      - quote: two\n        why: w\n"
                "    minutes: 5\n"
            ),
        ),
        (
            f"{BLOCK}    key: [ # soon\n    ]\n",
            f"{BLOCK}    key: [ # soon\n    {{quote: two, why: w}}]\n",
        ),
        (
            f"{BLOCK}    let_stand: []\n",
            f"{BLOCK}    key:\n      - quote: two\n        why: w\n    let_stand: []\n",
        ),
        (
            f"{BLOCK}    key: [\n      {{quote: one, why: w}}  # the one\n    ]\n",
            (
                f"{BLOCK}    key: [\n      {{quote: one, why: w}},  # the one\n"
                "      {quote: two, why: w}\n    ]\n"
            ),
        ),
        (
            f"{BLOCK}    key:\n    -   quote: one\n        why: |+\n          keep\n\n",
            (
                f"{BLOCK}    key:\n    -   quote: one\n        why: |+\n          keep\n\n"
                "    -   quote: two\n        why: w\n"
            ),
        ),
        (
            f"{BLOCK}    key:\n    - quote: three\n      why:",
            f"{BLOCK}    key:\n    - quote: two\n      why: w\n    - quote: three\n      why:",
        ),
        (
            f"{BLOCK}    key:\n    - quote: one\n      why: it",
            f"{BLOCK}    key:\n    - quote: one\n      why: it\n    - quote: two\n      why: w",
        ),
    ],
)
def test_an_entry_is_laid_out_like_what_is_there(before: str, after: str) -> None:
    assert added(before) == after


def test_json_is_answered_in_json() -> None:
    text = (
        '{"passages": {"p": {"text": "one two"}}, "activities": [{"id": "mark", "kind": '
        '"highlight", "passage": "p", "labels": ["x"]}]}'
    )
    why = 'He said "no",\nand went.'
    after = text.removesuffix("}]}") + (
        ', "key": [{"quote": "two", "why": "He said \\"no\\",\\nand went."}]}]}'
    )
    assert added(text, why=why) == after
    assert removed(after) == text.removesuffix("}]}") + ', "key": []}]}'
    block = f'{HEAD}- "id": mark\n  "kind": highlight\n  "passage": p\n  "labels": [x]\n'
    block += '  "key":\n  - "quote": "one"\n    "why": "w"\n'
    assert added(block) == f'{block}  - "quote": "two"\n    "why": "w"\n'


def test_a_part_goes_after_the_one_before_it_wherever_that_stands() -> None:
    text = f"{HEAD}- let_stand: []\n  id: mark\n  kind: highlight\n  passage: p\n  labels: [x]\n"
    assert added(text) == f"{text}  key:\n  - quote: two\n    why: w\n"
    first = BLOCK.replace("    labels", "    key:\n    - quote: one\n      why: w\n    labels")
    after = first.replace(
        "    labels", "    let_stand:\n    - quote: two\n      why: w\n    labels"
    )
    assert added(first, "let_stand") == after
    assert removed(after) == first


def test_a_part_with_a_comment_in_it_stays_as_an_empty_list() -> None:
    text = f"{BLOCK}    let_stand:  # the fair ones\n    - quote: two\n      why: w"
    assert removed(text) == f"{BLOCK}    let_stand: []  # the fair ones"
    text = f"{BLOCK}    let_stand: [ # fair\n      {{quote: two, why: w}}]\n"
    assert removed(text) == f"{BLOCK}    let_stand: []\n"


def test_an_entry_in_brackets_leaves_the_others() -> None:
    key = "    key: [{quote: one, why: w}, {quote: two, why: w}, {quote: four, why: w}]\n"
    assert removed(BLOCK + key, "one") == BLOCK + key.replace("{quote: one, why: w}, ", "")
    assert removed(BLOCK + key, "four") == BLOCK + key.replace(", {quote: four, why: w}", "")
    assert added(BLOCK + key, span=Span(8, 13)) == BLOCK + key.replace(
        "{quote: four", "{quote: three, why: w}, {quote: four"
    )


def test_a_blank_line_between_entries_is_kept_up() -> None:
    entries = "    - quote: one\n      why: w\n\n    - quote: three\n      why: w\n"
    text = f"{BLOCK}    key:\n{entries}"
    assert added(text, span=FOUR) == f"{text}\n    - quote: four\n      why: w\n"
    assert removed(text, "one") == f"{BLOCK}    key:\n    - quote: three\n      why: w\n"
    before = f"{BLOCK}    key:\n    - quote: two\n      why: w\n\n{entries.replace('one', 'five')}"
    assert added(f"{BLOCK}    key:\n{entries.replace('one', 'five')}") == before


def test_comments_above_the_first_entry_are_its_own() -> None:
    text = f"{BLOCK}    key:\n      # own\n    # about\n    - quote: three\n      why: w\n"
    new = "    - quote: two\n      why: w\n"
    after = text.replace("    # about\n", f"{new}    # about\n")
    assert added(text) == after
    assert removed(after) == text


def test_a_dash_behind_something_else_is_not_understood() -> None:
    text = f"{BLOCK}    ? key\n    : - quote: three\n        why: w\n"
    with pytest.raises(LayoutNotKnown):
        added(text)


def test_a_first_field_can_go() -> None:
    text = f"{BLOCK}    key:\n    - plainer: a\n      quote: two\n      why: w\n"
    edit = change_entry(text, "mark", "two", Change(plainer=""))
    assert apply(text, edit) == f"{BLOCK}    key:\n    - quote: two\n      why: w\n"
