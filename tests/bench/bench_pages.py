"""Opening each page of the window and each kind of activity, beside plain labels of the same words.

Run by hand: `python tests/bench/bench_pages.py`. A page is made, shown in the window and painted;
beside it a plain Qt page with one label for each label of ours. The processor's time is counted,
the two sides in turn, the first opening left out.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget

from literacy_app.desktop import loading, page_list
from literacy_app.desktop.app import make_application
from literacy_app.desktop.errands import Errands
from literacy_app.desktop.page_making import make_page
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.workplace import Workplace
from literacy_app.lessons.load import load_lesson
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 9
PAGES = (
    page_list.REVIEW, page_list.RESULTS, page_list.NOTES, page_list.LEARNERS, page_list.WORDS,
    page_list.HELP, page_list.SETTINGS, page_list.STUDIO,
)  # fmt: skip
LESSON = Path(__file__).parents[2] / "lessons/first-look/every-way-to-work.yaml"


def plain(texts: list[str]) -> QWidget:
    """A page of plain labels that scrolls."""
    content = QWidget()
    column = QVBoxLayout(content)
    for text in texts:
        label = QLabel(text)
        label.setWordWrap(True)
        column.addWidget(label)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(content)
    return area


def opened(make: Callable[[], QWidget]) -> tuple[float, list[str]]:
    """The seconds until a page is painted, and the words of its labels."""
    gc.collect()
    start = process_time()
    page = make()
    page.resize(1154, 690)
    page.show()
    QApplication.processEvents()
    page.grab()
    took = process_time() - start
    words = [label.text() for label in within(page, QLabel)]
    leave = getattr(page, "leave", None)
    if callable(leave):
        leave()
    page.hide()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return took, words


def measure(name: str, make: Callable[[], QWidget]) -> None:
    _, words = opened(make)
    pairs = [(opened(make)[0], opened(lambda: plain(words))[0]) for _ in range(RUNS)]
    ours, least = (median(side) for side in zip(*pairs, strict=True))
    print(
        f"  {name:24} {ours * 1000:7.1f} ms   {len(words):3} plain labels {least * 1000:6.1f} ms"
        f"   ratio {ours / least:5.2f}"
    )


def workplace() -> Workplace:
    numbers = count(1)
    places = standard_places()
    made = Workplace(
        places, load(places).settings, lambda: datetime.now(UTC), lambda: str(next(numbers))
    )
    made.add_learner("Maya")
    made.library.refresh()
    return made


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application(["bench"])
    with tempfile.TemporaryDirectory() as home:
        os.environ["LITERACY_APP_HOME"] = home
        work, look = workplace(), Look()
        window = QWidget()
        errands = Errands(window, work, lambda: loading.make_dialogs(look))
        print(f"opening a page until it is painted, median of {RUNS} runs")
        for key in PAGES:
            measure(
                key,
                lambda key=key: make_page(  # type: ignore[misc]  # bound in this round
                    key, look, work, errands, lambda: loading.make_dialogs(look)
                ),
            )
        lesson, learner = load_lesson(LESSON).lesson, work.learner
        if lesson is None or learner is None:
            raise SystemExit("the lesson of the bench cannot be read")
        for activity in lesson.activities:

            def step(step_id: str = activity.id) -> QWidget:
                page = loading.make_lesson_page(look, work, lesson, learner)
                page.go(step_id)
                return page

            measure(f"lesson at {activity.kind}", step)
        work.close()
    del application


if __name__ == "__main__":
    main()
