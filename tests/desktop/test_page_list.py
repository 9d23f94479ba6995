from __future__ import annotations

from pathlib import Path

import pytest

from literacy_app.desktop.page_list import offered_pages
from literacy_app.desktop.paint.icons import icon_names
from literacy_app.settings.settings import PAGES, Settings

pytestmark = pytest.mark.usefixtures("qapp")


def keys(*pages: str, studio: bool = False) -> list[str]:
    settings = Settings(Path("data"), pages=pages, studio=studio)
    return [page.key for page in offered_pages(settings)]


def test_all_pages_are_offered_where_nothing_else_is_said() -> None:
    assert keys(*PAGES) == [
        *("library", "review", "results", "notes", "learners"),
        *("words", "help", "settings"),
    ]


def test_a_computer_can_withhold_pages_but_never_the_library_or_help() -> None:
    assert keys() == ["library", "help"]
    assert keys("settings") == ["library", "help", "settings"]


def test_the_studio_is_offered_where_the_settings_say_so() -> None:
    assert keys(*PAGES, studio=True)[4:6] == ["learners", "studio"]
    assert keys(studio=True) == ["library", "studio", "help"]


def test_every_page_has_an_icon() -> None:
    assert {page.icon for page in offered_pages(Settings(Path("data")))} <= icon_names()
