"""The one door to dialogs: folders, files, questions. Tests come through it with their own.

Not what is done with an answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from literacy_app.desktop.parts.sheet_dialog import SheetDialog
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look


@dataclass(frozen=True, slots=True)
class Question:
    """A question with two answers: `yes` does what is asked, `no` leaves everything as it is."""

    title: str
    text: str
    yes: str
    no: str


class Dialogs:
    """Asks the person; every method waits for the answer."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def choose_folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder the person chose, or None."""
        chosen = QFileDialog.getExistingDirectory(parent, title)
        return Path(chosen) if chosen else None

    def choose_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """A file to open, or None; `kinds` as Qt has them: "Texts (*.txt *.html)"."""
        chosen, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
        return Path(chosen) if chosen else None

    def choose_new_file(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Where to write a file, beginning with a name; or None."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, name)
        return Path(chosen) if chosen else None

    def ask(self, parent: QWidget, question: Question) -> bool:
        """Whether the person says yes. The focus begins on no."""
        dialog = SheetDialog(self._look, question.title, parent)
        dialog.say(question.text)
        dialog.add_answers(question.yes, question.no, focus_on_yes=False)
        return self.show(dialog)

    def ask_link(self, parent: QWidget, address: str) -> bool:
        """Whether to open a web address in the browser; the address is shown."""
        question = Question(
            tr("Dialogs", "Open this page in your browser?"),
            address,
            tr("Dialogs", "Open it"),
            tr("Dialogs", "Stay here"),
        )
        return self.ask(parent, question)

    def show(self, dialog: QDialog) -> bool:
        """Show a dialog and wait; whether it was accepted."""
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return accepted

    def open_outside(self, target: str) -> None:
        """Open a web address or a folder in the system's own program for it."""
        url = QUrl(target) if "://" in target else QUrl.fromLocalFile(target)
        QDesktopServices.openUrl(url)
