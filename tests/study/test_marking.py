from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from literacy_app.activities.highlight import Mark
from literacy_app.study.marking import Change, Marking, StepName
from literacy_app.text.segments import Segments
from literacy_app.text.spans import Span
from literacy_app.text.words import words

TEXT = "The massive 'proxy armies' bought, and equipped.\n\nBy whom? Nobody says."
LABELS = ("loaded", "name-calling", "exaggeration")


def _marking(*marks: Mark) -> Marking:
    return Marking(words(TEXT), TEXT, marks)


def _span(quote: str) -> Span:
    start = TEXT.index(quote)
    return Span(start, start + len(quote))


def _mark(quote: str, label: str = "loaded") -> Mark:
    return Mark(_span(quote).start, _span(quote).end, label)


def test_a_span_is_marked_by_whole_words() -> None:
    marking = _marking()

    change = marking.put(Span(TEXT.index("ssive"), TEXT.index("ssive") + 2), "loaded")

    assert change == Change((), (_mark("massive"),), StepName("mark", "massive"))
    assert marking.marks == (_mark("massive"),)


def test_outer_punctuation_is_no_part_of_a_mark() -> None:
    marking = _marking()

    marking.put(_span(" bought, "), "loaded")

    assert marking.marks == (_mark("bought"),)


def test_what_touches_no_word_cannot_be_marked() -> None:
    marking = _marking()

    assert marking.put(_span(", "), "loaded") is None
    assert marking.undo_name is None


def test_a_new_mark_replaces_what_it_overlaps_as_one_step() -> None:
    marking = _marking(_mark("massive"), _mark("bought"), _mark("Nobody"))

    change = marking.put(_span("massive 'proxy armies' bought"), "name-calling")

    assert change is not None
    assert change.removed == (_mark("massive"), _mark("bought"))
    assert marking.marks == (
        _mark("massive 'proxy armies' bought", "name-calling"),
        _mark("Nobody"),
    )
    marking.undo()
    assert list(marking) == [_mark("massive"), _mark("bought"), _mark("Nobody")]


def test_marking_the_same_words_with_another_label_renames() -> None:
    marking = _marking(_mark("bought"))

    change = marking.put(_span("bought"), "exaggeration")

    assert change is not None
    assert change.name == StepName("rename", "bought")
    assert marking.put(_span("bought"), "exaggeration") is None


def test_a_selection_takes_in_both_marks_of_a_quotation() -> None:
    marking = _marking()

    assert marking.selected(_span("'proxy")) == _span("proxy armies")
    assert marking.selected(_span("massive 'proxy")) == _span("massive 'proxy armies")


def test_a_marked_phrase_is_shown_with_its_quotation_marks() -> None:
    marking = _marking()

    assert marking.shown(_span("proxy armies")) == _span("'proxy armies'")
    assert marking.shown(_span("massive")) == _span("massive")


def test_a_mark_is_renamed_and_erased() -> None:
    marking = _marking(_mark("bought"))

    assert marking.rename(_mark("bought"), "loaded") is None
    renamed = marking.rename(_mark("bought"), "exaggeration")
    erased = marking.erase(_mark("bought", "exaggeration"))

    assert renamed == Change(
        (_mark("bought"),), (_mark("bought", "exaggeration"),), StepName("rename", "bought")
    )
    assert erased is not None
    assert erased.name == StepName("erase", "bought")
    assert marking.marks == ()


def test_a_mark_that_is_not_there_is_neither_renamed_nor_erased() -> None:
    marking = _marking(_mark("bought"))

    assert marking.rename(_mark("massive"), "exaggeration") is None
    assert marking.erase(_mark("bought", "exaggeration")) is None
    assert marking.erase(_mark("Nobody")) is None
    assert marking.marks == (_mark("bought"),)


def test_all_marks_in_a_stretch_are_erased_as_one_step() -> None:
    marking = _marking(_mark("massive"), _mark("bought"), _mark("Nobody"))

    change = marking.erase_touched(_span("ssive 'proxy armies' bought"))

    assert change is not None
    assert change.name == StepName("erase", "massive 'proxy armies' bought")
    assert marking.marks == (_mark("Nobody"),)
    assert marking.erase_touched(_span("equipped")) is None


def test_a_place_between_two_letters_of_a_mark_touches_nothing() -> None:
    marking = _marking(_mark("massive"))
    inside = _span("massive").start + 1

    assert marking.erase_touched(Span(inside, inside)) is None
    assert marking.marks == (_mark("massive"),)


def test_steps_are_taken_back_and_done_again_by_name() -> None:
    marking = _marking()
    marking.put(_span("bought"), "loaded")
    marking.erase(_mark("bought"))

    assert [marking.undo_name, marking.redo_name] == [("erase", "bought"), None]
    undone = marking.undo()
    assert undone is not None
    assert undone.added == (_mark("bought"),)
    assert undone.name == StepName("erase", "bought")
    assert marking.redo_name == ("erase", "bought")
    marking.redo()
    assert marking.marks == ()


def test_there_is_nothing_to_undo_or_redo_at_first() -> None:
    marking = _marking(_mark("bought"))

    assert marking.undo() is None
    assert marking.redo() is None


def test_a_new_step_forgets_what_was_undone() -> None:
    marking = _marking()
    marking.put(_span("bought"), "loaded")
    marking.undo()
    marking.put(_span("massive"), "loaded")

    assert marking.redo() is None


