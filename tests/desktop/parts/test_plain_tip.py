from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument

from literacy_app.desktop.parts.plain_tip import plain_tip


@pytest.mark.parametrize(
    "words",
    ["Loaded words", "Q & A", "a < b", "<b>bold</b> & <img src='x'>", "&lt;b&gt;", "one\n<i>two"],
)
def test_a_tip_shows_the_words_letter_for_letter(words: str) -> None:
    tip = plain_tip(words)
    shown = QTextDocument()
    shown.setHtml(tip)
    assert words in (tip, shown.toPlainText())
    assert tip == words or "<p" in tip


def test_plain_words_stay_as_they_are() -> None:
    assert plain_tip("Q & A > B") == "Q & A > B"
