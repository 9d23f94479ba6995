"""The view of a judge activity: what support the text itself offers for each claim.

Never asks whether a claim is true: what is known outside the text stands apart, afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from literacy_app.activities.answers import CERTAINTIES
from literacy_app.activities.judge import CHECK, SUPPORT, WORDS
from literacy_app.desktop.answers.bar_words import FrameWords
from literacy_app.desktop.answers.cards_of import Naming, cards_of
from literacy_app.desktop.answers.certainty_strip import CertaintyStrip
from literacy_app.desktop.answers.choice_list import ChoiceCards
from literacy_app.desktop.answers.claim_head import ClaimHead
from literacy_app.desktop.answers.claim_words import claim_reasons, claim_rows, words_of
from literacy_app.desktop.answers.frame import AnswersFrame
from literacy_app.desktop.answers.frame_keys import obey
from literacy_app.desktop.answers.item_list import ItemList
from literacy_app.desktop.answers.passage_words import PassageWords
from literacy_app.desktop.answers.reasons import ReasonBlock
from literacy_app.desktop.answers.rule_line import RuleLine
from literacy_app.desktop.answers.supports import support_note, support_reason, support_word
from literacy_app.desktop.answers.sure_words import sure_words
from literacy_app.desktop.answers.told_words import ToldWords
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.parts.desk_column import DeskScroll
from literacy_app.desktop.parts.sheet import Sheet
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.activities.answers import Facet
    from literacy_app.activities.judge import Judge
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.answer_hints import AnswerHint
    from literacy_app.text.spans import Span

_SIDE, _NARROW_SIDE = 352, 276
_SUPPORT = Naming(support_word, support_note, support_reason)
_CHECK_KEY = 5


class JudgeView(AnswersFrame):
    """One claim at a time in its paragraph, the question under it; all claims in a list beside."""

    def __init__(
        self, look: Look, lesson: Lesson, activity: Judge, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, lesson, activity, parent)
        self._passage = lesson.passages[activity.passage]
        self.head = ClaimHead(look)
        self.passage = PassageWords(look)
        self.reasons = ReasonBlock(look)
        asked = tr("Judge", "What support does the text itself offer for the marked sentence?")
        self.question = WrappedText(look, "h3", asked, "ink")
        self.supports = ChoiceCards(look)
        self.check_question = WrappedText(look, "h3", tr("Judge", "What would check it?"), "ink")
        self.checks = ChoiceCards(look, first_key=_CHECK_KEY)
        self.certainty = CertaintyStrip(look)
        self.told = ToldWords(look)
        remark = tr(
            "Judge",
            "The question is what the text offers, not whether the claim is true. Some true "
            "claims have no support at all.",
        )
        self.list = ItemList(look, tr("Judge", "Claims in this passage"), remark)
        self.set_body(self._make_body())
        self._connect_parts()

    @override
    def wording(self) -> FrameWords:
        return FrameWords(
            answer_first=self._answer_first(),
            next=tr("Judge", "Next claim"),
            back=tr("Judge", "The claim before (Alt+↑)"),
            forward=tr("Judge", "The claim after (Alt+↓)"),
        )

    @override
    def refresh(self) -> None:
        item, answers = self.item, self.answering.of(self.item.id)
        self.head.show_place(
            tr("Judge", "Claim {number} of {count}").format(
                number=self.number + 1, count=len(self.activity.items)
            ),
            self._passage,
            item.span,
        )
        self._show_passage()
        self.reasons.show_reasons(claim_reasons(self))
        self._show_cards(self.supports, item.facet(SUPPORT), _SUPPORT)
        check = item.facet(CHECK)
        self.check_question.setVisible(check is not None)
        self.checks.setVisible(check is not None)
        self._show_cards(self.checks, check)
        self.certainty.setVisible(item.certainty_of is not None)
        self.certainty.show_certainty(
            answers.certainty, locked=self.is_checked, remark=sure_words(self.item_grade)
        )
        self.told.show_words(words_of(self), locked=self.is_checked)
        if item.facet(WORDS) is None:
            self.told.hide()
        rows, count = claim_rows(self)
        self.list.show_rows(rows, self.number, count)

    @override
    def choose_number(self, number: int) -> bool:
        has_checks = self.item.facet(CHECK) is not None  # else its cards are another claim's
        return self.supports.choose_number(number) or (
            has_checks and self.checks.choose_number(number)
        )

    @override
    def choose_certainty(self, number: int) -> None:
        if self.item.certainty_of is not None:
            self.certainty.choose_number(number)

    @override
    def point_to_missing(self) -> None:
        item = self.item
        if self.answering.get(item.id, SUPPORT) is None:
            self._lead_to_part(self.supports)
        elif item.certainty_of is not None and self.answering.of(item.id).certainty is None:
            self._lead_to_part(self.certainty)
        elif item.facet(CHECK) is not None:
            self._lead_to_part(self.checks)

    @override
    def to_top(self) -> None:
        self._sheet_scroll.verticalScrollBar().setValue(0)

    @override
    def show_hint_in_body(self, hint: AnswerHint) -> None:
        self.passage.point_at(hint.spans)

    @override
    def body_regions(self) -> tuple[QWidget, ...]:
        return self.passage, self.supports, self.list

    @override
    def tab_stops(self) -> tuple[QWidget, ...]:
        sure, told = self.certainty.parts, self.told.clear
        cards, checks = self.supports.cards, self.checks.cards
        return (self.passage, *cards, *sure, told, *checks, *self.list.buttons)

    @override
    def focus_first(self) -> None:
        """Give the keyboard to the choices, later to the list; with little room to the text."""
        if self.band is Band.COMPACT:
            self.passage.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.is_checked and not self.list.isHidden():
            self.list.focus_current()
        else:
            self.supports.focus_current()

    @override
    def settle(self) -> None:
        look, gap = self.look, self.look.gap
        is_compact = self.band is Band.COMPACT
        self.list.setVisible(not is_compact and len(self.activity.items) > 1)
        self.list.setFixedWidth(look.px(_SIDE if self.band is Band.WIDE else _NARROW_SIDE))
        self.list.set_remark_shown(shown=self.band is Band.WIDE)
        is_tight = self.is_short or is_compact
        self.supports.set_columns(2, tight=is_tight)
        self.checks.set_columns(2, tight=is_tight)
        side = gap(16 if is_compact else 27)
        self._column.setContentsMargins(side, gap(8 if is_tight else 12), side, gap(10))
        self._column.setSpacing(gap(7 if is_tight else 10))

    def _lead_to_part(self, part: ChoiceCards | CertaintyStrip) -> None:
        self._sheet_scroll.ensureWidgetVisible(part)
        part.focus_current()

    def _make_body(self) -> QWidget:
        sheet = Sheet(self.look)
        self._column = QVBoxLayout(sheet)
        for widget in (
            self.head,
            self.passage,
            self.reasons,
            RuleLine(self.look),
            self.question,
            self.supports,
            self.certainty,
            self.told,
            self.check_question,
            self.checks,
        ):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._sheet_scroll = DeskScroll(sheet)
        row.addWidget(self._sheet_scroll, 1)
        row.addWidget(self.list)
        return body

    def _connect_parts(self) -> None:
        self.supports.chosen.connect(self._on_support_chosen)
        self.checks.chosen.connect(self._on_check_chosen)
        self.certainty.chosen.connect(self._on_sure)
        self.passage.picked.connect(self._on_picked)
        self.passage.digit_pressed.connect(self.choose_number)
        self.passage.asked.connect(self._on_asked)
        self.told.cleared.connect(self._on_cleared)
        self.list.item_chosen.connect(self.go_to_item)

    def _show_cards(
        self, cards: ChoiceCards, facet: Facet | None, naming: Naming | None = None
    ) -> None:
        if facet is None:
            return
        shown = cards_of(
            facet,
            self.answering.get(self.item.id, facet.id),
            is_checked=self.outcome is not None,
            shows_answer=self.shows_answer,
            **({"naming": naming} if naming else {}),
        )
        question = self.question if facet.id == SUPPORT else self.check_question
        cards.setAccessibleName(f"{question.text()} {self.item.title}")
        cards.show_cards(shown, several=facet.form == "several", locked=self.is_checked)

    def _show_passage(self) -> None:
        item = self.item
        if item.span is not None:
            self.passage.show_paragraph(self._passage, item.span)
        self.passage.light(item.span)
        self.passage.underline(_spans(self.answering.get(item.id, WORDS)))
        support = item.facet(SUPPORT)
        key = support.key if support is not None and self.shows_answer else ()
        self.passage.point_at(self.hint.spans if self.hint is not None else key)
        self.passage.set_picking(picking=not self.is_checked and item.facet(WORDS) is not None)

    def _answer_first(self) -> str:
        if self.answering.get(self.item.id, SUPPORT) is None:
            return tr("Judge", "Choose what the text offers first.")
        if self.item.certainty_of is not None and self.answering.of(self.item.id).certainty is None:
            return tr("Judge", "Say how sure you are, too.")
        return tr("Judge", "Choose what would check it, too.")

    def _on_support_chosen(self, option: str) -> None:
        self.change(self.answering.answer(self.item.id, SUPPORT, option))

    def _on_check_chosen(self, option: str) -> None:
        self.change(self.answering.toggle(self.item.id, CHECK, option))

    def _on_sure(self, certainty: object) -> None:
        chosen = next(each for each in CERTAINTIES if each == certainty)
        self.change(self.answering.sure(self.item.id, chosen))

    def _on_picked(self, span: Span) -> None:
        self.change(self.answering.toggle(self.item.id, WORDS, span))

    def _on_cleared(self, _nothing: object) -> None:
        self.change(self.answering.answer(self.item.id, WORDS, None))

    def _on_asked(self, ask: object) -> None:
        obey(self, ask)


def _spans(answer: object) -> tuple[Span, ...]:
    if not isinstance(answer, tuple):
        return ()
    return tuple(each for each in answer if not isinstance(each, str))
