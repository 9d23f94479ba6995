"""How a course's answer keys were made, in the author's words, and how far the readings agree.

Not the votes of an entry: they stand in its note. Not the figures' making (`measures.agreement`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.charts.chart_table import ChartTable
from literacy_app.desktop.charts.panel import Panel
from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.focus_ring import FocusRing
from literacy_app.desktop.parts.markdown_text import MarkdownText
from literacy_app.desktop.parts.scrolled_page import ScrolledPage
from literacy_app.desktop.proof.attribution import key_words
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.agreement_file import Agreement

_WIDTH, _HEIGHT = 820, 720
_SHARE = 0.94


@dataclass(frozen=True, slots=True)
class AgreementOf:
    """The passages of one lesson that were read: the title of each activity, and its row."""

    lesson: str
    passages: tuple[tuple[str, Agreement], ...]


@dataclass(frozen=True, slots=True)
class AboutTheKey:
    """What a course tells of its keys: Markdown, and the table of each lesson, if any."""

    course: str
    about: str
    lessons: tuple[AgreementOf, ...]


class KeyDialog(QDialog):
    """The window; Esc closes it."""

    link_chosen = Signal(object)
    """The address of a link in the author's words."""

    def __init__(self, look: Look, content: AboutTheKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(key_words())
        self.setModal(True)
        self.page = ScrolledPage(look, key_words())
        self.close_button = Button(look, tr("Key", "Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        self._ring = FocusRing(self, look)
        self.tables: list[ChartTable] = []
        self._fill(content)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.page, 1)
        self._column.addLayout(self._foot)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)
        self.resize(self.sizeHint())
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else self.screen().availableSize()
        most = QSize(int(room.width() * _SHARE), int(room.height() * _SHARE))
        return QSize(look.px(_WIDTH), look.px(_HEIGHT)).boundedTo(most)

    def _fill(self, content: AboutTheKey) -> None:
        self.page.add_text(content.course, "small", "ink3")
        self.about = MarkdownText(self._look, "body", content.about)
        self.about.setAccessibleName(key_words())
        self.about.link_chosen.connect(self.link_chosen)
        self.page.add(self.about)
        if not content.lessons:
            return
        self.page.add_heading(tr("Key", "How far the readings agree"))
        self.page.add_text(_alpha_words(), "small")
        for lesson in content.lessons:
            table = ChartTable(self._look, _panel(lesson))
            self.page.add_text(lesson.lesson, "body-strong", "ink")
            self.page.add(table)
            self.tables.append(table)

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(0, 0, 0, gap(14))
        self._column.setSpacing(gap(10))
        self._foot.setContentsMargins(gap(24), 0, gap(24), 0)


def _alpha_words() -> str:
    return tr(
        "Key",
        "Each word of a passage was named by every reading, or left alone. Krippendorff’s alpha "
        "says how far they agree: 1 where all name the same, 0 where they agree as often as by "
        "chance. Below 0.67 a passage is too open for a key. “Key alone” leaves out what readers "
        "differ on.",
    )


def _panel(lesson: AgreementOf) -> Panel:
    has_outside = any(row.outside is not None for _, row in lesson.passages)
    header = [
        tr("Key", "Passage"),
        tr("Key", "Readings"),
        tr("Key", "Words"),
        tr("Key", "Alpha"),
        *((tr("Key", "Key alone"),) if has_outside else ()),
    ]
    rows = [
        (
            title,
            QLocale().toString(row.readings),
            QLocale().toString(row.tokens),
            _figure(row.alpha),
            *((_figure(row.outside),) if has_outside else ()),
        )
        for title, row in lesson.passages
    ]
    return Panel(
        lesson.lesson,
        tr("Key", "How far the readings agree"),
        header=tuple(header),
        rows=tuple(rows),
    )


def _figure(alpha: float | None) -> str:
    return QLocale().toString(alpha, "f", 2) if alpha is not None else tr("Key", "none")
