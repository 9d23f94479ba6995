from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.lesson.source_card import SourceCard, link_words
from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.published import day_words, published_line
from literacy_app.lessons.lesson import Source
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SOURCE = Source("gazette", "The bus", "A. Writer", "The Gazette", "2021-05-03")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://example.org", "Open the publisher's site"),
        ("https://example.org/", "Open the publisher's site"),
        ("https://example.org/a", "Open where it was published"),
        ("https://example.org/?id=7", "Open where it was published"),
    ],
)
def test_the_link_says_whether_it_leads_to_the_text_or_to_the_site(
    address: str, words: str
) -> None:
    assert link_words(address) == words


@pytest.mark.parametrize(
    ("publisher", "published", "line"),
    [
        ("The Gazette", "2021-05-03", "The Gazette, 3 May 2021"),
        ("The Gazette", None, "The Gazette"),
        (None, "spring 2021", "spring 2021"),
        (None, None, ""),
    ],
)
def test_what_is_not_known_is_left_out(
    publisher: str | None, published: str | None, line: str
) -> None:
    assert published_line(Source("a", "b", None, publisher, published)) == line


def test_a_day_that_is_none_stays_as_it_was_typed() -> None:
    assert day_words("2021-02-30") == "2021-02-30"


def test_the_link_hands_its_address_on_and_tells_it_before(qtbot: QtBot) -> None:
    address = "https://example.org/council"
    card = SourceCard(Look(), Source("gazette", "The bus", url=address))
    qtbot.addWidget(card)
    assert told_of(card.link).description == address
    with qtbot.waitSignal(card.link_chosen) as chosen:
        QTest.mouseClick(card.link, Qt.MouseButton.LeftButton)
    assert chosen.args == [address]


def test_without_an_address_there_is_no_link(qtbot: QtBot) -> None:
    card = SourceCard(Look(), SOURCE)
    qtbot.addWidget(card)
    assert not hasattr(card, "link")
