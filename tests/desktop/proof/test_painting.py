"""What is seen of marks, outcomes and selections, pixel by pixel where it matters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from literacy_app.desktop.paint.badges import OutcomeKind
from literacy_app.desktop.paint.theme import CONTRAST, DARK, LIGHT, Theme, blend
from tests.fakes.proofs import HARBOUR, LABELS, NOTES, note_on, passage

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QImage

    from literacy_app.desktop.paint.look import Look
    from tests.fakes.proof_hand import ProofHand

_THEMES = [LIGHT, DARK, CONTRAST]
_INK = {label.id: label.ink - 1 for label in LABELS}


class _Word(NamedTuple):
    """Where a word stands in the passage's viewport, in pixels."""

    left: int
    right: int
    baseline: int


def _word(hand: ProofHand, words: str) -> _Word:
    pieces = hand.proof.passage.fragments.of(hand.span(words))
    assert len(pieces) == 1, f"{words!r} stands on two lines"
    piece = pieces[0]
    return _Word(
        int(piece.left), int(piece.right), int(piece.baseline) - hand.proof.passage.scrolled
    )


def _sheet(hand: ProofHand) -> QImage:
    """The passage on its paper, without the caret."""
    hand.proof.passage.clearFocus()
    image = hand.proof.grab().toImage()
    corner = hand.proof.passage.viewport().mapTo(hand.proof, QPoint(0, 0))
    size = hand.proof.passage.viewport().size()
    return image.copy(corner.x(), corner.y(), size.width(), size.height())


def _is_like(one: QColor, other: QColor, slack: int = 3) -> bool:
    return (
        abs(one.red() - other.red()) <= slack
        and abs(one.green() - other.green()) <= slack
        and abs(one.blue() - other.blue()) <= slack
    )


def _colors(image: QImage, word: _Word, up: int, down: int) -> list[QColor]:
    """The colours around a word, from so far above its baseline to so far below."""
    return [
        image.pixelColor(x, y)
        for x in range(word.left, word.right)
        for y in range(word.baseline - up, word.baseline + down)
    ]


def _has(colors: list[QColor], wanted: QColor) -> int:
    return sum(_is_like(color, wanted) for color in colors)


def _mark(hand: ProofHand, words: str, digit: str) -> None:
    hand.put_caret(words)
    hand.type(digit)
    hand.put_caret("In spring")


@pytest.mark.parametrize("theme", _THEMES)
def test_a_mark_is_tinted_underlined_and_badged(hand: ProofHand, look: Look, theme: Theme) -> None:
    look.set_theme(theme)
    before = _colors(_sheet(hand), _word(hand, "rescue"), 14, 12)
    _mark(hand, "rescue", "1")
    word = _word(hand, "rescue")
    image = _sheet(hand)
    ink = theme.technique_ink(0)

    assert _has(before, theme.mark_tint(ink)) < 20
    assert _has(_colors(image, word, 12, 2), theme.mark_tint(ink)) > 200
    assert _has(_colors(image, word, -5, 7), ink) > word.right - word.left - 4
    badge = image.copy(word.right - 3, word.baseline - 23, 14, 14)
    inked = [badge.pixelColor(x, y) for x in range(14) for y in range(14)]
    assert _has(inked, ink) > 60


def test_an_open_mark_is_tinted_stronger_in_an_ink_box(hand: ProofHand) -> None:
    _mark(hand, "rescue", "1")
    word = _word(hand, "rescue")
    hand.click("rescue")
    image = _sheet(hand)
    ink = LIGHT.technique_ink(0)

    assert _has(_colors(image, word, 12, 2), blend(ink, LIGHT.paper, 0.25)) > 200
    box = [image.pixelColor(word.left - 3, word.baseline - down) for down in range(-4, 12)]
    assert _has(box, LIGHT.accent) > 10


@pytest.mark.parametrize("theme", _THEMES)
def test_a_selection_is_filled_and_boxed_in_ink(hand: ProofHand, look: Look, theme: Theme) -> None:
    look.set_theme(theme)
    hand.click("rescue")
    hand.press(Qt.Key.Key_Escape)
    word = _word(hand, "rescue")
    image = _sheet(hand)

    assert _has(_colors(image, word, 14, 8), theme.sel) > 200
    box = [image.pixelColor(word.left - 3, word.baseline - down) for down in range(-4, 12)]
    assert _has(box, theme.accent) > 10


def test_the_ink_box_is_as_thick_as_the_text_is_large(hand: ProofHand, look: Look) -> None:
    look.set_factor(2.0)
    hand.proof.resize(1366, 800)
    hand.click("rescue")
    hand.press(Qt.Key.Key_Escape)
    word = _word(hand, "rescue")
    image = _sheet(hand)

    row = [image.pixelColor(x, word.baseline - 10) for x in range(word.left - 12, word.left)]
    assert _has(row, LIGHT.accent) >= 3


def test_while_dragging_there_is_no_box_yet(hand: ProofHand) -> None:
    viewport = hand.proof.passage.viewport()
    word = _word(hand, "rescue")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, left, none, QPoint(word.left + 1, word.baseline - 4))
    QTest.mouseMove(viewport, QPoint(word.left + 30, word.baseline - 4))
    image = _sheet(hand)
    box = [image.pixelColor(word.left - 3, word.baseline - down) for down in range(-4, 12)]
    assert _has(box, LIGHT.accent) == 0
    assert _has(_colors(image, word, 14, 8), LIGHT.sel) > 50
    QTest.mouseRelease(viewport, left, none, QPoint(word.left + 30, word.baseline - 4))


