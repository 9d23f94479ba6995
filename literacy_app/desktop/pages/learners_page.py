"""The names on this computer: who is working, renaming, exporting and erasing.

Not what is kept of a learner (`records`), nor the question at the start (`learners_dialog`).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from literacy_app.desktop import telling
from literacy_app.desktop.pages.kept_dialog import KeptDialog, kept_button
from literacy_app.desktop.pages.learner_row import LearnerRow
from literacy_app.desktop.pages.learners_dialog import LearnersDialog
from literacy_app.desktop.pages.name_dialog import NameDialog
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.dialogs import Question
from literacy_app.desktop.parts.scrolled_page import ScrolledPage
from literacy_app.desktop.wording import plural, tr
from literacy_app.settings.private_files import write_private

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.records.nouns import Learner


class LearnersPage(ScrolledPage):
    """The page."""

    def __init__(self, look: Look, workplace: Workplace, dialogs: Dialogs) -> None:
        super().__init__(look, tr("Learners", "Who is working"))
        self._workplace = workplace
        self._dialogs = dialogs
        self._band = Band.WIDE
        self.rows: list[LearnerRow] = []
        self.add_text(
            tr(
                "Learners",
                "Each name keeps its own work on this computer. There is no account and no "
                "password, and nothing is sent anywhere.",
            )
        )
        self._list = QVBoxLayout()
        self.body.addLayout(self._list)
        self._nobody = self.add_text(tr("Learners", "Nobody has said their name yet."))
        self.add_button = Button(look, tr("Learners", "Add a name…"), "plain", "plus")
        self.add_button.clicked.connect(self._on_add_clicked)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        self.kept_button = kept_button(look)
        self.kept_button.clicked.connect(self._on_kept_clicked)
        row.addWidget(self.kept_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._told = self.add_text("", "small", "good")
        self._told.hide()
        workplace.front_changed.connect(self._on_front_changed)
        workplace.store()
        self._on_front_changed(workplace.front)

    def set_band(self, band: Band) -> None:
        """Fit the width."""
        self._band = band
        for row in self.rows:
            row.set_band(band)

    def _say(self, words: str) -> None:
        self._told.setText(words)
        self._told.show()
        announce(self, words)

    def _on_front_changed(self, _front: object) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        working = self._workplace.learner
        self.rows = [
            LearnerRow(self._look, learner, is_working=learner == working)
            for learner in self._workplace.front.learners
        ]
        for row in self.rows:
            self._list.addWidget(row)
            row.set_band(self._band)
            row.use_wanted.connect(self._on_use_wanted)
            row.rename_wanted.connect(self._on_rename_wanted)
            row.export_wanted.connect(self._on_export_wanted)
            row.erase_wanted.connect(self._on_erase_wanted)
        self._nobody.setVisible(not self.rows)

    def _on_add_clicked(self) -> None:
        self._dialogs.show(LearnersDialog(self._look, self._workplace, self))

    def _on_kept_clicked(self) -> None:
        self._dialogs.show(KeptDialog(self._look, self._workplace, self))

    def _on_use_wanted(self, learner: Learner) -> None:
        self._workplace.use_learner(learner.id)
        self._say(tr("Learners", "{name} is working now.").format(name=learner.name))

    def _on_rename_wanted(self, learner: Learner) -> None:
        self._dialogs.show(NameDialog(self._look, self._workplace, learner, self))

    def _on_export_wanted(self, learner: Learner) -> None:
        title = tr("Learners", "Where to put the records of {name}").format(name=learner.name)
        name = tr("Learners", "records of {name}.json").format(name=file_name(learner.name))
        file = self._dialogs.choose_new_file(self, title, name)
        if file is None:
            return
        text = json.dumps(self._workplace.export_learner(learner.id), ensure_ascii=False, indent=2)
        try:
            write_private(file, f"{text}\n".encode())
        except OSError as error:
            self._workplace.tell(telling.of_export_failed(file, error.strerror or str(error)))
            return
        self._say(tr("Learners", "Exported to {file}.").format(file=file))

    def _on_erase_wanted(self, learner: Learner) -> None:
        question = Question(
            tr("Learners", "Erase {name}?").format(name=learner.name),
            self._what_goes(learner),
            tr("Learners", "Erase"),
            tr("Learners", "Keep everything"),
        )
        if not self._dialogs.ask(self, question):
            return
        erased = self._workplace.erase_learner(learner.id)
        self._say(tr("Learners", "{name} was erased.").format(name=learner.name))
        if erased.left_behind:
            self._workplace.tell(telling.of_left_behind(erased.left_behind))

    def _what_goes(self, learner: Learner) -> str:
        tries = self._workplace.store().attempts(learner.id)
        lessons = len({attempt.work.lesson for attempt in tries})
        counted = plural("Learners", len(tries), one="1 try", many="%n tries")
        where = plural("Learners", lessons, one="1 lesson", many="%n lessons")
        words = tr(
            "Learners",
            "This erases the name, {tries} in {lessons}, unchecked marks and places from this "
            "computer. It cannot be undone; export the records first if they are still needed.",
        )
        return words.format(tries=counted, lessons=where)


def file_name(name: str) -> str:
    """A name as part of a file's name on any system."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else "_" for letter in name)
    return kept.strip() or "learner"
