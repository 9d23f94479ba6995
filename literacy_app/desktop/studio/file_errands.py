"""What is done with files in the studio: opening, saving, copies, new ones, decisions on changes.

Not the open file itself (`desk`) nor the parts on the screen.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTime

from literacy_app.authoring.saving import NotSaved, save
from literacy_app.desktop.parts.announcing import announce
from literacy_app.desktop.parts.choice_menu import Choice
from literacy_app.desktop.parts.dialogs import Question
from literacy_app.desktop.studio import watch_words
from literacy_app.desktop.studio.comparing import compare_dialog
from literacy_app.desktop.studio.course_files import course_folders
from literacy_app.desktop.studio.new_lesson import skeleton
from literacy_app.desktop.studio.own_tries import OwnTries
from literacy_app.desktop.studio.problem_rows import Row, Severity
from literacy_app.desktop.wording import tr
from literacy_app.settings.bundled import lessons_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.studio.course_files import CourseFolder
    from literacy_app.desktop.studio.open_file import OpenFile
    from literacy_app.desktop.studio.studio_page import StudioPage
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.lessons.problems import Problem

_BACK = "back"
_OPEN = "open"


class FileErrands(QObject):
    """The errands of one studio."""

    def __init__(
        self, page: StudioPage, workplace: Workplace, dialogs: Callable[[], Dialogs]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._workplace = workplace
        self._dialogs = dialogs
        self._look = page.look
        self._folders: tuple[CourseFolder, ...] = ()
        self._saved_at = ""
        self._own_tries = OwnTries(workplace)
        desk, area = page.desk, page.area
        desk.opened.connect(self._on_opened)
        desk.saved.connect(self._on_saved)
        desk.not_saved.connect(self._on_not_saved)
        desk.unreadable.connect(self._on_unreadable)
        desk.draft_found.connect(self._on_draft_found)
        desk.changed_elsewhere.connect(self._on_changed_elsewhere)
        area.ask_bar.answered.connect(self._on_answered)
        area.head.files.chosen.connect(self._on_file_chosen)
        workplace.library_changed.connect(self._on_library_changed)

    # what is shown

    def show_files(self) -> None:
        """Show the files of all folders as they are now."""
        folders = course_folders(self._workplace.settings.lesson_folders, lessons_folder())
        if folders != self._folders:
            self._folders = folders
            self._page.rail.files.show_folders(folders)
        self._offer_files()

    def show_state(self) -> None:
        """Show whether the file is saved, and what can be done."""
        desk, head = self._page.desk, self._page.area.head
        name = desk.file.path.name if desk.file is not None else tr("Studio", "No file is open")
        head.show_file(name, watch_words.state_words(desk, self._saved_at))
        head.offer(
            can_save=desk.is_changed,
            can_try=self._page.area.preview.lesson is not None,
            has_file=desk.file is not None,
            is_bundled=desk.file is not None and not desk.may_edit,
        )

    # opening and leaving

    def open(self, path: object) -> None:
        """Open a file, once what stands here is saved or kept, and one's own try has ended."""
        desk = self._page.desk
        target: Path = path  # type: ignore[assignment]  # signals carry objects
        if desk.file is not None and desk.file.path == target:
            self._page.area.editor.setFocus()
            return
        if desk.is_changed and not self.ask_to_save():
            desk.keep_draft()
        if not self._may_see(target):
            self._page.rail.files.show_open(desk.file.path if desk.file else None)
            return
        self._saved_at = ""
        self._page.area.ask_bar.close_bar()
        folder = next((each for each in self._folders if target in each.files), None)
        desk.open(target, may_edit=folder is None or folder.is_writable(target))
        self._page.area.editor.setFocus()

    def open_elsewhere(self) -> None:
        """Ask for a file that may lie anywhere, and open it."""
        kinds = tr("Studio", "Lesson files (*.yaml *.yml)")
        path = self._dialogs().choose_file(self._page, tr("Studio", "Open a file"), kinds)
        if path is not None:
            self._list_and_open(path)

    def ask_to_save(self) -> bool:
        """Ask whether to save, and do so; whether it is saved."""
        desk = self._page.desk
        if desk.file is None:
            return False
        title = tr("Studio", "Save what you changed in {name}?").format(name=desk.file.path.name)
        text = tr(
            "Studio", "If you don't, it is kept as a draft and offered when the file is opened."
        )
        question = Question(title, text, tr("Studio", "Save"), tr("Studio", "Keep as a draft"))
        return self._dialogs().ask(self._page, question) and self.save()

    def save(self) -> bool:
        """Save the file."""
        desk = self._page.desk
        if desk.file is None:
            return False
        if not desk.may_edit:
            self.save_copy()
            return False
        return desk.save()

    # copies and new files

    def save_copy(self) -> None:
        """Save the text as a file of one's own, and open that."""
        desk = self._page.desk
        if desk.file is None:
            return
        title = tr("Studio", "Save a copy of {name}").format(name=desk.file.path.name)
        self._write_new(title, desk.file.path.name, self._page.area.editor.text())

    def make_new(self) -> None:
        """Make a new lesson: a skeleton that already passes the check."""
        title = tr("Studio", "Where is the new lesson to be?")
        self._write_new(title, tr("Studio", "new-lesson") + ".yaml", skeleton)

    def _write_new(self, title: str, name: str, text: str | Callable[[Path], str]) -> None:
        path = self._dialogs().choose_new_file(self._page, title, name)
        if path is None:
            return
        words = text if isinstance(text, str) else text(path)
        try:
            save(path, words, path.read_bytes() if path.exists() else None)
        except NotSaved as error:
            self._on_not_saved(error)
            return
        self._list_and_open(path)

    def _list_and_open(self, path: Path) -> None:
        """Open a file, and list its folder from now on where it is not listed yet."""
        listed = (*self._workplace.settings.lesson_folders, lessons_folder())
        if not any(path.is_relative_to(folder) for folder in listed):
            self._page.folder_added.emit(path.parent)
        self.show_files()
        self.open(path)

    def _may_see(self, path: Path) -> bool:
        """Whether the key in a file may be shown: one's own open try in it ends first."""
        question = self._own_tries.question(path)
        if question is None:
            return True
        if not self._dialogs().ask(self._page, question):
            return False
        self._own_tries.end(path)
        return True

    # what the desk tells

    def _on_opened(self, _file: OpenFile) -> None:
        self.show_state()
        self._page.crumbs_changed.emit(None)

    def _on_saved(self, _file: OpenFile) -> None:
        now = QTime(*time.localtime()[3:5])
        self._saved_at = QLocale().toString(now, "HH:mm")
        self._page.area.ask_bar.close_bar()
        self.show_state()
        announce(self._page, watch_words.state_words(self._page.desk, self._saved_at))

    def _on_not_saved(self, error: NotSaved) -> None:
        self._page.area.ask_bar.ask(
            tr("Studio", "Not saved"),
            watch_words.not_saved_words(error),
            {watch_words.COPY: tr("Studio", "Save a copy elsewhere…")},
        )

    def _on_unreadable(self, problem: Problem) -> None:
        row = Row(Severity.PROBLEM, 0, 1, problem.sentence())
        self._page.area.show_rows((row,))
        announce(self._page, row.spoken)

    def _on_draft_found(self, _draft: object) -> None:
        self._page.area.ask_bar.ask(
            tr("Studio", "There is a draft of this file that was never saved."),
            tr("Studio", "To take it is a change that can be undone."),
            watch_words.draft_answers(),
        )

    def _on_changed_elsewhere(self, found: OpenFile | None) -> None:
        desk = self._page.desk
        if found is not None and not desk.is_changed:
            desk.reload()
            announce(self._page, tr("Studio", "The file was changed elsewhere and read again."))
            return
        title = tr("Studio", "The file was changed elsewhere.")
        text = tr("Studio", "Nothing was overwritten. What do you want to go on with?")
        if found is None:
            title = tr("Studio", "The file is not there any more.")
            text = tr("Studio", "What stands here can be saved as a copy.")
        self._page.area.ask_bar.ask(title, text, watch_words.changed_answers(is_gone=found is None))

    def _on_answered(self, key: object) -> None:
        desk = self._page.desk
        if key == watch_words.COMPARE:
            self._compare()
            return
        self._page.area.ask_bar.close_bar()
        acts: dict[object, Callable[[], object]] = {
            watch_words.RELOAD: desk.reload,
            watch_words.MINE: desk.keep_mine,
            watch_words.TAKE: desk.take_draft,
            watch_words.FORGET: desk.forget_draft,
            watch_words.COPY: self.save_copy,
        }
        acts[key]()
        self.show_state()
        self._page.area.editor.setFocus()

    def _compare(self) -> None:
        desk = self._page.desk
        if desk.elsewhere is None:
            return
        own = self._page.area.editor.text()
        dialog = compare_dialog(self._look, self._page, desk.elsewhere.text, own)
        if self._dialogs().show(dialog):
            self._on_answered(watch_words.RELOAD)

    # the menu of a narrow window

    def _offer_files(self) -> None:
        choices = [
            Choice(str(path), path.name, starts_group=path == folder.files[0])
            for folder in self._folders
            for path in folder.files
        ]
        elsewhere = Choice(_OPEN, tr("Studio", "Open a file…"), starts_group=True)
        back = Choice(_BACK, tr("Studio", "Back to the library"))
        self._page.area.head.offer_files([*choices, elsewhere, back])

    def _on_file_chosen(self, key: object) -> None:
        if key == _BACK:
            self._page.left.emit(None)
            return
        if key == _OPEN:
            self.open_elsewhere()
            return
        every = (path for folder in self._folders for path in folder.files)
        path = next((each for each in every if str(each) == key), None)
        if path is not None:
            self.open(path)

    def _on_library_changed(self, _library: object) -> None:
        self.show_files()
