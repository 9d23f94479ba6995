"""The open file: opening, saving, its draft, and changes that come from elsewhere.

Not the editor's looks nor the check: it tells what happened, and the page shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from literacy_app.authoring.saving import ChangedOutside, NotSaved, save
from literacy_app.desktop.studio.drafts import Drafts
from literacy_app.desktop.studio.open_file import OpenFile, open_file, read
from literacy_app.lessons.decoding import read_bytes
from literacy_app.lessons.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.desktop.studio.drafts import Draft
    from literacy_app.desktop.studio.editor import YamlEditor

_DRAFT_AFTER = 1500
_LOOK_AFTER = 150
"""How long after a change of the file it is read, in milliseconds: writers write in pieces."""


class Desk(QObject):
    """One file at a time, in one editor."""

    opened = Signal(object)
    """The `OpenFile` that is in the editor now, also after it was read again."""
    unreadable = Signal(object)
    """The `Problem` for which a file cannot be opened."""
    draft_found = Signal(object)
    """The `Draft` of the file that was just opened."""
    changed_elsewhere = Signal(object)
    """The file is another than the one that was opened; carries its `OpenFile`, or None: gone."""
    saved = Signal(object)
    """The `OpenFile` as it was written."""
    not_saved = Signal(object)
    """The `NotSaved` that says why it could not be written."""

    def __init__(self, editor: YamlEditor, data_folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._drafts = Drafts(data_folder)
        self._found: Draft | None = None
        self.file: OpenFile | None = None
        self.elsewhere: OpenFile | None = None
        self.may_edit = False
        self._watcher = QFileSystemWatcher(self)
        self._draft_timer = self._timer(_DRAFT_AFTER)
        self._draft_timer.timeout.connect(self.keep_draft)
        self._look_timer = self._timer(_LOOK_AFTER)
        self._look_timer.timeout.connect(self.look_again)
        self._watcher.fileChanged.connect(self._on_file_changed)
        self._watcher.directoryChanged.connect(self._on_file_changed)
        editor.typed.connect(self._on_typed)

    @property
    def is_changed(self) -> bool:
        """Whether something in the editor is not saved."""
        return self.file is not None and self._editor.document().isModified()

    def open(self, path: Path, *, may_edit: bool) -> None:
        """Open a file; what is not saved of the one before is kept as its draft."""
        self.keep_draft()
        found = open_file(path)
        if isinstance(found, Problem):
            self.unreadable.emit(found)
            return
        self.may_edit = may_edit and found.can_hold
        self._show(found)
        self._found = self._drafts.find(path, found.text) if self.may_edit else None
        if self._found is not None:
            self.draft_found.emit(self._found)

    def take_draft(self) -> None:
        """Put the draft that was found into the editor, as a change that can be undone."""
        draft, self._found = self._found, None
        if draft is not None and self.file is not None:
            self._put(draft.text)

    def forget_draft(self) -> None:
        """Forget the draft that was found."""
        self._found = None
        if self.file is not None:
            self._drafts.forget(self.file.path)

    def save(self) -> bool:
        """Write the file, unless another wrote it meanwhile; whether it is saved."""
        file = self.file
        if file is None or not self.may_edit:
            return False
        text = self._editor.text()
        try:
            raw = save(file.path, text, file.raw)
        except ChangedOutside:
            self.look_again()
            return False
        except NotSaved as error:
            self.not_saved.emit(error)
            return False
        self._watch(file.path)
        self.file = OpenFile(file.path, raw, text)
        self._editor.document().setModified(False)
        self._draft_timer.stop()
        self._drafts.forget(file.path)
        self._found = None
        self.saved.emit(self.file)
        return True

    def look_again(self) -> None:
        """See whether the file is still as it was opened; without changes here it is read anew."""
        if self.file is None:
            return
        path = self.file.path
        raw = read_bytes(path)
        if isinstance(raw, Problem):
            self.changed_elsewhere.emit(None)
            return
        self._watch(path)
        if raw == self.file.raw or (self.elsewhere is not None and raw == self.elsewhere.raw):
            return
        found = read(path, raw)
        if isinstance(found, Problem):
            self.unreadable.emit(found)
            return
        self.elsewhere = found
        self.changed_elsewhere.emit(found)

    def reload(self) -> None:
        """Take the file as it is on the disk; what stood here is its draft no longer."""
        found, self.elsewhere = self.elsewhere, None
        if found is not None:
            line = self._editor.line
            self._drafts.forget(found.path)
            self._show(found)
            self._editor.go_to(line)

    def keep_mine(self) -> None:
        """Let what stands here win when it is saved next."""
        found, self.elsewhere = self.elsewhere, None
        if found is not None:
            self.file = found
            self._editor.document().setModified(True)

    def keep_draft(self) -> None:
        """Keep what is not saved, for the case of a crash."""
        self._draft_timer.stop()
        if self.file is not None and self.is_changed and self.may_edit:
            self._drafts.keep(self.file.path, self.file.raw, self._editor.text())

    def _show(self, file: OpenFile) -> None:
        self.file = file
        self.elsewhere = None
        self._editor.show_text(file.text, may_edit=self.may_edit)
        self._watch(file.path)
        self.opened.emit(file)

    def _put(self, text: str) -> None:
        cursor = self._editor.textCursor()
        cursor.beginEditBlock()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()

    def _watch(self, path: Path) -> None:
        """Watch this file and its folder: a file put in its place is another to the watcher."""
        wanted = [str(path), str(path.parent)]
        watched = [*self._watcher.files(), *self._watcher.directories()]
        stale = [each for each in watched if each not in wanted]
        if stale:
            self._watcher.removePaths(stale)
        new = [each for each in wanted if each not in watched]
        if new:
            self._watcher.addPaths(new)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        return timer

    def _on_typed(self, _nothing: object) -> None:
        if self.is_changed:
            self._draft_timer.start()

    def _on_file_changed(self, _path: str) -> None:
        self._look_timer.start()
