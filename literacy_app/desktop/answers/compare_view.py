"""The view of a comparison: phrases being matched in two texts, then what became of that.

Not the lesson (`study.session`), nor the head, the hints and the buttons (`frame`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.activities.compare import NOTHING, PAIRS
from literacy_app.desktop.answers.bar_words import FrameWords, bar_state
from literacy_app.desktop.answers.board_view import BoardView
from literacy_app.desktop.answers.cards_of import cards_of
from literacy_app.desktop.answers.compare_board import (
    LEFT,
    LEFT_OUT,
    MATCHES,
    RIGHT,
    CompareBoard,
)
from literacy_app.desktop.answers.compare_content import (
    CompareContent,
    left_out_question,
    nothing_words,
)
from literacy_app.desktop.answers.compare_hints import pair_hint
from literacy_app.desktop.answers.compare_left_out import PickedOne, PickList
from literacy_app.desktop.answers.ledger_commands import is_only_begun
from literacy_app.desktop.answers.ledger_rows import Chosen
from literacy_app.desktop.answers.ledger_words import whose_words
from literacy_app.desktop.overriding import override
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.activities.compare import Compare
    from literacy_app.desktop.answers.answers_bar import BarState
    from literacy_app.desktop.answers.ledger_phrases import PhrasesSheet
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.answer_hints import AnswerHint
    from literacy_app.study.outcome import AnswersOutcome


class CompareView(BoardView):
    """Two texts, the pairs between them, and what each leaves out."""

    board: CompareBoard

    def __init__(
        self, look: Look, lesson: Lesson, activity: Compare, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, lesson, activity, parent)
        self._content = CompareContent(activity)
        has_pairs = self._content.pairs is not None
        has_left_out = bool(self._content.left_out)
        self.board = CompareBoard(look, has_pairs=has_pairs, has_left_out=has_left_out)
        self._show_text(self.board.left, activity.left, tr("Compare", "First text"))
        self._show_text(self.board.right, activity.right, tr("Compare", "Second text"))
        self.board.left.show_phrases(self._content.left_phrases())
        self.board.right.show_phrases(self._content.right_phrases())
        self._connect_board()
        self.set_body(self.board)

    @override
    def wording(self) -> FrameWords:
        return FrameWords(
            nothing_yet=tr(
                "Compare", "Nothing is matched yet. Choose a phrase in the first text to begin."
            ),
            check=tr("Compare", "Check my pairs")
            if self._content.pairs is not None
            else tr("Compare", "Check my answers"),
        )

    @override
    def warning(self) -> str:
        if not is_only_begun(self.answering):
            return ""
        words = tr(
            "Compare",
            "Some pairs are missing. To hand in those you have, press “{button}” once more.",
        )
        return words.format(button=self.bar.primary.text())

    @override
    def refresh(self) -> None:
        response, outcome = self.answering.response, self.outcome
        self.board.set_matching(matching=not self.is_checked)
        rows = self._content.rows(response, outcome, has_reasons=self.board.is_narrow)
        self.board.grid.show_rows(self._content.headings, rows)
        lists = [
            PickList(
                item.id,
                left_out_question(item),
                cards_of(
                    item.facets[0],
                    response.answer(item.id, item.facets[0].id),
                    is_checked=outcome is not None,
                    shows_answer=outcome is not None and outcome.shows_answer(item.id),
                ),
            )
            for item in self._content.left_out
        ]
        self.board.lists.show_lists(lists, locked=self.is_checked)
        can_match = self._content.pairs is not None and not self.is_checked
        self.board.right.offer(nothing_words() if can_match else "", "minus")
        if self.hint is None:
            self.board.right.highlight(())
        if not self.is_checked:
            self.bar.show_state(self._bar_state())
        self._begin(outcome)
        self._show_pair()

    @override
    def hint_told(self, hint: AnswerHint) -> str:
        return pair_hint(hint, self.activity)

    @override
    def show_hint_in_body(self, hint: AnswerHint) -> None:
        if hint.item == PAIRS:
            self.board.show_page(MATCHES)
            if hint.facet is not None:
                self.board.grid.go_to(hint.facet)
            self.board.right.highlight(hint.spans)
        else:
            self.board.show_page(LEFT_OUT)
            self.board.lists.show_list(hint.item)

    @override
    def choose_number(self, number: int) -> bool:
        return self.board.page == LEFT_OUT and self.board.lists.choose_number(number)

    def _bar_state(self) -> BarState:
        """How far one is: each pair counts, and each list."""
        facets = [(item.id, facet.id) for item in self.activity.items for facet in item.facets]
        done = sum(self.answering.get(*each) is not None for each in facets)
        form = tr("Compare", "{done} of {count} answered")
        return replace(
            bar_state(self, self.wording()),
            words=form.format(done=done, count=len(facets)),
            short=tr("Compare", "{done} of {count}").format(done=done, count=len(facets)),
            share=done / len(facets),
        )

    def _show_text(self, sheet: PhrasesSheet, passage_id: str, name: str) -> None:
        passage = self.lesson.passages[passage_id]
        whose = "  \u00b7  ".join(part for part in (passage.heading, whose_words(passage)) if part)
        said = tr("Compare", "{name}: {whose}").format(name=name, whose=whose) if whose else name
        sheet.show_passage(passage, said, passage.rights, name)

    def _connect_board(self) -> None:
        board = self.board
        board.left.phrase_chosen.connect(self._on_left_chosen)
        board.left.phrase_reached.connect(self._on_left_reached)
        board.right.phrase_chosen.connect(self._on_right_chosen)
        board.right.button_pressed.connect(self._on_nothing)
        board.grid.chosen.connect(self._on_matched)
        board.grid.row_reached.connect(self._on_row_reached)
        board.lists.picked.connect(self._on_picked)
        board.page_shown.connect(self._on_page_shown)
        for sheet in (board.left, board.right):
            sheet.commanded.connect(self._on_commanded)

    def _begin(self, outcome: AnswersOutcome | None) -> None:
        """After a check go to the first pair that is not right, once."""
        grade = outcome.grade if outcome is not None else None
        if grade is not None and grade is not self._shown and self._content.pairs is not None:
            facets = next(each.facets for each in grade.items if each.item.id == PAIRS)
            wrong = next((each.facet.id for each in facets if (each.credit or 0) < 1), None)
            if wrong is not None:
                self.board.show_page(MATCHES)
                self.board.grid.go_to(wrong)
        self._shown = grade

    def _show_pair(self) -> None:
        """Light the pair one is at in both texts, and tell what became of it."""
        row = self.board.grid.current_row
        if row is None:
            return
        self.board.left.light(row.key)
        self.board.right.light(self._content.partner(row.key, self.answering.response))
        if self.outcome is not None and not self.board.is_narrow:
            self.board.foot.show_reasons(self._content.reasons(row.key, self.outcome))
        else:
            self.board.foot.say("")

    def _match(self, option: str | None) -> None:
        row = self.board.grid.current_row
        if row is None or self.is_checked:
            return
        self.change(self.answering.answer(PAIRS, row.key, option))

    def _on_left_reached(self, key: object) -> None:
        self.board.grid.go_to(str(key))

    def _on_left_chosen(self, key: object) -> None:
        self.board.grid.go_to(str(key))
        self._show_pair()
        if self.is_checked:
            return
        if self.board.is_narrow:
            self.board.show_page(RIGHT)
        self.say(tr("Compare", "Now choose the words of the second text that do the same work."))
        self.board.right.passage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_right_chosen(self, key: object) -> None:
        if self.is_checked:
            self._go_to_partner(str(key))
            return
        self._match(str(key))
        if self.board.is_narrow:
            self.board.show_page(LEFT)

    def _go_to_partner(self, key: str) -> None:
        rows = self.board.grid.rows.rows
        partners = (row.key for row in rows if row.cells[0].chosen == key)
        found = next(partners, None)
        if found is not None:
            self.board.grid.go_to(found)

    def _on_nothing(self, _nothing: object) -> None:
        self._match(NOTHING)

    def _on_matched(self, chosen: object) -> None:
        if isinstance(chosen, Chosen):
            self.change(self.answering.answer(chosen.item, chosen.facet, chosen.option))

    def _on_row_reached(self, _key: object) -> None:
        self.number = self._place(PAIRS)
        self._show_pair()

    def _on_picked(self, picked: object) -> None:
        if isinstance(picked, PickedOne):
            self.number = self._place(picked.item)
            self.change(self.answering.toggle(picked.item, picked.item, picked.option))

    def _on_page_shown(self, page: object) -> None:
        if page == LEFT_OUT:
            self.number = self._place(self._content.left_out[0].id)
        elif self._content.pairs is not None:
            self.number = self._place(PAIRS)

    def _place(self, item_id: str) -> int:
        return [item.id for item in self.activity.items].index(item_id)
