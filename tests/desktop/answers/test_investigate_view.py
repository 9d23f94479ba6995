"""An investigation as a student works on it, by real keys and clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from literacy_app.activities.answers import AnswersResponse, ItemAnswers
from literacy_app.activities.investigate import CARDS, DECIDING, NOTES, VERDICT, Investigate
from literacy_app.desktop.answers.investigate_card import CardState, EvidenceCard
from literacy_app.desktop.answers.investigate_view import InvestigateView
from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.look import Look
from literacy_app.study.answer_hints import AnswerHint
from literacy_app.study.answering import AnswersChange
from literacy_app.study.hints import HintKind
from tests.fakes.accessible import told_of
from tests.fakes.all_kinds import all_kinds, of_kind
from tests.fakes.answer_views import outcome_of
from tests.fakes.hands import press
from tests.fakes.widgets import within

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from literacy_app.study.outcome import AnswersOutcome

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")

_CTRL = Qt.KeyboardModifier.ControlModifier
_LEFT = Qt.MouseButton.LeftButton
TRIED = AnswersResponse(
    {
        VERDICT: ItemAnswers({VERDICT: "partly"}, 50),
        CARDS: ItemAnswers({"opened": ("article", "organisers", "police"), "noted": ("police",)}),
        DECIDING: ItemAnswers({DECIDING: "organisers"}),
        NOTES: ItemAnswers({"notes": "1,200 at 14:10.", "idea": "Ask the fire brigade."}),
    }
)


def _outcome(activity: Investigate, *, shown: bool) -> AnswersOutcome:
    return outcome_of(activity, TRIED, is_shown=shown)


@pytest.fixture
def activity() -> Investigate:
    return of_kind(Investigate)


@pytest.fixture
def view(qtbot: QtBot, activity: Investigate) -> InvestigateView:
    made = InvestigateView(Look(reduced=True), all_kinds(), activity)
    qtbot.addWidget(made)
    made.resize(1154, 720)
    made.set_band(Band.WIDE)
    made.show_work(AnswersResponse())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.focus_first()
    return made


def _card(view: InvestigateView, card_id: str) -> EvidenceCard:
    return next(card for card in view.grid.cards if card.face.id == card_id)


def _changes(view: InvestigateView) -> list[AnswersChange]:
    made: list[AnswersChange] = []
    view.drafted.connect(made.append)
    return made


def test_the_claim_says_where_it_stands_and_how_many_minutes_there_are(
    view: InvestigateView,
) -> None:
    assert view.claim.claim.text() == "“Around 5,000 people marched to the town hall on Saturday”"
    assert view.claim.source.text().startswith("paragraph 4, The report")
    assert view.claim.left.text() == "12"
    told = "12 of 12 minutes left, 0 spent, this card would take 1"
    assert told_of(view.claim.meter).name == told


def test_the_bar_says_the_price_before_enter_spends_it(view: InvestigateView) -> None:
    made = _changes(view)
    assert view.tools.price.text() == "opens the card: 1 min"
    press(view, Qt.Key.Key_Right)
    assert view.grid.current_id == "square"
    assert view.tools.price.text() == "opens the card: 3 min"
    assert not made
    press(view, Qt.Key.Key_Return)
    assert view.opened == ("square",)
    assert made == [AnswersChange({"cards/opened": ["square"]})]
    assert view.claim.left.text() == "9"
    assert view.bar.words.text() == "1 card open, 3 minutes spent"
    assert _card(view, "square").face.state is CardState.OPEN


def test_the_mouse_goes_to_a_card_and_opens_none(view: InvestigateView) -> None:
    QTest.mouseClick(_card(view, "police"), _LEFT)
    assert view.grid.current_id == "police"
    assert not view.opened
    QTest.mouseClick(view.tools.open, _LEFT)
    assert view.opened == ("police",)
    assert QApplication.focusWidget() is _card(view, "police")


def test_a_double_click_opens_a_closed_card(view: InvestigateView) -> None:
    QTest.mouseDClick(_card(view, "police"), _LEFT)
    QTest.mouseRelease(_card(view, "police"), _LEFT)
    assert view.opened == ("police",)


@pytest.mark.parametrize("height", [420, 320])
def test_what_was_opened_comes_into_view(qtbot: QtBot, view: InvestigateView, height: int) -> None:
    view.resize(1154, height)
    view.set_band(Band.WIDE, short=True)
    card, area = _card(view, "photo"), view.desk_scroll
    QApplication.processEvents()
    view.open_card("photo")

    def is_in_view() -> bool:
        top = card.mapTo(area.viewport(), QPoint(0, 0)).y()
        room = area.viewport().height()
        return card.height() > 200 and top >= 0 and (top + card.height() <= room or top < 10)

    assert not is_in_view()
    qtbot.waitUntil(is_in_view)


def test_a_screen_reader_presses_the_card_it_is_at(view: InvestigateView) -> None:
    _card(view, "organisers").click()
    assert view.opened == ("organisers",)


def test_opening_cannot_be_undone(view: InvestigateView) -> None:
    press(view, Qt.Key.Key_Return)
    press(view, Qt.Key.Key_Z, _CTRL)
    assert view.opened == ("article",)
    press(view, Qt.Key.Key_Return)
    assert view.opened == ("article",)


def test_the_arrows_go_between_the_cards_and_to_the_free_one(view: InvestigateView) -> None:
    assert view.grid.columns_at(view.grid.width()) == 3
    press(view, Qt.Key.Key_Down)
    assert view.grid.current_id == "organisers"
    press(view, Qt.Key.Key_Up)
    assert view.grid.current_id == "article"
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
        press(view, key)
        assert view.grid.current_id == "article"
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is view.grid.idea.field
    QTest.keyClicks(view.grid.idea.field, "Ask")
    assert view.answering.get(NOTES, "idea") == "Ask"
    _card(view, "photo").setFocus()
    press(view, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is view.grid.idea.field


def test_one_card_is_a_tab_stop(view: InvestigateView) -> None:
    press(view, Qt.Key.Key_Right)
    stops = [
        card.face.id for card in view.grid.cards if card.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == ["square"]
    press(view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view.grid.idea.field


def test_what_costs_more_than_is_left_stays_closed_and_says_why(view: InvestigateView) -> None:
    for card in ("square", "police"):
        view.open_card(card)
    face = _card(view, "photo").face
    assert face.state is CardState.TOO_DEAR
    assert [line.text for line in face.feet] == ["More than the 5 minutes left"]
    assert "More than the 5 minutes left" in told_of(_card(view, "photo")).description
    _card(view, "photo").setFocus()
    assert view.tools.price.text() == "It takes more than the 5 minutes left."
    assert not view.tools.open.isVisible()
    press(view, Qt.Key.Key_Return)
    assert view.opened == ("square", "police")
    assert view.strip.text == "This card takes more than the 5 minutes left."


def test_an_open_card_tells_who_says_it_when_and_in_whose_words(view: InvestigateView) -> None:
    view.open_card("police")
    card = _card(view, "police")
    assert told_of(card).name == "Police. The log of Saturday. opened, 4 min"
    assert "“14:10. About 1,200 persons" in told_of(card).description
    assert [line.text for line in card.face.feet] == [
        "Kellmouth police, 10 May 2025  ·  4\N{NO-BREAK SPACE}min",
        "Their stake: They answer for order in the streets.",
        "A quotation. Log of 10 May 2025, line 31.",
    ]
    view.open_card("article")
    assert _card(view, "article").face.feet[-1].text.startswith("In our words.")


def test_n_notes_an_opened_card_and_takes_the_bookmark_away(view: InvestigateView) -> None:
    press(view, Qt.Key.Key_N)
    assert view.strip.text == "Only an opened card can be noted."
    press(view, Qt.Key.Key_Return)
    press(view, Qt.Key.Key_N)
    assert _card(view, "article").face.is_noted
    assert view.side.noted.text() == "1 card noted"
    QTest.mouseClick(view.tools.note, _LEFT)
    assert not _card(view, "article").face.is_noted
    assert view.side.noted.text() == ""


def test_notes_verdict_certainty_and_the_card_that_decided_are_answers(
    view: InvestigateView,
) -> None:
    QTest.keyClicks(view.side.notes, "1,200 2")
    assert view.answering.get(NOTES, "notes") == "1,200 2"
    assert view.answering.get(VERDICT, VERDICT) is None
    view.grid.focus_current()
    press(view, Qt.Key.Key_3)
    assert view.answering.get(VERDICT, VERDICT) == "not-supported"
    press(view, Qt.Key.Key_2, _CTRL)
    assert view.answering.of(VERDICT).certainty == 50
    QTest.mouseClick(view.side.verdicts.cards[1], _LEFT)
    assert view.answering.get(VERDICT, VERDICT) == "partly"
    QTest.mouseClick(view.side.certainty.parts[3], _LEFT)
    assert view.answering.of(VERDICT).certainty == 95


def test_only_an_opened_card_can_have_decided(view: InvestigateView) -> None:
    QTest.mouseClick(view.side.deciding, _LEFT)
    assert view.strip.text == "Open a card first. One of those you opened decides."
    view.open_card("police")
    view.open_card("article")
    QTest.mouseClick(view.side.deciding, _LEFT)
    lines = [action.text() for action in view.side.menu.actions()]
    assert lines == ["Police: The log of Saturday", "The report: What it offers for the number"]
    view.side.menu.actions()[0].trigger()
    view.side.menu.close()
    assert view.answering.get(DECIDING, DECIDING) == "police"
    assert view.side.deciding.text() == "Decided by: The log of Saturday"


def test_the_verdict_is_handed_in_once_something_is_answered(
    qtbot: QtBot, view: InvestigateView
) -> None:
    with qtbot.assertNotEmitted(view.submitted):
        QTest.mouseClick(view.bar.primary, _LEFT)
    assert view.strip.text == "Open a card and give a verdict first."
    view.show_work(TRIED)
    assert view.bar.primary.text() == "Give my verdict"
    with qtbot.waitSignal(view.submitted) as sent:
        QTest.mouseClick(view.bar.primary, _LEFT)
    assert sent.args == [TRIED]


def test_what_is_missing_is_named_before_it_is_handed_in(
    qtbot: QtBot, view: InvestigateView
) -> None:
    view.open_card("police")
    with qtbot.assertNotEmitted(view.submitted):
        view.bar.primary.click()
    assert view.strip.text == (
        "Still missing: your verdict, how sure you are, the card that decided. "
        "To hand in all the same, press “Give my verdict” once more."
    )
    view.choose_number(1)
    view.bar.primary.click()
    assert "missing: how sure you are, the card that decided." in view.strip.text
    with qtbot.waitSignal(view.submitted):
        view.bar.primary.click()


def test_before_the_answers_only_ones_own_path_is_drawn(
    view: InvestigateView, activity: Investigate
) -> None:
    view.show_outcome(_outcome(activity, shown=False), "Say it plainly")
    view.focus_first()
    assert QApplication.focusWidget() is view.paths.table
    assert view.paths.isVisible()
    assert not view.tools.isVisible()
    assert view.paths.line.accessibleName() == (
        "You: 1 What it offers for the number, 2 The post on Saturday night, "
        "3 The log of Saturday; 7 minutes."
    )
    assert view.paths.table.rowCount() == 3
    assert _card(view, "photo").face.state is CardState.CLOSED
    assert _card(view, "organisers").face.told[1].text.startswith("Most likely where")
    assert not _card(view, "police").face.told, "that it is decisive would tell the rest"
    assert view.side.verdicts.cards[1].card.verdict == "Partly"
    assert not view.side.verdicts.cards[2].card.verdict
    assert view.side.decided.text() == "The card that decided: The post on Saturday night"
    assert view.side.notes.isReadOnly()


def test_with_the_answers_both_paths_stand_on_one_line_and_in_a_table(
    view: InvestigateView, activity: Investigate
) -> None:
    view.show_outcome(_outcome(activity, shown=True), "Say it plainly")
    table = view.paths.table
    assert table.rowCount() == 6
    cells = [[_cell(view, row, column) for column in range(4)] for row in (2, 4)]
    assert cells == [
        [
            "3–7",
            "You",
            "3  Police: The log of Saturday",
            "Counted on the spot, with a time, by people who need the number for their work.",
        ],
        [
            "1–5",
            "An expert",
            "2  Police: The log of Saturday",
            "Then the record made on the spot.",
        ],
    ]
    square, police = _card(view, "square").face, _card(view, "police").face
    assert square.outcome is OutcomeKind.MISSED
    assert square.corner == "not opened"
    assert police.outcome is OutcomeKind.FOUND
    assert _card(view, "photo").face.outcome is None
    assert view.side.verdicts.cards[2].card.verdict == "This one"


def _cell(view: InvestigateView, row: int, column: int) -> str:
    item = view.paths.table.item(row, column)
    assert item is not None
    return item.text()


def test_after_the_check_nothing_can_be_opened_or_noted(
    view: InvestigateView, activity: Investigate
) -> None:
    view.show_outcome(_outcome(activity, shown=False), "Say it plainly")
    made = _changes(view)
    view.grid.focus_current()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_3):
        press(view, key)
    assert not made


def test_a_hint_at_a_card_goes_there_and_opens_nothing(view: InvestigateView) -> None:
    hint = AnswerHint(HintKind.ANSWER, CARDS, 2, 1, facet="opened", options=("photo",))
    view.show_hint(hint)
    assert view.grid.current_id == "photo"
    assert view.tools.price.text() == "opens the card: 6 min"
    assert not view.opened


@pytest.mark.parametrize(
    ("band", "factor", "size"),
    [
        (Band.WIDE, 1.0, (1154, 720)),
        (Band.MEDIUM, 1.0, (964, 552)),
        (Band.COMPACT, 2.0, (1366, 672)),
        (Band.COMPACT, 2.0, (1024, 504)),
    ],
)
def test_no_card_is_cut_and_nothing_is_wider_than_its_room(
    view: InvestigateView, activity: Investigate, band: Band, factor: float, size: tuple[int, int]
) -> None:
    view.look.set_factor(factor)
    view.resize(*size)
    view.set_band(band, short=size[1] < 700)
    view.show_work(TRIED)
    _look_for_room(view)
    view.show_outcome(_outcome(activity, shown=True), "Say it plainly")
    _look_for_room(view)


def _look_for_room(view: InvestigateView) -> None:
    QApplication.processEvents()
    assert view.scroll_area.verticalScrollBar().maximum() == 0, "one thing scrolls, not two"
    for card in within(view, EvidenceCard):
        assert card.heightForWidth(card.width()) <= card.height()
    inner = view.desk_scroll.widget()
    assert inner is not None
    assert inner.width() <= view.desk_scroll.viewport().width()
    assert inner.minimumSizeHint().width() <= inner.width()
    row = view.bar.layout()
    assert row is not None
    assert row.sizeHint().width() <= view.bar.width()
