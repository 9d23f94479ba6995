"""What tests do in the studio: type over words, and wait for the check that follows.

Not the studio on its desk (`studio_desk`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from tests.fakes.studio_desk import StudioDesk

PATIENCE = 20_000


def checked_again(qtbot: QtBot, desk: StudioDesk, act: Callable[[], object]) -> None:
    """Do something, and wait until the text that comes of it was checked."""
    with qtbot.waitSignal(desk.page.checker.checked, timeout=PATIENCE):
        act()


def change(desk: StudioDesk, old: str, new: str) -> None:
    """Type `new` over the first place of `old`."""
    editor = desk.page.area.editor
    at = editor.text().index(old)
    cursor = editor.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + len(old), cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    QTest.keyClicks(editor, new)
