from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import CONTRAST, LIGHT
from literacy_app.desktop.parts.keycap import KeyCap, keycap_size
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_cap_is_at_least_square_and_grows_with_word_and_text_size(qtbot: QtBot) -> None:
    look = Look()
    cap = KeyCap(look, "1")
    qtbot.addWidget(cap)
    size = keycap_size(look, "1")
    assert cap.sizeHint() == size
    assert size.width() >= size.height() == 18
    assert keycap_size(look, "Ctrl").width() > size.width()
    look.set_factor(2.0)
    assert cap.sizeHint().height() == 36


def test_a_cap_is_a_field_in_an_edge_and_named_by_its_key(qtbot: QtBot) -> None:
    look = Look()
    cap = KeyCap(look, "Del")
    qtbot.addWidget(cap)
    cap.resize(cap.sizeHint())
    image = cap.grab().toImage()
    assert image.pixelColor(cap.width() // 2, 0) == LIGHT.edge
    assert image.pixelColor(cap.width() // 2, 2) == LIGHT.field
    look.set_theme(CONTRAST)
    assert cap.grab().toImage().pixelColor(cap.width() // 2, 1) == CONTRAST.edge
    told = told_of(cap)
    assert (told.name, told.role) == ("Del", QAccessible.Role.StaticText)
