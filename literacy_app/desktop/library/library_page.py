"""The library: who is greeted, where one stopped, the courses and their lessons.

Not the reading of folders or records: it is given a shelf and a front page, and says what was
chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from literacy_app.desktop.library.continue_strip import ContinueStrip
from literacy_app.desktop.library.empty_shelf import EmptyShelf
from literacy_app.desktop.library.library_model import LibraryModel
from literacy_app.desktop.library.library_rows import (
    LibraryRows,
    greeting,
    plain_words,
    where_stopped,
)
from literacy_app.desktop.library.library_view import LibraryView
from literacy_app.desktop.library.review_box import ReviewBox
from literacy_app.desktop.overriding import override
from literacy_app.desktop.page_list import REVIEW
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.box import Box, BoxKind
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.loading_bars import LoadingBars
from literacy_app.desktop.parts.sheet import SHADOW
from literacy_app.desktop.regions import enter
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.index import Shelf
    from literacy_app.records.front import Front

_SIDE_WIDTH = 314


class LibraryPage(QWidget):
    """The page; shows loading, an empty shelf, or the shelf."""

    lesson_opened = Signal(object)
    """A `LessonEntry` to open."""
    details_wanted = Signal(object)
    """A `LessonEntry` under repair, whose problems are to be shown (`show_details`)."""
    review_wanted = Signal(object)
    """What is due is to be reviewed; carries the key of that page."""
    key_wanted = Signal(object)
    """It is to be told how the answer keys of a `CourseEntry` were made."""
    folder_wanted = Signal(object)
    """A folder of lessons is to be added; carries nothing."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.model = LibraryModel()
        self.view = LibraryView(look, self.model)
        self.empty: EmptyShelf | None = None
        self.loading: LoadingBars | None = None
        self.review_box: ReviewBox | None = None
        self._can_add = True
        self._current: int | None = None
        self.strip = ContinueStrip(look)
        self.strip.wanted.connect(self._on_continue)
        self._make_side()
        self._lay_out()
        self.view.row_chosen.connect(self._on_row_chosen)
        self.view.laid_out.connect(self._on_laid_out)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @property
    def crumbs(self) -> tuple[str, ...]:
        """Where one is, for the top bar."""
        return (tr("Library", "Library"),)

    def show_loading(self) -> None:
        """Show that the shelf is being made."""
        if self.loading is None:
            words = tr("Library", "Looking through the lesson folders")
            self.loading = LoadingBars(self._look, words)
            self._stack.addWidget(self.loading)
        self.loading.begin()
        self._stack.setCurrentWidget(self.loading)

    def show_shelf(self, shelf: Shelf, front: Front, hour: int) -> None:
        """Show the shelf as the front page's learner finds it, at an hour from 0 to 23."""
        was_loading = self.loading is not None and self._stack.currentWidget() is self.loading
        if self.loading is not None:
            self.loading.end()
        rows = LibraryRows(shelf, front)
        if len(rows.rows) == 1:
            self._show_empty()
        else:
            name = front.last_learner.name if front.last_learner else ""
            self._show_filled(rows, (greeting(hour, name), where_stopped(rows, front)))
        if was_loading and self.isVisible():
            self.focus_first()

    def show_details(self, location: str, sentences: Sequence[str]) -> None:
        """Show the problems of a lesson file under its row."""
        number = self._number_of(location)
        if number is not None:
            self.model.show_details(number, sentences)

    def show_due(self, count: int) -> None:
        """Show how many techniques are due for review; of none it says nothing."""
        if self.review_box is None and count:
            self.review_box = ReviewBox(self._look)
            self.review_box.start.clicked.connect(self._on_review_clicked)
            self._column.insertWidget(1, self.review_box)
        if self.review_box is not None:
            self.review_box.show_due(count)

    def set_can_add(self, *, can_add: bool) -> None:
        """Say whether folders may be added on this computer."""
        self._can_add = can_add
        self.add_button.setVisible(can_add)
        if self.empty is not None:
            self.empty.set_can_add(can_add=can_add)

    def set_band(self, band: Band) -> None:
        """Fit the width: only a wide window has the column at the side."""
        is_wide = band is Band.WIDE
        self._side.setVisible(is_wide)
        self.view.delegate.set_side(has_side=is_wide)

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes around in."""
        current = self._stack.currentWidget()
        if current is self._filled:
            return (self.strip, self.view) if self.strip.isVisible() else (self.view,)
        return (current,) if current else ()

    def focus_first(self) -> None:
        """Give the keyboard to the lesson that is offered, or to what an empty shelf offers."""
        for region in self.regions()[-1:]:
            enter(region, Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if QApplication.focusWidget() is None:
            self.focus_first()

    def _make_side(self) -> None:
        look = self._look
        self._side = QWidget()
        self.add_button = Button(
            look, tr("Library", "Add a folder of lessons…"), "plain", "folder-open"
        )
        self.add_button.clicked.connect(self._on_add_clicked)
        self.note_box = Box(look, BoxKind.NOTE, tr("Library", "Before you start"))
        self.others_box = Box(
            look,
            BoxKind.EMPTY,
            tr("Library", "No other courses yet"),
            tr("Library", "When your teacher shares a folder of lessons, add it here."),
        )
        self._column = QVBoxLayout(self._side)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignRight)
        self._column.addSpacing(8)
        self._column.addWidget(self.note_box)
        self._column.addWidget(self.others_box)
        self._column.addStretch(1)

    def _lay_out(self) -> None:
        self._filled = QWidget()
        self._row = QHBoxLayout(self._filled)
        listed = QVBoxLayout()
        listed.setSpacing(0)
        listed.addWidget(self.strip)
        listed.addWidget(self.view, 1)
        self._row.addLayout(listed, 1)
        self._row.addWidget(self._side)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._filled)

    def _show_empty(self) -> None:
        if self.empty is None:
            self.empty = EmptyShelf(self._look)
            self.empty.folder_wanted.connect(self.folder_wanted)
            self._stack.addWidget(self.empty)
        self.empty.set_can_add(can_add=self._can_add)
        self._stack.setCurrentWidget(self.empty)

    def _show_filled(self, rows: LibraryRows, words: tuple[str, str]) -> None:
        self.model.show_rows(rows, words)
        self._show_side(rows)
        self._stack.setCurrentWidget(self._filled)
        self._go_to_current(rows)
        row = rows.current_row()
        self._current = rows.rows.index(row) if row is not None else None
        if row is not None:
            self.strip.say(rows.lesson_words(row))
        self._on_laid_out()

    def _show_side(self, rows: LibraryRows) -> None:
        first = rows.rows[1].course
        note = first.before_you_start if first else None
        self.note_box.setVisible(bool(note))
        self.note_box.say(tr("Library", "Before you start"), plain_words(note or ""))
        self.others_box.setVisible(len(rows.shelf.courses) == 1 and not rows.shelf.loose)

    def _go_to_current(self, rows: LibraryRows) -> None:
        row = rows.current_row()
        number = rows.rows.index(row) if row else 1
        self.view.setAutoScroll(False)  # the greeting stays in view
        self.view.setCurrentIndex(self.model.index(number))
        self.view.setAutoScroll(True)

    def _number_of(self, location: str) -> int | None:
        rows = range(self.model.rowCount())
        lessons = ((number, self.model.row(number).lesson) for number in rows)
        return next((n for n, lesson in lessons if lesson and lesson.location == location), None)

    def _on_row_chosen(self, number: object) -> None:
        if not isinstance(number, int):
            return
        row = self.model.row(number)
        if row.lesson is None:
            if row.course is not None and row.course.tells_of_key:
                self.key_wanted.emit(row.course)
            return
        if not row.lesson.is_broken:
            self.lesson_opened.emit(row.lesson)
        elif self.model.details(row):
            self.model.show_details(number, ())
        else:
            self.details_wanted.emit(row.lesson)

    def _on_laid_out(self, _nothing: object = None) -> None:
        """Show the strip where the row that is offered first does not stand in the first view.

        It is judged by all the room there is, with the strip or without, so that the strip, when
        it comes or goes, does not decide anew.
        """
        if self._current is None:
            self.strip.hide()
            return
        rect = self.view.visualRect(self.model.index(self._current))
        low = rect.bottom() + self.view.verticalScrollBar().value()
        self.strip.setVisible(not rect.isValid() or low > self._filled.height())

    def _on_continue(self, _nothing: object) -> None:
        if self._current is not None:
            self._on_row_chosen(self._current)

    def _on_review_clicked(self) -> None:
        self.review_wanted.emit(REVIEW)

    def _on_add_clicked(self) -> None:
        self.folder_wanted.emit(None)

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        outer = gap(24) - SHADOW
        self._row.setContentsMargins(outer, 0, gap(24), 0)
        self._row.setSpacing(outer)
        self._side.setFixedWidth(self._look.px(_SIDE_WIDTH))
        self._column.setContentsMargins(0, gap(27), 0, gap(24))
        self._column.setSpacing(gap(20))
