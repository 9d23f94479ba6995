"""The view of a source ledger: the table being filled in, then what became of it.

Not the lesson (`study.session`), nor the head, the hints and the buttons (`frame`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import CERTAINTIES
from literacy_app.activities.ledger import FOUND, MISSING_VOICES
from literacy_app.desktop.answers.bar_words import FrameWords
from literacy_app.desktop.answers.board_view import BoardView
from literacy_app.desktop.answers.cards_of import cards_of
from literacy_app.desktop.answers.frame_places import open_items
from literacy_app.desktop.answers.ledger_board import TABLE, TEXT, VOICES, LedgerBoard
from literacy_app.desktop.answers.ledger_commands import is_only_begun
from literacy_app.desktop.answers.ledger_content import LedgerContent
from literacy_app.desktop.answers.ledger_hints import cell_hint
from literacy_app.desktop.answers.ledger_rows import Chosen, whole_key
from literacy_app.desktop.answers.ledger_words import (
    begun_words,
    summary_words,
    voices_missing_words,
    voices_question,
    whose_words,
)
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.activities.ledger import Ledger
    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.study.answer_hints import AnswerHint
    from literacy_app.study.outcome import AnswersOutcome
    from literacy_app.text.spans import Span


class LedgerView(BoardView):
    """The sources beside the passage; those that were found, and who is not heard."""

    board: LedgerBoard

    def __init__(
        self, look: Look, lesson: Lesson, activity: Ledger, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, lesson, activity, parent)
        self._content = LedgerContent(activity)
        self._voices = activity.item(MISSING_VOICES)
        self.board = LedgerBoard(look, has_voices=self._voices is not None)
        passage = lesson.passages[activity.passage]
        self.board.phrases.show_passage(passage, whose_words(passage), passage.rights)
        self._connect_board()
        self.set_body(self.board)

    @override
    def wording(self) -> FrameWords:
        return FrameWords(
            nothing_yet=tr(
                "Ledger", "The table is empty. Choose a row, then choose an answer in its fields."
            ),
            check=tr("Ledger", "Check my table"),
        )

    @override
    def warning(self) -> str:
        button = self.bar.primary.text()
        if is_only_begun(self.answering):
            return begun_words(button)
        if self._voices is None or not self.answering.count_answered:
            return ""
        if self.answering.get(MISSING_VOICES, self._voices.facets[0].id):
            return ""
        return voices_missing_words(len(open_items(self)) - 1, button)

    @override
    def lead_to_open(self) -> None:
        if not is_only_begun(self.answering):
            self.board.show_page(VOICES)
            self.board.focus_current()

    @override
    def refresh(self) -> None:
        response = self.answering.response
        board, outcome, content = self.board, self.outcome, self._content
        board.set_filling(filling=not self.is_checked)
        rows = content.rows(response, outcome)
        board.phrases.show_phrases(content.phrases(response, outcome))
        notes = content.notes(outcome) if outcome is not None else {}
        board.show_rows(content.headings, rows, notes)
        can_add = content.can_add and not self.is_checked
        board.phrases.offer(tr("Ledger", "Add a source I found") if can_add else "")
        if self._voices is not None:
            facet = self._voices.facets[0]
            question = facet.question or self._voices.title or voices_question()
            cards = cards_of(
                facet,
                response.answer(MISSING_VOICES, facet.id),
                is_checked=outcome is not None,
                shows_answer=outcome is not None and outcome.shows_answer(MISSING_VOICES),
            )
            board.show_voices(question, cards, locked=self.is_checked)
        if self.hint is None:
            board.phrases.highlight(())
        self._begin(outcome)
        self._show_foot()

    @override
    def hint_told(self, hint: AnswerHint) -> str:
        return cell_hint(hint, self.activity)

    @override
    def show_hint_in_body(self, hint: AnswerHint) -> None:
        if hint.item == MISSING_VOICES:
            self.board.show_page(VOICES)
        elif hint.item is not None:
            self.board.grid.go_to(hint.item, hint.facet)
        self.board.phrases.highlight(hint.spans)

    @override
    def choose_number(self, number: int) -> bool:
        return self.board.page == VOICES and self.board.voices.choose_number(number)

    @override
    def choose_certainty(self, number: int) -> None:
        if self.board.sure.isVisible():
            self.board.sure.choose_number(number)

    def _connect_board(self) -> None:
        board = self.board
        board.grid.chosen.connect(self._on_chosen)
        board.grid.removed.connect(self._on_removed)
        board.grid.row_reached.connect(self._on_row_reached)
        board.voices.chosen.connect(self._on_voice_chosen)
        board.sure.chosen.connect(self._on_sure)
        board.phrases.button_pressed.connect(self._on_add)
        board.phrases.commanded.connect(self._on_commanded)
        board.page_shown.connect(self._on_page_shown)

    def _begin(self, outcome: AnswersOutcome | None) -> None:
        """After a check go to the first row that is not right, once."""
        grade = outcome.grade if outcome is not None else None
        if grade is not None and grade is not self._shown:
            wrong = (each.item.id for each in grade.items if (each.credit or 0) < 1)
            key = next(wrong, None)
            if key == MISSING_VOICES:
                self.board.show_page(VOICES)
            elif key is not None:
                self.board.show_page(TABLE)
                self.board.grid.go_to(key)
        self._shown = grade

    def _show_foot(self) -> None:
        key = self.board.current_key
        item = self.activity.item(key) if key is not None else None
        is_asked = item is not None and item.certainty_of is not None
        answers = self.answering.of(item.id) if item is not None and is_asked else None
        self.board.show_certainty(answers)
        if self.outcome is not None:
            reasons = self._content.reasons(key, self.outcome) if key is not None else None
            self.board.foot.show_reasons(reasons)
        elif self._content.asks_traceable:
            self.board.foot.say(summary_words(self._content.traced(self.answering.response)))
        else:
            self.board.foot.say("")

    def _on_chosen(self, chosen: object) -> None:
        if isinstance(chosen, Chosen):
            self.change(self.answering.answer(chosen.item, chosen.facet, chosen.option))

    def _on_removed(self, key: object) -> None:
        span = self._content.found_span(str(key), self.answering.response)
        if span is not None:
            self.change(self.answering.toggle(FOUND, FOUND, span))

    def _on_sure(self, certainty: object) -> None:
        key = self.board.current_key
        if key is not None and certainty in CERTAINTIES:
            self.change(self.answering.sure(key, certainty))

    def _on_voice_chosen(self, option: object) -> None:
        self.change(self.answering.toggle(MISSING_VOICES, MISSING_VOICES, str(option)))

    def _on_add(self, _nothing: object) -> None:
        span = self.board.phrases.selected
        if span is None:
            if self.band is Band.COMPACT:
                self.board.show_page(TEXT)
            self.say(tr("Ledger", "Select the words that name the source, then press this again."))
            return
        chosen = self.answering.get(FOUND, FOUND) or ()
        if span not in chosen:
            self.change(self.answering.toggle(FOUND, FOUND, span))
        self.board.phrases.drop_selection()
        self.board.grid.go_to(self._key_of(span))

    def _key_of(self, span: Span) -> str:
        rows = self.board.grid.rows.rows
        response = self.answering.response
        keys = (row.key for row in rows if self._content.found_span(row.key, response) == span)
        return next(keys, "")

    def _on_row_reached(self, key: object) -> None:
        ids = [item.id for item in self.activity.items]
        whole = whole_key(str(key))
        at = whole if whole in ids else FOUND
        self.number = ids.index(at) if at in ids else 0
        self._show_foot()

    def _on_page_shown(self, page: object) -> None:
        ids = [item.id for item in self.activity.items]
        if page == VOICES:
            self.number = ids.index(MISSING_VOICES)
        elif self.board.current_key is not None:
            self._on_row_reached(self.board.current_key)
