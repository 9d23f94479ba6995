"""What is kept about a learner, in which files, who can read them, how they are taken or erased.

Not the exporting and erasing (`learners_page`), nor the records themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.focus_ring import FocusRing
from literacy_app.desktop.parts.scrolled_page import ScrolledPage
from literacy_app.desktop.safety_net import LOG
from literacy_app.desktop.wording import tr
from literacy_app.lessons.library_folders import courses_folder

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.workplace import Workplace

_WIDTH, _HEIGHT = 820, 720
_SHARE = 0.94


class KeptDialog(QDialog):
    """The window; Esc closes it."""

    def __init__(self, look: Look, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setWindowTitle(title_words())
        self.setModal(True)
        self.page = ScrolledPage(look, title_words())
        self.close_button = Button(look, tr("Kept", "Close"), "primary")
        self.close_button.clicked.connect(self.accept)
        self._ring = FocusRing(self, look)
        self._tell_what()
        self._tell_where(workplace)
        self._tell_rights()
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

    def _tell_what(self) -> None:
        page = self.page
        page.add_heading(tr("Kept", "What"))
        page.add_text(
            tr(
                "Kept",
                "The name you gave. Every answer you handed in, with its grade, the hints you "
                "took, how sure you were, and when you began and ended. What you marked or wrote "
                "and did not hand in yet. Where you were in each lesson, and when a technique "
                "comes back for review.",
            )
        )
        page.add_text(
            tr(
                "Kept",
                "Nothing else: no account, no password, no address, no statistics. Nothing is "
                "sent anywhere. The file in which the program notes its own faults holds no "
                "names and nothing that you typed.",
            )
        )

    def _tell_where(self, workplace: Workplace) -> None:
        data, places = workplace.settings.data_folder, workplace.places
        rows = (
            (tr("Kept", "Names, answers and drafts, with a copy before an update"), data),
            (tr("Kept", "Articles you attached"), data / "attached"),
            (tr("Kept", "Lessons you write and have not saved"), data / "studio"),
            (tr("Kept", "Courses you installed"), courses_folder(workplace.settings)),
            (tr("Kept", "The program’s own faults"), data / LOG),
            (tr("Kept", "Your settings"), places.user_file),
            (tr("Kept", "The list of lessons, made anew when missing"), places.cache_folder),
        )
        self.page.add_heading(tr("Kept", "Where"))
        for what, where in rows:
            self.page.add_text(what, "small-strong", "ink")
            self.page.add_text(str(where), "small")
        self.page.add_text(
            tr(
                "Kept",
                "Only your own account on this computer, and whoever looks after the computer, "
                "can read these files. Names that share one account are kept apart, but not "
                "locked: whoever uses the account can choose any of them.",
            )
        )

    def _tell_rights(self) -> None:
        page = self.page
        page.add_heading(tr("Kept", "See it, take it along, erase it"))
        page.add_text(
            tr(
                "Kept",
                "See it: My results and My notes show what you did and wrote. Take it along: "
                "Who is working, Export, writes everything that is kept of a name into one file "
                "that any text editor opens.",
            )
        )
        page.add_text(
            tr(
                "Kept",
                "Erase it: Who is working, Erase, removes a name and all that is kept of it, the "
                "copies made before an update included, and overwrites it in the file. If a "
                "damaged file was set aside and may still hold something, you are told where it "
                "is. Files that you exported or printed are yours to delete.",
            )
        )
        page.add_text(
            tr(
                "Kept",
                "An attached article is taken out where it was attached: File, Attach the "
                "article. To leave nothing at all, delete the folders and files named above.",
            )
        )

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._column.setContentsMargins(0, 0, 0, gap(14))
        self._column.setSpacing(gap(10))
        self._foot.setContentsMargins(gap(24), 0, gap(24), 0)


def title_words() -> str:
    """The title of the window."""
    return tr("Kept", "What is kept about me")


def kept_button(look: Look) -> Button:
    """The button that asks for it."""
    return Button(look, tr("Kept", "What is kept about me…"), "plain", "identification-card")
