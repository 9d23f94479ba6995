"""Marking the key by marking the text: the preview, the form under it, and the editor together.

Not the splicing (`entry_writing`) and not the painting. Every edit goes through the editor, so
that one undo takes it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from literacy_app.activities.highlight import Highlight
from literacy_app.desktop.lesson.quoting import palette_of
from literacy_app.desktop.studio import entry_writing
from literacy_app.desktop.studio.entry_form import KEY, Filled
from literacy_app.desktop.studio.entry_kinds import (
    entries_of,
    entry_with,
    filled_of,
    part_of,
    part_of_label,
)
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from literacy_app.activities.highlight import Mark
    from literacy_app.authoring.splicing import Edit
    from literacy_app.desktop.studio.editor import YamlEditor
    from literacy_app.desktop.studio.entry_kinds import AnyEntry
    from literacy_app.desktop.studio.preview import Preview
    from literacy_app.text.spans import Span

    _Ask = Callable[[str], Edit | str]


class KeyMarking(QObject):
    """Listens to the preview and its form, and edits the text."""

    edited = Signal(object)
    """The text was edited and should be checked at once; carries nothing."""
    line_wanted = Signal(object)
    """The ids of an activity and an entry whose line is wanted, as a pair."""

    def __init__(self, editor: YamlEditor, preview: Preview, parent: QObject) -> None:
        super().__init__(parent)
        self._editor = editor
        self._preview = preview
        self._reopen: Span | None = None
        self.basis = ""
        """The text that the preview shows; marks are taken for no other."""
        stage, form = preview.stage, preview.form
        stage.words_marked.connect(self._on_words_marked)
        stage.entry_opened.connect(self._on_entry_opened)
        stage.entry_renamed.connect(self._on_entry_renamed)
        stage.entry_erased.connect(self._on_entry_erased)
        stage.edge_moved.connect(self._on_edge_moved)
        form.taken.connect(self._on_taken)
        form.removed.connect(self._on_entry_erased)
        form.nudged.connect(self._on_nudged)
        form.place_wanted.connect(self._on_place_wanted)

    def was_shown(self) -> None:
        """The preview shows the text as it is now: open again what was being worked on."""
        span, self._reopen = self._reopen, None
        activity = self._preview.activity
        if span is not None and isinstance(activity, Highlight):
            entry = next((each for each in entries_of(activity) if each.span == span), None)
            if entry is not None:
                self._preview.stage.open_entry(entry.id)
                self._show_entry(entry)

    def _on_words_marked(self, mark: Mark) -> None:
        activity, lesson = self._preview.activity, self._preview.lesson
        if not isinstance(activity, Highlight) or lesson is None:
            return
        form, part = self._preview.form, part_of_label(mark.label)
        label = mark.label if part == KEY else ""
        filled = Filled(mark.span, None, part, label, "", "", "")
        form.begin_new(filled, mark.span.of(activity.text), palette_of(lesson, activity))
        if not self._is_current():
            form.refuse(_wait_words())

    def _on_entry_opened(self, entry: AnyEntry | None) -> None:
        form = self._preview.form
        if entry is not None:
            self._show_entry(entry)
        elif form.entry is not None:
            form.hide()

    def _show_entry(self, entry: AnyEntry) -> None:
        activity, lesson = self._preview.activity, self._preview.lesson
        if not isinstance(activity, Highlight) or lesson is None:
            return
        labels = palette_of(lesson, activity)
        self._preview.form.begin_entry(filled_of(entry), entry.span.of(activity.text), labels)

    def _on_taken(self, filled: Filled) -> None:
        activity = self._preview.activity
        if isinstance(activity, Highlight):
            entry = entry_with(activity, filled.entry) if filled.entry is not None else None
            self._write(lambda text: entry_writing.written(text, activity.id, filled, entry))

    def _on_entry_renamed(self, mark: Mark) -> None:
        activity = self._preview.activity
        if not isinstance(activity, Highlight):
            return
        entry = next((each for each in entries_of(activity) if each.span == mark.span), None)
        if entry is None:
            return
        if part_of(entry) != KEY or part_of_label(mark.label) != KEY:
            self._show_entry(entry)
            self._preview.form.refuse(
                tr("Studio", "An entry keeps its kind. Remove it, and mark the words anew.")
            )
        else:
            self._write(lambda text: entry_writing.renamed(text, activity.id, entry.id, mark.label))

    def _on_entry_erased(self, entry_id: object) -> None:
        activity = self._preview.activity
        if isinstance(activity, Highlight):
            self._write(lambda text: entry_writing.removed(text, activity.id, str(entry_id)))

    def _on_edge_moved(self, moved: tuple[str, Span]) -> None:
        activity = self._preview.activity
        entry_id, span = moved
        if isinstance(activity, Highlight):
            self._reopen = span  # its id may be made of its words
            self._write(lambda text: entry_writing.moved(text, activity.id, entry_id, span))

    def _on_nudged(self, nudge: tuple[str, bool, int]) -> None:
        activity = self._preview.activity
        entry_id, is_start, by = nudge
        entry = entry_with(activity, entry_id) if isinstance(activity, Highlight) else None
        if not isinstance(activity, Highlight) or entry is None:
            return
        span = entry_writing.nudged(activity, entry, is_start=is_start, by=by)
        if span is None:
            self._preview.form.refuse(tr("Studio", "It cannot go further that way."))
        else:
            self._on_edge_moved((entry_id, span))

    def _on_place_wanted(self, entry_id: object) -> None:
        activity = self._preview.activity
        if activity is not None:
            self.line_wanted.emit((activity.id, str(entry_id)))

    def _is_current(self) -> bool:
        return self._editor.text() == self.basis and not self._editor.isReadOnly()

    def _write(self, ask: _Ask) -> None:
        form = self._preview.form
        if self._editor.isReadOnly():
            form.refuse(tr("Studio", "This file cannot be changed. Save a copy first."))
            return
        edit = ask(self._editor.text()) if self._is_current() else _wait_words()
        if isinstance(edit, str):
            self._reopen = None
            form.refuse(edit)
            return
        self._editor.replace([edit])
        form.hide()
        self.edited.emit(None)


def _wait_words() -> str:
    return tr("Studio", "The text was changed since. Mend its problems, or wait for the check.")
