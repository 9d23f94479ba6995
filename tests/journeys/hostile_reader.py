"""Goes through a hostile lesson in the real window, shut in, and says what of it took effect.

Run by `test_hostile_lesson` as a process of its own. Prints one object as JSON: `steps` what was
gone through, `found` what should not be, `shown` where its words stood to
be read, `asked` what the question before a link said, `loaded` what of Qt's network is in the
process.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QTextBrowser, QTextEdit, QWidget

from literacy_app.activities.highlight import Highlight
from literacy_app.desktop.app import make_application
from literacy_app.desktop.lesson.read_view import ReadView
from literacy_app.desktop.parts.markdown_text import MarkdownText
from literacy_app.desktop.parts.sheet_dialog import SheetDialog
from tests.fakes.journey import Journey
from tests.fakes.journey_ways import NewName
from tests.fakes.keyless import perfect_response
from tests.fakes.shut_in import shut_in
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.activities.kinds import Activity

_OWN_TIP = '<p style="white-space: pre-wrap">'
_ATTACK = "<img src="
_TOLD = 300


class Reader:
    """Opens the library, the lesson and each of its steps, and looks at all there is."""

    def __init__(self, journey: Journey) -> None:
        self._journey = journey
        self._step = "library"
        self.steps: list[str] = []
        self.found: list[str] = []
        self.asked: list[str] = []
        self.shown: set[str] = set()

    def read(self, lesson: Path) -> None:
        """All of it."""
        journey = self._journey
        journey.begin()
        self._look()
        journey.answer_next(NewName(journey, "Maya"))
        journey.window.open_lesson(lesson)
        page = journey.lesson
        view = page.view
        assert isinstance(view, ReadView)
        self._follow(view)
        for step in page.session.steps:
            self._step = step.id
            page.go(step.id)
            self._look()
            for activity in page.session.lesson.activities:
                if activity.id == step.id:
                    self._answer(activity)
        page.go(page.session.steps[0].id)
        page.leave()

    def tell_of_key(self) -> None:
        """Open what the courses tell of their keys."""
        shelf = self._journey.desk.workplace.library.shelf()
        assert shelf is not None
        course = next(each for each in shelf.courses if each.id == "hostile")
        self._step = "about the key"
        self._journey.answer_next(self._look_at_dialog)
        self._journey.window.about_key.show(course)

    def _answer(self, activity: Activity) -> None:
        """Hand in what is right, and look at what is told of it then."""
        page = self._journey.lesson
        page.view.submitted.emit(perfect_response(activity))  # type: ignore[union-attr]  # it is an activity's
        self._look()
        if isinstance(activity, Highlight):
            page.view.proof.settle()  # type: ignore[union-attr]  # it is a marked text's
            self._look()

    def _follow(self, view: ReadView) -> None:
        """Choose the one web link of the introduction, and do not open it."""
        (text,) = [each for each in within(view, MarkdownText) if "<a " in each.toHtml()]
        text.setFocus(Qt.FocusReason.TabFocusReason)
        self._journey.answer_next(self._read_question)
        self._journey.press(Qt.Key.Key_Tab)
        self._journey.press(Qt.Key.Key_Return)

    def _read_question(self, dialog: QDialog) -> None:
        assert isinstance(dialog, SheetDialog)
        self.asked.append(dialog.words.text())
        dialog.reject()

    def _look_at_dialog(self, dialog: QDialog) -> None:
        self._look_at(dialog)
        dialog.accept()

    def _look(self) -> None:
        self._journey.turn()
        self._journey.window.grab()
        self._look_at(self._journey.window)

    def _look_at(self, top: QWidget) -> None:
        self.steps.append(self._step)
        for widget in within(top, QWidget):
            if isinstance(widget, QLabel | QAbstractButton) and _ATTACK in widget.text():
                self.shown.add(self._step)
            for what in _amiss(widget):
                self.found.append(f"{self._step}: {type(widget).__name__}: {what}")


def _amiss(widget: QWidget) -> Iterator[str]:
    """What in a widget is laid out as its author would have it."""
    tip = widget.toolTip()
    if "<" in tip.removeprefix(_OWN_TIP).removesuffix("</p>"):
        yield f"a tip is markup: {tip[:_TOLD]}"
    is_plain = not isinstance(widget, QLabel) or widget.textFormat() == Qt.TextFormat.PlainText
    if isinstance(widget, QLabel) and not is_plain and "<" in widget.text():
        yield f"a label is markup: {widget.text()[:_TOLD]}"
    if isinstance(widget, QTextEdit):
        yield from _amiss_in(widget)


def _amiss_in(text: QTextEdit) -> Iterator[str]:
    """What in a text that could hold markup is more than words and links to the web."""
    if isinstance(text, QTextBrowser) and (text.openLinks() or text.openExternalLinks()):
        yield "links are followed without a question"
    for form in text.document().allFormats():
        if form.isImageFormat() or form.isTableFormat():
            yield "a picture or a table is in a text"
        elif form.isCharFormat():
            link = form.toCharFormat().anchorHref()
            if link and not link.startswith(("http://", "https://")):
                yield f"a link leads elsewhere than to the web: {link}"


def network_in_process() -> list[str]:
    """What of Qt's network was loaded, as a module of Python or as a library."""
    modules = [name for name in sys.modules if name.startswith("PySide6.QtNetwork")]
    maps = Path("/proc/self/maps")
    lines = maps.read_text(encoding="utf-8").split("\n") if maps.exists() else []
    return sorted({*modules, *(line.rsplit("/")[-1] for line in lines if "Qt6Network" in line)})


def main(lesson: Path) -> None:
    """Read it all, shut in."""
    shut_in()
    journey = Journey(make_application([""]))
    reader = Reader(journey)
    reader.read(lesson)
    reader.tell_of_key()
    told = {
        "steps": reader.steps,
        "found": sorted(set(reader.found)),
        "asked": reader.asked,
        "shown": sorted(reader.shown),
        "loaded": network_in_process(),
    }
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)  # nothing is left to be closed: the home is the test's, and the records are kept


if __name__ == "__main__":
    main(Path(sys.argv[1]))
