"""The button “Print or save”: asks for which kind of file and where, writes it, says so.

Not what is in the file (`report`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from literacy_app.desktop.charts.report import html_of, pdf_of
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.choice_menu import Choice, ChoiceMenu
from literacy_app.desktop.parts.dialogs import Dialogs
from literacy_app.desktop.wording import tr
from literacy_app.settings.private_files import write_private

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.charts.report import Report
    from literacy_app.desktop.paint.look import Look

PDF, HTML = ".pdf", ".html"


class KeepButton(Button):
    """The button with its menu."""

    wanted = Signal(object)
    """The ending of the kind of file that was chosen, to be answered with `keep`."""
    said = Signal(object)
    """What came of it, in words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Results", "Print or save"), "ghost", "export", parent)
        self.dialogs = Dialogs(look)
        self.menu_of_kinds = ChoiceMenu(tr("Results", "Print or save"), self)
        self.menu_of_kinds.offer(
            [
                Choice(PDF, tr("Results", "As a PDF, to print or keep…")),
                Choice(HTML, tr("Results", "As a web page, for any browser…")),
            ]
        )
        self.menu_of_kinds.chosen.connect(self.wanted)
        self.clicked.connect(self._on_clicked)

    def keep(self, report: Report, ending: str) -> None:
        """Ask where to, and write the report there."""
        title = tr("Results", "Where to put the results")
        name = "".join(each if each.isalnum() or each in " -" else "_" for each in report.title)
        file = self.dialogs.choose_new_file(self, title, f"{name}{ending}")
        if file is None:
            return
        if _written(report, file, ending):
            words = tr("Results", "Saved as {file}.")
        else:
            words = tr("Results", "{file} could not be written. Choose another place.")
        self.said.emit(words.format(file=file))

    def _on_clicked(self) -> None:
        self.menu_of_kinds.popup(self.mapToGlobal(self.rect().bottomLeft()))


def _written(report: Report, file: Path, ending: str) -> bool:
    content = pdf_of(report) if ending == PDF else html_of(report).encode()
    try:
        write_private(file, content)
    except OSError:
        return False
    return True
