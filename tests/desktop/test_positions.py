from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from literacy_app.desktop.positions import (
    Positions,
    code_points_before,
    document_text,
    units_before,
)
from literacy_app.text.normal import normalise, paragraphs

MIXED = (
    "The \U0001f1f8\U0001f1fe flag \u2013 caf\u0065\u0301 \U0001f468\u200d\U0001f469."
    "\n\n\ufeff\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645 and "
    "\U00010330\U00010331\n\nlast \U0001f600"
)


def _document(text: str) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(document_text(text))
    return document


def _cut(document: QTextDocument, positions: Positions, start: int, end: int) -> str:
    """What stands in the document between two offsets, its separators as the text has them."""
    cursor = QTextCursor(document)
    cursor.setPosition(positions.to_qt(start))
    cursor.setPosition(positions.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n\n")


@pytest.mark.usefixtures("qapp")
def test_every_stretch_of_a_mixed_text_is_cut_as_it_is() -> None:
    document, positions = _document(MIXED), Positions(MIXED)
    breaks = {span.end + 1 for span in paragraphs(MIXED)}

    for start in range(len(MIXED) + 1):
        for end in range(start, len(MIXED) + 1):
            if start not in breaks and end not in breaks:
                assert _cut(document, positions, start, end) == MIXED[start:end]


@pytest.mark.usefixtures("qapp")
@given(st.text(max_size=80).map(normalise), st.data())
def test_any_stretch_of_any_text_is_cut_as_it_is(text: str, data: st.DataObject) -> None:
    document, positions = _document(text), Positions(text)
    spans = paragraphs(text)
    whole = [n for n in range(len(text) + 1) if all(n != span.end + 1 for span in spans)]
    start, end = sorted((data.draw(st.sampled_from(whole)), data.draw(st.sampled_from(whole))))

    shown = text.translate({0xFDD0: 0xFFFD, 0xFDD1: 0xFFFD})
    assert _cut(document, positions, start, end) == shown[start:end]


@given(st.text(max_size=80).map(normalise))
def test_the_way_back_is_the_way_there_turned_round(text: str) -> None:
    positions = Positions(text)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\n\n":
            assert positions.to_offset(positions.to_qt(offset)) == offset
    assert positions.to_qt(len(text)) == positions.last


@given(st.text(max_size=80))
def test_offsets_never_go_back(text: str) -> None:
    positions = Positions(text)
    there = [positions.to_qt(offset) for offset in range(len(text) + 1)]
    back = [positions.to_offset(place) for place in range(positions.last + 1)]

    assert there == sorted(there)
    assert back == sorted(back)


def test_a_place_inside_a_surrogate_pair_is_its_character() -> None:
    positions = Positions("a\U0001f600b")

    assert [positions.to_offset(place) for place in range(5)] == [0, 1, 1, 2, 3]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("char", ["\r", "\u2029", "\ufdd0", "\ufdd1", "\n"])
def test_what_qt_would_read_as_a_break_stays_one_character(char: str) -> None:
    document = _document(f"a{char}b\n\nc")

    assert document.blockCount() == 2
    assert document.begin().length() == len("a?b") + 1


@pytest.mark.usefixtures("qapp")
def test_there_is_a_block_for_each_paragraph_and_no_empty_one() -> None:
    document = _document(MIXED)
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]

    assert [block.text() for block in blocks] == MIXED.split("\n\n")


@given(st.text())
def test_units_and_code_points_of_a_plain_text_lead_back_to_each_other(text: str) -> None:
    for offset in range(len(text) + 1):
        assert code_points_before(text, units_before(text, offset)) == offset
