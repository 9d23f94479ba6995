"""Tests of a lesson on paper, with every kind of activity."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from literacy_app.activities.answers import Plain
from literacy_app.activities.compare import Compare
from literacy_app.activities.highlight import Highlight
from literacy_app.activities.investigate import Investigate
from literacy_app.activities.judge import Judge
from literacy_app.activities.keyless import without_key
from literacy_app.activities.ledger import FOUND, MISSING_VOICES, Ledger
from literacy_app.activities.rewrite import Rewrite
from literacy_app.authoring.handout_markup import ATTRIBUTES, ELEMENTS
from literacy_app.authoring.handout_tasks import letter
from literacy_app.authoring.handout_words import Say
from literacy_app.authoring.handouts import As, NoSuchPage, handout, is_rtl, page_of
from literacy_app.lessons.lesson import RightClaim, Source, TeacherNote
from literacy_app.text.numbered_lines import Lines
from tests.fakes.all_kinds import all_kinds, of_kind
from tests.fakes.handout_pages import VALUES, Page, words
from tests.fakes.hostile import HOSTILE, made_hostile
from tests.fakes.small_handout import small_lesson

if TYPE_CHECKING:
    from literacy_app.lessons.lesson import Lesson

DISCUSSED = replace(
    all_kinds(),
    discussion="What would *you* ask?",
    teacher=TeacherNote("One hour.", ("Haste.",), ("Anything fair.",)),
    right=(RightClaim("The ferry ended.", "The minutes."),),
)


def page(kind: As, lesson: Lesson = DISCUSSED, language: str = "en") -> Page:
    return Page(handout(lesson, kind, words(language)).body)


def test_every_sentence_with_values_is_known_to_have_them() -> None:
    assert set(VALUES) <= set(Say)
    assert len({each.value for each in Say}) == len(Say)


@pytest.mark.parametrize("kind", As)
def test_a_page_is_well_formed_and_only_of_what_does_nothing(kind: As) -> None:
    made = page(kind)
    assert made.open == made.crossed == []
    assert set(made.elements) <= ELEMENTS
    assert {name for _, name, _ in made.attributes} <= ATTRIBUTES
    assert made.elements.count("h1") == 1
    assert made.elements.count("main") == 1


def test_a_file_stands_alone_and_says_its_language() -> None:
    file = page_of(handout(DISCUSSED, As.HANDOUT, words()), "p { color: black }")
    assert file.startswith(
        '<!DOCTYPE html>\n<html lang="en" dir="ltr"><head><meta charset="utf-8">'
    )
    assert "<title>The last ferry \u2013 [handout]</title>" in file
    assert not re.search(r"<(script|img|link|iframe|object|embed)|@import|url\(|\son\w+=", file)


def test_the_lines_of_all_texts_are_numbered_through() -> None:
    made = page(As.HANDOUT)
    values = [int(value) for tag, name, value in made.attributes if (tag, name) == ("li", "value")]
    count = sum(len(Lines(each.text).lines) for each in DISCUSSED.passages.values())
    assert values == list(range(1, count + 1))
    for passage in DISCUSSED.passages.values():
        for line in Lines(passage.text).lines:
            assert line.span.of(passage.text) in made.text


def test_every_task_is_asked_and_nothing_of_the_key_is_told() -> None:
    made = page(As.HANDOUT).text
    for number, activity in enumerate(DISCUSSED.activities, 1):
        assert f"[task] {number} {activity.title}" in made
        assert activity.prompt in made
    for told in reasons(DISCUSSED):
        assert told not in made, told


def reasons(lesson: Lesson) -> set[str]:
    """What only the key says."""
    told: set[str] = {"One hour.", "Haste.", "The minutes."}
    for activity in lesson.activities:
        if isinstance(activity, Highlight):
            told |= {entry.why for entry in activity.key}
            told |= {entry.why for entry in activity.let_stand}
            told |= {entry.plainer for entry in activity.key if entry.plainer}
            continue
        for item in activity.items:
            told |= {why for why in (item.why, item.outside) if why}
            told |= {each.why for facet in item.facets for each in facet.options if each.why}
        if isinstance(activity, Rewrite):
            told |= {each.text for models in activity.models.values() for each in models}
        if isinstance(activity, Investigate):
            told |= {card.why for card in activity.cards}
            told |= {step.why for step in activity.expert}
    return told


def test_the_key_tells_every_reason_and_what_is_accepted() -> None:
    made = page(As.KEY).text
    for told in reasons(DISCUSSED):
        assert " ".join(told.split()) in made, told
    for said in ("[to-mark]", "[let-stand]", "[models]", "[expert]", "[unlisted]", "[right]"):
        assert said in made
    for activity in DISCUSSED.activities:
        if isinstance(activity, Highlight):
            continue
        for item in activity.items:
            for facet in item.graded:
                for option in facet.accepted:
                    assert option.text in made


def test_where_readers_differ_the_key_says_how_many_marked_it() -> None:
    made = page(As.KEY, small_lesson()).text
    assert "[readers-differ]" in made
    assert "1/3" in made
    assert "wide" in made


def test_the_handout_does_not_tell_how_much_there_is_to_mark() -> None:
    one = small_lesson()
    (mark,) = one.highlights
    fewer = replace(one, activities=(replace(mark, key=mark.key[:1], let_stand=()),))
    assert handout(one, As.HANDOUT, words()) == handout(fewer, As.HANDOUT, words())


def test_a_lesson_without_its_key_has_the_same_handout_and_no_key() -> None:
    bare = replace(
        DISCUSSED,
        activities=tuple(without_key(each) for each in DISCUSSED.activities),
        without_key="hash",
        discussion=None,
    )
    made = page(As.HANDOUT, bare).text
    for activity in bare.activities:
        assert activity.prompt in made
    with pytest.raises(NoSuchPage) as refused:
        page(As.KEY, bare)
    assert refused.value.kind is As.KEY
    with pytest.raises(NoSuchPage) as nothing:
        page(As.DISCUSSION, bare)
    assert nothing.value.kind is As.DISCUSSION


def test_to_discuss_there_is_the_prompt_and_the_text_beside_its_plainer_words() -> None:
    made = handout(small_lesson(), As.DISCUSSION, words()).body
    assert "<p>What now?</p>" in made
    row = (
        '<td valign="top">The <strong>brutal wide</strong> mayor</td>'
        '<td valign="top">The <strong>new</strong> mayor</td>'
    )
    assert row in made
    assert '<td valign="top">left.</td><td valign="top">left.</td>' in made
    only_prompt = page(As.DISCUSSION, replace(DISCUSSED, discussion="Well?"))
    assert "Well?" in only_prompt.text


def test_words_without_a_prompt_can_be_discussed_too() -> None:
    made = page(As.DISCUSSION, replace(small_lesson(), discussion=None))
    assert "prompt" not in {value for _, name, value in made.attributes if name == "class"}
    assert "new" in made.text


def test_whose_words_a_text_is_stands_over_it_and_at_the_end() -> None:
    made = page(As.HANDOUT, small_lesson()).text
    assert "[quoted] A. Writer, The Paper, day 2016-12-21" in made
    assert "[sources] A. Writer. The town. The Paper. day 2016-12-21. https://example.org" in made
    assert "\u00a9 A. Writer" in made
    assert "[written]" in page(As.HANDOUT).text
    unknown = small_lesson(Source("paper", "The town"))
    assert "[quoted] The town" in page(As.HANDOUT, unknown).text
    nowhere = small_lesson(None)
    assert "[quoted]" not in page(As.HANDOUT, nowhere).text
    assert "[sources]" not in page(As.HANDOUT, nowhere).text


def test_the_only_text_without_a_heading_is_the_text_and_of_several_each_has_a_number() -> None:
    one = small_lesson()
    assert "[text] [quoted]" in page(As.HANDOUT, one).text
    (passage,) = one.passages.values()
    both = {"opening": passage, "more": replace(passage, id="more")}
    made = page(As.HANDOUT, replace(one, passages=both)).text
    assert "[text-number] 1" in made
    assert "[text-number] 2" in made


def test_the_table_of_sources_has_a_column_for_each_facet_and_rows_to_fill() -> None:
    made = page(As.HANDOUT).text
    ledger = of_kind(Ledger)
    for item in ledger.items:
        assert item.title in made
    for said in ("[kind]", "[use]", "[traceable]", "[stake]", "[found]", "[missing-voices]"):
        assert said in made
    only_sources = tuple(i for i in ledger.items if i.id not in {FOUND, MISSING_VOICES})
    bare = replace(ledger, items=only_sources, unlisted=())
    alone = page(As.HANDOUT, replace(DISCUSSED, activities=(bare,))).text
    assert "[found]" not in alone
    assert "[missing-voices]" not in alone
    key = page(As.KEY, replace(DISCUSSED, activities=(bare,))).text
    assert "[unlisted]" not in key


def test_an_option_that_has_no_words_anywhere_is_called_by_its_id() -> None:
    ledger = of_kind(Ledger)
    item = ledger.items[0]
    facet = item.facets[0]
    odd = replace(facet, options=(replace(facet.options[0], id="odd-one", text=""),))
    changed = replace(ledger, items=(replace(item, facets=(odd,)),))
    assert "odd-one" in page(As.HANDOUT, replace(DISCUSSED, activities=(changed,))).text


def test_phrases_are_matched_by_letters() -> None:
    made = page(As.HANDOUT).text
    assert "[pairs-how]" in made
    assert "A the safe and responsible way" in made
    assert "F [nothing]" in made
    compare = of_kind(Compare)
    left_out = replace(compare, items=tuple(each for each in compare.items if each.id != "pairs"))
    assert "[pairs-how]" not in page(As.HANDOUT, replace(DISCUSSED, activities=(left_out,))).text
    assert [letter(number) for number in (0, 25, 26, 27, 701, 702)] == [
        *("A", "Z", "AA", "AB", "ZZ", "AAA")
    ]


def test_a_card_without_a_day_and_a_lesson_without_extras() -> None:
    desk = of_kind(Investigate)
    cards = tuple(replace(each, published=None) for each in desk.cards)
    bare = replace(
        DISCUSSED,
        activities=(replace(desk, cards=cards, expert=(), minutes=None, instruction=None),),
        minutes=None,
        goals=(),
        teacher=None,
        right=(),
        before_you_start="Take care.",
    )
    made = page(As.HANDOUT, bare).text
    assert "Take care." in made
    assert "day 2025" not in made
    assert "[goals]" not in made
    key = page(As.KEY, bare).text
    assert "[teacher]" not in key
    assert "[right]" not in key
    assert "[expert]" not in key
    noted = replace(bare, teacher=TeacherNote(None, (), ("That.",)))
    told = page(As.KEY, noted).text
    assert "[time]" not in told
    assert "[also-accept] That." in told


def test_a_rewrite_without_a_rubric_and_without_facts() -> None:
    plain = of_kind(Rewrite)
    items = []
    for item in plain.items:
        (facet,) = item.facets
        assert isinstance(facet.rule, Plain)
        bare_facet = replace(facet, rule=replace(facet.rule, facts=()))
        items.append(replace(item, facets=(bare_facet,)))
    bare = replace(plain, items=tuple(items), rubric=())
    made = page(As.KEY, replace(DISCUSSED, activities=(bare,))).text
    assert "[rubric]" not in made
    assert "[facts]" not in made
    assert "[rubric]" in page(As.KEY).text


def test_what_the_program_says_in_another_language_says_so() -> None:
    arabic = replace(DISCUSSED, language="ar")
    made = handout(arabic, As.HANDOUT, words("en"))
    assert (made.is_rtl, made.direction, made.language) == (True, "rtl", "ar")
    assert '<span lang="en" dir="auto">[task] \u20681\u2069 \u2068Claims\u2069</span>' in made.body
    assert "<span" not in handout(DISCUSSED, As.HANDOUT, words("en")).body.replace(
        '<span class="address"', ""
    )
    assert '<html lang="ar" dir="rtl">' in page_of(made, "")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        *(("en", False), ("ar", True), ("he-IL", True), ("fa", True), ("az-Arab", True)),
        *(("pa-Latn-PK", False), ("ar-Latn", False), ("zh-Hant", False), ("ks-Deva", False)),
    ],
)
def test_which_way_a_language_is_written(language: str, *, expected: bool) -> None:
    assert is_rtl(language) is expected


@pytest.mark.parametrize("kind", As)
def test_no_word_of_an_author_becomes_markup(kind: As) -> None:
    for each in (DISCUSSED, small_lesson()):
        made = page(kind, made_hostile(each))
        assert made.open == made.crossed == []
        assert set(made.elements) <= ELEMENTS
        assert {name for _, name, _ in made.attributes} <= ATTRIBUTES
        assert HOSTILE.partition("</td>")[0] in made.text
        assert made.elements == page(kind, made_hostile(each, "plain")).elements


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=40))
def test_whatever_an_author_writes_the_page_keeps_its_shape(said: str) -> None:
    for kind in As:
        made = page(kind, made_hostile(DISCUSSED, said or "x"))
        assert made.open == made.crossed == []
        assert set(made.elements) <= ELEMENTS


def test_a_guess_at_the_support_is_asked_with_how_sure_one_is() -> None:
    made = page(As.HANDOUT, replace(DISCUSSED, activities=(of_kind(Judge),))).text
    for said in ("[support]", "[which-words]", "[check]", "[sure]", "[sure.25]", "[sure.95]"):
        assert said in made
