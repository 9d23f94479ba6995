from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.parts.text_block import Blocks, BlockStyle, TextBlock

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_block_is_as_high_as_its_lines_and_as_wide_as_the_widest() -> None:
    style = BlockStyle(Look().font("body"), 21)
    one = TextBlock("one", style, 400)
    three = TextBlock("one\ntwo\nthree and more", style, 400)
    assert (one.height, three.height) == (21, 63)
    assert one.natural_width < three.natural_width < 400


def test_no_words_take_one_line_at_most() -> None:
    assert TextBlock("", BlockStyle(QFont(), 21), 100).height <= 21


def test_blocks_are_kept_until_they_are_too_many_or_the_look_is_another() -> None:
    blocks = Blocks(Look())
    first = blocks.of("one", "body", 100)
    assert blocks.of("one", "body", 100) is first
    assert blocks.of("one", "small", 100) is not first
    assert blocks.of("one", "body", 101) is not first
    for number in range(600):
        blocks.of(str(number), "body", 100)
    again = blocks.of("one", "body", 100)
    assert again is not first
    blocks.clear()
    assert blocks.of("one", "body", 100) is not again