@pytest.mark.parametrize("theme", _THEMES)
def test_each_outcome_is_seen_in_its_own_way(hand: ProofHand, look: Look, theme: Theme) -> None:
    look.set_theme(theme)
    hand.proof.show_notes(NOTES)
    image = _sheet(hand)

    def tinted(words: str, label: str) -> int:
        ink = theme.technique_ink(_INK[label])
        return _has(_colors(image, _word(hand, words), 12, 2), theme.mark_tint(ink))

    def lined(words: str, label: str) -> int:
        ink = theme.technique_ink(_INK[label])
        return _has(_colors(image, _word(hand, words), -4, 9), ink)

    assert tinted("rescue", "loaded") > 200
    assert lined("rescue", "loaded") > 40
    assert tinted("private", "name-calling") < 40
    assert lined("private", "name-calling") > 40
    assert tinted("bought", "loaded") < 40
    assert lined("bought", "loaded") > 30
    assert lined("court orders", "loaded") == 0
    assert tinted("court orders", "loaded") < 40
    hatch = theme.hatch
    ground = _colors(image, _word(hand, "court orders"), 12, 2)
    if hatch is None:
        assert _has(_colors(image, _word(hand, "court orders"), 17, 9), theme.ink) > 100
    else:
        assert sum(color.lightness() != theme.paper.lightness() for color in ground) > 300
    stripes = tinted("quiet", "glittering")
    assert stripes < 20 if theme.is_contrast else 60 < stripes < 600


def test_the_missed_phrase_is_outlined_in_dashes(hand: ProofHand) -> None:
    hand.proof.show_notes(NOTES)
    word = _word(hand, "bought")
    image = _sheet(hand)
    ink = LIGHT.technique_ink(0)
    top = [
        image.pixelColor(x, word.baseline - 17 + down)
        for x in range(word.left, word.right - 4)
        for down in (-1, 0, 1)
    ]
    near = sum(_is_like(color, ink, 60) for color in top)

    assert 0.3 * (word.right - word.left) < near < 2.2 * (word.right - word.left)


def test_the_badge_is_hidden_where_it_would_stand_on_the_same_label_again(hand: ProofHand) -> None:
    crowded = [
        note_on(OutcomeKind.FOUND, "private armies"),
        note_on(OutcomeKind.MISSED, "bought"),
    ]
    hand.proof.show_notes(crowded)
    word = _word(hand, "armies")
    ink = LIGHT.technique_ink(0)

    def inked() -> int:
        badge = _sheet(hand).copy(word.right - 3, word.baseline - 23, 12, 6)
        return _has([badge.pixelColor(x, y) for x in range(12) for y in range(6)], ink)

    assert inked() < 20
    hand.proof.show_notes([crowded[0], note_on(OutcomeKind.MISSED, "bought", label="glittering")])
    assert inked() > 30


def test_only_what_is_seen_of_a_very_long_mark_is_sought(hand: ProofHand) -> None:
    long = passage("\n\n".join([HARBOUR] * 40))
    hand.proof.show_passage(long, LABELS[:5], ())
    hand.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hand.type("1")
    hand.proof.passage.verticalScrollBar().setValue(2000)
    seen = hand.proof.passage.seen()
    pieces = hand.proof.passage.fragments.within(hand.proof.marking[0].span, seen)

    assert len(pieces) < 40
    assert not any(piece.is_first or piece.is_last for piece in pieces)
    image = _sheet(hand)
    y = int(pieces[5].baseline) - hand.proof.passage.scrolled
    column = [image.pixelColor(int(pieces[5].left) + 20, y - up) for up in range(12)]
    assert _has(column, LIGHT.mark_tint(LIGHT.technique_ink(0))) > 3


def test_a_hint_puts_a_quiet_ground_under_its_sentence(hand: ProofHand) -> None:
    word = _word(hand, "rescue")
    hand.proof.highlight_hint(hand.span("The rescue of the harbour"))
    assert _has(_colors(_sheet(hand), word, 12, 2), LIGHT.tint) > 200
    hand.proof.highlight_hint(None)
    assert _has(_colors(_sheet(hand), word, 12, 2), LIGHT.tint) == 0


def test_the_paragraphs_are_numbered_and_the_standfirst_is_not(hand: ProofHand) -> None:
    image = _sheet(hand)
    rows = [hand.point(p.span.start).y() for p in hand.proof.passage.paragraphs]

    def inked(y: int) -> int:
        gutter = hand.proof.passage.measures.gutter
        return sum(
            not _is_like(image.pixelColor(x, y - up), LIGHT.paper)
            for x in range(gutter - 4)
            for up in range(-4, 12)
        )

    assert [inked(y) > 0 for y in rows] == [False, True, True]


def test_the_caret_is_two_pixels_of_ink(hand: ProofHand) -> None:
    hand.put_caret("rescue")
    hand.proof.passage.setFocus()
    word = _word(hand, "rescue")
    image = hand.proof.passage.viewport().grab().toImage()
    row = [image.pixelColor(x, word.baseline - 17) for x in range(word.left - 4, word.left + 4)]

    assert _has(row, LIGHT.ink) == 2


def test_the_line_is_drawn_from_left_to_right(hand: ProofHand, look: Look) -> None:
    look.set_motion(reduced=False)
    hand.put_caret("rescue")
    hand.type("1")
    word = _word(hand, "rescue")
    ink = LIGHT.technique_ink(0)
    early = _has(_colors(_sheet(hand), word, -4, 8), ink)
    hand.proof.settle()

    assert early < _has(_colors(_sheet(hand), word, -4, 8), ink)
