from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from literacy_app.desktop.parts.tab_order import set_tab_order

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("order", ["abcd", "dcba", "bcda", "dabc", "cadb"])
def test_tab_goes_through_in_the_order_given(qtbot: QtBot, order: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    buttons = {name: QPushButton(name, window) for name in "abcd"}
    set_tab_order([buttons[name] for name in order])
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    buttons[order[0]].setFocus()
    gone = []
    for _ in order:
        focus = QApplication.focusWidget()
        assert isinstance(focus, QPushButton)
        gone.append(focus.text())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert "".join(gone) == order