def test_loaded_marks_are_snapped_sorted_and_never_overlap() -> None:
    overlapping = Mark(_span("bought").start - 2, _span("bought").end - 1, "loaded")

    marking = _marking(_mark("Nobody"), overlapping, _mark("bought, and"), Mark(3, 4, "loaded"))

    assert marking.marks == (_mark("bought"), _mark("Nobody"))
    assert marking.undo_name is None


def test_a_loaded_mark_of_several_whole_words_stays_as_it_is() -> None:
    assert _marking(_mark("bought, and")).marks == (_mark("bought, and"),)


def test_marks_are_found_by_place() -> None:
    marking = _marking(_mark("massive"), _mark("bought"))

    assert marking.at(_span("massive").start) == _mark("massive")
    assert marking.at(_span("massive").end) is None
    assert marking.at(0) is None
    assert marking.at(len(TEXT)) is None
    assert marking.touched(_span("proxy")) == ()
    assert marking.touched(Span(0, len(TEXT))) == marking.marks
    assert [marking.number_from(n) for n in (0, _span("bought").start, len(TEXT))] == [0, 1, 2]
    assert (len(marking), marking[1], list(marking)) == (2, _mark("bought"), list(marking.marks))
    assert marking.number_of(_mark("bought")) == 1
    assert marking.number_of(_mark("Nobody")) is None


def test_sentences_are_marked_whole() -> None:
    sentences = Segments((0, TEXT.index("By"), TEXT.index("Nobody")), (48, 58, len(TEXT)))
    marking = Marking(sentences, TEXT)

    marking.put(_span("whom"), "loaded")

    assert marking.marks == (_mark("By whom?"),)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_mark_in_any_text_is_whole_words(text: str, one: int, other: int) -> None:
    segments = words(text)
    marking = Marking(segments, text)
    span = Span(min(one, other), max(one, other))

    change = marking.put(span, "loaded")

    if change is not None:
        (mark,) = marking.marks
        assert segments.snap(mark.span) == mark.span
    else:
        assert not segments.touched(marking.shown(span))


class _Naive:
    """The same marks, kept the simplest way: a list, and copies of it to go back to."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self.past: list[list[Mark]] = []
        self.future: list[list[Mark]] = []

    def change(self, marks: list[Mark]) -> None:
        if marks != self.marks:
            self.past.append(self.marks)
            self.future.clear()
            self.marks = marks


class MarkingMachine(RuleBasedStateMachine):
    """Any steps in any order leave the same marks as the simplest way does."""

    def __init__(self) -> None:
        super().__init__()
        self.marking = _marking()
        self.naive = _Naive()

    @rule(
        one=st.integers(0, len(TEXT)),
        other=st.integers(0, len(TEXT)),
        label=st.sampled_from(LABELS),
    )
    def put(self, one: int, other: int, label: str) -> None:
        span = Span(min(one, other), max(one, other))
        selected = self.marking.selected(span)
        self.marking.put(span, label)
        if selected is not None:
            new = Mark(selected.start, selected.end, label)
            rest = [mark for mark in self.naive.marks if not mark.span.overlaps(selected)]
            self.naive.change(sorted([*rest, new]))

    @precondition(lambda self: self.naive.marks)
    @rule(number=st.integers(0, 30), label=st.sampled_from(LABELS))
    def rename(self, number: int, label: str) -> None:
        mark = self.naive.marks[number % len(self.naive.marks)]
        self.marking.rename(mark, label)
        rest = [each for each in self.naive.marks if each != mark]
        self.naive.change(sorted([*rest, Mark(mark.start, mark.end, label)]))

    @precondition(lambda self: self.naive.marks)
    @rule(number=st.integers(0, 30))
    def erase(self, number: int) -> None:
        mark = self.naive.marks[number % len(self.naive.marks)]
        self.marking.erase(mark)
        self.naive.change([each for each in self.naive.marks if each != mark])

    @rule(one=st.integers(0, len(TEXT)), other=st.integers(0, len(TEXT)))
    def erase_touched(self, one: int, other: int) -> None:
        span = Span(min(one, other), max(one, other))
        self.marking.erase_touched(span)
        self.naive.change([each for each in self.naive.marks if not each.span.overlaps(span)])

    @rule()
    def undo(self) -> None:
        self.marking.undo()
        if self.naive.past:
            self.naive.future.append(self.naive.marks)
            self.naive.marks = self.naive.past.pop()

    @rule()
    def redo(self) -> None:
        self.marking.redo()
        if self.naive.future:
            self.naive.past.append(self.naive.marks)
            self.naive.marks = self.naive.future.pop()

    @rule()
    def there_and_back(self) -> None:
        before = self.marking.marks
        if self.marking.undo() is not None:
            self.marking.redo()
        assert self.marking.marks == before

    @invariant()
    def the_marks_are_the_same(self) -> None:
        assert list(self.marking.marks) == self.naive.marks

    @invariant()
    def the_marks_are_whole_words_that_never_overlap(self) -> None:
        end = 0
        for mark in self.marking:
            assert self.marking.segments.snap(mark.span) == mark.span
            assert mark.start >= end
            end = mark.end

    @invariant()
    def every_mark_is_found_by_place(self) -> None:
        for mark in self.marking:
            assert self.marking.at(mark.start) == mark
            assert self.marking.at(mark.end - 1) == mark


MarkingMachine.TestCase.settings = settings(max_examples=60, stateful_step_count=30)
TestMarkingMachine = pytest.mark.slow(MarkingMachine.TestCase)
