"""The first step of a lesson: what it is about, what one will be able to do, whose text it is.

Not the passage: that is read where it is worked on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from literacy_app.activities.highlight import Highlight
from literacy_app.desktop.lesson.source_card import SourceCard
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.action_bar import ActionBar
from literacy_app.desktop.parts.box import Box, BoxKind
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.desk_column import DeskColumn, DeskScroll
from literacy_app.desktop.parts.markdown_text import MarkdownText, to_list
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from literacy_app.activities.kinds import Activity
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson, Source

_SIDE = 330
_TEXT = 640


class ReadView(QWidget):
    """Introduction and goals on a sheet; beside it what to know before, and the source."""

    started = Signal(object)
    """The primary button was pressed; carries nothing."""
    link_chosen = Signal(object)
    """The address of a link that was chosen, as text."""

    def __init__(self, look: Look, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lesson = lesson
        self._is_short = False
        self._desk = DeskColumn(look)
        start = tr("Read", "Start marking") if self._is_all_marking() else tr("Read", "Start")
        self.start = Button(look, start, "primary", "arrow-right")
        self.start.set_icon_name("arrow-right", last=True)
        self.start.clicked.connect(self._on_start_clicked)
        self._make_head()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.addWidget(self._make_sheet(), 1)
        self._beside.addWidget(self._make_side())
        self._desk.column.addLayout(self._beside)
        self._desk.column.addStretch(1)
        self._bar = ActionBar(look)
        self._bar.lay_out([PlainLabel(look, "body", self._length(), "ink2")], [self.start])
        self._body = DeskScroll(self._desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._body, 1)
        column.addWidget(self._bar)
        look.changed.connect(self._on_look_changed)
        self.set_band(Band.WIDE)

    def set_band(self, band: Band, *, short: bool = False) -> None:
        """Lay out for a band; the heading goes where the window is short."""
        self._is_compact = band is Band.COMPACT
        self._is_short = short
        self._settle()

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self._body, self._bar

    def focus_first(self) -> None:
        """Give the keyboard to the primary button."""
        self.start.setFocus()

    def _make_head(self) -> None:
        self._title = WrappedText(self._look, "h1", self._lesson.title, "ink")
        self._head = QVBoxLayout()
        self._head.addWidget(self._title)
        self._desk.column.addLayout(self._head)

    def _make_sheet(self) -> Sheet:
        sheet = Sheet(self._look)
        self._text = QVBoxLayout(sheet)
        introduction = MarkdownText(self._look, "body", self._lesson.introduction)
        introduction.setAccessibleName(tr("Read", "Introduction"))
        introduction.link_chosen.connect(self.link_chosen)
        self._words: list[QWidget] = [introduction]
        self._text.addWidget(introduction)
        if self._lesson.goals:
            heading = WrappedText(self._look, "h3", tr("Read", "What you will practise"), "ink")
            self._words.append(heading)
            self._text.addWidget(heading)
            self._text.addWidget(self._make_goals())
        self._text.addStretch(1)
        return sheet

    def _make_goals(self) -> QWidget:
        goals = MarkdownText(self._look, "body", to_list(self._lesson.goals))
        goals.setAccessibleName(tr("Read", "What you will practise"))
        self._words.append(goals)
        return goals

    def _make_side(self) -> QWidget:
        side = QWidget()
        self._side = side
        self._side_column = QVBoxLayout(side)
        self._side_column.setContentsMargins(0, 0, 0, 0)
        if self._lesson.before_you_start:
            title = tr("Read", "Before you start")
            words = " ".join(self._lesson.before_you_start.split())
            box = Box(self._look, BoxKind.NOTE, title, words)
            holder = QVBoxLayout()
            holder.setContentsMargins(self._desk.inset, self._desk.inset, self._desk.inset, 0)
            holder.addWidget(box)
            self._side_column.addLayout(holder)
        self.cards = [SourceCard(self._look, source) for source in self._sources()]
        for card in self.cards:
            card.link_chosen.connect(self.link_chosen)
            self._side_column.addWidget(card)
        self._side_column.addStretch(1)
        return side

    def _sources(self) -> tuple[Source, ...]:
        """The sources of the passages that are worked on, each once, in their order."""
        used = [id_ for each in self._lesson.activities for id_ in passages_of(each)]
        passages = [self._lesson.passages[id_] for id_ in used if id_ in self._lesson.passages]
        sources = {passage.source.id: passage.source for passage in passages if passage.source}
        return tuple(sources.values())

    def _is_all_marking(self) -> bool:
        return len(self._lesson.highlights) == len(self._lesson.activities)

    def _length(self) -> str:
        count = len(self._lesson.activities)
        if self._is_all_marking():
            steps = plural("Read", count, one="1 text to mark", many="%n texts to mark")
        else:
            steps = plural("Read", count, one="1 task", many="%n tasks")
        if self._lesson.minutes is None:
            return steps
        minutes = plural(
            "Read", self._lesson.minutes, one="about 1 minute", many="about %n minutes"
        )
        return tr("Read", "{steps}, {minutes}").format(steps=steps, minutes=minutes)

    def _settle(self) -> None:
        look = self._look
        is_one = self._is_compact
        directions = QBoxLayout.Direction
        self._beside.setDirection(directions.TopToBottom if is_one else directions.LeftToRight)
        self._beside.setSpacing(look.gap(8))
        self._side.setMinimumWidth(0 if is_one else look.px(_SIDE))
        self._side.setMaximumWidth(_NO_LIMIT if is_one else look.px(_SIDE))
        self._title.setVisible(not self._is_short)
        inset = self._desk.inset
        self._head.setContentsMargins(inset, 0, inset, look.gap(0 if self._is_short else 8))
        self._desk.set_padding(8 if self._is_short else 16, 16)
        side, above = look.gap(28), look.gap(16 if self._is_short else 24)
        self._text.setContentsMargins(side, above, side, above)
        self._text.setSpacing(look.gap(12))
        self._side_column.setSpacing(look.gap(8))
        for words in self._words:
            words.setMaximumWidth(look.px(_TEXT))

    def _on_look_changed(self, _look: object) -> None:
        self._settle()

    def _on_start_clicked(self) -> None:
        self.started.emit(None)


_NO_LIMIT = 16777215
"""Qt's own largest size (QWIDGETSIZE_MAX): a widget that may be as wide as it likes."""


def passages_of(activity: Activity) -> tuple[str, ...]:
    """The ids of the passages that an activity speaks of."""
    return (activity.passage,) if isinstance(activity, Highlight) else tuple(activity.passages)
