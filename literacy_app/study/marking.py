"""The marks a student is making in one text, with undo and redo without limit.

Not where they are kept (records) nor what they are worth (activities): nothing here is saved.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from literacy_app.activities.highlight import Mark
from literacy_app.study.quotation_marks import QuotationMarks
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from literacy_app.text.segments import Segments


class StepName(NamedTuple):
    """What a step did, for the wording of undo: an id and the words it was done to."""

    id: str
    """`mark`, `rename` or `erase`."""
    quote: str


@dataclass(frozen=True, slots=True)
class Change:
    """One step from marks to marks: what went, what came, and what the step is called."""

    removed: tuple[Mark, ...]
    added: tuple[Mark, ...]
    name: StepName

    def reversed(self) -> Change:
        """The step that takes this one back; it keeps its name."""
        return Change(self.added, self.removed, self.name)


class Marking:
    """Marks in text order, snapped to the segments of the text, none overlapping another.

    Looking one up takes time in proportion to the logarithm of their number.
    """

    def __init__(self, segments: Segments, text: str, marks: Iterable[Mark] = ()) -> None:
        self.segments = segments
        self.text = text
        self._quotation_marks: QuotationMarks | None = None
        self._starts: list[int] = []
        self._marks: list[Mark] = []
        self._done: list[Change] = []
        self._undone: list[Change] = []
        self.load(marks)

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def __getitem__(self, number: int) -> Mark:
        return self._marks[number]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks in text order."""
        return tuple(self._marks)

    @property
    def undo_name(self) -> StepName | None:
        """What `undo` would take back; None when there is nothing."""
        return self._done[-1].name if self._done else None

    @property
    def redo_name(self) -> StepName | None:
        """What `redo` would do again; None when there is nothing."""
        return self._undone[-1].name if self._undone else None

    def load(self, marks: Iterable[Mark]) -> None:
        """Begin with these marks, snapped, and with nothing to undo.

        A mark that touches no segment is dropped, and so is one that overlaps another before it.
        """
        self._starts, self._marks = [], []
        end = 0
        for mark in map(self._snapped, sorted(marks, key=_START)):
            if mark is not None and mark.start >= end:
                self._starts.append(mark.start)
                self._marks.append(mark)
                end = mark.end
        self._done, self._undone = [], []

    def number_from(self, offset: int) -> int:
        """The number of the first mark that ends after an offset; `len(self)` when none does."""
        number = bisect_right(self._starts, offset)
        return number - 1 if number and self._marks[number - 1].end > offset else number

    def at(self, offset: int) -> Mark | None:
        """The mark that covers the character at an offset."""
        number = self.number_from(offset)
        is_there = number < len(self._marks) and self._marks[number].start <= offset
        return self._marks[number] if is_there else None

    def number_of(self, mark: Mark) -> int | None:
        """The number of a mark in text order; None when it is not among them."""
        number = bisect_left(self._starts, mark.start)
        is_there = number < len(self._marks) and self._marks[number] == mark
        return number if is_there else None

    def touched(self, span: Span) -> tuple[Mark, ...]:
        """The marks that share a character with a span; none where it is empty."""
        if span.start == span.end:
            return ()
        first, past = self.numbers_in(span)
        return tuple(self._marks[first:past])

    def numbers_in(self, span: Span) -> tuple[int, int]:
        """The number of the first mark that shares a character with a span, and past the last."""
        first = self.number_from(span.start)
        return first, max(first, bisect_left(self._starts, span.end))

    def selected(self, span: Span) -> Span | None:
        """What selecting a span would mark: whole segments; None when it touches none.

        Of a short phrase in quotation marks, a selection that takes in one mark takes the other.
        """
        snapped = self.segments.snap(self._quotes.completed(span))
        if snapped is None:
            return None
        return self.segments.snap(self._quotes.completed(snapped))

    def shown(self, span: Span) -> Span:
        """How a marked span is shown: with the pair of quotation marks right around it."""
        return self._quotes.embraced(span)

    def put(self, span: Span, label: str) -> Change | None:
        """Mark what a span selects, in place of every mark that this overlaps.

        Returns:
            The step; None when the span touches no segment or is so marked already.
        """
        selected = self.selected(span)
        if selected is None:
            return None
        new = Mark(selected.start, selected.end, label)
        old = self.touched(selected)
        if old == (new,):
            return None
        is_same_place = len(old) == 1 and (old[0].start, old[0].end) == (new.start, new.end)
        return self._step(
            Change(old, (new,), self._name("rename" if is_same_place else "mark", new))
        )

    def rename(self, mark: Mark, label: str) -> Change | None:
        """Give a mark another label; None when it is not there or has that label already."""
        if self.number_of(mark) is None or mark.label == label:
            return None
        new = Mark(mark.start, mark.end, label)
        return self._step(Change((mark,), (new,), self._name("rename", mark)))

    def erase(self, mark: Mark) -> Change | None:
        """Take a mark away; None when it is not there."""
        if self.number_of(mark) is None:
            return None
        return self._step(Change((mark,), (), self._name("erase", mark)))

    def erase_touched(self, span: Span) -> Change | None:
        """Take away every mark that shares a character with a span, as one step; None for none."""
        marks = self.touched(span)
        if not marks:
            return None
        whole = Mark(marks[0].start, marks[-1].end, marks[0].label)
        return self._step(Change(marks, (), self._name("erase", whole)))

    def undo(self) -> Change | None:
        """Take the last step back: what that changed; None when there is nothing to undo."""
        if not self._done:
            return None
        change = self._done.pop()
        self._undone.append(change)
        back = change.reversed()
        self._apply(back)
        return back

    def redo(self) -> Change | None:
        """Do the last undone step again: what that changed; None when there is none."""
        if not self._undone:
            return None
        change = self._undone.pop()
        self._done.append(change)
        self._apply(change)
        return change

    @property
    def _quotes(self) -> QuotationMarks:
        if self._quotation_marks is None:
            self._quotation_marks = QuotationMarks(self.text)
        return self._quotation_marks

    def _snapped(self, mark: Mark) -> Mark | None:
        """A mark of whole segments: itself where it is one segment, as most are."""
        starts, start = self.segments.starts, mark.start
        first = bisect_left(starts, start)
        if first < len(starts) and starts[first] == start and self.segments.ends[first] == mark.end:
            return mark
        snapped = self.segments.snap(mark.span)
        return None if snapped is None else Mark(snapped.start, snapped.end, mark.label)

    def _name(self, step: str, mark: Mark) -> StepName:
        return StepName(step, self.text[mark.start : mark.end])

    def _step(self, change: Change) -> Change:
        self._apply(change)
        self._done.append(change)
        self._undone.clear()
        return change

    def _apply(self, change: Change) -> None:
        """Swap the marks that go for those that come, which lie in the same stretch of text."""
        both = change.removed + change.added
        stretch = Span(min(mark.start for mark in both), max(mark.end for mark in both))
        first, past = self.numbers_in(stretch)
        self._marks[first:past] = change.added
        self._starts[first:past] = [mark.start for mark in change.added]


_START = attrgetter("start")
