"""What is in a lesson pack, before it is installed; and which course is to be removed.

Not the installing: a dialog ends with a yes or a no.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.sheet_dialog import SheetDialog
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.installing import Installed, PackedLesson, Prepared

_MOST_LESSONS = 3
"""So many are named: with more a small screen has no room for large letters."""
_KIB = 1024


class PackDialog(SheetDialog):
    """Shows who made a pack and what is in it; yes installs it."""

    def __init__(self, look: Look, prepared: Prepared, parent: QWidget | None = None) -> None:
        super().__init__(look, prepared.manifest.title, parent)
        self.setWindowTitle(tr("Packs", "A lesson pack"))
        self.say(made_by(prepared))
        self.lines = [*_about(prepared), _lessons_line(prepared.lessons)]
        for line in self.lines:
            self.body.addWidget(WrappedText(look, "body", line, "ink2"))
        warning = replacing(prepared)
        if warning:
            self.lines.append(warning)
            self.body.addWidget(WrappedText(look, "body-strong", warning, "ink"))
        yes = tr("Packs", "Install") if prepared.before is None else tr("Packs", "Replace it")
        self.add_answers(yes, tr("Packs", "Cancel"), focus_on_yes=prepared.before is None)


class RemovingDialog(SheetDialog):
    """A button for each course that came from a pack; `chosen` is the id of the one pressed."""

    def __init__(
        self, look: Look, courses: Sequence[Installed], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr("Packs", "Which course is to be removed?"), parent)
        self.say(tr("Packs", "Its lessons are deleted on this computer. The work on them is kept."))
        self.chosen = ""
        self.buttons: dict[Button, str] = {}
        for course in courses:
            words = tr("Packs", "Remove “{title}”").format(title=course.manifest.title)
            button = Button(look, words, "plain", "trash")
            button.setAutoDefault(False)
            button.clicked.connect(self._on_clicked)
            self.buttons[button] = course.folder.name
            self.body.addWidget(button)
        self.no_button = Button(look, tr("Packs", "Cancel"), "ghost")
        self.no_button.setAutoDefault(False)
        self.no_button.clicked.connect(self.reject)
        self.body.addWidget(self.no_button, 0, Qt.AlignmentFlag.AlignRight)
        self.no_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clicked(self) -> None:
        button = self.sender()
        self.chosen = next(name for each, name in self.buttons.items() if each is button)
        self.accept()


def made_by(prepared: Prepared) -> str:
    """Who made it, as they say."""
    author = prepared.manifest.author
    if not author:
        return tr("Packs", "It is not said who made it.")
    words = tr("Packs", "Made by {author}, as the pack says. Nobody has confirmed that.")
    return words.format(author=author)


def replacing(prepared: Prepared) -> str:
    """What an installed course gives way to; empty where there is none."""
    before = prepared.before
    if before is None:
        return ""
    if prepared.manifest.kind == "key":
        return tr(
            "Packs",
            "This is the key of a course that is installed here without it. With the key in its "
            "place, whoever uses this computer can read the answers.",
        )
    if before.without_keys is False and not prepared.has_keys:
        return tr(
            "Packs",
            "“{title}” is installed here with its answer keys. This pack has none, and takes its "
            "place. The work on it is kept.",
        ).format(title=before.title)
    words = tr("Packs", "“{title}” is installed already. This takes its place; the work is kept.")
    return words.format(title=before.title)


def _about(prepared: Prepared) -> Iterable[str]:
    parts = [plural("Packs", len(prepared.lessons), one="1 lesson", many="%n lessons")]
    if prepared.minutes:
        form = tr("Packs", "about {minutes} minutes")
        parts.append(form.format(minutes=prepared.minutes))
    if prepared.excerpts:
        many = "%n excerpts for reviews"
        parts.append(plural("Packs", prepared.excerpts, one="1 excerpt for reviews", many=many))
    parts.append(tr("Packs", "{size} KiB").format(size=max(1, prepared.size // _KIB)))
    yield ", ".join(parts)
    if not prepared.has_keys:
        yield tr(
            "Packs",
            "Without its answer keys: what is handed in is kept, and graded where the key is.",
        )


def _lessons_line(lessons: Sequence[PackedLesson]) -> str:
    named = [lesson.title for lesson in lessons[:_MOST_LESSONS]]
    left = len(lessons) - _MOST_LESSONS
    if left > 0:
        named.append(plural("Packs", left, one="1 more", many="%n more"))
    return tr("Packs", "  ·  ").join(named)
