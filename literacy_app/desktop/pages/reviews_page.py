"""Review: which techniques are due, the way into a review, and when the next one comes.

Not the review itself, which is a page of marking, nor the schedule (`study.reviews`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.charts.panels import day_words, name_of
from literacy_app.desktop.overriding import override
from literacy_app.desktop.pages.word_list_page import LetterBadge
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.scrolled_page import ScrolledPage
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural, tr
from literacy_app.lessons.techniques import techniques
from literacy_app.study.reviews import due, next_due

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.study.reviews import Plan


class ReviewsPage(ScrolledPage):
    """The page; what is due is worked out each time it is shown."""

    review_wanted = Signal(object)
    """The ids of the techniques that are due, the first one first."""

    def __init__(self, look: Look, workplace: Workplace) -> None:
        super().__init__(look, tr("Reviews", "Review"))
        self._workplace = workplace
        self._due: tuple[str, ...] = ()
        self.rows: list[DueRow] = []
        self.lead = self.add_text("", "body-strong", "ink")
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self.start = Button(look, tr("Reviews", "Start review"), "primary", "arrows-clockwise")
        row = QHBoxLayout()
        row.addWidget(self.start)
        row.addStretch(1)
        self.body.addLayout(row)
        self.next = self.add_text("")
        self.used_up = self.add_text("", "body", "caution")
        self.add_text(
            tr(
                "Reviews",
                "What is learnt fades, and a look at the right time keeps it. Each review is a "
                "short text you have not seen, with plain words in it that should stand. How much "
                "you want to keep is set under Settings.",
            ),
            "small",
        )
        self.start.clicked.connect(self._on_start_clicked)
        workplace.front_changed.connect(self._on_front_changed)

    def say_used_up(self) -> None:
        """Say that there is no text left for what is due."""
        words = tr(
            "Reviews",
            "You have worked on every practice text for these. More come with other courses.",
        )
        self.used_up.setText(words)
        self.used_up.show()
        announce(self, words)

    def focus_first(self) -> None:
        """Give the keyboard to the way into the review."""
        self.start.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_plans(self._workplace.plan_reviews())

    def _show_plans(self, planned: Sequence[Plan]) -> None:
        now = self._workplace.clock()
        waiting = due(planned, now)
        self._due = tuple(plan.technique for plan in waiting)
        count = plural(
            "Reviews", len(waiting), one="1 technique is due.", many="%n techniques are due."
        )
        self.lead.setText(count if waiting else tr("Reviews", "Nothing is due."))
        self._show_rows()
        self.start.setVisible(bool(waiting))
        self.used_up.hide()
        self.next.setText(self._next_words(planned))

    def _show_rows(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [DueRow(self._look, technique) for technique in self._due]
        for row in self.rows:
            self._list.addWidget(row)
            row.show()

    def _next_words(self, planned: Sequence[Plan]) -> str:
        if not planned and self._workplace.attempts():
            return tr(
                "Reviews",
                "There is no practice text left that you have not worked on. More come with "
                "other courses.",
            )
        if not planned:
            return tr(
                "Reviews",
                "Reviews begin when you have marked a text: each technique you met comes back.",
            )
        comes = next_due(planned, self._workplace.clock())
        if comes is None:
            return ""
        words = tr("Reviews", "The next one comes on {day}.")
        return words.format(day=day_words(comes.astimezone().date(), has_year=True))

    def _on_start_clicked(self) -> None:
        self.review_wanted.emit(self._due)

    def _on_front_changed(self, _front: object) -> None:
        if self.isVisible():
            self._show_plans(self._workplace.plan_reviews())


class DueRow(QWidget):
    """A technique that is due."""

    def __init__(self, look: Look, technique: str) -> None:
        super().__init__()
        label = techniques().get(technique)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, look.gap(2), 0, look.gap(2))
        row.setSpacing(look.gap(10))
        if label is not None:
            row.addWidget(LetterBadge(look, label))
        row.addWidget(WrappedText(look, "body", name_of(technique, techniques()), "ink"), 1)
