"""What the program has to tell, over the page, until the person has read it.

Not the words (`telling`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from literacy_app.desktop import loading
from literacy_app.desktop.parts.box import Box, BoxKind
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.telling import Telling

_MOST = 2


class _Notice(Box):
    """One thing told, with its details folded, a button to copy them and one to put it away."""

    def __init__(self, look: Look, what: Telling) -> None:
        kind = BoxKind.PROBLEM if what.is_problem else BoxKind.CAUTION
        super().__init__(look, kind, what.title, what.text)
        self.what = what
        self.close_button = Button(look, tr("Notices", "Put away"), "plain", None, self)
        self.close_button.set_small()
        self.add_action(self.close_button)
        self.copy_button = Button(look, tr("Notices", "Copy the details"), "link", None, self)
        self.copy_button.setVisible(bool(what.detail))
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.add_action(self.copy_button)
        self._copied = WrappedText(look, "small", "", "ink2", self)
        self._copied.hide()
        self.add_widget(self._copied)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.what.title}\n{self.what.detail}")
        self._copied.setText(tr("Notices", "Copied."))
        self._copied.show()


class NoticeBar(QFrame):
    """The notices, the newest on top; no more than two are shown at a time."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._notices: list[_Notice] = []
        self.setAccessibleName(tr("Notices", "Notices"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        self.hide()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    @property
    def tellings(self) -> tuple[Telling, ...]:
        """What is told, the newest first."""
        return tuple(notice.what for notice in self._notices)

    def tell(self, what: Telling) -> None:
        """Tell something; what was told under the same key before gives way."""
        self.put_away(what.key)
        notice = _Notice(self._look, what)
        notice.close_button.clicked.connect(self._on_close_clicked)
        self._notices.insert(0, notice)
        self._column.insertWidget(0, notice)
        self._settle()
        loading.announce(notice, notice.accessibleName())

    def put_away(self, key: str) -> None:
        """Tell no longer what was told under a key."""
        for notice in [each for each in self._notices if each.what.key == key]:
            self._notices.remove(notice)
            self._column.removeWidget(notice)
            notice.hide()
            notice.deleteLater()
        self._settle()

    def _settle(self) -> None:
        for place, notice in enumerate(self._notices):
            notice.setVisible(place < _MOST)
        self.setVisible(bool(self._notices))

    def _on_close_clicked(self) -> None:
        button = self.sender()
        for notice in self._notices:
            if notice.close_button is button:
                self.put_away(notice.what.key)
                return

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(gap(24), gap(14), gap(24), 0)
        self._column.setSpacing(gap(8))
