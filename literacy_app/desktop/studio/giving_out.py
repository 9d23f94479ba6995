"""Giving out what is written: the course as a pack, the lesson on paper.

Not the packing (`authoring.packing`) nor the pages (`printing`): it asks, has it done, and says
what came of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from literacy_app.authoring.handouts import As
from literacy_app.authoring.packing import (
    CourseBroken,
    file_name,
    pack,
    pack_without_keys,
    write_pack,
)
from literacy_app.authoring.stripping import NotStripped
from literacy_app.desktop.pages.print_dialog import Offered, PrintDialog
from literacy_app.desktop.paper_work import PaperWork
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.dialogs import Question
from literacy_app.desktop.studio.course_files import course_file_of
from literacy_app.desktop.studio.packing_dialog import PackingDialog
from literacy_app.desktop.telling import Telling
from literacy_app.desktop.wording import tr
from literacy_app.lessons.load import load_course
from literacy_app.lessons.pack_refusals import PackRefused
from literacy_app.lessons.packs import ENDING, KEY_ENDING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from literacy_app.authoring.packing import Packed
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.studio.checked import Checked
    from literacy_app.desktop.studio.studio_page import StudioPage
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.lessons.course import Course
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.lessons.problems import Problem

PACK = "pack"
PRINT = "print"


class GivingOut(QObject):
    """Two buttons over the editor, and what they do."""

    def __init__(
        self, page: StudioPage, workplace: Workplace, dialogs: Callable[[], Dialogs]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._workplace = workplace
        self._dialogs = dialogs
        self._lesson: Lesson | None = None
        self._author = ""
        head = page.area.head
        self.pack_button = Button(page.look, tr("Studio", "Pack course…"), "plain", "export")
        self.print_button = Button(page.look, tr("Studio", "Print…"), "plain", "file-text")
        head.add_button(PACK, self.pack_button)
        head.add_button(PRINT, self.print_button)
        head.wanted.connect(self._on_wanted)
        page.desk.opened.connect(self._on_opened)
        page.checker.checked.connect(self._on_checked)
        self._settle()

    # the course in one file

    def pack(self) -> None:
        """Ask how the course of the open file is to be packed and where to, and pack it."""
        course_file = self._course_file()
        if course_file is None or not self._is_saved():
            return
        course = self._course(course_file)
        if course is None:
            return
        dialog = PackingDialog(self._page.look, course.title, self._author, self._page)
        is_wanted = self._dialogs().show(dialog)
        self._author = dialog.author
        if is_wanted:
            files = self._files(course.id, without_keys=dialog.without_keys)
            if files:
                self._pack_to(course_file, files)

    def _pack_to(self, course_file: Path, files: Sequence[Path]) -> None:
        """Make the packs and write them, the key first: no pack is left without its key."""
        try:
            packs = self._packs(course_file, without_keys=len(files) > 1)
        except CourseBroken as broken:
            self._refuse_broken(broken.problems)
        except PackRefused as refused:
            self._refuse(refused.sentence())
        except NotStripped as refused:
            words = tr(
                "Packing",
                "{file} cannot be given out without its key so that what is answered can be "
                "graded later.",
            )
            self._refuse(words.format(file=refused.file.name))
        else:
            self._write(packs, files)

    def _packs(self, course_file: Path, *, without_keys: bool) -> tuple[Packed, ...]:
        if without_keys:
            return pack_without_keys(course_file, self._author)
        return (pack(course_file, self._author),)

    def _write(self, packs: Sequence[Packed], files: Sequence[Path]) -> None:
        for packed, file in reversed([*zip(packs, files, strict=True)]):
            try:
                write_pack(packed, file)
            except (OSError, ValueError) as error:
                why = getattr(error, "strerror", None) or error
                words = tr("Packing", "{file} cannot be written: {why}. Choose another place.")
                self._refuse(words.format(file=file.name, why=why), f"{file}")
                return
        words = tr("Packing", "Saved as {file}.")
        if len(files) > 1:
            words = tr("Packing", "Saved as {file}; the key, to be kept by you, as {key}.")
        said = words.format(file=files[0], key=files[-1])
        self._workplace.tell(Telling("packing", tr("Packing", "The course is packed"), said))

    def _files(self, course_id: str, *, without_keys: bool) -> list[Path]:
        """Where the pack goes, and the key where it is apart; nothing where one thinks again."""
        name = file_name(course_id, "course", without_keys=without_keys)
        asked = [(tr("Packing", "Where to put the pack"), name, ENDING)]
        if without_keys:
            key = file_name(course_id, "key", without_keys=False)
            title = tr("Packing", "Where to put the key, which stays with you")
            asked.append((title, key, KEY_ENDING))
        files: list[Path] = []
        for title, proposed, ending in asked:
            file = self._dialogs().choose_new_file(self._page, title, proposed)
            if file is None or not self._may_write(file, ending):
                return []
            files.append(_ending_with(file, ending))
        return files

    def _may_write(self, file: Path, ending: str) -> bool:
        """Whether a file that was not named with its ending may go; the other was asked for."""
        named = _ending_with(file, ending)
        if named == file or not named.exists():
            return True
        title = tr("Packing", "Replace {file}?").format(file=named.name)
        text = tr("Packing", "A file with this name is there already.")
        question = Question(title, text, tr("Packing", "Replace it"), tr("Packing", "Go back"))
        return self._dialogs().ask(self._page, question)

    def _is_saved(self) -> bool:
        """Whether what stands in the editor is in its file, once that was asked."""
        if not self._page.desk.is_changed:
            return True
        title = tr("Packing", "Save the file first?")
        text = tr("Packing", "A course is packed as its files are saved.")
        question = Question(title, text, tr("Packing", "Save and pack"), tr("Packing", "Go back"))
        return self._dialogs().ask(self._page, question) and self._page.errands.save()

    def _course(self, course_file: Path) -> Course | None:
        loaded = load_course(course_file)
        if loaded.course is None:
            self._refuse_broken(loaded.problems)
        return loaded.course

    def _refuse_broken(self, problems: Sequence[Problem]) -> None:
        first = next(problem for problem in problems if problem.is_error)
        words = tr(
            "Packing", "A course with errors is not packed. The first: {file}, line {line}: {what}"
        )
        said = words.format(file=first.file.name, line=first.line, what=first.sentence())
        self._refuse(said, "\n".join(problem.line_text() for problem in problems))

    def _refuse(self, words: str, detail: str = "") -> None:
        title = tr("Packing", "The course was not packed")
        self._workplace.tell(Telling("packing", title, words, detail, is_problem=True))

    def _course_file(self) -> Path | None:
        file = self._page.desk.file
        return course_file_of(file.path) if file is not None else None

    # the lesson on paper

    def print(self) -> None:
        """Ask what is wanted of the lesson as it stands here and where to, and write it."""
        lesson = self._lesson
        if lesson is None:
            return
        kinds = tuple(As) if lesson.without_key is None else (As.HANDOUT,)
        offered = Offered(lesson.title, kinds, ends_tries=False)
        dialog = PrintDialog(self._page.look, offered, self._page)
        if not self._dialogs().show(dialog):
            return
        wanted = dialog.wanted
        name = f"{lesson.id}-{wanted.kind.value}.{wanted.form.value}"
        title = tr("Print", "Where to put it")
        file = self._dialogs().choose_new_file(self._page, title, name)
        if file is None:
            return
        work = PaperWork(self._page.look, self._workplace, self._page)
        refusal = work.write(lesson, wanted, file)
        said = refusal or tr("Print", "Saved as {file}.").format(file=file)
        title = tr("Print", "It was not printed") if refusal else tr("Print", "Ready to print")
        self._workplace.tell(Telling("print", title, said, f"{file}", is_problem=bool(refusal)))

    # when

    def _on_wanted(self, key: object) -> None:
        if key == PACK:
            self.pack()
        elif key == PRINT:
            self.print()

    def _on_opened(self, _file: object) -> None:
        self._lesson = None
        self._settle()

    def _on_checked(self, checked: Checked) -> None:
        file = self._page.desk.file
        if file is not None and checked.path == file.path:
            self._lesson = checked.lesson
            self._settle()

    def _settle(self) -> None:
        self.pack_button.setEnabled(self._course_file() is not None)
        self.print_button.setEnabled(self._lesson is not None)


def _ending_with(file: Path, ending: str) -> Path:
    return file if file.name.endswith(ending) else file.with_name(file.name + ending)
