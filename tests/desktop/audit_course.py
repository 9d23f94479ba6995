"""The scenes of a course around its lessons: an attached copy, its context, the key's story.

Not their checks (`audit_checks`), nor the pages of the program (`audit_scenes`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from literacy_app.desktop import loading, page_list
from literacy_app.desktop.pages.context_dialog import InContext
from literacy_app.desktop.pages.key_dialog import AboutTheKey, AgreementOf
from literacy_app.desktop.pages.pack_dialog import PackDialog
from literacy_app.lessons.agreement_file import Agreement
from literacy_app.lessons.installing import PackedLesson, Prepared
from literacy_app.lessons.pack_manifest import Manifest
from literacy_app.text.normal import paragraphs
from tests.desktop.audit_scenes import Scene, first_activity
from tests.desktop.audit_stage import LESSON_PATH

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.desktop.audit_stage import Stage

_ABOUT = """\
The keys rest on readings by our [guide](https://example.org/guide). **Three** readings of each text
were made, none knowing of the others.

- What two thirds marked stands in the key.
- What a third marked is told as open.
"""
_TABLES = (
    AgreementOf(
        "Words that carry a verdict, and how to tell them from words that only describe",
        (
            ("The opening", Agreement("w", "a", 5, 93, 0.92, 0.95)),
            ("Who fights, and for whom", Agreement("w", "b", 5, 1122, -0.07, None)),
        ),
    ),
    AgreementOf("Numbers", (("On your own", Agreement("n", "a", 3, 110, None)),)),
)


def _file_menu(stage: Stage) -> QWidget:
    stage.window.go_to(page_list.LIBRARY)
    bar = stage.window.top_bar
    bar.file_menu.popup(bar.file_button.mapToGlobal(QPoint(0, bar.file_button.height())))
    return bar.file_menu


def _attach(stage: Stage) -> QWidget:
    """The dialog with a copy that is attached already, and another that is asked about."""
    stage.window.open_lesson(LESSON_PATH)
    dialogs = stage.window.dialogs()
    desk = loading.make_article_desk(stage.workplace, dialogs, stage.lesson)
    title = desk.titles()[0]
    desk.keep(title, "an-article-with-a-long-name-as-browsers-give-it.html", "Words.")
    dialog = loading.make_attach_dialog(stage.journey.desk.look, desk, stage.window)
    dialog.show()
    dialog.text.setPlainText("Another text altogether.\n\n" * 8)
    dialog.accept()
    assert dialog.isVisible()
    desk.take_out(title)
    return dialog


def _linked(stage: Stage) -> QWidget:
    """A passage with the links that lead on from it."""
    stage.window.open_lesson(LESSON_PATH)
    page = stage.lesson
    page.contexts.show_copies([each.title for each in page.session.lesson.sources.values()])
    page.go(first_activity(stage).id)
    strip = stage.activity.proof.attribution
    strip.offer_key(offered=True)
    assert strip.context.isVisible()
    return stage.window


def _how(stage: Stage) -> QWidget:
    """The details of a passage whose text is not attached."""
    stage.window.open_lesson(LESSON_PATH)
    stage.lesson.contexts.show_copies(())
    stage.lesson.go(first_activity(stage).id)
    stage.activity.proof.attribution.setChecked(True)
    return stage.window


def _context(stage: Stage) -> QWidget:
    stage.window.open_lesson(LESSON_PATH)
    text = next(iter(stage.lesson.session.lesson.passages.values())).text
    whole = "\n\n".join((text, "A paragraph that no lesson quotes. " * 9, text))
    held = paragraphs(whole)
    title = "The council, the road and the ferry: what the papers made of one evening"
    content = InContext(
        title, "A. Writer, The Paper, 21 December 2016", "© A. Writer", whole, (held[0], held[-1])
    )
    dialog = loading.make_context_dialog(stage.journey.desk.look, content, stage.window)
    dialog.show()
    return dialog


def _key(stage: Stage) -> QWidget:
    stage.window.go_to(page_list.LIBRARY)
    content = AboutTheKey("What the council said", _ABOUT, _TABLES)
    dialog = loading.make_key_dialog(stage.journey.desk.look, content, stage.window)
    dialog.show()
    return dialog


def _pack(stage: Stage) -> QWidget:
    """A pack that takes the place of an installed course, and has no keys: it says the most."""
    course = "Words that carry a verdict, and what two papers made of one evening"
    before = Manifest("course", "town", course, "M. Teacher", "1", without_keys=False, files=())
    lesson = PackedLesson("Who fights, and for whom", 45, has_key=False)
    made = replace(before, author="Bartholomew Featherstonehaugh", without_keys=True)
    prepared = Prepared(made, 123456, (lesson,) * 9, 7, LESSON_PATH, LESSON_PATH, before)
    dialog = PackDialog(stage.journey.desk.look, prepared, stage.window)
    dialog.show()
    return dialog


FILE_MENU = Scene("file menu", _file_menu, is_fresh=True)
COURSE = (
    FILE_MENU,
    Scene("attach", _attach, is_fresh=True),
    Scene("a passage with links", _linked, is_fresh=True),
    Scene("how to attach", _how, is_fresh=True),
    Scene("in context", _context, is_fresh=True),
    Scene("about the answer key", _key, is_fresh=True),
    Scene("a lesson pack", _pack, is_fresh=True),
)
