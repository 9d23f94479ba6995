"""The view of a choose activity: a question at a time, its options as cards.

Not a free text (`reflect_view`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.activities.answers import CERTAINTIES
from literacy_app.activities.choose import ANSWER
from literacy_app.desktop.answers.bar_words import FrameWords
from literacy_app.desktop.answers.cards_of import cards_of
from literacy_app.desktop.answers.certainty_strip import CertaintyStrip
from literacy_app.desktop.answers.choice_list import ChoiceCards
from literacy_app.desktop.answers.claim_head import origin_line
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.answers.frame_keys import obey
from literacy_app.desktop.answers.item_list import ItemList, ItemRow
from literacy_app.desktop.answers.passage_words import PassageWords
from literacy_app.desktop.answers.reasons import ReasonBlock, Reasons, item_told
from literacy_app.desktop.answers.sure_words import sure_words
from literacy_app.desktop.answers.words import OUTCOME_KINDS, chosen_words, item_word
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from literacy_app.activities.answers import Item
    from literacy_app.activities.choose import Choose
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.answer_hints import AnswerHint

_SIDE, _NARROW_SIDE = 352, 276
_LEAST_HEIGHT = 110


class ChooseView(AnswersFrame):
    """The question and its cards; beside them the passage, or without one all questions."""

    def __init__(
        self, look: Look, lesson: Lesson, activity: Choose, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, lesson, activity, parent)
        self.passage: PassageWords | None = None
        self._passage_sheet: Sheet | None = None
        self.place = PlainLabel(look, "caption-strong", "", "accent")
        self.question = WrappedText(look, "h2", "", "ink")
        self.how_many = WrappedText(look, "small", tr("Choose", "Choose all that fit."), "ink2")
        self.reasons = ReasonBlock(look)
        self.options = ChoiceCards(look)
        self.certainty = CertaintyStrip(look)
        self.list = ItemList(look, tr("Choose", "Questions"))
        self.set_body(self._make_body(activity.passage))
        self.options.chosen.connect(self._on_chosen)
        self.certainty.chosen.connect(self._on_sure)
        self.list.item_chosen.connect(self.go_to_item)

    @override
    def wording(self) -> FrameWords:
        if self._is_chosen and self.item.certainty_of is not None:
            return FrameWords(answer_first=tr("Choose", "Say how sure you are, too."))
        return FrameWords()

    @override
    def refresh(self) -> None:
        item, facet = self.item, self.item.facets[0]
        answers = self.answering.of(item.id)
        form = tr("Choose", "Question {number} of {count}")
        count = len(self.activity.items)
        self.place.setText(form.format(number=self.number + 1, count=count))
        self.question.setText(item.title)
        is_several = facet.form == "several"
        self.how_many.setVisible(is_several and not self.is_checked)
        self.reasons.show_reasons(self._reasons())
        cards = cards_of(
            facet,
            answers.facets.get(ANSWER),
            is_checked=self.outcome is not None,
            shows_answer=self.shows_answer,
        )
        self.options.setAccessibleName(item.title)
        self.options.show_cards(cards, several=is_several, locked=self.is_checked)
        self.certainty.setVisible(item.certainty_of is not None)
        self.certainty.show_certainty(
            answers.certainty, locked=self.is_checked, remark=sure_words(self.item_grade)
        )
        rows = [self._row(each) for each in self.activity.items]
        self.list.show_rows(rows, self.number, self._count())

    @override
    def choose_number(self, number: int) -> bool:
        return self.options.choose_number(number)

    @override
    def choose_certainty(self, number: int) -> None:
        if self.item.certainty_of is not None:
            self.certainty.choose_number(number)

    @override
    def show_hint_in_body(self, hint: AnswerHint) -> None:
        if self.passage is not None:
            self.passage.point_at(hint.spans)

    @override
    def point_to_missing(self) -> None:
        part = self.certainty if self._is_chosen else self.options
        self._scroll.ensureWidgetVisible(part)
        part.focus_current()

    @override
    def to_top(self) -> None:
        self._scroll.verticalScrollBar().setValue(self._sheet.y())

    @override
    def body_regions(self) -> tuple[QWidget, ...]:
        passage = () if self.passage is None else (self.passage,)
        return (*passage, self.options, self.list)

    @override
    def tab_stops(self) -> tuple[QWidget, ...]:
        passage = () if self.passage is None else (self.passage,)
        return (*passage, *self.options.cards, *self.certainty.parts, *self.list.buttons)

    @override
    def focus_first(self) -> None:
        """Give the keyboard to the choices, or afterwards to the list.

        Where the passage stands over the choices one begins with it.
        """
        if self.is_checked and not self.list.isHidden():
            self.list.focus_current()
        elif self.is_checked:
            self.to_top()
            self.bar.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.passage is not None and self._is_stacked and not self.answering.response.items:
            self.passage.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.options.focus_current()

    @override
    def settle(self) -> None:
        look, gap = self.look, self.look.gap
        is_compact = self.band is Band.COMPACT
        several = len(self.activity.items) > 1
        self.place.setVisible(several)
        self.list.setVisible(several and not is_compact and self._passage_sheet is None)
        self.list.setFixedWidth(look.px(_SIDE if self.band is Band.WIDE else _NARROW_SIDE))
        self._scroll.setMinimumHeight(look.px(_LEAST_HEIGHT) if is_compact else 0)
        self._place_passage()
        tight = self.is_short or is_compact
        self.options.set_columns(1, tight=tight)
        side = gap(16 if is_compact else 27)
        self._column.setContentsMargins(side, gap(10 if tight else 18), side, gap(12))
        self._column.setSpacing(gap(8 if tight else 11))

    @property
    def _is_stacked(self) -> bool:
        """Whether the passage stands over the question, and scrolls with it."""
        return self.band is Band.COMPACT and self._passage_sheet is not None

    def _place_passage(self) -> None:
        """Put the passage beside the question, or over it into what scrolls."""
        if self._passage_sheet is None or self.passage is None:
            return
        look, gap = self.look, self.look.gap
        left = look.px(22) + gap(12) if self._is_stacked else look.px(44) + gap(18)
        self._origin_row.setContentsMargins(left, gap(10), gap(16), 0)
        right, below = (gap(16), gap(8)) if self._is_stacked else (1, 1)
        self._holder.setContentsMargins(1, 1, right, below)
        column: QBoxLayout = self._over if self._is_stacked else self._row_layout
        if column.indexOf(self._passage_sheet) < 0:
            column.insertWidget(0, self._passage_sheet, 0 if self._is_stacked else 1)
        self.passage.set_grown(grown=self._is_stacked)

    @property
    def _is_chosen(self) -> bool:
        return self.answering.get(self.item.id, ANSWER) is not None

    def _make_body(self, passage_id: str | None) -> QWidget:
        sheet = Sheet(self.look)
        self._column = QVBoxLayout(sheet)
        for widget in (
            self.place,
            self.question,
            self.how_many,
            self.reasons,
            self.options,
            self.certainty,
        ):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self._sheet = sheet
        self._stack = QWidget()
        self._over = QVBoxLayout(self._stack)
        self._over.addWidget(sheet, 1)
        self._scroll = DeskScroll(self._stack)
        body = QWidget()
        self._row_layout = QHBoxLayout(body)
        for layout in (self._over, self._row_layout):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        if passage_id is not None:
            self._row_layout.addWidget(self._make_passage(passage_id), 1)
        self._row_layout.addWidget(self._scroll, 1)
        self._row_layout.addWidget(self.list)
        return body

    def _make_passage(self, passage_id: str) -> Sheet:
        self.passage = PassageWords(self.look)
        self.passage.show_whole(self.lesson.passages[passage_id])
        self._passage_sheet = Sheet(self.look)
        holder = self._holder = QVBoxLayout(self._passage_sheet)
        holder.setSpacing(0)
        self._origin_row = QVBoxLayout()
        origin = origin_line(self.lesson.passages[passage_id])
        self._origin_row.addWidget(WrappedText(self.look, "caption", origin, "ink2"))
        holder.addLayout(self._origin_row)
        holder.addWidget(self.passage, 1)
        self.passage.digit_pressed.connect(self.choose_number)
        self.passage.asked.connect(self._on_asked)
        self.passage.caret_moved.connect(self._on_caret_moved)
        return self._passage_sheet

    def _row(self, item: Item) -> ItemRow:
        if self.outcome is not None:
            outcome = self.outcome.item(item.id).outcome
            kind = OUTCOME_KINDS.get(outcome)
            return ItemRow(item.title, item_word(outcome), outcome=kind, is_serif=False)
        answers = self.answering.of(item.id)
        words = chosen_words(item.facets[0], answers.facets.get(ANSWER))
        status = words or tr("Choose", "not answered yet")
        return ItemRow(item.title, status, certainty=answers.certainty, is_serif=False)

    def _count(self) -> str:
        if self.outcome is not None:
            form, done = tr("Choose", "{done} of {count} right"), self.outcome.right
        else:
            form = tr("Choose", "{done} of {count}")
            done = sum(map(self.is_answered, self.activity.items))
        return form.format(done=done, count=len(self.activity.items))

    def _reasons(self) -> Reasons | None:
        grade = self.item_grade
        if grade is None:
            return None
        kind = OUTCOME_KINDS.get(grade.outcome)
        return Reasons(kind, item_word(grade.outcome), item_told(self))

    def _on_caret_moved(self, _offset: object) -> None:
        """Bring the line one is in into view, where the passage does not scroll itself."""
        if self.passage is not None and self._is_stacked:
            middle = self.passage.cursorRect().center()
            place = self.passage.viewport().mapTo(self._stack, middle)
            self._scroll.ensureVisible(0, place.y(), 0, self.look.line_height("passage"))

    def _on_asked(self, ask: object) -> None:
        obey(self, ask)

    def _on_chosen(self, option: str) -> None:
        item = self.item
        if item.facets[0].form == "several":
            self.change(self.answering.toggle(item.id, ANSWER, option))
        else:
            self.change(self.answering.answer(item.id, ANSWER, option))

    def _on_sure(self, certainty: object) -> None:
        chosen = next(each for each in CERTAINTIES if each == certainty)
        self.change(self.answering.sure(self.item.id, chosen))
