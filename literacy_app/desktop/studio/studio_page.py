"""The authoring studio: files, editor, preview and problems, and what goes on between them.

Not any of the parts, and not the check, the splicing or the saving, which it has done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.fills import fill
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.shortcuts import bind_keys
from literacy_app.desktop.studio import studio_head, studio_rail
from literacy_app.desktop.studio.checker import Checker
from literacy_app.desktop.studio.desk import Desk
from literacy_app.desktop.studio.file_errands import FileErrands
from literacy_app.desktop.studio.finding import Finding
from literacy_app.desktop.studio.giving_out import GivingOut
from literacy_app.desktop.studio.key_marking import KeyMarking
from literacy_app.desktop.studio.preview import GUIDE
from literacy_app.desktop.studio.problem_rows import Row, Severity, rows_of
from literacy_app.desktop.studio.snippets import key_item
from literacy_app.desktop.studio.studio_rail import StudioRail
from literacy_app.desktop.studio.tips import tips
from literacy_app.desktop.studio.trying import Trying
from literacy_app.desktop.studio.work_area import WorkArea
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.studio.checked import Checked, Counted
    from literacy_app.desktop.studio.open_file import OpenFile
    from literacy_app.desktop.workplace import Workplace

PAUSE = 400
"""How long after the last key the text is checked, in milliseconds."""
_FOLLOW = 120


class StudioPage(QWidget):
    """The page. It has a rail of its own: the files in the place of the pages."""

    left = Signal(object)
    """Back to the library; carries nothing."""
    link_chosen = Signal(object)
    """The address of a link in a lesson that is tried."""
    folder_added = Signal(object)
    """A folder that lessons are to be read from, too: a file was written there."""
    crumbs_changed = Signal(object)
    """Another file is open; carries nothing."""

    has_own_rail = True

    def __init__(self, look: Look, workplace: Workplace, dialogs: Callable[[], Dialogs]) -> None:
        super().__init__()
        self.look = look
        self._workplace = workplace
        self._band = Band.WIDE
        self._tips: tuple[Row, ...] = ()
        self._rows: tuple[Row, ...] = ()
        self._checked: Checked | None = None
        self._asked_text = ""
        self._right_text = ""
        """The text whose quotations were all right last: what moves is told against it."""
        self.trying: Trying | None = None
        self.rail = StudioRail(look)
        self.area = WorkArea(look)
        self.checker = Checker(self)
        self.desk = Desk(self.area.editor, workplace.settings.data_folder, self)
        self.marking = KeyMarking(self.area.editor, self.area.preview, self)
        self.finding = Finding(self.area.editor, self.area.find_bar, self)
        self.errands = FileErrands(self, workplace, dialogs)
        self._work = QWidget()
        self.stack = QStackedWidget()
        self._pause = self._timer(PAUSE)
        self._follow = self._timer(_FOLLOW)
        self._lay_out()
        self._connect()
        self.giving_out = GivingOut(self, workplace, dialogs)
        self.errands.show_files()
        self.errands.show_state()

    # what the window asks

    @property
    def crumbs(self) -> tuple[str, ...]:
        """The way here: the studio, the course's folder, the file."""
        title = tr("Pages", "Authoring studio")
        if self.desk.file is None or self._band is Band.COMPACT:
            return (title,)
        path = self.desk.file.path
        return title, path.parent.name, path.name

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        if self.trying is not None:
            return (self.trying.back, *self.trying.page.regions())
        area = self.area
        return self.rail, area.head, area.ask_bar, area.editor, area.preview, area.problems

    def set_band(self, band: Band) -> None:
        """Lay out for a band."""
        is_other = band is not self._band
        self._band = band
        self.rail.setVisible(band is Band.WIDE)
        self.area.set_band(band)
        self.errands.show_state()
        if is_other:
            self.crumbs_changed.emit(None)

    def focus_first(self) -> None:
        """Give the keyboard to the files, or to the text where one is open."""
        places = (self.area.editor, self.rail.files, self.area.head.files_button)
        wanted = places if self.desk.file is not None else places[1:]
        next((each for each in wanted if each.isVisible()), self).setFocus()

    def save(self) -> None:
        """On leaving: ask whether to save; what is not saved stays as a draft."""
        if self.desk.is_changed and not self.errands.ask_to_save():
            self.desk.keep_draft()

    # what is done here

    def open(self, path: Path) -> None:
        """Open a file."""
        self.errands.open(path)

    def check_now(self, *, examines: bool = False) -> None:
        """Have the text checked without waiting, and what a check comes to examined, too."""
        self._pause.stop()
        file = self.desk.file
        if file is not None:
            self._asked_text = self.area.editor.text()
            before = self._right_text
            self.checker.check(file.path, self._asked_text, before, examines=examines)

    def step(self, by: int) -> None:
        """Go to the next or the previous problem."""
        row = self.area.problems.step(by)
        if row is not None and row.line:
            self.area.editor.go_to(row.line, row.column)

    def try_lesson(self) -> None:
        """Play the lesson as a student would."""
        lesson = self._checked.lesson if self._checked is not None else None
        if lesson is None or self.trying is not None:
            return
        workplace = self._workplace
        self.trying = Trying(self.look, lesson, workplace.clock, workplace.new_id)
        self.trying.left.connect(self._on_tried)
        self.trying.page.link_chosen.connect(self.link_chosen)
        self.stack.addWidget(self.trying)
        self.stack.setCurrentWidget(self.trying)
        self.trying.page.focus_first()

    def examine(self) -> None:
        """Have simulated students work through the lesson, and list what they show."""
        if self._checked is not None and self._checked.lesson is not None:
            self.check_now(examines=True)
            self.area.problems.say(tr("Studio", "Being examined."))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, event.rect(), self.look.theme.desk)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.errands.show_files()
        self.desk.look_again()
        self.checker.count(self.rail.files.paths)
        self.check_now()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.desk.keep_draft()
        self.checker.stop()
        super().hideEvent(event)

    # made once

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.area, 1)
        self.stack.addWidget(self._work)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _connect(self) -> None:
        area = self.area
        area.editor.typed.connect(self._on_typed)
        area.editor.line_reached.connect(self._on_line_reached)
        area.gutter.line_pressed.connect(self._on_line_pressed)
        area.head.wanted.connect(self._on_wanted)
        area.problems.chosen.connect(self._on_row_chosen)
        area.problems.mended.connect(self._on_row_mended)
        area.preview.activity_chosen.connect(self._on_activity_chosen)
        self.rail.files.wanted.connect(self.errands.open)
        self.rail.wanted.connect(self._on_wanted)
        self._pause.timeout.connect(self.check_now)
        self._follow.timeout.connect(self._on_follow)
        self.checker.checked.connect(self._on_checked)
        self.checker.counted.connect(self._on_counted)
        self.checker.failed.connect(self._on_check_failed)
        self.desk.opened.connect(self._on_opened)
        self.marking.edited.connect(self._on_edited)
        self.marking.line_wanted.connect(self._on_entry_line_wanted)
        self._bind_keys()

    def _bind_keys(self) -> None:
        keys = {
            "Ctrl+S": self._on_save_key,
            "Ctrl+F": self.finding.begin,
            "F3": self.finding.go_on,
            "F8": self._on_next_key,
            "Shift+F8": self._on_previous_key,
            "Ctrl+Shift+K": self._insert_item,
        }
        bind_keys(self._work, keys)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer

    # the check and what it says

    def _on_typed(self, _nothing: object) -> None:
        self._pause.start()
        self._follow.stop()
        self.checker.drop()
        self.errands.show_state()

    def _on_edited(self, _nothing: object) -> None:
        self.check_now()

    def _on_checked(self, checked: Checked) -> None:
        file = self.desk.file
        if file is None or checked.path != file.path:
            return
        self._checked = checked
        self._tips = tips(checked.findings or ())
        self._rows = rows_of(checked.problems, checked.followed)
        if checked.lesson is not None and not checked.followed:
            self._right_text = self._asked_text
        nothing = tr("Studio", "Examined: nothing to improve was found.")
        self._show_rows(nothing if checked.findings == () else "")
        self.rail.files.show_count(file.path, _errors(self._rows))
        self._show_preview(checked)
        self.errands.show_state()

    def _show_rows(self, note: str = "") -> None:
        self.area.show_rows((*self._rows, *self._tips), note=note)

    def _show_preview(self, checked: Checked) -> None:
        preview = self.area.preview
        if not checked.is_lesson_file:
            preview.show_nothing(tr("Studio", "This file holds no activity to be seen."))
        elif checked.lesson is None:
            preview.show_old()
        else:
            self.marking.basis = self._asked_text
            preview.show_lesson(checked.lesson)
            self.marking.was_shown()

    def _on_counted(self, counted: Counted) -> None:
        self.rail.files.show_count(counted.path, counted.errors)

    def _on_check_failed(self, _nothing: object) -> None:
        words = tr("Studio", "The check cannot be run on this computer. Saving still works.")
        self.area.problems.say(words)

    def _on_opened(self, file: OpenFile) -> None:
        self._checked = None
        self._right_text = ""
        self._rows = self._tips = ()
        self._show_rows()
        self.area.problems.say(tr("Studio", "Being checked."))
        self.area.preview.show_nothing(tr("Studio", "Being checked."))
        self.rail.files.show_open(file.path)
        self.check_now()

    # going to places

    def _on_row_chosen(self, row: Row) -> None:
        if row.line:
            self.area.show_view(studio_head.EDIT)
            self.area.editor.go_to(row.line, row.column)
            self.area.editor.setFocus()

    def _on_row_mended(self, row: Row) -> None:
        """Mend it, in the text that was checked and in no other."""
        if row.mend is not None and self.area.editor.text() == self._asked_text:
            self.area.editor.replace([row.mend])
            self.area.editor.setFocus()
            self.check_now()

    def _on_line_pressed(self, line: int) -> None:
        self.area.editor.go_to(line)
        self.area.editor.setFocus()

    def _on_line_reached(self, _line: object) -> None:
        self._follow.start()

    def _on_follow(self) -> None:
        """Let the preview follow the caret to its activity and entry."""
        checked = self._checked
        if checked is None or checked.lesson is None or self._pause.isActive():
            return
        line = self.area.editor.line
        above = [(at, ids) for ids, at in checked.lines.items() if at <= line]
        if above and self.area.editor.hasFocus():
            _, (activity, entry) = max(above)
            self.area.preview.show_activity(activity)
            if entry:
                self.area.preview.stage.open_entry(entry)

    def _on_entry_line_wanted(self, ids: tuple[str, str]) -> None:
        line = self._checked.lines.get(ids) if self._checked is not None else None
        if line is not None:
            self.area.show_view(studio_head.EDIT)
            self._on_line_pressed(line)

    def _on_activity_chosen(self, activity_id: object) -> None:
        lines = self._checked.lines if self._checked is not None else {}
        line = lines.get((str(activity_id), ""))
        if line is not None:
            self.area.editor.go_to(line)

    def _on_save_key(self) -> None:
        self.errands.save()

    def _on_next_key(self) -> None:
        self.step(1)

    def _on_previous_key(self) -> None:
        self.step(-1)

    # buttons

    def _on_wanted(self, key: object) -> None:
        acts: dict[object, Callable[[], object]] = {
            studio_head.SAVE: self.errands.save,
            studio_head.COPY: self.errands.save_copy,
            studio_head.EXAMINE: self.examine,
            studio_head.TRY: self.try_lesson,
            studio_rail.NEW: self.errands.make_new,
            studio_rail.OPEN: self.errands.open_elsewhere,
            studio_rail.INSERT: self._insert_item,
            studio_rail.GUIDE: self._show_guide,
            studio_rail.BACK: self._go_back,
        }
        if key in acts:
            acts[key]()

    def _go_back(self) -> None:
        self.left.emit(None)

    def _show_guide(self) -> None:
        self.area.show_view(studio_head.PREVIEW)
        self.area.preview.tabs.choose(GUIDE)

    def _insert_item(self) -> None:
        editor = self.area.editor
        if not editor.isReadOnly() and self.desk.file is not None:
            edit, line = key_item(editor.text(), editor.line)
            editor.replace([edit])
            editor.go_to(line, 1 + editor.document().findBlockByNumber(line - 1).length())
            editor.setFocus()

    def _on_tried(self, _nothing: object) -> None:
        trying, self.trying = self.trying, None
        if trying is not None:
            trying.end()
            self.stack.setCurrentWidget(self._work)
            self.stack.removeWidget(trying)
            trying.hide()
            trying.deleteLater()
            self.area.editor.setFocus()


def _errors(rows: tuple[Row, ...]) -> int:
    return sum(row.severity is Severity.PROBLEM for row in rows)
