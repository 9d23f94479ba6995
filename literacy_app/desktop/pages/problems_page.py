"""Why a lesson cannot be opened: whose job that is, what still works, and every problem.

Not the finding of problems (`lessons`), and nothing a student did.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.parts.box import Box, BoxKind
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.scrolled_page import ScrolledPage
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.problems import Problem

_MOST = 100


class ProblemsPage(ScrolledPage):
    """The page of one file."""

    left = Signal(object)
    """Back to the library; carries nothing."""

    def __init__(self, look: Look, path: Path, problems: Sequence[Problem]) -> None:
        title = tr("Problems", "This lesson is being repaired")
        super().__init__(look, title)
        self._look = look
        self._problems = tuple(problems)
        self.crumbs = (tr("Problems", "Library"), path.stem)
        self._make_actions()
        self.add(self._box())
        self.add_heading(plural("Problems", len(problems), one="1 problem", many="%n problems"))
        self.add_text(str(path), "caption")
        for problem in self._problems[:_MOST]:
            self.add(self._row(problem))
        if len(problems) > _MOST:
            more = tr("Problems", "And {n} more.").format(n=len(problems) - _MOST)
            self.add_text(more, "small")

    def leave(self) -> None:
        """Go back to the library."""
        self.left.emit(None)

    def _make_actions(self) -> None:
        self.back_button = Button(
            self._look, tr("Problems", "Back to the library"), "primary", "arrow-left"
        )
        self.back_button.clicked.connect(self.leave)
        self.copy_button = Button(self._look, tr("Problems", "Copy for its author"), "plain")
        self.copy_button.clicked.connect(self._on_copy_clicked)

    def _box(self) -> Box:
        box = Box(
            self._look,
            BoxKind.CAUTION,
            tr("Problems", "Being repaired by its author"),
            tr("Problems", "Nothing is wrong on your side; the other lessons are open."),
        )
        box.add_action(self.back_button)
        box.add_action(self.copy_button)
        return box

    def _row(self, problem: Problem) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._look.gap(12))
        place = tr("Problems", "line {line}").format(line=problem.line)
        number = WrappedText(self._look, "caption-strong", place, "ink2")
        number.setFixedWidth(self._look.px(72))
        layout.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        color = "ink" if problem.is_error else "ink2"
        words.addWidget(WrappedText(self._look, "small", problem.sentence(), color))
        layout.addLayout(words, 1)
        return row

    def _on_copy_clicked(self) -> None:
        lines = [problem.line_text() for problem in self._problems]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copy_button.setText(tr("Problems", "Copied"))
