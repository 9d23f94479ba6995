"""The scenes of the learner's own pages, for the audit: results, notes, the word list, reviews.

Not their checks (`audit_checks`), nor the pages of the program (`audit_scenes`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop import page_list
from literacy_app.desktop.pages.my_results_page import MyResultsPage
from tests.desktop.audit_scenes import Scene
from tests.fakes.busy_learners import rows

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from tests.desktop.audit_stage import Stage


def _work(stage: Stage) -> None:
    """Let whoever is working have worked before, once."""
    learner = stage.workplace.learner
    assert learner is not None
    store = stage.workplace.store()
    if not any(each.work.lesson == "claims" for each in store.attempts(learner.id)):
        for row in rows(learner.id):
            store.add_attempt(row)


def _page(stage: Stage, key: str) -> QWidget:
    _work(stage)
    stage.window.go_to(key)
    return stage.window


def _results(stage: Stage) -> QWidget:
    return _page(stage, page_list.RESULTS)


def _tables(stage: Stage) -> QWidget:
    window = _page(stage, page_list.RESULTS)
    page = stage.window.page
    assert isinstance(page, MyResultsPage)
    for sheet in page.sheets:
        sheet.show_table(shown=True)
    return window


def _notes(stage: Stage) -> QWidget:
    return _page(stage, page_list.NOTES)


def _words(stage: Stage) -> QWidget:
    return _page(stage, page_list.WORDS)


def _reviews(stage: Stage) -> QWidget:
    return _page(stage, page_list.REVIEW)


OWN = (
    Scene("my results", _results),
    Scene("my results as tables", _tables),
    Scene("my notes", _notes),
    Scene("word list", _words),
    Scene("reviews", _reviews),
)
