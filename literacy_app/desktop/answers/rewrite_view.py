"""The view of a rewrite activity: a sentence above, one's own plain version of it below.

Not a judgement of style: after the check stand model answers and a rubric to rate oneself by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.activities.answers import CERTAINTIES, Plain
from literacy_app.activities.answers_plain import plain_count
from literacy_app.activities.rewrite import TEXT
from literacy_app.desktop.answers.asking import Rated
from literacy_app.desktop.answers.bar_words import FrameWords
from literacy_app.desktop.answers.certainty_strip import CertaintyStrip
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.answers.item_list import ItemList
from literacy_app.desktop.answers.reasons import ReasonBlock
from literacy_app.desktop.answers.rewrite_counts import PlainCounts
from literacy_app.desktop.answers.rewrite_field import WritingField
from literacy_app.desktop.answers.rewrite_models import ModelAnswers
from literacy_app.desktop.answers.rewrite_room import take_what_is_left
from literacy_app.desktop.answers.rewrite_rubric import Rubric
from literacy_app.desktop.answers.rewrite_words import rewrite_reasons, rewrite_rows, sentence_place
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.rewrite import Rewrite
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson

_SIDE, _NARROW_SIDE = 320, 264
_LEAST_HEIGHT = 110


class RewriteView(AnswersFrame):
    """One sentence at a time; all of them in a list beside, where there are several."""

    def __init__(
        self, look: Look, lesson: Lesson, activity: Rewrite, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, lesson, activity, parent)
        self.rewrite = activity
        self._ratings: dict[str, dict[str, int]] = {}
        self.place = PlainLabel(look, "caption-strong", "", "accent")
        self.sentence = WrappedText(look, "lesson", "", "ink")
        said = tr("Rewrite", "Your plain version")
        self.field_title = WrappedText(look, "h3", said, "ink")
        invitation = tr("Rewrite", "Say what happened, and nothing else.")
        self.field = WritingField(look, said, invitation)
        self.certainty = CertaintyStrip(look)
        self.counts = PlainCounts(look)
        self.reasons = ReasonBlock(look)
        self.models = ModelAnswers(look)
        self.rubric = Rubric(look, activity.rubric)
        self.list = ItemList(look, tr("Rewrite", "Sentences"))
        self.set_body(self._make_body())
        self._connect_parts()

    @override
    def show_ratings(self, ratings: Mapping[str, Mapping[str, int]]) -> None:
        self._ratings = {item: dict(each) for item, each in ratings.items()}
        self.refresh()

    @override
    def wording(self) -> FrameWords:
        return FrameWords(
            nothing_yet=tr("Rewrite", "Write a plain version of a sentence first."),
            answer_first=tr(
                "Rewrite", "Write your version first. The list takes you to any other."
            ),
            next=tr("Rewrite", "Next sentence"),
            back=tr("Rewrite", "The sentence before (Alt+↑)"),
            forward=tr("Rewrite", "The sentence after (Alt+↓)"),
        )

    @override
    def refresh(self) -> None:
        item = self.item
        self.place.setText(sentence_place(self))
        self.sentence.setText(f"“{item.title}”")
        self.field.show_text(self._text, locked=self.is_checked)
        self.certainty.setVisible(item.certainty_of is not None)
        certainty = self.answering.of(item.id).certainty
        self.certainty.show_certainty(certainty, locked=self.is_checked)
        self._show_counts()
        self.reasons.show_reasons(rewrite_reasons(self))
        is_told = self.shows_answer
        self.models.setVisible(is_told)
        self.models.show_models(self.rewrite.models.get(item.id, ()))
        self.rubric.setVisible(is_told and bool(self.rubric.lines))
        self.rubric.show_ratings(self._ratings.get(item.id, {}))
        rows, count = rewrite_rows(self)
        self.list.show_rows(rows, self.number, count)

    @override
    def choose_certainty(self, number: int) -> None:
        if self.item.certainty_of is not None:
            self.certainty.choose_number(number)

    @override
    def point_to_missing(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def to_top(self) -> None:
        self._sheet_scroll.verticalScrollBar().setValue(0)

    @override
    def body_regions(self) -> tuple[QWidget, ...]:
        return self._sheet, self.list

    @override
    def tab_stops(self) -> tuple[QWidget, ...]:
        return (self.field, *self.certainty.parts, *self.rubric.parts, *self.list.buttons)

    @override
    def focus_first(self) -> None:
        self.field.setFocus()

    @override
    def settle(self) -> None:
        look, gap = self.look, self.look.gap
        is_compact = self.band is Band.COMPACT
        is_tight = self.is_short or is_compact
        self.list.setVisible(not is_compact and len(self.activity.items) > 1)
        self.list.setFixedWidth(look.px(_SIDE if self.band is Band.WIDE else _NARROW_SIDE))
        self._sheet_scroll.setMinimumHeight(look.px(_LEAST_HEIGHT))
        self.rubric.set_narrow(narrow=is_compact)
        self.certainty.set_tight(tight=is_tight)
        side = gap(16 if is_compact else 27)
        self._column.setContentsMargins(side, gap(10 if is_tight else 18), side, gap(14))
        self._column.setSpacing(gap(8 if is_tight else 12))

    @property
    def _text(self) -> str:
        answer = self.answering.get(self.item.id, TEXT)
        return answer if isinstance(answer, str) else ""

    def _show_counts(self) -> None:
        """Count what the text of the moment holds, after a first check."""
        facet = self.item.facet(TEXT)
        rule = facet.rule if facet is not None else None
        is_shown = self.is_tried and isinstance(rule, Plain) and bool(self._text)
        self.counts.setVisible(is_shown)
        if is_shown and isinstance(rule, Plain):
            count = plain_count(rule, self._text)
            self.counts.show_count(rule, count, names_all=self.shows_answer)

    def _make_body(self) -> QWidget:
        self._sheet = Sheet(self.look)
        self._column = QVBoxLayout(self._sheet)
        for widget in (
            self.place,
            self.sentence,
            self.field_title,
            self.field,
            self.certainty,
            self.counts,
            self.reasons,
            self.models,
            self.rubric,
        ):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._sheet_scroll = DeskScroll(self._sheet)
        take_what_is_left(self._sheet_scroll)
        row.addWidget(self._sheet_scroll, 1)
        row.addWidget(self.list)
        return body

    def _connect_parts(self) -> None:
        self.field.typed.connect(self._on_typed)
        self.certainty.chosen.connect(self._on_sure)
        self.rubric.rated.connect(self._on_rated)
        self.list.item_chosen.connect(self.go_to_item)

    def _on_typed(self, text: str) -> None:
        self.change(self.answering.answer(self.item.id, TEXT, text))

    def _on_sure(self, certainty: object) -> None:
        chosen = next(each for each in CERTAINTIES if each == certainty)
        self.change(self.answering.sure(self.item.id, chosen))

    def _on_rated(self, ratings: dict[str, int]) -> None:
        self._ratings[self.item.id] = dict(ratings)
        self.rated.emit(Rated(self.item.id, dict(ratings)))
