"""A dialog that shows what is other in two texts, line by line.

Not a merge: one reads it, and decides.
"""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from literacy_app.desktop.parts.sheet_dialog import SheetDialog
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look


def differences(file_text: str, own_text: str) -> str:
    """The lines of the file with `-` and one's own with `+`, three lines around each."""
    lines = unified_diff(file_text.split("\n"), own_text.split("\n"), lineterm="", n=3)
    return "\n".join(line for line in lines if not line.startswith(("---", "+++")))


def compare_dialog(look: Look, parent: QWidget, file_text: str, own_text: str) -> SheetDialog:
    """The dialog; yes takes the file, no goes on with one's own."""
    dialog = SheetDialog(look, tr("Studio", "The file and what stands here"), parent)
    dialog.say(
        tr("Studio", "Lines that begin with - stand in the file only, those with + only here.")
    )
    shown = QPlainTextEdit(differences(file_text, own_text))
    shown.setReadOnly(True)
    shown.setTabChangesFocus(True)
    shown.setFont(look.font("mono"))
    shown.setMinimumSize(look.px(420), look.px(220))
    shown.setAccessibleName(tr("Studio", "Differences"))
    dialog.body.addWidget(shown)
    dialog.add_answers(
        tr("Studio", "Read the file again"), tr("Studio", "Back"), focus_on_yes=False
    )
    return dialog
