"""The scenes of the authoring studio, for the audit: text, preview, an entry's form, problems.

Not their checks (`audit_checks`). What the check says is worked out here and now: the scenes do
not wait for its process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop import page_list
from literacy_app.desktop.studio.checked import Wanted
from literacy_app.desktop.studio.checking_process import check
from literacy_app.desktop.studio.preview import GUIDE, TABLE, WORK
from literacy_app.desktop.studio.studio_head import EDIT, PREVIEW
from literacy_app.desktop.studio.studio_page import StudioPage
from tests.desktop.audit_scenes import Scene
from tests.fakes.desk import LESSON_FILE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.desktop.audit_stage import Stage


def _page(stage: Stage, text: str | None = None) -> StudioPage:
    stage.window.go_to(page_list.STUDIO)
    page = stage.window.page
    assert isinstance(page, StudioPage)
    page.checker.stop()
    page.open(LESSON_FILE)
    page.checker.stop()
    shown = text or page.area.editor.text()
    page.area.show_view(EDIT)
    page.checker.checked.emit(check(Wanted(1, LESSON_FILE, shown)))
    return page


def _text(stage: Stage) -> QWidget:
    _page(stage)
    return stage.window


def _problems(stage: Stage) -> QWidget:
    whole = LESSON_FILE.read_text(encoding="utf-8")
    broken = whole.replace("quote: occupied", "quote: occupyed", 1).replace("prompt:", "promt:", 1)
    page = _page(stage, broken)
    page.step(1)
    return stage.window


def _checked(stage: Stage) -> QWidget:
    page = _page(stage)
    page.area.show_view(PREVIEW)
    page.area.preview.tabs.choose("checked")
    page.area.preview.stage.proof.next_note()
    return stage.window


def _form(stage: Stage) -> QWidget:
    page = _page(stage)
    page.area.show_view(PREVIEW)
    page.area.preview.tabs.choose(WORK)
    stage.settle()
    passage = page.area.preview.stage.proof.passage
    activity = page.area.preview.stage.activity
    assert activity is not None
    page.area.preview.stage.entry_opened.emit(activity.key[0])
    passage.place_caret(activity.key[0].span.start)
    return stage.window


def _table(stage: Stage) -> QWidget:
    page = _page(stage)
    page.area.show_view(PREVIEW)
    page.area.preview.tabs.choose(TABLE)
    return stage.window


def _guide(stage: Stage) -> QWidget:
    page = _page(stage)
    page.area.show_view(PREVIEW)
    page.area.preview.tabs.choose(GUIDE)
    return stage.window


def _finding(stage: Stage) -> QWidget:
    page = _page(stage)
    page.area.find_bar.begin("quote")
    page.area.ask_bar.ask("The file was changed elsewhere.", "Nothing is lost.", {"x": "Compare"})
    return stage.window


STUDIO = (
    Scene("studio, text", _text),
    Scene("studio, problems", _problems),
    Scene("studio, after the check", _checked),
    Scene("studio, an entry", _form),
    Scene("studio, key table", _table),
    Scene("studio, guide", _guide),
    Scene("studio, finding", _finding),
)
