"""The small form under the preview for one entry of the key: a new one, or one that is there.

Not the writing into the file: the form says what it holds when it is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QShowEvent

    from literacy_app.activities.labels import Label
    from literacy_app.desktop.paint.look import Look
    from literacy_app.text.spans import Span

KEY = "key"
LET_STAND = "let_stand"
READERS_DIFFER = "readers_differ"


@dataclass(frozen=True, slots=True)
class Filled:
    """What the form holds.

    Attributes:
        entry: the id of an entry that is there; None for a new one.
        part: "key", "let_stand" or "readers_differ".
    """

    span: Span
    entry: str | None
    part: str
    label: str
    why: str
    plainer: str
    votes: str


class EntryForm(QFrame):
    """The form. Enter takes it, Escape closes it."""

    taken = Signal(object)
    """The `Filled` that is to be written."""
    closed = Signal(object)
    """The form was closed without a word; carries nothing."""
    nudged = Signal(object)
    """An edge is to move by a word: the id, whether the beginning, and by how many words."""
    removed = Signal(object)
    """The id of the entry that is to go."""
    came_or_went = Signal(object)
    """The form was shown or hidden; carries nothing."""
    place_wanted = Signal(object)
    """The id of the entry whose line in the file is wanted."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._span: Span | None = None
        self._entry: str | None = None
        self.setAccessibleName(tr("Studio", "Entry of the key"))
        self.title = PlainLabel(look, "quote", "", "ink", self)
        self.refusal = WrappedText(look, "small", "", "caution", self)
        self.part = QComboBox()
        self.technique = QComboBox()
        self.why = QLineEdit()
        self.plainer = QLineEdit()
        self.votes = QLineEdit()
        self.take_button = Button(look, "", "primary")
        self.close_button = Button(look, tr("Studio", "Close"), "ghost")
        self.remove_button = Button(look, tr("Studio", "Remove"), "plain", "trash")
        self.line_button = Button(look, tr("Studio", "Show its line"), "plain")
        self.edges = self._make_edges()
        self._labels: list[tuple[QWidget, QWidget]] = []
        self._lay_out()
        self._connect()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)
        self.hide()

    def begin_new(self, filled: Filled, quote: str, labels: Sequence[Label]) -> None:
        """Ask for an entry on words that were just marked."""
        self._begin(filled, quote, labels)
        self.take_button.setText(tr("Studio", "Add to the key"))
        self.show()
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, tr("Studio", "New entry: {words}").format(words=quote))

    def begin_entry(self, filled: Filled, quote: str, labels: Sequence[Label]) -> None:
        """Show an entry that is there, to be changed."""
        self._begin(filled, quote, labels)
        self.take_button.setText(tr("Studio", "Change it"))
        self.show()

    def refuse(self, words: str) -> None:
        """Say why it was not written."""
        self.refusal.setText(words)
        self.refusal.setVisible(bool(words))
        if words:
            announce(self, words)

    @property
    def entry(self) -> str | None:
        """The id of the entry that is shown."""
        return self._entry

    def close_form(self) -> None:
        """Close it."""
        self.hide()
        self.closed.emit(None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.came_or_went.emit(None)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # not where what it stands in is hidden
            self.came_or_went.emit(None)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        inset = theme.border / 2
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.accent, theme.border))
            painter.setBrush(theme.paper2)
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(rect, 5, 5)

    def _begin(self, filled: Filled, quote: str, labels: Sequence[Label]) -> None:
        self._span, self._entry = filled.span, filled.entry
        self.title.setText(_title(filled).format(words=quote))
        self.refuse("")
        self.technique.clear()
        for each in labels:
            self.technique.addItem(each.name, each.id)
        self.part.setCurrentIndex(self.part.findData(filled.part))
        self.why.setText(filled.why)
        self.plainer.setText(filled.plainer)
        self.votes.setText(filled.votes)
        self._settle()
        self.technique.setCurrentIndex(max(0, self.technique.findData(filled.label)))

    def _make_edges(self) -> dict[Button, tuple[bool, int]]:
        edges = (
            (tr("Studio", "Begin a word earlier"), "caret-left", (True, -1)),
            (tr("Studio", "Begin a word later"), "caret-right", (True, 1)),
            (tr("Studio", "End a word earlier"), "caret-left", (False, -1)),
            (tr("Studio", "End a word later"), "caret-right", (False, 1)),
        )
        made: dict[Button, tuple[bool, int]] = {}
        for name, icon, edge in edges:
            button = Button(self._look, "", "plain", icon)
            button.set_small()
            button.setAccessibleName(name)
            button.setToolTip(name)
            made[button] = edge
        return made

    def _lay_out(self) -> None:
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setColumnStretch(1, 1)
        fields = (
            (tr("Studio", "Kind"), self.part),
            (tr("Studio", "Technique"), self.technique),
            (tr("Studio", "Votes"), self.votes),
            (tr("Studio", "Why"), self.why),
            (tr("Studio", "Plainer"), self.plainer),
        )
        for row, (words, field) in enumerate(fields):
            label = PlainLabel(self._look, "small-strong", words, "ink2")
            field.setAccessibleName(words)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            self._labels.append((label, field))
        self.votes.setPlaceholderText("1/3")
        self.part.addItem(tr("Studio", "Key: should be marked"), KEY)
        self.part.addItem(tr("Studio", "Let it stand: a fair twin"), LET_STAND)
        self.part.addItem(tr("Studio", "Readers differ"), READERS_DIFFER)
        self._lay_out_around(inside)

    def _lay_out_around(self, inside: QWidget) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        for button in self.edges:
            self._head.addWidget(button)
        self._foot = QHBoxLayout()
        for button in (self.take_button, self.close_button, self.line_button, self.remove_button):
            button.set_small()
            self._foot.addWidget(button)
        self._foot.addStretch(1)
        self._scroll = DeskScroll(inside)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._scroll, 1)
        self._column.addWidget(self.refusal)
        self._column.addLayout(self._foot)

    def _connect(self) -> None:
        self.part.currentIndexChanged.connect(self._on_part_changed)
        self.take_button.clicked.connect(self._on_taken)
        self.close_button.clicked.connect(self._on_close_clicked)
        self.remove_button.clicked.connect(self._on_remove_clicked)
        self.line_button.clicked.connect(self._on_line_clicked)
        for field in (self.why, self.plainer, self.votes):
            field.returnPressed.connect(self._on_taken)
        for button in self.edges:
            button.clicked.connect(self._on_edge_clicked)

    def _settle(self) -> None:
        """Show the fields that an entry of this part has."""
        part = str(self.part.currentData())
        self._offer_none(is_offered=part == READERS_DIFFER)
        shown = {
            self.part: self._entry is None,
            self.technique: part != LET_STAND,
            self.votes: part == READERS_DIFFER,
            self.why: True,
            self.plainer: part == KEY,
        }
        for label, field in self._labels:
            label.setVisible(shown[field])
            field.setVisible(shown[field])
        is_there = self._entry is not None
        for button in (*self.edges, self.remove_button, self.line_button):
            button.setVisible(is_there)

    def _offer_none(self, *, is_offered: bool) -> None:
        """Let no technique be chosen, where readers need not have named one."""
        at = self.technique.findData("")
        if is_offered and at < 0:
            self.technique.addItem(tr("Studio", "None named"), "")
        elif not is_offered and at >= 0:
            self.technique.removeItem(at)

    def _on_part_changed(self, _index: int) -> None:
        self._settle()

    def _on_taken(self) -> None:
        if self._span is None:
            return
        part = str(self.part.currentData())
        label = "" if part == LET_STAND else str(self.technique.currentData() or "")
        self.taken.emit(
            Filled(
                self._span,
                self._entry,
                part,
                label,
                self.why.text().strip(),
                self.plainer.text().strip(),
                self.votes.text().strip(),
            )
        )

    def _on_close_clicked(self) -> None:
        self.close_form()

    def _on_remove_clicked(self) -> None:
        self.removed.emit(self._entry)

    def _on_line_clicked(self) -> None:
        self.place_wanted.emit(self._entry)

    def _on_edge_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, Button) and self._entry is not None:
            self.nudged.emit((self._entry, *self.edges[button]))

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(gap(14), gap(8), gap(10), gap(8))
        self._column.setSpacing(gap(4))
        self._head.setSpacing(gap(6))
        self._foot.setSpacing(gap(8))
        self._grid.setContentsMargins(3, 3, 3, 3)
        self._grid.setHorizontalSpacing(gap(12))
        self._grid.setVerticalSpacing(gap(4))
        self._scroll.setMinimumHeight(self._look.px(44))
        self.update()


def _title(filled: Filled) -> str:
    """The words, and which kind of entry it is where that is not asked and no key."""
    titles = {
        LET_STAND: tr("Studio", "Let it stand: “{words}”"),
        READERS_DIFFER: tr("Studio", "Readers differ: “{words}”"),
    }
    plain = tr("Drawer", "“{words}”")
    return plain if filled.entry is None else titles.get(filled.part, plain)
