"""The preview beside the editor: after the check, in progress, and the key as a table.

Not the check: it shows the last lesson without errors that it was given, and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from literacy_app.activities.answers import AnswersResponse
from literacy_app.activities.highlight import Highlight
from literacy_app.desktop.lesson.views import make_view
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.box import Box, BoxKind
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.choice_menu import Choice, ChoiceMenu
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.studio.entry_form import EntryForm
from literacy_app.desktop.studio.guide import Guide
from literacy_app.desktop.studio.highlight_stage import HighlightStage
from literacy_app.desktop.studio.key_table import KeyTable
from literacy_app.desktop.studio.preview_notes import best_outcome
from literacy_app.desktop.studio.tabs import Tabs
from literacy_app.desktop.top_bar import theme_words
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from literacy_app.activities.kinds import Activity
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson

CHECKED = "checked"
WORK = "work"
TABLE = "table"
GUIDE = "guide"
_FORM_SHARE = 0.5


class Preview(Sheet):
    """The sheet: tabs, which activity, and what a student sees of it."""

    activity_chosen = Signal(object)
    """The id of the activity that was chosen from the menu."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._lesson: Lesson | None = None
        self._activity: Activity | None = None
        self._shown: object = None
        self._is_low = False
        self._has_choice = False
        self.setAccessibleName(tr("Studio", "Preview"))
        self.tabs = Tabs(
            look,
            tr("Studio", "Preview"),
            {
                CHECKED: tr("Studio", "After check"),
                WORK: tr("Studio", "In progress"),
                TABLE: tr("Studio", "Key table"),
                GUIDE: tr("Studio", "Guide"),
            },
        )
        self._look_words = PlainLabel(look, "caption", "", "ink2", self)
        self.menu = ChoiceMenu(tr("Studio", "Activity"), self)
        self.menu_button = Button(look, "", "ghost", "caret-down", self)
        self.menu_button.set_icon_name("caret-down", last=True)
        self.menu_button.setMenu(self.menu)
        self.menu_button.set_small()
        self.note = WrappedText(look, "small", "", "caution", self)
        self.empty = Box(look, BoxKind.EMPTY, "")
        self.stage = HighlightStage(look)
        self.form = EntryForm(look)
        self.table = KeyTable(look)
        self.guide = Guide(look)
        self._other: QWidget | None = None
        self.stack = QStackedWidget()
        self._lay_out()
        self.tabs.chosen.connect(self._on_tab_chosen)
        self.menu.chosen.connect(self._on_activity_chosen)
        self.form.came_or_went.connect(self._settle_form)
        look.changed.connect(self._on_preview_look_changed)
        self._on_preview_look_changed(look)
        self.show_nothing(tr("Studio", "Open a lesson to see it here."))

    @property
    def lesson(self) -> Lesson | None:
        """The lesson that is shown."""
        return self._lesson

    @property
    def activity(self) -> Activity | None:
        """The activity that is shown."""
        return self._activity

    @property
    def other_view(self) -> QWidget | None:
        """The view of an activity that is no highlight, where one is shown."""
        return self._other

    def show_nothing(self, words: str) -> None:
        """Show no lesson, and say why."""
        self._lesson = self._activity = None
        self._shown = None
        self.form.hide()
        self._has_choice = False
        self.menu_button.hide()
        self.note.hide()
        self.empty.say(words)
        self._show()

    def show_lesson(self, lesson: Lesson) -> None:
        """Show a lesson without errors, at the activity one was at."""
        was = self._activity.id if self._activity is not None else None
        self._lesson = lesson
        self.note.hide()
        self._activity = next(
            (each for each in lesson.activities if each.id == was),
            lesson.activities[0] if lesson.activities else None,
        )
        self._offer_activities()
        self._show()

    def show_old(self) -> None:
        """Say that the lesson has errors by now, and that what is shown is older."""
        if self._lesson is None:
            self.show_nothing(
                tr("Studio", "A preview comes once the problems under the editor are mended.")
            )
            return
        self.note.setText(
            tr("Studio", "As it was before the problems listed below. Mend them to see it now.")
        )
        self.note.show()

    def show_activity(self, activity_id: str) -> None:
        """Show another activity of the lesson."""
        activities = self._lesson.activities if self._lesson is not None else ()
        found = next((each for each in activities if each.id == activity_id), None)
        if found is not None and found is not self._activity:
            self._activity = found
            self._offer_activities()
            self._show()

    def set_low(self, *, low: bool) -> None:
        """Let the form take the place of the passage where there is no room for both."""
        self._is_low = low
        self.stage.set_low(low=low)
        self._settle_form()

    def _settle_form(self, _nothing: object = None) -> None:
        is_alone = self._is_low and not self.form.isHidden()
        self.stack.setVisible(not is_alone)
        self.menu_button.setVisible(self._has_choice and not is_alone)
        share = 1.0 if is_alone else _FORM_SHARE
        self.form.setMaximumHeight(int(self.height() * share))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle_form()

    def _lay_out(self) -> None:
        head = self._head = QHBoxLayout()
        head.addWidget(self.tabs)
        head.addStretch(1)
        self._second = QHBoxLayout()
        self._second.addWidget(self.menu_button)
        self._second.addStretch(1)
        self._second.addWidget(self._look_words)
        for page in (self.empty, self.stage, self.table, self.guide):
            self.stack.addWidget(page)
        column = self._column = QVBoxLayout(self)
        column.addLayout(head)
        column.addLayout(self._second)
        column.addWidget(self.note)
        column.addWidget(self.stack, 1)
        column.addWidget(self.form)

    def _offer_activities(self) -> None:
        lesson, here = self._lesson, self._activity
        if lesson is None or here is None:
            self._has_choice = False
            self._settle_form()
            return
        self.menu.offer([Choice(each.id, each.title, each is here) for each in lesson.activities])
        self.menu_button.setText(here.title)
        said = tr("Studio", "Activity: {title}").format(title=here.title)
        self.menu_button.setAccessibleName(said)
        self._has_choice = len(lesson.activities) > 1
        self._settle_form()

    def _show(self) -> None:
        lesson, activity, tab = self._lesson, self._activity, self.tabs.key
        if tab == GUIDE:
            self._shown = None
            self.form.hide()
            self.stack.setCurrentWidget(self.guide)
            return
        if lesson is None or activity is None:
            self.stack.setCurrentWidget(self.empty)
            return
        wanted = (lesson.content_hash, activity.id, tab)
        if wanted == self._shown:
            return
        self._shown = wanted
        self.form.hide()
        if tab == TABLE:
            self.table.show_key(lesson, activity)
            self.stack.setCurrentWidget(self.table)
        elif isinstance(activity, Highlight):
            self.stage.show_activity(lesson, activity, checked=tab == CHECKED)
            self.stack.setCurrentWidget(self.stage)
        else:
            self._show_other(lesson, activity, checked=tab == CHECKED)

    def _show_other(self, lesson: Lesson, activity: Activity, *, checked: bool) -> None:
        self._drop_other()
        view = make_view(self._look, lesson, activity)
        self._other = view
        self.stack.addWidget(view)
        view.set_band(Band.COMPACT, short=True)
        if checked:
            view.show_outcome(best_outcome(activity), "")
        else:
            view.show_work(AnswersResponse())
        self.stack.setCurrentWidget(view)

    def _drop_other(self) -> None:
        old, self._other = self._other, None
        if old is not None:
            self.stack.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _on_tab_chosen(self, _key: object) -> None:
        self._show()

    def _on_activity_chosen(self, activity_id: object) -> None:
        self.show_activity(str(activity_id))
        self.activity_chosen.emit(activity_id)

    def _on_preview_look_changed(self, _look: object) -> None:
        gap, theme = self._look.gap, self._look.theme
        name = theme_words().get(theme.name, theme.name)
        percent = round(100 * self._look.scale.factor)
        words = tr("Studio", "{theme}, {percent}%").format(theme=name, percent=percent)
        self._look_words.setText(words)
        self._head.setContentsMargins(gap(14), gap(2), gap(14), 0)
        self._second.setContentsMargins(gap(8), 0, gap(14), 0)
        self._column.setContentsMargins(0, 0, 0, gap(8))
        self._column.setSpacing(gap(4))
        self.note.setContentsMargins(gap(18), 0, gap(14), 0)
