"""How long the passage takes to open and to mark, beside a plain text view; run by hand.

Not a test: `python tests/bench/bench_passage.py` prints the figures and their limits.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from literacy_app.activities.highlight import Mark
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.proof.proof_view import ProofView
from literacy_app.text.words import words
from tests.fakes.proofs import LABELS, passage

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.lessons.lesson import Passage

_ROUNDS = 11
_KEYS = 200
_SIZE = (1122, 520)
_SENTENCE = (
    "The rescue of the harbour, the city's oldest quarter and a quiet marvel, is the most serious "
    "setback for the long sell-off of the whole coast, and sales and leases have been backed by "
    "court orders and wild promises of a new shoreline that nobody had asked for."
)
_WORDS_OF_A_PARAGRAPH = 92
_FRAME_SHARE_MS = 8.0
_MOST = 2.0
_DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)


class Case(NamedTuple):
    """A text with marks spread evenly over it."""

    passage: Passage
    marks: tuple[Mark, ...]


def make_case(word_count: int, mark_count: int) -> Case:
    """A text of about so many words in paragraphs of 92, with so many marks of one word."""
    paragraph = f"{_SENTENCE} {_SENTENCE}"
    text = "\n\n".join([paragraph] * (word_count // _WORDS_OF_A_PARAGRAPH))
    shown = passage(text, standfirst=False)
    found = words(shown.text)
    step = len(found) // mark_count
    marks = (
        Mark(found.starts[n], found.ends[n], LABELS[n % 5].id)
        for n in range(0, step * mark_count, step)
    )
    return Case(shown, tuple(marks))


def make_plain(case: Case, look: Look) -> QTextEdit:
    """A read-only text view with the text of the case, painted."""
    view = QTextEdit()
    view.setReadOnly(True)
    view.setFont(look.font("passage"))
    view.setPlainText(case.passage.text)
    view.resize(*_SIZE)
    view.show()
    QApplication.processEvents()
    return view


def make_view(case: Case, look: Look) -> ProofView:
    """A proof of the case, painted."""
    view = ProofView(look)
    view.show_passage(case.passage, LABELS[:5], case.marks, segments=words(case.passage.text))
    view.resize(*_SIZE)
    view.show()
    QApplication.processEvents()
    return view


def opening_time(make: Callable[[Case, Look], QWidget], case: Case, look: Look) -> float:
    """How long a view takes from nothing to painted, in milliseconds; it is gone after."""
    gc.collect()
    start = perf_counter()
    view = make(case, look)
    taken = 1000 * (perf_counter() - start)
    view.close()
    view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return taken


def key_times(view: ProofView, count: int) -> list[float]:
    """The times from a key press that makes or renames a mark to its painting, in milliseconds.

    Raises:
        RuntimeError: when a key changed nothing.
    """
    view.passage.setFocus()
    marked = words(view.passage.text)
    number = len(marked) // 2
    view.go_to(marked.span(number))
    view.settle()
    QApplication.processEvents()
    times = []
    for place in range(count):
        start = marked.starts[number + 3 * (place % 40)]
        view.passage.place_caret(start)
        view.settle()
        QApplication.processEvents()
        key = _other_digit(view, start)
        before = view.marking.at(start)
        begin = perf_counter()
        QTest.keyClick(view.passage, key)
        QApplication.processEvents()
        times.append(1000 * (perf_counter() - begin))
        if view.marking.at(start) == before:
            raise RuntimeError(place)
    return times


def _other_digit(view: ProofView, offset: int) -> Qt.Key:
    """A digit whose label the word at an offset has not yet."""
    mark = view.marking.at(offset)
    labels = [label.id for label in LABELS[:4]]
    number = labels.index(mark.label) + 1 if mark is not None and mark.label in labels else 0
    return _DIGITS[number % len(_DIGITS)]


def _open_figures(look: Look) -> bool:
    case = make_case(10_000, 1_000)
    sides: dict[Callable[[Case, Look], QWidget], list[float]] = {make_plain: [], make_view: []}
    for turn in range(_ROUNDS + 1):
        for make, times in sides.items():
            taken = opening_time(make, case, look)
            if turn:  # the first finds the fonts
                times.append(taken)
    one, other = (statistics.median(times) for times in sides.values())
    ratio = other / one
    print("open 10,000 words with 1,000 marks, painted")
    print(
        f"  plain text view {one:7.2f} ms   proof {other:7.2f} ms   ratio {ratio:.2f} (≤ {_MOST})"
    )
    return ratio <= _MOST


def _key_figures(look: Look) -> bool:
    view = make_view(make_case(10_000, 1_000), look)
    times = sorted(key_times(view, _KEYS))
    p99 = times[int(0.99 * len(times)) - 1]
    print("one mark more, from key press to painted, 10,000 words and 1,000 marks")
    print(f"  median {statistics.median(times):.2f} ms   p99 {p99:.2f} ms (≤ {_FRAME_SHARE_MS})")
    view.close()
    return p99 <= _FRAME_SHARE_MS


def _flat_figures(look: Look) -> bool:
    small = make_view(make_case(1_000, 100), look)
    large = make_view(make_case(100_000, 10_000), look)
    shorter, longer = [], []
    for _ in range(_ROUNDS):
        shorter.append(statistics.median(key_times(small, 30)))
        longer.append(statistics.median(key_times(large, 30)))
    one, other = statistics.median(shorter), statistics.median(longer)
    ratio = other / one
    print("one mark more, 1,000 words and 100 marks beside 100,000 words and 10,000 marks")
    print(f"  small {one:7.2f} ms   large {other:7.2f} ms   ratio {ratio:.2f} (≤ {_MOST})")
    small.close()
    large.close()
    return ratio <= _MOST


def main() -> int:
    """Print every figure; 1 where a limit is passed."""
    application = QApplication.instance() or QApplication([])
    look = Look(reduced=True)
    is_well = [_open_figures(look), _key_figures(look), _flat_figures(look)]
    del application
    return 0 if all(is_well) else 1


if __name__ == "__main__":
    sys.exit(main())
