"""Help: how a lesson goes, every key of the program, and what the program is.

Not the binding of keys, and no words of a lesson.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from literacy_app import __version__
from literacy_app.desktop.keys import KeyGroup, KeyRow, key_groups
from literacy_app.desktop.pages.kept_dialog import kept_button
from literacy_app.desktop.parts.keycap import KeyCap
from literacy_app.desktop.parts.scrolled_page import ScrolledPage
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look


class HelpPage(ScrolledPage):
    """The page."""

    kept_wanted = Signal(object)
    """What is kept about oneself is to be shown; carries the look."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tr("Help", "Help and keys"))
        self.add_heading(tr("Help", "How a lesson goes"))
        self.add_text(
            tr(
                "Help",
                "Read the introduction, then mark the words the task asks for: click a word or "
                "drag over a phrase, and name it. Check your marks when you are done. You see "
                "what was found, what can stand, and why; then you can try again. “Over-flagged” "
                "is what you marked though it can stand.",
            )
        )
        self.add_text(
            tr(
                "Help",
                "A hint is always there; how many you took is shown beside the result. "
                "Your marks are saved as you make them: close the window whenever you like.",
            )
        )
        self.add_text(
            tr(
                "Help",
                "A lesson ends with what you can do now. What you met comes back under Review "
                "before it fades; My results, My notes and the word list are always in the rail.",
            )
        )
        self.add_text(
            tr(
                "Help",
                "Lessons quote only the sentences they study. If you have the whole article, "
                "attach your own copy: File, Attach the article. “See in context” then shows each "
                "passage in its place. The copy stays in your folder on this computer.",
            )
        )
        for group in (*key_groups(), _window_keys()):
            self.add_heading(group.title)
            self.add(self._table(group))
        self.add_heading(tr("Help", "What is kept about you"))
        self.add_text(
            tr("Help", "Your work stays on this computer; you can see, export and erase it.")
        )
        self.kept_button = kept_button(look)
        self.kept_button.clicked.connect(self._on_kept_clicked)
        row = QHBoxLayout()
        row.addWidget(self.kept_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.add_heading(tr("Help", "About this program"))
        words = tr(
            "Help",
            "Literacy {version}. A program that teaches people to read the news with their eyes "
            "open. It looks at wording, support and sourcing, never at whose side is right.",
        )
        self.add_text(words.format(version=__version__))
        self.add_text(
            tr(
                "Help",
                "The program is free software under the MIT licence. The texts of its lessons "
                "are under CC BY 4.0; passages quoted for study belong to their authors.",
            ),
            "small",
        )

    def _on_kept_clicked(self) -> None:
        self.kept_wanted.emit(self._look)

    def _table(self, group: KeyGroup) -> QWidget:
        table = QWidget()
        table.setAccessibleName(group.title)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._look.gap(16))
        grid.setVerticalSpacing(self._look.gap(7))
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(group.rows):
            grid.addLayout(self._caps(row), number, 0)
            grid.addWidget(WrappedText(self._look, "small", row.does, "ink"), number, 1)
        grid.setColumnMinimumWidth(0, self._look.px(190))
        return table

    def _caps(self, row: KeyRow) -> QHBoxLayout:
        caps = QHBoxLayout()
        caps.setSpacing(self._look.gap(4))
        for key in row.keys:
            caps.addWidget(KeyCap(self._look, key))
        caps.addStretch(1)
        return caps


def _window_keys() -> KeyGroup:
    return KeyGroup(
        tr("Help", "Everywhere"),
        (
            KeyRow(("F1",), tr("Help", "This page")),
            KeyRow(("Alt+F",), tr("Help", "The File menu")),
            KeyRow(("Ctrl+P",), tr("Help", "Print the lesson that is open")),
            KeyRow(("Ctrl+O",), tr("Help", "Open a lesson pack")),
            KeyRow(("Ctrl+Shift+E",), tr("Help", "The authoring studio")),
            KeyRow(("Ctrl+Shift+A",), tr("Help", "Attach your own copy of an article")),
            KeyRow(("F6", "Shift+F6"), tr("Help", "Go to the next or the previous part")),
            KeyRow(("Tab", "Shift+Tab"), tr("Help", "Go to the next or the previous control")),
            KeyRow(("Ctrl++", "Ctrl+-"), tr("Help", "Larger or smaller text")),
            KeyRow(("Ctrl+0",), tr("Help", "Text at 100%")),
            KeyRow(("Alt+←",), tr("Help", "Back to the library; a lesson is saved first")),
            KeyRow(("F11",), tr("Help", "Full screen, and back")),
            KeyRow(("Ctrl+Q",), tr("Help", "Close the program; everything is saved")),
        ),
    )
