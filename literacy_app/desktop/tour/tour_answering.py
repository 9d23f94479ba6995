"""Puts answers in where items come one at a time, and where one writes: by keys and by mouse.

Not the tables, the cards and the two texts side by side (`tour_tables`), nor what is answered
(`tour_plans`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.activities.answers import CERTAINTIES
from literacy_app.activities.judge import CHECK, SUPPORT, WORDS
from literacy_app.activities.rewrite import TEXT
from literacy_app.desktop.answers.choose_view import ChooseView
from literacy_app.desktop.answers.judge_view import JudgeView
from literacy_app.desktop.answers.reflect_view import ReflectView
from literacy_app.desktop.answers.rewrite_view import RewriteView
from literacy_app.desktop.tour.tour_hands import CTRL
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from literacy_app.activities.answers import Answer, AnswersResponse, Certainty, Item
    from literacy_app.desktop.answers.choice_list import ChoiceCards
    from literacy_app.desktop.answers.frame import AnswersFrame
    from literacy_app.desktop.tour.tour_hands import Hands


class Answerer:
    """Answers what its views ask, one after the other; what is answered already stays."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands

    def answer(self, view: AnswersFrame, plan: AnswersResponse) -> bool:
        """Put the whole plan in; whether the view is one of those it knows."""
        match view:
            case JudgeView() | ChooseView() | RewriteView():
                self._step_through(view, plan)
            case ReflectView():
                self._write_all(view, plan)
            case _:
                return False
        return True

    def _step_through(
        self, view: JudgeView | ChooseView | RewriteView, plan: AnswersResponse
    ) -> None:
        """Answer item by item; the primary button leads to the next one that is open."""
        for number, item in enumerate(view.activity.items):
            if _is_as_planned(view.answering.response, plan, item):
                continue
            while view.number != number:
                self._hands.key(_STEPS[view.number < number], Qt.KeyboardModifier.AltModifier)
            self._answer_item(view, plan)
            if not all(map(view.is_answered, view.activity.items)):
                self._hands.press(view.bar.primary)

    def _answer_item(
        self, view: JudgeView | ChooseView | RewriteView, plan: AnswersResponse
    ) -> None:
        answers = plan.of(view.item.id)
        match view:
            case JudgeView():
                self._choose(view, view.supports, answers.facets.get(SUPPORT))
                self._pick_words(view, answers.facets.get(WORDS))
                self._choose(view, view.checks, answers.facets.get(CHECK))
            case ChooseView():
                self._choose(view, view.options, next(iter(answers.facets.values()), None))
            case RewriteView():
                self._hands.rewrite(view.field, str(answers.facets.get(TEXT, "")))
        self.be_sure(view, answers.certainty)

    def be_sure(self, view: AnswersFrame, certainty: Certainty | None) -> None:
        """Say how sure one is by Ctrl and a digit, where that is asked."""
        if certainty is not None and view.answering.of(view.item.id).certainty != certainty:
            self._hands.key(Qt.Key(Qt.Key.Key_1 + CERTAINTIES.index(certainty)), CTRL)

    def _choose(self, view: AnswersFrame, cards: ChoiceCards, answer: Answer | None) -> None:
        """Choose these cards: with the mouse at an even item, with their digits at an odd one."""
        if answer is None:
            return
        wanted = (answer,) if isinstance(answer, str) else answer
        for card in cards.cards:
            is_wanted = card.card.id in wanted
            if card.isChecked() == is_wanted or (card.autoExclusive() and not is_wanted):
                continue
            if view.number % 2 and card.number <= _DIGITS:
                self._hands.key(Qt.Key(Qt.Key.Key_0 + card.number))
            else:
                self._hands.press(card)

    def _pick_words(self, view: JudgeView, answer: Answer | None) -> None:
        """Drag over the words that tell, in the passage."""
        picked = view.answering.get(view.item.id, WORDS) or ()
        text, shown = view.activity.passages[view.item.passage or ""], view.passage.text
        for span in answer or ():
            if isinstance(span, Span) and span not in picked:
                start = shown.index(span.of(text), max(0, span.start - text.index(shown)))
                self._hands.see(view.passage)
                self._hands.drag_words(view.passage, Span(start, start + span.end - span.start))
        view.supports.focus_current()

    def _write_all(self, view: ReflectView, plan: AnswersResponse) -> None:
        for item_id, writing in view.writings.items():
            text = plan.answer(item_id, TEXT)
            self._hands.rewrite(writing.field, str(text or ""))


_DIGITS = 9
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


def _is_as_planned(made: AnswersResponse, plan: AnswersResponse, item: Item) -> bool:
    """Whether an item is answered as it should be, words of the passage aside."""
    certainty = plan.of(item.id).certainty
    return made.of(item.id).certainty == certainty and all(
        made.answer(item.id, facet.id) == plan.answer(item.id, facet.id) for facet in item.facets
    )
