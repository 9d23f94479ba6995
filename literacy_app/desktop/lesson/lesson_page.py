"""The page on which a learner works through a lesson: rail, reading, marking, the end.

Not the lesson's rules (`study.session`): it hands up what was done and shows what came of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from literacy_app.activities.highlight import HighlightResponse
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.lesson.contexts import ContextRow
from literacy_app.desktop.lesson.end_sheets import Result
from literacy_app.desktop.lesson.end_view import EndView
from literacy_app.desktop.lesson.lesson_rail import LessonRail
from literacy_app.desktop.lesson.read_view import ReadView, passages_of
from literacy_app.desktop.lesson.session_writer import SessionWriter
from literacy_app.desktop.lesson.step_words import (
    lost_words,
    place_words,
    rail_steps,
    step_title,
    title_after,
)
from literacy_app.desktop.lesson.views import make_view
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band, band_for, is_short
from literacy_app.desktop.parts.choice_menu import Choice, ChoiceMenu
from literacy_app.desktop.shortcuts import bind_keys
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent

    from literacy_app.activities.kinds import Response
    from literacy_app.desktop.answers.asking import AnswerHintRequest, Rated
    from literacy_app.desktop.lesson.marking_controls import HintRequest
    from literacy_app.desktop.lesson.views import AnyView
    from literacy_app.desktop.paint.look import Look
    from literacy_app.study.answering import AnswersChange
    from literacy_app.study.marking import Change
    from literacy_app.study.session import LessonSession, Step

    StepView = ReadView | AnyView | EndView


class LessonPage(QWidget):
    """The rail and the view of the step one is in.

    In the compact band there is no rail: whoever holds the page offers `step_menu`, under
    `step_words`, in its stead.
    """

    left = Signal(object)
    """The learner is done here for now; carries nothing. Everything is saved by then."""
    link_chosen = Signal(object)
    """The address of a link that was chosen, to be asked about before it is opened."""
    practice_wanted = Signal(object)
    """The id of a technique that is to be practised now."""
    step_changed = Signal(object)
    """The title of the step one is in now."""

    def __init__(self, look: Look, session: LessonSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._session = session
        self._lesson = session.lesson
        self._views: dict[str, StepView] = {}
        self.way_back = tr("End", "Back to the library")
        """What the button at the end says, for whoever holds the page and knows where it goes."""
        self._band = Band.WIDE
        self._writer = SessionWriter(session, self)
        self.rail = LessonRail(look)
        self.step_menu = ChoiceMenu(tr("Lesson", "Steps"), self)
        self.contexts = ContextRow(look, self._lesson)
        self.views = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_rail()  # before any view: Tab goes through widgets as they were made
        self._show_step(session.current)

    @property
    def session(self) -> LessonSession:
        """The session this page shows."""
        return self._session

    @property
    def keeps_links_closed(self) -> bool:
        """Whether the lesson is without its key, as in a test."""
        return self._lesson.without_key is not None

    @property
    def view(self) -> StepView:
        """The view of the step one is in."""
        return self._views[self._session.current.id]

    @property
    def step_words(self) -> str:
        """Where one is, for a window without room for the rail: “Step 2 of 4: Mark”."""
        return place_words(self._session)

    @property
    def crumbs(self) -> tuple[str, ...]:
        """The way here, as the bar over the page shows it: the lesson, then the step."""
        return self._lesson.title, step_title(self._session.current)

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through: the rail, then the parts of the step."""
        return (self.rail, *self.view.regions())

    def focus_first(self) -> None:
        """Give the keyboard to where one goes on: the passage, or the button that leads on."""
        self.view.focus_first()

    def show_place(self, words: str) -> None:
        """Show over the lesson's name which one it is, such as “Lesson 2 of 6”."""
        self.rail.show_lesson(words, self._lesson.title)

    def go(self, step_id: str) -> None:
        """Go to a step, with everything saved before."""
        self.save()
        self._session.go(step_id)
        self._show_step(self._session.current)

    def save(self) -> None:
        """Write what has not been written yet: at once, where it would be a moment later."""
        self._writer.write()

    def say_used_up(self) -> None:
        """Say that no unseen text is left for what is to be practised."""
        if isinstance(self.view, EndView):
            self.view.say_used_up()

    def leave(self) -> None:
        """Save everything and say that the learner is done here for now."""
        self.save()
        self.left.emit(None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.save()
        super().hideEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.desk)

    # Made once

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.contexts)
        beside.addWidget(self.views, 1)
        row.addLayout(beside, 1)

    def _connect(self) -> None:
        self.rail.step_chosen.connect(self._on_step_chosen)
        self.rail.left.connect(self._on_leaving)
        self.step_menu.chosen.connect(self._on_step_chosen)
        self._look.changed.connect(self._on_look_changed)
        self.show_place("")
        bind_keys(
            self,
            {
                "Ctrl+PgDown": self._on_next_key,
                "Ctrl+PgUp": self._on_previous_key,
                "Ctrl+W": self.leave,
            },
        )

    # Steps

    def _show_step(self, step: Step) -> None:
        view = self._views.get(step.id) or self._make_view(step)
        if isinstance(view, EndView):
            view.show_results(self._results(), self._session.results())
        elif not isinstance(view, ReadView):
            self._show_activity(view, step.id)
        self.views.setCurrentWidget(view)
        self.contexts.show_for(view, self._passages_of(step))
        self._settle()
        self._show_rail()
        view.focus_first()
        self.step_changed.emit(step_title(step))

    def _show_activity(self, view: AnyView, activity_id: str) -> None:
        outcome = self._session.outcome(activity_id)
        if outcome is not None:
            next_title = title_after(self._session, activity_id)
            view.show_outcome(outcome, next_title, self._session.paragraph)
            return
        draft = self._session.draft(activity_id)
        if view.is_working_on(draft):
            return  # as it was left, with all that can be undone
        view.show_work(draft, self._session.paragraph)
        lost = len(self._session.lost(activity_id))
        if lost:
            view.say(lost_words(lost, are_marks=isinstance(draft, HighlightResponse)))

    def _make_view(self, step: Step) -> StepView:
        view: StepView
        if step.kind == "read":
            view = ReadView(self._look, self._lesson)
            view.started.connect(self._on_went_on)
            view.link_chosen.connect(self.link_chosen)
        elif step.kind == "end":
            view = EndView(self._look, self._lesson, self.way_back)
            view.left.connect(self._on_leaving)
            view.link_chosen.connect(self.link_chosen)
            view.again_requested.connect(self._on_again_requested)
            view.practice_wanted.connect(self.practice_wanted)
        else:
            view = self._make_activity_view(step.id)
        self._views[step.id] = view
        self.views.addWidget(view)
        self.contexts.serve(view, self._passages_of(step))
        return view

    def _make_activity_view(self, activity_id: str) -> AnyView:
        activity = next(each for each in self._lesson.activities if each.id == activity_id)
        view = make_view(self._look, self._lesson, activity)
        view.submitted.connect(self._on_submitted)
        view.drafted.connect(self._on_drafted)
        view.hint_requested.connect(self._on_hint_requested)
        view.retry_requested.connect(self._on_retry_requested)
        view.answers_requested.connect(self._on_answers_requested)
        view.went_on.connect(self._on_went_on)
        view.paragraph_reached.connect(self._on_paragraph_reached)
        if isinstance(view, AnswersFrame):
            view.rated.connect(self._on_rated)
            view.show_ratings(self._session.ratings(activity_id))
            view.show_tried(is_tried=self._session.last_outcome(activity_id) is not None)
        return view

    def _passages_of(self, step: Step) -> tuple[str, ...]:
        activities = self._lesson.activities
        return next((passages_of(each) for each in activities if each.id == step.id), ())

    def _results(self) -> tuple[Result, ...]:
        return tuple(
            Result(activity, self._session.last_outcome(activity.id))
            for activity in self._lesson.activities
        )

    def _step_beside(self, by: int) -> Step | None:
        steps = self._session.steps
        place = steps.index(self._session.current) + by
        return steps[place] if 0 <= place < len(steps) else None

    def _show_rail(self) -> None:
        steps = rail_steps(self._session)
        self.rail.show_steps(steps)
        self.step_menu.offer(
            [Choice(step.id, f"{step.title}, {step.note}", step.is_current) for step in steps]
        )

    def _settle(self) -> None:
        factor = self._look.scale.factor
        self._band = band_for(self.width(), factor)
        short = is_short(self.window().height(), factor)
        self.rail.setVisible(self._band is not Band.COMPACT)
        self.rail.set_narrow(narrow=self._band is Band.MEDIUM)
        for view in self._views.values():
            view.set_band(self._band, short=short)

    # What the views ask for

    def _on_submitted(self, response: Response) -> None:
        self.save()
        activity_id = self._session.current.id
        outcome = self._session.submit(activity_id, response)
        self._activity_view().show_outcome(outcome, title_after(self._session, activity_id))
        self._show_rail()
        self._activity_view().focus_first()

    def _on_drafted(self, change: Change | AnswersChange) -> None:
        self._writer.note_change(self._session.current.id, change)

    def _on_hint_requested(self, request: HintRequest | AnswerHintRequest) -> None:
        self.save()
        current = self._session.current.id
        hint = self._session.hint(current, request.response, request.at)
        self._activity_view().show_hint(hint)

    def _on_retry_requested(self, _nothing: object) -> None:
        response = self._session.try_again(self._session.current.id)
        self._activity_view().show_work(response, self._session.paragraph)
        self._activity_view().focus_first()

    def _on_answers_requested(self, _nothing: object) -> None:
        activity_id = self._session.current.id
        outcome = self._session.show_answers(activity_id)
        self._activity_view().show_outcome(outcome, title_after(self._session, activity_id))
        self._activity_view().focus_first()

    def _on_rated(self, rated: Rated) -> None:
        self._session.rate(self._session.current.id, rated.item, rated.rating)

    def _on_paragraph_reached(self, index: int) -> None:
        self._writer.note_paragraph(index)

    def _activity_view(self) -> AnyView:
        view = self.view
        if isinstance(view, (ReadView, EndView)):
            raise TypeError(view)
        return view

    def _on_went_on(self, _nothing: object) -> None:
        self._on_next_key()

    def _on_next_key(self) -> None:
        step = self._step_beside(1)
        if step is not None:
            self.go(step.id)

    def _on_previous_key(self) -> None:
        step = self._step_beside(-1)
        if step is not None:
            self.go(step.id)

    def _on_step_chosen(self, step_id: object) -> None:
        if isinstance(step_id, str):
            self.go(step_id)

    def _on_again_requested(self, _nothing: object) -> None:
        self.go(self._session.steps[0].id)

    def _on_leaving(self, _nothing: object) -> None:
        self.leave()

    def _on_look_changed(self, _look: object) -> None:
        self._settle()
        self.update()
