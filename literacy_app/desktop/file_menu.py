"""The File menu of the top bar: one line per entry, with its icon, its keys and what it does.

Not the list of the entries (`file_entries`), and not what an entry does: each brings a bound
method with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu

from literacy_app.desktop.paint.icons import icon_pixmap
from literacy_app.desktop.shortcuts import bind_keys
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look

_ICON = 16


class Entry(NamedTuple):
    """A line of the menu.

    `shortcut` is named as in "Ctrl+P"; empty for none. `do` is a bound method, called by the line
    and by its keys. `can_do` is asked whenever the menu opens and whenever the keys are pressed;
    where it says no, the line is grey and the keys do nothing. `is_offered` is asked when the menu
    opens: where it says no, the line is not there, nor are its keys.
    """

    id: str
    words: str
    icon: str
    shortcut: str
    do: Callable[[], None]
    can_do: Callable[[], bool] | None = None
    is_offered: Callable[[], bool] | None = None


class FileMenu(QMenu):
    """The menu; `lines` are its entries by their ids."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.lines: dict[str, _Line] = {}
        self.setAccessibleName(tr("TopBar", "File"))
        self.aboutToShow.connect(self.refresh)
        look.changed.connect(self._on_look_changed)

    def offer(self, entries: Iterable[Entry]) -> None:
        """Put these lines under those that are there."""
        for entry in entries:
            self.lines[entry.id] = _Line(entry, self)
        self._on_look_changed(self._look)
        self.refresh()

    def bind(self, owner: QWidget) -> None:
        """Let the keys of all entries work while `owner` is to be seen."""
        for line in self.lines.values():
            if line.entry.shortcut:
                bind_keys(owner, {line.entry.shortcut: line.do})

    def refresh(self) -> None:
        """Ask every entry anew whether it is there and whether it can be done."""
        for line in self.lines.values():
            line.action.setVisible(line.is_offered)
            line.action.setEnabled(line.can_do)

    def _on_look_changed(self, _look: object) -> None:
        ink = self._look.theme.ink2
        side = self._look.px(_ICON)
        for line in self.lines.values():
            line.action.setIcon(QIcon(icon_pixmap(self._look, line.entry.icon, ink, side)))


class _Line(QObject):
    """An entry and its action in the menu."""

    def __init__(self, entry: Entry, menu: FileMenu) -> None:
        super().__init__(menu)
        self.entry = entry
        words = entry.words.replace("&", "&&")
        shown = f"{words}\t{entry.shortcut}" if entry.shortcut else words
        self.action: QAction = menu.addAction(shown)
        self.action.triggered.connect(self.do)

    @property
    def is_offered(self) -> bool:
        return self.entry.is_offered is None or self.entry.is_offered()

    @property
    def can_do(self) -> bool:
        return self.is_offered and (self.entry.can_do is None or self.entry.can_do())

    def do(self, _is_checked: object = None) -> None:
        """Do it, where it can be done."""
        if self.can_do:
            self.entry.do()
